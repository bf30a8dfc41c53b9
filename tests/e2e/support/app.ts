/** What a person sees and does in the app, by the names that assistive technology reads. */
import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

export const SAMPLE_TITLE = 'Kratom and opioid withdrawal';

/** Part of a bundle that two exports of the same state have in common. */
export interface BundleContent {
  events: { id: string; command: string }[];
  articles: { revision: { id: string; reviewId: string }; text: string }[];
  extractions: { header: { id: string } }[];
}

export function grid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Claims', exact: true });
}

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Claim inspector', exact: true });
}

/** The row of a claim; only rows near the view are in the document. */
export function claimRow(page: Page, number: number): Locator {
  return grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: `Select claim ${number}`, exact: true }) });
}

export function toast(page: Page, words: string | RegExp): Locator {
  return page.getByRole('status').filter({ hasText: words });
}

/** Waits until a claim is the current one. */
export async function expectCurrent(page: Page, number: number): Promise<void> {
  await expect(
    inspector(page).getByRole('heading', { name: new RegExp(`^Claim ${number} of \\d+$`) }),
  ).toBeVisible();
}

/** Waits until a review is on screen and listens to keys: its title comes last. */
export async function expectReview(page: Page): Promise<void> {
  await expect(inspector(page).getByRole('heading', { name: /^Claim \d+ of \d+$/ })).toBeVisible();
  await expect(page).toHaveTitle(/ · Claimbench$/);
}

/** From an empty library to the open sample. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
  await expectReview(page);
}

/** The address of the review on screen, without what it shows. */
export function reviewAddress(page: Page): string {
  return page.url().replace(/\?.*$/, '');
}

/** Makes a claim current by its address. */
export async function goToClaim(page: Page, number: number): Promise<void> {
  await page.goto(`${reviewAddress(page)}?claim=${number}`);
  await expectCurrent(page, number);
}

/** The reviews of the library by title, each with its progress in words. */
export function libraryRow(page: Page, title: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

export async function read(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** Exports the open review by the menu of its header. */
export async function exportAs(
  page: Page,
  format: 'HTML report' | 'CSV' | 'JSON',
): Promise<{ download: Download; name: string; text: string }> {
  await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format, exact: true }).click();
  const download = await started;
  const name = download.suggestedFilename();
  await expect(toast(page, `Exported ${name}`)).toBeVisible();
  return { download, name, text: await read(download) };
}

/** Chooses a file by a button that opens the browser's file chooser. */
export async function choose(
  page: Page,
  button: 'Choose file' | 'Restore from a backup',
  file: { name: string; mimeType?: string; buffer: Buffer | string },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles({
    name: file.name,
    mimeType: file.mimeType ?? 'text/plain',
    buffer: Buffer.from(file.buffer),
  });
}

/** What makes two bundles the same state: everything but when and by which version they were written. */
export function contentOf(bundle: string): BundleContent {
  const { events, articles, extractions } = JSON.parse(bundle) as BundleContent;
  return { events: events.toSorted((a, b) => (a.id < b.id ? -1 : 1)), articles, extractions };
}

/** The verdict of each claim by its number, as the marks in the article say. */
export async function markedVerdicts(page: Page): Promise<Map<number, string>> {
  const names = await page
    .getByRole('region', { name: 'Article', exact: true })
    .getByRole('button', { name: /^Claim \d+, / })
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
  return new Map(
    names.map((name) => {
      const [claim = '', verdict = ''] = name.split(', ');
      return [Number(claim.replace('Claim ', '')), verdict];
    }),
  );
}

export async function toLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Claimbench, library', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Library', exact: true })).toBeVisible();
}

/** Pastes an article in the library and starts its review. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Article text', exact: true }).fill(text);
  await page.getByRole('button', { name: 'New review', exact: true }).click();
}

/** Selects words of the article as a mouse does, from the first to the last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('[aria-label="Article text"]') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (first === undefined || last === undefined) return null;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  if (place === null) throw new Error(`The article does not say: ${words}`);
  await page.mouse.move(place.from.x, place.from.y);
  await page.mouse.down();
  await page.mouse.move((place.from.x + place.to.x) / 2, place.to.y);
  await page.mouse.move(place.to.x, place.to.y);
  await page.mouse.up();
}
