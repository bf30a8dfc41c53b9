import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/domain/article/blocks.ts';

const shown = (text: string, format: 'plain' | 'markdown' = 'plain') =>
  readBlocks(text, format).map(
    ({ kind, start, end, level }) => `${kind}${level ?? ''}: ${text.slice(start, end)}`,
  );

const PROSE =
  'The bridge was opened in 1890 and still carries about two hundred trains a day across the Firth.';

describe('readBlocks, plain text', () => {
  it('takes each line for a paragraph', () => {
    expect(shown(`${PROSE}\n${PROSE}`)).toEqual([`paragraph: ${PROSE}`, `paragraph: ${PROSE}`]);
  });

  it('sees a heading in a short line over longer prose', () => {
    expect(shown(`${PROSE}\nHistory and design\n${PROSE}`)).toEqual([
      `paragraph: ${PROSE}`,
      'heading2: History and design',
      `paragraph: ${PROSE}`,
    ]);
  });

  it('sees a title over a heading, and numbered headings with their depth', () => {
    expect(shown(`The Forth Bridge\n\n2.1 Design\n\n${PROSE}`)).toEqual([
      'heading1: The Forth Bridge',
      'heading3: 2.1 Design',
      `paragraph: ${PROSE}`,
    ]);
  });

  it.each([
    [
      'verse',
      'Tyger Tyger, burning bright\nIn the forests of the night\nWhat immortal hand or eye',
    ],
    ['a signature', `${PROSE}\n\nJane Doe\nHead of Research\nForth Institute`],
    ['a sentence', `It was opened in 1890.\n${PROSE}`],
    ['a lead-in', `Side effects include:\n- nausea\n- headache`],
    ['small letters', `and then there was more\n${PROSE}`],
  ])('sees no heading in %s', (_, text) => {
    expect(shown(text).filter((line) => line.startsWith('heading'))).toEqual([]);
  });

  it('joins lines that were broken at a fixed width', () => {
    const wrapped =
      'The Forth Bridge is a railway bridge across the Firth of Forth in the east\nof Scotland, nine miles west of central Edinburgh. It is considered as a\nsymbol of Scotland and is a World Heritage Site.';
    expect(shown(wrapped)).toEqual([`paragraph: ${wrapped}`]);
  });

  it('keeps paragraphs apart that merely follow each other', () => {
    const text = `${PROSE}\nIt was designed by John Fowler and Benjamin Baker, who were engineers.\nWork began in 1882.`;
    expect(shown(text)).toHaveLength(3);
  });

  it('joins lines that break a sentence in two', () => {
    const broken = 'The report was cut\nwhere the page ended, and\nnobody put it together.';
    expect(shown(`${broken}\nThe next line is complete.`)).toEqual([
      `paragraph: ${broken}`,
      'paragraph: The next line is complete.',
    ]);
  });

  it('leaves lines in small letters alone that make no sentence', () => {
    expect(shown('address book\nphotographs, music\nspare keys.')).toHaveLength(3);
    expect(shown('Features\naddress book\nphotographs, music')).toHaveLength(3);
    expect(shown('It rained.\nall day long.')).toHaveLength(2);
  });

  it('reads list items and quotes without their markers', () => {
    expect(
      shown('- one\n* two\n• three\n1. four\n2) five\n(a) six\nb) seven\n> quoted\n> on'),
    ).toEqual([
      'list-item: one',
      'list-item: two',
      'list-item: three',
      'list-item: four',
      'list-item: five',
      'list-item: six',
      'list-item: seven',
      'quote: quoted\n> on',
    ]);
  });

  it('carries a list item on to its second line', () => {
    const text = '- take the tablets with food\n  and a glass of water\n- rest';
    expect(shown(text)).toEqual([
      'list-item: take the tablets with food\n  and a glass of water',
      'list-item: rest',
    ]);
  });
});

describe('markers of list items', () => {
  it.each(['- ', '• ', '⁃ ', '1. ', '1) ', '1.) ', '(1) ', 'a) '])('%j', (marker) => {
    expect(shown(`${marker}Chop the onion.`)).toEqual(['list-item: Chop the onion.']);
  });
});

describe('readBlocks, Markdown', () => {
  it('knows both forms of headings, with their ranks', () => {
    expect(shown('# One #\n\nTwo\n===\n\nThree\n---\n\n###### Six', 'markdown')).toEqual([
      'heading1: One',
      'heading1: Two',
      'heading2: Three',
      'heading6: Six',
    ]);
  });

  it('leaves out front matter, rules, definitions and comments', () => {
    const text =
      '---\ntitle: X\n---\nWords.\n\n* * *\n\n[1]: https://example.org\n\n<!-- note -->\n';
    expect(shown(text, 'markdown')).toEqual(['paragraph: Words.']);
  });

  it('joins the lines of a paragraph, and of a list item', () => {
    expect(shown('one\ntwo\n\n- three\n  four\n- five', 'markdown')).toEqual([
      'paragraph: one\ntwo',
      'list-item: three\n  four',
      'list-item: five',
    ]);
  });

  it('gives a cell for each column of a table', () => {
    expect(shown('| a | b |\n|---|:-:|\n| c \\| d | e |', 'markdown')).toEqual([
      'cell: a',
      'cell: b',
      'cell: c \\| d',
      'cell: e',
    ]);
  });

  it('keeps what stands in a fence together and reads no marks in it', () => {
    expect(shown('```\n# no heading\n- no item\n```\nAfter.', 'markdown')).toEqual([
      'paragraph: # no heading\n- no item',
      'paragraph: After.',
    ]);
  });
});

describe('readBlocks, any text', () => {
  const anyText = fc
    .array(
      fc.constantFrom(
        'word ',
        'Two words',
        '\n',
        '\n\n',
        '- ',
        '# ',
        '> ',
        '| ',
        '1. ',
        '***',
        '```',
        '---',
        '.',
        '\t',
        '😀',
        '\u2028',
      ),
    )
    .map((parts) => parts.join(''));

  it.each(['plain', 'markdown'] as const)(
    '%s: spans are in order, apart, trimmed and hold every word',
    (format) => {
      fc.assert(
        fc.property(anyText, (text) => {
          let last = 0;
          for (const { start, end } of readBlocks(text, format)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            last = end;
          }
          if (format === 'plain') {
            const kept = readBlocks(text, format)
              .map(({ start, end }) => text.slice(start, end))
              .join(' ');
            expect(kept.match(/word|Two/g)?.length).toBe(text.match(/word|Two/g)?.length);
          }
        }),
      );
    },
  );
});
