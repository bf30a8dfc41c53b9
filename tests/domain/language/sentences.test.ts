import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/domain/language/sentences.ts';

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Cases that the literature on sentence ends keeps naming; `|` marks the ends. */
const GOLDEN = [
  'Hello there.|How are you?',
  'Really?!|Yes!|No.',
  'There it is!|I found it.',
  'My name is Jonas E. Smith.|He is tall.',
  'Please turn to p. 55.|It is short.',
  'Were Jane and co. at the party?',
  'They closed the deal with Pitt, Briggs & Co. at noon.',
  'Let’s ask Jane and Co.|They should know.',
  'They closed the deal with Pitt, Briggs & Co.|It closed yesterday.',
  'I can see Mt. Fuji from here.',
  'St. Michael’s Church is on 5th st. near the light.',
  'That is JFK Jr.’s book.',
  'I visited the U.S.A. last year.',
  'I live in the E.U.|How about you?',
  'I live in the U.S.|How about you?',
  'I work for the U.S. Government in Virginia.',
  'I have lived in the U.S. for 20 years.',
  'At 5 a.m. Mr. Smith went to the bank.|He left the bank at 6 P.M.|Mr. Smith then went to the store.',
  'She has $100.00 in her bag.',
  'She has $100.00.|It is in her bag.',
  'He teaches science (He previously worked for 5 years as an engineer.) at the local university.',
  'Her email is Jane.Doe@example.com.|I sent her a mail.',
  'The site is: https://www.example.50.com/new-site/hi-world.html.|Please visit it.',
  'She turned to him, “This is great.” she said.',
  'She turned to him, "This is great." She held the book out to show him.'.replace(
    '." She',
    '."|She',
  ),
  'Hello!!|Long time no see.',
  'Hello??|Who is there?',
  'You can find it at N°. 1026.253.553.|That is where the treasure is.',
  'She works at Yahoo! in the accounting department.',
  'We make a good team, you and I.|Did you see Albert I. Jones yesterday?',
  'Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”',
  '“Bohr […] used the analogy of parallel stairways […]” (Smith 55).',
  'I never meant that....|She left the store.',
  'I wasn’t really ... well, what I mean...see . . . what I am saying is, I didn’t mean it.',
  'One further habit which was somewhat weakened . . . was that of combining words.',
  'He ate 3.5 kg of rice, i.e. a lot.|Then he slept.',
  'Fig. 3 shows the rates.|See also Eq. 4 and No. 5.',
  'Smith et al. found no effect.|Others did.',
  'The dose was 5 mg vs. 10 mg.|Both worked.',
  'It contains herbs, e.g. sage.|It is old.',
  'She bought apples, pears, etc.|Then she left.',
  'It was founded on Jan. 3, 1990, in Dallas.|It closed in Feb.|The end.',
  'The harm is real [3].|It lasts [4][5].|Experts agree.',
  'The harm is real.[3]|It lasts.[4][5]|Experts agree.',
  'It works.The dose is small.|Wait.Really?'
    .replace('works.The', 'works.|The')
    .replace('Wait.R', 'Wait.|R'),
  'Use Node.js or example.com today.|Both work.',
  'It holds vitamin C.|It is sour.',
  'J. K. Rowling and George R. R. Martin write.|They are read.',
  'Dr. J. Smith, Ph.D. and Prof. Lee agree.|So do I.',
  'He left at 5 p.m. on Monday.|She stayed.',
  'What a day! 😀|It was fun.',
  'The range is 1.5-2.5 g.|It is fixed.',
];

describe('splitSentences', () => {
  it.each(GOLDEN.map((line) => [line]))('%s', (line) => {
    const expected = line.split('|');
    const text = line.replaceAll('|', (_, at: number) =>
      /[.?!\])”"]/.test(line[at - 1] ?? '') && needsNoSpace(line, at) ? '' : ' ',
    );
    expect(split(text)).toEqual(expected);
  });

  it('takes a number that opens the block for a list marker', () => {
    expect(split('1. Start low. 2. Go slow.')).toEqual(['1. Start low.', '2. Go slow.']);
  });

  it('lets small letters open sentences where the writer does without capitals', () => {
    expect(split('i like it. it works. do you?')).toEqual(['i like it.', 'it works.', 'do you?']);
  });

  it('covers everything that is not white space, in order, within its bounds', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          'Word',
          'a',
          'Mr',
          '.',
          '!',
          '?',
          '…',
          ' ',
          '\n',
          '"',
          '(',
          ')',
          '1',
          '.5',
          'e.g.',
          '😀',
          '[3]',
          'U.S.',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(pieces, fc.nat(3), (text, from) => {
        const spans = splitSentences(text, Math.min(from, text.length));
        const start = Math.min(from, text.length);
        const kept = spans.map((span) => text.slice(span.start, span.end)).join('');
        expect(kept.replace(/[\s\u200B]/g, '')).toBe(text.slice(start).replace(/[\s\u200B]/g, ''));
        for (const [index, span] of spans.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? start);
        }
      }),
    );
  });
});

/** The two lines whose point is a forgotten space. */
function needsNoSpace(line: string, at: number): boolean {
  return /works\.$|Wait\.$/.test(line.slice(0, at));
}
