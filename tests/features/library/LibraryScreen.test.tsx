import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { counts, entry, type FakeOptions } from './fakeStorage.ts';
import { type MountedLibrary, mountLibrary } from './mount.tsx';

const ARTICLE =
  'A short title\n\nThe first sentence says something to check. The second one does too.';
const UNTITLED =
  'A first sentence without any title above it, and long enough to be none. Another one.';

let mounted: MountedLibrary | null = null;
function mount(options: FakeOptions = {}): MountedLibrary {
  mounted = mountLibrary(options);
  return mounted;
}

const text = () => page.getByRole('textbox', { name: 'Article text', exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const titles = () =>
  [...document.querySelectorAll('table[aria-label="Articles"] a')].map((link) => link.textContent);

async function choose(...files: File[]) {
  await page.getByLabelText('Article file').upload(files);
}

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

describe('a new review', () => {
  it('is made of the pasted text and opened', async () => {
    const library = mount();
    await text().fill(ARTICLE);
    await button('New review').click();
    await expect.poll(() => library.path()).toMatch(/^\/review\/review-/);
    expect(library.created[0]?.article.title).toBe('A short title');
    expect(sessionStorage.length).toBe(0);
  });

  it('is made by Ctrl Enter in the text too', async () => {
    const library = mount();
    await text().fill(ARTICLE);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => library.created.length).toBe(1);
  });

  it('needs text: without it the button leads to the field', async () => {
    const library = mount();
    await button('New review').click();
    await expect.element(text()).toHaveFocus();
    expect(library.extract.calls()).toBe(0);
  });

  it('is made of a chosen file', async () => {
    const library = mount();
    await choose(new File([ARTICLE], 'notes.txt'));
    await expect
      .poll(() => library.created[0]?.article.origin)
      .toEqual({ kind: 'file', name: 'notes.txt' });
  });

  it('is made of a file dropped anywhere on the page, which shows that it may be dropped', async () => {
    const library = mount();
    const list = page.getByRole('heading', { name: 'Library', exact: true });
    const data = new DataTransfer();
    data.items.add(new File([ARTICLE], 'dropped.md'));
    const drag = (type: string) =>
      list
        .element()
        .dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    await expect.element(list).toBeVisible();
    drag('dragenter');
    await expect.element(page.getByText('Drop the file to start a review')).toBeVisible();
    drag('drop');
    await expect.poll(() => library.created[0]?.article.origin.name).toBe('dropped.md');
  });

  it('asks for a title when there is none, starting from the first words', async () => {
    const library = mount();
    await text().fill(UNTITLED);
    await button('New review').click();
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await expect
      .element(title)
      .toHaveValue('A first sentence without any title above it, and long enough');
    await title.fill('My own title');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => library.created[0]?.article.title).toBe('My own title');
  });

  it('keeps the text when the title is not given', async () => {
    const library = mount();
    await text().fill(UNTITLED);
    await button('New review').click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await button('Cancel').click();
    await expect.element(text()).toHaveValue(UNTITLED);
    await expect.element(text()).toHaveFocus();
    expect(library.created).toEqual([]);
  });
});

describe('while the claims are found', () => {
  it('shows the steps and says the quarters', async () => {
    const library = mount();
    const held = library.extract.hold(0.6);
    await choose(new File(['x'.repeat(5_347)], 'long-words.txt'));
    const bar = page.getByRole('progressbar', { name: 'Reading long-words.txt' });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '59');
    await expect.element(page.getByText('File read, 5.3 KB')).toBeVisible();
    await expect.element(page.getByText('Finding claims')).toBeVisible();
    await expect.element(text()).not.toBeInTheDocument();
    held.release();
    await expect.poll(() => library.created.length).toBe(1);
    expect(library.announced).toEqual([
      'long-words.txt, 0%',
      'long-words.txt, 50%',
      'long-words.txt, 75%',
      '100%. 0 claims found',
    ]);
  });

  it('counts them and shows the first, and says when sentences are not split', async () => {
    const library = mount();
    const held = library.extract.hold(0.5, {
      claims: ['Tee enthält Koffein.', 'Kaffee auch.'],
      language: 'de',
    });
    await choose(new File([ARTICLE], 'tee.txt'));
    await expect.element(page.getByText('Finding claims, 2 so far')).toBeVisible();
    await expect.element(page.getByText('Tee enthält Koffein.')).toBeVisible();
    await expect
      .element(page.getByText(/^Claims are whole sentences here, because the article is in German/))
      .toBeVisible();
    held.release();
    await expect.poll(() => library.created.length).toBe(1);
  });

  it('can be cancelled, and nothing is lost or made', async () => {
    const library = mount();
    library.extract.hold(0.3);
    await text().fill(ARTICLE);
    await button('New review').click();
    await expect.element(button('Cancel')).toHaveFocus();
    await button('Cancel').click();
    await expect.element(text()).toHaveValue(ARTICLE);
    await expect.element(text()).toHaveFocus();
    expect(library.created).toEqual([]);
    expect(library.path()).toBe('/');
  });
});

describe('several files', () => {
  it('become a review each, and the library stays', async () => {
    const library = mount();
    await choose(new File([ARTICLE], 'a.txt'), new File([`${ARTICLE} More.`], 'b.txt'));
    await expect.poll(() => library.toasts[0]?.text).toBe('2 files of 2 came in.');
    expect(library.created.length).toBe(2);
    expect(library.path()).toBe('/');
    await expect.element(text()).toBeVisible();
  });

  it('that were not all taken are named, and those that may be are tried again', async () => {
    const library = mount();
    library.extract.fail('timeout', 'It took too long.');
    await choose(new File([ARTICLE], 'a.txt'), new File(['x'], 'b.pdf'));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('2 of 2 files were not taken');
    await expect.element(alert).toHaveTextContent(/Not taken: .*a\.txt/);
    await expect.element(alert).toHaveTextContent(/b\.pdf/);
    await button('Try again').click();
    await expect.poll(() => library.created.length).toBe(1);
  });
});

describe('what cannot be read', () => {
  it('is refused in a sentence that goes away when the person goes on', async () => {
    mount();
    await text().fill('A draft that stays');
    await choose(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'photo.txt'));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('photo.txt is an image');
    await expect.element(alert).toHaveTextContent('Nothing was added to your library.');
    await button('Paste text').click();
    await expect.element(alert).not.toBeInTheDocument();
    await expect.element(text()).toHaveFocus();
    await expect.element(text()).toHaveValue('A draft that stays');
  });

  it('may be tried again where the language data could not be loaded, with nothing lost', async () => {
    const library = mount();
    library.extract.fail(
      'weights',
      'The language data could not be loaded. Go online and try again.',
    );
    await text().fill(ARTICLE);
    await button('New review').click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('The language data could not be loaded.');
    await expect.element(alert).toHaveTextContent('Nothing was added to your library.');
    await expect.element(text()).toHaveValue(ARTICLE);
    expect(library.created).toEqual([]);
    await button('Try again').click();
    await expect.poll(() => library.created[0]?.article.title).toBe('A short title');
  });

  it('offers no second try where that could not help', async () => {
    mount();
    await choose(new File(['x'], 'a.pdf'));
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(button('Try again')).not.toBeInTheDocument();
  });

  it('gives way to the next file', async () => {
    const library = mount();
    await choose(new File(['x'], 'a.pdf'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('a.pdf is a PDF');
    await choose(new File([ARTICLE], 'a.txt'));
    await expect.poll(() => library.created.length).toBe(1);
  });

  it('leaves the pasted text where saving fails, and the app is told of a full storage', async () => {
    const refuse = { ok: false, reason: 'full', message: 'The storage is full.' } as const;
    const library = mount({ refuse });
    await text().fill(ARTICLE);
    await button('New review').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The storage is full.');
    await expect.element(text()).toHaveValue(ARTICLE);
    expect(library.settled).toEqual([refuse]);
  });

  it('does not take the draft along with a reload', async () => {
    mount();
    await text().fill(ARTICLE);
    await expect.poll(() => sessionStorage.length).toBe(1);
    mounted?.unmount();
    mount();
    await expect.element(text()).toHaveValue(ARTICLE);
  });
});

describe('a bundle', () => {
  it('is merged, and a toast names what came in', async () => {
    const kratom = entry('Kratom');
    const library = mount({
      entries: [kratom],
      importResult: {
        ok: true,
        reviewIds: [kratom.reviewId],
        newReviews: 1,
        newEvents: 2,
        setAside: 0,
        goesOnAs: null,
      },
    });
    await choose(new File(['{}'], 'backup.json'));
    await expect.poll(() => library.toasts[0]?.text).toBe('Kratom came in from backup.json.');
    await expect.element(text()).toBeVisible();
    expect(library.path()).toBe('/');
  });

  it('that is refused is refused whole, with the reason', async () => {
    mount({
      importResult: {
        ok: false,
        reason: 'broken',
        message: 'Event 3 is damaged. Nothing was added.',
      },
    });
    await choose(new File(['{}'], 'backup.json'));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Event 3 is damaged. Nothing was added.');
  });
});

describe('the list', () => {
  const kratom = entry('Kratom and opioid withdrawal', {
    sample: true,
    origin: { kind: 'sample', name: 'article.txt' },
    words: 764,
    counts: counts(75, 3, 9),
    editedAt: Date.now() - 125_000,
  });
  const budget = entry('City budget explainer', {
    words: 2_010,
    counts: counts(34),
    editedAt: Date.now() - 3_600_000 * 50,
  });
  const obituary = entry('Obituary, final pass', {
    counts: counts(44, 44),
    editedAt: Date.now() - 3_600_000 * 80,
  });
  const all = [budget, obituary, kratom];

  it('shows each review with its source and progress, the last edited first', async () => {
    mount({ entries: all });
    await expect.poll(titles).toEqual([kratom.title, budget.title, obituary.title]);
    const row = page.getByRole('row', { name: kratom.title });
    for (const words of ['Sample', 'article.txt · 764 words', '12 of 75', '2 min ago']) {
      await expect.element(row.getByText(words, { exact: true })).toBeVisible();
    }
    await expect.element(page.getByText('34 claims, not started')).toBeVisible();
    await expect.element(page.getByText('All 44 tagged')).toBeVisible();
    await expect
      .element(
        page.getByRole('img', {
          name: `${kratom.title}: 3 supported, 9 unsupported, 0 contradicted, 63 untagged`,
        }),
      )
      .toBeVisible();
  });

  it('counts the conflicts within each article', async () => {
    mount({ entries: [entry('On tea', { conflicts: 5 }), entry('On mead', { conflicts: 0 })] });
    const cell = (title: string, name: string) =>
      page.getByRole('row', { name: title }).getByRole('cell', { name, exact: true });
    await expect.element(cell('On tea', '5 conflicts')).toBeVisible();
    await expect.element(cell('On mead', 'none')).toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: 'Conflicts' })).toBeVisible();
  });

  it('finds and orders', async () => {
    mount({ entries: all });
    const find = page.getByRole('searchbox', { name: 'Find an article', exact: true });
    await find.fill('final');
    await expect.poll(titles).toEqual([obituary.title]);
    await expect.element(page.getByText('1 of 3 articles')).toBeVisible();
    await find.fill('nowhere');
    await expect.element(page.getByText('No article matches “nowhere”')).toBeVisible();
    await button('Clear search').click();
    await expect.poll(() => titles().length).toBe(3);
    await expect.element(find).toHaveFocus();
    await button('Sort by: Last edited').click();
    await page.getByRole('option', { name: 'Title', exact: true }).click();
    await expect.poll(titles).toEqual([budget.title, kratom.title, obituary.title]);
  });

  it('deletes with an undo that brings the review back', async () => {
    const library = mount({ entries: all });
    await button(`Actions for ${budget.title}`).click();
    await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
    await expect.poll(titles).toEqual([kratom.title, obituary.title]);
    expect(library.toasts[0]?.text).toBe(`${budget.title} deleted`);
    expect(library.toasts[0]?.options?.action?.label).toBe('Undo');
    library.toasts[0]?.options?.action?.run();
    await expect.poll(() => titles().length).toBe(3);
    expect(library.toasts[1]?.text).toBe(`Undone. ${budget.title} is back`);
  });

  it('keeps deleted reviews until they are brought back, or removed for good after one more question', async () => {
    const library = mount({ entries: all });
    for (const { reviewId } of [budget, obituary])
      await library.storage.commands.deleteReview(reviewId);
    await expect.poll(titles).toEqual([kratom.title]);
    await page.getByRole('button', { name: /deleted/i }).click();
    await button(`Restore ${budget.title}`).click();
    await expect.poll(() => library.entries().map((one) => one.title)).toContain(budget.title);
    await button(`Delete for good ${obituary.title}`).click();
    await expect.element(page.getByText('This cannot be undone.')).toBeVisible();
    await button('Delete for good').click();
    await expect.element(page.getByText('No deleted reviews.')).toBeVisible();
    expect(library.entries().length).toBe(2);
  });

  it('renames, duplicates and opens from the menu', async () => {
    const library = mount({ entries: all });
    const menu = async (item: string) => {
      await button(`Actions for ${budget.title}`).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    };
    await menu('Duplicate');
    await expect.poll(titles).toContain(`${budget.title} (copy)`);
    await menu('Rename');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Budget, checked');
    await button('Rename').click();
    await expect.poll(titles).toContain('Budget, checked');
    expect(library.entries().find((one) => one.reviewId === budget.reviewId)?.title).toBe(
      'Budget, checked',
    );
    await button('Actions for Budget, checked').click();
    await page.getByRole('menuitem', { name: 'Report', exact: true }).click();
    await expect.poll(() => library.path()).toBe(`/review/${budget.reviewId}/report`);
  });

  it('is walked by keys', async () => {
    const library = mount({ entries: all });
    await expect.poll(() => titles().length).toBe(3);
    const focused = () => document.activeElement?.textContent;
    await userEvent.keyboard('j');
    expect(focused()).toBe(kratom.title);
    await userEvent.keyboard('j{ArrowDown}');
    expect(focused()).toBe(obituary.title);
    await userEvent.keyboard('k{ArrowUp}{ArrowUp}');
    expect(focused()).toBe(kratom.title);
    await userEvent.keyboard('/');
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
    // In a field the keys type.
    await userEvent.keyboard('jn');
    await expect.element(page.getByRole('searchbox')).toHaveValue('jn');
    await page.getByRole('searchbox').clear();
    // The list is drawn behind the field; until it is back there is nothing to walk through.
    await expect.poll(() => titles().length).toBe(3);
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('n');
    await expect.element(text()).toHaveFocus();
    await expect.element(text()).toHaveValue('');
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('j{Enter}');
    await expect.poll(() => library.path()).toBe(`/review/${kratom.reviewId}`);
  });

  it('draws only what is in view of 2,000 reviews, and still walks through them', async () => {
    mount({ entries: Array.from({ length: 2_000 }, (_, index) => entry(`Article ${index}`)) });
    await expect.poll(() => titles().length).toBeGreaterThan(5);
    expect(titles().length).toBeLessThan(80);
    await expect
      .element(page.getByRole('table', { name: 'Articles' }))
      .toHaveAttribute('aria-rowcount', '2001');
    await userEvent.keyboard('j'.repeat(30));
    await expect.poll(() => document.activeElement?.textContent).toBe('Article 29');
    await userEvent.keyboard('k'.repeat(30));
    await expect.poll(() => document.activeElement?.textContent).toBe('Article 0');
  });

  it('says how full the storage is and leads to backup and restore', async () => {
    const library = mount({ entries: all });
    await expect
      .element(page.getByText('Everything is stored in this browser. 6.4 MB of 2.1 GB used.'))
      .toBeVisible();
    await button('Back up library').click();
    await button('Restore from a backup').click();
    expect(library.ran).toEqual(['app.backup', 'app.restore']);
  });
});

describe('the first run', () => {
  it('seeds nothing, and opens the sample when asked', async () => {
    const library = mount();
    await expect.element(page.getByText('Nothing here yet')).toBeVisible();
    await expect.element(page.getByText(/one article, 75 claims, 12 verdicts\./)).toBeVisible();
    expect(library.created).toEqual([]);
    await button('Open the sample').click();
    await expect.poll(() => library.path()).toMatch(/^\/review\//);
    expect(library.created.length).toBe(1);
    expect(library.toasts[0]?.text).toContain('worked example');
  });
});
