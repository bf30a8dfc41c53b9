import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SourceId } from '../../../../../src/domain/ids.ts';
import { Inspector } from '../../../../../src/features/workbench/inspector/Inspector.tsx';
import { problems } from '../../../../support/axe.ts';
import type { FakeClaim, FakeReview } from '../../../../support/fakeReview.ts';
import { type MountedWorkbench, mountInWorkbench } from '../../../../support/workbench.tsx';
import { DOSE_CLAIM, evidence, reviewWith } from '../review.ts';

const SOURCE = 'source-trial' as SourceId;
const PAGES = [
  {
    label: '14',
    text: 'The hall was painted in spring.\n\nTea was taken by adults. The usual\ndose was 2000 mg a day with food. Nobody fell ill.',
  },
  { label: '15', text: 'Higher doses of tea, 9 g a day, are taken by sailors.' },
];
const CSL = {
  title: 'A trial of tea',
  author: [{ family: 'Moreau' }, { family: 'Lind' }],
  issued: { 'date-parts': [[2019]] },
};
const trial = (fields: Parameters<typeof evidence>[2] = {}) =>
  evidence('trial', 'supports', fields, CSL);

let fake: FakeReview;
let mounted: MountedWorkbench;

function mount(dose: Partial<FakeClaim> = { evidence: [trial()] }, withText = true) {
  fake = reviewWith(dose);
  mounted = mountInWorkbench(fake, <Inspector />, { currentId: DOSE_CLAIM, width: 416 });
  if (!withText) return;
  Object.assign(mounted.services.storage, {
    sourcesWithText: async () => [{ sourceId: SOURCE, attachmentId: 'file' }],
    sourceText: async () => ({ pages: PAGES }),
  });
  // What was asked before the texts were there is asked again when the review changes.
  fake.setEvidence(DOSE_CLAIM, fake.claim(DOSE_CLAIM).evidence);
}

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});
afterEach(() => mounted.unmount());

const inspector = () => page.getByRole('complementary', { name: 'Claim inspector', exact: true });
const section = () => inspector().getByRole('region', { name: /^Passages/ });
const cards = () => section().getByRole('article');
const run = (id: string) =>
  mounted
    .actions()
    .find((action) => action.id === id)
    ?.run();
const called = (name: string) =>
  mounted.services.calls.filter((call) => call.name === name).map((call) => call.args);

describe('passages in the inspector', () => {
  it('are not there while no source of the review has text', async () => {
    mount({ evidence: [trial()] }, false);
    await expect.element(inspector().getByRole('article', { name: /^Evidence 1/ })).toBeVisible();
    await expect.element(section()).not.toBeInTheDocument();
    expect(mounted.actions().some(({ id }) => id.startsWith('passage.'))).toBe(false);
  });

  it('are the best first, with source, page, and what the claim has too', async () => {
    mount();
    await expect.element(cards().nth(0)).toHaveAccessibleName('Passage: Moreau et al. 2019, p. 14');
    await expect.element(cards().nth(1)).toHaveAccessibleName('Passage: Moreau et al. 2019, p. 15');
    const marks = cards().nth(0).getByRole('mark');
    const words = marks.elements().map((element) => element.textContent);
    expect(words).toContain('dose');
    expect(words.join(' ')).toContain(
      '2000 mg a day (The same as 2 g a day in the claim, in another unit)',
    );
    expect(
      getComputedStyle(marks.getByText('dose', { exact: true }).first().element())
        .textDecorationLine,
    ).toBe('underline');
    expect(await problems(inspector().element())).toEqual([]);
  });

  it('P attaches the best with its page onto the evidence that waits for a quote', async () => {
    mount();
    await expect.element(cards().nth(0)).toBeVisible();
    run('passage.attach');
    await expect.element(cards().nth(0)).toHaveTextContent('Attached');
    expect(called('attachQuote')).toEqual([
      [
        DOSE_CLAIM,
        SOURCE,
        {
          quote: expect.stringContaining('The usual dose was 2000 mg a day with food.'),
          locator: '14',
          stance: 'mentions',
        },
      ],
    ]);
    expect(mounted.services.toasts.at(-1)).toMatchObject({
      text: 'Passage attached to claim 3',
      options: { action: { label: 'Undo' } },
    });
    expect(fake.claim(DOSE_CLAIM).evidence).toMatchObject([{ locator: '14' }]);
    // The next press attaches the next.
    run('passage.attach');
    await expect.element(cards().nth(1)).toHaveTextContent('Attached');
    expect(fake.claim(DOSE_CLAIM).evidence).toHaveLength(2);
    expect(
      mounted
        .actions()
        .find(({ id }) => id === 'passage.attach')
        ?.enabled?.(),
    ).toBe(false);
  });

  it('P attaches the passage that has focus', async () => {
    mount();
    const button = cards().nth(1).getByRole('button', { name: 'Attach as quote' });
    await expect.element(button).toBeVisible();
    (button.element() as HTMLElement).focus();
    run('passage.attach');
    await expect.element(cards().nth(1)).toHaveTextContent('Attached');
    expect(called('attachQuote')).toMatchObject([[DOSE_CLAIM, SOURCE, { locator: '15' }]]);
  });

  it('a failure is told, and nothing is shown as attached', async () => {
    mount();
    await expect.element(cards().nth(0)).toBeVisible();
    mounted.services.failWith('attachQuote', 'full');
    run('passage.attach');
    await expect.poll(() => mounted.services.toasts.at(-1)?.text).toBe('It could not be saved.');
    await expect.element(section()).not.toHaveTextContent('Attached');
  });
});

describe('passages for all claims', () => {
  const dialog = () => page.getByRole('dialog', { name: 'Passages for all claims' });

  it('are found for each claim and attached one by one, nothing unasked', async () => {
    mount();
    await section().getByRole('button', { name: 'Find passages for all claims…' }).click();
    await expect.element(dialog()).toHaveTextContent('Nothing is attached until you do it.');
    const items = dialog().getByRole('list', { name: 'Claims with their best passage' });
    await expect.element(items).toHaveTextContent('Claim 4');
    expect(called('attachQuote')).toEqual([]);
    expect(await problems(dialog().element())).toEqual([]);
    const other = items.getByRole('listitem').filter({ hasText: 'Claim 4' });
    await other.getByRole('button', { name: 'Attach as quote' }).click();
    await expect.element(other).toHaveTextContent('Attached');
    expect(called('attachQuote')).toMatchObject([['other', SOURCE, { stance: 'supports' }]]);
    await items.getByRole('button', { name: 'Claim 4' }).click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(mounted.now().currentId).toBe('other');
  });

  it('open from the palette', async () => {
    mount();
    await expect.element(section()).toBeVisible();
    run('passage.findAll');
    await expect.element(dialog()).toBeVisible();
    await dialog().getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect
      .element(section().getByRole('button', { name: 'Passages for all claims…' }))
      .toBeVisible();
  });
});
