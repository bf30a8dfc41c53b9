/** What is exported from the report screen: which report, which format, with which options, and how long ones are stopped. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { version } from '../../../package.json';
import { buildReport } from '../../../src/domain/report/build.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { EXPORT_FORMATS } from '../../../src/features/report/formats.ts';
import { DEFAULT_OPTIONS, setReportOptions } from '../../../src/features/report/options.ts';
import type { OutFormat } from '../../../src/formats/out/formats.ts';
import { zipPieces } from '../../../src/formats/out/zip.ts';
import { type FakeClaim, FakeReview } from '../../support/fakeReview.ts';
import { evidenceFrom } from '../../support/reportOf.ts';
import { bytesOf, filesOf } from '../../support/written.ts';
import { type MountedReport, mountReport } from './mount.tsx';
import { type SavedFile, savedFiles } from './saved.ts';

const NAMES = Array.from({ length: 40 }, (_, index) => `Statement ${index} holds.`);
const TEXT = NAMES.join(' ');
const CLAIMS = NAMES.map((at, index): FakeClaim => {
  if (index === 0) return { at, verdict: 'contradicted', own: { rationale: 'It does not.' } };
  if (index === 1) return { at, verdict: 'supported', evidence: [evidenceFrom('s1')] };
  return { at };
});

let mounted: MountedReport | null = null;
let saved: readonly SavedFile[] = [];

function mount(
  review = new FakeReview(TEXT, CLAIMS, { title: 'Forty statements' }),
  change?: Parameters<typeof mountReport>[1],
): MountedReport {
  mounted = mountReport(review, change);
  return mounted;
}

const reportNow = (review: FakeReview): Report =>
  buildReport(
    {
      article: review.structure(),
      findings: review.findings(),
      stateOf: (id) => review.claim(id),
      reviewers: review.reviewers(),
      appVersion: version,
      time: new Date().toISOString(),
    },
    DEFAULT_OPTIONS.include,
  );

const summary = () => mounted?.preview()?.querySelector('.lede')?.textContent ?? '';
const exportButton = (name: RegExp) =>
  page.getByRole('complementary', { name: 'Export' }).getByRole('button', { name });
const part = (name: string) => page.getByRole('checkbox', { name, exact: true });
const toasts = () => mounted?.services.toasts.map(({ text }) => text);

beforeEach(async () => {
  await page.viewport(1440, 900);
  localStorage.clear();
  setReportOptions(DEFAULT_OPTIONS);
  saved = savedFiles();
});

afterEach(() => {
  mounted?.unmount();
  mounted = null;
  vi.restoreAllMocks();
});

describe('the three reports', () => {
  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click();
  const title = () => mounted?.preview()?.querySelector('.over')?.textContent;

  it.each([
    ['Editor', 'Editor’s report', 'forty-statements-editor.html'],
    ['Author', 'Notes for the author', 'forty-statements-author.html'],
    ['Full', 'Claim review', 'forty-statements-review.html'],
  ])('shows and exports the one for: %s', async (name, heading, file) => {
    setReportOptions({ ...DEFAULT_OPTIONS, audience: name === 'Full' ? 'editor' : 'full' });
    mount();
    await expect.poll(title).not.toBe(undefined);
    await choose(name);
    await expect.poll(title).toBe(heading);
    await exportButton(/^HTML report/).click();
    await expect.poll(toasts).toEqual([`Exported ${file}`]);
    expect(await saved[0]?.text).toBe(mounted?.html());
    expect(localStorage.getItem('claimbench.report')).toContain(
      `"audience":"${name.toLowerCase()}"`,
    );
  });

  it('says in the menu which of them HTML and PDF are', async () => {
    setReportOptions({ ...DEFAULT_OPTIONS, audience: 'author' });
    mount();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect
      .element(page.getByRole('menuitem', { name: 'PDF', exact: true }))
      .toHaveAccessibleDescription('The notes for the author');
  });
});

describe('every format', () => {
  const kinds = EXPORT_FORMATS.filter(
    ({ kind }) => !['html', 'print', 'json', 'claimreview'].includes(kind),
  );

  it.each(kinds)(
    '$label is written by the writer of the command line',
    async ({ kind, name, extension }) => {
      // The clock stands still for both; the clock of a test that polls does not.
      vi.spyOn(Date.prototype, 'toISOString').mockReturnValue('2026-11-22T10:42:00.000Z');
      const review = new FakeReview(TEXT, CLAIMS, { title: 'Forty statements' });
      mount(review);
      await expect.poll(summary).not.toBe('');
      mounted?.registry.run(`report.${kind}`);
      await expect.poll(toasts).toEqual([`Exported forty-statements-${name}.${extension}`]);
      const files = [...(await filesOf(kind as OutFormat, reportNow(review))).values()];
      const [only] = files;
      const whole =
        files.length === 1 && only !== undefined
          ? bytesOf(only)
          : bytesOf({ name: '', pieces: () => zipPieces(files) });
      expect(await saved[0]?.bytes).toEqual(whole);
    },
  );

  it('asks where the report is published before it writes a ClaimReview, and keeps the answer', async () => {
    mount();
    await exportButton(/^ClaimReview/).click();
    const dialog = page.getByRole('dialog', { name: 'Export ClaimReview' });
    await dialog.getByRole('button', { name: 'Export ClaimReview' }).click();
    const field = dialog.getByRole('textbox', { name: 'Address of the report' });
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveAccessibleDescription(/^Enter a whole address/);
    const { violations } = await axe.run('[role="dialog"]', { resultTypes: ['violations'] });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await field.fill('https://example.org/report');
    await userEvent.keyboard('{Enter}');
    await expect.poll(toasts).toEqual(['Exported forty-statements-claimreview.jsonld']);
    expect(await saved[0]?.text).toContain('https://example.org/report#claim-1');
    await exportButton(/^ClaimReview/).click();
    await expect.element(field).toHaveValue('https://example.org/report');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(saved).toHaveLength(1);
  });

  it('says so in place of an empty file', async () => {
    mount(new FakeReview(TEXT, [{ at: NAMES[0] ?? '' }], { title: 'Forty statements' }));
    await expect.poll(summary).not.toBe('');
    mounted?.registry.run('report.ris');
    await expect
      .poll(toasts)
      .toEqual([expect.stringMatching(/^No source is cited in this review yet/)]);
    mounted?.registry.run('report.scifact');
    await expect
      .poll(toasts)
      .toEqual([
        expect.anything(),
        expect.stringMatching(/^None of the claims chosen has a verdict/),
      ]);
    expect(saved).toEqual([]);
  });
});

describe('an export that takes long', () => {
  it('tells what is written, and can be stopped', async () => {
    mount(undefined, (services) => ({
      ...services,
      storage: { ...services.storage, exportBundle: () => new Promise(() => {}) },
    }));
    await exportButton(/^JSON/).click();
    const panel = page.getByRole('region', { name: 'Export in progress' });
    await expect.element(panel).toHaveTextContent('Exporting forty-statements-review.json');
    await expect.element(panel.getByRole('progressbar')).toBeVisible();
    const { violations } = await axe.run('[aria-label="Export in progress"]', {
      resultTypes: ['violations'],
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(toasts).toEqual(['Export cancelled. Nothing was saved.']);
    await expect.element(panel).not.toBeInTheDocument();
    expect(saved).toEqual([]);
    await exportButton(/^CSV/).click();
    await expect.poll(() => saved.length).toBe(1);
  });
});

describe('options', () => {
  it('list the verdicts chosen, and never none', async () => {
    mount();
    await expect.poll(summary).not.toBe('');
    for (const name of ['Supported', 'Unsupported', 'Untagged']) await part(name).click();
    await expect.poll(() => mounted?.preview()?.querySelectorAll('article.claim').length).toBe(1);
    await expect.element(part('Contradicted')).toBeDisabled();
    await exportButton(/^CSV/).click();
    await expect.poll(() => saved.length).toBe(1);
    expect((await saved[0]?.text)?.match(/\r\n/g)).toHaveLength(2);
    for (const name of ['Untagged', 'Unsupported', 'Supported']) await part(name).click();
    expect(localStorage.getItem('claimbench.report')).toContain('"only":null');
  });

  it('tell reviewers and dates as chosen', async () => {
    setReportOptions({
      ...DEFAULT_OPTIONS,
      include: { ...DEFAULT_OPTIONS.include, reviewers: 'none' },
      dates: { order: 'dmy', language: 'fr' },
    });
    mount();
    await expect.poll(summary).not.toBe('');
    const line = () => mounted?.preview()?.querySelector('.by')?.textContent ?? '';
    expect(line()).not.toContain('reviewer');
    expect(mounted?.preview()?.querySelector('.by [lang="fr"]')).not.toBeNull();
    await page.getByRole('button', { name: 'Dates: Day, month, year' }).click();
    await page.getByRole('option', { name: '2026-11-22 (ISO)' }).click();
    await expect.poll(line).toMatch(/^Reviewed \d{4}-\d\d-\d\d ·/);
    await page.getByRole('button', { name: 'Reviewers: Left out' }).click();
    await page.getByRole('option', { name: 'Letters' }).click();
    await expect.poll(line).toContain('1 reviewer');
  });
});

describe('sharing', () => {
  it('is not offered where the system takes no such file', async () => {
    mount();
    await expect.poll(summary).not.toBe('');
    expect(page.getByRole('button', { name: 'Share' }).elements()).toEqual([]);
  });

  it('hands the report that is shown to the system', async () => {
    const shared: ShareData[] = [];
    let refuse: Error | null = null;
    Object.assign(navigator, {
      canShare: ({ files = [] }: ShareData) => files[0]?.type === 'text/html',
      share: async (data: ShareData) => {
        if (refuse !== null) throw refuse;
        shared.push(data);
      },
    });
    try {
      mount();
      await expect.poll(summary).not.toBe('');
      const button = page.getByRole('button', { name: 'Share', exact: true });
      await button.click();
      await expect.poll(() => shared.length).toBe(1);
      const file = shared[0]?.files?.[0];
      expect(file?.name).toBe('forty-statements-review.html');
      expect(await file?.text()).toBe(mounted?.html());
      refuse = new DOMException('closed', 'AbortError');
      await button.click();
      const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
      refuse = new DOMException('not now', 'NotAllowedError');
      await button.click();
      await expect
        .poll(toasts)
        .toEqual([
          expect.stringMatching(/^The report could not be shared\. The review is unchanged/),
        ]);
      expect(silent).toHaveBeenCalledOnce();
    } finally {
      Reflect.deleteProperty(navigator, 'canShare');
      Reflect.deleteProperty(navigator, 'share');
    }
  });
});
