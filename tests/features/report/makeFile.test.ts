/** A file made in turns: ended half way when nobody wants it any more, told of as it grows, whole at the end. */
import { describe, expect, it } from 'vitest';
import { makeFile, type Written } from '../../../src/features/report/makeReport.ts';
import { DEFAULT_OPTIONS } from '../../../src/features/report/options.ts';
import { NO_ADDRESSES } from '../../../src/formats/out/writer.ts';
import { FakeReview } from '../../support/fakeReview.ts';

const SENTENCES = Array.from({ length: 3_000 }, (_, index) => `Statement ${index} holds.`);
const review = () => {
  let start = 0;
  const claims = SENTENCES.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return { at: [span] };
  });
  return new FakeReview(SENTENCES.join(' '), claims, { title: 'Many statements' });
};

describe('a file in turns', () => {
  it('tells of the review as it is read, then of what is written, and is whole', async () => {
    const told: Written[] = [];
    const parts = await makeFile(
      review(),
      'csv',
      DEFAULT_OPTIONS,
      NO_ADDRESSES,
      (written) => told.push(written),
      new AbortController().signal,
    );
    const text = parts.join('');
    expect(text.match(/\r\n/g)).toHaveLength(SENTENCES.length + 1);
    const shares = told.flatMap(({ read }) => (read === null ? [] : [read]));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual({ read: null, bytes: text.length });
  });

  it('ends soon after it is cancelled', async () => {
    const controller = new AbortController();
    let after = 0;
    const made = makeFile(
      review(),
      'docx',
      DEFAULT_OPTIONS,
      NO_ADDRESSES,
      ({ read }) => {
        if (controller.signal.aborted) after += 1;
        else if (read !== null && read > 0.2) controller.abort();
      },
      controller.signal,
    );
    await expect(made).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    // What is left of one turn, and not the rest of the review.
    expect(after).toBeLessThan(SENTENCES.length);
  });
});
