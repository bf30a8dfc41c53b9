import type { Page } from '@playwright/test';
import {
  choose,
  expectReview,
  goToClaim,
  libraryRow,
  paste,
  reviewAddress,
  SAMPLE_TITLE,
  selectWords,
  toast,
} from './support/app';
import { axe, expect, setTheme, test } from './support/fixtures';

const WIDTHS = {
  wide: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

// Colours are checked where they have come to rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Looks at many states of the app and tells of all that is wrong, not only of the first. */
class Inspection {
  readonly #page: Page;
  readonly #problems: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** @param part a selector; what lies under a popup has been looked at without it */
  async look(state: string, part?: string): Promise<void> {
    await test.step(state, async () => {
      const told = await axe(this.#page, part).then(
        () => null,
        (error: unknown) => String(error),
      );
      if (told !== null) this.#problems.push(`${state}: ${told}`);
    });
  }

  /** A dialog, opened by what is done and closed by Escape. */
  async dialog(name: string, open: () => Promise<void>): Promise<void> {
    await open();
    const dialog = this.#page.getByRole('dialog', { name, exact: true });
    await expect(dialog).toBeVisible();
    await this.look(name, '[role="dialog"]');
    await this.#page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }

  end(): void {
    expect(this.#problems.join('\n\n')).toBe('');
  }
}

async function pane(page: Page, name: 'Article' | 'Claims' | 'Details') {
  const tab = page.getByRole('tab', { name, exact: true });
  if (await tab.isVisible()) await tab.click();
}

for (const theme of ['light', 'dark'] as const) {
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    test.describe(`${theme}, ${width}`, () => {
      test.use({ viewport });
      // Looking at a whole screen takes a busy machine seconds.
      test.describe.configure({ timeout: 180_000 });

      test('the library has no violation', async ({ page }) => {
        const inspection = new Inspection(page);
        await page.goto('./');
        await setTheme(page, theme);
        await expect(page.getByText('75 claims')).toBeVisible();
        await inspection.look('empty library');

        await choose(page, 'Choose file', { name: 'empty.txt', buffer: '' });
        await expect(page.getByRole('alert')).toBeVisible();
        await inspection.look('refused file');

        await inspection.dialog('Title of the article', () =>
          paste(page, 'The bridge cost 12 million euros in 1998. Tolls paid for it by 2010.'),
        );
        await paste(page, 'Bridges\n\nThe bridge cost 12 million euros in 1998.');
        await expectReview(page);
        await page.goto('./#/');
        await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
        await expectReview(page);
        await page.goto('./#/');
        await expect(libraryRow(page, SAMPLE_TITLE)).toBeVisible();
        await inspection.look('library with reviews');

        const actions = page.getByRole('button', { name: 'Actions for Bridges', exact: true });
        await actions.click();
        await expect(page.getByRole('menu')).toBeVisible();
        await inspection.look('actions of a review', '[role="menu"]');
        await inspection.dialog('Rename the review', () =>
          page.getByRole('menuitem', { name: 'Rename', exact: true }).click(),
        );
        await page.getByRole('searchbox', { name: 'Find an article', exact: true }).fill('tram');
        await expect(page.getByText('No article matches')).toBeVisible();
        await inspection.look('nothing found');

        await page.goto('./#/review/00000000-0000-4000-8000-000000000000');
        await expect(
          page.getByRole('heading', { name: 'This review is not on this device', exact: true }),
        ).toBeVisible();
        await inspection.look('missing review');
        await page.goto('./#/nowhere');
        await expect(
          page.getByRole('heading', { name: 'There is nothing at this address', exact: true }),
        ).toBeVisible();
        await inspection.look('unknown address');
        inspection.end();
      });

      test('the review has no violation', async ({ page }) => {
        test.setTimeout(240_000);
        const inspection = new Inspection(page);
        await page.goto('./');
        await setTheme(page, theme);
        await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
        await expectReview(page);
        await inspection.look('review');

        await goToClaim(page, 3);
        await page.keyboard.press('3');
        await expect(toast(page, 'Claim 3 marked Contradicted')).toBeVisible();
        await inspection.look('toast', '[role="status"]');
        await inspection.dialog('Command palette', () => page.keyboard.press('Control+k'));
        await inspection.dialog('Keyboard shortcuts', () => page.keyboard.press('Shift+Slash'));
        await inspection.dialog('Settings', () => page.keyboard.press('Control+Comma'));

        await pane(page, 'Claims');
        if (width === 'phone') await inspection.look('claims');
        await page.keyboard.press('x');
        await page.keyboard.press('Shift+j');
        await expect(
          page.getByRole('toolbar', { name: 'Bulk actions', exact: true }),
        ).toBeVisible();
        await inspection.look('bulk actions');
        await inspection.dialog('Merge 2 claims', () => page.keyboard.press('m'));
        await page.keyboard.press('Escape');
        await page.getByRole('searchbox', { name: 'Find in claims', exact: true }).fill('zeppelin');
        await expect(page.getByText('No claims contain “zeppelin”')).toBeVisible();
        await inspection.look('no claims found');
        await page.getByRole('button', { name: 'Clear filters', exact: true }).click();

        await pane(page, 'Details');
        if (width === 'phone') await inspection.look('details');
        // A claim with evidence and a search log.
        await goToClaim(page, 9);
        await pane(page, 'Details');
        await expect(page.getByRole('article', { name: /^Evidence 1/ })).toBeVisible();
        await inspection.look('evidence');
        await page.getByRole('button', { name: 'Claim actions', exact: true }).click();
        await expect(page.getByRole('menuitem', { name: 'Dismiss…', exact: true })).toBeVisible();
        await inspection.look('actions of a claim', '[role="menu"]');
        await inspection.dialog('Dismiss claim 9', () =>
          page.getByRole('menuitem', { name: 'Dismiss…', exact: true }).click(),
        );

        // Claims in conflict, one of them cited against the other, with quantities.
        await goToClaim(page, 40);
        await pane(page, 'Details');
        await page.getByRole('button', { name: 'Cite claim 6', exact: true }).click();
        await expect(page.getByRole('button', { name: 'Show claim 6', exact: true })).toBeVisible();
        await inspection.look('conflicts');
        await inspection.dialog('Quantity of claim 40', () =>
          page.getByRole('button', { name: 'Edit quantity', exact: true }).click(),
        );

        await pane(page, 'Article');
        await selectWords(page, 'natural relief');
        await inspection.dialog('Add claim', () =>
          page.getByRole('button', { name: 'Add claim', exact: true }).click(),
        );
        inspection.end();
      });

      test('the report has no violation', async ({ page, context }, testInfo) => {
        const inspection = new Inspection(page);
        await page.goto('./');
        await setTheme(page, theme);
        await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
        await expectReview(page);
        const address = reviewAddress(page);
        await page.goto(`${address}/report`);
        await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
        const started = page.waitForEvent('download');
        await page
          .getByRole('complementary', { name: 'Export', exact: true })
          .getByRole('button', { name: /^HTML report/ })
          .click();
        const path = testInfo.outputPath('report.html');
        await (await started).saveAs(path);
        // The document is looked at by itself: in its frame nothing runs that could look.
        await page.locator('iframe').evaluate((frame) => frame.remove());
        await inspection.look('report screen');
        inspection.end();

        const reader = await context.newPage();
        await reader.emulateMedia({ colorScheme: theme });
        await reader.goto(`file://${path}`);
        await axe(reader);
      });
    });
  }
}
