/** The claim's wording, edited in place; once edited, with the wording that the extraction gave. */
import { Button } from '../../../ui/Button.tsx';
import { useServices } from '../../shared/services.ts';
import { useWorkbench } from '../context.ts';
import styles from './ClaimText.module.css';
import { DraftArea } from './DraftArea.tsx';
import { draftsOf, useDraft } from './drafts.ts';
import { fieldMark } from './focus.ts';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';

/** A claim is one statement: line ends are white space. */
function asStatement(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function ClaimText({ claim }: { claim: ClaimView }) {
  const { act } = useWorkbench();
  const services = useServices();
  const commands = useCommands();
  const { model, structure, row } = claim;
  const draft = useDraft(draftsOf(model), `text/${row.id}`, row.text, async (text) => {
    const statement = asStatement(text);
    if (statement === '') {
      services.toast('A claim needs words. Its text was left as it was.', { icon: 'alert' });
      draftsOf(model).discard(`text/${row.id}`);
      return true;
    }
    if (statement === row.text) return true;
    return services.settle(await commands.editClaimText(structure.reviewId, row.id, statement));
  });
  return (
    <DraftArea
      label="Claim text"
      draft={draft}
      mark={fieldMark('text')}
      quiet
      rows={1}
      maxLength={20_000}
      className={styles.text}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          draft.discard();
          act.focusPane('table');
        } else if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          void draft.commit();
          act.focusPane('table');
        }
      }}
    />
  );
}

/** Shown under the text of an edited claim. */
export function EditedNote({ claim }: { claim: ClaimView }) {
  const commands = useCommands();
  const run = useRun();
  const { model, structure, row } = claim;
  const original = row.originalText;
  if (original === null) return null;
  return (
    <div className={styles.edited}>
      <p className={styles.original} title={original}>
        <b>Edited.</b> Original wording: {original}
      </p>
      <Button
        size="sm"
        variant="ghost"
        onClick={() => {
          draftsOf(model).discard(`text/${row.id}`);
          void run(
            commands.editClaimText(structure.reviewId, row.id, original),
            `Original wording of claim ${row.number} restored`,
          );
        }}
      >
        Restore original
      </Button>
    </div>
  );
}
