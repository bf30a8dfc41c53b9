/**
 * What a comma clause says of a noun: "Kratom, derived from X, offers Y" → "Kratom is derived from X", "Kratom offers Y".
 * Only forms that the surface makes safe are taken out; the rest stays where it is.
 */
import {
  type Clause,
  clauseAt,
  longNounPhrase,
  mainClause,
  nounPhrase,
  nounPhraseBefore,
} from '../../language/phrases.ts';
import { isFiniteVerb, isNoun, type Tag, type Word } from '../../language/tagger.ts';
import { baseOfGerund, gerundOf } from '../../language/verbs.ts';
import {
  agree,
  copula,
  finite,
  numberOf,
  participleTense,
  type Tense,
  tenseOf,
} from './grammar.ts';
import { depths, join, type Rule, type Words } from './rule.ts';

/** Participles of manner, condition or regimen: they belong to what they follow. */
const STAYS =
  /^(?:using|depending|based|compared|including|excluding|according|considering|regarding|given|concerning|taken|used|applied|consumed|administered|adjusted|measured|followed|assuming|starting0|ranging|judging|following|barring|speaking|relative|together|along|especially|particularly|such|listening|adjusted|combined|whether|expressed|weighted|averaged|counting|working|trying|hoping|seeking|looking|thinking|knowing|waiting|citing|saying|adding0|noting|arguing|writing|expected)$/;

/** Participles of the main statement, whatever stands between. */
const RESULT =
  /^(?:allowing|making|causing|leading|resulting|enabling|helping|ensuring|creating|giving|finding|saying|noting|stating|arguing|concluding|claiming|suggesting|warning|reporting)$/;

const isComma = (word: Word | undefined) => word?.lower === ',';
const isDash = (word: Word | undefined) => /^(?:—|–|--|-)$/.test(word?.lower ?? '');

interface Aside {
  /** The sign before it. */
  readonly open: number;
  readonly from: number;
  readonly to: number;
  /** The sign after it, or the end of the words. */
  readonly close: number;
}

/** Longest member of a list that is recognised as such. */
const LONGEST_MEMBER = 9;

/** Whether a list goes on here: "A, B, and C", "managed, tested and deployed". */
function inList(words: Words, aside: Aside): boolean {
  const first = words[aside.from];
  if (first === undefined || /^(?:which|who|whose)$/.test(first.lower)) return false;
  // "logistics, scheduling, manufacturing, and X": a bare -ing word among commas is a noun.
  const bare = first.tag === 'VBG' && /^(?:,|and|or|\))$/.test(words[aside.from + 1]?.lower ?? ',');
  if (bare) return true;
  let length = 0;
  for (let at = aside.from; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || isFiniteVerb(word) || /^[;:—–]$/.test(word.lower)) return false;
    if (isComma(word)) {
      const next = words[at + 1];
      const joins = next?.tag === 'CC' && /^(?:and|or)$/.test(next.lower);
      const verbal = /^VB[NG]$/.test(first.tag);
      if (joins && !verbal) return !isFiniteVerb(words[at + 2]);
      if (joins && words[at + 2]?.tag === first.tag) return before(words, aside.open, first.tag);
      length = 0;
    } else if (length > LONGEST_MEMBER) return false;
    else length += 1;
    // "V1, V2 and V3" of one form.
    if (
      word.tag === 'CC' &&
      at > aside.from &&
      words[at + 1]?.tag === first.tag &&
      /^VB[NG]$/.test(first.tag)
    ) {
      return before(words, aside.open, first.tag);
    }
  }
  return false;
}

const before = (words: Words, to: number, tag: Tag) =>
  words.slice(Math.max(0, to - 4), to).some((word) => word.tag === tag);

/** The noun phrase right before the sign, with what hangs on it, as a subject. */
function hostBefore(words: Words, sign: number, clause: Clause | null): Words | null {
  if (clause !== null && sign === clause.subject.to) return words.slice(clause.subject.from, sign);
  if (/^["”]$/.test(words[sign - 1]?.text ?? '')) {
    const open = words.findLastIndex((word, at) => at < sign - 1 && /^["“]$/.test(word.text));
    return open < 0 ? null : words.slice(open, sign);
  }
  let from = nounPhraseBefore(words, sign);
  if (from < 0) return null;
  // "the leaves of the tree": the whole phrase. "a layer of foam on the deck, which …": what is new is spoken of.
  for (;;) {
    const link = words[from - 1];
    const outer = link?.tag === 'IN' ? nounPhraseBefore(words, from - 1) : -1;
    if (outer < 0) break;
    const fresh =
      /^an?$/.test(words[wide(words, outer)]?.lower ?? '') &&
      /^(?:the|its|their)$/.test(words[from]?.lower ?? '');
    if (link?.lower !== 'of' && !fresh) break;
    from = outer;
  }
  return words.slice(from, sign);
}

/** "a layer of foam": where the chain of "of" begins. */
function wide(words: Words, from: number): number {
  let at = from;
  while (words[at - 1]?.lower === 'of') {
    const outer = nounPhraseBefore(words, at - 1);
    if (outer < 0) break;
    at = outer;
  }
  return at;
}

/** Who or what the trailing participle speaks of. */
function subjectOf(words: Words, clause: Clause, limit: number): Words | null {
  const subject = words.slice(clause.subject.from, Math.min(clause.subject.to, limit));
  const expletive = subject.length === 1 && /^(?:it|there)$/.test(subject[0]?.lower ?? '');
  if (expletive && subject[0]?.tag === 'EX') return null;
  const copular = words[clause.head]?.lemma === 'be';
  if (expletive && copular) {
    const to = words.findIndex(
      (word, at) => at > clause.head && at < clause.head + 5 && word.tag === 'TO',
    );
    return to < 0 ? subject : doing(words, to + 1);
  }
  // "One of its benefits is its ability to X, helping Y": the ability helps.
  if (
    copular &&
    subject[0]?.lower === 'one' &&
    /^(?:the|its|their|his|her)$/.test(words[clause.verb + 1]?.lower ?? '')
  ) {
    const comma = words.findIndex((word, at) => at > clause.verb && isComma(word));
    return comma < 0 ? subject : words.slice(clause.verb + 1, comma);
  }
  return subject;
}

/** "to consult a doctor before use, …" → "consulting a doctor before use". */
function doing(words: Words, at: number): Words | null {
  const verb = words[at];
  if (verb?.tag !== 'VB') return null;
  let end = at + 1;
  while (end < words.length && !isComma(words[end]) && words[end]?.tag !== 'CC') end += 1;
  return join(
    [{ ...verb, text: gerundOf(verb.lemma), lower: gerundOf(verb.lemma), tag: 'VBG' }],
    words.slice(at + 1, end),
  );
}

/** "which is made of X" → "HOST is made of X"; "whose roots …" → "HOST's roots …". */
function fromRelative(words: Words, aside: Aside, host: Words): Words | null {
  const opener = words[aside.from];
  const rest = words.slice(aside.from + 1, aside.to);
  if (opener === undefined || rest.length < 2) return null;
  if (opener.lower === 'whose') {
    const last = host.at(-1);
    if (last === undefined || rest[0] === undefined) return null;
    const owner = /s$/.test(last.text) ? `${last.text}’` : `${last.text}’s`;
    return join(host.slice(0, -1), [{ ...last, text: owner, end: -1 }], rest);
  }
  let verb = 0;
  while (rest[verb]?.tag === 'RB') verb += 1;
  const finiteVerb = rest[verb];
  if (finiteVerb === undefined || !isFiniteVerb(finiteVerb)) return null;
  if (/^(?:mean|allow|suggest|explain)$/.test(finiteVerb.lemma)) return null;
  return join(host, rest.slice(0, verb), [agree(finiteVerb, host)], rest.slice(verb + 1));
}

/** "derived from X" → "HOST is derived from X". */
function fromParticiple(
  words: Words,
  aside: Aside,
  host: Words,
  known: boolean | undefined,
): Words {
  const at = words.findIndex((word, index) => index >= aside.from && word.tag === 'VBN');
  const tense = participleTense(words.slice(at, aside.to), undefined);
  return join(host, [copula(host, tense, known)], words.slice(aside.from, aside.to));
}

/** "offering X" → "HOST offers X"; "making it Y" → "it is Y"; under "can" or "may" the modal is kept. */
function fromGerund(words: Words, aside: Aside, host: Words, verb: Word | undefined): Words | null {
  let at = aside.from;
  const adverbs: Word[] = [];
  while (words[at]?.tag === 'RB') {
    const adverb = words[at];
    if (adverb !== undefined && adverb.lower !== 'thus' && adverb.lower !== 'thereby')
      adverbs.push(adverb);
    at += 1;
  }
  const gerund = words[at];
  if (gerund === undefined) return null;
  const lemma = gerund.lemma === gerund.lower ? baseOfGerund(gerund.lower) : gerund.lemma;
  if (lemma === null || lemma === undefined) return null;
  const rest = words.slice(at + 1, aside.to);
  if (lemma === 'mean')
    return clauseAt(rest, 0) !== null
      ? rest
      : rest[0]?.lower === 'that' && clauseAt(rest, 1) !== null
        ? rest.slice(1)
        : null;
  const made = lemma === 'make' ? fromMaking(rest, tenseOf(verb)) : null;
  if (made !== null) return made;
  const modal = verb?.tag === 'MD' && /^(?:can|could|may|might)$/.test(verb.lower);
  if (modal)
    return join(
      host,
      [verb],
      adverbs,
      [{ ...gerund, text: lemma, lower: lemma, tag: 'VB', lemma }],
      rest,
    );
  const known = numberOf(verb);
  return join(
    host,
    adverbs,
    [finite(lemma, host, tenseOf(verb), known)],
    conjugated(rest, host, tenseOf(verb), known),
  );
}

/** "killing three and injuring five": what is joined to the participle changes with it. */
function conjugated(rest: Words, host: Words, tense: Tense, known: boolean | undefined): Words {
  return rest.map((word, at) => {
    let left = at - 1;
    while (rest[left]?.tag === 'RB') left -= 1;
    if (word.tag !== 'VBG' || rest[left]?.tag !== 'CC' || at < 2) return word;
    if (
      rest
        .slice(0, at)
        .some(
          (earlier) =>
            earlier.tag === 'VBG' ||
            (earlier.tag === 'IN' &&
              /^(?:by|of|for|in)$/.test(earlier.lower) &&
              rest[left - 1]?.tag === 'VBG'),
        )
    )
      return word;
    const lemma = baseOfGerund(word.lower);
    return lemma === null ? word : finite(lemma, host, tense, known);
  });
}

/** "making it a promising alternative" → "it is a promising alternative". */
function fromMaking(rest: Words, tense: Tense): Words | null {
  const end = nounPhrase(rest, 0);
  if (end < 1 || end >= rest.length) return null;
  const complement = rest[end];
  const describes = complement !== undefined && ['JJ', 'DT', 'RB', 'CD'].includes(complement.tag);
  if (!describes || complement.lower === 'not') return null;
  if (
    rest[end]?.tag === 'JJ' &&
    rest.slice(end).some((word) => word.tag === 'TO') &&
    /^(?:possible|easy|easier|difficult|hard|harder|necessary|impossible|important|essential)$/.test(
      complement.lower,
    ) &&
    rest[0]?.lower === 'it'
  )
    return null;
  const object = objectAsSubject(rest.slice(0, end));
  return join(object, [copula(object, tense)], rest.slice(end));
}

const SUBJECT_FORM: Readonly<Record<string, string>> = {
  them: 'they',
  him: 'he',
  her: 'she',
  us: 'we',
  me: 'I',
};

function objectAsSubject(object: Words): Words {
  const only = object[0];
  const form = only === undefined || object.length > 1 ? undefined : SUBJECT_FORM[only.lower];
  return form === undefined || only === undefined
    ? object
    : [{ ...only, text: form, lower: form.toLowerCase() }];
}

/** "a leading researcher" → "HOST is a leading researcher". */
function fromApposition(
  words: Words,
  aside: Aside,
  host: Words,
  clause: Clause | null,
): Words | null {
  const copular =
    clause !== null && words[clause.verb]?.lemma === 'be' && words[clause.verb]?.tag === 'VBD';
  const plural = copula(host, copular ? 'past' : 'present');
  return join(host, [plural], words.slice(aside.from, aside.to));
}

/** Whether these words are one plain noun phrase, or two joined ones, and nothing else. */
function isNameLike(words: Words, from: number, to: number): boolean {
  const end = longNounPhrase(words, from);
  if (end === to) return true;
  if (end < 0 || !/^(?:and|or|&)$/.test(words[end]?.lower ?? '')) return false;
  return longNounPhrase(words, end + 1) === to;
}

/** The asides that commas, dashes or the end of the words enclose, from left to right. */
function* asidesOf(words: Words): Generator<Aside> {
  const depth = depths(words);
  for (let open = 1; open < words.length - 1; open += 1) {
    if (depth[open] !== 0 || !(isComma(words[open]) || isDash(words[open]))) continue;
    const from = open + 1;
    let close = from;
    while (close < words.length) {
      const sign = words[close]?.lower ?? '';
      if (
        depth[close] === 0 &&
        (isDash(words[open]) ? isDash(words[close]) : sign === ',' || isDash(words[close]))
      ) {
        yield { open, from, to: close, close };
      }
      close += 1;
    }
    yield { open, from, to: words.length, close: words.length };
  }
}

/** The words without the aside; the signs around it go where they only enclosed it. */
const without = (words: Words, aside: Aside): Words => {
  const after = words.slice(aside.close + 1);
  const relative = /^(?:which|who|whose)$/.test(words[aside.from]?.lower ?? '');
  const keepsComma =
    !relative &&
    isComma(words[aside.close]) &&
    after.length > 0 &&
    (after[0]?.tag === 'CC' ||
      after[0]?.tag === 'VBG' ||
      /^(?:which|who|but)$/.test(after[0]?.lower ?? ''));
  return keepsComma
    ? join(words.slice(0, aside.open), words.slice(aside.close))
    : join(words.slice(0, aside.open), after);
};

/** Whether the words after the aside carry the clause on: its verb, or nothing at all. */
function carriesOn(words: Words, aside: Aside, clause: Clause): boolean {
  const next = words[aside.close + 1];
  if (next === undefined) return true;
  let at = aside.close + 1;
  while (words[at]?.tag === 'RB') at += 1;
  return isFiniteVerb(words[at]) || at > clause.verb;
}

/** A participle at the very end ("…, making it X") as a statement of its own, and what stays without it. */
export function detachTrailing(
  words: Words,
  accept: (verb: Word) => boolean,
): { rest: Words; part: Words } | null {
  const clause = mainClause(words);
  if (clause === null) return null;
  for (const aside of asidesOf(words)) {
    if (aside.open < clause.verb || aside.close < words.length) continue;
    const lead = words.find((word, at) => at >= aside.from && word.tag !== 'RB');
    if (lead?.tag !== 'VBG' || STAYS.test(lead.lower) || !accept(lead)) continue;
    if (inList(words, aside)) continue;
    const part = asidePart(words, aside, clause, false);
    if (part !== null) return { rest: without(words, aside), part };
  }
  return null;
}

/** "compounds, A and B, can …": the names of the subject as a statement of their own. */
export function detachNames(words: Words): { rest: Words; part: Words } | null {
  const clause = mainClause(words);
  if (clause === null) return null;
  for (const aside of asidesOf(words)) {
    if (
      aside.open <= clause.subject.from ||
      aside.close !== clause.verb - 1 ||
      inList(words, aside)
    )
      continue;
    if (!isNameLike(words, aside.from, aside.to)) continue;
    const part = asidePart(words, aside, clause, true);
    if (part !== null) return { rest: without(words, aside), part };
  }
  return null;
}

/** Only what stands between the subject and its verb. */
export const splitSubjectAsides: Rule = (words) => takeAside(words, true);

export const splitAsides: Rule = (words) => takeAside(words, false);

function takeAside(words: Words, onlySubject: boolean): Words[] | null {
  const clause = mainClause(words);
  if (clause === null) return null;
  for (const aside of asidesOf(words)) {
    if (aside.open < clause.subject.from) continue;
    const first = words[aside.from];
    if (first === undefined || aside.to - aside.from < 1 || STAYS.test(first.lower)) continue;
    const before = aside.open < clause.verb;
    if (onlySubject && !before) return null;
    // Between subject and verb an aside has to close before the verb.
    if (before && (aside.close >= words.length || aside.to > clause.verb)) continue;
    if (before && !carriesOn(words, aside, clause)) continue;
    if (inList(words, aside)) continue;
    const part = asidePart(words, aside, clause, before);
    // What is said of the subject is read before the rest, other asides after it.
    if (part !== null)
      return before ? [part, without(words, aside)] : [without(words, aside), part];
  }
  return null;
}

function asidePart(words: Words, aside: Aside, clause: Clause, before: boolean): Words | null {
  const first = words[aside.from];
  if (first === undefined) return null;
  const verb = words[clause.verb];
  const lastNoun =
    isNoun(words[aside.open - 1]) || /^["”]$/.test(words[aside.open - 1]?.text ?? '');
  const copular = words[clause.head]?.lemma === 'be';
  const whole = before || aside.close >= words.length || trailingCloses(words, aside);
  if (!whole) return null;
  const main = subjectOf(words, clause, before ? aside.open : words.length);
  if (main === null) return null;
  const near = before ? main : lastNoun ? hostBefore(words, aside.open, clause) : null;
  if (/^(?:which|who|whose)$/.test(first.lower)) {
    const host = near;
    return host === null ||
      !spansOnlyClause(words, aside) ||
      !agreesWithRelative(words, aside, host)
      ? null
      : fromRelative(words, aside, host);
  }
  let at = aside.from;
  while (words[at]?.tag === 'RB') at += 1;
  const lead = words[at];
  if (lead === undefined || STAYS.test(lead.lower)) return null;
  if (lead.tag === 'VBN') {
    if (regimen(words, aside)) return null;
    const host = before || copular || near === null ? main : near;
    return fromParticiple(words, aside, host, host === main ? numberOf(verb) : undefined);
  }
  // "… after the bridge had collapsed, killing 75": whose doing it is cannot be told.
  const nested = words
    .slice(clause.head + 1, aside.open)
    .some(
      (word, index, part) =>
        (word.tag === 'SC' || word.tag === 'WP') &&
        part.slice(index).some((later) => isFiniteVerb(later)),
    );
  if (lead.tag === 'VBG' && before && words[clause.subject.from]?.tag === 'VBG') return null;
  if (lead.tag === 'VBG')
    return nested && !before && !RESULT.test(lead.lower)
      ? null
      : fromGerund(words, aside, main, verb);
  if (isDash(words[aside.open])) return fromDash(words, aside, near ?? null, clause);
  if (
    lead.tag === 'JJ' &&
    at === aside.from &&
    !before &&
    copular &&
    words[aside.from + 1]?.tag === 'IN'
  ) {
    return join(
      main,
      [copula(main, tenseOf(verb), numberOf(verb))],
      words.slice(aside.from, aside.to),
    );
  }
  if (
    first.lower === 'with' &&
    copular &&
    !before &&
    longNounPhrase(words, aside.from + 1) > 0 &&
    !words.slice(aside.from, aside.to).some((word) => word.tag === 'VBG')
  ) {
    return join(
      main,
      [finite('have', main, tenseOf(verb), numberOf(verb))],
      words.slice(aside.from + 1, aside.to),
    );
  }
  return apposition(words, aside, near, clause, before);
}

function apposition(
  words: Words,
  aside: Aside,
  host: Words | null,
  clause: Clause,
  before: boolean,
): Words | null {
  const first = words[aside.from];
  if (host === null || first === undefined) return null;
  const determined = /^(?:a|an|the|one)$/.test(first.lower);
  if (before) {
    if (!isNameLike(words, aside.from, aside.to)) {
      return determined &&
        nounPhrase(words, aside.from) > 0 &&
        !words.slice(aside.from, aside.to).some(isComma)
        ? fromApposition(words, aside, host, clause)
        : null;
    }
    if (first.tag === 'PRP' || /^(?:like|unlike)$/.test(first.lower)) return null;
    // "Honolulu, Hawaii, is": a place within a place is no second name for it.
    const owned = /['’]s$/.test(first.text);
    const places = first.tag === 'NNP' && host.at(-1)?.tag === 'NNP' && !owned;
    const named = narrow(host, first);
    return places ? null : fromApposition(words, aside, named, named === host ? clause : null);
  }
  const owner =
    /^(?:his|her|its|their|the)$/.test(host[0]?.lower ?? '') && host.at(-1)?.tag === 'NN';
  const name =
    owner &&
    words.slice(aside.from, aside.to).every((word) => word.tag === 'NNP') &&
    aside.close >= words.length;
  if (name) return fromApposition(words, aside, host, null);
  if (!determined || nounPhrase(words, aside.from) < 0) return null;
  const inside = words.slice(aside.from, aside.to);
  if (inside.some(isComma) || clauseAt(words, aside.from) !== null) return null;
  if (!/^(?:a|an|one)$/.test(first.lower) && host.at(-1)?.tag !== 'NNP') return null;
  return fromApposition(words, aside, host, clause);
}

/** "The chair of X, the 28th conference, was Y" renames X; "Smith and his wife, Ann, had" renames the wife. */
function narrow(host: Words, first: Word): Words {
  const near = nounPhraseBefore(host, host.length);
  if (near <= 0) return host;
  const renamesName =
    /^(?:a|an|the)$/.test(first.lower) &&
    host.some((word, at) => at >= near && word.tag === 'NNP') &&
    host[near - 1]?.tag === 'IN';
  const renamesLast = host[near - 1]?.tag === 'CC' && first.tag === 'NNP';
  return renamesName || renamesLast ? host.slice(near) : host;
}

/** "the dose—typically 1-3 grams—…": a value or a name between dashes. */
function fromDash(
  words: Words,
  aside: Aside,
  host: Words | null,
  clause: Clause | null,
): Words | null {
  if (clauseAt(words, aside.from, aside.to) !== null) return words.slice(aside.from, aside.to);
  const inside = words.slice(aside.from, aside.to);
  let at = aside.from;
  while (words[at]?.tag === 'RB') at += 1;
  if (host === null || !(nounPhrase(words, at) > 0) || inside.some((word) => isFiniteVerb(word)))
    return null;
  return fromApposition(words, aside, host, clause);
}

/** "taken 4-6 times daily": a rate or a dose belongs to the regimen before it. */
function regimen(words: Words, aside: Aside): boolean {
  return words
    .slice(aside.from, aside.to)
    .some((word) => /^(?:daily|weekly|hourly|nightly)$/.test(word.lower));
}

/** A relative clause has to end where the aside ends: no second finite verb may follow unjoined. */
function spansOnlyClause(words: Words, aside: Aside): boolean {
  const inside = words.slice(aside.from + 1, aside.to);
  return inside.some((word) => isFiniteVerb(word));
}

/** "…, which allows" after a plural noun speaks of the whole clause. */
function agreesWithRelative(words: Words, aside: Aside, host: Words): boolean {
  let at = aside.from + 1;
  while (words[at]?.tag === 'RB') at += 1;
  const verb = words[at];
  if (words[aside.from]?.lower === 'whose') return true;
  if (verb === undefined || !isFiniteVerb(verb)) return false;
  return agree(verb, host).lower === verb.lower;
}

/** After the verb, an aside that is followed by more must be followed by something that starts anew. */
function trailingCloses(words: Words, aside: Aside): boolean {
  const next = words[aside.close + 1];
  if (next === undefined) return true;
  const first = words[aside.from];
  if (first?.tag === 'VBG' || first?.tag === 'VBN') {
    return next.tag === 'VBG' || isFiniteVerb(next) || next.lower === 'which';
  }
  if (/^(?:which|who|whose)$/.test(first?.lower ?? '')) {
    const joined =
      next.tag === 'CC' && /^(?:NN|NNS|NNP|DT|PP\$)$/.test(words[aside.close + 2]?.tag ?? '');
    return isFiniteVerb(next) || next.tag === 'VBG' || joined;
  }
  return isFiniteVerb(next);
}

/** "the dose—typically 1-3 grams—": a value or a name between dashes, wherever in the sentence it stands. */
export const splitDashed: Rule = (words) => {
  const depth = depths(words);
  const open = words.findIndex((word, at) => at > 0 && isDash(word) && depth[at] === 0);
  const close = words.findIndex((word, at) => at > open + 1 && isDash(word) && depth[at] === 0);
  if (open < 1 || close < 0) return null;
  const aside: Aside = { open, from: open + 1, to: close, close };
  const part = fromDash(words, aside, hostBefore(words, open, null), null);
  if (part === null) return null;
  return [part, join(words.slice(0, open), words.slice(close + 1))];
};

/** "Derived from X, kratom offers Y"; "A former judge, Smith runs Z". */
export const splitOpening: Rule = (words) => {
  const comma = words.findIndex(isComma);
  if (comma < 2 || comma > words.length - 3) return null;
  const clause = clauseAt(words, comma + 1);
  const first = words[0];
  if (clause === null || first === undefined || clause.subject.from !== comma + 1) return null;
  const subject = words.slice(clause.subject.from, clause.subject.to);
  const rest = words.slice(comma + 1);
  if (subject[0]?.tag === 'PRP' && subject[0].lower !== 'it') return null;
  if (
    first.tag === 'VBN' &&
    !STAYS.test(first.lower) &&
    /^(?:by|in|from|on|as|for|at|to|with|near|of)$/.test(words[1]?.lower ?? '')
  ) {
    return [
      join(subject, [copula(subject, tenseOf(words[clause.verb]))], words.slice(0, comma)),
      rest,
    ];
  }
  const named = /^(?:a|an|the|one)$/.test(first.lower) && subject[0]?.tag === 'NNP';
  if (named && isNameLike(words, 0, comma)) {
    return [join(subject, [copula(subject, 'present')], words.slice(0, comma)), rest];
  }
  return null;
};

/** "mitigate risks while tailoring treatment" → "mitigate risks", "tailor treatment". */
export const splitWhileDoing: Rule = (words) => {
  const at = words.findIndex(
    (word, index) => /^(?:while|whilst)$/.test(word.lower) && words[index + 1]?.tag === 'VBG',
  );
  if (at < 2) return null;
  const clause = mainClause(words);
  if (clause === null || clause.verb > at) return null;
  const verb = words[clause.verb];
  const subject = words.slice(clause.subject.from, clause.subject.to);
  // "while taking it": the time of a risk, not a second fact, when the subject cannot do it.
  if (
    /^(?:taking|using|pregnant|being|driving|waiting|working|breastfeeding|eating|drinking|sleeping|exercising)$/.test(
      words[at + 1]?.lower ?? '',
    )
  )
    return null;
  const part = fromGerund(
    words,
    { open: at, from: at + 1, to: words.length, close: words.length },
    subject,
    verb,
  );
  if (part === null) return null;
  const end = isComma(words[at - 1]) ? at - 1 : at;
  return [words.slice(0, end), part];
};
