import { describe, expect, it } from 'vitest';
import { createClaimFinder } from '../../../src/features/library/intake/findClaims.ts';
import type { IntakeProgress } from '../../../src/features/library/intake/steps.ts';
import { takeInMany } from '../../../src/features/library/intake/takeInMany.ts';
import { fakeExtract } from './fakeExtract.ts';
import { entry, type FakeOptions, fakeStorage } from './fakeStorage.ts';

const article = (name: string, text = `${name}\n\nA sentence in ${name} to check.`) =>
  new File([text], name);

function setUp(options: FakeOptions = {}) {
  const storage = fakeStorage(options);
  const extract = fakeExtract();
  const progress: IntakeProgress[] = [];
  const controller = new AbortController();
  let atWork = 0;
  let most = 0;
  const find = createClaimFinder(storage.storage, extract.extract);
  const take = (files: readonly File[], atOnce = 2) =>
    takeInMany(
      files,
      {
        storage: storage.storage,
        async findClaims(read, given) {
          atWork += 1;
          most = Math.max(most, atWork);
          await new Promise((resolve) => setTimeout(resolve, 5));
          atWork -= 1;
          return find(read, given);
        },
        askTitle: async () => {
          throw new Error('A batch asks nothing');
        },
        onProgress: (now) => progress.push(now),
        signal: controller.signal,
      },
      atOnce,
    );
  return { storage, extract, progress, controller, take, most: () => most };
}

describe('takeInMany', () => {
  it('makes a review of each file, as many at a time as it may', async () => {
    const { storage, progress, take, most } = setUp();
    const files = ['a.txt', 'b.txt', 'c.md', 'd.txt'].map((name) => article(name));
    expect(await take(files)).toMatchObject({
      added: 4,
      cancelled: false,
      refused: [],
      message: '4 files of 4 came in.',
    });
    expect(storage.created.map((each) => each.article.origin.name).sort()).toEqual([
      'a.txt',
      'b.txt',
      'c.md',
      'd.txt',
    ]);
    expect(most()).toBe(2);
    expect(progress.at(-1)).toMatchObject({ name: '4 files', fraction: 1 });
    const shares = progress.map((each) => each.fraction);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('is not kept from the others by a file that cannot be read, and names it', async () => {
    const { storage, take } = setUp();
    const outcome = await take([article('a.txt'), article('b.docx'), article('c.txt')]);
    expect(storage.created.length).toBe(2);
    expect(outcome.refused.map((each) => each.file.name)).toEqual(['b.docx']);
    expect(outcome.message).toMatch(
      /^2 files of 3 came in\. Not taken: b\.docx\. b\.docx is a Word document\. /,
    );
    expect(outcome.message).not.toContain('Nothing was added');
  });

  it('tells which may be tried again, and of a full storage', async () => {
    const full = { ok: false, reason: 'full', message: 'The storage is full.' } as const;
    const refused = await setUp({ refuse: full }).take([article('a.txt'), article('b.txt')]);
    expect(refused.result).toEqual(full);
    expect(refused.message).toMatch(/^Nothing was added to your library\. Not taken: a\.txt and b/);

    const { extract, take } = setUp();
    extract.fail('weights', 'The language data could not be loaded.');
    const outcome = await take([article('a.txt'), article('b.txt')], 1);
    expect(outcome.refused.map((each) => [each.file.name, each.mayTryAgain])).toEqual([
      ['a.txt', true],
    ]);
  });

  it('keeps what was added before a cancel, and starts nothing after it', async () => {
    const { storage, controller, take } = setUp();
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => article(name));
    const taking = take(files, 1);
    while (storage.created.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    controller.abort();
    const outcome = await taking;
    expect(outcome).toMatchObject({ cancelled: true, added: storage.created.length });
    expect(storage.created.length).toBeLessThan(3);
  });

  it('merges backups first, one after another', async () => {
    const kratom = entry('Kratom');
    const { storage, take } = setUp({ entries: [kratom] });
    const outcome = await take([article('a.txt'), new File(['{"x":1}'], 'one.json')]);
    expect(outcome).toMatchObject({ added: 2 });
    expect(storage.imported).toEqual(['{"x":1}']);
  });
});
