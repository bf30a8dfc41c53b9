/** Jobs of the worker that finds passages, without a worker. */
import { expect, it } from 'vitest';
import { createDesk } from '../../../src/workers/passages/desk.ts';
import { PassagesMessage, type PassagesRequest } from '../../../src/workers/passages/protocol.ts';

const source = (id: string, text: string): PassagesRequest => ({
  type: 'source',
  id,
  title: '',
  pages: [{ label: '3', text }],
});
const find = (job: number, keys: readonly string[], sources = ['a']): PassagesRequest => ({
  type: 'find',
  job,
  claims: keys.map((key) => ({ key, text: `A ${key} sank.`, context: '', quantities: null })),
  sources,
  limit: 3,
});

/** A desk whose turns come when the test says so. */
function desk() {
  const heard: PassagesMessage[] = [];
  const waiting: (() => void)[] = [];
  const own = createDesk(
    (message) => heard.push(PassagesMessage.parse(message)),
    () => new Promise((resolve) => waiting.push(() => resolve())),
  );
  const step = async () => {
    for (const go of waiting.splice(0)) go();
    await Promise.resolve();
    await Promise.resolve();
  };
  const finish = async () => {
    for (let left = 200; left > 0 && waiting.length > 0; left -= 1) await step();
  };
  const found = (job: number) =>
    heard.flatMap((message) =>
      message.type === 'found' && message.job === job ? [message.key] : [],
    );
  return { ...own, heard, step, finish, found };
}

it('answers claim by claim from the sources that are named', async () => {
  const own = desk();
  own.take(source('a', 'A ship sank here.'));
  own.take(source('b', 'A boat sank there.'));
  own.take(find(1, ['ship', 'boat']));
  await own.finish();
  expect(own.found(1)).toEqual(['ship', 'boat']);
  expect(own.heard.at(-1)).toEqual({ type: 'done', job: 1 });
  const [first] = own.heard;
  expect(first).toMatchObject({
    passages: [{ sourceId: 'a', label: '3', text: 'A ship sank here.' }],
  });
  own.take(find(2, ['boat'], ['b', 'nowhere', 'b']));
  await own.finish();
  expect(own.heard.at(-2)).toMatchObject({ passages: [{ sourceId: 'b' }] });
});

it('reads a text that came in place of another', async () => {
  const own = desk();
  own.take(source('a', 'A ship sank here.'));
  own.take(find(1, ['ship']));
  await own.finish();
  own.take(source('a', 'Nothing of the kind.'));
  own.take(find(2, ['ship']));
  await own.finish();
  expect(own.heard.at(-2)).toEqual({ type: 'found', job: 2, key: 'ship', passages: [] });
});

it('lets a short job in between the claims of a long one, and ends what is cancelled', async () => {
  const own = desk();
  own.take(source('a', 'A ship sank here.'));
  own.take(
    find(
      1,
      Array.from({ length: 50 }, (_, at) => `ship ${at}`),
    ),
  );
  await own.step();
  await own.step();
  own.take(find(2, ['ship']));
  for (let turns = 0; turns < 6; turns += 1) await own.step();
  expect(own.heard).toContainEqual({ type: 'done', job: 2 });
  expect(own.found(1).length).toBeLessThan(50);
  own.take({ type: 'cancel', job: 1 });
  const before = own.found(1).length;
  await own.finish();
  expect(own.found(1)).toHaveLength(before);
  expect(own.heard.at(-1)).toEqual({ type: 'done', job: 1 });
});
