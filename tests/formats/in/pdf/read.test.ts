import { expect, test } from 'vitest';
import { columnOf, type PdfFixture, writePdf } from '../../../fixtures/pdf/write.ts';
import { readWithNode } from '../../../support/pdf.ts';

const read = async (fixture: PdfFixture) => (await readWithNode(writePdf(fixture))).pages;
const textOf = async (fixture: PdfFixture) => (await read(fixture))[0]?.text;

test('lines of a paragraph are joined, and paragraphs stay apart', async () => {
  const text = await textOf({
    pages: [
      [
        ...columnOf(['A heading'], 72, 760, 16),
        ...columnOf(
          [
            'The first paragraph runs over two lines that fill the column from edge to',
            'edge, and ends here.',
            'The second begins where a line was left short and is as wide as the column.',
          ],
          72,
          730,
        ),
      ],
    ],
  });
  expect(text).toBe(
    'A heading\n\nThe first paragraph runs over two lines that fill the column from edge to edge, and ends here.\n\nThe second begins where a line was left short and is as wide as the column.',
  );
});

test('words that a line end has cut are whole, and hyphens of their own stay', async () => {
  const text = await textOf({
    pages: [
      columnOf(
        [
          'It is a long-term study of well-being in which the partici-',
          'pants were asked about anxiety after each long-',
          'term treatment with COVID-',
          '19 medicines, among them a pla-',
          'cebo. All participants agreed.',
        ].map((line) => line.padEnd(40)),
        72,
        730,
      ),
    ],
  });
  expect(text).toContain('the participants were asked');
  expect(text).toContain('each long-term treatment');
  expect(text).toContain('COVID-19 medicines');
  expect(text).toContain('a placebo.');
});

const LEFT = [
  'The left column has words that',
  'fill its lines, and is read as a',
  'whole before the other one is,',
  'although both stand side by side',
  'on the page and line by line in',
  'the file, as some programs write',
];
const RIGHT = [
  'them. The right column goes on',
  'with the sentence that the left',
  'column has begun, and it ends',
  'with a last line that tells the',
  'reader that both were read from',
  'top to bottom in their order.',
];

test('two columns are read one after the other, whatever their order in the file', async () => {
  const rows = LEFT.flatMap((line, index) => [
    { x: 60, y: 700 - index * 12, text: line },
    { x: 310, y: 700 - index * 12, text: RIGHT[index] ?? '' },
  ]);
  const title = [
    { x: 60, y: 780, text: 'A title that is set over both columns of the page', size: 18 },
    {
      x: 60,
      y: 740,
      text: 'An abstract in smaller print runs over the whole width of the page and stands above the two columns.',
    },
  ];
  const text = await textOf({ pages: [[...rows.toReversed(), ...title]] });
  expect(text).toBe(
    `A title that is set over both columns of the page\n\nAn abstract in smaller print runs over the whole width of the page and stands above the two columns.\n\n${LEFT.join(' ')} ${RIGHT.join(' ')}`,
  );
});

test('a wide figure caption cuts two columns into an upper and a lower half', async () => {
  const lower = (lines: readonly string[]) => lines.map((line) => line.replace('column', 'half'));
  const caption = {
    x: 60,
    y: 600,
    text: 'Figure 1. A caption that runs over the whole page, from the left edge to the right one.',
  };
  const text =
    (await textOf({
      pages: [
        [
          ...columnOf(LEFT, 60, 700),
          ...columnOf(lower(LEFT), 60, 560),
          caption,
          ...columnOf(RIGHT, 310, 700),
          ...columnOf(lower(RIGHT), 310, 560),
        ],
      ],
    })) ?? '';
  const order = ['left column', 'right column', 'Figure 1', 'left half', 'right half'];
  const places = order.map((words) => text.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
});

test('a table is read by its rows', async () => {
  const cells = [
    ['Arm', 'Patients', 'Recovered'],
    ['Treatment', '120', '84%'],
    ['Placebo', '118', '61%'],
    ['Control', '60', '58%'],
    ['Total', '298', '70%'],
  ];
  const runs = cells.flatMap((row, line) =>
    row.map((text, column) => ({ x: 72 + column * 120, y: 700 - line * 14, text })),
  );
  expect(await textOf({ pages: [runs] })).toContain('Placebo 118 61%');
});

test('ligatures are letters', async () => {
  expect(await textOf({ pages: [[{ x: 72, y: 700, text: 'The ﬁrst ﬂu was eﬁcient' }]] })).toBe(
    'The first flu was eficient',
  );
});

test('words that stand apart without a space in the file have one, split ones do not', async () => {
  const runs = [
    { x: 72, y: 700, text: 'spo' },
    { x: 88.9, y: 700, text: 'tless' },
    { x: 115, y: 700, text: 'record' },
  ];
  expect(await textOf({ pages: [runs] })).toBe('spotless record');
});

test('a stamp along the margin stands behind the text, and a turned page reads as it is held', async () => {
  const stamp = { x: 20, y: 300, text: 'arXiv stamp', turns: 1, size: 16 };
  expect(
    await textOf({
      pages: [[stamp, ...columnOf(['One line of text.', 'And another one.'], 72, 700)]],
    }),
  ).toBe('One line of text. And another one.\n\narXiv stamp');
  const landscape = ['First line of a table', 'Second line of a table'].map((text, index) => ({
    x: 100 + index * 12,
    y: 100,
    text,
    turns: 1,
  }));
  expect(await textOf({ pages: [landscape] })).toBe('First line of a table Second line of a table');
});

test('pages are called as the file calls them, then as they are numbered in print, then by count', async () => {
  const page = (number: number) => [
    { x: 72, y: 800, text: 'Journal of Examples' },
    ...columnOf(
      [`Sentence ${number} begins on one page and goes on`, 'at the top of the next page.'],
      72,
      700,
    ),
    { x: 290, y: 30, text: String(1022 + number) },
  ];
  const pages = [1, 2, 3, 4].map(page);
  const labelsOf = async (fixture: PdfFixture) => (await read(fixture)).map(({ label }) => label);
  expect(await labelsOf({ pages, firstLabel: 7 })).toEqual(['7', '8', '9', '10']);
  expect(await labelsOf({ pages })).toEqual(['1023', '1024', '1025', '1026']);
  expect(await labelsOf({ pages: [[{ x: 72, y: 700, text: 'Only words.' }]] })).toEqual(['1']);
});

test('running heads and page numbers are left out, but not from a single page', async () => {
  const page = (number: number) => [
    { x: 72, y: 800, text: `Journal of Examples ${number}` },
    { x: 72, y: 700, text: `Words of page ${number}.` },
    { x: 290, y: 30, text: `Page ${number} of 4` },
  ];
  expect((await read({ pages: [1, 2, 3, 4].map(page) })).map(({ text }) => text)).toEqual([
    'Words of page 1.',
    'Words of page 2.',
    'Words of page 3.',
    'Words of page 4.',
  ]);
  expect(await textOf({ pages: [page(1)] })).toContain('Journal of Examples 1');
});

test('a page without text is an empty page, not a missing one', async () => {
  expect(await read({ pages: [[], [{ x: 72, y: 700, text: 'Words.' }]] })).toEqual([
    { label: '1', text: '' },
    { label: '2', text: 'Words.' },
  ]);
});
