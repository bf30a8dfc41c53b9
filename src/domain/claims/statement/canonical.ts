/**
 * The form that two wordings of one statement share: who or what it is about, what is said of it, and each part that a
 * preposition or a conjunction gives its role, every part as its base forms in order of the alphabet ("the leaves of X"
 * = "X leaves"), numbers bound to what they count. Passives with an agent are turned. What is not surely the same stays
 * different: tense, modals, hedges, negation, quantifiers and comparatives are words of the form like any other.
 *
 * Linear in the length of the text.
 */
import { verbEntry } from '../../language/verbs.ts';
import { FILLERS, ROLES, WORDS } from './equivalents.ts';
import { baseOf, MODAL, NUMBERS, OWNS, singular, tokensOf } from './tokens.ts';

const LARGE: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);
const BE = /^(?:be|is|are|am|was|were|been|being)$/;
const HAVE = /^(?:has|have|had)$/;
const DO = /^(?:do|does|did)$/;
const BEFORE_NOUN =
  /^(?:'s|a|an|the|this|that|these|those|its|their|his|her|our|your|my|no|some|any|each|every|of|in|on|at|for|from|by|with|and|or|to|more|less|most)$/;

interface Part {
  readonly role: string;
  readonly terms: string[];
}

/** Where what is said of the subject begins: the first word that only a verb can be there. */
function predicateAt(tokens: readonly string[]): number {
  for (let at = 1; at < tokens.length; at += 1) {
    const [word = '', before = ''] = [tokens[at], tokens[at - 1]];
    if (BE.test(word) || MODAL.test(word) || HAVE.test(word) || DO.test(word)) return at;
    if (/^(?:who|which|that|whom)$/.test(before)) continue;
    const forms = verbEntry(word)?.forms ?? [];
    if (BEFORE_NOUN.test(before) || /^\p{N}/u.test(before)) continue;
    if (forms.includes('s') || forms.includes('past')) return at;
    if (forms.includes('base') && before !== singular(before)) return at;
  }
  return -1;
}

/** "1.5" with six zeros is "1500000"; what is no plain number keeps its word. */
function times(number: string, zeros: number): string {
  const [, before = '', whole, fraction = ''] = /^(.*?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  if (whole === undefined || fraction.length > zeros) return `${number} e${zeros}`;
  return `${before}${`${whole}${fraction.padEnd(zeros, '0')}`.replace(/^0+(?=\d)/, '')}`;
}

/** Cuts a stretch into parts by role; numbers take along the word after them. */
function partsOf(tokens: readonly string[], first: string): Part[] {
  const parts: Part[] = [{ role: first, terms: [] }];
  let number = '';
  for (const token of tokens) {
    const value = NUMBERS.get(token) ?? token;
    const zeros = number === '' ? undefined : LARGE.get(value);
    if (zeros !== undefined) {
      number = times(number, zeros);
      continue;
    }
    if (/^[\p{N}$€£]/u.test(value)) {
      number += number === '' || /[$€£]$/.test(number) ? value : ` ${value}`;
      continue;
    }
    if (ROLES.has(token)) {
      if (number !== '') parts.at(-1)?.terms.push(number);
      number = '';
      parts.push({ role: WORDS.get(token) ?? token, terms: [] });
      continue;
    }
    if (token === 'of' || token === OWNS || FILLERS.has(token)) continue;
    const term = baseOf(token);
    parts.at(-1)?.terms.push(number === '' ? term : `${number} ${term}`);
    number = '';
  }
  if (number !== '') parts.at(-1)?.terms.push(number);
  return parts.filter(({ terms }, at) => at === 0 || terms.length > 0);
}

/** Of time and place, so that whoever did it may be named after them. */
const SETTING = /^(?:in|on|at|during|since|until|before|after)$/;

const shown = ({ role, terms }: Part) => `${role}(${[...terms].sort().join('|')})`;

/** Adverbials that say the same in any order. */
const FREE =
  /^(?:in|on|at|to|for|from|by|with|without|within|during|since|until|toward|towards|via|per|as|among|throughout)$/;

/** A year is no place: "in Leith in 1868". */
const kindOf = ({ role, terms }: Part): string =>
  terms.length === 1 && /^1\d{3}$|^20\d\d$/.test(terms[0] ?? '') ? `${role} year` : role;

/** Neighbouring adverbials in order of the alphabet, unless two of them begin alike: those may belong to others. */
function inOrder(parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts;
  const list: Part[] = first === undefined ? [] : [first];
  let run: Part[] = [];
  const close = () => {
    const alike = new Set(run.map(kindOf)).size < run.length;
    list.push(...(alike ? run : run.sort((a, b) => (kindOf(a) < kindOf(b) ? -1 : 1))));
    run = [];
  };
  for (const part of rest) {
    if (FREE.test(part.role)) run.push(part);
    else {
      close();
      list.push(part);
    }
  }
  close();
  return list;
}

const ADVERB =
  /^(?:usually|typically|generally|normally|commonly|often|frequently|sometimes|rarely|seldom|always|never|probably|possibly|perhaps|currently|originally|initially|mainly|mostly|officially|also|already|still|now)$/;

/** "The capital is Paris", "Paris is the capital". */
const isIdentity = (tokens: readonly string[], at: number): boolean =>
  /^(?:is|are|was|were)$/.test(tokens[at] ?? '') &&
  (tokens[0] === 'the' || tokens[at + 1] === 'the');

/** Tense and voice of the first verbs: "was", "had", "reduced". */
function tenseOf(predicate: readonly string[]): string {
  const [first = ''] = predicate;
  if (/^(?:was|were|did|had)$/.test(first)) return 'past';
  if (/^(?:has|have)$/.test(first)) return 'perfect';
  const forms = verbEntry(first)?.forms ?? [];
  return forms.includes('past') && !forms.includes('base') ? 'past' : 'present';
}

/** Two wordings with the same form state the same. Empty for a text without words. */
export function canonicalForm(text: string): string {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return '';
  const at = predicateAt(tokens);
  // Without a predicate nothing tells who does what to whom: only the same order is the same.
  if (at < 0)
    return partsOf(tokens, '')
      .map(({ role, terms }) => `${role}(${terms.join(' ')})`)
      .join(' ');
  // "Coffee usually can", "coffee can usually": the adverb is no part of who does it.
  let from = at;
  while (from > 1 && ADVERB.test(tokens[from - 1] ?? '')) from -= 1;
  const adverbs = tokens.slice(from, at);
  const predicate = tokens.slice(at);
  const helpers = predicate.findIndex(
    (word) =>
      !(BE.test(word) || HAVE.test(word) || DO.test(word) || MODAL.test(word) || word === 'not'),
  );
  const verb = predicate[helpers] ?? '';
  const subject = partsOf(tokens.slice(0, from), 'who');
  const said = partsOf(
    [
      ...adverbs,
      ...predicate.filter((word) => !(BE.test(word) || HAVE.test(word) || DO.test(word))),
    ],
    'does',
  );
  const by = said.find(({ role }) => role === 'by');
  const isPassive =
    by !== undefined &&
    helpers > 0 &&
    BE.test(predicate[helpers - 1] ?? '') &&
    (verbEntry(verb)?.forms ?? []).includes('participle') &&
    (predicate[helpers + 1] === 'by' ||
      said.slice(1, said.indexOf(by)).every(({ role }) => SETTING.test(role)));
  const tense = tenseOf(predicate);
  if (isPassive && subject.length === 1) {
    const [patient] = subject;
    const rest = said.filter((part) => part !== by);
    const [doing, ...others] = rest;
    const turned = [
      { role: 'who', terms: by.terms },
      { role: 'does', terms: [...(doing?.terms ?? []), ...(patient?.terms ?? [])] },
      ...others,
    ];
    return [tense, ...inOrder(turned).map(shown)].join(' ');
  }
  // "The capital of France is Paris": either may come first.
  const [one] = subject;
  const [other] = said;
  if (isIdentity(tokens, at) && subject.length === 1 && said.length === 1 && one && other)
    return [
      tense,
      ...[one.terms, other.terms].map((terms) => [...terms].sort().join('|')).sort(),
    ].join(' = ');
  return [tense, ...[...subject, ...inOrder(said)].map(shown)].join(' ');
}
