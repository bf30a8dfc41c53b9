/** Exports one after the other: a failure or a cancelled one does not keep the next from its turn. */
import { expect, it } from 'vitest';
import { runExport } from '../../../src/features/report/exportJobs.ts';

it('has one export at a time, in the order in which they were asked for', async () => {
  const heard: string[] = [];
  const job = (name: string, fails = false) =>
    runExport(name, async () => {
      heard.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve));
      heard.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const outcomes = await Promise.allSettled([job('one'), job('two', true), job('three')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(heard).toEqual([
    'one begins',
    'one ends',
    'two begins',
    'two ends',
    'three begins',
    'three ends',
  ]);
});
