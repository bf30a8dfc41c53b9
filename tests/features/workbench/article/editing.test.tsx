import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ArticlePane } from '../../../../src/features/workbench/article/ArticlePane.tsx';
import { useAddClaimFromSelection } from '../../../../src/features/workbench/article/useAddClaimFromSelection.ts';
import { FakeReview } from '../../../support/fakeReview.ts';
import {
  type MountedWorkbench,
  mountInWorkbench,
  type WorkbenchOptions,
} from '../../../support/workbench.tsx';

const TEXT =
  'Green 😀 tea eases pain and lifts mood. The usual dose is 2 g a day.\nRest well, and drink water.';
const DOSE = 'The usual dose is 2 g a day.';

let fake: FakeReview;
let mounted: MountedWorkbench;

/** What the frame makes of the hook: an action somewhere else on the screen. */
function Action() {
  const { available, add } = useAddClaimFromSelection();
  return (
    <button type="button" disabled={!available} onClick={add}>
      Action
    </button>
  );
}

function mount(options: WorkbenchOptions = {}) {
  fake = new FakeReview(TEXT, [
    { at: 'Green 😀 tea eases pain and lifts mood.', text: 'Tea eases pain.' },
    { at: 'tea eases pain and', text: 'Tea eases pain too.', verdict: 'supported' },
    { at: DOSE },
  ]);
  mounted = mountInWorkbench(
    fake,
    <>
      <ArticlePane />
      <Action />
    </>,
    { currentId: null, ...options },
  );
}

beforeEach(() => page.viewport(1440, 600));
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  mounted.unmount();
});

/** The text node and offset at an offset of the article. */
function pointAt(offset: number): [Node, number] {
  for (const segment of mounted.container.querySelectorAll('[data-start]')) {
    const start = Number(segment.getAttribute('data-start'));
    const node = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT).nextNode();
    const length = node?.textContent?.length ?? 0;
    if (node !== null && start <= offset && offset <= start + length) return [node, offset - start];
  }
  throw new Error(`Offset ${offset} is not drawn`);
}

function select(words: string) {
  const start = TEXT.indexOf(words);
  document.getSelection()?.setBaseAndExtent(...pointAt(start), ...pointAt(start + words.length));
}

const addButton = () => page.getByRole('button', { name: 'Add claim', exact: true });
const dialog = () => page.getByRole('dialog', { name: 'Add claim', exact: true });

describe('adding a claim from selected text', () => {
  it('offers the button at the selection, and makes the claim with exact offsets', async () => {
    mount();
    select('😀 tea eases pain and lifts mood. The usual ');
    await addButton().click();
    await expect
      .element(dialog().getByRole('textbox', { name: 'Claim text', exact: true }))
      .toHaveValue('😀 tea eases pain and lifts mood. The usual');
    await userEvent.fill(
      dialog().getByRole('textbox', { name: 'Claim text', exact: true }),
      'Green tea lifts mood.',
    );
    await dialog().getByRole('button', { name: 'Kind: Fact', exact: true }).click();
    await page.getByRole('option', { name: 'Efficacy' }).click();
    await dialog().getByRole('button', { name: 'Add claim', exact: true }).click();
    await expect.element(dialog()).not.toBeInTheDocument();

    const call = mounted.services.calls.find(({ name }) => name === 'addClaim');
    const start = TEXT.indexOf('😀');
    const end = TEXT.indexOf(' dose');
    expect(call?.args[0]).toMatchObject({
      text: 'Green tea lifts mood.',
      kind: 'efficacy',
      anchor: { start, end, exact: TEXT.slice(start, end) },
    });
    const id = mounted.now().currentId;
    expect(id === null ? null : fake.structure().rowById.get(id)?.text).toBe(
      'Green tea lifts mood.',
    );
    expect(mounted.now().movedBy).toBe('article');
    expect(mounted.services.toasts[0]?.text).toBe('Claim added');
    mounted.services.toasts[0]?.options?.action?.run();
    await expect.poll(() => mounted.services.calls.map(({ name }) => name)).toContain('undoEvent');
  });

  it('works across blocks', async () => {
    mount();
    select('2 g a day.\nRest well');
    await addButton().click();
    await dialog().getByRole('button', { name: 'Add claim', exact: true }).click();
    await expect
      .poll(() => mounted.services.calls[0]?.args[0])
      .toMatchObject({
        text: '2 g a day. Rest well',
        anchor: { exact: '2 g a day.\nRest well' },
      });
  });

  it('keeps the form open with what was typed when it cannot be saved', async () => {
    mount();
    select('Rest well');
    await addButton().click();
    mounted.services.failWith('addClaim', 'full');
    await dialog().getByRole('button', { name: 'Add claim', exact: true }).click();
    await expect.poll(() => mounted.services.toasts.length).toBe(1);
    await expect
      .element(dialog().getByRole('textbox', { name: 'Claim text', exact: true }))
      .toHaveValue('Rest well');
    expect(mounted.now().currentId).toBeNull();
  });

  it('changes nothing on Cancel, and leaves no button behind', async () => {
    mount();
    select('Rest well');
    await addButton().click();
    await dialog().getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(addButton()).not.toBeInTheDocument();
    expect(mounted.services.calls).toEqual([]);
  });

  it('goes away with the selection, and is not offered for text elsewhere', async () => {
    mount();
    select('Rest well');
    await expect.element(addButton()).toBeVisible();
    document.getSelection()?.removeAllRanges();
    await expect.element(addButton()).not.toBeInTheDocument();
    document
      .getSelection()
      ?.selectAllChildren(page.getByRole('button', { name: 'Action' }).element());
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect.element(addButton()).not.toBeInTheDocument();
  });

  it('can be called from outside the pane', async () => {
    mount();
    const action = page.getByRole('button', { name: 'Action', exact: true });
    await expect.element(action).toBeDisabled();
    select('Rest well');
    await expect.element(action).toBeEnabled();
    (action.element() as HTMLElement).click();
    await expect.element(dialog()).toBeVisible();
  });
});

describe('the handles of the current claim', () => {
  const handle = (name: string) => page.getByRole('button', { name, exact: true });
  const spanOf = (number: number) => {
    const span = fake.structure().rows[number - 1]?.spans[0];
    return span === undefined ? null : TEXT.slice(span.start, span.end);
  };
  const focus = (name: string) => (handle(name).element() as HTMLElement).focus();

  it('move by words with arrow keys and are kept with Enter', async () => {
    mount();
    mounted.setCurrent(fake.id(3), 'table');
    focus('Start of claim 3');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}{Enter}');
    await expect.poll(() => spanOf(3)).toBe('usual dose is 2 g a day.');
    expect(mounted.services.toasts[0]?.text).toBe('Passage of claim 3 changed');
    focus('End of claim 3');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Enter}');
    await expect.poll(() => spanOf(3)).toBe('usual dose is 2 g a');
  });

  it('leave the claim as it was on Escape and on leaving', async () => {
    mount();
    mounted.setCurrent(fake.id(3), 'table');
    focus('End of claim 3');
    await userEvent.keyboard('{ArrowRight}{Escape}');
    focus('End of claim 3');
    await userEvent.keyboard('{ArrowRight}{Tab}');
    expect(mounted.services.calls).toEqual([]);
    expect(spanOf(3)).toBe(DOSE);
  });

  it('never pass each other', async () => {
    mount();
    mounted.setCurrent(fake.id(2), 'table');
    focus('End of claim 2');
    await userEvent.keyboard(`${'{ArrowLeft}'.repeat(12)}{Enter}`);
    await expect.poll(() => spanOf(2)).toBe('tea');
  });

  it('can be dragged', async () => {
    mount();
    mounted.setCurrent(fake.id(3), 'table');
    const source = handle('End of claim 3').element() as HTMLElement;
    const range = document.createRange();
    const end = TEXT.indexOf('dose') + 3;
    range.setStart(...pointAt(end));
    range.setEnd(...pointAt(end + 1));
    const to = range.getBoundingClientRect();
    range.setStart(...pointAt(TEXT.indexOf('a day')));
    range.setEnd(...pointAt(TEXT.indexOf('a day') + 5));
    const lastLine = range.getBoundingClientRect();
    const flow = mounted.container.querySelector('[data-unit]') as HTMLElement;
    const origin = flow.getBoundingClientRect();
    // The handle hangs below its line, and keeps that distance from the pointer.
    const knob = source.getBoundingClientRect();
    const below = (knob.top + knob.bottom) / 2 - lastLine.top;
    await userEvent.dragAndDrop(source, flow, {
      targetPosition: { x: to.right - origin.left, y: to.top + below - origin.top },
    });
    await expect.poll(() => spanOf(3)).toBe('The usual dose');
  });
});
