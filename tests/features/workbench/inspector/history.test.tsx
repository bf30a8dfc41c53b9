import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ClaimId } from '../../../../src/domain/ids.ts';
import { Inspector } from '../../../../src/features/workbench/inspector/Inspector.tsx';
import type { HistoryItem } from '../../../../src/storage/model.ts';
import type { FakeReview } from '../../../support/fakeReview.ts';
import { type MountedWorkbench, mountInWorkbench } from '../../../support/workbench.tsx';
import { DOSE_CLAIM, reviewWith } from './review.ts';

interface Request {
  id: ClaimId;
  answer: (words: string) => void;
}

let fake: FakeReview;
let mounted: MountedWorkbench;
let requests: Request[];

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
  fake = reviewWith();
  requests = [];
  vi.spyOn(fake, 'history').mockImplementation(
    (id) =>
      new Promise<readonly HistoryItem[]>((resolve) => {
        const answer = (words: string) => {
          const [reviewer] = fake.reviewers();
          if (reviewer === undefined) throw new Error('nobody');
          const eventId = fake.nextEventId();
          resolve([{ eventId, at: 0, reviewer, command: 'verdict.set', words, verdict: null }]);
        };
        requests.push({ id, answer });
      }),
  );
  mounted = mountInWorkbench(fake, <Inspector />, { currentId: DOSE_CLAIM, width: 416 });
});
afterEach(() => mounted.unmount());

const history = () => page.getByRole('region', { name: 'History', exact: true });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Sections above may still grow after mounting and push it out of view again. */
async function show() {
  await pause(250);
  history().element().scrollIntoView();
}
const asked = (count: number) => vi.waitFor(() => expect(requests).toHaveLength(count));

it('is not read while nobody can see it', async () => {
  fake.setVerdict([DOSE_CLAIM], 'supported');
  mounted.setCurrent(fake.id(1), 'table');
  await pause(600);
  expect(requests).toEqual([]);
  await show();
  await asked(1);
  expect(requests[0]?.id).toBe(fake.id(1));
});

it('is read once when the claim has been left alone for a moment', async () => {
  await show();
  for (const verdict of ['supported', 'contradicted', 'supported', 'contradicted'] as const) {
    fake.setVerdict([DOSE_CLAIM], verdict);
    await pause(100);
    expect(requests).toEqual([]);
  }
  await asked(1);
  requests[0]?.answer('Marked Contradicted');
  await expect.element(history()).toHaveTextContent('Marked Contradicted');
  await pause(600);
  expect(requests).toHaveLength(1);
});

it('is never read twice at a time, and an outdated answer is not shown', async () => {
  await show();
  await asked(1);
  fake.setVerdict([DOSE_CLAIM], 'supported');
  await pause(500);
  fake.setVerdict([DOSE_CLAIM], 'contradicted');
  await pause(500);
  expect(requests).toHaveLength(1);
  requests[0]?.answer('Outdated');
  await asked(2);
  expect(history().element().textContent).not.toContain('Outdated');
  requests[1]?.answer('Marked Contradicted');
  await expect.element(history()).toHaveTextContent('Marked Contradicted');
  await pause(400);
  expect(requests).toHaveLength(2);
});

it('is not shown for another claim', async () => {
  await show();
  await asked(1);
  requests[0]?.answer('Marked Supported');
  await expect.element(history()).toHaveTextContent('Marked Supported');
  mounted.setCurrent(fake.id(1), 'table');
  expect(history().element().textContent).not.toContain('Marked Supported');
});
