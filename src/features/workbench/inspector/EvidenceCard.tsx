/** One source held against the claim: stance, place, quote, note and reference, all edited in place. */
import { lazy, Suspense, useRef, useState } from 'react';
import { Stance } from '../../../domain/evidence/schema.ts';
import type { EvidenceItem } from '../../../storage/model.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx';
import { SelectButton } from '../../../ui/SelectButton.tsx';
import { SourceStatus } from '../../shared/lookup/SourceStatus.tsx';
import { useServices } from '../../shared/services.ts';
import { useWorkbench } from '../context.ts';
import { CardAttachment, CardQuoteState, useAttachment, withPage } from '../source/card.tsx';
import { AddedBy } from './AddedBy.tsx';
import { DraftArea } from './DraftArea.tsx';
import { draftsOf, useDraft } from './drafts.ts';
import styles from './EvidenceCard.module.css';
import { OwnArticle } from './OwnArticle.tsx';
import { QuoteHint } from './QuoteHint.tsx';
import { Reference } from './Reference.tsx';
import { SourceAppraisal } from './SourceAppraisal.tsx';
import { isThisArticle } from './thisArticle.ts';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useCopyReference } from './useCopyReference.ts';
import { useRun } from './useRun.ts';
import { STANCE_LABEL } from './words.ts';

const SourceDialog = lazy(() => import('../../shared/sources/dialog/SourceDialog.tsx'));

const STANCE_ICON = {
  supports: 'check',
  contradicts: 'x',
  mentions: 'ellipsis',
} as const satisfies Record<Stance, IconName>;

const STANCES = Stance.options.map((stance) => ({
  value: stance,
  label: STANCE_LABEL[stance],
  icon: <Icon name={STANCE_ICON[stance]} size={12} />,
}));

export interface EvidenceCardProps {
  item: EvidenceItem;
  /** 1-based place in the list. */
  position: number;
  claim: ClaimView;
}

export function EvidenceCard({ item, position, claim }: EvidenceCardProps) {
  const { freshEvidence, setFreshEvidence } = useWorkbench();
  const commands = useCommands();
  const run = useRun();
  const copyReference = useCopyReference();
  const note = useRef<HTMLTextAreaElement>(null);
  const [noting, setNoting] = useState(false);
  const [editing, setEditing] = useState(false);
  const [appraising, setAppraising] = useState(false);
  const { reviewId } = claim.structure;
  const attachment = useAttachment(claim.model, item);
  const fresh = freshEvidence === item.id;
  const field = useEvidenceField(claim, item);
  const locator = field('locator');
  const quote = field('quote');
  const remark = field('note');
  const ownArticle = isThisArticle(item);

  const items: MenuEntry[] = [
    {
      id: 'note',
      label: remark.text === '' ? 'Add note' : 'Edit note',
      icon: 'pencil',
      onSelect: () => {
        setNoting(true);
        // The menu gives focus back to its button when it has closed.
        setTimeout(() => note.current?.focus(), 50);
      },
    },
  ];
  if (item.source !== null) {
    const { source } = item;
    items.push({
      id: 'copy',
      label: 'Copy reference',
      icon: 'copy',
      onSelect: () => void copyReference(source),
    });
    items.push({
      id: 'source',
      label: 'Edit source fields',
      icon: 'quote',
      onSelect: () => setEditing(true),
    });
    items.push({
      id: 'appraise',
      label: 'Appraise source',
      description: 'Study design, level, remark',
      icon: 'list-tree',
      onSelect: () => setAppraising(true),
    });
  }
  items.push(...attachment.menu);
  items.push('separator', {
    id: 'remove',
    label: 'Remove',
    icon: 'trash-2',
    onSelect: () => void run(commands.removeEvidence(reviewId, item.id), 'Evidence removed'),
  });

  return (
    <article
      aria-label={`Evidence ${position}, ${STANCE_LABEL[item.stance]}`}
      className={classes(styles.card, fresh && styles.fresh)}
      {...attachment.dropOn}
      onBlur={(event) => {
        if (fresh && !event.currentTarget.contains(event.relatedTarget)) setFreshEvidence(null);
      }}
    >
      <header className={styles.head}>
        <SelectButton
          label="Stance"
          value={item.stance}
          options={STANCES}
          variant="filled"
          onChange={(stance) => void run(commands.editEvidence(reviewId, item.id, { stance }))}
        />
        {ownArticle && <span className={styles.here}>This article ·</span>}
        <DraftArea
          label="Locator"
          draft={locator}
          quiet
          rows={1}
          maxLength={500}
          placeholder="Locator: page, table"
          className={styles.locator}
          onKeyDown={(event) => {
            // One line: Enter leaves the field, which saves it.
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
        <Menu
          label="Evidence actions"
          trigger={<IconButton label="Evidence actions" icon="ellipsis" size="xs" />}
          items={items}
        />
      </header>
      <div className={classes(styles.quote, quote.text !== '' && styles.quoted)}>
        <DraftArea
          label="Quote"
          draft={quote}
          quiet
          serif
          rows={1}
          maxLength={20_000}
          placeholder="Quote, word for word"
          className={styles.words}
        />
      </div>
      {!ownArticle && <QuoteHint row={claim.row} quote={quote.text} />}
      {!ownArticle && (
        <CardQuoteState
          attachment={attachment}
          quote={quote.text}
          wantsLocator={locator.text.trim() === ''}
          onUse={async (patch) => {
            // Leaving the field has begun to save what was typed; it comes first, so that undo goes back to it.
            await quote.commit();
            const done = patch.quote === undefined ? 'Page taken as locator' : 'Quote changed';
            const used = await run(commands.editEvidence(reviewId, item.id, patch), done);
            if (used !== null && patch.quote !== undefined) quote.discard();
          }}
        />
      )}
      {(noting || remark.text !== '' || remark.failed || remark.movedOn) && (
        <DraftArea
          label="Note"
          draft={remark}
          quiet
          rows={1}
          maxLength={20_000}
          placeholder="Note"
          className={styles.note}
          textAreaRef={note}
          onBlur={() => setNoting(false)}
        />
      )}
      {ownArticle ? (
        <OwnArticle item={item} claim={claim} />
      ) : (
        <p className={styles.reference}>
          {item.source === null ? (
            'The source of this evidence is not in the library.'
          ) : (
            <Reference source={item.source} />
          )}
        </p>
      )}
      {item.source !== null && <SourceStatus source={item.source} />}
      {!ownArticle && <CardAttachment attachment={attachment} />}
      {item.source !== null && !ownArticle && (
        <SourceAppraisal item={item} source={item.source} claim={claim} open={appraising} />
      )}
      {item.added !== undefined && <AddedBy model={claim.model} added={item.added} />}
      {editing && item.source !== null && (
        <Suspense fallback={null}>
          <SourceDialog source={item.source} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </article>
  );
}

/** Drafts for the texts of one piece of evidence. */
function useEvidenceField(claim: ClaimView, item: EvidenceItem) {
  const services = useServices();
  const drafts = draftsOf(claim.model);
  const save = (name: 'locator' | 'quote' | 'note') => async (text: string) =>
    services.settle(
      await services.storage.commands.editEvidence(
        claim.structure.reviewId,
        item.id,
        await withPage(services.storage, item, { [name]: text.trim() }),
      ),
    );
  const locator = useDraft(drafts, `evidence/${item.id}/locator`, item.locator, save('locator'));
  const quote = useDraft(drafts, `evidence/${item.id}/quote`, item.quote, save('quote'));
  const note = useDraft(drafts, `evidence/${item.id}/note`, item.note, save('note'));
  return (name: 'locator' | 'quote' | 'note') => ({ locator, quote, note })[name];
}
