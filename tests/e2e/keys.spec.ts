import type { Page } from '@playwright/test';
import {
  claimRow,
  expectCurrent,
  expectReview,
  goToClaim,
  grid,
  inspector,
  openSample,
  reviewAddress,
  SAMPLE_TITLE,
  toast,
} from './support/app';
import { expect, test } from './support/fixtures';

test.use({ viewport: { width: 1440, height: 900 } });

function field(page: Page, name: string) {
  return inspector(page).getByRole('textbox', { name, exact: true });
}

function confidence(page: Page, level: string) {
  return inspector(page)
    .getByRole('radiogroup', { name: 'Confidence', exact: true })
    .getByRole('radio', { name: level, exact: true });
}

function bulk(page: Page) {
  return page.getByRole('toolbar', { name: 'Bulk actions', exact: true });
}

function search(page: Page) {
  return page.getByRole('searchbox', { name: 'Find in claims', exact: true });
}

/** The pane that has the focus, by its accessible name. */
function focusedPane(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const pane = document.activeElement?.closest(
      '[aria-label="Article"], [aria-label="Claims and filters"], [aria-label="Claim inspector"]',
    );
    return pane?.getAttribute('aria-label') ?? null;
  });
}

interface Case {
  readonly keys: readonly string[];
  readonly does: string;
  /** The current claim before; 3 is untagged in the sample, as are 4, 5 and 7. */
  readonly from?: number;
  /** The table has the focus. */
  readonly inTable?: boolean;
  /** What has to be there before the keys are pressed. */
  readonly ready?: (page: Page) => Promise<void>;
  /** Leaves the review changed. */
  readonly changes?: boolean;
  readonly expect: (page: Page) => Promise<void>;
}

/** The claims are compared once the review is open. */
async function conflictsKnown(page: Page) {
  await expect(page.getByRole('link', { name: 'Consistency 5 open conflicts' })).toBeVisible();
}

const CASES: readonly Case[] = [
  { keys: ['j'], does: 'next claim', expect: (page) => expectCurrent(page, 4) },
  { keys: ['k'], does: 'previous claim', expect: (page) => expectCurrent(page, 2) },
  { keys: ['ArrowDown'], inTable: true, does: 'next', expect: (page) => expectCurrent(page, 4) },
  { keys: ['ArrowUp'], inTable: true, does: 'previous', expect: (page) => expectCurrent(page, 2) },
  { keys: ['j'], from: 75, does: 'nothing at the end', expect: (page) => expectCurrent(page, 75) },
  { keys: ['k'], from: 1, does: 'nothing at the start', expect: (page) => expectCurrent(page, 1) },
  { keys: ['n'], from: 5, does: 'next untagged', expect: (page) => expectCurrent(page, 7) },
  {
    keys: ['Shift+n'],
    from: 6,
    does: 'next in conflict',
    ready: conflictsKnown,
    expect: (page) => expectCurrent(page, 35),
  },
  {
    keys: ['Shift+n'],
    from: 72,
    does: 'round to the first in conflict',
    ready: conflictsKnown,
    expect: (page) => expectCurrent(page, 6),
  },
  {
    keys: ['g', 'c'],
    does: 'the Consistency screen',
    expect: (page) => expect(page).toHaveURL(/\/consistency$/),
  },
  {
    keys: ['1'],
    does: 'supported, and stays',
    changes: true,
    expect: async (page) => {
      await expect(claimRow(page, 3)).toContainText('Supported');
      await expectCurrent(page, 3);
    },
  },
  {
    keys: ['2'],
    does: 'unsupported',
    changes: true,
    expect: (page) => expect(claimRow(page, 3)).toContainText('Unsupported'),
  },
  {
    keys: ['Numpad3'],
    does: 'contradicted, on the number pad',
    changes: true,
    expect: (page) => expect(claimRow(page, 3)).toContainText('Contradicted'),
  },
  {
    keys: ['3', '3'],
    does: 'leaves the verdict when pressed again',
    changes: true,
    expect: async (page) => {
      await expect(toast(page, 'Claim 3 marked Contradicted')).toBeVisible();
      await expect(claimRow(page, 3)).toContainText('Contradicted');
    },
  },
  {
    keys: ['0'],
    from: 2,
    does: 'clears the verdict',
    changes: true,
    expect: (page) => expect(claimRow(page, 2)).toContainText('Untagged'),
  },
  {
    keys: ['Shift+Digit1'],
    does: 'verdict, then next untagged',
    changes: true,
    expect: async (page) => {
      await expect(claimRow(page, 3)).toContainText('Supported');
      await expectCurrent(page, 4);
    },
  },
  {
    keys: ['Shift+Equal', 'Shift+Equal'],
    does: 'confidence up',
    changes: true,
    expect: (page) => expect(confidence(page, 'Medium')).toBeChecked(),
  },
  {
    keys: ['Minus'],
    does: 'confidence down',
    changes: true,
    expect: (page) => expect(confidence(page, 'High')).toBeChecked(),
  },
  {
    keys: ['c'],
    does: 'citation',
    expect: (page) => expect(field(page, 'Add citation')).toBeFocused(),
  },
  {
    keys: ['e'],
    does: 'claim text',
    expect: (page) => expect(field(page, 'Claim text')).toBeFocused(),
  },
  {
    keys: ['r'],
    does: 'rationale',
    expect: (page) => expect(field(page, 'Rationale')).toBeFocused(),
  },
  {
    keys: ['s'],
    does: 'correction',
    expect: (page) => expect(field(page, 'Suggested correction')).toBeFocused(),
  },
  {
    keys: ['Enter'],
    inTable: true,
    does: 'claim text from the table',
    expect: (page) => expect(field(page, 'Claim text')).toBeFocused(),
  },
  {
    keys: ['r', 'Control+Enter'],
    does: 'back to the table from a field',
    expect: (page) => expect(grid(page)).toBeFocused(),
  },
  { keys: ['/'], does: 'find', expect: (page) => expect(search(page)).toBeFocused() },
  {
    keys: ['x', 'Shift+j', 'Shift+j'],
    does: 'select and extend',
    expect: (page) => expect(bulk(page)).toContainText('3 selected'),
  },
  {
    keys: ['x', 'Shift+k'],
    does: 'select and extend upwards',
    expect: async (page) => {
      await expect(bulk(page)).toContainText('2 selected');
      await expectCurrent(page, 2);
    },
  },
  {
    keys: ['Control+a'],
    inTable: true,
    does: 'select all that match',
    expect: (page) => expect(bulk(page)).toContainText('75 selected'),
  },
  {
    keys: ['x', 'Shift+j', 'm'],
    does: 'merge the selected',
    expect: (page) =>
      expect(page.getByRole('dialog', { name: 'Merge 2 claims', exact: true })).toBeVisible(),
  },
  {
    keys: ['x', 'Shift+j', '2'],
    does: 'one verdict for all selected, in one step',
    changes: true,
    expect: async (page) => {
      await expect(toast(page, '2 claims marked Unsupported')).toBeVisible();
      await expect(claimRow(page, 4)).toContainText('Unsupported');
      await page.keyboard.press('Control+z');
      await expect(claimRow(page, 3)).toContainText('Untagged');
      await expect(claimRow(page, 4)).toContainText('Untagged');
    },
  },
  {
    keys: ['Control+k'],
    does: 'palette',
    expect: async (page) => {
      await expect(
        page.getByRole('dialog', { name: 'Command palette', exact: true }),
      ).toBeVisible();
      const query = page.getByRole('combobox', {
        name: 'Type a command or claim number',
        exact: true,
      });
      await expect(query).toBeFocused();
      await query.fill('#40');
      await page.keyboard.press('Enter');
      await expectCurrent(page, 40);
    },
  },
  {
    keys: ['Shift+Slash'],
    does: 'all keys',
    expect: async (page) => {
      const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts', exact: true });
      await expect(
        sheet.getByRole('listitem').filter({ hasText: 'Next untagged claim' }),
      ).toHaveText(/N$/);
    },
  },
  {
    keys: ['['],
    does: 'folds the outline',
    expect: async (page) => {
      const outline = page.getByRole('heading', { name: 'Outline', exact: true });
      await expect(outline).toHaveCount(0);
      await page.keyboard.press('[');
      await expect(outline).toBeVisible();
    },
  },
  {
    keys: [']'],
    does: 'folds the inspector, and a field opens it again',
    expect: async (page) => {
      await expect(inspector(page)).toHaveCount(0);
      await page.keyboard.press('r');
      await expect(field(page, 'Rationale')).toBeFocused();
    },
  },
  {
    keys: ['t'],
    does: 'folds the table',
    expect: async (page) => {
      await expect(grid(page)).toHaveCount(0);
      await page.keyboard.press('t');
      await expect(grid(page)).toBeVisible();
    },
  },
  {
    keys: ['g', 'l'],
    does: 'library',
    expect: (page) =>
      expect(page.getByRole('heading', { name: 'Library', exact: true })).toBeVisible(),
  },
  {
    keys: ['g', 'p'],
    does: 'report, and back to the review',
    expect: async (page) => {
      await expect(page).toHaveURL(/\/report$/);
      await expect(page.locator('iframe')).toBeVisible();
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await expect(grid(page)).toBeVisible();
    },
  },
];

const nameOf = ({ keys, does }: Case) => `${keys.join(' ')}: ${does}`;

async function tryKeys(page: Page, one: Case) {
  await one.ready?.(page);
  if (one.inTable === true) await grid(page).focus();
  for (const key of one.keys) await page.keyboard.press(key);
  await one.expect(page);
}

test('the keyboard map: keys that move', async ({ page }) => {
  test.setTimeout(300_000);
  await openSample(page);
  const address = reviewAddress(page);
  for (const one of CASES.filter(({ changes }) => changes !== true)) {
    await test.step(nameOf(one), async () => {
      // Loaded anew, so that no case finds what another has left.
      await page.goto('about:blank');
      await page.goto(`${address}?claim=${one.from ?? 3}`);
      await expectReview(page);
      await expectCurrent(page, one.from ?? 3);
      await tryKeys(page, one);
    });
  }
});

test.describe('the keyboard map: keys that change', () => {
  for (const one of CASES.filter(({ changes }) => changes === true)) {
    test(nameOf(one), async ({ page }) => {
      await openSample(page);
      await goToClaim(page, one.from ?? 3);
      await tryKeys(page, one);
    });
  }
});

test('keys type in text fields and do nothing else', async ({ page }) => {
  await openSample(page);
  await goToClaim(page, 3);
  const rationale = field(page, 'Rationale');
  await rationale.focus();
  await page.keyboard.type('1 2 3 0 n j k x c e / ? [ ] t gl - +');
  await expect(rationale).toHaveValue('1 2 3 0 n j k x c e / ? [ ] t gl - +');
  await expectCurrent(page, 3);
  await expect(bulk(page)).toHaveCount(0);
  await search(page).focus();
  await page.keyboard.type('3 kratom');
  await expect(search(page)).toHaveValue('3 kratom');
  await search(page).fill('');
  await expect(claimRow(page, 3)).toContainText('Untagged');
});

test('single keys are switched off in the settings, and stay off', async ({ page }) => {
  await openSample(page);
  await goToClaim(page, 3);
  await page.keyboard.press('Control+Comma');
  const settings = page.getByRole('dialog', { name: 'Settings', exact: true });
  await settings.getByRole('checkbox', { name: 'Single keys', exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await page.reload();
  await expectReview(page);
  await expect(page.getByText('Single keys are off. Settings turns them on.')).toBeVisible();

  for (const key of ['3', 'j', 'n', 'x', 'e', 'Shift+Digit1', 'Shift+Slash', '/']) {
    await page.keyboard.press(key);
  }
  // What comes after these keys in the same queue has happened: so would they have.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectCurrent(page, 3);
  await expect(claimRow(page, 3)).toContainText('Untagged');
  await expect(bulk(page)).toHaveCount(0);

  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await expectCurrent(page, 4);
});

test('with advance after verdict a digit moves on from an untagged claim only', async ({
  page,
}) => {
  await openSample(page);
  await goToClaim(page, 5);
  await page.keyboard.press('Control+Comma');
  await page.getByRole('checkbox', { name: 'Advance after verdict', exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('3');
  await expectCurrent(page, 7);
  await page.keyboard.press('k');
  await expectCurrent(page, 6);
  await page.keyboard.press('1');
  await expect(toast(page, 'Claim 6 marked Supported')).toBeVisible();
  await expectCurrent(page, 6);
});

test('focus goes back to where it was when a dialog or menu closes', async ({ page }) => {
  await openSample(page);
  await goToClaim(page, 3);
  await grid(page).focus();
  for (const [keys, name] of [
    ['Control+k', 'Command palette'],
    ['Shift+Slash', 'Keyboard shortcuts'],
    ['Control+Comma', 'Settings'],
  ] as const) {
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name, exact: true });
    await expect(dialog).toBeVisible();
    await expect
      .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(grid(page), name).toBeFocused();
  }

  const actions = inspector(page).getByRole('button', { name: 'Claim actions', exact: true });
  await actions.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(actions).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Dismiss…', exact: true }).click();
  const dismiss = page.getByRole('dialog', { name: 'Dismiss claim 3', exact: true });
  await expect(dismiss).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dismiss).toHaveCount(0);
  await expect(actions).toBeFocused();

  const exporting = page.getByRole('banner').getByRole('button', { name: 'Export', exact: true });
  await exporting.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'CSV', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(exporting).toBeFocused();
});

test('F6 goes round the panes, both ways', async ({ page }) => {
  await openSample(page);
  await grid(page).focus();
  for (const name of ['Claim inspector', 'Article', 'Claims and filters', 'Claim inspector']) {
    await page.keyboard.press('F6');
    await expect.poll(() => focusedPane(page)).toBe(name);
  }
  for (const name of ['Claims and filters', 'Article', 'Claim inspector']) {
    await page.keyboard.press('Shift+F6');
    await expect.poll(() => focusedPane(page)).toBe(name);
  }
  // It works where letters type.
  await field(page, 'Rationale').focus();
  await page.keyboard.press('F6');
  await expect.poll(() => focusedPane(page)).toBe('Article');
});

test('Escape closes, then clears the selection, then the filters, then goes to the table', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Filter: Untagged, 63', exact: true }).click();
  await search(page).fill('kratom');
  await page.keyboard.press('Enter');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await expect(bulk(page)).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Next claim', exact: true }).focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(bulk(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bulk(page)).toHaveCount(0);
  await expect(search(page)).toHaveValue('kratom');
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Filter: All, 75', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(grid(page)).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid(page)).toBeFocused();
});

test('the table says how many rows there are in view of the grouping', async ({ page }) => {
  await openSample(page);
  const address = reviewAddress(page);
  const rows = (group: string, more = '') => page.goto(`${address}?group=${group}${more}`);

  await rows('none');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '76');
  await rows('verdict');
  // The header, three groups, 75 claims; all groups start open.
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '79');
  const supported = grid(page).getByRole('button', { name: 'Supported, 3 claims', exact: true });
  await expect(supported).toHaveAttribute('aria-expanded', 'true');
  await supported.click();
  await expect(supported).toHaveAttribute('aria-expanded', 'false');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '76');

  await rows('none', '&filter=supported');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '4');

  // The last row that can be reached is the last that is counted, and the focus is on it.
  await rows('section');
  await grid(page).focus();
  await page.keyboard.press('End');
  await expectCurrent(page, 75);
  const count = await grid(page).getAttribute('aria-rowcount');
  await expect(claimRow(page, 75)).toHaveAttribute('aria-rowindex', count ?? '');
  await expect(grid(page)).toHaveAttribute(
    'aria-activedescendant',
    (await claimRow(page, 75).getAttribute('id')) ?? '',
  );
});

test('the library has its keys', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  const link = page.getByRole('link', { name: SAMPLE_TITLE, exact: true });
  await expect(link).toBeVisible();
  await page.keyboard.press('j');
  await expect(link).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Find an article', exact: true })).toBeFocused();
  await page.getByRole('heading', { name: 'Library', exact: true }).click();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Article text', exact: true })).toBeFocused();
});
