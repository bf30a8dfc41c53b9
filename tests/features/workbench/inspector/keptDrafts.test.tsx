import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReviewId } from '../../../../src/domain/ids.ts';
import { createDrafts } from '../../../../src/features/workbench/inspector/draftStore.ts';
import { Inspector } from '../../../../src/features/workbench/inspector/Inspector.tsx';
import { keptDraftsOf } from '../../../../src/features/workbench/inspector/keptDrafts.ts';
import { StatusBar } from '../../../../src/features/workbench/StatusBar.tsx';
import { FAKE_REVIEW_ID, type FakeClaim, type FakeReview } from '../../../support/fakeReview.ts';
import { type MountedWorkbench, mountInWorkbench } from '../../../support/workbench.tsx';
import { DOSE_CLAIM, reviewWith } from './review.ts';

const RATIONALE = `rationale/${DOSE_CLAIM}`;
const NAME = `claimbench.draft.${FAKE_REVIEW_ID}.${RATIONALE}`;

const yes = async () => true;
const no = async () => false;
/** As after a reload: nothing is left but what was kept. */
const reopened = () => createDrafts(keptDraftsOf(FAKE_REVIEW_ID));
const keep = (text: string, base: string, name = NAME) =>
  localStorage.setItem(name, JSON.stringify({ text, base }));

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('a draft', () => {
  it('is there after a reload, as last typed, without anything having been awaited', () => {
    const drafts = reopened();
    drafts.change(RATIONALE, 'See', 'old', yes);
    drafts.change(RATIONALE, 'See p. 4', 'old', yes);
    expect(reopened().get(RATIONALE)).toEqual({ text: 'See p. 4', base: 'old', state: 'unsaved' });
    expect(createDrafts(keptDraftsOf('another' as ReviewId)).get(RATIONALE)).toBeUndefined();
    drafts.discard(RATIONALE);
  });

  it('is no longer kept once it is saved', async () => {
    const drafts = reopened();
    drafts.change(RATIONALE, 'See p. 4', '', yes);
    await drafts.commit(RATIONALE);
    expect(localStorage.length).toBe(0);
    expect(reopened().get(RATIONALE)).toBeUndefined();
  });

  it('is no longer kept once it is discarded or typed back', () => {
    const drafts = reopened();
    drafts.change(RATIONALE, 'See p. 4', 'old', yes);
    drafts.discard(RATIONALE);
    expect(localStorage.length).toBe(0);
    drafts.change(RATIONALE, 'See p. 4', 'old', yes);
    drafts.change(RATIONALE, 'old', 'old', yes);
    expect(localStorage.length).toBe(0);
  });

  it('stays kept when it could not be saved', async () => {
    const drafts = reopened();
    drafts.change(RATIONALE, 'See p. 4', '', no);
    await drafts.commit(RATIONALE);
    expect(drafts.open()).toEqual({ key: RATIONALE, failed: true });
    expect(reopened().get(RATIONALE)?.text).toBe('See p. 4');
  });

  it('keeps what was typed while it was being saved', async () => {
    const drafts = reopened();
    let settle: (saved: boolean) => void = () => undefined;
    const slow = () =>
      new Promise<boolean>((resolve) => {
        settle = resolve;
      });
    drafts.change(RATIONALE, 'one', '', slow);
    const saving = drafts.commit(RATIONALE);
    drafts.change(RATIONALE, 'one two', '', slow);
    settle(true);
    await saving;
    expect(reopened().get(RATIONALE)).toMatchObject({ text: 'one two', base: 'one' });
    drafts.discard(RATIONALE);
  });

  it('that another tab has typed on is not removed by this one', () => {
    const drafts = reopened();
    drafts.change(RATIONALE, 'one', '', yes);
    keep('one two', '');
    drafts.discard(RATIONALE);
    expect(reopened().get(RATIONALE)?.text).toBe('one two');
  });

  it('can be typed and saved where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const drafts = reopened();
    const saved: string[] = [];
    drafts.change(RATIONALE, 'See p. 4', '', async (text) => {
      saved.push(text);
      return true;
    });
    await drafts.commit(RATIONALE);
    expect(saved).toEqual(['See p. 4']);
  });

  it.each([
    ['no JSON', '{"text":'],
    ['no draft', '["text"]'],
    ['parts of other kinds', '{"text":1,"base":""}'],
    ['more than a draft has', '{"text":"a","base":"","state":"saved"}'],
    ['more than is ever kept', JSON.stringify({ text: 'a'.repeat(200_000), base: '' })],
  ])('is not read from %s', (_, raw) => {
    localStorage.setItem(NAME, raw);
    expect(reopened().get(RATIONALE)).toBeUndefined();
    expect(localStorage.getItem(NAME)).toBe(raw);
  });
});

describe('the fields', () => {
  let fake: FakeReview;
  let mounted: MountedWorkbench;

  function mount(dose: Partial<FakeClaim> = {}) {
    fake = reviewWith(dose);
    mounted = mountInWorkbench(
      fake,
      <>
        <Inspector />
        <StatusBar model={fake} />
      </>,
      { currentId: DOSE_CLAIM },
    );
  }
  afterEach(() => mounted.unmount());

  const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const footer = () => page.getByRole('contentinfo');
  const called = (name: string) =>
    mounted.services.calls.filter((call) => call.name === name).map((call) => call.args);
  const CHANGED = 'Typed earlier and not saved. The text was changed since.';

  it('show what was typed before a reload, and save it on being left', async () => {
    keep('See p. 4', 'old');
    mount({ own: { rationale: 'old' } });
    await expect.element(textbox('Rationale')).toHaveValue('See p. 4');
    await expect.element(footer()).toHaveTextContent('Typing is not saved yet');
    expect(called('setRationale')).toEqual([]);
    await textbox('Rationale').click();
    await textbox('Suggested correction').click();
    await expect.element(footer()).toHaveTextContent('Saved on this device');
    expect(called('setRationale')).toEqual([[DOSE_CLAIM, 'See p. 4']]);
    expect(localStorage.getItem(NAME)).toBeNull();
  });

  it('save what was typed before a reload when another claim becomes current', async () => {
    keep('See p. 4', '');
    mount();
    await expect.element(textbox('Rationale')).toHaveValue('See p. 4');
    mounted.setCurrent(fake.id(1), 'table');
    await vi.waitFor(() => expect(called('setRationale')).toEqual([[DOSE_CLAIM, 'See p. 4']]));
  });

  it('offer a text whose stored one was changed, and save it only when told to', async () => {
    keep('See p. 4', 'old');
    mount({ own: { rationale: 'new' } });
    await expect.element(textbox('Rationale')).toHaveValue('See p. 4');
    await expect.element(page.getByText(CHANGED)).toBeVisible();
    await textbox('Rationale').click();
    await userEvent.keyboard('!');
    await textbox('Suggested correction').click();
    mounted.setCurrent(fake.id(1), 'table');
    await expect.element(footer()).toHaveTextContent('Typing in claim 3 is not saved yet');
    mounted.setCurrent(DOSE_CLAIM, 'table');
    await expect.element(textbox('Rationale')).toHaveValue('See p. 4!');
    expect(called('setRationale')).toEqual([]);
    expect(localStorage.getItem(NAME)).toBe(JSON.stringify({ text: 'See p. 4!', base: 'old' }));
    await button('Save').click();
    await expect.element(page.getByText(CHANGED)).not.toBeInTheDocument();
    expect(called('setRationale')).toEqual([[DOSE_CLAIM, 'See p. 4!']]);
    expect(localStorage.getItem(NAME)).toBeNull();
  });

  it('give way to the stored text when what was typed is discarded', async () => {
    keep('See p. 4', 'old');
    mount({ own: { rationale: 'new' } });
    await button('Discard').click();
    await expect.element(textbox('Rationale')).toHaveValue('new');
    await expect.element(footer()).toHaveTextContent('Saved on this device');
    expect(called('setRationale')).toEqual([]);
    expect(localStorage.getItem(NAME)).toBeNull();
  });

  it('do not save over what another tab saves while a text that was read back waits', async () => {
    keep('See p. 4', 'old');
    mount({ own: { rationale: 'old' } });
    await expect.element(textbox('Rationale')).toHaveValue('See p. 4');
    fake.assess(DOSE_CLAIM, { rationale: 'See p. 4 and 5' });
    await expect.element(page.getByText(CHANGED)).toBeVisible();
    mounted.setCurrent(fake.id(1), 'table');
    expect(called('setRationale')).toEqual([]);
  });

  it('forget a text that had been saved when the page went away', async () => {
    keep('See p. 4 ', 'old');
    mount({ own: { rationale: 'See p. 4' } });
    await expect.element(footer()).toHaveTextContent('Saved on this device');
    expect(localStorage.getItem(NAME)).toBeNull();
  });

  it('leave alone what belongs to no claim of the review', async () => {
    const name = `claimbench.draft.${FAKE_REVIEW_ID}.rationale/gone`;
    keep('See p. 4', '', name);
    keep('See p. 4', '', `claimbench.draft.${FAKE_REVIEW_ID}.verdict/${DOSE_CLAIM}`);
    mount();
    await expect.element(footer()).toHaveTextContent('Saved on this device');
    expect(localStorage.getItem(name)).not.toBeNull();
  });

  it('go on with a search that was being added', async () => {
    const search = `claimbench.draft.${FAKE_REVIEW_ID}.search/${DOSE_CLAIM}/0`;
    keep(JSON.stringify(['PubMed', 'tea dose', '2026-11-22', '']), '', search);
    mount();
    await expect.element(textbox('Where, search 1')).toHaveValue('PubMed');
    await textbox('Words searched for, search 1').click();
    await textbox('Rationale').click();
    await vi.waitFor(() => expect(called('setSearchLog')).toHaveLength(1));
    expect(localStorage.getItem(search)).toBeNull();
  });

  it('say what could not be saved', async () => {
    mount();
    mounted.services.failWith('setRationale', 'full');
    await textbox('Rationale').fill('See p. 4');
    await expect.element(footer()).toHaveTextContent('Typing is not saved yet');
    await textbox('Suggested correction').click();
    await expect.element(footer()).toHaveTextContent('Not saved');
    await button('Try again').click();
    await expect.element(footer()).toHaveTextContent('Saved on this device');
  });

  it('keep a citation that was not added', async () => {
    const name = `claimbench.citation.${FAKE_REVIEW_ID}.${DOSE_CLAIM}`;
    mount();
    await textbox('Add citation').fill('10.1000/1');
    expect(localStorage.getItem(name)).toBe('10.1000/1');
    mounted.unmount();
    mount();
    await expect.element(textbox('Add citation')).toHaveValue('10.1000/1');
    await textbox('Add citation').click();
    await userEvent.keyboard('{Enter}');
    await expect.element(textbox('Add citation')).toHaveValue('');
    expect(localStorage.getItem(name)).toBeNull();
  });
});
