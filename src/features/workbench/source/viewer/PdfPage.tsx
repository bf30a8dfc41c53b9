/** One page of a PDF: drawn by pdf.js while it is near the view, with its words laid over it for selecting. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type CSSProperties, Fragment, useEffect, useMemo, useRef, useState } from 'react';
import type { SourceText } from '../../../../domain/evidence/source-text.ts';
import type { Place } from '../../../../formats/in/pdf/boxes.ts';
import type { Vocabulary } from '../../../../formats/in/pdf/hyphens.ts';
import { textOfPage } from '../../../../formats/in/pdf/page.ts';
import type { PageText, Piece } from '../../../../formats/in/pdf/text.ts';
import { classes } from '../../../../ui/classes.ts';
import { type Mark, marksOnPage, type PageMark } from './marks.ts';
import styles from './Pages.module.css';
import { scrollTo } from './scroll.ts';
import { useNear } from './useNear.ts';

export interface PdfPageProps {
  document: PDFDocumentProxy;
  /** By position from 0. */
  index: number;
  label: string;
  /** CSS pixels of a page's width. */
  width: number;
  /** Height by width of a page that is not known yet. */
  usual: number;
  stored: SourceText;
  vocabulary: Vocabulary;
  marks: readonly Mark[];
  onText: (index: number, text: string) => void;
}

/** Device pixels of one page's canvas; more would fill a phone's memory. */
const MOST_PIXELS = 16_000_000;
/** Of the font's size: as far as letters reach above the baseline. */
const ASCENT = 0.8;

interface Known {
  readonly page: PDFPageProxy;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly text: PageText;
}

function useKnownPage(
  document: PDFDocumentProxy,
  index: number,
  near: boolean,
  vocabulary: Vocabulary,
): Known | 'failed' | null {
  const [known, setKnown] = useState<Known | 'failed' | null>(null);
  useEffect(() => {
    if (!near || known !== null) return;
    let stale = false;
    const read = async () => {
      const page = await document.getPage(index + 1);
      const viewport = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) => ('str' in item ? [item] : []));
      const { width, height } = viewport;
      return { page, width, height, text: textOfPage(runs, viewport, vocabulary) };
    };
    read().then(
      (next) => stale || setKnown(next),
      () => stale || setKnown('failed'),
    );
    return () => {
      stale = true;
    };
  }, [document, index, near, vocabulary, known]);
  return known;
}

/** Draws the page; what is under way ends when the page goes out of view or changes its size. */
function useDrawing(known: Known | null, near: boolean, width: number) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (known === null || !near || target === null) return;
    const wanted = (width / known.width) * Math.min(3, devicePixelRatio || 1);
    const most = Math.sqrt(MOST_PIXELS / (known.width * known.height));
    const viewport = known.page.getViewport({ scale: Math.min(wanted, most) });
    target.width = Math.floor(viewport.width);
    target.height = Math.floor(viewport.height);
    const task = known.page.render({ canvas: target, viewport });
    // Cancelled, or the file is broken at this place: what could be drawn stays.
    task.promise.catch(() => {});
    return () => {
      task.cancel();
      // A canvas without size gives its memory back.
      target.width = 0;
      target.height = 0;
    };
  }, [known, near, width]);
  return canvas;
}

let measuring: CanvasRenderingContext2D | null = null;

/** How wide a text is in the layer's own font, CSS pixels. */
function naturalWidth(text: string, size: number): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (measuring === null) return 0;
  measuring.font = `${size}px sans-serif`;
  return measuring.measureText(text).width;
}

function styleAt(place: Place, scale: number, from: number, width: number): CSSProperties {
  const size = place.size * scale;
  return {
    left: place.x * scale,
    top: place.y * scale - size * ASCENT,
    width: width * scale,
    height: size,
    fontSize: size,
    transformOrigin: `0 ${size * ASCENT}px`,
    transform: `rotate(${place.angle}rad) translateX(${from * scale}px)`,
  };
}

function runStyle(piece: Piece, scale: number): CSSProperties {
  const { place, text } = piece.box;
  const natural = naturalWidth(text, place.size * scale);
  const stretch = natural === 0 || place.width === 0 ? 1 : (place.width * scale) / natural;
  const { width: _, ...style } = styleAt(place, scale, 0, 0);
  return { ...style, transform: `rotate(${place.angle}rad) scaleX(${stretch})` };
}

export function PdfPage(props: PdfPageProps) {
  const { document, index, label, width, usual, stored, vocabulary, marks, onText } = props;
  const frame = useRef<HTMLDivElement>(null);
  const near = useNear(frame);
  const found = useKnownPage(document, index, near, vocabulary);
  const known = found === 'failed' ? null : found;
  const canvas = useDrawing(known, near, width);
  const text = known?.text;
  useEffect(() => {
    if (text !== undefined) onText(index, text.text);
  }, [index, text, onText]);
  const scale = known === null ? 1 : width / known.width;
  const height = known === null ? width * usual : known.height * scale;
  const pageMarks = useMemo(
    () => (text === undefined || !near ? [] : marksOnPage(marks, index, stored, text.text)),
    [marks, index, stored, text, near],
  );
  return (
    <div
      ref={frame}
      data-page={index}
      role="group"
      aria-label={`Page ${label}`}
      className={styles.sheet}
      style={{ width, height }}
    >
      {near && known !== null && (
        <>
          <canvas ref={canvas} className={styles.canvas} />
          {pageMarks.map((mark) => (
            <Marked
              key={`${mark.kind}/${mark.start}/${mark.end}`}
              mark={mark}
              pieces={known.text.pieces}
              scale={scale}
            />
          ))}
          <Words text={known.text} scale={scale} />
        </>
      )}
      {found === 'failed' && <p className={styles.failed}>This page could not be read.</p>}
    </div>
  );
}

/** The words of the page, unseen, each run where it is drawn. White space stands between runs, so that copies have it. */
function Words({ text, scale }: { text: PageText; scale: number }) {
  return (
    <div className={styles.words}>
      {text.pieces.map((piece, index) => (
        <Fragment key={piece.start}>
          {index > 0 && text.text.slice(text.pieces[index - 1]?.end ?? 0, piece.start)}
          <span data-start={piece.start} style={runStyle(piece, scale)}>
            {text.text.slice(piece.start, piece.end)}
          </span>
        </Fragment>
      ))}
    </div>
  );
}

const CLASS = {
  own: styles.own,
  other: styles.other,
  hit: styles.hit,
  current: styles.current,
} as const;

function Marked({
  mark,
  pieces,
  scale,
}: {
  mark: PageMark;
  pieces: readonly Piece[];
  scale: number;
}) {
  const first = useRef<HTMLDivElement>(null);
  const { kind, start } = mark;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is shown, also on the same page
  useEffect(() => {
    if (kind === 'current' && first.current !== null) scrollTo(first.current, 'center');
  }, [kind, start]);
  const touched = pieces.filter((piece) => piece.start < mark.end && piece.end > mark.start);
  return touched.map((piece, index) => {
    const length = Math.max(1, piece.end - piece.start);
    const { place } = piece.box;
    const from = (Math.max(mark.start, piece.start) - piece.start) / length;
    const to = (Math.min(mark.end, piece.end) - piece.start) / length;
    return (
      <div
        key={piece.start}
        ref={index === 0 ? first : undefined}
        data-current={kind === 'current' ? '' : undefined}
        className={classes(styles.mark, CLASS[kind])}
        style={styleAt(place, scale, from * place.width, (to - from) * place.width)}
      />
    );
  });
}
