import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClaimId } from '../../../../src/domain/ids.ts';
import type { QuantityCorrection } from '../../../../src/domain/quantities/finding.ts';
import { readQuantities } from '../../../../src/domain/quantities/read.ts';
import { Inspector } from '../../../../src/features/workbench/inspector/Inspector.tsx';
import { problems } from '../../../support/axe.ts';
import type { FakeClaim, FakeReview } from '../../../support/fakeReview.ts';
import {
  type MountedWorkbench,
  mountInWorkbench,
  type WorkbenchOptions,
} from '../../../support/workbench.tsx';
import { DOSE_CLAIM, evidence, reviewWith } from './review.ts';

const REGIMEN = 'Take about 1-3 g per dose, 4-6 times daily.';

let fake: FakeReview;
let mounted: MountedWorkbench;

function mount(dose: Partial<FakeClaim> = {}, options: WorkbenchOptions = {}) {
  fake = reviewWith({ text: REGIMEN, ...dose });
  mounted = mountInWorkbench(fake, <Inspector />, {
    currentId: DOSE_CLAIM,
    width: 416,
    ...options,
  });
}

beforeEach(async () => {
  localStorage.clear();
  window.location.hash = '';
  document.documentElement.dataset.theme = 'light';
  await page.viewport(1440, 900);
});
afterEach(() => {
  mounted.unmount();
  window.location.hash = '';
});

const inspector = () => page.getByRole('complementary', { name: 'Claim inspector', exact: true });
const strip = () => inspector().getByRole('group', { name: 'Quantity, normalised', exact: true });
const button = (name: string) => inspector().getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog', { name: 'Quantity of claim 3', exact: true });
const field = (name: string) => dialog().getByRole('textbox', { name, exact: true }).first();
const called = (name: string) =>
  mounted.services.calls.filter((call) => call.name === name).map((call) => call.args);
const correction = (text: string, more: Partial<QuantityCorrection> = {}): QuantityCorrection => ({
  text: REGIMEN,
  quantities: readQuantities(text),
  of: '',
  population: '',
  ...more,
});
async function open() {
  await button('Edit quantity').click();
  await expect.element(dialog()).toBeVisible();
}
const save = () => dialog().getByRole('button', { name: 'Save', exact: true }).click();

describe('the quantity strip', () => {
  it('shows the working out, the hedge and each term with its basis', async () => {
    mount();
    await expect
      .element(strip())
      .toHaveTextContent('about 1–3 g / dose × 4–6 / day = 4–18 g / day');
  });

  it('names what is missing', async () => {
    mount({ text: 'Take 1-2 capsules of 500mg each.' });
    await expect
      .element(strip())
      .toHaveTextContent('1–2 capsules × 500 mg = 0.5–1 g frequency not stated');
  });

  it('shows all quantities of a claim, the later ones on request', async () => {
    mount({ text: 'It costs $5, weighs 2 kg, lasts 3 years, since 1992, for 12 people.' });
    await expect.element(strip()).toHaveTextContent('$52 kg3 years');
    await expect.element(strip()).not.toHaveTextContent('12 people');
    await strip().getByRole('button', { name: '2 more', exact: true }).click();
    await expect.element(strip()).toHaveTextContent('from 199212 people');
  });

  it('is not there without a quantity; one can be added by the palette', async () => {
    mount({ text: 'It is well known.' });
    await expect.element(inspector()).toBeVisible();
    expect(strip().elements()).toHaveLength(0);
    const action = mounted.actions().find(({ id }) => id === 'claim.quantity');
    expect(action?.label).toBe('Add quantity');
    action?.run();
    await expect.element(dialog()).toBeVisible();
    await field('From').fill('2');
    await field('Unit').fill('grams');
    await expect.element(dialog()).toHaveTextContent('Reads as ≥ 2 g.');
    await save();
    await expect.element(strip()).toHaveTextContent('≥ 2 g');
  });

  it('follows the wording, for which a correction was made', async () => {
    mount({ correction: correction('2 g per day', { of: 'tea', population: 'adults' }) });
    await expect
      .element(strip())
      .toHaveTextContent('2 g / dayCorrected by hand, of tea, for adults');
    fake.editRow(DOSE_CLAIM, { text: 'Take 5 g per day.' });
    await expect.element(strip()).toHaveTextContent('5 g / day');
    await expect.element(strip()).not.toHaveTextContent('Corrected by hand');
  });
});

describe('correcting a quantity', () => {
  it('saves what is typed as it is read, with a way back', async () => {
    mount();
    await open();
    await expect.element(dialog()).toHaveTextContent('about 1-3 g per dose, 4-6 times daily');
    await expect.element(field('From')).toHaveValue('4');
    await field('From').fill('1');
    await field('To').fill('3');
    await dialog().getByRole('button', { name: 'Per: Day', exact: true }).click();
    await page.getByRole('option', { name: 'Dose', exact: true }).click();
    await expect
      .element(dialog())
      .toHaveTextContent('Reads as about 1–3 g/dose, frequency not stated.');
    await field('What it is of').fill('dried leaf');
    await field('For whom').fill('adults');
    await save();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(called('correctQuantities')).toEqual([
      [
        DOSE_CLAIM,
        expect.objectContaining({ text: REGIMEN, of: 'dried leaf', population: 'adults' }),
      ],
    ]);
    await expect.element(strip()).toHaveTextContent('about 1–3 g / dose frequency not stated');
    expect(mounted.services.toasts.at(-1)).toMatchObject({
      text: 'Quantity of claim 3 corrected',
      options: { action: { label: 'Undo' } },
    });
  });

  it('says what is wrong where it is wrong, and loses nothing', async () => {
    mount();
    await open();
    await field('To').fill('many');
    await field('For whom').fill('adults');
    await expect.element(dialog()).toHaveTextContent('“many” is not a figure.');
    await save();
    await expect.element(field('To')).toHaveFocus();
    await expect.element(field('To')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field('For whom')).toHaveValue('adults');
    expect(called('correctQuantities')).toEqual([]);
    mounted.services.failWith('correctQuantities', 'full');
    await field('To').fill('20');
    await save();
    await expect.poll(() => called('correctQuantities')).toHaveLength(1);
    await expect.element(field('To')).toHaveValue('20');
  });

  it('leaves a quantity out of the comparison, and goes back to the tool’s reading', async () => {
    mount();
    await open();
    await dialog().getByRole('checkbox', { name: 'Leave out of the comparison' }).click();
    await expect.element(field('From')).toBeDisabled();
    await save();
    await expect.element(strip()).toHaveTextContent('Nothing is compared');
    await open();
    await expect
      .element(dialog().getByRole('checkbox', { name: 'Leave out of the comparison' }))
      .toBeChecked();
    await dialog().getByRole('button', { name: 'Use the tool’s reading', exact: true }).click();
    await expect.element(strip()).toHaveTextContent('= 4–18 g / day');
    expect(called('correctQuantities').at(-1)).toEqual([DOSE_CLAIM, null]);
    expect(mounted.services.toasts.at(-1)?.text).toBe(
      'Quantity of claim 3 is read by the tool again',
    );
  });

  it('adds a quantity, and saves nothing where nothing was changed', async () => {
    mount();
    await open();
    expect(
      dialog().getByRole('button', { name: 'Use the tool’s reading', exact: true }).elements(),
    ).toHaveLength(0);
    await save();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(called('correctQuantities')).toEqual([]);
    await open();
    await dialog().getByRole('button', { name: 'Add a quantity', exact: true }).click();
    const added = dialog().getByRole('group', { name: 'Added by hand', exact: true });
    await added.getByRole('textbox', { name: 'To', exact: true }).fill('5');
    await added.getByRole('textbox', { name: 'Unit', exact: true }).fill('days');
    await save();
    await expect.element(strip()).toHaveTextContent('≤ 5 days');
  });

  it('has no accessibility problems, in either theme', async () => {
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      mount({ correction: correction('2 g per day') });
      fake.setFindings([{ claims: [3, 4] }]);
      await expect.element(button('In conflict with 4')).toBeVisible();
      expect(await problems()).toEqual([]);
      await open();
      await field('From').fill('x');
      expect(await problems()).toEqual([]);
      if (theme === 'light') mounted.unmount();
    }
  });
});

describe('conflicts of the claim', () => {
  it('are named on a flag that leads to them', async () => {
    mount();
    expect(button('In conflict with 4').elements()).toHaveLength(0);
    fake.setFindings([{ claims: [3, 4] }, { claims: [1, 3] }]);
    await expect.element(button('In conflict with 1, 4')).toHaveTextContent('1, 4');
    await button('In conflict with 1, 4').click();
    const [first] = fake.findings();
    expect(window.location.hash).toBe(
      `#/review/review-1/consistency?finding=${encodeURIComponent(first?.id ?? '')}`,
    );
    fake.setFindings([{ claims: [3, 4], state: 'dismissed' }]);
    await expect.element(button('In conflict with 1, 4')).not.toBeInTheDocument();
  });

  it('are a count where there is no room', async () => {
    mount({}, { width: 340 });
    fake.setFindings([{ claims: [3, 4] }, { claims: [1, 3] }]);
    const flag = button('In conflict with 1, 4');
    await expect.element(flag.getByText('2', { exact: true })).toBeVisible();
    await expect.element(flag.getByText('1, 4', { exact: true })).not.toBeVisible();
  });

  it('can be cited from the article itself, in one step', async () => {
    mount();
    fake.setFindings([
      { claims: [3, 4], explanation: '4–18 g a day against 9 g a day. One lies within the other.' },
      { claims: [1, 3], kind: 'by-hand', reason: 'Pain is not a dose' },
    ]);
    const list = inspector().getByRole('list', { name: 'In conflict within the article' });
    await expect.element(list).toHaveTextContent('4–18 g a day against 9 g a day.');
    await expect.element(list).toHaveTextContent('Pain is not a dose');
    await button('Cite claim 4').click();
    expect(called('addCitations')).toEqual([
      [
        [DOSE_CLAIM],
        [
          {
            csl: { type: 'article', title: 'Review under test' },
            raw: 'This article: Review under test',
          },
        ],
        'contradicts',
        { quote: 'Another dose of tea is 9 g a day.', locator: 'claim 4' },
      ],
    ]);
    expect(mounted.services.toasts.at(-1)).toMatchObject({
      text: 'Claim 4 cited against claim 3',
      options: { action: { label: 'Undo' } },
    });
    await expect.element(button('Cite claim 4')).not.toBeInTheDocument();
    await expect.element(button('Cite claim 1')).toBeVisible();
    const card = inspector().getByRole('article', { name: 'Evidence 1, Contradicts' });
    await expect.element(card).toHaveTextContent('This article ·');
    await expect.element(card).toHaveTextContent('Internal conflict: 4–18 g a day against');
    await card.getByRole('button', { name: 'Show claim 4', exact: true }).click();
    expect(mounted.now().currentId).toBe('other' as ClaimId);
  });
});

describe('a quote', () => {
  it('has its figures set beside the claim’s while it is typed', async () => {
    mount({ evidence: [evidence('e1', 'mentions')] });
    const card = inspector().getByRole('article', { name: 'Evidence 1, Mentions', exact: true });
    const live = () => card.element().querySelector('[aria-live="polite"]')?.textContent;
    expect(live()).toBe('');
    await card.getByRole('textbox', { name: 'Quote', exact: true }).click();
    await userEvent.keyboard('Low doses (1-5 g)');
    await expect
      .poll(live)
      .toBe('Claim: 1–3 g a dose. Source: 1–5 g. The claim’s range lies within the source’s.');
    await userEvent.keyboard(' or 4-18 g daily');
    await expect
      .poll(live)
      .toContain('Claim: 4–18 g a day. Source: 4–18 g a day. They say the same.');
    await card.getByRole('textbox', { name: 'Quote', exact: true }).fill('Nothing is known.');
    await expect.poll(live).toBe('');
  });

  it('is compared with what a person reads in the claim', async () => {
    mount({
      correction: correction('2 g per dose'),
      evidence: [evidence('e1', 'mentions', { quote: 'a dose of 1-5 g' })],
    });
    const card = inspector().getByRole('article', { name: 'Evidence 1, Mentions', exact: true });
    await expect.element(card).toHaveTextContent('Claim: 2 g a dose. Source: 1–5 g.');
  });
});
