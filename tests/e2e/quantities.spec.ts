import type { Page } from '@playwright/test';
import {
  claimRow,
  expectCurrent,
  expectReview,
  goToClaim,
  inspector,
  libraryRow,
  openSample,
  reviewAddress,
  SAMPLE_TITLE,
  toast,
  toLibrary,
} from './support/app';
import { expect, test } from './support/fixtures';

test.use({ viewport: { width: 1440, height: 900 } });

const flag = (page: Page, others: string) =>
  inspector(page).getByRole('button', { name: `In conflict with ${others}`, exact: true });
const strip = (page: Page) =>
  inspector(page).getByRole('group', { name: 'Quantity, normalised', exact: true });
const tab = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Review', exact: true })
    .getByRole('link', { name: /^Consistency/ });
const conflictCell = (page: Page, number: number) =>
  claimRow(page, number).getByRole('gridcell').last();

async function correct(page: Page, number: number, from: string, to: string) {
  await inspector(page).getByRole('button', { name: 'Edit quantity', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Quantity of claim ${number}`, exact: true });
  await dialog.getByRole('textbox', { name: 'From', exact: true }).fill(from);
  await dialog.getByRole('textbox', { name: 'To', exact: true }).fill(to);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('a corrected quantity ends its conflicts at once, and undo brings them back', async ({
  page,
}) => {
  await openSample(page);
  await goToClaim(page, 40);
  await expect(strip(page)).toHaveText(/1–3 g \/ dose\s*× 4–6 \/ day\s*= 4–18 g \/ day/);
  await expect(flag(page, '6, 65, 72')).toHaveText('6, 65, 723');
  await expect(tab(page)).toHaveText('Consistency5 open conflicts');
  await expect(conflictCell(page, 40)).toContainText('In conflict with 6, 65, 72');

  await correct(page, 40, '1', '3');
  await expect(toast(page, 'Quantity of claim 40 corrected')).toBeVisible();
  await expect(strip(page)).toHaveText(/1–3 g \/ day.*Corrected by hand/);
  await expect(inspector(page).getByRole('button', { name: /^In conflict/ })).toHaveCount(0);
  await expect(conflictCell(page, 40)).not.toContainText('In conflict');
  await expect(tab(page)).toHaveText('Consistency2 open conflicts');

  // Kept, and the library counts it.
  await page.reload();
  await expectReview(page);
  await expect(strip(page)).toContainText('Corrected by hand');
  await expect(tab(page)).toHaveText('Consistency2 open conflicts');
  await toLibrary(page);
  await expect(libraryRow(page, SAMPLE_TITLE)).toContainText('2 conflicts');
  await page.goBack();
  await expectCurrent(page, 40);

  await page.keyboard.press('Control+z');
  await expect(toast(page, /^Undone/)).toBeVisible();
  await expect(flag(page, '6, 65, 72')).toBeVisible();
  await expect(strip(page)).not.toContainText('Corrected by hand');
  await expect(tab(page)).toHaveText('Consistency5 open conflicts');
});

test('a conflict leads to where it is shown', async ({ page }) => {
  await openSample(page);
  await goToClaim(page, 40);
  await flag(page, '6, 65, 72').click();
  await expect(page).toHaveURL(/\/consistency\?finding=[^/]+%2F[^/]+$/);
  await expect(page.getByRole('heading', { name: 'Consistency', exact: true })).toBeVisible();
});

test('a quote is set beside the claim while it is typed', async ({ page }) => {
  await openSample(page);
  await goToClaim(page, 40);
  await inspector(page)
    .getByRole('textbox', { name: 'Add citation', exact: true })
    .fill('A survey of doses');
  await page.keyboard.press('Enter');
  const card = inspector(page).getByRole('article', { name: /^Evidence 1,/ });
  await expect(card).toContainText('A survey of doses');
  const quote = card.getByRole('textbox', { name: 'Quote', exact: true });
  await quote.fill('Low to moderate doses (1-5 g) of the leaves');
  const hint = card.locator('[aria-live="polite"]').filter({ hasText: 'Claim:' });
  await expect(hint).toHaveText(
    'Claim: 1–3 g a dose. Source: 1–5 g. The claim’s range lies within the source’s.',
  );
  await quote.fill('Doses of 5-9 g');
  await expect(hint).toHaveText('Claim: 1–3 g a dose. Source: 5–9 g. The ranges do not meet.');
  // A hint and no verdict: the claim is as it was.
  await expect(
    inspector(page).getByRole('button', { name: 'Unsupported', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');
  await quote.fill('They are well known.');
  await expect(hint).toHaveCount(0);
});

test('the other claim is cited in one step, and uncited in one', async ({ page }) => {
  await openSample(page);
  await goToClaim(page, 40);
  const cite = inspector(page).getByRole('button', { name: 'Cite claim 6', exact: true });
  await cite.click();
  await expect(toast(page, 'Claim 6 cited against claim 40')).toBeVisible();
  await expect(cite).toHaveCount(0);
  const card = inspector(page).getByRole('article', { name: 'Evidence 1, Contradicts' });
  await expect(card.getByRole('textbox', { name: 'Locator', exact: true })).toHaveValue('claim 6');
  await expect(card.getByRole('textbox', { name: 'Quote', exact: true })).toHaveValue(
    /^Dosage is personalized, starting with 1-3 grams daily/,
  );
  await expect(card).toContainText('Internal conflict: 1–3 g a day against 4–18 g a day.');

  await card.getByRole('button', { name: 'Show claim 6', exact: true }).click();
  await expectCurrent(page, 6);
  await goToClaim(page, 40);
  await page.keyboard.press('Control+z');
  await expect(cite).toBeVisible();
  await expect(
    inspector(page).getByRole('article', { name: 'Evidence 1, Contradicts' }),
  ).toHaveCount(0);
});

test('the claims in conflict are filtered, marked and walked through', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Filter: In conflict, 5', exact: true }).click();
  await expect(page).toHaveURL(/filter=conflict/);
  for (const number of [6, 35, 40, 65, 72]) await expect(claimRow(page, number)).toBeVisible();
  await expect(claimRow(page, 41)).toHaveCount(0);
  await expect(
    page
      .getByRole('region', { name: 'Article', exact: true })
      .getByRole('button', { name: 'Claim 40, Unsupported, in conflict', exact: true }),
  ).toBeAttached();
  for (const number of [6, 35, 40, 65, 72, 6]) {
    await page.keyboard.press('Shift+n');
    await expectCurrent(page, number);
  }

  // The address alone brings the filter back.
  const address = page.url();
  await page.goto('./#/');
  await page.goto(address);
  await expectReview(page);
  await expect(
    page.getByRole('button', { name: 'Filter: In conflict, 5', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');

  await page.keyboard.press('Shift+Slash');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts', exact: true });
  await expect(
    sheet.getByRole('listitem').filter({ hasText: 'Next claim in conflict' }),
  ).toHaveText('Next claim in conflictShiftN');
});

test('an article without conflicts says nothing of them', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('textbox', { name: 'Article text', exact: true })
    .fill('Bridges\n\nThe bridge cost 12 million euros in 1998. It is 300 metres long.');
  await page.getByRole('button', { name: 'New review', exact: true }).click();
  await expectReview(page);
  await expect(strip(page)).toContainText('€12,000,000');
  await expect(tab(page)).toHaveText('Consistency');
  await expect(page.getByRole('button', { name: /^Filter: In conflict/ })).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Conflict' })).toHaveCount(0);
  expect(reviewAddress(page)).toContain('#/review/');
  await page.keyboard.press('Shift+n');
  await expect(page.getByText('No other claim is in conflict')).toBeAttached();
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('has quantity and conflicts in its sheet', async ({ page }) => {
    await openSample(page);
    await page.goto(`${reviewAddress(page)}?claim=40`);
    await expectCurrent(page, 40);
    await expect(flag(page, '6, 65, 72')).toBeVisible();
    await expect(strip(page)).toContainText('4–18 g');
    await correct(page, 40, '1', '3');
    await expect(strip(page)).toContainText('Corrected by hand');
    await expect(inspector(page).getByRole('button', { name: /^In conflict/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await expect(
      page.getByRole('menuitemcheckbox', { name: 'Consistency', exact: true }),
    ).toHaveAccessibleDescription('2 open conflicts');
  });
});
