/** The wording to ask the author for. At rest it is shown as what changes against the article's words. */
import { useMemo, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { useAssessmentDraft } from './assessmentDraft.ts';
import styles from './CorrectionSection.module.css';
import { DraftArea } from './DraftArea.tsx';
import { fieldMark } from './focus.ts';
import { Section } from './Section.tsx';
import type { ClaimView } from './useClaim.ts';
import { wordDiff } from './wordDiff.ts';

export function CorrectionSection({ claim }: { claim: ClaimView }) {
  const { structure, row } = claim;
  const draft = useAssessmentDraft(claim, 'correction');
  const [editing, setEditing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const span = row.spans[0];
  const passage = span === undefined ? '' : structure.text.slice(span.start, span.end);
  const asDiff = !editing && draft.text.trim() !== '';
  const parts = useMemo(
    () => (asDiff ? wordDiff(passage, draft.text) : []),
    [asDiff, passage, draft.text],
  );
  return (
    <Section title="Suggested correction">
      <div className={styles.both}>
        <DraftArea
          label="Suggested correction"
          draft={draft}
          mark={fieldMark('correction')}
          serif
          rows={2}
          maxLength={20_000}
          className={classes(styles.field, asDiff && styles.covered)}
          textAreaRef={field}
          onFocus={() => setEditing(true)}
          onBlur={() => setEditing(false)}
        />
        {asDiff && (
          // The same words are in the field, so that this is for the eye only.
          <div aria-hidden="true" className={styles.diff}>
            {parts.map((part, index) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
              if (part.kind === 'removed') return <del key={index}>{part.text}</del>;
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              if (part.kind === 'added') return <ins key={index}>{part.text}</ins>;
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              return <span key={index}>{part.text}</span>;
            })}
          </div>
        )}
      </div>
      {draft.text === '' && passage !== '' && (
        <Button
          size="sm"
          variant="ghost"
          className={styles.start}
          onClick={() => {
            draft.change(passage);
            field.current?.focus();
          }}
        >
          Start from the article’s wording
        </Button>
      )}
    </Section>
  );
}
