import type { Locator, Page } from '@playwright/test';
import {
  claimRow,
  expectCurrent,
  expectReview,
  goToClaim,
  grid,
  inspector,
  libraryRow,
  openSample,
  reviewAddress,
  SAMPLE_TITLE,
} from './support/app';
import { expect, test } from './support/fixtures';

const VERDICTS = ['Supported', 'Unsupported', 'Contradicted'] as const;

function article(page: Page) {
  return page.getByRole('region', { name: 'Article', exact: true });
}

async function box(locator: Locator) {
  const found = await locator.boundingBox();
  if (found === null) throw new Error('It is not on screen.');
  return found;
}

/** The page itself never scrolls sideways, and nothing sticks out where it could not be reached. */
async function expectNoSidewaysScroll(page: Page) {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
  await page.evaluate(() => window.scrollTo(10_000, 0));
  expect(await page.evaluate(() => window.scrollX)).toBe(0);
}

/** Article, table and inspector as the review screen places them. */
async function panes(page: Page) {
  return {
    article: await box(article(page)),
    table: await box(grid(page)),
    inspector: await box(inspector(page)),
  };
}

const WIDTHS: Readonly<
  Record<
    string,
    { viewport: { width: number; height: number }; check: (page: Page) => Promise<void> }
  >
> = {
  '1920: three columns': {
    viewport: { width: 1920, height: 1080 },
    check: async (page) => {
      const { article: text, table, inspector: claim } = await panes(page);
      expect(text.x + text.width).toBeLessThanOrEqual(table.x + 1);
      expect(table.x + table.width).toBeLessThanOrEqual(claim.x + 1);
      expect(Math.abs(claim.width - 424)).toBeLessThan(12);
      await expect(page.getByRole('heading', { name: 'Outline', exact: true })).toBeVisible();
    },
  },
  '1440: article above table': {
    viewport: { width: 1440, height: 900 },
    check: async (page) => {
      const { article: text, table, inspector: claim } = await panes(page);
      expect(text.y + text.height).toBeLessThanOrEqual(table.y + 1);
      expect(text.x + text.width).toBeLessThanOrEqual(claim.x + 1);
      expect(Math.abs(claim.width - 416)).toBeLessThan(12);
      await expect(page.getByRole('heading', { name: 'Outline', exact: true })).toBeVisible();
    },
  },
  '1280: the outline folds into a bar': {
    viewport: { width: 1280, height: 800 },
    check: async (page) => {
      const { article: text, table, inspector: claim } = await panes(page);
      expect(text.y + text.height).toBeLessThanOrEqual(table.y + 1);
      expect(Math.abs(claim.width - 380)).toBeLessThan(12);
      await expect(page.getByRole('heading', { name: 'Outline', exact: true })).toHaveCount(0);
      await page.getByRole('button', { name: 'Outline: Introduction', exact: true }).click();
      await page.getByRole('menuitem').nth(2).click();
      await expect(page.getByRole('button', { name: /^Outline: (?!Introduction)/ })).toBeVisible();
    },
  },
  '1024: numbers stand in the text': {
    viewport: { width: 1024, height: 768 },
    check: async (page) => {
      const { inspector: claim } = await panes(page);
      expect(Math.abs(claim.width - 340)).toBeLessThan(12);
      const mark = article(page).getByRole('button', { name: 'Claim 5, Untagged', exact: true });
      await expect(mark).toBeVisible();
      expect(await mark.evaluate((element) => element.closest('p') !== null)).toBe(true);
    },
  },
  '390: one pane at a time': {
    viewport: { width: 390, height: 844 },
    check: async (page) => {
      await expect(article(page)).toBeVisible();
      await expect(grid(page)).toBeHidden();
      await expectVerdictButtons(page, 56);
      await page.getByRole('tab', { name: 'Claims', exact: true }).click();
      await expect(grid(page)).toBeVisible();
      await expect(article(page)).toBeHidden();
      await expectNoSidewaysScroll(page);
      await page.getByRole('tab', { name: 'Details', exact: true }).click();
      await expect(
        inspector(page).getByRole('textbox', { name: 'Add citation', exact: true }),
      ).toBeVisible();
      await expectNoSidewaysScroll(page);
      // What the header has no room for is in its menu.
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await expect(
        page.getByRole('menuitem', { name: 'Command palette', exact: true }),
      ).toBeVisible();
      await expect(page.getByRole('menuitem', { name: 'Settings', exact: true })).toBeVisible();
    },
  },
  '720 x 450: as at 200%': {
    viewport: { width: 720, height: 450 },
    check: async (page) => {
      await expect(page.getByRole('tab', { name: 'Article', exact: true })).toBeVisible();
      await expectVerdictButtons(page, 44);
      const text = await box(article(page));
      expect(text.height).toBeGreaterThan(80);
    },
  },
};

async function expectVerdictButtons(page: Page, height: number) {
  const viewport = page.viewportSize();
  for (const name of VERDICTS) {
    const button = await box(inspector(page).getByRole('button', { name, exact: true }));
    expect(Math.round(button.height)).toBeGreaterThanOrEqual(height);
    expect(button.y + button.height).toBeLessThanOrEqual(viewport?.height ?? 0);
    expect(button.x + button.width).toBeLessThanOrEqual(viewport?.width ?? 0);
  }
}

for (const [name, { viewport, check }] of Object.entries(WIDTHS)) {
  test.describe(name, () => {
    test.use({ viewport });

    test('shows what belongs there and never scrolls sideways', async ({ page }) => {
      await openSample(page);
      const address = reviewAddress(page);
      await expectNoSidewaysScroll(page);
      await check(page);
      await expectNoSidewaysScroll(page);

      await page.goto(`${address}/report`);
      await expect(page.locator('iframe')).toBeVisible();
      await expectNoSidewaysScroll(page);
      await page.goto('./#/');
      await expect(libraryRow(page, SAMPLE_TITLE)).toBeVisible();
      await expectNoSidewaysScroll(page);
    });
  });
}

test('a claim is tagged and cited on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  const mark = article(page).getByRole('button', { name: 'Claim 4, Untagged', exact: true });
  await mark.click();
  await expectCurrent(page, 4);
  await inspector(page).getByRole('button', { name: 'Contradicted', exact: true }).click();
  await expect(
    article(page).getByRole('button', { name: 'Claim 4, Contradicted', exact: true }),
  ).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Next claim', exact: true }).click();
  await expectCurrent(page, 5);
  await inspector(page).getByRole('button', { name: 'Previous claim', exact: true }).click();
  await page.getByRole('button', { name: 'Show details', exact: true }).click();
  const field = inspector(page).getByRole('textbox', { name: 'Add citation', exact: true });
  await field.fill('10.1000/182');
  await field.press('Enter');
  await expect(
    inspector(page).getByRole('article', { name: 'Evidence 1, Contradicts' }),
  ).toBeVisible();
  await page.reload();
  await expectCurrent(page, 4);
  await expect(page.getByRole('tab', { name: 'Details', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(
    inspector(page).getByRole('article', { name: 'Evidence 1, Contradicts' }),
  ).toBeVisible();
});

test.describe('what is kept for this device', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('splitters, density, columns and theme', async ({ page }) => {
    await openSample(page);
    const before = await panes(page);
    const upright = page.getByRole('separator', { name: 'Width of the inspector', exact: true });
    await upright.focus();
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(async () => (await panes(page)).inspector.width)
      .toBeGreaterThan(before.inspector.width + 20);
    const level = page.getByRole('separator', { name: 'Height of the article', exact: true });
    const line = await box(level);
    await page.mouse.move(line.x + 200, line.y + line.height / 2);
    await page.mouse.down();
    await page.mouse.move(line.x + 200, line.y - 120, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => (await panes(page)).article.height)
      .toBeLessThan(before.article.height - 60);
    const row = await box(claimRow(page, 1));
    await page.getByRole('button', { name: 'Comfortable rows', exact: true }).click();
    await expect
      .poll(async () => (await box(claimRow(page, 1))).height)
      .toBeGreaterThan(row.height);
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Evidence', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('columnheader', { name: 'Evidence' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Switch to dark theme', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const set = { panes: await panes(page), row: (await box(claimRow(page, 1))).height };

    await page.reload();
    await expectReview(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('columnheader', { name: 'Evidence' })).toHaveCount(0);
    await expect(
      page.getByRole('button', { name: 'Comfortable rows', exact: true }),
    ).toHaveAttribute('aria-pressed', 'true');
    expect((await box(claimRow(page, 1))).height).toBeCloseTo(set.row, 0);
    const after = await panes(page);
    expect(Math.abs(after.inspector.width - set.panes.inspector.width)).toBeLessThan(3);
    expect(Math.abs(after.article.height - set.panes.article.height)).toBeLessThan(3);
  });
});

test('a copied address shows the same claims in a fresh tab', async ({ page, context }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Filter: Untagged, 63', exact: true }).click();
  await page.getByRole('button', { name: 'Group by: Section', exact: true }).click();
  await page.getByRole('option', { name: 'Kind', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Find in claims', exact: true }).fill('dosage');
  await page.getByRole('columnheader', { name: 'Claim', exact: true }).getByRole('button').click();
  await grid(page).focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/filter=untagged.*|.*claim=\d+/);
  const heading = inspector(page).getByRole('heading', { name: /^Claim \d+ of 75$/ });
  const claim = await heading.innerText();
  const number = /\d+/.exec(claim)?.[0] ?? '';
  await expect(page).toHaveURL(new RegExp(`claim=${number}\\b`));
  const count = await grid(page).getAttribute('aria-rowcount');

  const tab = await context.newPage();
  await tab.goto(page.url());
  await expectReview(tab);
  await expect(inspector(tab).getByRole('heading', { name: /^Claim \d+ of 75$/ })).toHaveText(
    claim,
  );
  await expect(
    tab.getByRole('button', { name: 'Filter: Untagged, 63', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');
  await expect(tab.getByRole('button', { name: 'Group by: Kind', exact: true })).toBeVisible();
  await expect(tab.getByRole('searchbox', { name: 'Find in claims', exact: true })).toHaveValue(
    'dosage',
  );
  await expect(tab.getByRole('columnheader', { name: 'Claim', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(grid(tab)).toHaveAttribute('aria-rowcount', count ?? '');
  await expect(claimRow(tab, Number(number))).toBeVisible();

  // What makes no sense in an address falls away, and the rest holds.
  await tab.goto(`${reviewAddress(page)}?claim=9999&filter=green&group=kind&sort=colour`);
  await expectReview(tab);
  await expect(tab.getByRole('button', { name: 'Group by: Kind', exact: true })).toBeVisible();
  await expect(tab.getByRole('button', { name: 'Filter: All, 75', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('an addressed claim is shown in the article and in the table', async ({ page }) => {
  await openSample(page);
  await goToClaim(page, 60);
  await expect(claimRow(page, 60)).toBeInViewport();
  await expect(article(page).getByRole('button', { name: /^Claim 60, / })).toBeInViewport();
});
