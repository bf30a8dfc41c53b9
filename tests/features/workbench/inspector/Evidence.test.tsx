import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClaimId, EventId } from '../../../../src/domain/ids.ts';
import type { Verdict } from '../../../../src/domain/review/schema.ts';
import { setReferenceStyle } from '../../../../src/features/shared/references/style.ts';
import { Inspector } from '../../../../src/features/workbench/inspector/Inspector.tsx';
import type { FakeClaim, FakeReview } from '../../../support/fakeReview.ts';
import {
  type MountedWorkbench,
  mountInWorkbench,
  type WorkbenchOptions,
} from '../../../support/workbench.tsx';
import { DOSE_CLAIM, evidence, reviewWith } from './review.ts';

let fake: FakeReview;
let mounted: MountedWorkbench;

function mount(dose: Partial<FakeClaim> = {}, options: WorkbenchOptions = {}) {
  fake = reviewWith(dose);
  mounted = mountInWorkbench(fake, <Inspector />, {
    currentId: DOSE_CLAIM,
    width: 416,
    ...options,
  });
}

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});
afterEach(() => {
  mounted.unmount();
  setReferenceStyle('short');
  vi.restoreAllMocks();
});

const inspector = () => page.getByRole('complementary', { name: 'Claim inspector', exact: true });
const citation = () => inspector().getByRole('textbox', { name: 'Add citation', exact: true });
const card = (name: string) => inspector().getByRole('article', { name, exact: true });
const called = (name: string) =>
  mounted.services.calls.filter((call) => call.name === name).map((call) => call.args);

describe('the citation field', () => {
  it('adds the lines that can be read and keeps those that cannot, each with its sentence', async () => {
    mount();
    await citation().fill('10.1000/182\n978-0-306-40615-8\nA plain report\nPMID: 0123');
    await userEvent.keyboard('{Enter}');
    await expect.element(citation()).toHaveValue('978-0-306-40615-8\nPMID: 0123');
    await expect.element(citation()).toHaveAttribute('aria-invalid', 'true');
    const list = inspector().getByRole('list', { name: 'Lines that were not added', exact: true });
    await expect.element(list).toHaveTextContent('check digit of this ISBN does not fit');
    await expect.element(list).toHaveTextContent('A PMID has one to eight digits');
    expect(called('addCitations')).toEqual([
      [
        [DOSE_CLAIM],
        [
          { csl: { type: 'document', DOI: '10.1000/182' }, raw: '10.1000/182' },
          { csl: { type: 'document', title: 'A plain report' }, raw: 'A plain report' },
        ],
        'mentions',
      ],
    ]);
    expect(mounted.services.toasts.at(-1)?.text).toBe('2 citations added to claim 3');
    await citation().fill('978-0-306-40615-7');
    await expect.element(list).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await expect.element(citation()).toHaveValue('');
    await expect.element(card('Evidence 1, Mentions')).toHaveTextContent('ISBN 9780306406157');
  });

  test.each<[Verdict | undefined, string]>([
    ['supported', 'supports'],
    ['contradicted', 'contradicts'],
    ['unsupported', 'mentions'],
    [undefined, 'mentions'],
  ])('takes the stance of the verdict %s', async (verdict, stance) => {
    mount(verdict === undefined ? {} : { verdict });
    await citation().fill('10.1000/182');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => called('addCitations')[0]?.[2]).toBe(stance);
  });

  it('adds to all selected claims and says so', async () => {
    mount({}, { selection: new Set(['pain', 'liver', 'other'] as ClaimId[]) });
    await expect.element(inspector()).toHaveTextContent('Adds to 3 selected claims');
    await citation().fill('10.1000/182');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => called('addCitations').map((args) => [args[0], args[2]]))
      .toEqual([[['pain', 'liver', 'other'], 'mentions']]);
    expect(mounted.services.toasts.at(-1)?.text).toBe('Citation added to 3 selected claims');
  });

  it('breaks the line with Shift Enter, and returns to the table with Ctrl Enter', async () => {
    mount();
    await citation().click();
    await userEvent.keyboard('10.1000/1{Shift>}{Enter}{/Shift}10.1000/2');
    await expect.element(citation()).toHaveValue('10.1000/1\n10.1000/2');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => fake.claim(DOSE_CLAIM).evidence).toHaveLength(2);
    await expect.poll(() => mounted.acts.map((act) => act.args[0])).toEqual(['table']);
  });

  it('is left by Escape for the table, and keeps what was typed', async () => {
    mount();
    await citation().fill('10.1000/1');
    await userEvent.keyboard('{Escape}');
    expect(mounted.acts).toEqual([{ name: 'focusPane', args: ['table'] }]);
    await expect.element(citation()).toHaveValue('10.1000/1');
    expect(called('addCitations')).toEqual([]);
  });

  it('keeps its text when the command fails, and for its claim when another is shown', async () => {
    mount();
    mounted.services.failWith('addCitations', 'full');
    await citation().fill('10.1000/182');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => called('addCitations')).toHaveLength(1);
    await expect.element(citation()).toHaveValue('10.1000/182');
    mounted.setCurrent('pain' as ClaimId, 'table');
    await expect.element(citation()).toHaveValue('');
    mounted.setCurrent(DOSE_CLAIM, 'table');
    await expect.element(citation()).toHaveValue('10.1000/182');
    expect(called('addCitations')).toHaveLength(1);
  });

  it('shows what was added first, marked until it has been looked at', async () => {
    mount({ evidence: [evidence('e1', 'supports')] });
    await citation().fill('PMID: 29273821');
    await userEvent.keyboard('{Enter}');
    await expect.element(card('Evidence 1, Mentions')).toHaveTextContent('PMID 29273821');
    await expect.element(citation()).toHaveFocus();
    expect(mounted.now().freshEvidence).not.toBeNull();
    mounted.setCurrent('pain' as ClaimId, 'table');
    await expect.poll(() => mounted.now().freshEvidence).toBeNull();
  });

  it('does nothing when it is empty', async () => {
    mount();
    await citation().click();
    await userEvent.keyboard('{Enter}');
    expect(mounted.services.calls).toEqual([]);
  });

  it('takes entries of reference managers, and names what is wrong by entry and line', async () => {
    mount();
    await citation().fill(
      [
        '@article{doe2019, title = {On tea}, doi = {10.1000/182}, year = 2019}',
        '@article{broken, title = {On coffee, year = 2020',
      ].join('\n'),
    );
    await userEvent.keyboard('{Enter}');
    await expect
      .element(citation())
      .toHaveValue('@article{broken, title = {On coffee, year = 2020');
    const list = inspector().getByRole('list', { name: 'Lines that were not added', exact: true });
    await expect.element(list).toHaveTextContent(/^Line 1: “?broken/);
    expect(called('addCitations')[0]?.[1]).toMatchObject([
      { csl: { title: 'On tea', DOI: '10.1000/182', 'citation-key': 'doe2019' } },
    ]);
  });

  it('takes files, reads them in a worker, and says what each lacks', async () => {
    mount();
    const input = document.querySelector<HTMLInputElement>('input[aria-label="File of sources"]');
    if (input === null) throw new Error('no file input');
    const transfer = new DataTransfer();
    const ris = 'TY  - JOUR\nTI  - On tea\nDO  - 10.1000/182\nER  - \n\nTY  - JOUR\nER  - \n';
    transfer.items.add(new File([ris], 'tea.ris'));
    transfer.items.add(new File(['%PDF-1.7'], 'paper.pdf'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => called('addCitations').length).toBe(1);
    expect(called('addCitations')[0]?.[1]).toMatchObject([{ csl: { title: 'On tea' } }]);
    const list = inspector().getByRole('list', { name: 'Lines that were not added', exact: true });
    await expect.element(list).toHaveTextContent('paper.pdf: This is a PDF.');
    await expect.element(list).toHaveTextContent('tea.ris, line 6');
  });

  it('dates the reading of a page that is cited by its address alone', async () => {
    mount();
    await citation().fill('https://www.example.org/report');
    await userEvent.keyboard('{Enter}');
    const today = new Date();
    await expect
      .poll(() => called('addCitations')[0]?.[1])
      .toMatchObject([
        {
          csl: {
            URL: 'https://www.example.org/report',
            accessed: {
              'date-parts': [[today.getFullYear(), today.getMonth() + 1, today.getDate()]],
            },
          },
        },
      ]);
  });

  it('explains what it took but could not link', async () => {
    mount();
    await citation().fill('10/aabbe');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(inspector().getByRole('list', { name: 'About what was added', exact: true }))
      .toHaveTextContent('A short DOI is an alias');
  });
});

describe('evidence', () => {
  test.each<[Verdict, boolean]>([
    ['supported', true],
    ['contradicted', true],
    ['unsupported', false],
  ])('missing under %s is flagged: %s', async (verdict, flagged) => {
    mount({ verdict });
    const heading = inspector().getByRole('heading', { level: 3 }).first();
    await expect
      .element(heading)
      .toHaveTextContent(flagged ? 'Evidence 0No evidence yet' : 'Evidence 0');
    if (!flagged) await expect.element(heading).not.toHaveTextContent('No evidence yet');
  });

  it('links its identifier safely', async () => {
    mount({
      evidence: [
        evidence('e1', 'mentions', {}, { URL: 'javascript:alert(1)' }, 'javascript:alert(1)'),
        evidence('e2', 'supports'),
      ],
    });
    const link = card('Evidence 1, Supports').getByRole('link', { name: 'doi:10.1000/182' });
    await expect.element(link).toHaveAttribute('href', 'https://doi.org/10.1000/182');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(link).toHaveAttribute('target', '_blank');
    await expect.element(card('Evidence 2, Mentions')).toHaveTextContent('javascript:alert(1)');
    await expect.element(card('Evidence 2, Mentions').getByRole('link')).not.toBeInTheDocument();
  });

  it('changes its stance', async () => {
    mount({ evidence: [evidence('e1', 'supports')] });
    await inspector().getByRole('button', { name: 'Stance: Supports', exact: true }).click();
    await page.getByRole('option', { name: 'Contradicts', exact: true }).click();
    await expect.element(card('Evidence 1, Contradicts')).toBeVisible();
    expect(called('editEvidence')).toEqual([['e1', { stance: 'contradicts' }]]);
  });

  it('saves quote, locator and note on leaving them', async () => {
    mount({ evidence: [evidence('e1', 'supports', { note: 'Small' })] });
    const field = (name: string) =>
      card('Evidence 1, Supports').getByRole('textbox', { name, exact: true });
    await field('Locator').fill('p. 14');
    await userEvent.keyboard('{Enter}');
    await field('Quote').fill('2 g “a day”');
    await field('Note').fill('Small study');
    await citation().click();
    await expect
      .poll(() => called('editEvidence'))
      .toEqual([
        ['e1', { locator: 'p. 14' }],
        ['e1', { quote: '2 g “a day”' }],
        ['e1', { note: 'Small study' }],
      ]);
  });

  it('saves a quote that is being typed when another claim becomes current', async () => {
    mount({ evidence: [evidence('e1', 'supports')] });
    await card('Evidence 1, Supports')
      .getByRole('textbox', { name: 'Quote', exact: true })
      .fill('2 g');
    mounted.setCurrent('pain' as ClaimId, 'table');
    await expect.poll(() => called('editEvidence')).toEqual([['e1', { quote: '2 g' }]]);
  });

  it('is removed, with a way back', async () => {
    mount({ evidence: [evidence('e1', 'supports')] });
    await inspector().getByRole('button', { name: 'Evidence actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Remove', exact: true }).click();
    await expect.element(card('Evidence 1, Supports')).not.toBeInTheDocument();
    expect(mounted.services.toasts.at(-1)).toMatchObject({
      text: 'Evidence removed',
      options: { action: { label: 'Undo' } },
    });
  });

  it('gets a note from its menu', async () => {
    mount({ evidence: [evidence('e1', 'supports')] });
    await inspector().getByRole('button', { name: 'Evidence actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Add note', exact: true }).click();
    const note = inspector().getByRole('textbox', { name: 'Note', exact: true });
    await expect.element(note).toHaveFocus();
    await userEvent.keyboard('Only ten people');
    await citation().click();
    await expect.poll(() => called('editEvidence')).toEqual([['e1', { note: 'Only ten people' }]]);
  });

  it('has its source appraised, and shows who added it and when', async () => {
    const item = evidence('e1', 'supports');
    const source = item.source ?? undefined;
    if (source === undefined) throw new Error('no source');
    mount({
      evidence: [{ ...item, added: { eventId: 'ev' as EventId, at: Date.UTC(2024, 2, 12, 10) } }],
    });
    await expect
      .element(card('Evidence 1, Supports'))
      .toHaveTextContent('Added by you, 12 Mar 2024');
    await inspector().getByRole('button', { name: 'Evidence actions', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Appraise source/ }).click();
    await inspector().getByRole('button', { name: 'Study design: Not stated' }).click();
    await page.getByRole('option', { name: 'Cohort study', exact: true }).click();
    await inspector().getByRole('button', { name: 'Level: Not stated' }).click();
    await page.getByRole('option', { name: '2 of 5', exact: true }).click();
    await inspector().getByRole('textbox', { name: 'Remark on the source' }).fill('Small ');
    await citation().click();
    await expect
      .poll(() => called('appraiseSource'))
      .toEqual([[{ design: 'cohort' }], [{ level: 2 }], [{ remark: 'Small' }]]);
    fake.setEvidence(DOSE_CLAIM, [
      { ...item, source: { ...source, design: 'cohort', level: 2, remark: 'Small' } },
    ]);
    await expect
      .element(inspector().getByRole('button', { name: 'Level: 2 of 5', exact: true }))
      .toBeVisible();
  });

  it('shows its reference in the chosen style, and copies it', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (words) => {
      copied.push(words);
    });
    mount({
      evidence: [
        evidence(
          'e1',
          'supports',
          {},
          { title: 'On tea', author: [{ family: 'Doe', given: 'Jo' }] },
        ),
      ],
    });
    const shown = card('Evidence 1, Supports');
    const copy = async () => {
      await inspector().getByRole('button', { name: 'Evidence actions', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Copy reference', exact: true }).click();
    };
    await expect.element(shown).toHaveTextContent('Doe J. On tea.');
    await copy();
    await expect.poll(() => copied).toEqual(['Doe J. On tea.']);
    setReferenceStyle('mla');
    await expect.element(shown).toHaveTextContent('Doe, Jo. On Tea.');
    await copy();
    await expect.poll(() => copied.at(-1)).toBe('Doe, Jo. On Tea.');
    expect(mounted.services.toasts.at(-1)?.text).toBe('Reference copied');
  });

  it('has the fields of its source edited, and wrong ones explained', async () => {
    mount({ evidence: [evidence('e1', 'supports')] });
    await inspector().getByRole('button', { name: 'Evidence actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Edit source fields', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Source fields', exact: true });
    const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
    await expect.element(field('DOI')).toHaveValue('10.1000/182');
    await field('Title').fill('On tea');
    const add = dialog.getByRole('button', { name: 'Add name', exact: true });
    await add.click();
    await field('Family name, Authors, 1').fill('Doe');
    await field('Given names, Authors, 1').fill('Jane');
    await add.click();
    await dialog.getByRole('checkbox', { name: 'Organisation' }).nth(1).click();
    await field('Organisation, Authors, 2').fill('Tea Board');
    await field('Date').fill('some day');
    await field('URL').fill('javascript:alert(1)');
    await dialog.getByRole('button', { name: /^Add another field/ }).click();
    await page.getByRole('option', { name: 'Edition', exact: true }).click();
    await field('Edition').fill('2');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.element(dialog).toHaveTextContent('Write a date as 2019');
    await expect.element(dialog).toHaveTextContent('Only complete http and https addresses');
    expect(called('editSource')).toEqual([]);
    await field('Date').fill('2019');
    await field('URL').fill('');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(mounted.services.calls.find((call) => call.name === 'editSource')?.args).toEqual([
      {
        type: 'article-journal',
        title: 'On tea',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Tea Board' }],
        issued: { 'date-parts': [[2019]] },
        edition: '2',
        DOI: '10.1000/182',
      },
    ]);
  });
});

describe('a source that is retracted', () => {
  it('is flagged on the evidence, with what to do', async () => {
    const item = evidence('a', 'supports');
    const source = item.source;
    if (source === null) return expect.unreachable();
    mount({
      evidence: [
        {
          ...item,
          source: {
            ...source,
            retraction: {
              state: 'listed',
              checkedAt: 0,
              service: 'Crossref',
              notices: [{ kind: 'retraction', doi: null, date: '2023-03-14', source: 'publisher' }],
            },
          },
        },
      ],
    });
    await expect
      .element(card('Evidence 1, Supports').getByRole('note'))
      .toHaveTextContent('Retracted 14 Mar 2023. Cite the notice, or remove this source.');
  });
});
