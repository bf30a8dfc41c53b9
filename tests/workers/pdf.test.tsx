import { describe, expect, test } from 'vitest';
import { readPdfText } from '../../src/workers/pdf/readText.ts';
import { columnOf, writePdf } from '../fixtures/pdf/write.ts';

const page = (number: number) =>
  columnOf([`Page ${number} has a sentence that is`, 'long enough to be found.'], 72, 700);

describe('reading a PDF in its worker', () => {
  test('gives its pages with their labels, and tells how far it is', async () => {
    const heard: string[] = [];
    const read = await readPdfText(writePdf({ pages: [1, 2, 3].map(page), firstLabel: 14 }), {
      onProgress: ({ done, all }) => heard.push(`${done}/${all}`),
    });
    expect(read).toEqual({
      ok: true,
      unread: [],
      text: {
        pages: [1, 2, 3].map((number) => ({
          label: String(13 + number),
          text: `Page ${number} has a sentence that is long enough to be found.`,
        })),
      },
    });
    expect(heard).toEqual(['1/3', '2/3', '3/3']);
  });

  test('leaves the bytes as they are', async () => {
    const bytes = writePdf({ pages: [page(1)] });
    const before = bytes.slice();
    await readPdfText(bytes);
    expect(bytes).toEqual(before);
  });

  test('says that a file needs a password', async () => {
    expect(await readPdfText(writePdf({ pages: [page(1)], locked: true }))).toMatchObject({
      ok: false,
      reason: 'locked',
      message: expect.stringContaining('needs a password'),
    });
  });

  test('reads what a cut file still has, and says so of one that has nothing', async () => {
    const whole = writePdf({ pages: [1, 2].map(page) });
    const withoutEnd = await readPdfText(whole.slice(0, whole.length - 20));
    expect(withoutEnd.ok && withoutEnd.text.pages[0]?.text).toContain('Page 1 has a sentence');
    expect(await readPdfText(whole.slice(0, 200))).toMatchObject({ ok: false, reason: 'broken' });
    const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256);
    expect(await readPdfText(noise)).toMatchObject({ ok: false, reason: 'broken' });
    expect(await readPdfText(new Uint8Array(0))).toMatchObject({ ok: false, reason: 'broken' });
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    const reading = readPdfText(
      writePdf({ pages: Array.from({ length: 60 }, (_, at) => page(at)) }),
      {
        signal: stop.signal,
        onProgress: ({ done }) => done === 3 && stop.abort(),
      },
    );
    expect(await reading).toMatchObject({ ok: false, reason: 'cancelled' });
    const late = await readPdfText(writePdf({ pages: [page(1)] }), { signal: stop.signal });
    expect(late).toMatchObject({ ok: false, reason: 'cancelled' });
  });
});
