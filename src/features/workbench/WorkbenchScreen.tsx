/** The review screen: article, claims and inspector around one current claim. */
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ClaimId, EvidenceId, ReviewId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { ExportMenu } from '../report/ExportMenu.tsx';
import { MissingReview } from '../shared/MissingReview.tsx';
import { usePreferences } from '../shared/services.ts';
import { useOpenReview } from '../shared/useOpenReview.ts';
import { useStructure } from '../shared/useReview.ts';
import { AllDone } from './AllDone.tsx';
import { ArticlePane } from './article/ArticlePane.tsx';
import { ClaimsControl } from './claims/ClaimsControl.tsx';
import { useClaimMenu } from './claims/useClaimChoices.ts';
import { type PaneName, type Workbench, WorkbenchContext } from './context.ts';
import { Inspector } from './inspector/Inspector.tsx';
import { Panels } from './Panels.tsx';
import { PhonePanes } from './PhonePanes.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import { StatusBar } from './StatusBar.tsx';
import type { WorkbenchSearch } from './search.ts';
import { SourceViewerHost } from './source/SourceViewerHost.tsx';
import { ClaimsTable } from './table/ClaimsTable.tsx';
import { useVisibleClaims } from './table/useVisibleClaims.ts';
import { UndoRedo } from './UndoRedo.tsx';
import { useActs } from './useActs.ts';
import { useCurrentClaim } from './useCurrentClaim.ts';
import { useLayoutMode } from './useLayoutMode.ts';
import { usePaletteClaims } from './usePaletteClaims.tsx';
import { useWorkbenchActions } from './useWorkbenchActions.ts';
import styles from './WorkbenchScreen.module.css';

export interface WorkbenchScreenProps {
  reviewId: ReviewId;
  search: WorkbenchSearch;
}

export function WorkbenchScreen({ reviewId, search }: WorkbenchScreenProps) {
  const review = useOpenReview(reviewId);
  if (review.status === 'missing') return <MissingReview />;
  if (review.status === 'opening')
    return <main id="main" className={styles.opening} aria-busy="true" />;
  return <OpenWorkbench model={review.model} search={search} />;
}

const NOTHING: ReadonlySet<ClaimId> = new Set();

/** The address with some of its parts changed; parts that are undefined leave it. */
function useWriteSearch(reviewId: ReviewId): (patch: Partial<WorkbenchSearch>) => void {
  const navigate = useNavigate();
  const { history } = useRouter();
  return useCallback(
    (patch) => {
      // The address may have moved on already, with this screen shown until the next one has loaded.
      if (history.location.pathname !== `/review/${reviewId}`) return;
      void navigate({
        to: '/review/$reviewId',
        params: { reviewId },
        search: (before: WorkbenchSearch) => {
          const next = { ...before, ...patch };
          return Object.fromEntries(
            Object.entries(next).filter(([, value]) => value !== undefined && value !== ''),
          );
        },
        replace: true,
      });
    },
    [navigate, history, reviewId],
  );
}

/** Claims that an undo took away leave the selection too. */
function useSelection(known: ReadonlyMap<ClaimId, unknown>) {
  const [selection, setSelection] = useState<ReadonlySet<ClaimId>>(NOTHING);
  const gone = [...selection].some((id) => !known.has(id));
  const kept = useMemo(
    () => (gone ? new Set([...selection].filter((id) => known.has(id))) : selection),
    [gone, known, selection],
  );
  return { selection: kept, setSelection };
}

function OpenWorkbench({ model, search }: { model: ReviewModel; search: WorkbenchSearch }) {
  const structure = useStructure(model);
  const { update } = usePreferences();
  const mode = useLayoutMode();
  const setSearch = useWriteSearch(model.reviewId);
  const writeClaim = useCallback((claim: number | undefined) => setSearch({ claim }), [setSearch]);
  const { current, setCurrent } = useCurrentClaim(structure, search.claim, writeClaim);
  const { selection, setSelection } = useSelection(structure.rowById);
  const visible = useVisibleClaims(model, search, { currentId: current.id, selection });
  const [freshEvidence, setFreshEvidence] = useState<EvidenceId | null>(null);

  const showPane = (pane: PaneName) => {
    if (mode === 'phone') {
      setSearch({
        pane: pane === 'table' ? 'claims' : pane === 'inspector' ? 'details' : 'article',
      });
    } else if (pane === 'table') update({ tableFolded: false });
    else if (pane === 'inspector') update({ inspectorFolded: false });
  };
  const act = useActs({
    model,
    currentId: current.id,
    setCurrent,
    visible,
    selection,
    showInspector: () => showPane('inspector'),
    showPane,
  });
  const workbench: Workbench = {
    model,
    currentId: current.id,
    movedBy: current.by,
    setCurrent,
    search,
    setSearch,
    visible,
    selection,
    setSelection,
    act,
    freshEvidence,
    setFreshEvidence,
  };
  useEffect(() => {
    document.title = `${structure.title} · Claimbench`;
  }, [structure.title]);

  const phoneMenu = useClaimMenu(model);
  const article = <ArticlePane />;
  const table = (
    <section className={styles.table} data-pane="table" aria-label="Claims and filters">
      <ClaimsTable />
    </section>
  );
  return (
    <WorkbenchContext value={workbench}>
      <Registered workbench={workbench} />
      <ReviewHeader
        model={model}
        current="review"
        tools={<UndoRedo model={model} act={act} />}
        actions={<ExportMenu model={model} reviewId={model.reviewId} />}
        phoneMenu={phoneMenu}
      />
      <main id="main" className={styles.main}>
        {mode === 'phone' ? (
          <PhonePanes
            pane={search.pane ?? 'article'}
            onPane={(pane) => setSearch({ pane: pane === 'article' ? undefined : pane })}
            article={article}
            table={table}
          />
        ) : (
          <Panels mode={mode} article={article} table={table} inspector={<Inspector />} />
        )}
        <SourceViewerHost model={model} />
      </main>
      <StatusBar model={model} />
      <AllDone model={model} />
      <ClaimsControl />
    </WorkbenchContext>
  );
}

/** Keys and palette entries, inside the context that some of them need. */
function Registered({ workbench }: { workbench: Workbench }) {
  useWorkbenchActions(workbench);
  usePaletteClaims(workbench);
  return null;
}
