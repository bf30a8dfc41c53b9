import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import {
  choose,
  claimRow,
  expectCurrent,
  expectReview,
  exportAs,
  grid,
  inspector,
  libraryRow,
  paste,
  reviewAddress,
  selectWords,
  toast,
  toLibrary,
} from './support/app';
import { dumpDatabase } from './support/database';
import { expect, test } from './support/fixtures';

const articles = join(import.meta.dirname, '..', 'fixtures', 'articles');
const article = (name: string) => readFile(join(articles, name), 'utf8');

/** Lets files fall on the page, as from a file manager. */
async function drop(page: Page, files: readonly { name: string; type: string; text: string }[]) {
  const data = await page.evaluateHandle((items) => {
    const transfer = new DataTransfer();
    for (const { name, type, text } of items) transfer.items.add(new File([text], name, { type }));
    return transfer;
  }, files);
  const target = page.locator('#main');
  await target.dispatchEvent('dragenter', { dataTransfer: data });
  await expect(page.getByText('Drop the file to start a review')).toBeVisible();
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await target.dispatchEvent('drop', { dataTransfer: data });
}

function claims(page: Page) {
  return page.getByRole('region', { name: 'Article', exact: true }).getByRole('button', {
    name: /^Claim \d+, /,
  });
}

/** The wording of every claim, one a line; the table draws only the rows in view. */
async function claimTexts(page: Page): Promise<string> {
  const { text } = await exportAs(page, 'CSV');
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
  });
  return data.map((row) => row.Claim ?? '').join('\n');
}

test('a pasted article becomes claims, which stay as they were tagged', async ({ page }) => {
  await page.goto('./');
  await paste(page, await article('night-shifts.txt'));
  await expectReview(page);
  await expect(
    page.getByRole('heading', { name: 'Night shifts and the heart', exact: true, level: 1 }),
  ).toBeVisible();
  await expect(page.getByText('Sample data')).toHaveCount(0);

  // Every number that the article gives is in a claim, and what is none is in none.
  const all = await claimTexts(page);
  for (const words of ['15%', '28,731', '25%', '7%', '20 minutes']) expect(all).toContain(words);
  expect(all).not.toContain('Do you work at night');
  expect(all).not.toContain('Tell us how you sleep');
  await expect(grid(page).getByRole('button', { name: /^What helps, \d+ claims$/ })).toBeVisible();
  const count = await claims(page).count();
  expect(count).toBeGreaterThan(9);
  await expect(page.getByRole('group', { name: 'Progress', exact: true })).toContainText(
    `0 of ${count}`,
  );

  await expectCurrent(page, 1);
  await page.keyboard.press('Shift+Digit3');
  await expectCurrent(page, 2);
  await page.keyboard.press('1');
  await expect(toast(page, 'Claim 2 marked Supported')).toBeVisible();

  await page.reload();
  await expectReview(page);
  await expect(claimRow(page, 1)).toContainText('Contradicted');
  await expect(claimRow(page, 2)).toContainText('Supported');
  await toLibrary(page);
  await expect(libraryRow(page, 'Night shifts and the heart')).toContainText(`2 of ${count}`);
  await expect(libraryRow(page, 'Night shifts and the heart')).toContainText('Pasted text');
  // The text has become a review; the field is free for the next one.
  await expect(page.getByRole('textbox', { name: 'Article text', exact: true })).toHaveValue('');
});

test('a title is asked for where the text has none, and the text is kept meanwhile', async ({
  page,
}) => {
  const text = await article('city-budget.txt');
  await page.goto('./');
  await paste(page, text);
  const dialog = page.getByRole('dialog', { name: 'Title of the article', exact: true });
  await expect(dialog.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();

  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect((await dumpDatabase(page)).reviews).toEqual([]);
  await expect(page.getByRole('textbox', { name: 'Article text', exact: true })).toHaveValue(text);

  await page.getByRole('button', { name: 'New review', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Budget for next year');
  await dialog.getByRole('button', { name: 'Create review', exact: true }).click();
  await expectReview(page);
  await expect(
    page.getByRole('heading', { name: 'Budget for next year', exact: true, level: 1 }),
  ).toBeVisible();
  const all = await claimTexts(page);
  for (const words of ['412 million', '31 votes to 24', '120 new places', '1988', '2,150 euros'])
    expect(all).toContain(words);
});

test('text and Markdown files are dropped on the page', async ({ page }) => {
  await page.goto('./');
  await drop(page, [
    { name: 'night-shifts.txt', type: 'text/plain', text: await article('night-shifts.txt') },
  ]);
  await expectReview(page);
  await toLibrary(page);
  await expect(libraryRow(page, 'Night shifts and the heart')).toContainText('night-shifts.txt');

  await drop(page, [
    {
      name: 'tram.md',
      type: 'text/markdown',
      text: '# The new tram\n\nThe **tram** carries 210 people.\n\n## Costs\n\n- It cost [4 million euros](https://example.org/tram).\n- It replaces a vehicle from 1988.\n',
    },
  ]);
  await expectReview(page);
  await expect(
    page.getByRole('heading', { name: 'The new tram', exact: true, level: 1 }),
  ).toBeVisible();
  const all = await claimTexts(page);
  expect(all).toContain('The tram carries 210 people.');
  expect(all).toContain('4 million euros');
  expect(all).not.toContain('https://example.org');
  expect(all).not.toContain('**');

  await toLibrary(page);
  await drop(page, [
    { name: 'a.txt', type: 'text/plain', text: 'One.' },
    { name: 'b.txt', type: 'text/plain', text: 'Two.' },
  ]);
  await expect(toast(page, '2 files of 2 came in.')).toBeVisible();
  expect((await dumpDatabase(page)).reviews).toHaveLength(4);
});

test('a file is chosen', async ({ page }) => {
  await page.goto('./');
  await choose(page, 'Choose file', {
    name: 'city-budget.txt',
    buffer: await article('city-budget.txt'),
  });
  await expectReview(page);
  // The text gives no title, but the file's name does.
  await expect(
    page.getByRole('heading', { name: 'City budget', exact: true, level: 1 }),
  ).toBeVisible();
});

test('a long extraction can be stopped, and the text is still there', async ({ page, context }) => {
  const long = (await article('city-budget.txt')).repeat(600);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  const field = page.getByRole('textbox', { name: 'Article text', exact: true });
  await page.evaluate((text) => navigator.clipboard.writeText(text), long);
  await field.press('Control+v');
  await page.getByRole('button', { name: 'New review', exact: true }).click();
  await expect(
    page.getByRole('progressbar', { name: 'Reading Pasted text', exact: true }),
  ).toBeVisible();
  await expect(page.getByText('Finding claims')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(toast(page, 'Cancelled. Nothing was added to your library.')).toBeAttached();
  await expect(field).toBeVisible();
  await expect(field).toBeFocused();
  expect((await field.inputValue()).length).toBe(long.length);
  const { reviews, texts, extractions } = await dumpDatabase(page);
  expect([reviews, texts, extractions]).toEqual([[], [], []]);

  // Nothing of it is in the way of the next article.
  await paste(page, await article('night-shifts.txt'));
  await expectReview(page);
});

test('the same text a second time is a review of its own, extracted once', async ({ page }) => {
  const text = await article('night-shifts.txt');
  await page.goto('./');
  await paste(page, text);
  await expectReview(page);
  const first = reviewAddress(page);
  await page.keyboard.press('1');
  await expect(toast(page, 'Claim 1 marked Supported')).toBeVisible();
  const before = await dumpDatabase(page);

  await toLibrary(page);
  await paste(page, text);
  await expect(page).toHaveURL(/#\/review\//);
  await expectReview(page);
  expect(reviewAddress(page)).not.toBe(first);
  await expect(claimRow(page, 1)).toContainText('Untagged');
  const after = await dumpDatabase(page);
  expect(after.reviews).toHaveLength(2);
  expect(after.extractions).toEqual(before.extractions);
  await toLibrary(page);
  await expect(libraryRow(page, 'Night shifts and the heart')).toHaveCount(2);
});

test('an article without claims says so, and a claim is added from its words', async ({ page }) => {
  await page.goto('./');
  await paste(
    page,
    'Your letters\n\nWhat do you think? Tell us. Have you ever seen a heron at night?',
  );
  await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
  await expect(
    page.getByText('No checkable claims found. Select any sentence to add one.').first(),
  ).toBeVisible();
  await expect(claims(page)).toHaveCount(0);

  await selectWords(page, 'seen a heron at night');
  await page.getByRole('button', { name: 'Add claim', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add claim', exact: true });
  const words = dialog.getByRole('textbox', { name: 'Claim text', exact: true });
  await expect(words).toHaveValue('seen a heron at night');
  await words.fill('Herons are active at night.');
  await dialog.getByRole('button', { name: 'Add claim', exact: true }).click();
  await expect(toast(page, 'Claim added')).toBeVisible();
  await expectCurrent(page, 1);
  await expect(claimRow(page, 1)).toContainText('Herons are active at night.');
  await page.keyboard.press('1');
  const done = page.getByRole('dialog', { name: 'The only claim is tagged', exact: true });
  await expect(done).toContainText('1 verdict has no evidence.');
  await done.getByRole('button', { name: 'Go on reviewing', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Claim 1, Supported', exact: true })).toBeVisible();

  await page.reload();
  await expectReview(page);
  await expect(claimRow(page, 1)).toContainText('Herons are active at night.');
  await expect(
    page.getByRole('region', { name: 'Article', exact: true }).locator('mark'),
  ).toHaveText('seen a heron at night');
});

test('a claim is dismissed with a reason and brought back', async ({ page }) => {
  await page.goto('./');
  await paste(page, await article('night-shifts.txt'));
  await expectReview(page);
  const count = await claims(page).count();
  const actions = inspector(page).getByRole('button', { name: 'Claim actions', exact: true });

  await actions.click();
  await page.getByRole('menuitem', { name: 'Dismiss…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Dismiss claim 1', exact: true });
  await dialog.getByRole('radio', { name: 'Out of scope', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Note', exact: true }).fill('About Europe as a whole.');
  await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(toast(page, 'Claim 1 dismissed')).toBeVisible();
  await expect(claims(page)).toHaveCount(count - 1);
  await expect(page.getByRole('group', { name: 'Progress', exact: true })).toContainText(
    `0 of ${count - 1}`,
  );

  await page.reload();
  await expectReview(page);
  await page.getByRole('button', { name: 'Filter: Dismissed, 1', exact: true }).click();
  await expect(claimRow(page, 1)).toContainText('Out of scope');
  await claimRow(page, 1).getByRole('gridcell').nth(2).click();
  await expect(inspector(page).getByRole('note')).toContainText(
    'Dismissed: out of scope. About Europe as a whole.',
  );
  await inspector(page).getByRole('button', { name: 'Bring back', exact: true }).click();
  await expect(toast(page, 'Claim 1 brought back')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(claims(page)).toHaveCount(count);
  await expect(claimRow(page, 1)).toContainText('Untagged');
});
