import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDrafts } from '../../../../src/features/workbench/inspector/draftStore.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A save that is settled by hand. */
function slowSave() {
  const saves: { text: string; settle: (saved: boolean) => void }[] = [];
  const save = (text: string) =>
    new Promise<boolean>((resolve) => saves.push({ text, settle: resolve }));
  return { saves, save };
}

const yes = async () => true;
const no = async () => false;

it('saves by itself after four seconds of rest, once', async () => {
  const drafts = createDrafts();
  const saved: string[] = [];
  const save = async (text: string) => {
    saved.push(text);
    return true;
  };
  drafts.change('a', 'T', '', save);
  await vi.advanceTimersByTimeAsync(3_000);
  drafts.change('a', 'Te', '', save);
  await vi.advanceTimersByTimeAsync(3_999);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual(['Te']);
  await drafts.commitAll();
  expect(saved).toEqual(['Te']);
});

it('ends a draft that is typed back to what is stored', async () => {
  const drafts = createDrafts();
  drafts.change('a', 'x', 'old', no);
  drafts.change('a', 'old', 'old', no);
  expect(drafts.get('a')).toBeUndefined();
});

it('saves what was typed while a save was under way afterwards', async () => {
  const drafts = createDrafts();
  const { saves, save } = slowSave();
  drafts.change('a', 'one', '', save);
  const first = drafts.commit('a');
  drafts.change('a', 'one two', '', save);
  const second = drafts.commit('a');
  expect(saves.map((one) => one.text)).toEqual(['one']);
  saves[0]?.settle(true);
  await first;
  await vi.advanceTimersByTimeAsync(0);
  expect(saves.map((one) => one.text)).toEqual(['one', 'one two']);
  saves[1]?.settle(true);
  await second;
  expect(drafts.get('a')).toMatchObject({ text: 'one two', state: 'saved' });
});

it('keeps what failed, and tries again with the next commit', async () => {
  const drafts = createDrafts();
  let works = false;
  drafts.change('a', 'text', '', async () => works);
  await drafts.commit('a');
  expect(drafts.get('a')).toMatchObject({ text: 'text', state: 'failed' });
  works = true;
  await drafts.commitAll();
  expect(drafts.get('a')?.state).toBe('saved');
});

it('lets go of a saved text, so that what is stored shows', async () => {
  const drafts = createDrafts();
  drafts.change('a', 'text', '', yes);
  await drafts.commit('a');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(drafts.get('a')).toBeUndefined();
});

it('forgets a discarded draft even while it is being saved', async () => {
  const drafts = createDrafts();
  const { saves, save } = slowSave();
  drafts.change('a', 'text', '', save);
  const done = drafts.commit('a');
  drafts.discard('a');
  saves[0]?.settle(false);
  await done;
  expect(drafts.get('a')).toBeUndefined();
});

it('tells of every change', async () => {
  const drafts = createDrafts();
  const states: (string | undefined)[] = [];
  drafts.subscribe(() => states.push(drafts.get('a')?.state));
  drafts.change('a', 'text', '', yes);
  await drafts.commit('a');
  drafts.discard('a');
  expect(states).toEqual(['unsaved', 'saving', 'saved', undefined]);
});
