/** Why the extraction made this a claim: what it did, the words it used, what its score rests on. */
import { memo } from 'react';
import type { ClaimRow, ReviewStructure } from '../../../storage/model.ts';
import { ContextNeeded } from './ContextNeeded.tsx';
import { RULE_WORDS } from './ruleWords.ts';
import { Section } from './Section.tsx';
import { borrowed, piecesOf } from './usedWords.ts';
import styles from './WhySection.module.css';

/** From here on a claim is worth checking first. */
const FIRST = 0.5;

export interface WhySectionProps {
  structure: ReviewStructure;
  row: ClaimRow;
}

export const WhySection = memo(function WhySection({ structure, row }: WhySectionProps) {
  const made = row.origin === 'added' ? 'Added by hand.' : null;
  return (
    <Section title="Why this claim">
      {row.contextNeeded && <ContextNeeded structure={structure} row={row} />}
      {made !== null && <p className={styles.line}>{made}</p>}
      {made === null && (
        <>
          <Rules row={row} />
          <UsedWords structure={structure} row={row} />
          <p className={styles.line}>
            {row.checkworthiness >= FIRST ? 'Worth checking first' : 'Can be checked later'}
            {row.reasons.length > 0 ? `: ${row.reasons.join(', ')}.` : '.'}
          </p>
        </>
      )}
    </Section>
  );
});

function Rules({ row }: { row: ClaimRow }) {
  const rules = row.extracted?.rules ?? [];
  if (rules.length === 0) return null;
  return (
    <ul className={styles.rules}>
      {rules.map((rule) => (
        <li key={rule}>{RULE_WORDS[rule]}</li>
      ))}
    </ul>
  );
}

/** The sentence with the words that the claim is made of, and the names that came from elsewhere. */
function UsedWords({ structure, row }: WhySectionProps) {
  const words = row.extracted?.words ?? [];
  const sentence = row.extracted?.spans[0];
  if (words.length === 0 || sentence === undefined) return null;
  const elsewhere = borrowed(structure.text, sentence, words);
  return (
    <>
      <p className={styles.sentence}>
        {piecesOf(structure.text, sentence, words).map((piece, index) => {
          const Part = piece.used ? 'mark' : 'span';
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change order
          return <Part key={index}>{piece.text}</Part>;
        })}
      </p>
      {elsewhere.map(({ before, words: name, after }) => (
        <p key={`${before}${name}`} className={styles.elsewhere}>
          {before}
          <mark>{name}</mark>
          {after}
        </p>
      ))}
    </>
  );
}
