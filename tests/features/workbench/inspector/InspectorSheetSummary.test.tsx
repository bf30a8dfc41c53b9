import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import {
  InspectorBody,
  InspectorSheetSummary,
} from '../../../../src/features/workbench/inspector/InspectorSheetSummary.tsx';
import type { FakeReview } from '../../../support/fakeReview.ts';
import { type MountedWorkbench, mountInWorkbench } from '../../../support/workbench.tsx';
import { DOSE, DOSE_CLAIM, reviewWith } from './review.ts';

let fake: FakeReview;
let mounted: MountedWorkbench;

beforeEach(() => {
  localStorage.clear();
  return page.viewport(390, 844);
});
afterEach(() => mounted.unmount());

function mount(withBody: boolean) {
  fake = reviewWith();
  mounted = mountInWorkbench(
    fake,
    <div style={{ width: '100%', overflow: 'auto' }}>
      <div style={{ padding: '0 14px' }}>
        <InspectorSheetSummary />
      </div>
      {withBody && <InspectorBody />}
    </div>,
    { currentId: DOSE_CLAIM },
  );
}

it('shows the claim with verdicts of 56 px and neighbours of 44 px', async () => {
  mount(false);
  await expect
    .element(page.getByRole('heading', { name: 'Claim 3 of 4', exact: true }))
    .toBeVisible();
  await expect
    .element(page.getByRole('textbox', { name: 'Claim text', exact: true }))
    .toHaveValue(DOSE);
  const height = (name: string) =>
    page.getByRole('button', { name, exact: true }).element().getBoundingClientRect().height;
  for (const name of ['Supported', 'Unsupported', 'Contradicted']) expect(height(name)).toBe(56);
  for (const name of ['Previous claim', 'Next claim']) expect(height(name)).toBe(44);
  await expect
    .element(page.getByRole('button', { name: 'Claim actions', exact: true }))
    .not.toBeInTheDocument();
});

it('shrinks on a low screen', async () => {
  await page.viewport(720, 450);
  mount(false);
  const supported = page.getByRole('button', { name: 'Supported', exact: true }).element();
  expect(supported.getBoundingClientRect().height).toBe(44);
  const text = page.getByRole('textbox', { name: 'Claim text', exact: true }).element();
  expect(text.getBoundingClientRect().height).toBeLessThan(50);
});

it('has everything else in the body', async () => {
  mount(true);
  await page.getByRole('radio', { name: 'Low', exact: true }).click();
  await expect.element(page.getByRole('radio', { name: 'Low', exact: true })).toBeChecked();
  await expect
    .element(page.getByRole('button', { name: 'Claim actions', exact: true }))
    .toBeVisible();
  await expect
    .element(page.getByRole('textbox', { name: 'Add citation', exact: true }))
    .toBeVisible();
  const [root] = [mounted.container.firstElementChild];
  expect(root?.scrollWidth).toBe(root?.clientWidth);
});
