import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../../src/domain/evidence/passages/find.ts';
import { readQuery } from '../../../../src/domain/evidence/passages/query.ts';
import { Passage } from '../../../../src/domain/evidence/passages/schema.ts';
import { indexSource } from '../../../../src/domain/evidence/passages/source.ts';
import type { SourceText } from '../../../../src/domain/evidence/source-text.ts';

const text = (...pages: string[]): SourceText => ({
  pages: pages.map((page, at) => ({ label: String(at + 10), text: page })),
});

const ask = (claim: string, sources: Record<string, SourceText>, limit = 3, context = '') =>
  findPassages(
    readQuery({ text: claim, context, quantities: null }),
    Object.entries(sources).map(([id, own]) => indexSource({ id, title: '', text: own })),
    limit,
  );

const marked = (passage: Passage | undefined) =>
  passage?.marks.map(({ kind, start, end }) => `${kind}: ${passage.text.slice(start, end)}`);

const FILLER =
  'The hall was painted in spring. Visitors came from the coast by bus. A dog slept at the door. Nobody had a key. Tea was served at four.';

describe('a passage', () => {
  it('is found by stems, with its page and its place', () => {
    const page = `${FILLER}\n\nIrrigating the fields raised the yields of maize. It rained little.`;
    const [best] = ask('Irrigation increases maize yield.', { a: text(FILLER, page) });
    expect(best).toMatchObject({ sourceId: 'a', page: 1, label: '11' });
    expect(best?.text).toBe('Irrigating the fields raised the yields of maize.');
    expect(page.slice(best?.start, best?.end)).toBe(best?.text);
    expect(marked(best)).toEqual([
      'word: Irrigating',
      'word: raised',
      'word: yields',
      'word: maize',
    ]);
  });

  it('is found by irregular forms, comparisons and British spellings', () => {
    const source = { a: text(FILLER, 'Prices rose. The biggest ship was organised by the guild.') };
    expect(marked(ask('Prices rise.', source)[0])).toContain('word: rose');
    expect(marked(ask('A big ship organized by guilds', source)[0])).toEqual(
      expect.arrayContaining(['word: biggest', 'word: organised']),
    );
  });

  it('is found by a word that says nearly the same, behind one that has the word itself', () => {
    const found = ask('The average income', {
      a: text(`${FILLER}\n\nThe mean income was given.\n\nThe average income was given.`),
    });
    expect(found.map((one) => one.text)).toEqual([
      'The average income was given.',
      'The mean income was given.',
    ]);
  });

  it('is nothing where no word of the claim stands', () => {
    expect(ask('Quasars emit radio waves', { a: text(FILLER) })).toEqual([]);
    expect(ask('the of and', { a: text(FILLER) })).toEqual([]);
    expect(ask('', { a: text(FILLER) })).toEqual([]);
    expect(ask('painted', {})).toEqual([]);
    expect(ask('painted', { a: text('') })).toEqual([]);
  });

  it('is not found by words around the claim alone, which only decide between equals', () => {
    const source = {
      a: text('Lenses were sold in Aden.\n\nIn the museum of Bath lenses were sold.'),
    };
    expect(ask('Clocks', source, 3, 'museum Bath')).toEqual([]);
    expect(ask('Lenses were sold', source, 1, 'The museum of Bath')[0]?.text).toContain('Bath');
  });

  it('may be up to three sentences of one paragraph, and never shares one with another', () => {
    const page =
      'The cellar flooded in May. Pumps ran for a week. The archive of letters was lost. Later the cellar flooded again, without letters in it.';
    const found = ask('The cellar flooded and the archive of letters was lost.', { a: text(page) });
    expect(found[0]?.text).toContain('archive of letters was lost');
    for (const [at, one] of found.entries()) {
      for (const other of found.slice(at + 1)) {
        expect(one.end <= other.start || other.end <= one.start).toBe(true);
      }
    }
  });
});

describe('figures', () => {
  it('that are the same in another unit come before words alone', () => {
    const [best] = ask('The daily dose was 500 mg.', {
      a: text(
        `${FILLER}\n\nThe daily dose was raised.\n\nThe dose was 0.5 g a day.\n\nThe daily dose was 300 ml.`,
      ),
    });
    expect(best?.text).toBe('The dose was 0.5 g a day.');
    expect(best?.marks).toContainEqual(
      expect.objectContaining({
        kind: 'quantity',
        match: 'converted',
        claimed: expect.stringContaining('500 mg'),
      }),
    );
  });

  it.each([
    ['It weighed 12 kg.', 'It weighed 12 kg then.', 'equal'],
    ['It weighed 12 kg.', 'It weighed 12,000 g then.', 'converted'],
    ['It weighed about 12 kg.', 'It weighed 12 kg then.', 'equal'],
    ['It weighed 12 kg.', 'It weighed 10–15 kg then.', 'within'],
    ['It weighed 10–14 kg.', 'It weighed 11–16 kg then.', 'overlapping'],
    ['It weighed 12 kg.', 'It weighed 90 kg then.', 'apart'],
  ])('%s — %s: %s', (claim, page, match) => {
    const [best] = ask(claim, { a: text(page) });
    expect(best?.marks.filter(({ kind }) => kind === 'quantity')).toMatchObject([{ match }]);
  });

  it('order passages that have the same words: the same, then near, then others', () => {
    const found = ask('Sales rose by 40 percent.', {
      a: text(
        `${FILLER}\n\nSales rose by 7 percent there.\n\nSales rose by 42 percent there.\n\nSales rose by 40% there.`,
      ),
    });
    expect(found.map((one) => one.text)).toEqual([
      'Sales rose by 40% there.',
      'Sales rose by 42 percent there.',
      'Sales rose by 7 percent there.',
    ]);
  });

  it('that were worked out are found in their parts', () => {
    const [best] = ask('Users take 1-3 grams per dose, 4-6 times daily.', {
      a: text(
        `${FILLER}\n\nA single dose weighed between 1000 and 3000 mg at first. Users took it four to six times a day.`,
      ),
    });
    expect(best?.text).toMatch(/^A single dose .* six times a day\.$/);
    expect(best?.marks.filter(({ kind }) => kind === 'quantity')).toHaveLength(2);
  });

  it('find a sentence that has no word of the claim', () => {
    const found = ask('When idle, the plant consumes around 0.31 MW.', {
      a: text(`${FILLER}\n\nPumps take 310 kilowatts.`),
    });
    expect(found[0]?.text).toBe('Pumps take 310 kilowatts.');
  });

  it('count as a person corrected them', () => {
    const claim = 'It holds 5 units.';
    const [quantity] = readQuery({
      text: 'It holds 5 kg',
      context: '',
      quantities: null,
    }).quantities;
    const source = indexSource({ id: 'a', title: '', text: text('It holds 5,000 g of salt.') });
    const corrected = { text: claim, context: '', quantities: quantity ? [quantity] : [] };
    expect(findPassages(readQuery(corrected), [source], 1)[0]?.marks).toContainEqual(
      expect.objectContaining({ match: 'converted' }),
    );
  });
});

describe('other languages', () => {
  it('are found by words, beginnings and without accents', () => {
    const page =
      'Die Stadt hat einen Hafen und eine Brücke, die aus Eisen ist.\n\nDie Bewässerungsanlagen wurden von der Gemeinde erneuert und sind nicht mehr undicht.';
    const [best] = ask('Bewässerungsanlage der Gemeinde', { a: text(page) });
    expect(best?.text).toContain('Bewässerungsanlagen');
    expect(marked(ask('Brucke', { a: text(page) })[0])).toEqual(['word: Brücke']);
  });

  it('are found without spaces between words', () => {
    const page = '港口于1998年关闭。\n\n三千名工人失去了工作。\n\n城市人口减少。';
    const [best] = ask('工人失去工作', { a: text(page) });
    expect(best?.text).toBe('三千名工人失去了工作。');
    expect(marked(best)).toEqual(['word: 工人失去', 'word: 工作']);
  });
});

const words = fc.constantFrom(
  ...'harbour ship wages 12 500 mg 0.5 g % 1998 rose fell cost crowns workers. The A. men, 水 water! \n\n - (3) é ß 😀 12–14 km'.split(
    ' ',
  ),
);
const page = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));
const anyText = fc.array(fc.record({ label: fc.string({ maxLength: 4 }), text: page }), {
  maxLength: 3,
});
const anyClaim = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));

describe('whatever the texts hold', () => {
  it('places lie in the page, marks in the passage, apart and in order', () => {
    fc.assert(
      fc.property(anyClaim, fc.array(anyText, { maxLength: 3 }), (claim, texts) => {
        const own = Object.fromEntries(texts.map((pages, at) => [`s${at}`, { pages }]));
        const found = ask(claim, own, 5);
        for (const [at, passage] of found.entries()) {
          expect(Passage.safeParse(passage).success).toBe(true);
          const source = own[passage.sourceId]?.pages[passage.page];
          expect(source?.text.slice(passage.start, passage.end)).toBe(passage.text);
          expect(source?.label).toBe(passage.label);
          expect(passage.score).toBeLessThanOrEqual(found[at - 1]?.score ?? Infinity);
          let end = 0;
          for (const mark of passage.marks) {
            expect(mark.start).toBeGreaterThanOrEqual(end);
            expect(mark.end).toBeGreaterThan(mark.start);
            end = mark.end;
          }
          expect(end).toBeLessThanOrEqual(passage.text.length);
        }
      }),
    );
  });

  it('the order of the sources has no part in the answer', () => {
    fc.assert(
      fc.property(anyClaim, fc.array(anyText, { minLength: 2, maxLength: 4 }), (claim, texts) => {
        const entries = texts.map((pages, at): [string, SourceText] => [`s${at}`, { pages }]);
        const there = ask(claim, Object.fromEntries(entries), 5);
        const back = ask(claim, Object.fromEntries(entries.toReversed()), 5);
        expect(back.map(({ score: _score, ...rest }) => rest)).toEqual(
          there.map(({ score: _score, ...rest }) => rest),
        );
      }),
    );
  });

  it('random signs break nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
        for (const { start, end, text: words } of ask(any, { a: text(any, `x ${any}`) })) {
          expect(words).toHaveLength(end - start);
        }
      }),
    );
  });
});
