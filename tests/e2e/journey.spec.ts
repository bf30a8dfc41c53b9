import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import {
  choose,
  claimRow,
  contentOf,
  expectCurrent,
  expectReview,
  exportAs,
  goToClaim,
  grid,
  inspector,
  libraryRow,
  openSample,
  reviewAddress,
  SAMPLE_TITLE,
  toast,
} from './support/app';
import { deleteDatabase, dumpDatabase, dumpState } from './support/database';
import { expect, test } from './support/fixtures';

const DOI = '10.1038/171737a0';
const URL_LINE = 'https://www.example.org/kratom/withdrawal-study';
const PMID_LINE = 'PMID 12345678';
const BROKEN_DOI = '10.1000';

// Asked for by the browser where a page without the app names no icon.
test.use({ allowedErrors: [/favicon\.ico/] });

function progress(page: Page) {
  return page.getByRole('group', { name: 'Progress', exact: true });
}

function evidence(page: Page, position: number, stance: string) {
  return inspector(page).getByRole('article', {
    name: `Evidence ${position}, ${stance}`,
    exact: true,
  });
}

/** Verdicts, text, rationale and evidence on claims 3 and 4 of the sample. */
async function reviewALittle(page: Page) {
  await goToClaim(page, 3);
  await page.keyboard.press('3');
  await expect(claimRow(page, 3)).toContainText('Contradicted');
  await goToClaim(page, 4);
  await page.keyboard.press('1');
  await expect(claimRow(page, 4)).toContainText('Supported');
  await page.keyboard.press('c');
  await page.keyboard.insertText(DOI);
  await page.keyboard.press('Enter');
  const card = evidence(page, 1, 'Supports');
  await card
    .getByRole('textbox', { name: 'Quote', exact: true })
    .fill('Kratom was a cause of death.');
  await card.getByRole('textbox', { name: 'Locator', exact: true }).fill('p. 326');
  await inspector(page)
    .getByRole('textbox', { name: 'Rationale', exact: true })
    .fill('One source names it; the dose is not given.');
  await page.keyboard.press('Control+Enter');
  await expect(grid(page)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo', exact: true }).first()).toBeEnabled();
}

test('the first screen has nothing in it until the sample is asked for', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Nothing here yet', exact: true })).toBeVisible();
  await expect(page.getByText('75 claims, 12 verdicts')).toBeVisible();
  expect((await dumpDatabase(page)).reviews).toEqual([]);

  await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
  await expectReview(page);
  await expect(page.getByRole('heading', { name: SAMPLE_TITLE, exact: true })).toBeVisible();
  await expect(page.getByText('Sample data')).toBeVisible();
  await expect(toast(page, /A worked example: 12 of 75 claims carry a verdict/)).toBeVisible();
  await expect(progress(page)).toContainText('12 of 75');
  await expect(page.getByText(/Saved on this device \d\d:\d\d$/)).toBeVisible();

  // The sample is the worked review: there is nothing in it to take back, and it is there once.
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await page.getByRole('link', { name: 'Claimbench, library', exact: true }).click();
  await expect(libraryRow(page, SAMPLE_TITLE)).toContainText('12 of 75');
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
  await expectReview(page);
  expect((await dumpDatabase(page)).reviews).toHaveLength(1);
});

test('claims are tagged by keys', async ({ page }) => {
  await openSample(page);
  await expectCurrent(page, 1);
  await expect(claimRow(page, 2)).toContainText('Unsupported');
  await page.keyboard.press('n');
  await expectCurrent(page, 3);

  await page.keyboard.press('1');
  await expect(toast(page, 'Claim 3 marked Supported')).toBeVisible();
  await expect(progress(page)).toContainText('13 of 75');
  await expect(
    inspector(page).getByRole('button', { name: 'Supported', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('2');
  await expect(toast(page, 'Claim 3 marked Unsupported')).toBeVisible();
  await page.keyboard.press('3');
  await expect(toast(page, 'Claim 3 marked Contradicted')).toBeVisible();
  await expect(claimRow(page, 3)).toContainText('Contradicted');
  await expect(
    page.getByRole('button', { name: 'Claim 3, Contradicted', exact: true }),
  ).toBeVisible();
  await expect(inspector(page).getByText('No evidence yet')).toBeVisible();
  await expectCurrent(page, 3);
  await expect(progress(page)).toContainText('13 of 75');

  await page.keyboard.press('0');
  await expect(toast(page, 'Claim 3: verdict cleared')).toBeVisible();
  await expect(claimRow(page, 3)).toContainText('Untagged');
  await expect(progress(page)).toContainText('12 of 75');

  // With Shift the verdict is followed by the next claim without one: 6 is tagged already.
  for (const [digit, next] of [
    [1, 4],
    [2, 5],
    [3, 7],
  ] as const) {
    await page.keyboard.press(`Shift+Digit${digit}`);
    await expectCurrent(page, next);
  }
  await expect(claimRow(page, 3)).toContainText('Supported');
  await expect(claimRow(page, 4)).toContainText('Unsupported');
  await expect(claimRow(page, 5)).toContainText('Contradicted');

  await page.reload();
  await expectReview(page);
  await expect(progress(page)).toContainText('15 of 75');
  await expect(claimRow(page, 5)).toContainText('Contradicted');
});

test('several citations are added at once, and a bad line stays with its sentence', async ({
  page,
}) => {
  await openSample(page);
  await goToClaim(page, 3);
  await page.keyboard.press('3');
  await expect(toast(page, 'Claim 3 marked Contradicted')).toBeVisible();

  await page.keyboard.press('c');
  const field = inspector(page).getByRole('textbox', { name: 'Add citation', exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.insertText([DOI, URL_LINE, BROKEN_DOI, PMID_LINE].join('\n'));
  await page.keyboard.press('Enter');
  await expect(toast(page, '3 citations added to claim 3')).toBeVisible();

  const refused = inspector(page).getByRole('list', { name: 'Lines that were not added' });
  await expect(refused.getByRole('listitem')).toHaveCount(1);
  await expect(refused).toContainText('This is not a complete DOI. A DOI looks like 10.1000/182.');
  await expect(field).toHaveValue(BROKEN_DOI);
  await expect(field).toHaveAttribute('aria-invalid', 'true');

  await expect(inspector(page).getByRole('article', { name: /^Evidence \d/ })).toHaveCount(3);
  for (const [position, href] of [
    // The newest stands next to the field.
    [1, 'https://pubmed.ncbi.nlm.nih.gov/12345678/'],
    [2, URL_LINE],
    [3, `https://doi.org/${DOI}`],
  ] as const) {
    const link = evidence(page, position, 'Contradicts').getByRole('link').first();
    await expect(link).toHaveAttribute('href', href);
    await expect(link).toHaveAttribute('rel', /noopener.*noreferrer|noreferrer.*noopener/);
  }

  const first = evidence(page, 1, 'Contradicts');
  await first.getByRole('textbox', { name: 'Locator', exact: true }).fill('Table 1');
  const quote = first.getByRole('textbox', { name: 'Quote', exact: true });
  await quote.fill('Kratom was determined to be a cause of death for 91 decedents.');
  await quote.press('Control+Enter');
  await expect(grid(page)).toBeFocused();
  await expect(claimRow(page, 3).getByRole('gridcell').nth(-2)).toHaveText('3');

  // The line that was refused is still there after a reload, and no citation.
  await page.reload();
  await expectReview(page);
  await expect(field).toHaveValue(BROKEN_DOI);
  await expect(inspector(page).getByRole('article', { name: /^Evidence \d/ })).toHaveCount(3);
  await expect(first.getByRole('textbox', { name: 'Locator', exact: true })).toHaveValue('Table 1');
  await expect(quote).toHaveValue('Kratom was determined to be a cause of death for 91 decedents.');

  await field.fill('10.1000/182');
  await field.press('Enter');
  await expect(evidence(page, 4, 'Contradicts')).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(refused).toHaveCount(0);
});

test('a claim is reworded and explained by keys, and all of it is taken back', async ({ page }) => {
  await openSample(page);
  await goToClaim(page, 3);
  const text = inspector(page).getByRole('textbox', { name: 'Claim text', exact: true });
  const original = await text.inputValue();

  await page.keyboard.press('e');
  await expect(text).toBeFocused();
  await text.fill('Kratom relieves opioid withdrawal.');
  await page.keyboard.press('Control+Enter');
  await expect(grid(page)).toBeFocused();
  await expect(claimRow(page, 3)).toContainText('Kratom relieves opioid withdrawal.');
  await expect(inspector(page).getByText(`Original wording: ${original}`)).toBeVisible();

  await page.keyboard.press('r');
  const rationale = inspector(page).getByRole('textbox', { name: 'Rationale', exact: true });
  await expect(rationale).toBeFocused();
  await page.keyboard.insertText('No trial has measured it.');
  await page.keyboard.press('Control+Enter');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('3');
  await expect(toast(page, 'Claim 3 marked Contradicted')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(toast(page, 'Undone. Claim 3 is untagged again.')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(toast(page, 'Redone. Claim 3 is Contradicted.')).toBeVisible();
  await expect(claimRow(page, 3)).toContainText('Contradicted');

  // Undo and redo belong to the review and not to the page.
  await page.reload();
  await expectReview(page);
  await goToClaim(page, 40);
  await page.keyboard.press('Control+z');
  await expect(toast(page, 'Undone. Claim 3 is untagged again.')).toBeVisible();
  await expectCurrent(page, 3);
  await page.keyboard.press('Control+z');
  await expect(toast(page, 'Undone: rationale edited.')).toBeVisible();
  await expect(rationale).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(toast(page, 'Undone: claim text edited.')).toBeVisible();
  await expect(text).toHaveValue(original);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();

  await page.reload();
  await expectReview(page);
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeEnabled();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+z');
  await expect(toast(page, 'Redone. Claim 3 is Contradicted.')).toBeVisible();
  await expect(text).toHaveValue('Kratom relieves opioid withdrawal.');
  await expect(rationale).toHaveValue('No trial has measured it.');
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeDisabled();
});

test('two tabs show each other’s changes', async ({ page, context }) => {
  await openSample(page);
  const other = await context.newPage();
  await other.goto(`${reviewAddress(page)}?claim=3`);
  await expectReview(other);

  await goToClaim(page, 3);
  await page.keyboard.press('3');
  await expect(claimRow(other, 3)).toContainText('Contradicted');
  await expect(progress(other)).toContainText('13 of 75');

  await other.keyboard.press('1');
  await expect(claimRow(page, 3)).toContainText('Supported');
  await expect(
    inspector(page).getByRole('button', { name: 'Supported', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');

  await other.keyboard.press('c');
  await other.keyboard.insertText(DOI);
  await other.keyboard.press('Enter');
  await expect(evidence(page, 1, 'Supports')).toBeVisible();

  // One history for both: either tab takes back what the other did.
  await page.keyboard.press('Control+z');
  await expect(toast(page, /^Undone: citation added/)).toBeVisible();
  await expect(inspector(other).getByRole('article', { name: /^Evidence \d/ })).toHaveCount(0);
});

test('exports hold the verdicts, and the report on screen is the exported file', async ({
  page,
  context,
}, testInfo) => {
  await openSample(page);
  await reviewALittle(page);

  const csv = await exportAs(page, 'CSV');
  expect(csv.name).toBe('kratom-and-opioid-withdrawal-review.csv');
  expect(csv.text.split('\r\n').filter((line) => line !== '')).toHaveLength(76);
  expect(csv.text).toContain(DOI);

  const html = await exportAs(page, 'HTML report');
  expect(html.name).toBe('kratom-and-opioid-withdrawal-review.html');
  const path = testInfo.outputPath(html.name);
  await html.download.saveAs(path);
  const reader = await context.newPage();
  await reader.goto(pathToFileURL(path).href);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(SAMPLE_TITLE);
  await expect(reader.getByText('Kratom was a cause of death.').first()).toBeVisible();
  await expect(
    reader.getByText('One source names it; the dose is not given.').first(),
  ).toBeVisible();
  await expect(reader.getByText('Contradicted').first()).toBeVisible();
  await expect(reader.locator('script')).toHaveCount(0);

  await page
    .getByRole('navigation', { name: 'Review', exact: true })
    .getByRole('link', { name: 'Report', exact: true })
    .click();
  const frame = page.locator('iframe');
  await expect(
    page.frameLocator('iframe').getByText('Kratom was a cause of death.').first(),
  ).toBeVisible();
  const shown = await exportAs(page, 'HTML report');
  expect(await frame.getAttribute('srcdoc')).toBe(shown.text);

  // A part that is left out is left out of both.
  await page.getByRole('checkbox', { name: 'Rationale and corrections', exact: true }).uncheck();
  await expect(
    page.frameLocator('iframe').getByText('One source names it; the dose is not given.'),
  ).toHaveCount(0);
  const shorter = await exportAs(page, 'HTML report');
  expect(await frame.getAttribute('srcdoc')).toBe(shorter.text);
  expect(shorter.text).not.toContain('One source names it');
});

test('an exported review goes into an empty browser, and a second time changes nothing', async ({
  page,
  newProfile,
}, testInfo) => {
  await openSample(page);
  await reviewALittle(page);
  const { download, name, text } = await exportAs(page, 'JSON');
  const state = await dumpState(page);

  const empty = await newProfile();
  await empty.goto('./');
  await expect(empty.getByRole('heading', { name: 'Nothing here yet', exact: true })).toBeVisible();
  await choose(empty, 'Choose file', { name, buffer: text });
  await expect(toast(empty, `${SAMPLE_TITLE} came in from ${name}.`)).toBeVisible();
  await expect(libraryRow(empty, SAMPLE_TITLE)).toContainText('14 of 75');
  // An unused profile makes room for the one of the file: one reviewer, whose verdicts are one's own.
  await expect(libraryRow(empty, SAMPLE_TITLE).getByTitle('You', { exact: true })).toHaveCount(1);
  await empty.getByRole('link', { name: SAMPLE_TITLE, exact: true }).click();
  await expectReview(empty);
  await goToClaim(empty, 4);
  await expect(
    evidence(empty, 1, 'Supports').getByRole('textbox', { name: 'Locator', exact: true }),
  ).toHaveValue('p. 326');
  expect(await dumpState(empty)).toEqual(state);

  const again = await exportAs(empty, 'JSON');
  expect(contentOf(again.text)).toEqual(contentOf(text));

  const before = await dumpDatabase(empty);
  await empty.getByRole('link', { name: 'Claimbench, library', exact: true }).click();
  await choose(empty, 'Restore from a backup', { name, buffer: text });
  await expect(
    empty.getByRole('dialog', { name: 'Restore from a backup', exact: true }),
  ).toContainText(`Nothing new in ${name}.`);
  await empty.reload();
  await choose(empty, 'Choose file', { name, buffer: text });
  await expect(toast(empty, `Nothing new in ${name}. The library has all of it.`)).toBeVisible();
  expect(await dumpDatabase(empty)).toEqual(before);

  // Undo is part of the review, so it came along.
  await empty.getByRole('link', { name: SAMPLE_TITLE, exact: true }).click();
  await expectReview(empty);
  await empty.keyboard.press('Control+z');
  await expect(toast(empty, /^Undone/)).toBeVisible();

  const path = testInfo.outputPath(name);
  await download.saveAs(path);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('a deleted database comes back from the exported file', async ({ page }) => {
  await openSample(page);
  await reviewALittle(page);
  const { name, text } = await exportAs(page, 'JSON');
  const state = await dumpState(page);

  await page.goto('./icon.svg');
  await page.evaluate(() => localStorage.clear());
  await deleteDatabase(page);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Nothing here yet', exact: true })).toBeVisible();
  await choose(page, 'Choose file', { name, buffer: text });
  await expect(libraryRow(page, SAMPLE_TITLE)).toContainText('14 of 75');
  expect(await dumpState(page)).toEqual(state);
});
