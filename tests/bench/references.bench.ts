/** Bringing in a library of references: how long it takes, and whether the page stays alive meanwhile. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/fixtures.ts';
import { ms, say } from './measure.ts';

const ENTRIES = 5_000;

test.use({ allowedErrors: [/./], trace: 'off' });

let profile: string;
test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'claimbench-bench-'));
});
test.afterEach(async () => {
  await rm(profile, { recursive: true, force: true });
});

/** Entries as reference managers write them: accents, several authors, an abstract. */
function bibtex(count: number): string {
  const abstract = 'Tea was given to adults, who slept as they liked. '.repeat(12);
  return Array.from(
    { length: count },
    (_, index) => `@article{doe${index},
  author = {M{\\"u}ller, J{\\'a}n and Doe, Jane and {Tea Board}},
  title = {On the effects of tea number ${index} on the sleep of adults},
  journal = {Journal of Tea},
  year = {${1950 + (index % 70)}}, volume = {${index % 40}}, pages = {11--19},
  doi = {10.5555/tea.${index}}, url = {https://www.example.org/tea/${index}},
  abstract = {${abstract}}
}`,
  ).join('\n\n');
}

/** Drops a file on the field and watches frames and long tasks until the sources are told of. */
async function bringIn(page: Page, text: string, told: RegExp) {
  return page.evaluate(
    async ([content, pattern]) => {
      const input = document.querySelector<HTMLInputElement>('input[aria-label="File of sources"]');
      if (input === null) throw new Error('no field');
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'tea.bib'));
      const wanted = new RegExp(pattern);
      const tasks: number[] = [];
      const watch = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
      });
      watch.observe({ entryTypes: ['longtask'] });
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      await frame();
      const started = performance.now();
      let last = started;
      let longest = 0;
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      while (!wanted.test(document.body.textContent ?? '')) {
        await frame();
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
      const time = performance.now() - started;
      // Drawing what came in is part of it.
      for (let more = 0; more < 60; more += 1) {
        await frame();
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
      watch.disconnect();
      return {
        time,
        longest,
        tasks: tasks.length,
        longestTask: tasks.reduce((a, b) => Math.max(a, b), 0),
      };
    },
    [text, told.source] as const,
  );
}

test('5,000 entries of BibTeX', async ({ launchPersistent, baseURL }) => {
  const { page } = await launchPersistent(join(profile, 'browser'));
  await page.goto(`${baseURL ?? ''}#/sources`);
  await page.getByRole('textbox', { name: 'Add sources', exact: true }).waitFor();
  await page.waitForTimeout(1_000);
  const text = bibtex(ENTRIES);
  const library = await bringIn(page, text, /5,000 sources added/);
  say(
    `${ENTRIES} entries (${(text.length / 1e6).toFixed(1)} MB) into the library of sources`,
    ms(library.time),
  );
  say(
    'longest frame, longest task, tasks over 50 ms',
    `${ms(library.longest)}, ${ms(library.longestTask)}, ${library.tasks}`,
  );
  await expect(page.getByRole('table', { name: 'Sources' })).toBeVisible();

  await page.goto(baseURL ?? '');
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('textbox', { name: 'Add citation', exact: true }).waitFor();
  await page.waitForTimeout(2_000);
  const claim = await bringIn(
    page,
    text.replaceAll('10.5555/tea.', '10.5555/cup.'),
    /5,000 citations added/,
  );
  say(`${ENTRIES} entries held against one claim`, ms(claim.time));
  say(
    'longest frame, longest task, tasks over 50 ms',
    `${ms(claim.longest)}, ${ms(claim.longestTask)}, ${claim.tasks}`,
  );
});
