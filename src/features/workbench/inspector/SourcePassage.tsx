/** The claim's place in the article: its words in their paragraph. */
import { memo } from 'react';
import type { Span } from '../../../domain/article/schema.ts';
import type { ClaimRow, ReviewStructure } from '../../../storage/model.ts';
import { useWorkbench } from '../context.ts';
import { Section } from './Section.tsx';
import styles from './SourcePassage.module.css';
import { surroundings } from './surroundings.ts';

export interface SourcePassageProps {
  structure: ReviewStructure;
  row: ClaimRow;
}

export const SourcePassage = memo(function SourcePassage({ structure, row }: SourcePassageProps) {
  const { setCurrent, setSearch, act } = useWorkbench();
  const [main, ...more] = row.spans;
  if (main === undefined) return null;
  const { before, after } = surroundings(structure.text, structure.blocks, main);
  const section = structure.sections[row.section]?.title;
  return (
    <Section title="Source">
      <blockquote className={styles.passage}>
        <span className={styles.dim}>{before}</span>
        <mark>{structure.text.slice(main.start, main.end)}</mark>
        <span className={styles.dim}>{after}</span>
      </blockquote>
      <p className={styles.place}>
        {section !== undefined && `${section} · `}
        {[main, ...more].map(charactersOf).join(', ')}
      </p>
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          setCurrent(row.id, 'inspector');
          setSearch({ pane: 'article' });
          act.focusPane('article');
        }}
      >
        Show in article
      </button>
    </Section>
  );
});

/** Offsets count UTF-16 code units from 0, the end not included. */
function charactersOf(span: Span, index: number): string {
  return `${index === 0 ? 'characters ' : ''}${span.start}–${span.end}`;
}
