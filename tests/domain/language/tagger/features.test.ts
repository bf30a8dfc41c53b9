import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashOf,
  mix,
  NET_BUCKETS,
  NET_HASHES,
  NOTHING,
  wordFeatures,
} from '../../../../src/domain/language/tagger/features.ts';
import { growth } from '../../../support/cost.ts';

describe('hashes', () => {
  it('are those of FNV-1a, so that weights which are learned elsewhere fit', () => {
    // From the published test vectors of the 32-bit variant.
    expect(hashOf('')).toBe(0x811c9dc5);
    expect(hashOf('a')).toBe(0xe40c292c);
    expect(hashOf('foobar')).toBe(0xbf9cf968);
  });

  it('spread one hash over different rows by template', () => {
    const rows = new Set(Array.from({ length: 64 }, (_, salt) => mix(hashOf('word'), salt) % 4096));
    expect(rows.size).toBeGreaterThan(60);
  });

  it('are whole numbers of 32 bits without a sign', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), (text, salt) => {
        for (const hash of [hashOf(text), mix(hashOf(text), salt)]) {
          expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
        }
      }),
    );
  });
});

describe('features of a word', () => {
  it('are the same for typographic and typewritten signs', () => {
    expect(wordFeatures('it’s')).toEqual(wordFeatures("it's"));
    expect(wordFeatures('“')).toEqual(wordFeatures('"'));
    expect(wordFeatures('–')).toEqual(wordFeatures('-'));
    expect(wordFeatures('—')).toEqual(wordFeatures('--'));
    expect(wordFeatures('…')).toEqual(wordFeatures('...'));
  });

  it('keep case in the form and the shape alone', () => {
    const small = wordFeatures('kratom');
    const large = wordFeatures('Kratom');
    expect(large.key).toBe(small.key);
    expect(large.suffixes).toEqual(small.suffixes);
    expect(large.prefixes).toEqual(small.prefixes);
    expect(large.form).not.toBe(small.form);
    expect(large.shape).not.toBe(small.shape);
  });

  it('read all digits alike, and tell numbers of other shapes apart', () => {
    expect(wordFeatures('1987').key).toBe(wordFeatures('2024').key);
    expect(wordFeatures('1987').form).not.toBe(wordFeatures('2024').form);
    expect(wordFeatures('3.5').shape).not.toBe(wordFeatures('35').shape);
  });

  it('share the shape of words whose runs are longer than two', () => {
    expect(wordFeatures('Leaf').shape).toBe(wordFeatures('Leaves').shape);
    expect(wordFeatures('DNA').shape).toBe(wordFeatures('NASA').shape);
    expect(wordFeatures('Äpfel').shape).toBe(wordFeatures('Leaf').shape);
  });

  it('say what our lists hold, and nothing of words that are in none', () => {
    // Forms of verbs that are seldom nouns; of those that often are.
    expect(wordFeatures('Requires').listed).toBe(wordFeatures('mitigates').listed);
    expect(wordFeatures('requires').listed).not.toBe(wordFeatures('require').listed);
    expect(wordFeatures('offers').listed).not.toBe(wordFeatures('mitigates').listed);
    expect(wordFeatures('hospital').listed).not.toBe(wordFeatures('clinical').listed);
    expect(wordFeatures('speciosa').listed).toBe(NOTHING);
  });

  it('give a row for each of the net’s tables', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (form) => {
        const { buckets } = wordFeatures(form);
        expect(buckets).toHaveLength(NET_HASHES);
        expect(Math.max(...buckets)).toBeLessThan(NET_BUCKETS);
      }),
      { numRuns: 50 },
    );
  });

  it('take time that grows with the word alone', () => {
    const [short, whole] = ['aB3-’'.repeat(50_000), 'aB3-’'.repeat(200_000)];
    expect(
      growth(
        () => wordFeatures(short),
        () => wordFeatures(whole),
      ),
    ).toBeLessThan(10);
  });
});
