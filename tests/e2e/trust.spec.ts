import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import {
  choose,
  claimRow,
  expectCurrent,
  expectReview,
  exportAs,
  goToClaim,
  grid,
  inspector,
  libraryRow,
  markedVerdicts,
  openSample,
  paste,
  read,
  reviewAddress,
  SAMPLE_TITLE,
  toast,
  toLibrary,
} from './support/app';
import {
  changeDatabase,
  type Dump,
  databaseVersion,
  deleteDatabase,
  dumpDatabase,
  fillStorage,
} from './support/database';
import { axe, expect, test, whenOffline } from './support/fixtures';

const VERDICTS = ['Supported', 'Unsupported', 'Contradicted'] as const;

/** A page of the app's origin that holds no app. */
const BARE = './icon.svg';

// Which has no icon of its own, so that the browser asks for one.
test.use({ allowedErrors: [/favicon\.ico/] });
// Recording what a browser does that is killed in the middle of it fails the test for the recorder's sake.
test.use({ trace: 'off' });

async function backUp(page: Page): Promise<{ name: string; text: string }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up library', exact: true }).click();
  const download = await started;
  const name = download.suggestedFilename();
  await expect(toast(page, `Backed up ${name}`)).toBeVisible();
  return { name, text: await read(download) };
}

test('nothing acknowledged is lost when the browser is killed', async ({
  baseURL,
  launchPersistent,
}) => {
  test.setTimeout(300_000);
  const profile = await mkdtemp(join(tmpdir(), 'claimbench-kill-'));
  const acknowledged = new Map<number, string>();
  let address = '';
  let total = 0;
  try {
    for (let round = 0; round < 6; round += 1) {
      const browser = await launchPersistent(profile);
      const { page } = browser;
      await page.setViewportSize({ width: 1280, height: 720 });
      if (round === 0) {
        await page.goto(baseURL ?? '');
        await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
        await expectReview(page);
        address = reviewAddress(page);
      } else {
        await page.goto(address);
        await expectReview(page);
        const stored = await markedVerdicts(page);
        for (const [number, verdict] of acknowledged) {
          expect(stored.get(number), `claim ${number} after kill ${round}`).toBe(verdict);
        }
        // No half change: the counts were written with the verdicts.
        const tagged = [...stored.values()].filter((verdict) => verdict !== 'Untagged').length;
        await expect(page.getByRole('group', { name: 'Progress', exact: true })).toContainText(
          `${tagged} of 75`,
        );
        await toLibrary(page);
        await expect(libraryRow(page, SAMPLE_TITLE)).toContainText(`${tagged} of 75`);
      }
      expect(browser.errors).toEqual([]);
      if (round === 5) break;

      let killed = false;
      const tagging = (async () => {
        for (let step = 0; !killed; step += 1) {
          const number = 1 + ((round * 11 + step) % 75);
          await page.goto(`${address}?claim=${number}`);
          await expectCurrent(page, number);
          const before = (await markedVerdicts(page)).get(number);
          const verdict = VERDICTS[(round + step + 1) % 3] ?? 'Supported';
          if (before === verdict) continue;
          await page.keyboard.press(String(VERDICTS.indexOf(verdict) + 1));
          await expect(claimRow(page, number)).toContainText(verdict);
          acknowledged.set(number, verdict);
          total += 1;
        }
      })().catch((error: unknown) => {
        if (!killed) throw error;
      });
      // Some verdicts later, at any moment of the next one; a slow machine only takes longer to get there.
      const goal = total + 1 + Math.floor(Math.random() * 4);
      const somewhereBetween = async () => {
        while (total < goal) await pause(5);
        await pause(Math.random() * 200);
      };
      await Promise.race([tagging, somewhereBetween()]);
      killed = true;
      await browser.kill();
      await tagging;
    }
    expect(total, 'verdicts entered').toBeGreaterThanOrEqual(5);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

interface SampleBundle {
  events: {
    id: string;
    scope: string;
    reviewerId: string;
    deviceId: string;
    hlc: string;
    command: string;
    changes: unknown[];
  }[];
  articles: { revision: { reviewId: string } }[];
  extractions: { header: { id: string } }[];
}

/** The sample with a long history: so many changes that merging them takes a while. */
function withLongHistory(text: string, changes: number): string {
  const bundle = JSON.parse(text) as SampleBundle;
  const scope = bundle.articles[0]?.revision.reviewId ?? '';
  const extraction = bundle.extractions[0]?.header.id ?? '';
  const last = bundle.events.at(-1);
  if (last === undefined) throw new Error('The sample has no events.');
  const millis = Number.parseInt(last.hlc.slice(0, 11), 36);
  for (let index = 1; index <= changes; index += 1) {
    const hlc = (millis + index).toString(36).padStart(11, '0');
    const claim = `${extraction}.${index % 75}`;
    bundle.events.push({
      id: crypto.randomUUID(),
      scope,
      reviewerId: last.reviewerId,
      deviceId: last.deviceId,
      hlc: `${hlc}-0000`,
      command: 'verdict.set',
      changes: [
        {
          store: 'assessments',
          field: 'verdict',
          keys: [`${claim}/${last.reviewerId}`],
          from: [null],
          to: [VERDICTS[index % 3]?.toLowerCase()],
          basedOn: [null],
        },
      ],
    });
  }
  return JSON.stringify(bundle);
}

test('an import that the browser does not survive has never been', async ({
  page,
  baseURL,
  launchPersistent,
}) => {
  test.setTimeout(300_000);
  await openSample(page);
  const changes = 4_000;
  const large = withLongHistory((await exportAs(page, 'JSON')).text, changes);
  const profile = await mkdtemp(join(tmpdir(), 'claimbench-import-'));
  const path = join(profile, 'long-history.json');
  await writeFile(path, large);
  try {
    let own: Dump = {};
    for (const [round, wait] of [100, 400, 900, null].entries()) {
      const browser = await launchPersistent(join(profile, 'browser'));
      await browser.page.setViewportSize({ width: 1280, height: 720 });
      await browser.page.goto(baseURL ?? '');
      if (round === 0) {
        await paste(browser.page, 'Tolls\n\nThe bridge cost 12 million euros in 1998.');
        await expectReview(browser.page);
        await browser.page.keyboard.press('1');
        await expect(toast(browser.page, 'Claim 1 marked Supported')).toBeVisible();
        own = await dumpDatabase(browser.page);
        await browser.page.goto(`${baseURL ?? ''}#/`);
      }
      await expect(libraryRow(browser.page, 'Tolls')).toContainText('1 supported');
      const found = await dumpDatabase(browser.page);
      if (found.reviews?.length === 1) expect(found).toEqual(own);
      else expect(found.events?.length).toBeGreaterThan(changes);

      const chooser = browser.page.waitForEvent('filechooser');
      await browser.page.getByRole('button', { name: 'Choose file', exact: true }).click();
      await (await chooser).setFiles(path);
      if (wait === null) {
        await expect(libraryRow(browser.page, SAMPLE_TITLE)).toBeVisible({ timeout: 60_000 });
        expect((await dumpDatabase(browser.page)).events?.length).toBeGreaterThan(changes);
      } else await pause(wait);
      await browser.kill();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a full storage refuses the change, keeps the draft, and a retry works', async ({
  page,
  context,
  baseURL,
}) => {
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(baseURL ?? '');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 40e6 });
  await openSample(page);
  await whenOffline(page);
  await goToClaim(page, 3);
  await page.keyboard.press('1');
  await expect(toast(page, 'Claim 3 marked Supported')).toBeVisible();
  await goToClaim(page, 4);
  const before = await dumpDatabase(page);
  await fillStorage(page);

  await page.keyboard.press('3');
  const banner = page.getByRole('alert').filter({ hasText: 'Your last change was not saved.' });
  await expect(banner).toContainText(
    'This browser’s storage is full, so the last change was not saved. Everything saved before is kept.',
  );
  await expect(claimRow(page, 4)).toContainText('Untagged');

  const rationale = inspector(page).getByRole('textbox', { name: 'Rationale', exact: true });
  await rationale.fill('Words that nobody wants to type twice.');
  await rationale.press('Control+Enter');
  const unsaved = inspector(page).getByText('Not saved. Your text is kept here.');
  await expect(unsaved).toBeVisible();
  await expect(rationale).toHaveValue('Words that nobody wants to type twice.');
  expect((await dumpDatabase(page)).events).toEqual(before.events);

  const { text } = await exportAs(page, 'JSON');
  expect(text).toContain('"verdict.set"');
  const started = page.waitForEvent('download');
  await banner.getByRole('button', { name: 'Back up now', exact: true }).click();
  expect(await read(await started)).toContain('"verdict.set"');

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await inspector(page).getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(unsaved).toHaveCount(0);
  await expect(banner).toHaveCount(0);
  await page.reload();
  await expectReview(page);
  await expect(rationale).toHaveValue('Words that nobody wants to type twice.');
});

test('a newer library is refused, and nothing in it is changed', async ({ page }) => {
  await openSample(page);
  const address = reviewAddress(page);
  await page.goto(BARE);
  await changeDatabase(page, 20, 'future');
  const before = await dumpDatabase(page);

  for (const target of ['./', address]) {
    await page.goto(target);
    await expect(
      page.getByRole('heading', { name: 'This library needs a newer Claimbench', exact: true }),
    ).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(
      'Your library was last opened with a newer version of Claimbench, and this older one could damage it. Nothing was changed.',
    );
    await expect(page.getByRole('button', { name: 'Reload', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open the sample', exact: true })).toHaveCount(0);
  }
  expect(await databaseVersion(page)).toBe(20);
  expect(await dumpDatabase(page)).toEqual(before);
});

test('a tab says why it stops when another one upgrades the library', async ({ page, context }) => {
  await openSample(page);
  await goToClaim(page, 3);
  const other = await context.newPage();
  await other.goto(BARE);
  await changeDatabase(other, 20, 'future');

  const banner = page
    .getByRole('alert')
    .filter({ hasText: 'Another tab opened a newer version of Claimbench.' });
  await expect(banner).toContainText(
    'This tab has stopped saving. Everything saved so far is kept. Reload to go on here.',
  );
  const before = await dumpDatabase(other);
  await page.keyboard.press('3');
  await expect(page.getByRole('alert').filter({ hasText: 'not saved' })).toBeVisible();
  await expect(claimRow(page, 3)).toContainText('Untagged');
  expect(await dumpDatabase(other)).toEqual(before);

  await banner.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'This library needs a newer Claimbench', exact: true }),
  ).toBeVisible();
});

test.describe('a library that is gone', () => {
  test('is told of, and its backup brings it back', async ({ page }) => {
    await openSample(page);
    await goToClaim(page, 3);
    await page.keyboard.press('3');
    await expect(toast(page, 'Claim 3 marked Contradicted')).toBeVisible();
    await toLibrary(page);
    const backup = await backUp(page);

    await page.goto(BARE);
    await deleteDatabase(page);
    await page.goto('./');
    const banner = page.getByRole('alert').filter({ hasText: 'Some of the library is missing.' });
    await expect(banner).toContainText('The browser may have cleared its storage');
    // What was lost is not papered over with the sample.
    await expect(
      page.getByRole('heading', { name: 'Nothing here yet', exact: true }),
    ).toBeVisible();

    const chooser = page.waitForEvent('filechooser');
    await banner.getByRole('button', { name: 'Restore from a backup', exact: true }).click();
    await (await chooser).setFiles({
      name: backup.name,
      mimeType: 'application/json',
      buffer: Buffer.from(backup.text),
    });
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(libraryRow(page, SAMPLE_TITLE)).toContainText('13 of 75');
    await page.reload();
    await expect(libraryRow(page, SAMPLE_TITLE)).toContainText('13 of 75');
    await expect(banner).toHaveCount(0);
  });
});

test('everything works without the network after one visit', async ({ page, context }) => {
  await page.goto('./');
  await whenOffline(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('You are offline.')).toBeVisible();

  const article = page.getByRole('textbox', { name: 'Article text', exact: true });
  await article.fill(
    'Sleep after surgery\n\nPatients who slept nine hours a night left hospital two days earlier. Noise kept 40% of them awake in 2019.',
  );
  await page.getByRole('button', { name: 'New review', exact: true }).click();
  await expectReview(page);
  await page.keyboard.press('2');
  await expect(toast(page, 'Claim 1 marked Unsupported')).toBeVisible();

  await toLibrary(page);
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
  await expectReview(page);
  const address = reviewAddress(page);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Shift+Slash');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Comma');
  const settings = page.getByRole('dialog', { name: 'Settings', exact: true });
  await settings.getByRole('radio', { name: 'Dark', exact: true }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await goToClaim(page, 3);
  await page.keyboard.press('3');
  await expect(toast(page, 'Claim 3 marked Contradicted')).toBeVisible();
  expect((await exportAs(page, 'CSV')).text).toContain('Contradicted');

  const linked = await context.newPage();
  await linked.goto(`${address}?claim=40&group=verdict`);
  await expectReview(linked);
  await expectCurrent(linked, 40);
  await expect(claimRow(linked, 40)).toBeVisible();
  await linked.goto(`${address}/report`);
  await expect(linked.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText(
    SAMPLE_TITLE,
  );
});

test('a first visit is no update, even when the page is loaded again at once', async ({ page }) => {
  await page.goto('./');
  await page.reload();
  await whenOffline(page);
  await openSample(page);
  await expect(page.getByText('Claimbench was updated in another tab.')).toHaveCount(0);
  await expect(page.getByText('A new version is ready.')).toHaveCount(0);
});

test('broken and foreign bundles leave everything as it was', async ({ page }) => {
  await openSample(page);
  const { text } = await exportAs(page, 'JSON');
  await toLibrary(page);
  const before = await dumpDatabase(page);
  const bundle = JSON.parse(text) as {
    version: number;
    events: { hlc: string }[];
    articles: { text: string }[];
  };
  const changed = (change: (copy: typeof bundle) => void) => {
    const copy = structuredClone(bundle);
    change(copy);
    return JSON.stringify(copy);
  };
  const cases: readonly (readonly [name: string, content: Buffer | string, says: RegExp])[] = [
    ['cut-off.json', text.slice(0, text.length / 2), /not complete JSON/],
    [
      'future.json',
      changed((copy) => {
        copy.version = 999;
      }),
      /newer Claimbench.*999/,
    ],
    ['page.json', '<!doctype html><title>Review</title><p>Not found</p>', /not complete JSON/],
    ['list.json', '[1, 2, 3]', /not a Claimbench bundle/],
    ['other.json', '{"format": "something-else", "version": 1}', /not a Claimbench bundle/],
    [
      'proto.json',
      '{"__proto__": {"format": "claimbench-bundle", "version": 1}}',
      /not a Claimbench bundle/,
    ],
    [
      'clock.json',
      changed((copy) => {
        for (const event of copy.events) event.hlc = 'now';
      }),
      /damaged at events\[0\]/,
    ],
    [
      'text.json',
      changed((copy) => {
        for (const article of copy.articles) article.text += ' More.';
      }),
      /damaged at/,
    ],
    ['extra.json', changed((copy) => Object.assign(copy, { extra: true })), /damaged at/],
    ['bytes.json', Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x9c, 0x22]), /damaged|not readable text/],
    ['empty.json', '', /./],
  ];
  for (const [name, content, says] of cases) {
    await choose(page, 'Choose file', { name, buffer: content });
    const refusal = page.getByRole('alert').filter({ hasText: name });
    await expect(refusal).toContainText(says);
    await expect(refusal).toContainText(
      /Nothing was changed in your library|Your library is as it was/,
    );
    expect(await dumpDatabase(page), name).toEqual(before);
  }
});

test('a backup of the whole library merges into a library that has work of its own', async ({
  page,
  newProfile,
}) => {
  await openSample(page);
  await goToClaim(page, 3);
  await page.keyboard.press('3');
  await expect(toast(page, 'Claim 3 marked Contradicted')).toBeVisible();
  await toLibrary(page);
  await page
    .getByRole('textbox', { name: 'Article text', exact: true })
    .fill('Bridge tolls\n\nThe bridge cost 12 million euros in 1998. Tolls paid for it by 2010.');
  await page.getByRole('button', { name: 'New review', exact: true }).click();
  await expectReview(page);
  await page.keyboard.press('1');
  await expect(toast(page, 'Claim 1 marked Supported')).toBeVisible();
  await toLibrary(page);
  const backup = await backUp(page);
  expect(backup.name).toMatch(/^claimbench-library-\d{4}-\d\d-\d\d\.json$/);

  const other = await newProfile();
  await other.goto('./');
  await other
    .getByRole('textbox', { name: 'Article text', exact: true })
    .fill('School meals\n\nSchool meals cost 3.20 euros a day. Nine of ten pupils eat them.');
  await other.getByRole('button', { name: 'New review', exact: true }).click();
  await expectReview(other);
  await other.keyboard.press('2');
  await expect(toast(other, 'Claim 1 marked Unsupported')).toBeVisible();
  await toLibrary(other);
  const unrestored = await dumpDatabase(other);
  const own = unrestored.events;

  // What it would bring is shown first; thinking better of it leaves everything as it was.
  const preview = other.getByRole('dialog', { name: 'Restore from a backup', exact: true });
  const press = (name: string) => preview.getByRole('button', { name, exact: true }).click();
  await choose(other, 'Restore from a backup', { name: backup.name, buffer: backup.text });
  await expect(preview).toContainText('A whole library, written');
  await expect(preview).toContainText('2 reviews would be added');
  await expect(preview.getByRole('list', { name: 'Reviews in the file' })).toContainText(
    'Bridge tolls',
  );
  await axe(other);
  await press('Cancel');
  await expect(preview).toBeHidden();
  expect(await dumpDatabase(other)).toEqual(unrestored);

  await choose(other, 'Restore from a backup', { name: backup.name, buffer: backup.text });
  await press('Restore');
  await expect(toast(other, `2 reviews came in from ${backup.name}.`)).toBeVisible();
  await expect(libraryRow(other, 'School meals')).toContainText('1 unsupported');
  await expect(libraryRow(other, 'Bridge tolls')).toBeVisible();
  await expect(libraryRow(other, SAMPLE_TITLE)).toBeVisible();
  expect((await dumpDatabase(other)).events).toEqual(expect.arrayContaining([...(own ?? [])]));

  const before = await dumpDatabase(other);
  await choose(other, 'Restore from a backup', { name: backup.name, buffer: backup.text });
  await expect(preview).toContainText(`Nothing new in ${backup.name}. The library has all of it.`);
  await preview.getByRole('button', { name: 'Close', exact: true }).last().click();
  expect(await dumpDatabase(other)).toEqual(before);
});

/** Notes every transaction that may write, with the durability that the browser gives it. */
async function watchTransactions(context: BrowserContext) {
  await context.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { writingTransactions: seen });
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      const transaction = original.apply(this, args);
      if (transaction.mode === 'readwrite') seen.push(transaction.durability);
      return transaction;
    };
  });
}

test('every change is written with strict durability', async ({ page, context }) => {
  await watchTransactions(context);
  await openSample(page);
  await goToClaim(page, 3);
  await page.keyboard.press('3');
  await expect(toast(page, 'Claim 3 marked Contradicted')).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.insertText('10.1000/182');
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, 'Citation added to claim 3')).toBeVisible();
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(toast(page, /^Undone/)).toBeVisible();
  const { name, text } = await exportAs(page, 'JSON');
  await toLibrary(page);
  await choose(page, 'Choose file', { name, buffer: text });
  await expect(toast(page, 'Nothing new')).toBeVisible();

  const durabilities = await page.evaluate(
    () => (window as unknown as { writingTransactions: string[] }).writingTransactions,
  );
  expect(durabilities.length).toBeGreaterThan(5);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
});
