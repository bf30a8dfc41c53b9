import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createClaimFinder } from '../../../src/features/library/intake/findClaims.ts';
import type { IntakeProgress } from '../../../src/features/library/intake/steps.ts';
import { type IntakeSource, takeIn } from '../../../src/features/library/intake/takeIn.ts';
import { extractionIdOf } from '../../../src/workers/extractionId.ts';
import { fakeExtract } from './fakeExtract.ts';
import { entry, type FakeOptions, fakeStorage } from './fakeStorage.ts';

const UNTITLED =
  'A first sentence without a title, long enough to be no heading at all, and it ends. Another one.';

function setUp(options: FakeOptions & { title?: string | null } = {}) {
  const storage = fakeStorage(options);
  const extract = fakeExtract();
  const asked: string[] = [];
  const progress: IntakeProgress[] = [];
  const controller = new AbortController();
  const findClaims = createClaimFinder(storage.storage, extract.extract);
  const take = (source: IntakeSource) =>
    takeIn(source, {
      storage: storage.storage,
      findClaims,
      askTitle: async (proposal) => {
        asked.push(proposal);
        return options.title ?? null;
      },
      onProgress: (now) => progress.push(now),
      signal: controller.signal,
    });
  return { storage, extract, asked, progress, controller, take };
}

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  ({ kind: 'file', file: new File([content], name) }) as const;
const paste = (text: string) => ({ kind: 'paste', text }) as const;

describe('takeIn', () => {
  it('makes a review of a file, with its title, origin and the hash of its very bytes', async () => {
    const { storage, asked, progress, take } = setUp();
    const content = '\uFEFFA short title\r\n\r\nThis is the first sentence under the title.\r\n';
    expect(await take(file('notes.txt', content))).toMatchObject({ kind: 'created', claims: 1 });
    expect(storage.created[0]?.article).toMatchObject({
      title: 'A short title',
      text: 'A short title\n\nThis is the first sentence under the title.\n',
      bytesHash: createHash('sha256').update(content).digest('hex'),
      origin: { kind: 'file', name: 'notes.txt' },
    });
    expect(asked).toEqual([]);
    expect(progress.at(-1)?.steps.map((step) => step.state)).toEqual(['done', 'done', 'now']);
  });

  it('takes the title from the file’s name where the text has none', async () => {
    const { storage, take } = setUp();
    await take(file('heat-pumps.txt', UNTITLED));
    expect(storage.created[0]?.article.title).toBe('Heat pumps');
  });

  it('asks for the title of a pasted text that has none, and proposes its first words', async () => {
    const { storage, asked, take } = setUp({ title: 'My title' });
    await take(paste(UNTITLED));
    expect(asked).toEqual(['A first sentence without a title, long enough to be no']);
    expect(storage.created[0]?.article).toMatchObject({
      title: 'My title',
      origin: { kind: 'paste' },
    });
  });

  it('makes nothing without a title, and does not look for the claims again afterwards', async () => {
    const { storage, extract, take } = setUp({ title: null });
    expect(await take(paste(UNTITLED))).toEqual({ kind: 'cancelled' });
    await take(paste(UNTITLED));
    expect(storage.created).toEqual([]);
    expect(extract.calls()).toBe(1);
  });

  it('uses the claims that another review of the same text has found', async () => {
    const text = 'Title\n\nA sentence under it that says something.';
    const textHash = createHash('sha256').update(text).digest('hex');
    const extraction = {
      header: {
        id: await extractionIdOf(textHash, 'fine', 'plain'),
        textHash,
        engine: 'rules/1',
        granularity: 'fine' as const,
        format: 'plain' as const,
        language: 'en',
        claimCount: 0,
        sentenceCount: 0,
      },
      claims: [],
      sentences: [],
    };
    const { storage, extract, take } = setUp({ extraction });
    // Line ends do not make another text of it.
    expect(await take(paste(text.replaceAll('\n', '\r\n')))).toMatchObject({ kind: 'created' });
    expect(extract.calls()).toBe(0);
    expect(storage.created[0]).toMatchObject({
      article: { title: 'Title', text, textHash, language: 'en', words: 8 },
      extraction,
    });
  });

  it('refuses a file by its name and size without reading it', async () => {
    const { extract, progress, take } = setUp();
    const huge = { kind: 'file', file: { name: 'a.txt', size: 25_000_000 } as File } as const;
    expect(await take(huge)).toMatchObject({ kind: 'refused', title: 'a.txt is too large' });
    expect(await take(file('a.docx', 'x'))).toMatchObject({
      kind: 'refused',
      title: 'a.docx is a Word document',
    });
    expect([extract.calls(), progress.length]).toEqual([0, 0]);
  });

  it('says so when the browser does not give the file', async () => {
    const { take } = setUp();
    const gone = {
      name: 'gone.txt',
      size: 10,
      arrayBuffer: () => Promise.reject(new Error('gone')),
    };
    expect(await take({ kind: 'file', file: gone as unknown as File })).toMatchObject({
      kind: 'refused',
      title: 'gone.txt could not be opened',
    });
  });

  it('passes on why no claims could be found', async () => {
    const { storage, extract, take } = setUp();
    extract.fail('timeout', 'It took too long.');
    expect(await take(paste(UNTITLED))).toMatchObject({
      kind: 'refused',
      message: 'It took too long. Nothing was added to your library.',
      mayTryAgain: true,
    });
    expect(storage.created).toEqual([]);
  });

  it('passes on why nothing could be saved', async () => {
    const refuse = { ok: false, reason: 'full', message: 'The storage is full.' } as const;
    const { take } = setUp({ refuse, title: 'Mine' });
    expect(await take(paste(UNTITLED))).toEqual({
      kind: 'refused',
      title: 'The review could not be saved',
      message: 'The storage is full.',
      result: refuse,
    });
  });

  it('makes nothing after a cancel', async () => {
    const { storage, extract, controller, take } = setUp();
    extract.hold(0.5);
    const taken = take(paste(`Title\n\n${UNTITLED}`));
    while (extract.calls() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    controller.abort();
    expect(await taken).toEqual({ kind: 'cancelled' });
    expect(storage.created).toEqual([]);
  });

  it('asks nothing after a cancel', async () => {
    const { storage, asked, controller, take } = setUp({ title: 'Mine' });
    const taken = take(paste(UNTITLED));
    controller.abort();
    expect(await taken).toEqual({ kind: 'cancelled' });
    expect([asked, storage.created]).toEqual([[], []]);
  });

  it('opens a text without claims too', async () => {
    const { storage, take } = setUp();
    expect(await take(file('no-claims.txt', 'Only words'))).toMatchObject({
      kind: 'created',
      claims: 0,
    });
    expect(storage.created.length).toBe(1);
  });

  it('merges a bundle and names what came in', async () => {
    const kratom = entry('Kratom');
    const { storage, take } = setUp({
      entries: [kratom],
      importResult: {
        ok: true,
        reviewIds: [kratom.reviewId],
        newReviews: 1,
        newEvents: 3,
        setAside: 0,
        goesOnAs: null,
      },
    });
    expect(await take(file('bundle.json', '{"x":1}'))).toEqual({
      kind: 'merged',
      message: 'Kratom came in from bundle.json.',
    });
    expect(storage.imported).toEqual(['{"x":1}']);
  });

  it('passes on why a bundle was refused, and refuses one that is no text itself', async () => {
    const { take } = setUp({
      importResult: { ok: false, reason: 'newer', message: 'It is newer.' },
    });
    expect(await take(file('b.json', '{}'))).toEqual({
      kind: 'refused',
      title: 'b.json could not be restored',
      message: 'It is newer.',
    });
    expect(await take(file('b.json', new Uint8Array([0, 1, 2, 3])))).toMatchObject({
      kind: 'refused',
      title: 'b.json could not be restored',
    });
  });

  it('says where a file of claims belongs, and opens a Label Studio task as a review', async () => {
    const { take, storage } = setUp();
    for (const [name, contents] of [
      ['a.csv', 'claim,verdict\na,true'],
      ['a.xlsx', 'PK'],
      ['a.json', '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation"}'],
    ] as const) {
      expect(await take(file(name, contents))).toMatchObject({
        kind: 'refused',
        title: `${name} holds claims, not an article`,
        message: expect.stringContaining('choose “Import claims” there'),
      });
    }
    const task = {
      data: { text: 'Tea calms. Coffee wakes.', title: 'Drinks' },
      annotations: [
        {
          result: [
            { id: 'r1', type: 'labels', value: { start: 11, end: 24, labels: ['Contradicted'] } },
            { id: 'r2', type: 'labels', value: { start: 0, end: 10, labels: ['Untagged'] } },
          ],
        },
      ],
    };
    expect(await take(file('task.json', JSON.stringify(task)))).toMatchObject({
      kind: 'created',
      claims: 2,
    });
    const [created] = storage.created;
    expect(created?.article.title).toBe('Drinks');
    expect(created?.extraction.claims.map(({ text }) => text)).toEqual([
      'Tea calms.',
      'Coffee wakes.',
    ]);
    expect(created?.seed?.assessments.map(({ fields }) => fields)).toEqual([
      { verdict: 'contradicted' },
    ]);
  });
});
