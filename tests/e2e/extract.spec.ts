import type { Page } from '@playwright/test';
import {
  claimRow,
  contentOf,
  expectReview,
  exportAs,
  goToClaim,
  grid,
  openSample,
  paste,
  toast,
  toLibrary,
} from './support/app';
import { dumpDatabase, dumpState } from './support/database';
import { axe, expect, test } from './support/fixtures';

// Asked for by the browser where a page without the app names no icon.
test.use({ allowedErrors: [/favicon\.ico/] });

/** Sentences that state one thing each, and some that state two: the first are the same claims fine and coarse. */
const ARTICLE = `Coffee and sleep

Coffee contains caffeine. It was first grown in Ethiopia in the 15th century.

In one study, 40% of 120 adults slept less after 400 mg of caffeine. Green tea contains antioxidants, vitamins, and minerals.

Decaffeinated coffee contains 2 mg of caffeine per cup.`;

const LONG = Array.from(
  { length: 4_000 },
  (_, index) =>
    `Coffee number ${index} contains ${(index % 90) + 1} mg of caffeine, and it costs ${index} dollars.`,
).join(' ');

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Claims of this article', exact: true });
}

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Article options', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: entry, exact: true }).click();
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(dialog(page).getByRole('radio', { checked: true })).toBeFocused();
}

function progress(page: Page) {
  return page.getByRole('group', { name: 'Progress', exact: true });
}

/** The claims of the table, in order. */
async function claims(page: Page): Promise<string[]> {
  const rows = grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') });
  const texts = await rows.allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

async function numberOf(page: Page, words: string): Promise<number> {
  const row = grid(page)
    .getByRole('row')
    .filter({ hasText: words })
    .first()
    .getByRole('checkbox', { name: /^Select claim \d+$/ });
  const name =
    (await row.getAttribute('aria-label')) ??
    (await row.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''));
  return Number(/\d+/.exec(name)?.[0]);
}

test('granularity changes with a list of what it costs, comes back by undo, and survives a reload', async ({
  page,
}) => {
  await page.goto('./');
  await paste(page, ARTICLE);
  await expectReview(page);
  const fine = await claims(page);
  const stays = await numberOf(page, 'Coffee contains caffeine.');
  await goToClaim(page, stays);
  await page.keyboard.press('1');
  await expect(claimRow(page, stays)).toContainText('Supported');
  const leaves = await numberOf(page, 'Green tea contains antioxidants.');
  await goToClaim(page, leaves);
  await page.keyboard.press('3');
  await expect(claimRow(page, leaves)).toContainText('Contradicted');
  const before = await dumpState(page);

  // Told before anything happens, and nothing happens by Cancel.
  await choose(page, 'Claims: coarse');
  await expect(dialog(page)).toContainText(/\d+ claims instead of \d+ claims\./);
  await expect(dialog(page)).toContainText('1 claim with work on it has the same words');
  await expect(dialog(page)).toContainText(
    '1 claim with verdicts has no claim with the same words and place:',
  );
  await expect(
    dialog(page).getByRole('list', { name: 'Claims that leave the list', exact: true }),
  ).toContainText('Green tea contains antioxidants.');
  await axe(page, '[role=dialog]');
  await dialog(page).getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  expect(await dumpState(page)).toEqual(before);

  await choose(page, 'Claims: coarse');
  await dialog(page).getByRole('button', { name: 'Change to coarse', exact: true }).click();
  await expect(toast(page, /^Changed to coarse: \d+ claims/)).toBeVisible();
  await expect(grid(page)).not.toContainText('Green tea contains antioxidants.');
  await expect(progress(page)).toContainText(/^1 of \d+$/);
  const coarse = await claims(page);
  expect(coarse.length).toBeLessThan(fine.length);

  await page.reload();
  await expectReview(page);
  expect((await claims(page)).length).toBe(coarse.length);
  await expect(
    grid(page).getByRole('row').filter({ hasText: 'Coffee contains caffeine.' }),
  ).toContainText('Supported');

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(toast(page, 'Undone: claims extracted again.')).toBeVisible();
  expect((await claims(page)).length).toBe(fine.length);
  await expect(claimRow(page, leaves)).toContainText('Contradicted');
  await expect(progress(page)).toContainText(/^2 of \d+$/);
  await page.getByRole('button', { name: 'Redo', exact: true }).first().click();
  await expect(progress(page)).toContainText(/^1 of \d+$/);

  // Back by choice: what waited is there again, found in the store and not by the engine.
  await choose(page, 'Claims: fine');
  await expect(dialog(page)).toContainText('1 claim with earlier work comes back.');
  await dialog(page).getByRole('button', { name: 'Change to fine', exact: true }).click();
  await expect(progress(page)).toContainText(/^2 of \d+$/);
  await expect(claimRow(page, leaves)).toContainText('Contradicted');
});

test('a backup holds both lists of claims, and undo goes on after it is restored', async ({
  page,
  newProfile,
}) => {
  await openSample(page);
  await choose(page, 'Claims: coarse');
  await dialog(page).getByRole('button', { name: 'Change to coarse', exact: true }).click();
  await expect(toast(page, /^Changed to coarse: \d+ claims/)).toBeVisible();
  const state = await dumpState(page);
  const { text } = await exportAs(page, 'JSON');
  expect(contentOf(text).extractions).toHaveLength(2);

  const other = await newProfile();
  await other.goto('./');
  await other.getByLabel('Article file').setInputFiles({
    name: 'review.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await other.getByRole('link', { name: 'Kratom and opioid withdrawal', exact: true }).click();
  await expectReview(other);
  expect(await dumpState(other)).toEqual(state);
  await other.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(progress(other)).toContainText('12 of 75');
});

test('the same text is not read twice', async ({ page }) => {
  await page.goto('./');
  await paste(page, ARTICLE);
  await expectReview(page);
  await toLibrary(page);
  // Whatever asks the engine now is refused.
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new Error('A worker was started');
        }
      },
    });
  });
  await page.reload();
  await paste(page, ARTICLE);
  await expectReview(page);
  const { reviews, extractions } = await dumpDatabase(page);
  expect([reviews?.length, extractions?.length]).toEqual([2, 1]);
});

test('claims are shown while they are found, and Cancel leaves the library as it was', async ({
  page,
}) => {
  await page.goto('./');
  // The profile is made by then.
  await expect(page.getByRole('heading', { name: 'Nothing here yet', exact: true })).toBeVisible();
  const library = await dumpDatabase(page);
  await paste(page, `A long article\n\n${LONG}`);
  const card = page.getByRole('region', { name: 'New review', exact: true });
  await expect(card.getByText(/^Finding claims, [\d,]+ so far/)).toBeVisible();
  await expect(card.getByRole('heading', { name: 'First claims', exact: true })).toBeVisible();
  await expect(
    card.getByRole('listitem').filter({ hasText: 'mg of caffeine' }).first(),
  ).toBeVisible();
  await card.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Article text', exact: true })).toHaveValue(
    /^A long article/,
  );
  const after = await dumpDatabase(page);
  for (const store of ['reviews', 'revisions', 'texts', 'extractions', 'events']) {
    expect(after[store]).toEqual(library[store]);
  }
});

test('several files share the workers, each a review of its own', async ({ page }) => {
  await page.goto('./');
  await page.getByLabel('Article file').setInputFiles(
    ['a', 'b', 'c'].map((name) => ({
      name: `${name}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`Article ${name}\n\nDrug ${name} reduced pain by 12% in adults.`),
    })),
  );
  await expect(toast(page, '3 files of 3 came in.')).toBeVisible();
  for (const name of ['a', 'b', 'c']) {
    await expect(page.getByRole('link', { name: `Article ${name}`, exact: true })).toBeVisible();
  }
});

test('another language says that its sentences are not split', async ({ page }) => {
  await page.goto('./');
  await paste(
    page,
    'Kaffee und Schlaf\n\nKaffee enthält Koffein, und er wird in vielen Ländern der Welt getrunken. Die Wirkung von 400 mg ist bei Erwachsenen nicht zu unterschätzen, weil sie den Schlaf stört.',
  );
  await expectReview(page);
  await expect(page.getByRole('region', { name: 'Article', exact: true })).toContainText(
    'Claims are whole sentences here, because the article is in German and the rules that split sentences are for English.',
  );
  await page.getByRole('button', { name: 'Article options', exact: true }).click();
  await expect(
    page.getByRole('menuitemcheckbox', { name: 'Claims: coarse', exact: true }),
  ).toHaveAttribute('aria-disabled', 'true');
});

test.describe('without its language data', () => {
  // The browser tells of the answer that the test gives.
  test.use({ allowedErrors: [/favicon\.ico/, /503/, /Failed to load resource/] });

  test('the intake says what is missing, keeps the text, and goes on when it is there', async ({
    page,
    context,
  }) => {
    let blocked = true;
    await context.route(/\.bin(\?|$)/, async (route) => {
      if (blocked) await route.fulfill({ status: 503, body: '' });
      else await route.continue();
    });
    await page.goto('./');
    await paste(page, ARTICLE);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The language data that finds claims could not be loaded');
    await expect(alert).toContainText('Nothing was added to your library.');
    await expect(page.getByRole('textbox', { name: 'Article text', exact: true })).toHaveValue(
      ARTICLE,
    );
    expect((await dumpDatabase(page)).reviews).toEqual([]);
    blocked = false;
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await expectReview(page);
  });
});
