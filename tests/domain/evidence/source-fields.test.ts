import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { CslItem } from '../../../src/domain/evidence/schema.ts';
import { applySourceForm, sourceForm } from '../../../src/domain/evidence/source-fields.ts';

const empty = sourceForm({ type: 'document' });

it('leaves a record as it is when nothing was edited', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,12}[a-z]$/);
  const record = fc.record(
    {
      title: word,
      author: fc.array(
        fc.oneof(
          fc.record({ family: word, given: word }),
          fc.record({ literal: word }),
          fc.constant({ literal: 'World Health Organization, Geneva' }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      'container-title': word,
      issued: fc
        .integer({ min: 1000, max: 2999 })
        .map((year) => ({ 'date-parts': [[year, 4, 2]] })),
      volume: word,
      page: word,
      PMID: fc.constant('29273821'),
      DOI: fc.constant('10.1000/182'),
      URL: fc.constant('https://example.org/a'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(record, (fields) => {
      const csl = { type: 'article-journal', ...fields };
      expect(applySourceForm(csl, sourceForm(csl))).toEqual({ ok: true, csl });
    }),
  );
});

it('reads what was edited', () => {
  const read = applySourceForm(
    { type: 'document', PMID: '7', issued: { 'date-parts': [[2018, 5]] } },
    {
      ...empty,
      title: ' On tea ',
      authors: 'Doe, Jane Q.\n\n{Tea Board, Ltd}\nCher',
      year: '2019',
      doi: 'https://doi.org/10.1000/182',
      url: ' https://example.org ',
    },
  );
  expect(read).toEqual({
    ok: true,
    csl: {
      type: 'document',
      PMID: '7',
      title: 'On tea',
      author: [
        { family: 'Doe', given: 'Jane Q.' },
        { literal: 'Tea Board, Ltd' },
        { literal: 'Cher' },
      ],
      issued: { 'date-parts': [[2019]] },
      DOI: '10.1000/182',
      URL: 'https://example.org/',
    },
  });
});

test.each([
  [{ year: '19' }, 'year'],
  [{ year: '2019a' }, 'year'],
  [{ doi: '10.1000' }, 'doi'],
  [{ url: 'javascript:alert(1)' }, 'url'],
  [{ url: 'example' }, 'url'],
  [{ volume: 'x'.repeat(101) }, 'volume'],
  [{ authors: 'x'.repeat(501) }, 'authors'],
])('says what is wrong with %o', (patch, field) => {
  const read = applySourceForm({ type: 'document' }, { ...empty, ...patch });
  expect(read.ok ? [] : Object.keys(read.problems)).toEqual([field]);
});

it('never makes a record that the schema refuses', () => {
  const wild = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(
      fc.record({ title: wild, authors: wild, year: wild, doi: wild, url: wild, page: wild }),
      (patch) => {
        const read = applySourceForm({ type: 'document' }, { ...empty, ...patch });
        if (read.ok) expect(CslItem.safeParse({ id: 'x', ...read.csl }).success).toBe(true);
      },
    ),
  );
});

it('keeps particles and suffixes of authors whose line stays as it is', () => {
  const authors = [
    { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    { family: 'King', given: 'Martin', suffix: 'Jr.' },
  ];
  const csl = { type: 'book', author: authors };
  const form = sourceForm(csl);
  expect(form.authors).toBe('van der Berg, Jan\nKing, Martin, Jr.');
  const applied = applySourceForm(csl, { ...form, authors: `${form.authors}\nDoe, Jane` });
  expect(applied).toMatchObject({
    ok: true,
    csl: { author: [...authors, { family: 'Doe', given: 'Jane' }] },
  });
});
