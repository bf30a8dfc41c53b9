import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/domain/language/pieces.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';

const pieces = (text: string) =>
  readTokens(text).flatMap((token) => piecesOf(token).map((piece) => piece.text));

describe('piecesOf', () => {
  it.each([
    ['kratom’s leaves don’t', ['kratom', '’s', 'leaves', 'do', 'n’t']],
    ["can't cannot won't gonna", ['ca', "n't", 'can', 'not', 'wo', "n't", 'gon', 'na']],
    ['dont im youre', ['do', 'nt', 'i', 'm', 'you', 're']],
    ["she'd've", ['she', "'d", "'ve"]],
    ['500mg, 5pm, 7:30PM', ['500', 'mg', ',', '5', 'pm', ',', '7:30', 'PM']],
    ['20th 1970s 60’s 4G', ['20th', '1970s', '60’s', '4G']],
    ['$5 €1,200.50 $5.5bn 100%', ['$', '5', '€', '1,200.50', '$', '5.5', 'bn', '100', '%']],
    ['3-4 20–25% 2018-19', ['3', '-', '4', '20', '–', '25', '%', '2018', '-', '19']],
    [
      '15-year-old 7-hydroxymitragynine',
      ['15', '-', 'year', '-', 'old', '7', '-', 'hydroxymitragynine'],
    ],
    ['US-based U.S.-led', ['US', '-', 'based', 'U.S.', '-', 'led']],
    [
      'e-mail non-steroidal mid-2003 co-workers',
      ['e-mail', 'non-steroidal', 'mid-2003', 'co-workers'],
    ],
    ['state-of-the-art', ['state', '-', 'of', '-', 'the', '-', 'art']],
    ['and/or w/o AT&T', ['and', '/', 'or', 'w/o', 'AT&T']],
    ['9/11 1/2 11/28/2000', ['9/11', '1', '/', '2', '11/28/2000']],
    ['800-553-3119 345-9945 200-400', ['800-553-3119', '345-9945', '200', '-', '400']],
    [
      'a-b@x-y.org http://a-b.org/c-d x-ray.pdf',
      ['a-b@x-y.org', 'http://a-b.org/c-d', 'x-ray.pdf'],
    ],
    ['O’Neil’s C++ A+ 10² m²', ['O’Neil', '’s', 'C++', 'A', '+', '10²', 'm²']],
    ['wait... what?! :)', ['wait', '...', 'what', '?!', ':)']],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('cuts each token into stretches that are together the token', () => {
    const parts =
      "don't|n't|'s|’s|-|‑|–|/|&|$|€|5|500|.5|1,2|mg|pm|%|th|word|non|e|US|U.S.|+|#|@|.com|9/11|²|é|😀| |.";
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts.split('|'))).map((list) => list.join('')),
        (text) => {
          for (const token of readTokens(text)) {
            let at = token.start;
            for (const piece of piecesOf(token)) {
              expect(piece.start).toBe(at);
              expect(piece.end).toBeGreaterThan(at);
              expect(text.slice(piece.start, piece.end)).toBe(piece.text);
              at = piece.end;
            }
            expect(at).toBe(token.end);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('leaves overlong words whole', () => {
    const word = 'ab-'.repeat(10_000);
    const [token] = readTokens(`${word}c`);
    expect(token && piecesOf(token)).toHaveLength(1);
  });
});
