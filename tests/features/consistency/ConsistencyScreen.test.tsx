import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadPopups } from '../../../src/ui/popupLoader.ts';
import { problems } from '../../support/axe.ts';
import { FakeReview } from '../../support/fakeReview.ts';
import { between, FINDINGS, kratom } from './kratom.ts';
import { type MountedConsistency, mountConsistency } from './mount.tsx';

let mounted: MountedConsistency | null = null;

/** A word for each number, without a figure in it. */
const nameOf = (at: number): string =>
  `Farm${String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))}’s`;

function mount(...given: Parameters<typeof mountConsistency>): MountedConsistency {
  mounted = mountConsistency(...given);
  return mounted;
}

beforeEach(async () => {
  await page.viewport(1440, 900);
  loadPopups();
});

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const cards = () => page.getByRole('list', { name: 'Conflicts', exact: true });
const card = (name: string) => cards().getByRole('listitem', { name, exact: true });
const opened = () =>
  document.querySelector('[data-open-conflict]')?.closest('li')?.getAttribute('aria-label') ?? '';
const figure = (name: string) => page.getByRole('figure', { name });
const row = (name: RegExp) => page.getByRole('button', { name });
const toasts = () => mounted?.services.toasts.map(({ text }) => text);
const called = () => mounted?.services.calls.map(({ name }) => name);

describe('the Consistency screen', () => {
  it('shows the conflicts as plots, table and cards, the first one opened', async () => {
    mount(kratom());
    await expect.element(page.getByRole('heading', { name: 'Consistency' })).toBeVisible();
    await expect.element(page.getByText(/6 open, 0 dismissed\.$/)).toBeVisible();
    await expect.element(figure('Per day grams per day')).toBeVisible();
    await expect
      .element(figure('Per dose grams per dose').getByRole('img'))
      .toHaveAccessibleName(
        'Per dose, grams per dose: claim 2 1 to 3, claim 3 1 to 3, claim 4 0.5 to 1, claim 5 0.5 to 1.5. 4 pairs disagree.',
      );
    await expect.element(page.getByText('1 g apart')).toBeVisible();
    await expect.element(card('Conflict 1 of 6: claims 1 and 3')).toBeVisible();
    await expect.element(card('Conflict 6 of 6: claims 6 and 7')).toHaveTextContent('Opposing');
    expect(opened()).toBe('Conflict 1 of 6: claims 1 and 3');
    await expect
      .element(page.getByRole('region', { name: 'Statements', exact: true }))
      .toHaveTextContent('Kratom has no side effects.');
    await expect
      .element(page.getByRole('row', { name: /1–3 g\/dose × 4–6\/day/ }))
      .toHaveTextContent('1, 4, 5');
    expect(document.title).toBe('Consistency: Kratom · Claimbench');
  });

  it('selects by bracket, row, table, statement and card, everywhere and in the address', async () => {
    const review = kratom();
    mount(review);
    const [, second, third, fourth] = review.findings();
    const bracket = button('Claims 3 and 4, Touch only');
    await bracket.click();
    expect(opened()).toBe('Conflict 3 of 6: claims 3 and 4');
    await expect.element(bracket).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('touch at 1 g', { exact: true })).toBeVisible();
    await expect.poll(() => mounted?.search().finding).toBe(third?.id);

    // A row steps through its conflicts.
    await row(/^Claim 2 Starting kratom with/).click();
    expect(opened()).toBe('Conflict 2 of 6: claims 2 and 4');
    await row(/^Claim 2 Starting kratom with/).click();
    expect(opened()).toBe('Conflict 4 of 6: claims 2 and 5');
    await expect.element(page.getByText('share 0.5 g')).toBeVisible();

    await button('4, conflict of claims 2 and 4, Touch only').click();
    await expect.poll(() => mounted?.search().finding).toBe(second?.id);
    await page.getByRole('region', { name: 'Statements' }).getByRole('button').click();
    expect(opened()).toBe('Conflict 6 of 6: claims 6 and 7');
    await card('Conflict 4 of 6: claims 2 and 5').getByRole('button').click();
    await expect.poll(() => mounted?.search().finding).toBe(fourth?.id);
    await expect.element(button('Claims 2 and 5, Partial')).toHaveAttribute('aria-pressed', 'true');
  });

  it('opens at the conflict that the address names, even one that is not listed', async () => {
    const review = kratom([
      ...FINDINGS.slice(0, 4),
      { ...FINDINGS[4], claims: [3, 5], state: 'dismissed', reason: 'Other forms' },
    ]);
    const last = review.findings().at(-1);
    mount(review, last === undefined ? {} : { finding: last.id });
    await expect
      .element(card('Conflict 5 of 5: claims 3 and 5'))
      .toHaveTextContent('Reason: Other forms');
    const first = review.findings()[0];
    if (first !== undefined) mounted?.goTo({ finding: first.id });
    await expect.poll(opened).toBe('Conflict 1 of 4: claims 1 and 3');
  });

  it('moves with J and K, and asks with D why two are no conflict', async () => {
    mount(kratom());
    await expect.poll(opened).toBe('Conflict 1 of 6: claims 1 and 3');
    await userEvent.keyboard('jj');
    expect(opened()).toBe('Conflict 3 of 6: claims 3 and 4');
    await userEvent.keyboard('k');
    expect(opened()).toBe('Conflict 2 of 6: claims 2 and 4');
    await userEvent.keyboard('d');
    const dialog = page.getByRole('dialog', { name: 'Claims 2 and 4: not a conflict' });
    await expect.element(dialog).toBeVisible();
    const reason = dialog.getByRole('textbox', { name: 'Reason' });
    await expect.element(reason).toHaveFocus();
    await expect.element(reason).toHaveValue('');
    await reason.fill('Different products');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(toasts).toEqual(['Claims 2 and 4: not a conflict']);
    // It stays under the hand that decided it, and leaves with the next step.
    await expect.element(card('Conflict 2 of 6: claims 2 and 4')).toHaveTextContent('Dismissed');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect
      .poll(
        () =>
          document.activeElement?.closest('li') !== null ||
          document.activeElement === document.body,
      )
      .toBe(true);
    await userEvent.keyboard('j');
    await expect.poll(opened).toBe('Conflict 2 of 5: claims 3 and 4');
    await expect.element(page.getByText(/5 open, 1 dismissed\.$/)).toBeVisible();
  });

  it('marks one or both, confirms, and opens again', async () => {
    const review = kratom();
    mount(review);
    await button('Mark contradicted, claim 1').click();
    await expect.poll(toasts).toEqual(['Claim 1 marked Contradicted']);
    expect(review.claim(review.id(1)).verdict).toBe('contradicted');
    await expect.element(card('Conflict 1 of 6: claims 1 and 3')).toHaveTextContent('Confirmed');
    await expect.element(page.getByText(/5 open, 1 confirmed, 0 dismissed\.$/)).toBeVisible();
    await expect.poll(() => document.activeElement?.hasAttribute('data-open-conflict')).toBe(true);
    await button('Open again').click();
    await expect.poll(() => review.findings()[0]?.state).toBe('open');
    // Both are contradicted by now: there is nothing left but to confirm.
    await button('Confirm').click();
    await expect.poll(() => review.findings()[0]?.state).toBe('confirmed');
    await userEvent.keyboard('j');
    await button('Mark both contradicted').click();
    await expect.poll(() => review.claim(review.id(4)).verdict).toBe('contradicted');
    expect(toasts()?.at(-1)).toBe('Claims 2 and 4 marked Contradicted');
    expect(called()).toEqual([
      'markContradicted',
      'decideFindings',
      'decideFindings',
      'markContradicted',
    ]);
  });

  it('keeps the dialog and its reason when the decision could not be saved', async () => {
    mount(kratom());
    mounted?.services.failWith('decideFindings', 'full');
    await button('Not a conflict').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Kept');
    await dialog.getByRole('button', { name: 'Not a conflict', exact: true }).click();
    await expect.poll(toasts).toEqual(['It could not be saved.']);
    await expect.element(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('Kept');
  });

  it('steps with the buttons of a card and takes focus along', async () => {
    mount(kratom());
    await button('Next conflict').click();
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toBe('Next conflict');
    expect(opened()).toBe('Conflict 2 of 6: claims 2 and 4');
    await button('Previous conflict').click();
    await expect.poll(opened).toBe('Conflict 1 of 6: claims 1 and 3');
  });

  it('is one stop of Tab for each list, with arrows within', async () => {
    mount(kratom());
    await expect.poll(() => document.querySelectorAll('[data-pair]').length).toBe(5);
    const signs = figure('Per dose grams per dose').getByRole('group', { name: 'Pairs' });
    const stops = () =>
      [...signs.element().querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0)
        .length;
    expect(stops()).toBe(1);
    signs.element().querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(stops()).toBe(1);
    expect(opened()).not.toBe('Conflict 1 of 6: claims 1 and 3');
    const chosen = document.activeElement?.getAttribute('aria-pressed');
    expect(chosen).toBe('true');
  });

  it('lists what the select asks for, and Escape lists the open ones again', async () => {
    const review = kratom();
    const [first] = review.findings();
    if (first !== undefined)
      review.editFinding(first.id, { state: 'dismissed', reason: 'Two forms' });
    mount(review);
    await expect.element(card('Conflict 1 of 5: claims 2 and 4')).toBeVisible();
    await button('Show: Open conflicts').click();
    await page.getByRole('option', { name: 'Dismissed', exact: true }).click();
    await expect
      .element(card('Conflict 1 of 1: claims 1 and 3'))
      .toHaveTextContent('Reason: Two forms');
    expect(mounted?.search().show).toBe('dismissed');
    await button('Open again').click();
    await expect.poll(() => review.findings()[0]?.state).toBe('open');
    await userEvent.keyboard('{Escape}');
    await expect.element(card('Conflict 6 of 6: claims 6 and 7')).toBeVisible();
    expect(mounted?.search().show).toBeUndefined();
  });

  it('joins two claims by number and by words, with a reason, and takes them apart', async () => {
    const review = kratom();
    mount(review);
    await button('Join two claims').click();
    const dialog = page.getByRole('dialog', { name: 'Join two claims as a conflict' });
    await expect.element(dialog.getByRole('combobox', { name: 'First claim' })).toHaveFocus();
    await dialog.getByRole('combobox', { name: 'First claim' }).fill('nausea');
    await userEvent.keyboard('{Enter}');
    await dialog.getByRole('combobox', { name: 'Second claim' }).fill('1');
    await dialog.getByRole('option', { name: /^1 Kratom dosage starts/ }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Cannot both hold');
    await dialog.getByRole('button', { name: 'Join as a conflict', exact: true }).click();
    await expect.poll(toasts).toEqual(['Claims 7 and 1 joined as a conflict']);
    await expect.element(card('Conflict 7 of 7: claims 1 and 7')).toHaveTextContent('By hand');
    await expect.element(page.getByRole('region', { name: 'Joined by hand' })).toBeVisible();
    await expect
      .element(card('Conflict 7 of 7: claims 1 and 7'))
      .toHaveTextContent('Cannot both hold');
    await button('Take apart').click();
    await expect.poll(() => review.findings().length).toBe(6);
    expect(mounted?.search().join).toBeUndefined();
  });

  it('opens with the two claims to join that the address names', async () => {
    const review = kratom([]);
    mount(review, { join: 6, with: 7 });
    const dialog = page.getByRole('dialog', { name: 'Join two claims as a conflict' });
    await expect.element(dialog).toHaveTextContent('Kratom can cause nausea and dizziness.');
    await dialog.getByRole('button', { name: 'Change: Second claim, 7' }).click();
    // The claim at the other end is not offered again.
    await dialog.getByRole('combobox', { name: 'Second claim' }).fill('side effects');
    await expect.element(dialog.getByText('No claim matches.')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Second claim' }).fill('#7');
    await userEvent.keyboard('{Enter}');
    await dialog.getByRole('button', { name: 'Join as a conflict', exact: true }).click();
    await expect.poll(() => review.findings()[0]?.kind).toBe('by-hand');
    expect(mounted?.search()).not.toHaveProperty('with');
  });

  it('says what there is where nothing is listed', async () => {
    const review = kratom([]);
    mount(review);
    await expect
      .element(page.getByRole('heading', { name: 'Nothing in this article disagrees' }))
      .toBeVisible();
    await expect.element(page.getByText(/^Its 5 quantities were compared/)).toBeVisible();
    await button('Show 2 units without a conflict').click();
    await expect.element(figure('Per dose grams per dose')).toBeVisible();
    review.setFindingsWanted({ key: 'k', claims: [] });
    await expect.element(page.getByText(/^Conflicts are being worked out/)).toBeVisible();
    review.failFindings('k');
    await expect.element(page.getByText(/could not be worked out/)).toBeVisible();
    await button('Try again').click();
    expect(review.findingsWanted()?.key).toBe('k, again');
    await expect.element(page.getByRole('status').filter({ hasText: /worked out/ })).toHaveFocus();
    await expect
      .element(page.getByRole('heading', { name: 'Nothing in this article disagrees' }))
      .not.toBeInTheDocument();
    mounted?.unmount();

    mount(new FakeReview('Water is wet.', [{ at: 'Water is wet.' }]));
    await expect
      .element(page.getByRole('heading', { name: 'No quantities to compare' }))
      .toBeVisible();
    mounted?.unmount();

    mount(kratom(FINDINGS.map((finding) => ({ ...finding, state: 'dismissed' }))));
    await expect.element(page.getByRole('heading', { name: 'No open conflicts' })).toBeVisible();
    await expect.element(page.getByText('6 are dismissed.')).toBeVisible();
    await button('Show all conflicts').click();
    await expect.element(card('Conflict 1 of 6: claims 1 and 3')).toBeVisible();
  });

  it('stays usable with two hundred claims and three hundred conflicts of one unit', async () => {
    const sentences = Array.from(
      { length: 200 },
      (_, at) => `${nameOf(at)} tank holds ${at + 1} litres of oil.`,
    );
    const findings = Array.from({ length: 300 }, (_, at) => {
      const [a, b] = [1 + (at % 100), 101 + ((at + Math.floor(at / 100)) % 100)] as const;
      return between(sentences[a - 1] ?? '', sentences[b - 1] ?? '', [a, b]);
    });
    const review = new FakeReview(
      sentences.join(' '),
      sentences.map((at) => ({ at })),
      { findings },
    );
    mount(review);
    await expect.element(card('Conflict 1 of 300: claims 1 and 101')).toBeVisible();
    expect(document.querySelectorAll('[data-pair]').length).toBeGreaterThan(0);
    expect(document.querySelectorAll('[data-pair]').length).toBeLessThan(60);
    await expect.element(page.getByText(/have no room for a bracket/)).toBeVisible();
    // The selected pair is drawn, whichever it is.
    const last = review.findings().at(-1);
    if (last !== undefined) mounted?.goTo({ finding: last.id });
    await expect.poll(opened).toBe('Conflict 300 of 300: claims 100 and 102');
    await expect
      .element(button('Claims 100 and 102, No overlap'))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('2 l apart')).toBeInViewport();
  });

  it('is drawn for a phone, with a way from the plot to the conflict', async () => {
    await page.viewport(390, 844);
    mount(kratom());
    await expect.element(figure('Per day grams per day')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    const svg = figure('Per day grams per day').getByRole('img').element();
    expect(svg.getBoundingClientRect().width).toBe(Number(svg.getAttribute('width')));
    await button('Go to the conflict').click();
    await expect.poll(() => document.activeElement?.hasAttribute('data-open-conflict')).toBe(true);
    expect(document.activeElement?.getBoundingClientRect().top).toBeLessThan(844);
  });

  it.each(['light', 'dark'])('has no violation in the %s theme', async (theme) => {
    document.documentElement.dataset.theme = theme;
    mount(kratom());
    await expect.element(button('Mark both contradicted')).toBeVisible();
    expect(await problems()).toEqual([]);
    await button('Join two claims').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'First claim' }).fill('dose');
    await expect.element(dialog.getByRole('option').first()).toBeVisible();
    expect(await problems(dialog.element())).toEqual([]);
    delete document.documentElement.dataset.theme;
  });
});
