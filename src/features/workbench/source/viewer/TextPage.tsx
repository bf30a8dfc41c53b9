/** A page of a source that has text only, paragraph by paragraph, with its marks in the words. */
import { memo, useEffect, useRef } from 'react';
import { classes } from '../../../../ui/classes.ts';
import type { PageMark } from './marks.ts';
import styles from './Pages.module.css';
import { scrollTo } from './scroll.ts';

export interface TextPageProps {
  index: number;
  label: string;
  text: string;
  marks: readonly PageMark[];
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(/\n{2,}/g)) {
    if (index > start) paragraphs.push({ start, end: index });
    start = index + gap.length;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}

export const TextPage = memo(function TextPage({ index, label, text, marks }: TextPageProps) {
  return (
    <section
      data-page={index}
      aria-label={label === '' ? 'Text' : `Page ${label}`}
      className={styles.plain}
    >
      {label !== '' && <p className={styles.label}>{label}</p>}
      {paragraphsOf(text).map(({ start, end }) => (
        <p key={start} data-start={start}>
          <Pieces
            text={text}
            start={start}
            end={end}
            marks={marks.filter((mark) => mark.start < end && mark.end > start)}
          />
        </p>
      ))}
    </section>
  );
});

const CLASS = {
  own: styles.own,
  other: styles.other,
  hit: styles.hit,
  current: styles.current,
} as const;

/** The strongest mark wins where two lie over each other. */
const STRENGTH = { current: 3, hit: 2, own: 1, other: 0 } as const;

function Pieces({
  text,
  start,
  end,
  marks,
}: Paragraph & { text: string; marks: readonly PageMark[] }) {
  if (marks.length === 0) return text.slice(start, end);
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end;
    const [mark] = marks
      .filter((one) => one.start <= from && one.end >= to)
      .sort((a, b) => STRENGTH[b.kind] - STRENGTH[a.kind]);
    return mark === undefined ? (
      <span key={from}>{text.slice(from, to)}</span>
    ) : (
      <Marked key={from} mark={mark} first={mark.start === from}>
        {text.slice(from, to)}
      </Marked>
    );
  });
}

function Marked({ mark, first, children }: { mark: PageMark; first: boolean; children: string }) {
  const element = useRef<HTMLElement>(null);
  const shown = mark.kind === 'current' && first;
  useEffect(() => {
    if (shown && element.current !== null) scrollTo(element.current, 'center');
  }, [shown]);
  return (
    <mark
      ref={element}
      data-current={mark.kind === 'current' ? '' : undefined}
      title={mark.title === '' ? undefined : mark.title}
      className={classes(styles.inline, CLASS[mark.kind])}
    >
      {children}
    </mark>
  );
}
