/** The words of a passage with what the claim has too: words underlined, figures framed, so that no colour is needed. */
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx';
import type { FoundPassage } from './asked.ts';
import styles from './MarkedPassage.module.css';

type Mark = FoundPassage['marks'][number];
type FigureMark = Extract<Mark, { kind: 'quantity' }>;

const MATCH_WORDS: Readonly<Record<FigureMark['match'], (claimed: string) => string>> = {
  equal: (claimed) => `The same as ${claimed} in the claim`,
  converted: (claimed) => `The same as ${claimed} in the claim, in another unit`,
  within: (claimed) => `One lies within the other: ${claimed} in the claim`,
  overlapping: (claimed) => `Overlaps ${claimed} in the claim`,
  apart: (claimed) => `Differs from ${claimed} in the claim`,
};

export function MarkedPassage({ passage }: { passage: FoundPassage }) {
  const parts: { at: number; text: string; mark: Mark | null }[] = [];
  let at = 0;
  for (const mark of passage.marks) {
    if (mark.start > at) parts.push({ at, text: passage.text.slice(at, mark.start), mark: null });
    parts.push({ at: mark.start, text: passage.text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < passage.text.length) parts.push({ at, text: passage.text.slice(at), mark: null });
  return (
    <blockquote className={styles.passage}>
      {parts.map((part) => (
        <Part key={part.at} text={part.text} mark={part.mark} />
      ))}
    </blockquote>
  );
}

function Part({ text, mark }: { text: string; mark: Mark | null }) {
  if (mark === null) return text;
  if (mark.kind === 'word') return <mark className={styles.word}>{text}</mark>;
  const words = MATCH_WORDS[mark.match](mark.claimed);
  const differs = mark.match === 'apart';
  return (
    <mark className={differs ? styles.differs : styles.figure} title={words}>
      {text}
      <VisuallyHidden> ({words})</VisuallyHidden>
    </mark>
  );
}
