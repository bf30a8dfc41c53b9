import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CslItem, NAME_VARIABLES, TEXT_VARIABLES } from '../../../src/domain/evidence/csl.ts';
import {
  applySourceEdit,
  sourceEdit,
  withChanges,
} from '../../../src/domain/evidence/source-edit.ts';

const CSL: Omit<CslItem, 'id'> = {
  type: 'article-journal',
  title: 'On tea',
  author: [
    { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van', suffix: 'Jr.' },
    { literal: 'Tea Board' },
  ],
  issued: { 'date-parts': [[2019, 3, 12]], circa: true },
  accessed: { literal: 'long ago' },
  'number-of-pages': '12',
  URL: 'ftp://old.example.org/tea',
  custom: { mine: 1 },
};

function applied(change: (edit: ReturnType<typeof sourceEdit>) => ReturnType<typeof sourceEdit>) {
  const result = applySourceEdit(CSL, change(sourceEdit(CSL)));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.csl;
}

describe('editing a source', () => {
  test('that nobody has changed gives the same record, odd values included', () => {
    expect(applied((edit) => edit)).toEqual(CSL);
  });

  test('changes names by their parts, and keeps those that were not touched whole', () => {
    const csl = applied((edit) => ({
      ...edit,
      names: {
        ...edit.names,
        author: [
          ...(edit.names.author ?? []),
          { family: 'Doe', given: 'Jane', organisation: false, from: null },
          { family: ' ', given: '', organisation: false, from: null },
        ],
        editor: [{ family: 'Leaf Society', given: '', organisation: true, from: null }],
      },
    }));
    expect(csl.author).toEqual([...(CSL.author ?? []), { family: 'Doe', given: 'Jane' }]);
    expect(csl.editor).toEqual([{ literal: 'Leaf Society' }]);
  });

  test('reads dates and identifiers, and says what it cannot read', () => {
    const edit = sourceEdit(CSL);
    const csl = applied(() => ({
      ...edit,
      dates: { issued: '12 March 2020', accessed: '2024-03-12' },
      texts: { ...edit.texts, DOI: 'https://doi.org/10.1000/182', URL: ' https://example.org ' },
    }));
    expect(csl).toMatchObject({
      issued: { 'date-parts': [[2020, 3, 12]] },
      accessed: { 'date-parts': [[2024, 3, 12]] },
      DOI: '10.1000/182',
      URL: 'https://example.org/',
    });
    const wrong = applySourceEdit(CSL, {
      ...edit,
      dates: { issued: 'some day' },
      texts: { DOI: '10.', URL: 'javascript:alert(1)', volume: 'x'.repeat(501) },
    });
    expect(wrong).toMatchObject({
      ok: false,
      problems: {
        issued: 'Write a date as 2019, 2019-03 or 2019-03-12.',
        DOI: expect.stringContaining('not a complete DOI'),
        URL: expect.stringContaining('http and https'),
        volume: 'At most 500 characters.',
      },
    });
  });

  test('empties fields', () => {
    expect(applied((edit) => ({ ...edit, texts: {}, names: {}, dates: {} }))).toEqual({
      type: 'article-journal',
      custom: { mine: 1 },
    });
  });

  test('gives back any record of texts and names', () => {
    const words = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `a${text}b`);
    const csl = fc.record({
      texts: fc.dictionary(fc.constantFrom(...TEXT_VARIABLES), words),
      names: fc.dictionary(
        fc.constantFrom(...NAME_VARIABLES),
        fc.array(
          fc.oneof(
            fc.record({ family: words, given: words }),
            fc.record({ family: words, given: words, 'dropping-particle': words }),
            fc.record({ literal: words }),
          ),
          { minLength: 1, maxLength: 3 },
        ),
      ),
    });
    fc.assert(
      fc.property(csl, ({ texts, names }) => {
        const record = { type: 'book', ...texts, ...names } as Omit<CslItem, 'id'>;
        expect(applySourceEdit(record, sourceEdit(record))).toEqual({ ok: true, csl: record });
      }),
    );
  });
});

describe('a record that changes while it is edited', () => {
  const was = sourceEdit(CSL);

  test('shows what came in the fields that nobody has touched', () => {
    const mine = { ...was, texts: { ...was.texts, title: 'On green tea' } };
    const now = sourceEdit({ ...CSL, type: 'book', title: 'On Tea', volume: '4' });
    expect(withChanges(mine, was, now)).toEqual({
      ...now,
      texts: { ...now.texts, title: 'On green tea' },
    });
  });

  test('keeps a field that was emptied empty', () => {
    const { title: _, ...texts } = was.texts;
    const mine = { ...was, texts };
    expect(withChanges(mine, was, sourceEdit({ ...CSL, volume: '4' })).texts).toEqual({
      ...texts,
      volume: '4',
    });
  });

  test('is the record itself where nothing was touched, and the edit itself where nothing came', () => {
    const now = sourceEdit({ type: 'book', title: 'Another', author: [{ literal: 'Somebody' }] });
    expect(withChanges(was, was, now)).toEqual(now);
    const mine = { ...was, type: 'book', dates: { ...was.dates, accessed: '2026' } };
    expect(withChanges(mine, was, was)).toEqual(mine);
  });
});
