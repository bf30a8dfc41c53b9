import { describe, expect, it } from 'vitest';
import { statedFrom } from '../../../src/domain/claims/openings.ts';
import { predict } from '../../support/predict.ts';

const rest = (text: string) => text.slice(statedFrom(text, { start: 0, end: text.length }));

describe('what a sentence opens with before it states anything', () => {
  it.each([
    ['1. Ana Lind chaired the meeting.', 'Ana Lind chaired the meeting.'],
    ['(b) The pump costs 300 euros.', 'The pump costs 300 euros.'],
    ['Here are some of them: Ana Lind won a prize in 2019.', 'Ana Lind won a prize in 2019.'],
  ])('%s', (text, expected) => {
    expect(rest(text)).toBe(expected);
  });

  it.each([
    'In 1990 Ana Lind won.',
    '3.5 million people live there.',
    'I. Lind chaired the meeting.',
    'Here are three tips for beginners:',
    'This is what she said: it works.',
  ])('nothing: %s', (text) => {
    expect(rest(text)).toBe(text);
  });

  it('keeps the number of an item out of its claim', () => {
    const text =
      'Others have led it: 1. Ana Lind: She led the 2020 meeting. 2. Bo Berg: He led the 2021 meeting.';
    const claims = predict(text).claims.map((claim) => claim.text);
    expect(claims).toContain('Ana Lind led the 2020 meeting.');
    expect(claims).toContain('Bo Berg led the 2021 meeting.');
  });

  it('takes a label for no item where it is none', () => {
    const text =
      'The advantages of the method include:\n\n- Easy to use: The method needs no training.\n- Low cost';
    const claims = predict(text).claims.map((claim) => claim.text);
    expect(claims).not.toContain('The advantages of the method include easy to use.');
    expect(claims).toContain('The advantages of the method include low cost.');
  });

  it('makes no claims of a list of sources', () => {
    const text =
      'Water boils at 100 °C.\n\nReferences:\n\nLind, A., & Berg, B. (1969). The properties of water, Oslo: Harbour Press.';
    expect(predict(text).claims.map((claim) => claim.text)).toEqual(['Water boils at 100 °C.']);
  });
});
