import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimIdsIn, placeOfId } from '../../../src/domain/claims/identity.ts';
import type { Extraction } from '../../../src/domain/claims/schema.ts';
import { ClaimId, type ExtractionId, isMadeByHand } from '../../../src/domain/ids.ts';

interface Made {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function extraction(id: string, claims: readonly Made[]): Extraction {
  return {
    header: {
      id: id as ExtractionId,
      textHash: '0'.repeat(64),
      engine: 'test/1',
      granularity: 'fine',
      language: 'en',
      claimCount: claims.length,
      sentenceCount: 0,
    },
    claims: claims.map(({ text, start, end }, ordinal) => ({
      ordinal,
      spans: [{ start, end }],
      text,
      kind: 'fact',
      checkworthiness: 0.5,
      reasons: [],
      contextNeeded: false,
    })),
    sentences: [],
  };
}

const made = fc
  .record({
    text: fc.constantFrom('Tea is safe.', 'Tea is safer.', 'Tea may be safe.', 'Tea'),
    start: fc.nat(3),
    length: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ text, start, length }) => ({ text, start, end: start + length }));
const list = fc.array(made, { maxLength: 8 });
const key = ({ text, start, end }: Made) => `${start}-${end} ${text}`;

describe('claimIdsIn', () => {
  it('calls the claims that a review began with by extraction and ordinal', () => {
    const first = extraction('aa', [
      { text: 'One.', start: 0, end: 4 },
      { text: 'Two.', start: 5, end: 9 },
    ]);
    expect(claimIdsIn(first, first)).toEqual(['aa.0', 'aa.1']);
  });

  it('gives no id twice, and only such as may be stored', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const ids = claimIdsIn(extraction('aa', a), extraction('bb', b));
        expect(new Set(ids).size).toBe(b.length);
        for (const id of ids) {
          expect(ClaimId.safeParse(id).success).toBe(true);
          expect(isMadeByHand(id)).toBe(false);
        }
      }),
    );
  });

  it('shares an id between two extractions exactly for the same words at the same place', () => {
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const first = extraction('aa', a);
        const all = [
          { claims: a, ids: claimIdsIn(first, first) },
          { claims: b, ids: claimIdsIn(first, extraction('bb', b)) },
          { claims: c, ids: claimIdsIn(first, extraction('cc', c)) },
        ];
        for (const left of all) {
          for (const right of all) {
            for (const [i, one] of left.claims.entries()) {
              const nth = left.claims.slice(0, i).filter((each) => key(each) === key(one)).length;
              const twins = right.claims.flatMap((each, at) =>
                key(each) === key(one) ? [at] : [],
              );
              const same = right.ids.indexOf(left.ids[i] as ClaimId);
              expect(same).toBe(twins[nth] ?? -1);
            }
          }
        }
      }),
    );
  });

  it('does without the first extraction where that is lost', () => {
    const listed = extraction('bb', [{ text: 'One.', start: 0, end: 4 }]);
    const [id] = claimIdsIn(null, listed);
    expect(placeOfId(id as ClaimId)).toEqual({ start: 0, end: 4 });
    expect(placeOfId('aa.0' as ClaimId)).toBeNull();
  });
});
