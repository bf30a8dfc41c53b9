/** What a claim leaves open ("it", "this range"), with what the article offers in its place. */
import type { Unresolved } from '../../../domain/claims/schema.ts';
import type { ClaimRow, ReviewStructure } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWorkbench } from '../context.ts';
import styles from './ContextNeeded.module.css';
import { draftsOf } from './drafts.ts';
import { nameInstead } from './nameInstead.ts';
import { useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';

export interface ContextNeededProps {
  structure: ReviewStructure;
  row: ClaimRow;
}

export function ContextNeeded({ structure, row }: ContextNeededProps) {
  // Offsets count the wording of the extraction.
  const open = row.text === row.extracted?.text ? (row.extracted.unresolved ?? []) : [];
  return (
    <div className={styles.box}>
      <p className={styles.context}>
        <Icon name="triangle-alert" size={14} />
        <span>
          <b>Context needed.</b> Some words point outside the claim; name what they stand for.
        </span>
      </p>
      {open.map((words) => (
        <Candidates key={words.start} structure={structure} row={row} words={words} />
      ))}
    </div>
  );
}

function Candidates({ structure, row, words }: ContextNeededProps & { words: Unresolved }) {
  const { model } = useWorkbench();
  const commands = useCommands();
  const run = useRun();
  const said = row.text.slice(words.start, words.end);
  if (words.candidates.length === 0) {
    return (
      <p className={styles.ask}>
        The article names nothing that “{said}” could stand for. Edit the claim to name it.
      </p>
    );
  }
  return (
    <div role="group" aria-label={`What “${said}” stands for`} className={styles.ask}>
      <span>“{said}” may stand for</span>
      {words.candidates.map(({ text, place }) => (
        <Button
          key={`${place.start}`}
          size="sm"
          title={sentenceAround(structure.text, place.start, place.end)}
          onClick={() => {
            // What was being typed would be saved over the chosen wording.
            draftsOf(model).discard(`text/${row.id}`);
            void run(
              commands.editClaimText(
                structure.reviewId,
                row.id,
                nameInstead(row.text, words, text),
              ),
              `“${said}” in claim ${row.number} is now “${text}”`,
            );
          }}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}

/** Where the article names the candidate: a little of the text on both sides. */
function sentenceAround(text: string, start: number, end: number): string {
  return `…${text.slice(Math.max(0, start - 60), end + 60).replace(/\s+/g, ' ')}…`;
}
