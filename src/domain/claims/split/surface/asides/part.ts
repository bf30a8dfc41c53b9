/** Which form an aside has, and whether that form is safe to take out. */
import { type Clause, clauseAt, longNounPhrase, nounPhrase } from '../../../../language/phrases.ts';
import { isFiniteVerb, isNoun } from '../../../../language/tags.ts';
import { copula, finite, numberOf, tenseOf } from '../../grammar.ts';
import { join, type Words } from '../rule.ts';
import { type Aside, isComma, isDash, spansOnlyClause, trailingCloses } from './find.ts';
import { hostBefore, narrow, subjectOf } from './hosts.ts';
import {
  agreesWithRelative,
  fromApposition,
  fromGerund,
  fromParticiple,
  fromRelative,
} from './statements.ts';

/** Participles of manner, condition or regimen: they belong to what they follow. */
export const STAYS =
  /^(?:using|depending|based|compared|including|excluding|according|considering|regarding|given|concerning|taken|used|applied|consumed|administered|adjusted|measured|followed|assuming|ranging|judging|following|barring|speaking|relative|together|along|especially|particularly|such|listening|adjusted|combined|whether|expressed|weighted|averaged|counting|working|trying|hoping|seeking|looking|thinking|knowing|waiting|citing|saying|noting|arguing|writing|expected|suggesting|indicating|implying|showing|demonstrating|highlighting|underscoring)$/;

/** Participles of the main statement, whatever stands between. */
const RESULT =
  /^(?:allowing|making|causing|leading|resulting|enabling|helping|ensuring|creating|giving|finding|saying|noting|stating|arguing|concluding|claiming|warning|reporting)$/;

export function asidePart(
  words: Words,
  aside: Aside,
  clause: Clause,
  before: boolean,
): Words | null {
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

/** Whether these words are one plain noun phrase, or two joined ones, and nothing else. */
export function isNameLike(words: Words, from: number, to: number): boolean {
  const end = longNounPhrase(words, from);
  if (end === to) return true;
  if (end < 0 || !/^(?:and|or|&)$/.test(words[end]?.lower ?? '')) return false;
  return longNounPhrase(words, end + 1) === to;
}

/** "the dose—typically 1-3 grams—…": a value or a name between dashes. */
export function fromDash(
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
