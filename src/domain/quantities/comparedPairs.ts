/** From claims as they are worded to the pairs of them that disagree: what the extraction and a later rereading both run. */
import type { Analyser } from '../language/analyser.ts';
import type { Word } from '../language/tags.ts';
import { readTokens } from '../language/tokens.ts';
import { givenBy } from './byHand.ts';
import { candidatesOf } from './candidates.ts';
import { correctionInForce } from './correction.ts';
import { type ComparedClaim, ConflictRelation, type FoundPair } from './finding.ts';
import { borrowedOf, type ClaimWords, type Finding, findingsOf } from './findings.ts';
import { quantitiesOf } from './ofClaim.ts';
import type { Quantity } from './schema.ts';
import { populationOf } from './scope.ts';
import { type Excess, overfullTotals } from './totals.ts';

/** A statement is shorter and names fewer figures; a hostile one is compared with nothing. */
const MOST_LETTERS = 2_000;
const MOST_QUANTITIES = 24;
/** The schema's limits. */
const MOST_PAIRS = 20_000;
const MOST_WORDS = 1_000;
const MOST_WORKING = 300;
/** Claims between two steps. */
const STEP = 64;

interface Read {
  readonly claim: ComparedClaim;
  readonly quantities: readonly Quantity[];
  readonly borrowed: readonly Quantity[];
}

const EMPTY: ClaimWords = { words: [], quantities: [] };

function read(claim: ComparedClaim): Read {
  if (claim.text.length > MOST_LETTERS) return { claim, quantities: [], borrowed: [] };
  const quantities = quantitiesOf(claim);
  if (quantities.length > MOST_QUANTITIES) return { claim, quantities: [], borrowed: [] };
  // What a person has entered is meant, and without a sentence nothing tells where a figure is from.
  const own =
    quantities.length === 0 ||
    correctionInForce(claim) !== null ||
    claim.byHand === true ||
    claim.sources.length === 0;
  const borrowed = own ? [] : borrowedOf(claim.text, quantities, claim.sources);
  return { claim, quantities, borrowed };
}

const isCompared = ({ role, kind }: Quantity): boolean => role === 'level' && kind !== 'magnitude';

/**
 * The pairs of claims that disagree, by their places in the list, in its order. Only those are parsed that may matter;
 * near to linear in the number of claims. Yields the share that is done, 0 to 1. Never throws, whatever the claims say.
 * @param analyser reads English; wordings in another language find little and mean nothing
 */
export function* comparedPairsSteps(
  claims: readonly ComparedClaim[],
  analyser: Analyser,
): Generator<number, FoundPair[]> {
  const all: Read[] = [];
  for (const claim of claims) {
    all.push(read(claim));
    if (all.length % STEP === 0) yield (all.length / claims.length) * 0.3;
  }
  const chosen = candidatesOf(
    all.map(({ claim, quantities, borrowed }) => ({
      text: claim.text.length > MOST_LETTERS ? '' : claim.text,
      quantities: quantities.filter((one) => isCompared(one) && !borrowed.includes(one)),
      figured: quantities.length > 0,
      of: correctionInForce(claim)?.of ?? '',
      source: claim.sources[0] ?? claim.text,
    })),
  );
  const analysed: ClaimWords[] = [];
  for (const [at, one] of all.entries()) {
    analysed.push(chosen.has(at) ? wordsOf(one, analyser) : EMPTY);
    if (analysed.length % STEP === 0) yield 0.3 + (analysed.length / all.length) * 0.6;
  }
  const totals = overfullTotals(
    claims.map(({ text, sources }) => ({ text, source: sources[0] ?? '' })),
  );
  return strongest(withTotals(findingsOf(analysed), totals)).map(asPair);
}

/** The same in one go. */
export function comparedPairs(claims: readonly ComparedClaim[], analyser: Analyser): FoundPair[] {
  const steps = comparedPairsSteps(claims, analyser);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function wordsOf({ claim, quantities, borrowed }: Read, analyser: Analyser): ClaimWords {
  const analyse = (text: string): readonly Word[] => analyser.analyse(readTokens(text));
  const words = analyse(claim.text);
  const source = claim.sources[0];
  const correction = correctionInForce(claim);
  const given =
    correction !== null
      ? givenBy(analyse(correction.of), analyse(correction.population), populationOf)
      : null;
  return { words, quantities, borrowed, given, ...(source === undefined ? {} : { source }) };
}

/** In the order of the claims; a pair is found once. */
function withTotals(found: readonly Finding[], totals: readonly Excess[]): readonly Finding[] {
  if (totals.length === 0) return found;
  const known = new Set(found.map(({ claims }) => claims.join(' ')));
  const more = totals
    .filter(({ claims }) => !known.has(claims.join(' ')))
    .map(
      ({ claims, words }): Finding => ({
        claims,
        kind: 'quantity',
        relation: 'disjoint',
        explanation: words,
        arithmetic: [],
      }),
    );
  return [...found, ...more].sort((a, b) => a.claims[0] - b.claims[0] || a.claims[1] - b.claims[1]);
}

/** As many as are kept; the strongest of them, in the order of the claims. */
function strongest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_PAIRS) return findings;
  const order = ConflictRelation.options;
  const rank = new Map(order.map((relation, at) => [relation as string, at]));
  return findings
    .map((finding, at) => ({ finding, at }))
    .sort(
      (a, b) =>
        (rank.get(a.finding.relation) ?? 9) - (rank.get(b.finding.relation) ?? 9) || a.at - b.at,
    )
    .slice(0, MOST_PAIRS)
    .sort((a, b) => a.at - b.at)
    .map(({ finding }) => finding);
}

const asPair = ({ claims, kind, relation, explanation, arithmetic }: Finding): FoundPair => ({
  claims: [claims[0], claims[1]],
  kind,
  relation,
  explanation: explanation.slice(0, MOST_WORDS),
  arithmetic: arithmetic.slice(0, 2).map((working) => working.slice(0, MOST_WORKING)),
});
