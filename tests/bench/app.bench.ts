/** How long a person waits, in the production build in a real browser with a profile on disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/fixtures.ts';
import { bigBundle } from './bigBundle.ts';
import { ms, percentile, say, times } from './measure.ts';

const CLAIMS = 100_000;

// A trace would record every byte of the import, and cost more than what is measured.
test.use({ allowedErrors: [/./], trace: 'off' });

let profile: string;
test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'claimbench-bench-'));
});
test.afterEach(async () => {
  await rm(profile, { recursive: true, force: true });
});

/** From the key to the frame in which the pressed verdict is painted, for presses one after the other. */
async function verdictTimes(page: Page, presses: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    for (let press = 0; press < count; press += 1) {
      const digit = (press % 3) + 1;
      const button = document.querySelector(`button[aria-keyshortcuts="${digit}"]`);
      const started = performance.now();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { code: `Digit${digit}`, key: String(digit), bubbles: true }),
      );
      while (button?.getAttribute('aria-pressed') !== 'true') await frame();
      // The attribute is there before the frame that shows it; the next frame begins after it was painted.
      await frame();
      times.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  }, presses);
}

/** What any two frames cost here, to take off the times above. */
async function frameTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    await frame();
    const started = performance.now();
    for (let index = 0; index < 30; index += 1) await frame();
    return (performance.now() - started) / 30;
  });
}

test('the sample', async ({ launchPersistent, baseURL }) => {
  const first = await launchPersistent(profile);
  await first.page.goto(baseURL ?? '');
  await first.page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(first.page.getByRole('grid', { name: 'Claims' })).toBeVisible();
  const address = first.page.url();
  await first.page.waitForTimeout(1500);
  await first.close();

  const { page } = await launchPersistent(profile);
  const started = Date.now();
  await page.goto(address);
  await page.locator('[data-claims-grid] [role="row"][aria-rowindex="3"]').waitFor();
  say('cold start of the app at the sample, to its first row', ms(Date.now() - started));
  await page.waitForTimeout(1000);
  const frame = await frameTime(page);
  await verdictTimes(page, 5);
  const pressed = await verdictTimes(page, 60);
  say('one frame', ms(frame));
  say('verdict key to painted, sample, p50', ms(percentile(pressed, 0.5)));
  say('verdict key to painted, sample, p99', ms(percentile(pressed, 0.99)));
});

test('100,000 claims', async ({ launchPersistent, baseURL }) => {
  const { page } = await launchPersistent(join(profile, 'browser'));
  await page.goto(baseURL ?? '');
  await page.getByRole('button', { name: 'Choose file', exact: true }).waitFor();
  await page.waitForTimeout(1000);
  // The file is made in the page: handing it over from outside costs more than reading it.
  const { clone, imported } = await page.evaluate(async (json) => {
    const value = JSON.parse(json);
    structuredClone(value.extractions[0].claims.slice(0, 1000));
    const cloning = performance.now();
    structuredClone(value.extractions);
    const cloned = performance.now() - cloning;
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('no file input');
    const transfer = new DataTransfer();
    transfer.items.add(new File([json], 'big.json', { type: 'application/json' }));
    input.files = transfer.files;
    const importing = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const listed = () =>
      [...document.querySelectorAll('a')].some(
        (link) => link.textContent === 'A very long article',
      );
    while (!listed()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return { clone: cloned, imported: performance.now() - importing };
  }, bigBundle(CLAIMS));
  const link = page.getByRole('link', { name: 'A very long article' });
  say('structuredClone of the claims and sentences', ms(clone));
  say(
    `import of ${CLAIMS.toLocaleString('en')} claims, chosen to listed`,
    `${ms(imported)}, ${times(imported / clone)}`,
  );

  const opening = Date.now();
  await link.click();
  await page
    .locator('[data-claims-grid] [role="row"][aria-rowindex="3"]')
    .waitFor({ timeout: 120_000 });
  const opened = Date.now() - opening;
  say('opening it, click to first row', `${ms(opened)}, ${times(opened / clone)}`);
  await page.waitForTimeout(3000);
  await verdictTimes(page, 5);
  const pressed = await verdictTimes(page, 60);
  say('verdict key to painted, 100,000 claims, p50', ms(percentile(pressed, 0.5)));
  say('verdict key to painted, 100,000 claims, p99', ms(percentile(pressed, 0.99)));

  const found = await page.evaluate(async () => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (box === null) return Number.NaN;
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const grid = () => document.querySelector('[data-claims-grid]')?.getAttribute('aria-rowcount');
    const before = grid();
    const started = performance.now();
    setter?.call(box, 'number 777');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    while (grid() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - started;
  });
  say('find in 100,000 claims, typed to listed', ms(found));
});
