import type { Locator, Page } from '@playwright/test';
import { columnOf, writePdf } from '../fixtures/pdf/write';
import { claimRow, expectReview, goToClaim, inspector, paste, toast } from './support/app';
import { axe, expect, setTheme, test } from './support/fixtures';

// Colours are checked where they have come to rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ARTICLE = `Tea and sleep

Green tea reduced anxiety by 31% in a trial of 62 adults. Three participants left the trial early. Black tea contains more caffeine than green tea.`;

const filler = (page: number) =>
  Array.from(
    { length: 30 },
    (_, line) => `Line ${line + 1} of page ${page} tells of other things in many words.`,
  );

const TRIAL = writePdf({
  firstLabel: 14,
  pages: [
    columnOf(filler(1), 72, 760),
    columnOf(
      [
        'Results. Green tea reduced anxiety by 31% after eight weeks, and the effi-',
        'cacy was seen in both arms. It did not change sleep at any of the visits.',
        ...filler(2),
      ],
      72,
      760,
    ),
    ...[3, 4, 5, 6].map((page) => columnOf(filler(page), 72, 760)),
  ],
});

const card = (page: Page) => inspector(page).getByRole('article', { name: /^Evidence 1, / });
const viewer = (page: Page) => page.getByRole('dialog', { name: /^Source: / });

async function menu(page: Page, item: string | RegExp): Promise<void> {
  await card(page).getByRole('button', { name: 'Evidence actions', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function attach(page: Page, buffer: Uint8Array): Promise<void> {
  await menu(page, 'Attach file or text');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose file', exact: true }).click();
  await (await chooser).setFiles({
    name: 'trial.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(buffer),
  });
}

/** Selects words that one run of the text layer holds, as a mouse does. */
async function select(within: Locator, words: string): Promise<void> {
  const run = within.locator('[data-start]').filter({ hasText: words });
  await run.evaluate((element, wanted) => {
    const text = element.firstChild;
    const at = element.textContent.indexOf(wanted);
    if (text === null || at < 0) throw new Error(`not in one run: ${wanted}`);
    document.getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
  }, words);
}

async function citeOnClaim(page: Page, number: number): Promise<void> {
  await goToClaim(page, number);
  await page.keyboard.press('c');
  await page.keyboard.insertText('10.1038/171737a0');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
}

test('a PDF is attached, a quote is checked against it, and others are taken from it', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await paste(page, ARTICLE);
  await expectReview(page);
  await citeOnClaim(page, 1);

  await test.step('a broken file is refused and nothing is attached', async () => {
    await attach(page, TRIAL.slice(0, 200));
    await expect(page.getByRole('alert')).toContainText('damaged or incomplete');
    await axe(page, '[role="dialog"]');
    await page.keyboard.press('Escape');
  });

  await attach(page, TRIAL);
  await expect(card(page).getByRole('button', { name: /trial\.pdf/ })).toBeVisible();

  await test.step('a wrong quote is told, the nearest is used, and undone', async () => {
    const quote = card(page).getByRole('textbox', { name: 'Quote', exact: true });
    await quote.fill('Green tea reduced anxiety by 13% after eight weeks');
    await expect(card(page)).toContainText(
      'These words are not in the attached text. Nearest, p. 15:',
    );
    await card(page).getByRole('button', { name: 'Use it', exact: true }).click();
    await expect(quote).toHaveValue('Green tea reduced anxiety by 31% after eight weeks');
    await expect(card(page)).toContainText('Found in the attached text on p. 15.');
    await expect(card(page).getByRole('textbox', { name: 'Locator', exact: true })).toHaveValue(
      '15',
    );
  });

  await test.step('the source opens beside the claim at the quote, also without the network', async () => {
    await context.setOffline(true);
    await card(page).getByRole('button', { name: 'Show it', exact: true }).click();
    await expect(viewer(page).getByRole('group', { name: 'Page 15', exact: true })).toBeVisible();
    await expect(viewer(page).getByRole('textbox', { name: 'Page', exact: false })).toHaveValue(
      '15',
    );
    await expect(
      viewer(page).getByRole('button', { name: '1 quote used', exact: true }),
    ).toBeVisible();
    await expect(claimRow(page, 1)).toBeAttached();
    // Only pages near the view are drawn.
    await expect(viewer(page).getByRole('group', { name: 'Page 19', exact: true })).toBeAttached();
    expect(await viewer(page).locator('canvas').count()).toBeLessThan(6);
  });

  await test.step('selected words become a quote with their page on the current claim', async () => {
    await select(viewer(page), 'It did not change');
    await expect(viewer(page)).toContainText('“It did not change” p. 15');
    await viewer(page).getByRole('button', { name: 'Quote this', exact: true }).click();
    await expect(toast(page, 'Quoted for claim 1')).toBeVisible();
    await expect(card(page).getByRole('textbox', { name: 'Quote', exact: true })).toHaveValue(
      'It did not change',
    );
    await expect(
      viewer(page).getByRole('button', { name: '2 quotes used', exact: true }),
    ).toBeVisible();
  });

  await test.step('what is found is quoted by keys', async () => {
    const find = viewer(page).getByRole('searchbox', { name: 'Find in the source', exact: true });
    await find.fill('efficacy was');
    await expect(viewer(page)).toContainText('1 place');
    await find.press('Enter');
    await expect(viewer(page)).toContainText('1 of 1');
    await expect(viewer(page)).toContainText('and the efficacy was seen in both arms.” p. 15');
    await find.press('Escape');
    await expect(find).toHaveValue('');
  });

  await page.keyboard.press('Escape');
  await expect(viewer(page)).toHaveCount(0);

  for (const theme of ['dark', 'light'] as const) {
    await test.step(`nothing is wrong in the ${theme} theme, after the page was left`, async () => {
      await setTheme(page, theme);
      await expectReview(page);
      await card(page)
        .getByRole('button', { name: /trial\.pdf/ })
        .click();
      await expect(viewer(page).getByRole('group', { name: 'Page 14', exact: true })).toBeVisible();
      await expect(viewer(page).locator('canvas').first()).toBeVisible();
      await axe(page, '[role="dialog"]');
    });
  }
});
