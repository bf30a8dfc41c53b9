/** A selected passage becomes a claim: its wording and its kind. */
import { type RefObject, useRef, useState } from 'react';
import { anchorAt } from '../../../domain/article/anchors.ts';
import type { Span } from '../../../domain/article/schema.ts';
import { CLAIM_KINDS, type ClaimKind } from '../../../domain/claims/schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectButton } from '../../../ui/SelectButton.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useServices } from '../../shared/services.ts';
import { KIND_LABEL } from '../../shared/verdict/labels.ts';
import styles from './AddClaimForm.module.css';
import { useArticleScope } from './articleContext.ts';

/** The longest claim and the longest passage the storage takes, UTF-16 code units. */
const LONGEST = 20_000;

export interface AddClaimFormProps {
  text: string;
  span: Span;
  onClose: () => void;
  finalFocus: RefObject<HTMLElement | null>;
}

export function AddClaimForm({ text, span, onClose, finalFocus }: AddClaimFormProps) {
  const { model, select } = useArticleScope();
  const { storage, toast, settle } = useServices();
  const passage = text.slice(span.start, span.end);
  const [wording, setWording] = useState(passage.replace(/\s+/gu, ' ').slice(0, LONGEST));
  const [kind, setKind] = useState<ClaimKind>('fact');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const tooLong = passage.length > LONGEST;
  const claimText = wording.trim();

  const add = async () => {
    if (busy || tooLong || claimText === '') return;
    setBusy(true);
    const result = await storage.commands.addClaim(model.reviewId, {
      text: claimText,
      kind,
      anchor: anchorAt(text, span.start, span.end),
    });
    setBusy(false);
    if (!settle(result) || !result.ok) return;
    onClose();
    if (result.claimId !== undefined) select(result.claimId);
    const { eventId } = result;
    toast('Claim added', {
      icon: 'done',
      ...(eventId === null
        ? {}
        : {
            action: {
              label: 'Undo',
              run: () => void storage.commands.undoEvent(eventId).then(settle),
            },
          }),
    });
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Add claim"
      size="sm"
      initialFocus={field}
      finalFocus={finalFocus}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={busy || tooLong || claimText === ''}
            onClick={() => void add()}
          >
            Add claim
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long passage scrolls, which must be possible by keys */}
        <blockquote className={styles.quote} tabIndex={0}>
          {passage.slice(0, LONGEST)}
        </blockquote>
        {tooLong && (
          <p role="alert" className={styles.problem}>
            The passage has more than {LONGEST.toLocaleString()} characters. Select a shorter one.
          </p>
        )}
        <TextArea
          label="Claim text"
          showLabel
          value={wording}
          onChange={setWording}
          maxLength={LONGEST}
          autoGrow
          className={classes(styles.wording)}
          rows={2}
          textAreaRef={field}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
          }}
        />
        <SelectButton
          label="Kind"
          showLabel
          variant="outline"
          value={kind}
          options={CLAIM_KINDS.map((value) => ({ value, label: KIND_LABEL[value] }))}
          onChange={setKind}
        />
      </div>
    </Dialog>
  );
}
