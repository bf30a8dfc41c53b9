import type { Page } from '@playwright/test';
import { goToClaim, inspector, openSample, toast } from './support/app';
import { axe, expect, setTheme, test } from './support/fixtures';

test.use({
  viewport: { width: 1440, height: 900 },
  contextOptions: { reducedMotion: 'reduce' },
});

const SURVEY = `A survey of the use of kratom

Most of those who were asked bought the powder in shops. A single dose weighed between 1000 and 3000 mg at first. Users took it four to six times a day.

Withdrawal from opioids was the reason that a third of them gave. Side effects such as nausea and constipation were mild. Nobody in the survey was younger than eighteen.

The leaves come from a tree of Southeast Asia. Workers there have chewed them for centuries to keep awake in the heat.`;

const section = (page: Page) => inspector(page).getByRole('region', { name: /^Passages/ });
const evidence = (page: Page) => inspector(page).getByRole('article', { name: /^Evidence 1,/ });
const quote = (page: Page) => evidence(page).getByRole('textbox', { name: 'Quote', exact: true });

async function attachText(page: Page) {
  await inspector(page)
    .getByRole('textbox', { name: 'Add citation', exact: true })
    .fill('A survey of the use of kratom');
  await page.keyboard.press('Control+Enter');
  await expect(evidence(page)).toContainText('A survey of the use of kratom');
  await evidence(page).getByRole('button', { name: 'Evidence actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Attach file or text', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Attach file or text', exact: true });
  await dialog
    .getByRole('textbox', { name: 'Or paste the text of the source', exact: true })
    .fill(SURVEY);
  await dialog.getByRole('button', { name: 'Attach pasted text', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('passages of an attached text are found offline, attached by one key, undone, and found for all claims', async ({
  page,
  context,
}) => {
  await openSample(page);
  await goToClaim(page, 40);
  await expect(section(page)).toHaveCount(0);
  await attachText(page);

  const best = section(page).getByRole('article').first();
  await expect(best).toContainText('between 1000 and 3000 mg');
  await expect(best.locator('mark', { hasText: '1000 and 3000 mg' })).toContainText(
    'in another unit',
  );
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await expect(best).toBeVisible();
    await axe(page);
  }
  await setTheme(page, 'light');

  await context.setOffline(true);
  await goToClaimOffline(page, 41);
  await expect(section(page).getByRole('article').first()).toBeVisible();
  await page.keyboard.press('k');
  await expect(best).toContainText('between 1000 and 3000 mg');
  await page.keyboard.press('p');
  await expect(toast(page, 'Passage attached to claim 40')).toBeVisible();
  await expect(quote(page)).toHaveValue(/between 1000 and 3000 mg/);
  await expect(best).toContainText('Attached');
  await page.keyboard.press('Control+z');
  await expect(quote(page)).toHaveValue('');
  await expect(best).not.toContainText('Attached');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('passages for all');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Passages for all claims', exact: true });
  await expect(dialog).toContainText(/A passage was found for \d+ claims of 75 in 1 source/);
  await axe(page, '[role="dialog"]');
  const first = dialog.getByRole('listitem').first();
  await first.getByRole('button', { name: 'Attach as quote', exact: true }).click();
  await expect(first).toContainText('Attached');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await context.setOffline(false);
});

/** By keys, since the page is not loaded anew. */
async function goToClaimOffline(page: Page, number: number): Promise<void> {
  await inspector(page)
    .getByRole('heading', { name: /^Claim \d+ of \d+$/ })
    .click();
  await page.keyboard.press('j');
  await expect(
    inspector(page).getByRole('heading', { name: new RegExp(`^Claim ${number} of \\d+$`) }),
  ).toBeVisible();
}
