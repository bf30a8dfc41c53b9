import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectReview, goToClaim, inspector, openSample } from './support/app';
import { expect, test } from './support/fixtures';

const TYPED = 'The paper says the opposite on page 4.';

const rationale = (page: Page) =>
  inspector(page).getByRole('textbox', { name: 'Rationale', exact: true });

/** Leaves the field, waits until it is saved, and loads the page anew to see that it is in the library. */
async function expectSavedOnLeaving(page: Page) {
  await expect(rationale(page)).toHaveValue(TYPED);
  await expect(page.getByText('Typing is not saved yet')).toBeVisible();
  await rationale(page).focus();
  await rationale(page).blur();
  await expect(page.getByText(/Saved on this device/)).toBeVisible();
  const kept = await page.evaluate(() =>
    Object.keys(localStorage).filter((name) => name.startsWith('claimbench.draft.')),
  );
  expect(kept).toEqual([]);
  await page.reload();
  await expectReview(page);
  await expect(rationale(page)).toHaveValue(TYPED);
  await expect(page.getByText(/Saved on this device/)).toBeVisible();
}

/** Keeps the page from saving on its way out, as a transaction does that the browser cuts off. */
async function withoutLastSave(page: Page) {
  await page.evaluate(() => {
    for (const name of ['pagehide', 'visibilitychange', 'blur', 'focusout']) {
      window.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
    }
  });
}

test('what was being typed is there after a reload, and is saved on leaving the field', async ({
  page,
}) => {
  await openSample(page);
  await goToClaim(page, 3);
  await rationale(page).fill(TYPED);
  await withoutLastSave(page);
  await page.reload();
  await expectReview(page);
  await expectSavedOnLeaving(page);
});

test('what was being typed is there in the next tab', async ({ page, context }) => {
  await openSample(page);
  await goToClaim(page, 3);
  const address = page.url();
  await rationale(page).fill(TYPED);
  await withoutLastSave(page);
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  await expectReview(next);
  await expectSavedOnLeaving(next);
});

test('what was being typed is there when the browser was closed within a second', async ({
  baseURL,
  launchPersistent,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'claimbench-drafts-'));
  try {
    const first = await launchPersistent(profile);
    await first.page.setViewportSize({ width: 1280, height: 720 });
    await first.page.goto(baseURL ?? '');
    await first.page.getByRole('button', { name: 'Open the sample', exact: true }).click();
    await expectReview(first.page);
    await goToClaim(first.page, 3);
    const address = first.page.url();
    await rationale(first.page).fill(TYPED);
    await first.close();

    const second = await launchPersistent(profile);
    await second.page.setViewportSize({ width: 1280, height: 720 });
    await second.page.goto(address);
    await expectReview(second.page);
    await expect(rationale(second.page)).toHaveValue(TYPED);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
