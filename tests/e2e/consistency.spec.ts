import type { Locator, Page } from '@playwright/test';
import { expectCurrent, openSample, reviewAddress, toast } from './support/app';
import { axe, expect, setTheme, test } from './support/fixtures';

// Colours are checked where they have come to rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const cards = (page: Page): Locator => page.getByRole('list', { name: 'Conflicts', exact: true });
const card = (page: Page, name: string): Locator =>
  cards(page).getByRole('listitem', { name, exact: true });
const opened = (page: Page): Locator =>
  cards(page)
    .getByRole('button', { expanded: true })
    .filter({ has: page.locator('b') });

/** From an empty library to the conflicts of the sample, worked out. */
async function openConflicts(page: Page): Promise<void> {
  await openSample(page);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Consistency', exact: true })).toBeVisible();
  await expect(page.getByText(/ 5 open, 0 dismissed\.$/)).toBeVisible({ timeout: 60_000 });
}

test.describe.configure({ timeout: 120_000 });

test('the sample shows its five conflicts, and each is selected from anywhere', async ({
  page,
}) => {
  await openConflicts(page);
  for (const [at, pair] of [
    '6 and 40',
    '35 and 65',
    '40 and 65',
    '35 and 72',
    '40 and 72',
  ].entries()) {
    await expect(card(page, `Conflict ${at + 1} of 5: claims ${pair}`)).toBeVisible();
  }
  await expect(page.getByRole('figure', { name: 'Per day grams per day' })).toContainText(
    '1 g apart',
  );
  await expect(card(page, 'Conflict 1 of 5: claims 6 and 40')).toContainText(
    '1–3 g/dose × 4–6/day = 4–18 g/day',
  );
  await expect(
    page.getByRole('navigation', { name: 'Review' }).getByRole('link', { name: /^Consistency/ }),
  ).toHaveAttribute('aria-current', 'page');

  await page.getByRole('button', { name: 'Claims 35 and 72, Partial', exact: true }).click();
  await expect(opened(page)).toContainText('35 and 72');
  await expect(page).toHaveURL(/finding=/);
  await page.reload();
  await expect(opened(page)).toContainText('35 and 72', { timeout: 60_000 });
  await expect(page.getByRole('figure', { name: 'Per dose grams per dose' })).toContainText(
    'share 0.5 g',
  );
  await page.keyboard.press('j');
  await expect(opened(page)).toContainText('40 and 72');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(opened(page)).toContainText('40 and 65');
});

test('decisions are kept, undone, and shown in the review', async ({ page }) => {
  await openConflicts(page);
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', {
    name: 'Claims 35 and 65: not a conflict',
    exact: true,
  });
  await dialog.getByRole('textbox', { name: 'Reason', exact: true }).fill('Powder and capsules');
  await dialog.getByRole('button', { name: 'Not a conflict', exact: true }).click();
  await expect(toast(page, 'Claims 35 and 65: not a conflict')).toBeVisible();
  await expect(page.getByText(/ 4 open, 1 dismissed\.$/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/ 5 open, 0 dismissed\.$/)).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(page.getByText(/ 4 open, 1 dismissed\.$/)).toBeVisible();

  await card(page, 'Conflict 1 of 5: claims 6 and 40').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Mark both contradicted', exact: true }).click();
  await expect(toast(page, 'Claims 6 and 40 marked Contradicted')).toBeVisible();
  await expect(page.getByText(/ 3 open, 1 confirmed, 1 dismissed\.$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/ 3 open, 1 confirmed, 1 dismissed\.$/)).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Show: Open conflicts', exact: true }).click();
  await page.getByRole('option', { name: 'Dismissed', exact: true }).click();
  await expect(cards(page)).toContainText('Reason: Powder and capsules');

  await page.getByRole('button', { name: 'Open in review', exact: true }).first().click();
  await expectCurrent(page, 6);
});

test('two claims are joined by hand and taken apart', async ({ page }) => {
  await openConflicts(page);
  await page.keyboard.press('Control+k');
  await page
    .getByRole('combobox', { name: 'Type a command or claim number', exact: true })
    .fill('join two');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Join two claims as a conflict', exact: true });
  await dialog.getByRole('combobox', { name: 'First claim', exact: true }).fill('12');
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Second claim', exact: true }).fill('50');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Reason', exact: true }).fill('They cannot both hold');
  await dialog.getByRole('button', { name: 'Join as a conflict', exact: true }).click();
  await expect(toast(page, 'Claims 12 and 50 joined as a conflict')).toBeVisible();
  await expect(card(page, 'Conflict 6 of 6: claims 12 and 50')).toContainText('By hand');
  await page.getByRole('button', { name: 'Take apart', exact: true }).click();
  await expect(page.getByText(/ 5 open, 0 dismissed\.$/)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  for (const [width, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['one column', { width: 1024, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test.describe(`${theme}, ${width}`, () => {
      test.use({ viewport });
      test('the conflicts have no violation and nothing runs out of the page', async ({ page }) => {
        await openSample(page);
        await setTheme(page, theme);
        await page.goto(`${reviewAddress(page)}/consistency`);
        await expect(page.getByText(/ 5 open, 0 dismissed\.$/)).toBeVisible({ timeout: 60_000 });
        await expect(page.getByRole('button', { name: 'Mark both contradicted' })).toBeVisible();
        await axe(page);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBeLessThanOrEqual(0);
        await page.getByRole('button', { name: 'Join two claims', exact: true }).click();
        await page.getByRole('combobox', { name: 'First claim', exact: true }).fill('dose');
        await expect(page.getByRole('option').first()).toBeVisible();
        await axe(page, '[role="dialog"]');
      });
    });
  }
}
