/** The article with its claims marked: outline, text, numbered marks, position strip. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Section } from '../../../domain/article/sections.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import { Button } from '../../../ui/Button.tsx';
import { usePreferences } from '../../shared/services.ts';
import { useStructure } from '../../shared/useReview.ts';
import { useWorkbench } from '../context.ts';
import { AddClaim } from './AddClaim.tsx';
import styles from './ArticlePane.module.css';
import { ArticleSheet } from './ArticleSheet.tsx';
import { ArticleContext, type ArticleScope } from './articleContext.ts';
import { createCurrentStore } from './currentStore.ts';
import { Outline } from './Outline.tsx';
import { PaneMenu } from './PaneMenu.tsx';
import { PositionStrip } from './PositionStrip.tsx';
import { type ClaimPlace, placesByPiece } from './places.ts';
import { SECTION_BAR_HEIGHT, SectionBar } from './SectionBar.tsx';
import { SpanHandles } from './SpanHandles.tsx';
import type { Reveal, Sheet } from './sheet.ts';
import { createSignal } from './signal.ts';
import { unitsOf } from './units.ts';
import { useActiveSection } from './useActiveSection.ts';
import { useArrangement } from './useArrangement.ts';
import { useRovingMarks } from './useRovingMarks.ts';
import { useSentenceClicks } from './useSentenceClicks.ts';
import { useShowCurrent } from './useShowCurrent.ts';
import { WholeSentences } from './WholeSentences.tsx';

export function ArticlePane() {
  const { model, currentId, movedBy, setCurrent, search } = useWorkbench();
  const { preferences, update } = usePreferences();
  const structure = useStructure(model);
  const [coverage, setCoverage] = useState(false);

  const pane = useRef<HTMLElement>(null);
  const sheet: Sheet = {
    scroll: useRef<HTMLElement>(null),
    sheet: useRef<HTMLDivElement>(null),
    flow: useRef<HTMLDivElement>(null),
    moved: useState(createSignal)[0],
  };
  const stableSheet = useState(sheet)[0];
  const reveal = useRef<Reveal>(null);
  const arrangement = useArrangement(pane, preferences.outlineFolded);
  const barHeight = arrangement.outline === 'bar' ? SECTION_BAR_HEIGHT : 0;

  // Segments and marks are told of the current claim one by one; the rest of the article is not drawn again.
  const current = useState(() => createCurrentStore(currentId))[0];
  useLayoutEffect(() => current.set(currentId), [current, currentId]);
  const latestSetCurrent = useRef(setCurrent);
  latestSetCurrent.current = setCurrent;
  const select = useCallback((id: ClaimId) => latestSetCurrent.current(id, 'article'), []);
  const scope = useMemo<ArticleScope>(() => ({ model, current, select }), [model, current, select]);

  const { text, blocks, rows, rowById, sections } = structure;
  const units = useMemo(() => unitsOf(text, blocks), [text, blocks]);
  const pieces = useMemo(() => units.flatMap((unit) => unit.pieces), [units]);
  const kept = useRef<{ pieces: typeof pieces; places: readonly (readonly ClaimPlace[])[] }>(null);
  const places = useMemo(() => {
    const before = kept.current?.pieces === pieces ? kept.current.places : undefined;
    const next = placesByPiece(pieces, rows, before);
    kept.current = { pieces, places: next };
    return next;
  }, [pieces, rows]);

  const showDismissed = search.filter === 'dismissed';
  const inlineMarks = arrangement.marks === 'inline';
  const options = useMemo(
    () => ({ inlineMarks, showDismissed, coverage }),
    [inlineMarks, showDismissed, coverage],
  );

  const currentRow = currentId === null ? undefined : rowById.get(currentId);
  const active = useActiveSection(
    stableSheet,
    units,
    sections,
    currentRow?.section ?? null,
    currentId,
  );
  useShowCurrent(stableSheet, reveal, currentId, movedBy, (id) => rowById.get(id)?.spans[0]);
  useRovingMarks(stableSheet.sheet);
  const onClick = useSentenceClicks(model, pieces, places, showDismissed, currentId, select);

  const goTo = useCallback((section: Section) => {
    reveal.current?.({ start: section.start, end: section.start + 1 }, 'top');
  }, []);
  const jump = (id: ClaimId) => {
    select(id);
    const span = rowById.get(id)?.spans[0];
    if (span !== undefined) reveal.current?.(span, 'third');
  };

  const menu = (
    <PaneMenu
      coverage={coverage}
      onCoverage={setCoverage}
      outline={
        arrangement.outline === 'side' || preferences.outlineFolded
          ? {
              folded: preferences.outlineFolded,
              onFold: (outlineFolded) => update({ outlineFolded }),
            }
          : undefined
      }
    />
  );
  const outline = { sections, model, active, onSelect: goTo, menu };

  return (
    <ArticleContext value={scope}>
      <section ref={pane} className={styles.pane} aria-label="Article" data-pane="article">
        {arrangement.outline === 'side' && <Outline {...outline} />}
        <ArticleSheet
          structure={structure}
          units={units}
          places={places}
          options={options}
          sheet={stableSheet}
          barHeight={barHeight}
          reveal={reveal}
          onClick={onClick}
          top={
            <>
              {arrangement.outline === 'bar' && <SectionBar {...outline} />}
              <WholeSentences extraction={structure.extraction} />
              {rows.length === 0 && (
                <p className={styles.empty}>
                  No checkable claims found. Select any sentence to add one.
                </p>
              )}
            </>
          }
          bottom={
            arrangement.outline === 'none' && (
              <div className={styles.foot}>
                <Button
                  variant="ghost"
                  aria-pressed={coverage}
                  onClick={() => setCoverage(!coverage)}
                >
                  Show why sentences are not claims
                </Button>
              </div>
            )
          }
        >
          {currentRow !== undefined && (
            <SpanHandles
              text={text}
              row={currentRow}
              sheet={stableSheet}
              tapped={movedBy === 'article'}
            />
          )}
          <AddClaim text={text} sheet={stableSheet} />
        </ArticleSheet>
        {arrangement.strip && (
          <PositionStrip model={model} structure={structure} currentId={currentId} onJump={jump} />
        )}
      </section>
    </ArticleContext>
  );
}
