/**
 * The article against itself: quantities on common units with the pairs that disagree, statements that oppose each
 * other, and what a person makes of them. One selected conflict is shared by plots, table and cards.
 */
import { useEffect, useMemo, useState } from 'react';
import type { ClaimId, ReviewId } from '../../domain/ids.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectButton } from '../../ui/SelectButton.tsx';
import { ExportMenu } from '../report/ExportMenu.tsx';
import { MissingReview } from '../shared/MissingReview.tsx';
import { useFindings } from '../shared/useFindings.ts';
import { useOpenReview } from '../shared/useOpenReview.ts';
import { useStructure } from '../shared/useReview.ts';
import { ReviewHeader } from '../workbench/ReviewHeader.tsx';
import { UndoRedo } from '../workbench/UndoRedo.tsx';
import { useMedia } from '../workbench/useLayoutMode.ts';
import { useUndoSteps } from '../workbench/useUndoSteps.ts';
import { ConflictList } from './ConflictList.tsx';
import styles from './ConsistencyScreen.module.css';
import { DismissConflict } from './DismissConflict.tsx';
import { keepFocus, showCard } from './focusCard.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { Nothing } from './Nothing.tsx';
import { Plots } from './Plots.tsx';
import { consistencyOf } from './plots.ts';
import { QuantityTable } from './QuantityTable.tsx';
import { type ConsistencySearch, SHOWN } from './search.ts';
import { type Conflicts, useConflicts } from './useConflicts.ts';
import { useConsistencyActions } from './useConsistencyActions.ts';
import { pairWords, useDecisions } from './useDecisions.ts';
import { useWork, Working } from './Working.tsx';
import { leadWords, SHOWN_LABEL } from './words.ts';

export interface ConsistencyScreenProps {
  reviewId: ReviewId;
  search: ConsistencySearch;
  /** Puts parts into the address; those that are undefined leave it. */
  onSearch: (patch: Partial<ConsistencySearch>) => void;
}

export function ConsistencyScreen(props: ConsistencyScreenProps) {
  const review = useOpenReview(props.reviewId);
  if (review.status === 'missing') return <MissingReview />;
  if (review.status === 'opening') {
    return <main id="main" className={styles.opening} aria-busy="true" />;
  }
  return <OpenConsistency {...props} model={review.model} />;
}

/** What is brought into view: never the part in use, and in one column no more than one part. */
function useShow({ by, chosen }: Conflicts): { readonly plots: boolean; readonly cards: boolean } {
  const oneColumn = useMedia('(max-width: 1160px)');
  return {
    plots: chosen && by !== 'plots' && (!oneColumn || by === null),
    cards: chosen && by !== 'cards' && (!oneColumn || by === 'key'),
  };
}

const SHOWN_OPTIONS = SHOWN.map((value) => ({ value, label: SHOWN_LABEL[value] }));

function OpenConsistency({
  model,
  search,
  onSearch,
}: ConsistencyScreenProps & { model: ReviewModel }) {
  const structure = useStructure(model);
  const findings = useFindings(model);
  const conflicts = useConflicts(findings, search, onSearch);
  const { listed, selected, select } = conflicts;
  const work = useWork(model);
  const show = useShow(conflicts);
  const decisions = useDecisions(model, (id) => select(id, 'cards'));
  const [dismissing, setDismissing] = useState<FindingRow | null>(null);
  const consistency = useMemo(() => consistencyOf(structure, listed), [structure, listed]);

  /** To a conflict of the claim that was undone, unless the selected one is. */
  const showClaim = (id: ClaimId | null) => {
    if (id === null || selected?.claims.includes(id) === true) return;
    const found = model.findings().find(({ claims }) => claims.includes(id));
    if (found !== undefined) select(found.id, null);
  };
  const undo = useUndoSteps(model, showClaim);
  const join = search.join;
  const rowAt = (number: number | undefined) => structure.rows[(number ?? 0) - 1] ?? null;
  const openJoin = () => onSearch({ join: 0 });
  const closeJoin = () => onSearch({ join: undefined, with: undefined });

  useConsistencyActions({
    model,
    conflicts,
    decisions,
    undo,
    onDismiss: () => setDismissing(selected),
    onJoin: openJoin,
    onShowOpen: () => onSearch({ show: undefined }),
  });
  useEffect(() => {
    document.title = `Consistency: ${structure.title} · Claimbench`;
  }, [structure.title]);

  return (
    <div className={styles.page}>
      <ReviewHeader
        model={model}
        current="consistency"
        tools={<UndoRedo model={model} act={undo} />}
        actions={<ExportMenu model={model} reviewId={model.reviewId} />}
      />
      <main id="main" className={listed.length === 0 ? styles.single : styles.screen}>
        <div className={styles.work}>
          <div className={styles.column}>
            <div className={styles.head}>
              <div>
                <h2>Consistency</h2>
                <p>{leadWords(findings)}</p>
              </div>
              <div className={styles.tools}>
                <SelectButton
                  label="Show"
                  value={conflicts.shown}
                  options={SHOWN_OPTIONS}
                  onChange={(show) => onSearch({ show: show === 'open' ? undefined : show })}
                />
                <Button variant="ghost" size="sm" icon="link" onClick={openJoin}>
                  Join two claims
                </Button>
              </div>
            </div>
            <Working work={work} onRetry={() => model.retryFindings()} />
            {listed.length === 0 && work === 'done' && (
              <Nothing
                findings={findings}
                quantities={consistency.table.length}
                shown={conflicts.shown}
                onShow={(show) => onSearch({ show: show === 'open' ? undefined : show })}
                onJoin={openJoin}
              />
            )}
            <Plots
              model={model}
              consistency={consistency}
              selected={selected}
              show={show.plots}
              onSelect={(id) => select(id, 'plots')}
              onGoToCard={showCard}
            />
            <QuantityTable
              model={model}
              consistency={consistency}
              listed={listed}
              selected={selected}
              onSelect={(id) => select(id, 'table')}
            />
          </div>
        </div>
        {listed.length > 0 && (
          <ConflictList
            model={model}
            conflicts={conflicts}
            show={show.cards}
            sides={consistency.sides}
            decisions={decisions}
            onDismiss={setDismissing}
          />
        )}
      </main>
      {dismissing !== null && (
        <DismissConflict
          finding={dismissing}
          numbers={pairWords(dismissing, model)}
          onDismiss={(reason) => decisions.dismiss(dismissing, reason)}
          onClose={() => {
            setDismissing(null);
            keepFocus();
          }}
        />
      )}
      {join !== undefined && (
        <JoinDialog
          model={model}
          first={rowAt(join)}
          second={rowAt(search.with)}
          onJoin={decisions.join}
          onJoined={(id) => select(id, null)}
          onClose={closeJoin}
        />
      )}
    </div>
  );
}
