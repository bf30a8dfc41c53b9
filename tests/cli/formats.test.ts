/** What the formats write, read back by other readers. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Document, placesOf } from '../../src/cli/document.ts';
import { frameOf, written } from '../../src/cli/formats/index.ts';
import { predict, readDocument } from '../support/predict.ts';

const TEXT = [
  '# Coffee *and* tea',
  '',
  'Coffee, which is grown in Brazil, can cause insomnia. Is it safe? It was [first](https://example.org) drunk in Yemen.',
  '',
  'Experts say that 2 cups a day are safe. Coffee can cause insomnia.',
].join('\r\n');
const document = readDocument(TEXT, { format: 'markdown', granularity: 'fine' });

/** A document with one claim of these words, quoted from these. */
function withClaim(text: string, quote: string): Document {
  const span = { start: 0, end: quote.length };
  const claim = {
    ordinal: 0,
    spans: [span],
    text,
    kind: 'fact' as const,
    checkworthiness: 0.5,
    reasons: ['plain statement'],
    contextNeeded: true,
  };
  const { header } = document.extraction;
  return {
    given: quote,
    text: quote,
    blocks: [],
    extraction: { header, claims: [claim], sentences: [{ ...span, claim: true }] },
  };
}

describe('a claim with several places', () => {
  it('has an entry for each, with ids that differ', () => {
    const { claims } = predict(
      'Tea is drunk in China.\n\nMilk is white.\n\nTea is drunk in China.',
    );
    const tea = claims.filter(({ text }) => text === 'Tea is drunk in China.');
    expect(tea.map(({ start }) => start)).toEqual([0, 40]);
    expect(tea[1]?.id).toBe(`${tea[0]?.id}:2`);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });
});

describe('Markdown', () => {
  const shown = written('md', 'notes.md', document);

  it('has the title, every claim under its sentence, and the rest with reasons', () => {
    expect(shown).toMatch(/^# Coffee and tea\n/);
    for (const { text } of document.extraction.claims) expect(shown).toContain(text);
    expect(shown).toContain('> Experts say that 2 cups a day are safe.');
    expect(shown).toMatch(/check-worthiness 0\.\d\d \(.+\)/);
    const others = shown.slice(shown.indexOf('## No claims'));
    expect(others).toContain('- Heading: Coffee');
    expect(others).toContain('- Question: Is it safe?');
  });

  it('quotes a sentence once above all its claims', () => {
    const quote = /^> Coffee, which is grown in Brazil/gm;
    expect(shown.match(quote)).toHaveLength(1);
    expect(document.extraction.claims.length).toBeGreaterThan(3);
  });

  it.each([
    ['*x* _y_ `z`', '\\*x\\* \\_y\\_ \\`z\\`'],
    ['<b>a</b> [b](c)', '\\<b\\>a\\</b\\> \\[b\\](c)'],
    ['1. first', '1\\. first'],
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['-5 degrees', '-5 degrees'],
    ['#tag', '#tag'],
    ['A&amp;B & C', 'A\\&amp;B & C'],
    ['two\r\nlines', 'two lines'],
  ])('takes nothing in %j for its own', (words, safe) => {
    const markdown = written('md', 'a.txt', withClaim(words, words));
    expect(markdown).toContain(`> ${safe}\n`);
    expect(markdown).toContain(`1. ${safe}\n`);
    expect(markdown).toContain('context needed');
  });

  it('of an empty text says that there is nothing', () => {
    const empty = readDocument('', { format: 'plain', granularity: 'fine' });
    expect(written('md', 'notes.txt', empty)).toContain('0 claims in 0 sentences');
  });
});

describe('JSON', () => {
  it('holds the document whole, with places in the text as given', () => {
    const whole = JSON.parse(written('json', 'notes.md', document));
    expect(whole).toMatchObject({ file: 'notes.md', title: 'Coffee and tea', findings: [] });
    expect(whole.header).toEqual(document.extraction.header);
    expect(whole.claims).toHaveLength(document.extraction.claims.length);
    for (const { spans, quotes } of whole.claims) {
      const words = spans.map((span: { start: number; end: number }) =>
        TEXT.slice(span.start, span.end),
      );
      expect(quotes).toEqual(words);
    }
  });

  it.each([
    [false, 1],
    [true, 2],
  ])('of several files: %s', (several, count) => {
    const { open, between, close } = frameOf('json', several);
    const one = written('json', 'a.md', document);
    const all = JSON.parse(open + Array(count).fill(one).join(between) + close);
    expect(Array.isArray(all)).toBe(several);
    if (several) expect(all).toHaveLength(count);
  });
});

describe('CSV', () => {
  const { open } = frameOf('csv', false);
  const rows = (text: string) =>
    Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true }).data;

  it('has a row for each place of a claim', () => {
    const table = rows(open + written('csv', 'notes.md', document)).slice(0, -1);
    expect(table.map((row) => row['Claim ID'])).toEqual(
      placesOf(document.extraction).map(({ id }) => id),
    );
    for (const row of table) {
      expect(row.Quote).toBe(TEXT.slice(Number(row.Start), Number(row.End)));
      expect(row.File).toBe('notes.md');
    }
  });

  it.each(['=1+1', '@x', '+1', '-1', '\tx', "'=x"])('defuses %j', (cell) => {
    const [row] = rows(open + written('csv', cell, withClaim(cell, cell)));
    expect(row?.File).toBe(`'${cell}`);
    expect(row?.Claim).toBe(`'${cell}`);
  });
});

describe('quantities and findings', () => {
  const article = [
    '\uFEFFAdults take 1-3 grams of zinc powder per dose, 4-6 times daily.',
    'Zinc is a metal.',
    'Adults take up to 2 g of zinc powder a day, at a cost of £5 a month.',
  ].join('\r\n\r\n');
  const made = readDocument(article, { format: 'plain', granularity: 'fine' });
  const line = JSON.parse(written('jsonl', 'a.txt', made));

  it('have exactly the fields that are documented, and places in the text as given', () => {
    const quantities = line.claims.flatMap((claim: { quantities: object[] }) => claim.quantities);
    expect(
      quantities.map(({ start, end, ...rest }: { start: number; end: number }) => [
        article.slice(start, end),
        rest,
      ]),
    ).toEqual([
      [
        '1-3 grams of zinc powder per dose, 4-6 times daily',
        { low: 4, high: 18, unit: 'g', basis: 'day' },
      ],
      ['1-3 grams of zinc powder per dose', { low: 1, high: 3, unit: 'g', basis: 'dose' }],
      ['up to 2 g of zinc powder a day', { low: null, high: 2, unit: 'g', basis: 'day' }],
      ['£5 a month', { low: 5, high: 5, unit: 'GBP/month', basis: null }],
    ]);
    const [first, , last] = line.claims;
    expect(line.findings).toEqual([
      {
        claims: [first.id, last.id],
        kind: 'quantity',
        relation: 'disjoint',
        explanation:
          '4–18 g a day against ≤ 2 g a day. The ranges do not meet. 1–3 g/dose × 4–6/day = 4–18 g/day.',
      },
    ]);
  });

  it('are the same in JSON', () => {
    const whole = JSON.parse(written('json', 'a.txt', made));
    expect(whole.findings).toEqual(line.findings);
    expect(whole.claims.map((claim: { quantities: unknown }) => claim.quantities)).toEqual(
      line.claims.map((claim: { quantities: unknown }) => claim.quantities),
    );
  });

  it('stand in the table, and in words in Markdown', () => {
    const [head, ...rows] = Papa.parse<string[]>(
      frameOf('csv', false).open + written('csv', 'a.txt', made),
    ).data;
    const column = head?.indexOf('Conflicts with') ?? -1;
    expect(rows[0]?.[column]).toBe('3 (disjoint)');
    const shown = written('md', 'a.txt', made);
    expect(shown).toContain('1–3 g/dose × 4–6/day = 4–18 g/day');
    expect(shown).toContain(
      '## Conflicts\n\n- 1 and 3, disjoint: 4–18 g a day against ≤ 2 g a day.',
    );
  });

  it('are given for each place of a claim, where that place says them', () => {
    const twice = predict('Zinc melts at 420 °C.\n\nMilk is white.\n\nZinc melts at 420 °C.');
    const places = twice.claims
      .filter(({ text }) => text.startsWith('Zinc'))
      .map(({ quantities }) => quantities.map(({ start }) => start));
    expect(places).toEqual([[14], [53]]);
  });

  it('are not read in a language whose figures are written otherwise', () => {
    const german = predict('Die Brücke ist 1.149 m lang und wurde von der Stadt gebaut.');
    expect(german.claims.map(({ quantities }) => quantities)).toEqual([[]]);
    expect(german.findings).toEqual([]);
  });
});
