/** Whatever stands in a source's fields: words come out, and nothing that acts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DATE_VARIABLES,
  NAME_VARIABLES,
  TEXT_VARIABLES,
} from '../../../../src/domain/evidence/csl.ts';
import type { CslStyle } from '../../../../src/domain/evidence/reference-style.ts';
import type { CslItem } from '../../../../src/domain/evidence/schema.ts';
import { formatReferences } from '../../../../src/formats/out/references/format.ts';
import { HOSTILE, hostileReport } from '../../../support/hostile.ts';
import { filesOf } from '../../../support/written.ts';
import { readers } from '../readers.ts';

const STYLES: readonly CslStyle[] = ['apa', 'vancouver', 'chicago', 'mla'];

/** Controls, directions, halves of surrogate pairs, and the marks by which the processor hands its text over. */
const UNWANTED = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uE000-\uE004]/u;

function sound(source: { readonly id: string; readonly csl: CslItem; readonly raw: string }) {
  for (const style of STYLES) {
    const formatted = formatReferences(style, [source]);
    expect(formatted.order).toEqual([source.id]);
    const [reference] = formatted.references;
    expect(reference?.id).toBe(source.id);
    const words = reference?.parts.map(({ text }) => text).join('') ?? '';
    expect(words.trim()).not.toBe('');
    expect(words).not.toMatch(UNWANTED);
    expect(reference?.cited).not.toMatch(UNWANTED);
    for (const { href } of reference?.parts ?? []) {
      if (href !== undefined) expect(href).toMatch(/^https?:\/\//);
    }
  }
}

/** The text in every field that there is. */
function filled(text: string, type: string): CslItem {
  const date = { literal: text };
  return Object.fromEntries([
    ['id', 'one'],
    ['type', type],
    ...TEXT_VARIABLES.map((key) => [key, text]),
    ...NAME_VARIABLES.map((key) => [key, [{ family: text, given: text }, { literal: text }]]),
    ...DATE_VARIABLES.map((key) => [key, date]),
  ]) as CslItem;
}

describe('hostile sources', () => {
  it.each(Object.entries(HOSTILE))('hold in every field: %s', (_name, text) => {
    for (const type of ['article-journal', 'legal_case'])
      sound({ id: 'one', csl: filled(text, type), raw: text });
  });

  it('are words of markup, where they look like it', () => {
    const csl = { id: 'one', type: 'book', title: '<script>alert(1)</script> & <i>so <b>on</i>' };
    const [reference] = formatReferences('apa', [{ id: 'one', csl, raw: '' }]).references;
    expect(reference?.parts.map(({ text }) => text).join('')).toBe(
      '<script>alert(1)</script> & so on. (n.d.).',
    );
  });

  it.each(['html', 'md', 'docx', 'csv'] as const)('stand in a report as %s', async (format) => {
    for (const [name, text] of Object.entries(HOSTILE)) {
      const style = STYLES[name.length % STYLES.length] ?? 'apa';
      for (const file of (await filesOf(format, await hostileReport(text, style))).values())
        await readers[format](file);
    }
  });

  it('never stop the list that they stand in', () => {
    const word = fc.oneof(
      fc.constantFrom('<i>', '</i>', '<b>', '</span>', '"', "'", ' ', '%%STRING%%', '\uE000', '::'),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...Object.values(HOSTILE).map((text) => text.slice(0, 60))),
    );
    const words = fc.array(word, { maxLength: 5 }).map((parts) => parts.join(''));
    const name = fc.record({ family: words, given: words, literal: words }, { requiredKeys: [] });
    const part = fc.integer({ min: -3_000, max: 99_999 });
    const date = fc.record(
      {
        'date-parts': fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 2,
        }),
        literal: words,
        season: fc.integer({ min: -1, max: 5 }),
        circa: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const item = fc.record(
      {
        type: fc.constantFrom('article-journal', 'book', 'chapter', 'webpage', 'bill', 'x'),
        title: words,
        'container-title': words,
        author: fc.array(name, { maxLength: 3 }),
        editor: fc.array(name, { maxLength: 2 }),
        issued: date,
        accessed: date,
        page: words,
        volume: words,
        edition: words,
        language: words,
        URL: words,
        DOI: words,
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(item, (fields) => {
        sound({ id: 'one', csl: { id: 'one', ...fields } as CslItem, raw: 'as typed' });
      }),
      { numRuns: 25 },
    );
  });
});
