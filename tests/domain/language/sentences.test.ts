import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/domain/language/sentences.ts';

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** `|` marks an end within; it stands for a space where none is written. `¦` stands for nothing. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'quotations and dialogue': [
    '“The tide is turning,” she said.|We packed up.',
    '“Stop!” he cried.|Nobody stopped.',
    '“Stop!” Maria cried.|Nobody stopped.',
    '“Is it far?” I asked.|“An hour.”|“Good.”',
    '“It works.”|The room fell silent.',
    '"It works," said Mr. Banerjee.|"It will not last."',
    'She said: “We tested it twice.|It failed both times.”|The board agreed.',
    'He called it “a mess.”|Others were kinder.',
    '‘Never again!’ the captain shouted.|The crew laughed.',
  ],
  names: [
    'J. R. R. Tolkien taught there.|So did C. S. Lewis.',
    'A study by M. Okoye and T. L. Brandt came first.|It was small.',
    'Dr. Ines Roth, M.D., Ph.D., runs the ward.|She trained in Graz.',
    'He took his Ph.D. in 1999.|His M.Sc. came later.',
    'Col. Adams met Gov. Reyes on Tues. morning.|They ate.',
    'Hurst v. Florida changed that.|It was a U.S. Supreme Court case.',
    'Sales rose in the U.S. The rest of the world bought less.'.replace('S. The', 'S.|The'),
    'Smith Inc. and Jones Ltd. merged.|The new firm is Smith-Jones Corp.|It pays well.',
  ],
  'letters and numbers': [
    'Oranges hold vitamin C.|Most people get enough.',
    'It is caused by hepatitis B.|Vaccines exist.',
    'No. 5 is the best seller.|No. 6 is not.',
    'Was it safe?|No.|It was not.',
    'Fig. 3 and Figs. 4 to 6 show it; see also Eq. 2, p. 14, and Vol. 3.|The rest is in Sec. 9.',
    'Adults took 1.5 g vs. 3 g of placebo.|The groups did not differ.',
    'Rossi et al. found none.|Others did.',
    'It was first seen by Rossi et al.|They named it.',
    'It rained on Jan. 3 and Feb. 14.|In Mar. it snowed.',
    'The range is .5 to 1.25 mg.|It cost $3.|It now costs $4.50.',
    'He turned 90.|She is 88.',
    'The bus goes at 6 p.m. Tuesday.|It is free.',
    'We left at 10 a.m. EST and landed at noon.|It was hot.',
    'The talk ended well before 8 p.m.|The audience stayed.',
    'It holds 5 ft. of water.|That is a lot.',
    'Mix approx. 20 ml, i.e. a spoonful, e.g. of rum.|Stir.',
    'Buy apples, pears, etc. at the market.|Then go home.',
    'Buy apples, pears, etc.|Then go home.',
  ],
  addresses: [
    'Go to www.example.org/a.b.html.|It is free.',
    'It runs on Node.js and example.com today.|Both work.',
    'Write to a.b@mail.example.co.uk.|Nobody else reads it.',
    'It is all there.|https://example.org/list',
    'Open notes.txt, not notes.doc.|It is newer.',
  ],
  'reference marks': [
    'The harm is real [3].|It lasts [4][5].|Experts agree.',
    'The harm is real.[3]|It lasts.[4] [5]|Experts agree.[citation needed]|Some do not.',
    'There was no effect.3|The second trial found one.12,14|It was larger.',
    'There was no effect.¹|The second trial found one.²⁻⁴|It was larger.',
    'He called it “safe.”7|Others did not.',
  ],
  'marks together': [
    'You did what?!|I did.|Really!?|Yes!!!|Oh…|Well...|Fine.',
    'It was... odd.|It was… odd.|So we left... and came back.',
    'And then ...|Nothing happened.',
    'Who knew? ! ?|Nobody.',
    'What a day! 😀|We swam.|Thanks 😊|See you soon.',
    'We won :)|Then we slept.|It was fun! :D|Really.',
    'I love 🍕 and beer.|Who does not?',
  ],
  parentheses: [
    'It rose. (Prices fell.)|Then it stopped.'.replace('rose. (', 'rose.|('),
    'It rose (see Fig. 2).|Then it stopped.',
    'It rose.|(see below)',
    'Two of them (the larger, no. 4, and St. Clair’s) survive.|The rest burned.',
  ],
  'forgotten spaces': [
    'Take one dose.¦It helps.¦Then wait.',
    'It weighs 1,000.¦That is a lot.',
    'Really?¦Yes!¦Go.',
    'The U.S.A.F. base and Ph.D.s in A.I. are one thing each.',
  ],
  lists: [
    'Do this: |1. Mix the flour. |2. Bake it for 3.5 hours. |3. Eat.'.replaceAll(' |', '|'),
    'It has two parts:|(a) a lid,|(b) a base,|(c) a box.',
    'We sell • tea|• coffee'.replace('sell •', 'sell|•'),
    'Above the line|----------|Below the line',
    'He was 3. They were 4. We saw version 2. It was better.'.replace(/(\d\.) /g, '$1|'),
    'The top three:|3. Rome|2. Oslo|1. Bern',
  ],
};

describe('splitSentences', () => {
  describe.each(Object.entries(CASES))('%s', (_, lines) => {
    it.each(lines)('%s', (line) => {
      const text = line.replaceAll('|', ' ').replaceAll('¦', '');
      expect(split(text)).toEqual(line.split(/[|¦]/));
    });
  });

  it('takes a number that opens the block for a list marker', () => {
    expect(split('1. Start low. 2. Go slow.')).toEqual(['1. Start low.', '2. Go slow.']);
    expect(split('4. Start low.')).toEqual(['4. Start low.']);
    expect(split('2[3]. Start low.')).toEqual(['2[3]. Start low.']);
  });

  it('lets small letters open sentences where the writer does without capitals', () => {
    expect(split('i like it. it works. do you?')).toEqual(['i like it.', 'it works.', 'do you?']);
    expect(split('The cat. it sat. ok?')).toEqual(['The cat.', 'it sat. ok?']);
  });

  it('reads on to the end of its block and no further', () => {
    const text = 'One. Two. Three. Four.';
    expect(splitSentences(text, 5, 16)).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 16 },
    ]);
  });

  it('covers everything that is not white space, in order, within its bounds', () => {
    const signs =
      'Word|a|Mr|.|!|?|…|...| . . .| |\n|"|”|(|)|1|.5|1.|2.|a)|•|e.g.|😀|:)|[3]|³|U.S.|p.m.|-----|http://a.b|*|_';
    const texts = fc.array(fc.constantFrom(...signs.split('|'))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(3), (text, skip) => {
        const from = Math.min(skip, text.length);
        const spans = splitSentences(text, from);
        const kept = spans.map((span) => text.slice(span.start, span.end)).join('');
        expect(kept.replace(/[\s\u200B]/g, '')).toBe(text.slice(from).replace(/[\s\u200B]/g, ''));
        for (const [index, span] of spans.entries()) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? from);
        }
      }),
      { numRuns: 500 },
    );
  });
});
