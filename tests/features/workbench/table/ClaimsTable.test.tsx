import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readingsOf } from '../../../../src/features/workbench/quantities.ts';
import type { FakeReview } from '../../../support/fakeReview.ts';
import type { WorkbenchOptions } from '../../../support/workbench.tsx';
import { type Listed, numbers, reviewOf } from './claims.ts';
import { type MountedTable, mountTable } from './mount.tsx';

// The real thing, counted: whose figures are read.
vi.mock('../../../../src/features/workbench/quantities.ts', { spy: true });

const HEADINGS = ['Origins', 'Dosage', 'Risks'];
const CLAIMS: readonly Listed[] = [
  { text: 'Tea eases pain.', kind: 'efficacy', verdict: 'supported', sources: 2 },
  { text: 'Coffee keeps awake.', kind: 'efficacy', verdict: 'unsupported' },
  { text: 'A cup is 2 g of leaves.', kind: 'dosage', section: 1 },
  { text: 'Nine cups are safe.', kind: 'safety', verdict: 'contradicted', section: 1, sources: 1 },
  { text: 'Anyone may drink it.', kind: 'safety', section: 2 },
  { text: 'Zebras like it.', kind: 'fact', section: 2 },
];

let review: FakeReview;
let table: MountedTable;
function mount(options: WorkbenchOptions = {}, claims = CLAIMS) {
  review = reviewOf(claims, HEADINGS);
  table = mountTable(review, options);
}
beforeEach(() => page.viewport(1_280, 800));
afterEach(() => table.unmount());

const grid = () => page.getByRole('grid', { name: 'Claims', exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const checkbox = (name: string) => page.getByRole('checkbox', { name, exact: true });
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-claim]')];
/** Numbers of the claims on screen, from top to bottom. */
const listed = () =>
  rows()
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((row) => Number(row.querySelector('[role=gridcell]:nth-child(2)')?.textContent));
const rowOf = (number: number) =>
  document.querySelector<HTMLElement>(`[data-claim="${review.id(number)}"]`);
const current = () => numbers(review, [table.now().currentId ?? review.id(1)])[0];
const selected = () => numbers(review, [...table.now().selection]).sort((a, b) => a - b);
const focusGrid = () => document.querySelector<HTMLElement>('[role=grid]')?.focus();
const active = () => {
  const id = document.activeElement?.getAttribute('aria-activedescendant');
  return id == null ? null : document.getElementById(id);
};

describe('roles and names', () => {
  it('are those of a grid that many rows can be selected in', async () => {
    mount();
    await expect.element(grid()).toHaveAttribute('aria-multiselectable', 'true');
    // Headings, three titles, six claims.
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '10');
    await expect.element(checkbox('Select all claims')).toBeVisible();
    await expect.element(checkbox('Select claim 4')).toBeVisible();
    await expect.element(page.getByRole('searchbox', { name: 'Find in claims' })).toBeVisible();
    await expect.element(button('Filter: Untagged, 3')).toHaveAttribute('aria-pressed', 'false');
    await expect.element(button('Filter: All, 6')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(button('Group by: Section')).toBeVisible();
    await expect.element(button('Dosage, 2 claims')).toHaveAttribute('aria-expanded', 'true');
    expect(rowOf(3)?.getAttribute('aria-rowindex')).toBe('6');
    expect(rowOf(4)?.textContent).toContain('Contradicted');
    expect(rowOf(1)?.getAttribute('aria-current')).toBe('true');
  });

  it('leave out the reviewers where there is but one, and dismissed claims where there are none', () => {
    mount();
    const heads = [...document.querySelectorAll('[role=columnheader]')].map((head) =>
      head.textContent?.trim(),
    );
    expect(heads).toEqual(['', '# number', 'Claim', 'Kind', 'Quantity', 'Verdict', 'EvidenceEv.']);
    expect(button('Filter: In conflict, 0').elements()).toHaveLength(0);
    expect(button('Filter: Dismissed, 0').elements()).toHaveLength(0);
  });
});

describe('quantities and conflicts', () => {
  const cell = (number: number, column: string) => {
    const heads = [...document.querySelectorAll('[role=columnheader]')];
    const at = heads.findIndex((head) => head.textContent?.startsWith(column)) + 1;
    return rowOf(number)?.querySelector(`[role=gridcell]:nth-child(${at})`);
  };
  const mountConflicts = (options: WorkbenchOptions = {}) => {
    mount(options, [
      ...CLAIMS.slice(0, 2),
      { text: 'Take 1-3 g per dose, 4-6 times daily.', kind: 'dosage', section: 1 },
      { text: 'Take 9 g a day for 5 days.', kind: 'dosage', section: 1 },
      ...CLAIMS.slice(4),
    ]);
    review.setFindings([{ claims: [3, 4] }, { claims: [1, 3], state: 'dismissed' }]);
  };

  it('stand in columns of their own', async () => {
    mountConflicts();
    await expect.poll(() => cell(3, 'Quantity')?.textContent).toBe('4–18 g/day');
    expect(cell(4, 'Quantity')?.textContent).toBe('9 g/day +1');
    expect(cell(4, 'Quantity')?.querySelector('[title]')?.getAttribute('title')).toBe(
      '9 g/day; 5 days',
    );
    expect(cell(3, 'Conflict')?.textContent).toBe('In conflict with 41');
    expect(cell(1, 'Conflict')?.textContent).toBe('');
  });

  it('go under the claim in a narrow table', async () => {
    mountConflicts({ width: 600 });
    const words = () => rowOf(3)?.querySelector('[role=gridcell]:nth-child(3)')?.textContent;
    await expect.poll(words).toContain('Dosage · 4–18 g/day');
    await expect.element(page.getByRole('columnheader', { name: '≠' })).toBeVisible();
  });

  it('are filtered by a chip with a live count', async () => {
    mountConflicts();
    await button('Filter: In conflict, 2').click();
    expect(table.now().search.filter).toBe('conflict');
    await expect.poll(listed).toEqual([3, 4]);
    review.setFindings([{ claims: [3, 4] }, { claims: [1, 3] }]);
    await expect.element(button('Filter: In conflict, 3')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(listed).toEqual([1, 3, 4]);
  });

  it('say so where no claim is in conflict', async () => {
    mount({ search: { filter: 'conflict' } });
    await expect.element(page.getByText('No claims are in conflict')).toBeVisible();
    await expect.element(button('Filter: In conflict, 0')).toBeVisible();
  });
});

describe('the list', () => {
  it('is filtered by the chips, which count', async () => {
    mount();
    await button('Filter: Untagged, 3').click();
    expect(table.now().search.filter).toBe('untagged');
    await expect.poll(listed).toEqual([3, 5, 6]);
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '6');
    review.setVerdict([review.id(5)], 'supported');
    await expect.element(button('Filter: Untagged, 2')).toBeVisible();
    await button('Filter: Untagged, 2').click();
    expect(table.now().search.filter).toBeUndefined();
  });

  it('is sorted by its headings, one direction, then the other, then not', async () => {
    mount({ search: { group: 'none' } });
    const claim = page.getByRole('columnheader', { name: 'Claim', exact: true });
    await button('Claim').click();
    await expect.element(claim).toHaveAttribute('aria-sort', 'ascending');
    expect(listed()).toEqual([3, 5, 2, 4, 1, 6]);
    await button('Claim').click();
    await expect.element(claim).toHaveAttribute('aria-sort', 'descending');
    expect(listed()).toEqual([6, 1, 4, 2, 5, 3]);
    await button('Claim').click();
    await expect.element(claim).not.toHaveAttribute('aria-sort');
    expect(listed()).toEqual([1, 2, 3, 4, 5, 6]);
    await button('Evidence').click();
    expect(listed()).toEqual([1, 4, 2, 3, 5, 6]);
  });

  it('is grouped as chosen', async () => {
    mount();
    await button('Group by: Section').click();
    await page.getByRole('option', { name: 'Verdict', exact: true }).click();
    await expect.element(button('Untagged, 3 claims')).toBeVisible();
    await expect.poll(listed).toEqual([1, 2, 4, 3, 5, 6]);
    expect(table.now().search.group).toBe('verdict');
  });

  it('is found by words and numbers', async () => {
    mount();
    await page.getByRole('searchbox').fill('CUP');
    await expect.poll(listed).toEqual([3, 4]);
    await page.getByRole('searchbox').fill('#6');
    await expect.poll(listed).toEqual([6]);
    expect(table.now().search.q).toBe('#6');
  });

  it('says why it is empty, and offers the way out', async () => {
    mount({ search: { filter: 'contradicted', kind: 'dosage' } });
    await expect.element(page.getByText('No claims match both filters')).toBeVisible();
    await expect
      .element(page.getByText('1 claim is contradicted. It is not a dosage claim.'))
      .toBeVisible();
    await button('Kind: Dosage, remove').click();
    await expect.poll(listed).toEqual([4]);
    table.setSearch({ kind: 'dosage' });
    await page.getByRole('button', { name: /^Clear filters/ }).click();
    await expect.poll(() => listed().length).toBe(6);
  });

  it('says that nothing was found in the article, or that all was dismissed', async () => {
    mount({}, []);
    await expect.element(page.getByText('No checkable claims found')).toBeVisible();
    table.unmount();
    mount({}, [{ text: 'Tea.', dismissed: { reason: 'opinion', note: '' } }]);
    await button('Show dismissed').click();
    await expect.poll(listed).toEqual([1]);
    expect(rowOf(1)?.textContent).toContain('Opinion');
  });
});

describe('groups', () => {
  it('fold, and the rows that remain are counted', async () => {
    mount();
    await button('Dosage, 2 claims').click();
    await expect.element(button('Dosage, 2 claims')).toHaveAttribute('aria-expanded', 'false');
    expect(listed()).toEqual([1, 2, 5, 6]);
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '8');
    expect(rowOf(5)?.getAttribute('aria-rowindex')).toBe('7');
  });

  it('open for a claim that another pane makes current, and may be folded over it', async () => {
    mount();
    await button('Risks, 2 claims').click();
    expect(listed()).toEqual([1, 2, 3, 4]);
    table.setCurrent(review.id(6), 'article');
    await expect.poll(listed).toEqual([1, 2, 3, 4, 5, 6]);
    await button('Risks, 2 claims').click();
    expect(listed()).toEqual([1, 2, 3, 4]);
    expect(current()).toBe(6);
  });
});

describe('the current claim', () => {
  it('is the row that is clicked', async () => {
    mount();
    await page.getByText('Nine cups are safe.').click();
    expect(current()).toBe(4);
    expect(table.now().movedBy).toBe('table');
    expect(document.activeElement).toBe(grid().element());
    expect(active()).toBe(rowOf(4));
  });

  it('moves with the arrows, past the titles of open groups, onto those of folded ones', async () => {
    mount();
    focusGrid();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(current()).toBe(3);
    await userEvent.keyboard('{End}');
    expect(current()).toBe(6);
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(active()?.textContent).toContain('Risks');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Risks, 2 claims')).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowUp}');
    expect(current()).toBe(4);
    await userEvent.keyboard('{ArrowDown}');
    expect(active()?.textContent).toContain('Risks');
    expect(current()).toBe(4);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(current()).toBe(5);
    await userEvent.keyboard('{Home}');
    expect(current()).toBe(1);
  });

  it('takes the focus back from a title when it moves', async () => {
    mount();
    focusGrid();
    await userEvent.keyboard('{ArrowLeft}');
    expect(active()?.textContent).toContain('Origins');
    table.setCurrent(review.id(4), null);
    await expect.poll(active).toBe(rowOf(4));
  });

  it('hands over to its text with Enter', async () => {
    mount();
    focusGrid();
    await userEvent.keyboard('{Enter}');
    expect(table.acts).toEqual([{ name: 'focusField', args: ['text'] }]);
  });
});

describe('selecting', () => {
  it('takes a row by its box, and all between with Shift', async () => {
    mount();
    await checkbox('Select claim 2').click();
    expect(selected()).toEqual([2]);
    expect(current()).toBe(1);
    await checkbox('Select claim 5').click({ modifiers: ['Shift'] });
    expect(selected()).toEqual([2, 3, 4, 5]);
    expect(rowOf(3)?.getAttribute('aria-selected')).toBe('true');
    // The keys stay with the grid.
    expect(document.activeElement).toBe(grid().element());
    await expect.element(checkbox('Select all claims')).toBePartiallyChecked();
  });

  it('takes all that match, and leaves the rest', async () => {
    mount({ search: { filter: 'untagged' } });
    await checkbox('Select all claims').click();
    expect(selected()).toEqual([3, 5, 6]);
    await expect.element(checkbox('Select all claims')).toBeChecked();
    await checkbox('Select all claims').click();
    expect(selected()).toEqual([]);
  });

  it('goes by keys', async () => {
    mount();
    focusGrid();
    await userEvent.keyboard(' ');
    expect(selected()).toEqual([1]);
    await userEvent.keyboard('x');
    expect(selected()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selected()).toEqual([2, 3, 4]);
    expect(current()).toBe(4);
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(selected()).toEqual([2, 3]);
    await userEvent.keyboard('{Shift>}j{/Shift}');
    expect(selected()).toEqual([2, 3, 4]);
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(selected()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(table.services.announced.at(-1)).toBe('6 selected');
  });
});

describe('the Tab key', () => {
  it('stops once at the chips and once at the headings, which arrows move along', async () => {
    mount();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(page.getByRole('searchbox').element());
    await userEvent.tab();
    expect(document.activeElement).toBe(button('Filter: All, 6').element());
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(button('Filter: Untagged, 3').element());
    expect(button('Filter: All, 6').element()).toHaveProperty('tabIndex', -1);
    await userEvent.keyboard('{Enter}');
    expect(table.now().search.filter).toBe('untagged');
    for (const name of ['Kind: Any kind', 'Group by: Section', 'Comfortable rows', 'Columns']) {
      await userEvent.tab();
      expect(document.activeElement).toBe(button(name).element());
    }
    await userEvent.tab();
    expect(document.activeElement).toBe(grid().element());
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(button('Claim').element());
    await userEvent.keyboard('{Enter}');
    expect(table.now().search.sort).toBe('text');
  });

  it('is not needed after a search: Enter goes to the rows', async () => {
    mount();
    await page.getByRole('searchbox').fill('cup');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(grid().element());
  });
});

describe('axe', () => {
  const violations = async () => {
    const { violations: found } = await axe.run(table.container, {
      // The page around the table is not here.
      rules: { region: { enabled: false } },
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  };

  it('finds nothing in the table, its bulk bar and its empty state, in both themes', async () => {
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      mount();
      expect(await violations()).toEqual([]);
      await checkbox('Select claim 2').click();
      expect(await violations()).toEqual([]);
      table.unmount();
      mount({ search: { filter: 'contradicted', q: 'nothing' } });
      expect(await violations()).toEqual([]);
      if (theme === 'light') table.unmount();
    }
    delete document.documentElement.dataset.theme;
  });
});

describe('the bulk bar', () => {
  const bar = () => page.getByRole('toolbar', { name: 'Bulk actions', exact: true });
  const selectSome = () => ({ selection: new Set([3, 5, 6].map((number) => review.id(number))) });
  function mountSelected(options: WorkbenchOptions = {}) {
    review = reviewOf(CLAIMS, HEADINGS);
    table = mountTable(review, { ...selectSome(), ...options });
  }

  it('takes the place of the toolbar without moving the rows', async () => {
    mount();
    const before = grid().element().getBoundingClientRect().top;
    await checkbox('Select claim 2').click();
    await expect.element(bar()).toBeVisible();
    await expect.element(bar().getByText('1 selected')).toBeVisible();
    expect(grid().element().getBoundingClientRect().top).toBe(before);
    await bar().getByRole('button', { name: 'Clear selection' }).click();
    await expect.element(page.getByRole('searchbox')).toBeVisible();
    expect(document.activeElement).toBe(grid().element());
  });

  it('sets the verdict of all in one call', async () => {
    mountSelected();
    await bar().getByRole('button', { name: 'Set verdict' }).click();
    await page.getByRole('menuitem', { name: 'Unsupported', exact: true }).click();
    await expect
      .poll(() => table.acts)
      .toEqual([
        {
          name: 'setVerdict',
          args: ['unsupported', { claims: [3, 5, 6].map((number) => review.id(number)) }],
        },
      ]);
  });

  it('sets the kind of all in one command, says so, and takes it back', async () => {
    mountSelected();
    await bar().getByRole('button', { name: 'Set kind' }).click();
    await page.getByRole('menuitem', { name: 'Advice', exact: true }).click();
    await expect.poll(() => table.services.toasts.at(-1)?.text).toBe('3 claims set to Advice');
    expect(table.services.calls.map((call) => call.name)).toEqual(['setKind']);
    expect(rowOf(5)?.textContent).toContain('Advice');
    expect(selected()).toEqual([3, 5, 6]);
    table.services.toasts.at(-1)?.options?.action?.run();
    await expect.poll(() => table.services.calls.at(-1)?.name).toBe('undoEvent');
  });

  it('dismisses with a reason, and lets go', async () => {
    mountSelected();
    await bar().getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('menuitem', { name: 'Opinion', exact: true }).click();
    await expect.poll(listed).toEqual([1, 2, 4]);
    expect(table.services.calls[0]).toMatchObject({ name: 'dismissClaims' });
    expect(table.services.toasts.at(-1)?.text).toBe('3 claims dismissed');
    expect(selected()).toEqual([]);
    await expect.element(button('Filter: Dismissed, 3')).toBeVisible();
  });

  it('keeps the selection when a command fails', async () => {
    mountSelected();
    table.services.failWith('dismissClaims', 'full');
    await bar().getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('menuitem', { name: 'Opinion', exact: true }).click();
    await expect.poll(() => table.services.toasts.at(-1)?.text).toBe('It could not be saved.');
    expect(selected()).toEqual([3, 5, 6]);
  });

  it('merges into the wording that is chosen', async () => {
    mountSelected();
    await bar().getByRole('button', { name: 'Merge' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Merge 3 claims' })).toBeVisible();
    await page.getByRole('radio', { name: /Anyone may drink it/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
    await expect.poll(() => table.services.calls).toHaveLength(1);
    expect(table.services.calls[0]).toEqual({
      name: 'mergeClaims',
      args: [review.id(5), [review.id(3), review.id(6)]],
    });
    await expect.poll(selected).toEqual([]);
    expect(current()).toBe(5);
  });

  it('brings dismissed claims back', async () => {
    mount({ search: { filter: 'dismissed' } }, [
      { text: 'Tea.', dismissed: { reason: 'opinion', note: '' } },
      { text: 'Coffee.' },
    ]);
    await checkbox('Select claim 1').click();
    await bar().getByRole('button', { name: 'Bring back' }).click();
    await expect.poll(() => table.services.calls[0]?.name).toBe('restoreClaims');
    expect(table.services.toasts.at(-1)?.text).toBe('1 claim brought back');
  });

  it('counts what the list does not show', async () => {
    mountSelected({ search: { q: 'cup' } });
    await expect.element(bar().getByText('2 not in this list')).toBeVisible();
  });
});

describe('columns and density', () => {
  it('are remembered with the preferences', async () => {
    mount();
    await button('Columns').click();
    await page.getByRole('menuitemcheckbox', { name: 'Kind', exact: true }).click();
    expect(table.preferences().hiddenColumns).toEqual(['kind']);
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'Kind', exact: true }).elements())
      .toHaveLength(0);
    expect(rowOf(1)?.textContent).not.toContain('Efficacy');
    await page.getByRole('menuitemcheckbox', { name: 'Kind', exact: true }).click();
    expect(rowOf(1)?.textContent).toContain('Efficacy');
    await userEvent.keyboard('{Escape}');
    const before = rowOf(1)?.offsetHeight ?? 0;
    await button('Comfortable rows').click();
    expect(table.preferences().density).toBe('comfortable');
    await expect.poll(() => rowOf(1)?.offsetHeight ?? 0).toBeGreaterThan(before);
  });

  it('give way in a narrow table: the kind goes under the claim', async () => {
    mount({ width: 600 });
    expect(page.getByRole('columnheader', { name: 'Kind' }).elements()).toHaveLength(0);
    await expect.element(page.getByRole('columnheader', { name: 'Ev.' })).toBeVisible();
    const row = rowOf(1);
    expect(row?.offsetHeight).toBeGreaterThan(50);
    expect(row?.querySelector('[role=gridcell]:nth-child(3)')?.textContent).toContain('Efficacy');
  });
});

describe('5,000 claims', () => {
  const MANY = Array.from({ length: 5_000 }, (_, index) => ({
    text: `Claim of the article ${index}.`,
    section: index % 3,
  }));

  it('have their figures read where they are on screen, and for no filter or order', async () => {
    const read = vi.mocked(readingsOf);
    read.mockClear();
    mount({ search: { sort: 'text', filter: 'untagged' } }, MANY);
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '5004');
    const rowsRead = () => new Set(read.mock.calls.map(([row]) => row.id)).size;
    expect(rowsRead()).toBeGreaterThan(5);
    expect(rowsRead()).toBeLessThan(100);
  });

  it('are counted whole and drawn few', async () => {
    mount({}, MANY);
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '5004');
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(60);
    focusGrid();
    await userEvent.keyboard('{End}');
    expect(current()).toBe(5_000);
    await expect.poll(() => active()?.getAttribute('aria-rowindex')).toBe('5004');
    expect(rows().length).toBeLessThan(60);
  });

  it('scroll to a claim that another pane makes current, clear of the titles, and stay for their own', async () => {
    mount({}, MANY);
    table.setCurrent(review.id(3_000), 'article');
    await expect.poll(() => rowOf(3_000)).not.toBeNull();
    const box = grid().element().getBoundingClientRect();
    const row = rowOf(3_000)?.getBoundingClientRect();
    expect(row?.top).toBeGreaterThan(box.top + 56);
    expect(row?.bottom).toBeLessThan(box.bottom);

    const top = grid().element().scrollTop;
    table.setCurrent(review.id(3_001), 'inspector');
    expect(grid().element().scrollTop).toBe(top);
    await expect.poll(() => rowOf(3_003)).not.toBeNull();
    rowOf(3_003)?.click();
    await expect.poll(current).toBe(3_003);
    expect(grid().element().scrollTop).toBe(top);
  });

  it('show the current claim when the pane is shown again', async () => {
    mount({}, MANY);
    table.container.style.display = 'none';
    table.setCurrent(review.id(4_000), 'article');
    await new Promise((done) => setTimeout(done, 100));
    table.container.style.display = 'flex';
    const box = () => grid().element().getBoundingClientRect();
    const row = () => rowOf(4_000)?.getBoundingClientRect();
    await expect.poll(() => (row()?.top ?? 0) > box().top + 56).toBe(true);
    await expect.poll(() => (row()?.bottom ?? 9_999) < box().bottom).toBe(true);
  });

  it('keep the active row in the document wherever the list is scrolled', async () => {
    mount({}, MANY);
    focusGrid();
    grid().element().scrollTop = 60_000;
    await expect.poll(() => listed().some((number) => number > 1_500)).toBe(true);
    expect(active()).toBe(rowOf(1));
  });

  it('paint one row for one verdict', async () => {
    mount({ search: { group: 'none' } }, MANY);
    await expect.poll(() => rowOf(4)).not.toBeNull();
    await new Promise((done) => setTimeout(done, 300));
    table.read();
    review.setVerdict([review.id(4)], 'contradicted');
    await expect.poll(() => rowOf(4)?.textContent).toContain('Contradicted');
    expect(numbers(review, [...table.read()])).toEqual([4]);
  });

  it('keep the place when the rows grow', async () => {
    mount({}, MANY);
    grid().element().scrollTop = 30_000;
    await expect.poll(() => listed().some((number) => number > 900)).toBe(true);
    const box = grid().element().getBoundingClientRect();
    const first = () =>
      rows().find((row) => row.getBoundingClientRect().bottom > box.top + 56)?.dataset.claim;
    const before = first();
    await button('Comfortable rows').click();
    await expect.poll(() => rows()[0]?.offsetHeight).toBe(48);
    await expect.poll(first).toBe(before);
  });
});

describe('a claim just tagged', () => {
  it('stays under Untagged until the current claim moves', async () => {
    mount({ search: { filter: 'untagged', group: 'none' } });
    table.setCurrent(review.id(3), 'table');
    review.setVerdict([review.id(3)], 'supported');
    await expect.poll(() => rowOf(3)?.textContent).toContain('Supported');
    expect(listed()).toEqual([3, 5, 6]);
    table.setCurrent(review.id(5), 'table');
    await expect.poll(listed).toEqual([5, 6]);
  });
});
