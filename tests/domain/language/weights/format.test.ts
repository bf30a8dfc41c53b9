import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWeights, writeWeights } from '../../../../src/domain/language/weights/format.ts';
import { fromLevels, toLevels } from '../../../../src/domain/language/weights/levels.ts';
import { type Model, mapNet, rounded } from '../../../../src/domain/language/weights/model.ts';
import { weights } from '../../../support/analyser.ts';
import { randomModel } from '../../../support/randomModel.ts';

const model = rounded(randomModel(1));
const file = writeWeights(model);

const problemOf = (bytes: Uint8Array): string => {
  const read = readWeights(bytes);
  return read.ok ? '' : read.message;
};

/** The bytes of all arrays: comparing them number by number would take seconds. */
function partsOf({ tagger, parser }: Model): Buffer[] {
  const parts: Buffer[] = [];
  const keep = <T extends Float32Array | Int8Array | Uint8Array | Uint32Array>(array: T): T => {
    parts.push(Buffer.from(array.buffer, array.byteOffset, array.byteLength));
    return array;
  };
  keep(tagger.starts);
  keep(tagger.classes);
  keep(tagger.weights.levels);
  keep(parser.vocabulary);
  mapNet(parser, ({ levels, steps }) => [keep(levels), keep(steps)], keep);
  return parts;
}

describe('the weights file', () => {
  test('gives back what was written', () => {
    for (const seed of [2, 3]) {
      const written = rounded(randomModel(seed));
      const read = readWeights(writeWeights(written));
      if (!read.ok) throw new Error(read.message);
      expect(read.model.tags).toEqual(written.tags);
      expect(read.model.relations).toEqual(written.relations);
      expect(read.model.tagger.weights.largest).toBe(written.tagger.weights.largest);
      const was = partsOf(written);
      const is = partsOf(read.model);
      expect(is.length).toBe(was.length);
      expect(is.every((part, at) => part.equals(was[at] ?? Buffer.alloc(0)))).toBe(true);
    }
  });

  test('is the same when what was read is written again', () => {
    const read = readWeights(weights);
    expect(read.ok && Buffer.from(writeWeights(read.model)).equals(weights)).toBe(true);
  });

  test('is refused with a reason when it is foreign or of another version', () => {
    expect(problemOf(new Uint8Array(0))).toContain('another kind of file');
    expect(problemOf(new TextEncoder().encode('<!doctype html>'))).toContain(
      'another kind of file',
    );
    const later = file.slice();
    later[4] = 9;
    expect(problemOf(later)).toContain('version 9');
  });

  test('is refused when it is cut off anywhere, or goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
        expect(problemOf(file.subarray(0, length))).toMatch(
          /^The language weights cannot be used: /,
        );
      }),
      { numRuns: 40 },
    );
    const longer = new Uint8Array(file.length + 1);
    longer.set(file);
    expect(problemOf(longer)).toContain('follows its end');
  });

  test('never throws, whatever byte of it is changed', () => {
    const place = fc.oneof(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: file.length - 1 }),
    );
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = file.slice();
        broken[at] = (broken[at] ?? 0) ^ change;
        const read = readWeights(broken);
        expect(typeof read.ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });

  test('is refused when its parts do not fit each other', () => {
    const { parser } = model;
    const narrow = { ...parser, arcHead: parser.label };
    expect(problemOf(writeWeights({ ...model, parser: narrow }))).toContain('do not fit');
    const fewer = { ...model, tags: model.tags.slice(0, 2) };
    expect(problemOf(writeWeights(fewer))).toMatch(/unknown|do not fit/);
  });
});

describe('rounding to levels', () => {
  const value = fc.float({ min: -8, max: 8, noNaN: true });

  test('is off by half a step at most, but for outliers that it cuts off', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 8, maxLength: 64 }), (row) => {
        const values = Float32Array.from(row);
        const levels = toLevels({ rows: 1, columns: row.length, values });
        const step = levels.steps[0] ?? 0;
        const back = fromLevels(levels).values;
        for (const [at, was] of values.entries()) {
          const is = back[at] ?? 0;
          const cut = Math.abs(levels.levels[at] ?? 0) === 15 && Math.abs(was) > Math.abs(is);
          if (!cut) expect(Math.abs(is - was)).toBeLessThanOrEqual(step / 2 + 1e-6);
        }
      }),
    );
  });

  test('loses less than steps up to the largest weight', () => {
    const row = Float32Array.from(
      { length: 256 },
      (_, at) => Math.sin(at * 7.3) * (at === 9 ? 5 : 0.5),
    );
    const lost = (back: Float32Array) =>
      row.reduce((sum, was, at) => sum + (was - (back[at] ?? 0)) ** 2, 0);
    const plain = row.map((was) => Math.round(was / (5 / 15)) * (5 / 15));
    const back = fromLevels(toLevels({ rows: 1, columns: 256, values: row })).values;
    expect(lost(back)).toBeLessThan(lost(plain));
  });

  test('does not change what it gave', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -15, max: 15 }), { minLength: 8, maxLength: 40 }),
        (levels) => {
          const step = 0.25;
          const full = [15, ...levels];
          const values = Float32Array.from(full, (level) => level * step);
          expect(fromLevels(toLevels({ rows: 1, columns: full.length, values })).values).toEqual(
            values,
          );
        },
      ),
    );
  });
});
