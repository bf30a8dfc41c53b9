import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ArticlePane } from '../../../../src/features/workbench/article/ArticlePane.tsx';
import { lanesOf } from '../../../../src/features/workbench/article/lanes.ts';
import { FakeReview } from '../../../support/fakeReview.ts';
import {
  type MountedWorkbench,
  mountInWorkbench,
  type WorkbenchOptions,
} from '../../../support/workbench.tsx';

// The real thing, counted: each drawing of a marked segment asks for its lanes.
vi.mock('../../../../src/features/workbench/article/lanes.ts', { spy: true });

const TEXT = `Tea eases pain and lifts mood. Have you tried it? It never harms the liver.
## Dosage
The usual dose is 2 g a day. A dose of 9 g is safe.
- Steep for 5 minutes
- Drink it warm
> Tea is a 😀 food, said the author.
## Risks
${'Nothing much is known about the risks of it. '.repeat(30)}
Stop when you feel unwell.`;

const MOOD = 'Tea eases pain and lifts mood.';
const LIVER = 'It never harms the liver.';
const DOSE = 'The usual dose is 2 g a day.';

function sentence(words: string, claim: boolean) {
  const start = TEXT.indexOf(words);
  const place = { start, end: start + words.length };
  return claim ? { ...place, claim } : { ...place, claim, reason: 'question' as const };
}

function review(): FakeReview {
  return new FakeReview(
    TEXT,
    [
      { at: MOOD, text: 'Tea eases pain.', verdict: 'supported' },
      { at: MOOD, text: 'Tea lifts mood.' },
      { at: LIVER, verdict: 'contradicted' },
      { at: DOSE, verdict: 'unsupported' },
      { at: 'A dose of 9 g is safe.' },
      { at: ['Stop when you feel unwell.', 'Steep for 5 minutes'], verdict: 'supported' },
    ],
    {
      sentences: [
        sentence(MOOD, true),
        sentence('Have you tried it?', false),
        sentence(LIVER, true),
        sentence(DOSE, true),
        sentence('A dose of 9 g is safe.', true),
      ],
    },
  );
}

let fake: FakeReview;
let mounted: MountedWorkbench;

function mount(options: WorkbenchOptions = {}, given = review()) {
  fake = given;
  mounted = mountInWorkbench(fake, <ArticlePane />, options);
}

beforeEach(() => page.viewport(1440, 600));
afterEach(() => {
  mounted.unmount();
  delete document.documentElement.dataset.theme;
});

const article = () => page.getByRole('region', { name: 'Article', exact: true });
const mark = (name: string) => article().getByRole('button', { name, exact: true });

/** The drawn segments that hold these words. */
function segments(words: string): HTMLElement[] {
  const all = [...mounted.container.querySelectorAll<HTMLElement>('[data-start]')];
  return all.filter((segment) => segment.textContent?.includes(words));
}

function segment(words: string): HTMLElement {
  const [first] = segments(words);
  if (first === undefined) throw new Error(`"${words}" is not drawn`);
  return first;
}

/** The line styles under a segment, nearest first. */
function lines(words: string): string[] {
  const text = segment(words);
  return [...text.querySelectorAll('span')].map(
    (span) => getComputedStyle(span).textDecorationStyle,
  );
}

describe('the text', () => {
  it('is headings, paragraphs, lists and quotations, with every character of the article', async () => {
    mount();
    await expect
      .element(article().getByRole('heading', { name: 'Dosage', level: 2 }))
      .toBeVisible();
    const items = [...mounted.container.querySelectorAll('[data-unit] li')];
    expect(items.map((item) => item.textContent)).toEqual(['Steep for 5 minutes', 'Drink it warm']);
    expect(mounted.container.querySelector('blockquote')?.textContent).toBe(
      'Tea is a 😀 food, said the author.',
    );
    const drawn = [...mounted.container.querySelectorAll('[data-start]')];
    for (const element of drawn) {
      const start = Number(element.getAttribute('data-start'));
      const words = element.textContent ?? '';
      expect(fake.structure().text.slice(start, start + words.length)).toBe(words);
    }
  });

  it('never reads the article as markup', () => {
    const hostile = 'A <b>bold</b> <img src=x onerror=alert(1)> claim.';
    mount({}, new FakeReview(hostile, [{ at: hostile }]));
    expect(segment('<b>bold</b>').textContent).toBe(hostile);
    expect(mounted.container.querySelector('[data-unit] b, [data-unit] img')).toBeNull();
  });

  it('says so when there are no claims', async () => {
    mount({ currentId: null }, new FakeReview('Just words.', []));
    await expect
      .element(page.getByText('No checkable claims found. Select any sentence to add one.'))
      .toBeVisible();
  });
});

describe('underlines', () => {
  it('draws one lane for each distinct verdict, the worst nearest the text', () => {
    mount({ currentId: null });
    expect(lines('Tea eases pain')).toEqual(['dotted', 'solid']);
    expect(lines('It never harms')).toEqual(['wavy']);
    expect(lines('The usual dose')).toEqual(['dashed']);
    expect(segment('Have you tried').tagName).toBe('SPAN');
  });

  it('marks every place of a claim', () => {
    mount({ currentId: null });
    expect(segment('Stop when you').tagName).toBe('MARK');
    expect(segment('Steep for').tagName).toBe('MARK');
  });

  it('washes only the contradicted, the unsupported and the current', async () => {
    mount({ currentId: null });
    const ground = (words: string) => getComputedStyle(segment(words)).backgroundColor;
    expect(ground('Tea eases pain')).toBe('rgba(0, 0, 0, 0)');
    expect(ground('It never harms')).toBe('rgb(251, 232, 236)');
    expect(ground('The usual dose')).not.toBe('rgba(0, 0, 0, 0)');
    mounted.setCurrent(fake.id(1), 'table');
    await expect.poll(() => ground('Tea eases pain')).toBe('rgb(233, 229, 251)');
  });

  it('repaints only what a verdict or the current claim touches', async () => {
    mount();
    const touched = new Set<string>();
    const flow = mounted.container.querySelector('[data-unit]')?.parentElement;
    if (!flow) throw new Error('the text is drawn');
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.add(element?.closest('[data-start], [data-mark]')?.textContent ?? 'elsewhere');
      }
    });
    observer.observe(flow, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    vi.mocked(lanesOf).mockClear();
    fake.setVerdict([fake.id(4)], 'supported');
    await expect.poll(() => lines('The usual dose')).toEqual(['solid']);
    expect([...touched]).toEqual([DOSE]);
    // Asked on being told and again on drawing: one segment's worth, where the article has seven.
    expect(vi.mocked(lanesOf).mock.calls.length).toBeLessThanOrEqual(4);
    touched.clear();
    fake.assess(fake.id(4), { rationale: 'Because.' });
    mounted.setCurrent(fake.id(3), 'article');
    await expect.poll(() => segment('It never harms').className).toMatch(/current/);
    expect([...touched].filter((words) => words !== LIVER && words !== MOOD)).toEqual([]);
    observer.disconnect();
  });
});

describe('numbered marks', () => {
  it('are named with number and verdict, and follow verdicts and the current claim', async () => {
    mount();
    await expect.element(mark('Claim 1, Supported')).toBeVisible();
    await expect.element(mark('Claim 2, Untagged')).toBeVisible();
    await expect.element(mark('Claim 4, Unsupported')).toBeVisible();
    mounted.setCurrent(fake.id(3), null);
    await expect.element(mark('Claim 3, Contradicted')).toHaveAttribute('aria-current', 'true');
    fake.setVerdict([fake.id(3)], null);
    await expect.element(mark('Claim 3, Untagged')).toHaveAttribute('aria-current', 'true');
  });

  it('tell of a conflict, while there is one', async () => {
    mount();
    fake.setFindings([{ claims: [2, 4] }]);
    await expect.element(mark('Claim 2, Untagged, in conflict')).toBeVisible();
    await expect.element(mark('Claim 4, Unsupported, in conflict')).toBeVisible();
    await expect.element(mark('Claim 1, Supported')).toBeVisible();
    fake.setFindings([{ claims: [2, 4], state: 'dismissed' }]);
    await expect.element(mark('Claim 2, Untagged')).toBeVisible();
  });

  it('stand in the margin beside their lines without overlapping', async () => {
    mount({ currentId: null });
    await expect.element(mark('Claim 6, Supported')).toBeInTheDocument();
    const flow = mounted.container.querySelector('[data-unit]')?.parentElement;
    const boxes = [...mounted.container.querySelectorAll('[data-mark]')].map((element) =>
      element.getBoundingClientRect(),
    );
    expect(boxes).toHaveLength(6);
    const right = flow?.getBoundingClientRect().right ?? 0;
    for (const box of boxes) expect(box.left).toBeGreaterThan(right);
    const line = segment('The usual dose').getClientRects()[0];
    const own = (await mark('Claim 4, Unsupported').element()).getBoundingClientRect();
    expect(
      Math.abs(own.top + own.height / 2 - ((line?.top ?? 0) + (line?.height ?? 0) / 2)),
    ).toBeLessThan(4);
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) {
        const apart =
          other.top >= box.bottom - 0.5 || other.left >= box.right - 0.5 || box.left >= other.right;
        expect(apart).toBe(true);
      }
    });
  });

  it('are pushed down when claims crowd', async () => {
    const text = 'One two three four five six seven eight nine ten.';
    const crowd = new FakeReview(`${text}\nNext paragraph here.`, [
      ...Array.from({ length: 12 }, () => ({ at: text })),
      { at: 'Next paragraph here.' },
    ]);
    mount({ currentId: null }, crowd);
    await expect.element(mark('Claim 13, Untagged')).toBeVisible();
    const bottom = (await mark('Claim 12, Untagged').element()).getBoundingClientRect().bottom;
    const next = (await mark('Claim 13, Untagged').element()).getBoundingClientRect().top;
    expect(next).toBeGreaterThanOrEqual(bottom);
    expect(next).toBeGreaterThan(segment('Next paragraph').getBoundingClientRect().top);
  });

  it('come after the sentence where there is no margin', async () => {
    await page.viewport(1024, 600);
    mount({ currentId: null });
    await expect.element(mark('Claim 1, Supported')).toBeVisible();
    const first = segment('Tea eases pain');
    const names = [...(first.nextElementSibling?.querySelectorAll('[data-mark]') ?? [])].map(
      (element) => element.getAttribute('aria-label'),
    );
    expect(names).toEqual(['Claim 1, Supported', 'Claim 2, Untagged']);
  });

  it('are one stop in the tab order, and arrow keys move between them', async () => {
    mount({ currentId: null });
    await expect.element(mark('Claim 1, Supported')).toHaveAttribute('tabindex', '0');
    const stops = () => mounted.container.querySelectorAll('[data-mark][tabindex="0"]');
    expect(stops()).toHaveLength(1);
    ((await mark('Claim 1, Supported').element()) as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.element(mark('Claim 3, Contradicted')).toHaveFocus();
    expect(stops()).toHaveLength(1);
    await userEvent.keyboard('{End}');
    await expect.element(mark('Claim 6, Supported')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Home}{ArrowUp}');
    await expect.element(mark('Claim 1, Supported')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(mounted.now().currentId).toBe(fake.id(1));
    expect(mounted.now().movedBy).toBe('article');
  });

  it('put the tab stop on the current claim', async () => {
    mount();
    mounted.setCurrent(fake.id(5), 'table');
    await expect.element(mark('Claim 5, Untagged')).toHaveAttribute('tabindex', '0');
  });

  it('hide dismissed claims unless the filter shows them', async () => {
    mount({ currentId: null });
    fake.editRow(fake.id(3), { dismissed: { reason: 'opinion', note: '' } });
    await expect.element(mark('Claim 3, Contradicted')).not.toBeInTheDocument();
    expect(segment('It never harms').tagName).toBe('SPAN');
    mounted.setSearch({ filter: 'dismissed' });
    await expect.element(mark('Claim 3, Contradicted, dismissed')).toBeVisible();
    expect(lines('It never harms')).toEqual([]);
  });
});

describe('clicking in a sentence', () => {
  it('takes its first untagged claim, then steps through its claims', async () => {
    mount({ currentId: null });
    segment('Tea eases pain').click();
    await expect.poll(() => mounted.now().currentId).toBe(fake.id(2));
    expect(mounted.now().movedBy).toBe('article');
    segment('Tea eases pain').click();
    await expect.poll(() => mounted.now().currentId).toBe(fake.id(1));
    segment('Tea eases pain').click();
    await expect.poll(() => mounted.now().currentId).toBe(fake.id(2));
    segment('It never harms').click();
    await expect.poll(() => mounted.now().currentId).toBe(fake.id(3));
  });

  it('does nothing in a sentence without claims', () => {
    mount({ currentId: null });
    segment('Have you tried').click();
    expect(mounted.now().currentId).toBeNull();
  });
});

describe('scrolling', () => {
  const top = (words: string) => {
    const view = page.getByRole('region', { name: 'Article text', exact: true }).element();
    return segment(words).getBoundingClientRect().top - view.getBoundingClientRect().top;
  };

  it('shows a claim that another pane made current a third from the top', async () => {
    mount({ height: 300 });
    mounted.setCurrent(fake.id(6), 'table');
    await expect.poll(() => top('Stop when you')).toBeLessThan(290);
    expect(top('Stop when you')).toBeGreaterThan(60);
  });

  it('does not move for a claim that is in sight', () => {
    mount({ height: 600 });
    const before = top('The usual dose');
    mounted.setCurrent(fake.id(4), 'table');
    expect(top('The usual dose')).toBe(before);
  });

  it('does not move for its own clicks', async () => {
    mount({ height: 300 });
    const before = top('Tea eases pain');
    mounted.setCurrent(fake.id(6), 'article');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(top('Tea eases pain')).toBe(before);
  });

  it('waits while the pane is folded', async () => {
    mount({ height: 300 });
    mounted.container.style.height = '0px';
    mounted.setCurrent(fake.id(6), 'table');
    await new Promise((resolve) => setTimeout(resolve, 60));
    mounted.container.style.height = '300px';
    await expect.poll(() => top('Stop when you')).toBeLessThan(290);
  });
});

describe('the outline', () => {
  it('lists sections with how far they are tagged, and follows the current claim and scrolling', async () => {
    mount({ height: 300 });
    const outline = page.getByRole('navigation', { name: 'Outline', exact: true });
    const item = (name: string) => outline.getByRole('button', { name });
    await expect.element(item('Introduction')).toHaveTextContent('2 of 3');
    await expect.element(item('Dosage')).toHaveTextContent('1 of 2');
    await expect.element(item('Introduction')).toHaveAttribute('aria-current', 'true');
    fake.setVerdict([fake.id(5)], 'supported');
    await expect.element(item('Dosage')).toHaveTextContent('2 of 2');
    mounted.setCurrent(fake.id(6), 'table');
    await expect.element(item('Risks')).toHaveAttribute('aria-current', 'true');
    await item('Dosage').click();
    await expect.element(item('Dosage')).toHaveAttribute('aria-current', 'true');
    await expect.element(outline.getByRole('heading', { name: 'Marks' })).toBeInTheDocument();
  });

  it('becomes a bar with a menu where there is no room for it', async () => {
    await page.viewport(1280, 600);
    mount({ height: 300 });
    await page.getByRole('button', { name: 'Outline: Introduction', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Risks' }).click();
    await expect
      .element(page.getByRole('button', { name: 'Outline: Risks', exact: true }))
      .toBeVisible();
  });

  it('folds into the bar by preference', async () => {
    mount({ preferences: { outlineFolded: true } });
    await page.getByRole('button', { name: 'Article options', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Show outline' }).click();
    expect(mounted.preferences().outlineFolded).toBe(false);
    await expect.element(page.getByText('Marks', { exact: true })).toBeVisible();
  });
});

describe('why sentences are not claims', () => {
  it('is shown on request', async () => {
    mount({ currentId: null });
    expect(mounted.container.querySelector('small[class*="note"]')).toBeNull();
    await page.getByRole('button', { name: 'Article options', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Show why sentences are not claims' }).click();
    await expect
      .poll(() => segment('Have you tried').nextElementSibling?.textContent)
      .toBe('question');
    fake.editRow(fake.id(3), { dismissed: { reason: 'duplicate', note: '' } });
    await expect
      .poll(() => segment('It never harms').nextElementSibling?.textContent)
      .toBe('dismissed: duplicate');
  });
});

describe('the position strip', () => {
  it('jumps to the claim that is clicked', async () => {
    mount({ height: 300 });
    const strip = mounted.container.querySelector('svg[class*="strip"]');
    const box = strip?.getBoundingClientRect();
    if (!strip || !box) throw new Error('the strip is drawn');
    expect(strip.getAttribute('aria-hidden')).toBe('true');
    strip.dispatchEvent(
      new MouseEvent('click', { bubbles: true, clientX: box.left + 4, clientY: box.bottom - 1 }),
    );
    await expect.poll(() => mounted.now().currentId).toBe(fake.id(6));
    await expect.poll(() => segment('Stop when you').getBoundingClientRect().top).toBeLessThan(300);
  });
});

describe('a long article', () => {
  it('draws only what is near the view, and still reaches every claim', async () => {
    const paragraph = 'Tea is warm. '.repeat(8).trim();
    const text = Array.from({ length: 1500 }, (_, index) => `Number ${index}. ${paragraph}`).join(
      '\n',
    );
    const long = new FakeReview(text, [
      { at: 'Number 3.' },
      { at: 'Number 1400.', verdict: 'contradicted' },
    ]);
    mount({ height: 400, currentId: null }, long);
    await expect.element(mark('Claim 1, Untagged')).toBeVisible();
    expect(mounted.container.querySelectorAll('[data-unit]').length).toBeLessThan(60);
    expect(segments('Number 1400.')).toHaveLength(0);
    mounted.setCurrent(long.id(2), 'table');
    await expect.element(mark('Claim 2, Contradicted')).toBeVisible();
    await expect
      .poll(() => Math.abs(segment('Number 1400.').getBoundingClientRect().top - 400 / 3))
      .toBeLessThan(40);
    expect(mounted.container.querySelectorAll('[data-unit]').length).toBeLessThan(60);
  });
});

describe('accessibility', () => {
  for (const theme of ['light', 'dark']) {
    for (const width of [1440, 1280, 1024, 390]) {
      it(`has no violations in the ${theme} theme at ${width} px`, async () => {
        document.documentElement.dataset.theme = theme;
        await page.viewport(width, 700);
        mount();
        mounted.setCurrent(fake.id(4), 'article');
        await expect.element(mark('Claim 4, Unsupported')).toBeVisible();
        await Promise.all(document.getAnimations().map((animation) => animation.finished));
        const { violations } = await axe.run(mounted.container, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          // The page around the pane has the title and the main landmark.
          rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
        });
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }
  }
});
