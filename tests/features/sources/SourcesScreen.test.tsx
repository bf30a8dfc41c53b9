import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SourceId } from '../../../src/domain/ids.ts';
import { SourcesBody } from '../../../src/features/sources/SourcesBody.tsx';
import { useSourceActs } from '../../../src/features/sources/useSourceActs.ts';
import type { SourceEntry, SourceLibrary } from '../../../src/storage/sourceApi.ts';
import { problems } from '../../support/axe.ts';
import { FakeReview } from '../../support/fakeReview.ts';
import { type MountedWorkbench, mountInWorkbench } from '../../support/workbench.tsx';

const entry = (id: string, csl: object, claims = 0): SourceEntry => ({
  id: id as SourceId,
  csl: { type: 'article-journal', id, ...csl },
  raw: id,
  fields: {},
  claims,
  used: claims > 0,
  addedAt: 0,
});
const TITLE = 'On the effects of tea on sleep';
const LIBRARY: SourceLibrary = {
  sources: [
    entry('one', { title: TITLE, DOI: '10.5555/tea', issued: { 'date-parts': [[2019]] } }, 3),
    entry('two', { title: `${TITLE}.`, volume: '7', issued: { 'date-parts': [[2019]] } }),
    entry('three', { title: 'Coffee', type: 'book' }),
  ],
  undo: null,
  redo: null,
};

let mounted: MountedWorkbench;
const scroller = { current: null as HTMLElement | null };

function Screen({ library = LIBRARY }: { library?: SourceLibrary }) {
  const acts = useSourceActs();
  return (
    <main
      ref={(element) => {
        scroller.current = element;
      }}
      style={{ height: 600, overflow: 'auto' }}
    >
      <SourcesBody
        library={library}
        reviewId={null}
        title="sources"
        acts={acts}
        scrollRef={scroller}
      />
    </main>
  );
}

function mount(library?: SourceLibrary) {
  mounted = mountInWorkbench(
    new FakeReview('Tea.', [{ at: 'Tea.' }]),
    library === undefined ? <Screen /> : <Screen library={library} />,
    { width: 1100 },
  );
}

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1200, 800);
});
afterEach(() => mounted.unmount());

const table = () => page.getByRole('table', { name: 'Sources', exact: true });
const calls = (name: string) => mounted.services.calls.filter((call) => call.name === name);

it('lists, finds and sorts sources, and has nothing that axe finds', async () => {
  mount();
  await expect.element(table()).toHaveTextContent('doi:10.5555/tea');
  expect(await problems(document.body)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Find in sources', exact: true }).fill('coffee');
  await expect.element(table()).not.toHaveTextContent(TITLE);
  await page.getByRole('searchbox', { name: 'Find in sources', exact: true }).fill('cocoa');
  await page.getByRole('button', { name: 'Show all in the library', exact: true }).click();
  await page.getByRole('button', { name: 'Source', exact: true }).click();
  await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('Coffee');
});

it('adds sources, and keeps what it cannot read', async () => {
  mount();
  const field = page.getByRole('textbox', { name: 'Add sources', exact: true });
  await field.fill('10.1000/182\nPMID: 0');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveValue('PMID: 0');
  expect(mounted.services.calls.some(({ name }) => name === 'importSources')).toBe(true);
});

it('merges duplicates with a look at which fields win', async () => {
  mount();
  await page.getByRole('button', { name: 'Find duplicates', exact: true }).click();
  const found = page.getByRole('dialog', { name: 'Likely duplicates', exact: true });
  await expect.element(found).toHaveTextContent('2 sources, same title and year');
  await found.getByRole('button', { name: 'Merge', exact: true }).click();
  const merge = page.getByRole('dialog', { name: 'Merge 2 sources', exact: true });
  await expect.element(merge).toHaveTextContent('Filled in from the others: Volume.');
  await expect.element(merge).toHaveTextContent('The evidence of 3 claims goes to the source');
  expect(await problems(document.body)).toEqual([]);
  await merge.getByRole('radio', { name: `${TITLE}.`, exact: true }).click();
  await merge.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect.element(merge).not.toBeInTheDocument();
  expect(calls('mergeSources')[0]?.args).toEqual([
    ['two'],
    {
      csl: {
        id: 'one',
        type: 'article-journal',
        title: `${TITLE}.`,
        DOI: '10.5555/tea',
        volume: '7',
        issued: { 'date-parts': [[2019]] },
      },
      fields: {},
    },
  ]);
});

it('removes only what nothing uses', async () => {
  mount();
  await page.getByRole('checkbox', { name: 'Select all that are listed', exact: true }).click();
  await page.getByRole('button', { name: 'Remove 2 unused', exact: true }).click();
  expect(calls('removeSources')).toHaveLength(1);
  await page.getByRole('button', { name: `Actions for ${TITLE}`, exact: true }).click();
  await expect
    .element(page.getByRole('menuitem', { name: /^Remove/ }))
    .toHaveAttribute('aria-disabled', 'true');
});

it('draws only the rows in view of a long list', async () => {
  const sources = Array.from({ length: 5_000 }, (_, index) =>
    entry(`s${index}`, { title: `Number ${index}` }),
  );
  mount({ ...LIBRARY, sources });
  await expect.element(table()).toHaveAttribute('aria-rowcount', '5001');
  await expect.poll(() => document.querySelectorAll('tbody tr').length).toBeGreaterThan(5);
  expect(document.querySelectorAll('tbody tr').length).toBeLessThan(60);
});
