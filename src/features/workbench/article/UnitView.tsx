/** A heading, paragraph, quotation or list of the article as the element it is. */
import { memo, type ReactNode } from 'react';
import type { ArticleSentence } from '../../../domain/claims/schema.ts';
import { classes } from '../../../ui/classes.ts';
import { PieceView, type TextOptions } from './PieceView.tsx';
import type { ClaimPlace } from './places.ts';
import styles from './text.module.css';
import type { Piece, Unit } from './units.ts';

export interface UnitViewProps {
  text: string;
  unit: Unit;
  /** By piece index. */
  places: readonly (readonly ClaimPlace[])[];
  sentences: readonly ArticleSentence[];
  options: TextOptions;
}

const NONE: readonly ClaimPlace[] = [];

/** The page's own heading is the review's title, so headings of the article begin at the second level. */
function headingTag(level: number): 'h2' | 'h3' | 'h4' {
  if (level <= 2) return 'h2';
  return level === 3 ? 'h3' : 'h4';
}

export const UnitView = memo(function UnitView({
  text,
  unit,
  places,
  sentences,
  options,
}: UnitViewProps) {
  const words = (piece: Piece): ReactNode => (
    <PieceView
      key={piece.index}
      text={text}
      piece={piece}
      places={places[piece.index] ?? NONE}
      sentences={sentences}
      options={options}
    />
  );
  const paragraphs = (className?: string) =>
    unit.pieces.map((piece) => (
      <p
        key={piece.index}
        dir="auto"
        className={classes(className, !piece.closesBlock && styles.goesOn)}
      >
        {words(piece)}
      </p>
    ));
  const items = () =>
    unit.pieces.map((piece) => (
      <li key={piece.index} dir="auto" className={classes(!piece.opensBlock && styles.continued)}>
        {words(piece)}
      </li>
    ));

  switch (unit.kind) {
    case 'heading': {
      const Heading = headingTag(unit.level);
      return <Heading dir="auto">{unit.pieces.map(words)}</Heading>;
    }
    case 'quote':
      return <blockquote>{paragraphs()}</blockquote>;
    case 'list':
      return <ul>{items()}</ul>;
    case 'ordered-list':
      return <ol start={unit.firstNumber}>{items()}</ol>;
    case 'cells':
      return paragraphs(styles.cell);
    default:
      return paragraphs();
  }
});
