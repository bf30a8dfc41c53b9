import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { ComparedClaim, FoundPair } from '../../../src/domain/quantities/finding.ts';
import {
  type Compare,
  useFindings,
  useFindingsKeeper,
  useFindingsOf,
} from '../../../src/features/shared/useFindings.ts';
import { FakeReview } from '../../support/fakeReview.ts';
import { type Mounted, mount as mountNode } from '../../support/mount.tsx';

const TEXT = 'A dose is 1 g. A dose is 5 g. It is safe.';
const pair: FoundPair = {
  claims: [0, 1],
  kind: 'quantity',
  relation: 'disjoint',
  explanation: '1 g against 5 g.',
  arithmetic: [],
};

const review = () =>
  new FakeReview(TEXT, [{ at: 'A dose is 1 g.' }, { at: 'A dose is 5 g.' }, { at: 'It is safe.' }]);

function want(model: FakeReview, key: string): void {
  const claims = model
    .structure()
    .rows.map(({ id, text }) => ({ id, text, sources: [text], correction: null }));
  model.setFindingsWanted({ key, claims });
}

/** Answers when the test says so. */
function asked() {
  const calls: {
    readonly claims: readonly ComparedClaim[];
    readonly signal: AbortSignal | undefined;
    readonly answer: (found: readonly FoundPair[] | null) => void;
    readonly fail: () => void;
  }[] = [];
  const compare: Compare = (claims, signal) =>
    new Promise((resolve, reject) => {
      calls.push({
        claims,
        signal,
        answer: (found) => resolve(found === null ? { ok: false } : { ok: true, found }),
        fail: () => reject(new Error('no worker')),
      });
    });
  return { calls, compare };
}

function Screen({ model, compare }: { model: FakeReview; compare: Compare }) {
  useFindingsKeeper(model, compare);
  const all = useFindings(model);
  const own = useFindingsOf(model, model.id(3));
  return (
    <p>
      {all.length} in all, {own.length} of the third: {all[0]?.explanation}
    </p>
  );
}

let shown: Mounted | null = null;
function mount(node: ReactNode): Mounted {
  shown = mountNode(node);
  return shown;
}
afterEach(() => shown?.unmount());

describe('the conflicts of an open review', () => {
  test('are asked for when they are wanted, without ids, and shown when they are found', async () => {
    const model = review();
    const { calls, compare } = asked();
    const screen = mount(<Screen model={model} compare={compare} />);
    expect(calls).toHaveLength(0);
    want(model, 'one');
    await expect.poll(() => calls.length).toBe(1);
    expect(calls[0]?.claims[0]).toEqual({
      text: 'A dose is 1 g.',
      sources: ['A dose is 1 g.'],
      correction: null,
    });
    calls[0]?.answer([pair]);
    await expect
      .poll(() => screen.container.textContent)
      .toBe('1 in all, 0 of the third: 1 g against 5 g.');
    expect(model.findingsWanted()).toBeNull();
  });

  test('a change meanwhile ends the earlier work, whose answer is not taken', async () => {
    const model = review();
    const { calls, compare } = asked();
    const screen = mount(<Screen model={model} compare={compare} />);
    want(model, 'one');
    await expect.poll(() => calls.length).toBe(1);
    want(model, 'two');
    await expect.poll(() => calls.length).toBe(2);
    expect(calls.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    calls[0]?.answer([pair]);
    calls[1]?.answer([{ ...pair, explanation: 'The newer answer.' }]);
    await expect
      .poll(() => screen.container.textContent)
      .toBe('1 in all, 0 of the third: The newer answer.');
  });

  test('a failure is told to the model, and tried again with the next change or on demand', async () => {
    const model = review();
    const { calls, compare } = asked();
    mount(<Screen model={model} compare={compare} />);
    want(model, 'one');
    await expect.poll(() => calls.length).toBe(1);
    calls[0]?.fail();
    want(model, 'two');
    await expect.poll(() => calls.length).toBe(2);
    // That of the earlier one is nobody's concern by now.
    await Promise.resolve();
    expect(model.findingsFailed()).toBe(false);
    calls[1]?.answer(null);
    await expect.poll(() => model.findingsFailed()).toBe(true);
    model.retryFindings();
    expect(model.findingsFailed()).toBe(false);
    await expect.poll(() => calls.length).toBe(3);
    calls[2]?.fail();
    await expect.poll(() => model.findingsFailed()).toBe(true);
    want(model, 'three');
    await expect.poll(() => calls.length).toBe(4);
    calls[3]?.answer([pair]);
    await expect.poll(() => model.findings().length).toBe(1);
    expect(model.findingsFailed()).toBe(false);
  });

  test('nothing goes on once the review is closed', async () => {
    const model = review();
    const { calls, compare } = asked();
    function Switch() {
      const [open, setOpen] = useState(true);
      return (
        <>
          <button type="button" onClick={() => setOpen(false)}>
            Close
          </button>
          {open && <Screen model={model} compare={compare} />}
        </>
      );
    }
    const screen = mount(<Switch />);
    want(model, 'one');
    await expect.poll(() => calls.length).toBe(1);
    screen.container.querySelector('button')?.click();
    await expect.poll(() => calls[0]?.signal?.aborted).toBe(true);
    calls[0]?.answer([pair]);
    await Promise.resolve();
    expect(model.findings()).toEqual([]);
  });
});
