import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ExtractedClaim } from '../../../../src/domain/claims/schema.ts';
import type { ClaimId, ReviewerId, ReviewId } from '../../../../src/domain/ids.ts';
import { focusInspectorField } from '../../../../src/features/workbench/inspector/focus.ts';
import { Inspector } from '../../../../src/features/workbench/inspector/Inspector.tsx';
import type { CheckedClaim } from '../../../../src/storage/model.ts';
import type { FakeClaim, FakeReview } from '../../../support/fakeReview.ts';
import {
  type MountedWorkbench,
  mountInWorkbench,
  type WorkbenchOptions,
} from '../../../support/workbench.tsx';
import { DOSE, DOSE_CLAIM, evidence, reviewWith, TEXT } from './review.ts';

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

beforeEach(() => {
  localStorage.clear();
  return page.viewport(1440, 900);
});
afterEach(() => mounted.unmount());

const inspector = () => page.getByRole('complementary', { name: 'Claim inspector', exact: true });
const button = (name: string) => inspector().getByRole('button', { name, exact: true });
const textbox = (name: string) => inspector().getByRole('textbox', { name, exact: true });
const radio = (name: string) => inspector().getByRole('radio', { name, exact: true });
const called = (name: string) =>
  mounted.services.calls.filter((call) => call.name === name).map((call) => call.args);

describe('roles and names', () => {
  it('are those of the design', async () => {
    mount({ evidence: [evidence('e1', 'contradicts')] });
    await expect.element(inspector()).toBeVisible();
    await expect
      .element(inspector().getByRole('heading', { name: 'Claim 3 of 4', exact: true }))
      .toBeVisible();
    const group = inspector().getByRole('group', { name: 'Verdict', exact: true });
    const keys = ['1', '2', '3'];
    for (const [index, name] of ['Supported', 'Unsupported', 'Contradicted'].entries()) {
      const verdict = group.getByRole('button', { name, exact: true });
      await expect.element(verdict).toHaveAttribute('aria-pressed', 'false');
      await expect.element(verdict).toHaveAttribute('aria-keyshortcuts', keys[index] ?? '');
    }
    for (const name of [
      'Kind: Dosage',
      'Previous claim',
      'Next claim',
      'Claim actions',
      'Clear verdict',
      'Stance: Contradicts',
      'Evidence actions',
      'Show in article',
    ]) {
      await expect.element(button(name)).toBeVisible();
    }
    for (const name of ['Claim text', 'Add citation', 'Rationale', 'Suggested correction']) {
      await expect.element(textbox(name)).toBeVisible();
    }
    await expect
      .element(inspector().getByRole('radiogroup', { name: 'Confidence', exact: true }))
      .toBeVisible();
    for (const name of ['Low', 'Medium', 'High', 'Minor', 'Major', 'Critical']) {
      await expect.element(radio(name)).toBeInTheDocument();
    }
  });

  it('says what to do without a claim', async () => {
    mount({}, { currentId: null });
    await expect.element(inspector()).toHaveTextContent('Choose a claim');
  });
});

describe('verdict and confidence', () => {
  it('sets the verdict of this claim only, and leaves the one in force', async () => {
    mount({}, { selection: new Set(['pain' as ClaimId]) });
    await button('Contradicted').click();
    expect(mounted.acts).toEqual([
      { name: 'setVerdict', args: ['contradicted', { claims: [DOSE_CLAIM] }] },
    ]);
    fake.setVerdict([DOSE_CLAIM], 'contradicted');
    await expect.element(button('Contradicted')).toHaveAttribute('aria-pressed', 'true');
    await button('Contradicted').click();
    expect(mounted.acts).toHaveLength(1);
    await button('Clear verdict').click();
    expect(mounted.acts[1]).toEqual({ name: 'setVerdict', args: [null, { claims: [DOSE_CLAIM] }] });
  });

  it('sets the confidence', async () => {
    mount({ verdict: 'supported' });
    await radio('High').click();
    await expect.element(radio('High')).toBeChecked();
    expect(called('setConfidence')).toEqual([[[DOSE_CLAIM], 'high']]);
  });

  it('changes the kind', async () => {
    mount();
    await button('Kind: Dosage').click();
    await page.getByRole('option', { name: 'Safety', exact: true }).click();
    await expect.element(button('Kind: Safety')).toBeVisible();
  });

  it('steps to the neighbours', async () => {
    mount();
    await button('Next claim').click();
    await button('Previous claim').click();
    expect(mounted.acts.map((act) => act.name)).toEqual(['next', 'previous']);
  });
});

describe('claim text', () => {
  it('is saved on leaving the field, and the original can be restored', async () => {
    mount();
    await textbox('Claim text').fill('The usual dose of tea is 2 g.');
    expect(called('editClaimText')).toEqual([]);
    await textbox('Rationale').click();
    expect(called('editClaimText')).toEqual([[DOSE_CLAIM, 'The usual dose of tea is 2 g.']]);
    await expect.element(inspector()).toHaveTextContent(`Edited. Original wording: ${DOSE}`);
    await button('Restore original').click();
    await expect.element(textbox('Claim text')).toHaveValue(DOSE);
    expect(called('editClaimText')[1]).toEqual([DOSE_CLAIM, DOSE]);
  });

  test.each(['{Enter}', '{Control>}{Enter}{/Control}'])('is saved by %s', async (keys) => {
    mount();
    await textbox('Claim text').fill('Tea  comes in\n cups. ');
    await userEvent.keyboard(keys);
    expect(called('editClaimText')).toEqual([[DOSE_CLAIM, 'Tea comes in cups.']]);
    expect(mounted.acts).toEqual([{ name: 'focusPane', args: ['table'] }]);
  });

  it('comes back with Escape, and never becomes empty', async () => {
    mount();
    await textbox('Claim text').fill('Something else');
    await userEvent.keyboard('{Escape}');
    await expect.element(textbox('Claim text')).toHaveValue(DOSE);
    await textbox('Claim text').fill('  ');
    await textbox('Rationale').click();
    await expect.element(textbox('Claim text')).toHaveValue(DOSE);
    expect(called('editClaimText')).toEqual([]);
    expect(mounted.services.toasts.at(-1)?.text).toContain('needs words');
  });
});

describe('drafts', () => {
  test.each([
    ['Rationale', 'setRationale'],
    ['Suggested correction', 'setCorrection'],
  ])('of %s are saved when another claim becomes current', async (name, command) => {
    mount();
    await textbox(name).fill('Said nowhere.');
    expect(called(command)).toEqual([]);
    mounted.setCurrent('pain' as ClaimId, 'table');
    await expect.poll(() => called(command)).toEqual([[DOSE_CLAIM, 'Said nowhere.']]);
    await expect.element(textbox(name)).toHaveValue('');
    mounted.setCurrent(DOSE_CLAIM, 'table');
    await expect.element(textbox(name)).toHaveValue('Said nowhere.');
  });

  it.each([
    ['Ctrl Enter', '{Control>}{Enter}{/Control}'],
    ['Escape', '{Escape}'],
  ])('are saved once by %s, which returns to the table', async (_, keys) => {
    mount();
    await textbox('Rationale').fill('Said nowhere.');
    await userEvent.keyboard(keys);
    expect(mounted.acts).toEqual([{ name: 'focusPane', args: ['table'] }]);
    await button('Next claim').click();
    expect(called('setRationale')).toEqual([[DOSE_CLAIM, 'Said nowhere.']]);
  });

  it('are saved when the page is left', async () => {
    mount();
    await textbox('Rationale').fill('Said nowhere.');
    window.dispatchEvent(new Event('pagehide'));
    expect(called('setRationale')).toEqual([[DOSE_CLAIM, 'Said nowhere.']]);
  });

  it('are saved when the pane goes away', async () => {
    mount();
    await textbox('Rationale').fill('Said nowhere.');
    mounted.unmount();
    await expect.poll(() => called('setRationale')).toEqual([[DOSE_CLAIM, 'Said nowhere.']]);
    mount();
  });

  it('that could not be saved stay on screen, on this claim, and can be tried again', async () => {
    mount();
    mounted.services.failWith('setRationale', 'full');
    await textbox('Rationale').fill('Said nowhere.');
    await textbox('Add citation').click();
    await expect.element(inspector().getByRole('alert')).toHaveTextContent('Not saved');
    mounted.services.failWith('setRationale', 'full');
    mounted.setCurrent('pain' as ClaimId, 'table');
    await expect.element(textbox('Rationale')).toHaveValue('');
    await expect.poll(() => called('setRationale')).toHaveLength(2);
    mounted.services.failWith('setRationale', 'full');
    mounted.setCurrent(DOSE_CLAIM, 'table');
    await expect.element(textbox('Rationale')).toHaveValue('Said nowhere.');
    await expect.poll(() => called('setRationale')).toHaveLength(3);
    await button('Try again').click();
    await expect.poll(() => fake.claim(DOSE_CLAIM).own.rationale).toBe('Said nowhere.');
    await expect.element(inspector().getByRole('alert')).not.toBeInTheDocument();
  });

  it('give way to what is stored once saved, so that an undo shows', async () => {
    mount();
    await textbox('Rationale').fill('First');
    await textbox('Add citation').click();
    await expect.poll(() => fake.claim(DOSE_CLAIM).own.rationale).toBe('First');
    fake.assess(DOSE_CLAIM, { rationale: undefined });
    await expect.element(textbox('Rationale')).toHaveValue('');
  });

  it('are not saved where nothing was changed', async () => {
    mount({ own: { rationale: 'As it was' } });
    await textbox('Rationale').click();
    await textbox('Rationale').fill('As it was!');
    await textbox('Rationale').fill('As it was');
    await textbox('Add citation').click();
    expect(mounted.services.calls).toEqual([]);
  });
});

describe('dismissing', () => {
  it('asks for a reason, says so on the claim, and brings it back', async () => {
    mount();
    await button('Claim actions').click();
    await page.getByRole('menuitem', { name: 'Dismiss…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Dismiss claim 3', exact: true });
    await dialog.getByRole('radio', { name: 'Out of scope', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Note', exact: true }).fill('About coffee');
    await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
    expect(called('dismissClaims')).toEqual([[[DOSE_CLAIM], 'out-of-scope', 'About coffee']]);
    await expect.element(dialog).not.toBeInTheDocument();
    await expect
      .element(inspector().getByRole('note'))
      .toHaveTextContent('Dismissed: out of scope. About coffee');
    await expect.element(button('Supported')).toBeDisabled();
    await button('Bring back').click();
    expect(called('restoreClaims')).toEqual([[[DOSE_CLAIM]]]);
    await expect.element(button('Supported')).toBeEnabled();
    expect(mounted.services.toasts.map((toast) => toast.text)).toEqual([
      'Claim 3 dismissed',
      'Claim 3 brought back',
    ]);
  });

  it('is undone from its toast', async () => {
    mount();
    await button('Claim actions').click();
    await page.getByRole('menuitem', { name: 'Dismiss…', exact: true }).click();
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await expect.poll(() => mounted.services.toasts).toHaveLength(1);
    mounted.services.toasts[0]?.options?.action?.run();
    await expect.poll(() => mounted.services.calls.map((call) => call.name)).toContain('undoEvent');
  });
});

describe('assessment', () => {
  it('keeps reason codes in the order of the list', async () => {
    mount({ own: { reasonCodes: ['wrong-unit'] } });
    const group = inspector().getByRole('group', { name: 'Reason codes', exact: true });
    const code = (name: string) => group.getByRole('checkbox', { name, exact: true });
    await expect.element(code('Wrong unit')).toBeChecked();
    await code('Overstated').click();
    expect(called('setReasonCodes')).toEqual([[DOSE_CLAIM, ['overstated', 'wrong-unit']]]);
    await code('Wrong unit').click();
    expect(called('setReasonCodes')[1]).toEqual([DOSE_CLAIM, ['overstated']]);
  });

  it('sets and clears the severity', async () => {
    mount();
    await radio('Major').click();
    await button('Clear severity').click();
    expect(called('setSeverity')).toEqual([
      [DOSE_CLAIM, 'major'],
      [DOSE_CLAIM, null],
    ]);
  });

  it('shows the correction as a change of the article’s words until it is edited', async () => {
    mount({ own: { correction: 'The usual dose of tea is 3 g a day, taken with food.' } });
    const section = inspector().getByRole('region', { name: 'Suggested correction', exact: true });
    const marks = (tag: string) =>
      [...section.element().querySelectorAll(tag)].map((mark) => mark.textContent);
    await expect.poll(() => marks('del')).toEqual(['2']);
    expect(marks('ins')).toEqual(['3']);
    await textbox('Suggested correction').click();
    await expect.poll(() => marks('del')).toEqual([]);
    await expect
      .element(textbox('Suggested correction'))
      .toHaveValue('The usual dose of tea is 3 g a day, taken with food.');
  });

  it('starts a correction from the article’s wording', async () => {
    mount();
    await button('Start from the article’s wording').click();
    await expect.element(textbox('Suggested correction')).toHaveValue(DOSE);
    await expect.element(textbox('Suggested correction')).toHaveFocus();
  });

  it('asks where was searched when the verdict is unsupported, and keeps the log', async () => {
    mount({ verdict: 'unsupported' });
    await expect.element(inspector()).toHaveTextContent('Searched and not found: say where.');
    await textbox('Where, search 1').fill('PubMed');
    await textbox('Words searched for, search 1').fill('tea dose');
    expect(called('setSearchLog')).toEqual([]);
    await textbox('Rationale').click();
    await expect.poll(() => called('setSearchLog')).toHaveLength(1);
    expect(fake.claim(DOSE_CLAIM).own.searchLog).toEqual([
      {
        where: 'PubMed',
        query: 'tea dose',
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        note: '',
      },
    ]);
    await button('Add a search').click();
    await textbox('Where, search 2').fill('Cochrane');
    mounted.setCurrent('pain' as ClaimId, 'table');
    await expect.poll(() => fake.claim(DOSE_CLAIM).own.searchLog).toHaveLength(2);
    mounted.setCurrent(DOSE_CLAIM, 'table');
    await button('Remove search 1').click();
    await expect
      .poll(() => fake.claim(DOSE_CLAIM).own.searchLog?.map((entry) => entry.where))
      .toEqual(['Cochrane']);
  });
});

describe('around the claim', () => {
  it('shows the passage in its paragraph', async () => {
    mount();
    const source = inspector().getByRole('region', { name: 'Source', exact: true });
    await expect
      .element(source)
      .toHaveTextContent(`Before it helps, start low. ${DOSE} Stop when unwell.`);
    expect(source.element().querySelector('mark')?.textContent).toBe(DOSE);
    const [span] = fake.structure().rowById.get(DOSE_CLAIM)?.spans ?? [];
    await expect
      .element(source)
      .toHaveTextContent(`Dosage · characters ${span?.start}–${span?.end}`);
    await button('Show in article').click();
    expect(mounted.acts).toEqual([{ name: 'focusPane', args: ['article'] }]);
    expect(mounted.now().movedBy).toBe('inspector');
  });

  it('lists similar claims with their verdicts and goes to one', async () => {
    mount();
    const similar = inspector().getByRole('button', { name: /Supported, claim 4 Another dose/ });
    await expect.element(similar).toBeVisible();
    fake.setVerdict(['other' as ClaimId], 'unsupported');
    await inspector()
      .getByRole('button', { name: /^Unsupported, claim 4/ })
      .click();
    expect(mounted.now().currentId).toBe('other');
  });

  it('merges the claims that are ticked', async () => {
    mount();
    await button('Merge duplicates…').click();
    const dialog = page.getByRole('dialog', { name: 'Merge with claim 3', exact: true });
    await expect.element(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /^4 Another dose/ }).click();
    const number = dialog.getByRole('textbox', { name: 'Another claim’s number', exact: true });
    await number.fill('99');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('There is no claim 99.');
    await number.fill('1');
    await userEvent.keyboard('{Enter}');
    await dialog.getByRole('button', { name: 'Merge 2 claims', exact: true }).click();
    expect(called('mergeClaims')).toEqual([[DOSE_CLAIM, ['pain', 'other']]]);
    expect(mounted.services.toasts.at(-1)?.text).toBe('2 claims merged into claim 3');
  });

  it('says why it is a claim, and what is missing', async () => {
    mount({ contextNeeded: true });
    const why = inspector().getByRole('region', { name: 'Why this claim', exact: true });
    await expect.element(why).toHaveTextContent('Context needed.');
    await expect.element(why).toHaveTextContent('Worth checking first: names a quantity.');
  });

  it('offers what a word may stand for, and puts the choice in its place', async () => {
    const text = 'It is 2 g a day.';
    const place = { start: 0, end: 3 };
    const start = TEXT.indexOf(DOSE);
    const extracted: ExtractedClaim = {
      ordinal: 2,
      spans: [{ start, end: start + DOSE.length }],
      text,
      kind: 'dosage',
      checkworthiness: 0.8,
      reasons: [],
      contextNeeded: true,
      rules: ['list', 'resolved'],
      words: [place, { start, end: start + 'The usual dose'.length }],
      unresolved: [{ start: 0, end: 2, candidates: [{ text: 'the tea', place }] }],
    };
    mount({ text, contextNeeded: true, extracted });
    const why = inspector().getByRole('region', { name: 'Why this claim', exact: true });
    await expect.element(why).toHaveTextContent('this is one of them');
    expect([...why.element().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'The usual dose',
      'Tea',
    ]);
    const group = why.getByRole('group', { name: 'What “It” stands for', exact: true });
    await group.getByRole('button', { name: 'the tea', exact: true }).click();
    expect(called('editClaimText')).toEqual([[DOSE_CLAIM, 'The tea is 2 g a day.']]);
    expect(mounted.services.toasts.at(-1)?.text).toBe('“It” in claim 3 is now “the tea”');
  });

  it('shows earlier verdicts on the same statement in other reviews', async () => {
    const checked: CheckedClaim = {
      claimId: 'x.1' as ClaimId,
      reviewId: 'other-review' as ReviewId,
      title: 'All about tea',
      number: 7,
      text: 'The usual dose of tea is 2 g daily, taken with food.',
      verdict: 'contradicted',
      reviewer: null,
    };
    const elsewhere = { ...checked, claimId: 'x.2' as ClaimId, text: 'Coffee is grown in Brazil.' };
    mount({}, { checked: [checked, elsewhere] });
    const section = inspector().getByRole('region', { name: 'Checked before 1', exact: true });
    await expect.element(section).toHaveTextContent('All about tea · claim 7');
    const link = section.getByRole('link', { name: /^Contradicted:\s*The usual dose of tea/ });
    await expect.element(link).toHaveAttribute('href', '#/review/other-review?claim=7');
  });

  it('shows other reviewers only where there are any', async () => {
    mount();
    await expect.element(inspector()).not.toHaveTextContent('Other reviewers');
    mounted.unmount();
    const reviewer = { id: 'r2' as ReviewerId, name: 'Ann', own: false };
    mount({ others: [{ reviewer, assessment: { verdict: 'supported', rationale: 'I saw it.' } }] });
    const others = inspector().getByRole('region', { name: 'Other reviewers 1', exact: true });
    await expect.element(others).toHaveTextContent('AnnSupported');
    await expect.element(others).toHaveTextContent('I saw it.');
  });

  it('tells the history anew when the claim changes', async () => {
    mount();
    const history = inspector().getByRole('region', { name: 'History', exact: true });
    // It is read where it can be seen.
    await new Promise((resolve) => setTimeout(resolve, 250));
    history.element().scrollIntoView();
    await expect.element(history).toHaveTextContent('Nothing has been changed yet.');
    const [reviewer] = fake.reviewers();
    if (reviewer === undefined) throw new Error('nobody');
    fake.setHistory(DOSE_CLAIM, [
      {
        eventId: fake.nextEventId(),
        at: Date.UTC(2020, 4, 3, 12),
        reviewer,
        command: 'verdict.set',
        words: 'Marked Supported',
        verdict: 'supported',
      },
    ]);
    fake.setVerdict([DOSE_CLAIM], 'supported');
    await expect.element(history).toHaveTextContent('3 May 2020Marked Supported');
  });

  it('has its fields focused from outside', async () => {
    mount();
    for (const [field, name] of [
      ['citation', 'Add citation'],
      ['text', 'Claim text'],
      ['rationale', 'Rationale'],
      ['correction', 'Suggested correction'],
    ] as const) {
      expect(focusInspectorField(field)).toBe(true);
      await expect.element(textbox(name)).toHaveFocus();
    }
    mounted.unmount();
    expect(focusInspectorField('text')).toBe(false);
    mount();
  });
});
