import type { Page } from '@playwright/test';
import {
  claimRow,
  expectReview,
  goToClaim,
  openSample,
  SAMPLE_TITLE,
  toLibrary,
} from './support/app';
import { axe, expect, test } from './support/fixtures';

/**
 * The browser's own dialog cannot be pressed here, so a file of the page's private file system takes the place of the
 * chosen one: a handle of the same kind, kept and written in the same way.
 */
async function choosePrivately(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle('library.json', { create: true });
      },
    });
  });
}

const written = (page: Page) =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('library.json', { create: true });
    return (await handle.getFile()).text();
  });

test('a chosen file is kept up to date, over a reload too, until it is given up', async ({
  page,
}) => {
  await choosePrivately(page);
  await openSample(page);
  await toLibrary(page);
  const footer = page.getByRole('main').locator('footer');
  await page.keyboard.press('Control+Comma');
  const settings = page.getByRole('dialog', { name: 'Settings', exact: true });
  const press = (name: string) => settings.getByRole('button', { name, exact: true }).click();
  await press('Choose a backup file');
  await expect(settings).toContainText(/Backed up .+ to library\.json\./);
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(footer).toContainText(/Backed up .+ to library\.json\./);
  const first = JSON.parse(await written(page)) as { contains: string; events: unknown[] };
  expect(first.contains).toBe('library');

  await page.reload();
  await expect(footer).toContainText(/to library\.json\./);
  await page.getByRole('link', { name: SAMPLE_TITLE, exact: true }).click();
  await expectReview(page);
  await goToClaim(page, 3);
  await page.keyboard.press('3');
  await expect(claimRow(page, 3)).toContainText('Contradicted');
  await expect
    .poll(async () => (JSON.parse(await written(page)) as { events: unknown[] }).events.length, {
      timeout: 60_000,
    })
    .toBe(first.events.length + 1);

  await page.keyboard.press('Control+Comma');
  await press('Stop');
  await expect(settings).toContainText('This browser can keep a file on this device up to date');
});
