/** Where an article disagrees with itself: pairs of claims whose quantities of one thing, or whose statements, cannot both hold. */
import type { Word } from '../language/tags.ts';
import { type Given, isByHand, meetByHand, type Placed } from './byHand.ts';
import { isConflict, relationOf } from './compare.ts';
import { CONFLICTS, type ConflictRelation } from './finding.ts';
import { readLexemes } from './lexemes.ts';
import { hasSameTime, isLike } from './likeness.ts';
import { groupOf, isSameGroup } from './members.ts';
import { isDose, type Quantity } from './schema.ts';
import { type Scope, scopeOf } from './scope.ts';
import { isTimed, opposition, type Statement, statementOf } from './statements.ts';
import { excesses } from './wholes.ts';

export interface ClaimWords {
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  /** Where it was taken from: claims of one sentence are not set against each other. */
  readonly source?: string | number;
  /** Came into the claim only by resolving "this range": makes no finding of its own. */
  readonly borrowed?: readonly Quantity[];
  /** What a person says that the quantities are of, and for whom. */
  readonly given?: Given | null;
}

/**
 * The quantities of a claim that came into it only by resolving "this range": their figures stand in none of the
 * sentences that the claim was taken from.
 */
export function borrowedOf(
  text: string,
  quantities: readonly Quantity[],
  sources: readonly string[],
): Quantity[] {
  if (quantities.length === 0) return [];
  const figures = new Set(sources.flatMap((source) => figuresOf(source)));
  return quantities.filter((one) => {
    const own = figuresOf(text.slice(one.start, one.end));
    return own.length > 0 && !own.some((figure) => figures.has(figure));
  });
}

/** Of the sentence that was read last: most sentences make several claims, one after the other. */
let last: { readonly text: string; readonly figures: readonly string[] } = {
  text: '',
  figures: [],
};

function figuresOf(text: string): readonly string[] {
  if (text === last.text) return last.figures;
  const figures = readLexemes(text).flatMap(({ kind, lower }) =>
    kind === 'number' ? [lower] : [],
  );
  // The words of one quantity are short, and read once.
  if (text.length > SHORT) last = { text, figures };
  return figures;
}
const SHORT = 24;

export interface Finding {
  /** Places of the two claims in what was given, in order. */
  readonly claims: readonly [number, number];
  readonly kind: 'quantity' | 'statement';
  readonly relation: ConflictRelation;
  readonly explanation: string;
  /** How each was worked out, where it was. */
  readonly arithmetic: readonly string[];
}

interface Said {
  readonly claim: number;
  readonly statement: Statement;
}
/** How many of one subject are compared with a further one: an article that repeats a word a thousand times stays linear. */
const MOST = 80;

/**
 * The findings that are conflicts, by their claims in article order; one for a pair of claims, the strongest. Near to
 * linear in the number of claims: only those are compared that name a common subject.
 */
export function findingsOf(claims: readonly ClaimWords[]): Finding[] {
  const found = new Map<string, Finding>();
  const add = (finding: Finding): void => {
    const [one, other] = finding.claims.map((at) => claims[at]?.source);
    if (one !== undefined && one === other) return;
    const key = finding.claims.join(' ');
    const before = found.get(key);
    if (
      before === undefined ||
      CONFLICTS.indexOf(finding.relation) < CONFLICTS.indexOf(before.relation)
    ) {
      found.set(key, finding);
    }
  };
  quantityFindings(claims, add);
  statementFindings(claims, add);
  return [...found.values()].sort((a, b) => a.claims[0] - b.claims[0] || a.claims[1] - b.claims[1]);
}

function blocked<T>(
  blocks: Map<string, T[]>,
  keys: Iterable<string>,
  entry: T,
  meet: (other: T) => void,
): void {
  const met = new Set<T>();
  for (const key of new Set(keys)) {
    const block = blocks.get(key) ?? [];
    for (const other of block.slice(-MOST)) {
      if (!met.has(other)) meet(other);
      met.add(other);
    }
    block.push(entry);
    blocks.set(key, block);
  }
}

/**
 * What doses are of where they do not say it: the substance that most of the article's other doses name. Null when
 * none stands out.
 */
function topicOf(scopes: readonly Scope[]): string | null {
  const counts = new Map<string, number>();
  const naming = scopes.filter(({ substances }) => substances.size > 0);
  for (const { substances } of naming) {
    for (const noun of substances) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < 2 || first[1] * 3 < naming.length * 2) return null;
  return second !== undefined && second[1] === first[1] ? null : first[0];
}

function readScopes(claims: readonly ClaimWords[]): Placed[] {
  const read = claims.flatMap(({ words, quantities, borrowed = [], given = null }, claim) =>
    quantities
      .filter((one) => !borrowed.includes(one) && one.role === 'level' && one.kind !== 'magnitude')
      .map((quantity): Placed => {
        const scope = scopeOf(words, quantities, quantity);
        const population = given?.population ?? scope.population;
        return { claim, quantity, scope: { ...scope, population }, given, words };
      }),
  );
  const doses = read.filter((one) => isDose(one.quantity) && !isByHand(one));
  const topic = topicOf(doses.map(({ scope }) => scope));
  if (topic === null) return read;
  return read.map((one) =>
    isDose(one.quantity) && one.scope.substances.size === 0
      ? { ...one, scope: { ...one.scope, substances: new Set([topic]) } }
      : one,
  );
}

function quantityFindings(claims: readonly ClaimWords[], add: (finding: Finding) => void): void {
  const blocks = new Map<string, Placed[]>();
  const read = readScopes(claims);
  const own = read.filter((one) => !isByHand(one));
  for (const { claims: pair, words } of excesses(own)) {
    add({
      claims: pair,
      kind: 'quantity',
      relation: 'disjoint',
      explanation: words,
      arithmetic: [],
    });
  }
  const compare = (one: Placed, other: Placed): void => {
    const [a, b] = one.claim < other.claim ? [one, other] : [other, one];
    const { relation, words } = relationOf(a.quantity, b.quantity);
    if (!isConflict(relation)) return;
    add({
      claims: [a.claim, b.claim],
      kind: 'quantity',
      relation,
      explanation: words,
      arithmetic: [a.quantity.arithmetic, b.quantity.arithmetic].filter(Boolean),
    });
  };
  for (const one of own) {
    const { claim, quantity, scope } = one;
    const dose = isDose(quantity);
    const group = dose ? 'dose' : quantity.dimension;
    const nouns = [...(dose ? scope.substances : scope.frame.nouns)].slice(0, 12);
    const keys = nouns.map((noun) => `${group} ${noun}`);
    blocked(blocks, keys.length > 0 ? keys : [group], one, (other) => {
      if (other.claim !== claim && isLike(other.scope, scope)) compare(other, one);
    });
  }
  const groups = new Map<string, Placed[]>();
  for (const one of own) {
    const group = groupOf(one.words, one.quantity);
    if (group === null) continue;
    blocked(groups, [`${one.quantity.dimension} ${group.noun}`], one, (other) => {
      const before = other.claim === one.claim ? null : groupOf(other.words, other.quantity);
      if (before !== null && isSameGroup(group, before) && hasSameTime(one.scope, other.scope))
        compare(one, other);
    });
  }
  meetByHand(read, compare);
}

function statementFindings(claims: readonly ClaimWords[], add: (finding: Finding) => void): void {
  const blocks = new Map<string, Said[]>();
  for (const [claim, { words, quantities }] of claims.entries()) {
    // What rose in one year may fall in the next: with a time or a size it is no plain statement.
    if (quantities.length > 0 || words.some(({ lower }) => isTimed(lower))) continue;
    const statement = statementOf(words);
    if (statement === null) continue;
    const keys = [statement.subject, ...(statement.harms === 'some' ? statement.terms : [])];
    blocked(blocks, keys, { claim, statement }, (other) => {
      const why = other.claim === claim ? null : opposition(other.statement, statement);
      if (why === null) return;
      add({
        claims: [other.claim, claim],
        kind: 'statement',
        relation: 'opposing',
        explanation: why.words,
        arithmetic: [],
      });
    });
  }
}
