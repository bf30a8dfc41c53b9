/** Looking sources up: nothing is sent before it is allowed; offline it waits, over a reload; retractions show everywhere. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { claimRow, goToClaim, inspector, openSample, toast } from './support/app';
import { expect, test, whenOffline } from './support/fixtures';

const recorded = (name: string) =>
  readFileSync(new URL(`../fixtures/lookup/${name}.json`, import.meta.url), 'utf8');

const LEAF = '10.5555/leaf.2021.11';
const CUP = '10.5555/leaf.2019.7';

/** The registries, with recorded answers; returns what they are asked, in order. */
async function registries(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  const bodies = new Map([
    [`/v1/works/${LEAF}`, recorded('crossref-retracted')],
    [`/v1/works/${CUP}`, recorded('crossref-article')],
  ]);
  await context.route(/^https:\/\/(api\.crossref|api\.datacite|eutils\.ncbi)/, (route) => {
    const { host, pathname } = new URL(route.request().url());
    const path = decodeURIComponent(pathname);
    asked.push(`${route.request().method()} ${host}${path}`);
    const body = bodies.get(path);
    return route.fulfill({
      status: body === undefined ? 404 : 200,
      headers: { 'access-control-allow-origin': '*' },
      contentType: 'application/json',
      body: body ?? 'Resource not found.',
    });
  });
  return asked;
}

const card = (page: Page, position: number) =>
  inspector(page).getByRole('article', {
    name: new RegExp(`^Evidence ${position}, `),
  });

async function cite(page: Page, doi: string) {
  const field = inspector(page).getByRole('textbox', { name: 'Add citation', exact: true });
  await field.fill(doi);
  await field.press('Enter');
  await expect(card(page, 1)).toContainText(doi);
}

test.use({ allowedErrors: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/] });

test('sources are looked up when that is allowed, wait offline, and are checked for retractions', async ({
  page,
  context,
}) => {
  const asked = await registries(context);
  await openSample(page);
  await goToClaim(page, 3);
  await cite(page, LEAF);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings', exact: true });
  const allow = settings.getByRole('checkbox', { name: 'Look up sources online', exact: true });
  await expect(allow).not.toBeChecked();
  await expect(settings.getByText('api.crossref.org')).toBeVisible();
  expect(asked).toEqual([]);
  await allow.check();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();

  // Offline it waits, also for a page that is loaded anew.
  await whenOffline(page);
  await context.setOffline(true);
  await expect(page.getByText('Citation look-ups wait until you reconnect.')).toBeVisible();
  await cite(page, CUP);
  await expect(card(page, 1)).toContainText('Look-up: waits until you are online.');
  await page.reload();
  await expect(card(page, 1)).toContainText('Look-up: waits until you are online.');
  expect(asked).toEqual([]);
  await context.setOffline(false);
  await expect(card(page, 1)).toContainText('Sleep after one cup: a crossover trial');
  await expect(card(page, 1)).not.toContainText('Look-up:');
  expect(asked).toEqual([`GET api.crossref.org/v1/works/${CUP}`]);

  // All sources of the review, from the palette.
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette', exact: true });
  await palette.getByRole('combobox').fill('check all sources');
  await palette.getByRole('option', { name: /^Check all sources/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Check all sources', exact: true });
  await dialog.getByRole('button', { name: 'Check all sources', exact: true }).click();
  const found = dialog.getByRole('list', { name: 'What the check found', exact: true });
  await expect(found).toContainText('1 source is retracted.');
  await expect(found).toContainText('Daily amounts of dried leaf');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(card(page, 2).getByRole('note')).toContainText(
    'Retracted 14 Mar 2023. Cite the notice, or remove this source.',
  );
  await expect(claimRow(page, 3)).toContainText('Source: Retracted 14 Mar 2023');

  // One step, which undo takes back.
  await page.keyboard.press('Control+z');
  await expect(toast(page, /sources? looked up/i)).toBeVisible();
  await expect(card(page, 2).getByRole('note')).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(card(page, 2).getByRole('note')).toBeVisible();

  await page.getByRole('link', { name: 'Report', exact: true }).click();
  const report = page.frameLocator('iframe');
  await expect(report.getByText('1 cited source is retracted.')).toBeVisible();
  await expect(report.getByText(/Retracted 14 Mar 2023\./)).toBeVisible();
});
