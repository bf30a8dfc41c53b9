import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EXPORT_FORMATS } from '../../../src/features/report/formats.ts';
import { DEFAULT_OPTIONS, setReportOptions } from '../../../src/features/report/options.ts';
import { setReferenceStyle } from '../../../src/features/shared/references/style.ts';
import { type FakeClaim, FakeReview } from '../../support/fakeReview.ts';
import { evidenceFrom } from '../../support/reportOf.ts';
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

const references = () => mounted?.preview()?.querySelector('.refs');
const summary = () => mounted?.preview()?.querySelector('.lede')?.textContent ?? '';
/** Until the screen listens inside the document, which it does once that has loaded and was put at its place. */
async function listening(): Promise<void> {
  let heard = false;
  const hear = () => {
    heard = true;
  };
  document.addEventListener('keydown', hear);
  await expect
    .poll(() => {
      const key = new KeyboardEvent('keydown', { code: 'F13', bubbles: true });
      mounted?.preview()?.body?.dispatchEvent(key);
      return heard;
    })
    .toBe(true);
  document.removeEventListener('keydown', hear);
}
const exportButton = (name: RegExp) =>
  page.getByRole('complementary', { name: 'Export' }).getByRole('button', { name });
const part = (name: string) => page.getByRole('checkbox', { name, exact: true });
const toasts = () => mounted?.services.toasts.map(({ text }) => text);

beforeEach(async () => {
  await page.viewport(1440, 900);
  setReportOptions(DEFAULT_OPTIONS);
  setReferenceStyle('short');
  saved = savedFiles();
});

afterEach(() => {
  mounted?.unmount();
  mounted = null;
  vi.restoreAllMocks();
});

describe('the report screen', () => {
  it('shows the report, and what stands against exporting it yet', async () => {
    mount();
    await expect
      .poll(summary)
      .toBe(
        '1 of 40 claims is supported. None lacks support and 1 is contradicted. 38 have no verdict yet.',
      );
    const thin = page.getByRole('list', { name: 'Before you export' }).getByRole('listitem');
    await expect.element(thin.nth(0)).toHaveTextContent('38 claims are still untagged.');
    await expect.element(thin.nth(1)).toHaveTextContent('1 verdict has no evidence.');
    await expect.element(thin.nth(2)).toHaveTextContent('1 piece of evidence has no quote.');
    const link = thin.nth(1).getByRole('link', { name: 'Claim 1: Statement 0 holds.' });
    await expect.element(link).toHaveAttribute('href', '#/review/review-1?claim=1');
    const links = () => thin.nth(0).getByRole('link').elements().length;
    expect(links()).toBe(12);
    await thin.nth(0).getByRole('button', { name: '26 more' }).click();
    await expect.poll(links).toBe(38);
    expect(document.title).toBe('Report: Forty statements · Claimbench');
  });

  it('sets references out in the style that is chosen, in the preview and in the file', async () => {
    mount();
    await expect.poll(() => references()?.tagName).toBe('OL');
    expect(mounted?.preview()?.querySelector('a[href="#ref-1"]')?.textContent).toBe('[1]');
    await page.getByRole('button', { name: /^Reference style/ }).click();
    await page.getByRole('option', { name: 'APA (7th edition)', exact: true }).click();
    await expect.poll(() => references()?.tagName).toBe('UL');
    expect(references()?.textContent).toBe('Title of s1. (n.d.).');
    expect(mounted?.preview()?.querySelector('a[href="#ref-1"]')?.textContent).toBe(
      '(Title of S1, n.d.)',
    );
    await expect
      .element(page.getByRole('link', { name: 'Citations by CSL (citeproc-js)' }))
      .toBeVisible();
    await exportButton(/^HTML report/).click();
    await expect.poll(() => saved.length).toBe(1);
    expect(await saved[0]?.text).toBe(mounted?.html());
    expect(localStorage.getItem('claimbench.references')).toBe('apa');
  });

  it('runs nothing that stands in the frame', async () => {
    mount();
    await expect.poll(summary).not.toBe('');
    const frame = document.querySelector('iframe');
    expect(frame?.sandbox.contains('allow-scripts')).toBe(false);
    expect(frame?.title).toBe('Report on Forty statements');
  });

  it('exports the very document it shows', async () => {
    mount();
    await expect.poll(summary).not.toBe('');
    await exportButton(/^HTML report/).click();
    await expect.poll(toasts).toEqual(['Exported forty-statements-review.html']);
    expect(saved.map(({ name, type }) => [name, type])).toEqual([
      ['forty-statements-review.html', 'text/html'],
    ]);
    expect(await saved[0]?.text).toBe(mounted?.html());
  });

  it('leaves out what is not ticked, in the preview and in the file, and remembers it', async () => {
    mount();
    await expect.poll(summary).not.toBe('');
    await part('All claims').click();
    await expect.poll(() => mounted?.preview()?.querySelector('#claims')).toBeNull();
    await exportButton(/^HTML report/).click();
    await expect.poll(() => saved.length).toBe(1);
    expect(await saved[0]?.text).toBe(mounted?.html());
    expect(localStorage.getItem('claimbench.report')).toContain('"allClaims":false');
    await expect.element(part('All claims')).not.toBeChecked();
  });

  it('writes every claim as CSV, whatever parts the report has, but no words that were left out', async () => {
    mount();
    await part('All claims').click();
    await part('Rationale and corrections').click();
    await exportButton(/^CSV/).click();
    await expect.poll(toasts).toEqual(['Exported forty-statements-review.csv']);
    const csv = await saved[0]?.text;
    expect(csv?.match(/"Statement \d+ holds\.","Statement/g)).toHaveLength(40);
    expect(csv).not.toContain('It does not.');
  });

  it('exports the bundle that the storage gives', async () => {
    mount(undefined, (services) => ({
      ...services,
      storage: { ...services.storage, exportBundle: async (id) => `{"bundle":"${id}"}` },
    }));
    await exportButton(/^JSON/).click();
    await expect.poll(toasts).toEqual(['Exported forty-statements-review.json']);
    expect(await saved[0]?.text).toBe('{"bundle":"review-1"}');
  });

  it('says that an export failed and that nothing was changed', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    mount(undefined, (services) => ({
      ...services,
      storage: { ...services.storage, exportBundle: () => Promise.reject(new Error('disk')) },
    }));
    await exportButton(/^JSON/).click();
    await expect
      .poll(toasts)
      .toEqual([
        'The export as JSON failed. The review is unchanged; try again after reloading the page.',
      ]);
    expect(silent).toHaveBeenCalled();
    expect(saved).toEqual([]);
  });

  it('follows a change of the review and stays where the reader was', async () => {
    const review = new FakeReview(TEXT, CLAIMS, { title: 'Forty statements' });
    mount(review);
    await expect.poll(summary).toMatch(/^1 of 40/);
    await listening();
    const place = () => mounted?.preview()?.defaultView?.scrollY ?? 0;
    mounted?.preview()?.defaultView?.scrollTo(0, 600);
    await expect.poll(place).toBe(600);
    review.setVerdict([review.id(3)], 'supported');
    await expect.poll(summary).toMatch(/^2 of 40/);
    await expect.poll(place).toBe(600);
  });

  it('goes to a claim inside the preview without leaving the screen', async () => {
    mount();
    await expect.poll(summary).not.toBe('');
    const before = window.location.href;
    await listening();
    const inside = mounted?.preview();
    const link = inside?.querySelector<HTMLAnchorElement>('.ann a[href="#claim-40"]');
    vi.mocked(HTMLAnchorElement.prototype.click).mockRestore();
    const view = inside?.defaultView;
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await expect.poll(() => view?.scrollY ?? 0).toBeGreaterThan(300);
    expect(mounted?.preview()).toBe(inside);
    expect(window.location.href).toBe(before);
  });

  it('prints the report and nothing else', async () => {
    const printed: string[] = [];
    const stub = (event: Event) => {
      const frame = event.target;
      if (frame instanceof HTMLIFrameElement && frame.contentWindow !== null) {
        const { contentDocument } = frame;
        frame.contentWindow.print = () => void printed.push(contentDocument?.title ?? '');
      }
    };
    document.addEventListener('load', stub, true);
    mount();
    await expect.poll(summary).not.toBe('');
    await exportButton(/^PDF/).click();
    await expect.poll(() => printed).toEqual(['Forty statements: claim review']);
    mounted?.registry.run('report.print');
    await expect.poll(() => printed).toHaveLength(2);
    // The frame of the first print makes way.
    expect(document.querySelectorAll('body > iframe')).toHaveLength(1);
    expect(toasts()).toEqual([]);
    document.removeEventListener('load', stub, true);
    document.querySelector('body > iframe')?.remove();
  });

  it('hears the keys of the app while the focus is in the preview', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => {
      heard.push(event.code);
      if (event.ctrlKey) event.preventDefault();
    };
    mount();
    await expect.poll(summary).not.toBe('');
    await listening();
    document.addEventListener('keydown', listen);
    const inside = mounted?.preview()?.body;
    const press = (init: KeyboardEventInit) =>
      inside?.dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
      );
    expect(press({ code: 'KeyP', ctrlKey: true })).toBe(false);
    expect(press({ code: 'KeyG' })).toBe(true);
    expect(heard).toEqual(['KeyP', 'KeyG']);
    document.removeEventListener('keydown', listen);
  });

  it('says so when the review is not here', async () => {
    mount(undefined, (services) => ({
      ...services,
      storage: { ...services.storage, openReview: async () => ({ status: 'missing' }) },
    }));
    await expect
      .element(page.getByRole('heading', { name: 'This review is not on this device' }))
      .toBeVisible();
  });

  it('closes the review when it is left', async () => {
    const review = new FakeReview(TEXT, CLAIMS);
    mount(review);
    await expect.poll(summary).not.toBe('');
    mounted?.unmount();
    expect(review.closed).toBe(true);
  });
});

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  it('has nothing that axe objects to', async () => {
    document.documentElement.dataset.theme = theme;
    mount();
    await expect.poll(summary).not.toBe('');
    await page.getByText('For researchers and other tools', { exact: true }).click();
    const { violations } = await axe.run('main', { iframes: false, resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    delete document.documentElement.dataset.theme;
  });
});

describe('the export menu', () => {
  it('offers the same as the screen, by mouse and by keys', async () => {
    mount();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const items = page.getByRole('menu', { name: 'Export' }).getByRole('menuitem');
    await expect.poll(() => items.elements().length).toBe(EXPORT_FORMATS.length);
    const named = [
      'HTML report',
      'PDF',
      'Word',
      'Markdown',
      'CSV',
      'JSON',
      'ClaimReview',
      'Web Annotation',
    ];
    for (const name of named) {
      await expect.element(page.getByRole('menuitem', { name, exact: true })).toBeVisible();
    }
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    await expect.poll(toasts).toHaveLength(1);
  });

  it('brings its actions for the palette', async () => {
    mount();
    await expect
      .poll(() => mounted?.registry.list().map(({ id }) => id))
      .toEqual(
        expect.arrayContaining(['report.html', 'report.print', 'report.csv', 'report.json']),
      );
    mounted?.registry.run('report.csv');
    await expect.poll(toasts).toEqual(['Exported forty-statements-review.csv']);
  });
});

describe('on a phone', () => {
  it('has one column that does not scroll sideways', async () => {
    await page.viewport(390, 844);
    mount();
    await expect.poll(summary).not.toBe('');
    const frame = document.querySelector('iframe')?.getBoundingClientRect();
    const pane = document.querySelector('aside')?.getBoundingClientRect();
    expect(frame?.width).toBe(390);
    expect(pane?.top).toBeGreaterThanOrEqual(frame?.bottom ?? Number.POSITIVE_INFINITY);
    expect(document.documentElement.scrollWidth).toBe(390);
    const inside = mounted?.preview()?.documentElement;
    expect(inside?.scrollWidth).toBeLessThanOrEqual(inside?.clientWidth ?? 0);
  });
});
