/** The pages below each other. Only those near the view are drawn. */
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { QuotePlace } from '../../../../domain/evidence/quotes/text.ts';
import type { SourceText } from '../../../../domain/evidence/source-text.ts';
import { vocabularyOf } from '../../../../formats/in/pdf/hyphens.ts';
import { type Mark, marksOnPage } from './marks.ts';
import { PdfPage } from './PdfPage.tsx';
import type { Loaded } from './pages.ts';
import styles from './SourceViewer.module.css';
import { scrollTo } from './scroll.ts';
import { TextPage } from './TextPage.tsx';

export interface PageListProps {
  scroller: RefObject<HTMLDivElement | null>;
  pages: Loaded;
  text: SourceText;
  marks: readonly Mark[];
  target: { readonly place: QuotePlace; readonly turn: number } | null;
  /** 1 is as wide as the pane, up to a readable width. */
  zoom: number;
  onPage: (index: number) => void;
  onText: (index: number, text: string) => void;
}

/** CSS pixels: wider than this a page is not drawn unless somebody zooms in. */
const WIDEST = 900;
const PADDING = 16;
/** Height by width of A4, until the first page is known. */
const A4 = Math.SQRT2;

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    setWidth(target.clientWidth);
    const observer = new ResizeObserver(() => setWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** The page that the upper third of the view is on. */
function pageInView(scroller: HTMLElement): number {
  const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
  const sheets = scroller.querySelectorAll<HTMLElement>('[data-page]');
  let low = 0;
  let high = sheets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sheets[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function PageList(props: PageListProps) {
  const { scroller, pages, text, marks, target, zoom, onPage, onText } = props;
  const [usual, setUsual] = useState(A4);
  const pane = useWidth(scroller);
  const width = Math.max(120, Math.min(WIDEST, pane - 2 * PADDING)) * zoom;
  const pdf = pages.state === 'pdf' ? pages.pdf.document : null;
  const vocabulary = useMemo(() => vocabularyOf(text.pages.map((page) => page.text)), [text]);
  const told = useRef(onText);
  told.current = onText;
  const tell = useCallback((index: number, own: string) => told.current(index, own), []);

  useEffect(() => {
    if (pdf === null) return;
    let stale = false;
    pdf.getPage(1).then(
      (page) => {
        const { width: wide, height } = page.getViewport({ scale: 1 });
        if (!stale && wide > 0) setUsual(height / wide);
      },
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [pdf]);

  const ready = pages.state !== 'loading' && pane > 0;
  // First to the page, so that it is drawn; the mark on it then comes into view by itself.
  useEffect(() => {
    if (target === null || !ready) return;
    const { page, end } = target.place;
    const sheet = scroller.current?.querySelector(`[data-page="${page}"]`) ?? null;
    if (sheet === null) return;
    const shown = end === 0 ? null : sheet.querySelector('[data-current]');
    if (shown === null) scrollTo(sheet, 'start');
    else scrollTo(shown, 'center');
  }, [target, ready, scroller]);

  const whole = pages.state === 'text' || pages.state === 'failed';
  return (
    <div
      ref={scroller}
      data-viewer-scroll=""
      role="group"
      aria-label="Pages of the source"
      aria-busy={pages.state === 'loading'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
      className={styles.pages}
      onScroll={(event) => onPage(pageInView(event.currentTarget))}
    >
      {whole &&
        text.pages.map((page, index) => (
          <TextPage
            // biome-ignore lint/suspicious/noArrayIndexKey: pages have their position alone
            key={index}
            index={index}
            label={page.label}
            text={page.text}
            marks={marksOnPage(marks, index, text, page.text)}
          />
        ))}
      {pdf !== null &&
        pane > 0 &&
        text.pages.slice(0, pdf.numPages).map((page, index) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={index}
            document={pdf}
            index={index}
            label={page.label}
            width={width}
            usual={usual}
            stored={text}
            vocabulary={vocabulary}
            marks={marks}
            onText={tell}
          />
        ))}
    </div>
  );
}
