import { afterEach, describe, expect, it } from 'vitest';
import {
  offsetAtPoint,
  rangeOfSpan,
  spanOfRange,
} from '../../../../src/features/workbench/article/offsets.ts';

/** A page as the article draws it: nested underlines, numbers and notes between segments. */
function draw(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

const TEXT = 'Tea 😀 eases pain. Ask first.\nRest well.';
const PAGE = `
  <p><span data-start="0">Tea </span><mark data-start="4"><span><span>😀 eases</span></span></mark
  ><mark data-start="12"> pain.</mark><span class="numbers"><button>12</button></span
  ><span data-start="18"> </span><span data-start="19">Ask first.</span><small>question</small></p>
  <p><span data-start="30">Rest well.</span></p>`;

let root: HTMLElement;
afterEach(() => root.remove());

function textNode(words: string): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.textContent?.includes(words)) return node as Text;
  }
  throw new Error(`no text "${words}"`);
}

function selected(from: [Node, number], to: [Node, number]): string | null {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  const span = spanOfRange(root, TEXT, range);
  return span === null ? null : TEXT.slice(span.start, span.end);
}

describe('from the page to the article', () => {
  it('counts UTF-16 code units through nested marks and emoji', () => {
    root = draw(PAGE);
    expect(offsetAtPoint(root, textNode('eases'), 3, 1)).toBe(7);
    expect(selected([textNode('Tea'), 0], [textNode('eases'), 8])).toBe('Tea 😀 eases');
  });

  it('runs over marks, numbers and blocks', () => {
    root = draw(PAGE);
    expect(selected([textNode('eases'), 3], [textNode('Rest'), 4])).toBe(
      'eases pain. Ask first.\nRest',
    );
  });

  it('leaves out blanks at the ends', () => {
    root = draw(PAGE);
    expect(selected([textNode('pain'), 0], [textNode('Ask'), 0])).toBe('pain.');
  });

  it('moves ends that lie in numbers and notes to the text beside them', () => {
    root = draw(PAGE);
    expect(selected([textNode('12'), 1], [textNode('question'), 3])).toBe('Ask first.');
    expect(selected([textNode('Tea'), 0], [textNode('12'), 1])).toBe('Tea 😀 eases pain.');
  });

  it('takes points between elements, as a triple click leaves them', () => {
    root = draw(PAGE);
    const [first, second] = [...root.querySelectorAll('p')];
    if (first === undefined || second === undefined) throw new Error('two paragraphs are drawn');
    expect(selected([first, 0], [second, 0])).toBe('Tea 😀 eases pain. Ask first.');
    const mark = root.querySelector('mark');
    if (mark === null) throw new Error('a mark is drawn');
    expect(selected([mark, 0], [mark, 1])).toBe('😀 eases');
  });

  it('pulls a selection that begins or ends outside into the text', () => {
    root = draw(PAGE);
    const before = document.createElement('p');
    before.textContent = 'before';
    root.before(before);
    const after = document.createElement('p');
    after.textContent = 'after';
    root.after(after);
    expect(selected([before, 0], [textNode('Tea'), 3])).toBe('Tea');
    expect(selected([textNode('Rest'), 0], [after, 1])).toBe('Rest well.');
    expect(selected([before, 0], [before, 1])).toBeNull();
    before.remove();
    after.remove();
  });

  it('gives null for no text at all', () => {
    root = draw(PAGE);
    expect(selected([textNode('Tea'), 2], [textNode('Tea'), 2])).toBeNull();
    expect(selected([textNode('12'), 0], [textNode('12'), 2])).toBeNull();
  });
});

describe('from the article to the page', () => {
  it('finds the same passage again for every pair of offsets', () => {
    root = draw(PAGE);
    for (let start = 0; start < TEXT.length; start += 1) {
      for (let end = start + 1; end <= TEXT.length; end += 1) {
        const wanted = TEXT.slice(start, end).replace(/\n/g, '');
        const range = rangeOfSpan(root, { start, end });
        if (wanted === '' || wanted.trim() !== wanted) continue;
        expect(range).not.toBeNull();
        const back = range === null ? null : spanOfRange(root, TEXT, range);
        const whole = (unit: number) => !(unit >= 0xdc00 && unit <= 0xdfff);
        if (whole(TEXT.charCodeAt(start)) && whole(TEXT.charCodeAt(end))) {
          expect(back && TEXT.slice(back.start, back.end).replace(/\n/g, '')).toBe(wanted);
        }
      }
    }
  });
});
