/** What the search for all claims has found so far, claim by claim: each is attached by a person or left. */
import { useState, useSyncExternalStore } from 'react';
import type { ClaimId, SourceId } from '../../../../domain/ids.ts';
import { counted } from '../../../../domain/report/words.ts';
import type { ClaimRow, ReviewModel } from '../../../../storage/model.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Progress } from '../../../../ui/Progress.tsx';
import type { FindPassages } from '../../../../workers/passages/client.ts';
import { useClaimState, useStructure } from '../../../shared/useReview.ts';
import { useWorkbench } from '../../context.ts';
import styles from './AllPassagesDialog.module.css';
import { type AllPassages, allPassagesOf } from './allPassages.ts';
import { type FoundPassage, listedClaims, type ReadableSource } from './asked.ts';
import { PassageCard } from './PassageCard.tsx';
import { isAttached, useAttach } from './useAttach.ts';

/** Rows drawn at once; more on demand. */
const STEP = 40;

export interface AllPassagesDialogProps {
  sources: readonly ReadableSource[];
  find: FindPassages;
  onClose: () => void;
}

export function AllPassagesDialog({ sources, find, onClose }: AllPassagesDialogProps) {
  const { model, setCurrent } = useWorkbench();
  const search = allPassagesOf(model);
  const state = useSyncExternalStore(search.subscribe, search.state);
  const structure = useStructure(model);
  const [shown, setShown] = useState(STEP);
  const found = 'found' in state ? state.found : null;
  const rows = listedClaims(structure).flatMap((row) => {
    const best = found?.get(row.id)?.[0];
    return best === undefined ? [] : [{ row, best }];
  });
  const working = state.phase === 'working';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Passages for all claims"
      size="lg"
      footer={
        <>
          {working ? (
            <Button onClick={() => search.cancel()}>Cancel search</Button>
          ) : (
            <Button onClick={() => search.start(sources, find)}>Search again</Button>
          )}
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div aria-live="polite">
        <p className={styles.status}>{statusWords(state, rows.length, sources.length)}</p>
      </div>
      {working && <Progress label="Finding passages" value={state.done / Math.max(1, state.of)} />}
      <ol className={styles.list} aria-label="Claims with their best passage">
        {rows.slice(0, shown).map(({ row, best }) => (
          <ClaimPassage
            key={row.id}
            model={model}
            row={row}
            passage={best}
            sources={sources}
            onGo={(id) => {
              setCurrent(id, null);
              onClose();
            }}
          />
        ))}
      </ol>
      {rows.length > shown && (
        <Button variant="ghost" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, rows.length - shown)} more of {rows.length.toLocaleString()}
        </Button>
      )}
    </Dialog>
  );
}

function statusWords(state: AllPassages, found: number, sources: number): string {
  const inSources = counted(sources, 'source');
  switch (state.phase) {
    case 'none':
      return `Nothing has been looked for yet. ${inSources} can be searched.`;
    case 'failed':
      return state.message;
    case 'working':
      return `${state.done.toLocaleString()} of ${counted(state.of, 'claim')} looked for in ${inSources}. You can close this and go on working.`;
    case 'cancelled':
      return `Cancelled after ${state.done.toLocaleString()} of ${counted(state.of, 'claim')}. What was found is listed; nothing was attached.`;
    case 'done':
      return `A passage was found for ${counted(found, 'claim')} of ${state.of.toLocaleString()} in ${inSources}. Nothing is attached until you do it.`;
  }
}

interface ClaimPassageProps {
  model: ReviewModel;
  row: ClaimRow;
  passage: FoundPassage;
  sources: readonly ReadableSource[];
  onGo: (id: ClaimId) => void;
}

function ClaimPassage({ model, row, passage, sources, onGo }: ClaimPassageProps) {
  const state = useClaimState(model, row.id);
  const attach = useAttach(model);
  const source = sources.find(({ id }) => id === (passage.sourceId as SourceId))?.item ?? null;
  return (
    <li className={styles.item}>
      <p className={styles.claim}>
        <button type="button" className={styles.number} onClick={() => onGo(row.id)}>
          Claim {row.number}
        </button>
        {row.text}
      </p>
      <PassageCard
        passage={passage}
        source={source}
        attached={isAttached(state.evidence, passage)}
        onAttach={() => void attach(row.id, passage)}
      />
    </li>
  );
}
