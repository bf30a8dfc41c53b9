/**
 * A source beside the claim: its pages, what is quoted of it already, a search, and the way from selected words to a
 * quote. It covers the article and the table and leaves the inspector; on a phone it fills the screen below the claim's
 * wording. Not modal: verdicts can be given while it is open.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { QuotePlace } from '../../../../domain/evidence/quotes/text.ts';
import type { SourceText } from '../../../../domain/evidence/source-text.ts';
import type { SourceItem } from '../../../../storage/model.ts';
import { classes } from '../../../../ui/classes.ts';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { usePreferences, useServices } from '../../../shared/services.ts';
import { useReviewVersion } from '../../../shared/useReview.ts';
import { useWorkbench } from '../../context.ts';
import { type ClaimView, useCurrentClaim } from '../../inspector/useClaim.ts';
import { useLayoutMode } from '../../useLayoutMode.ts';
import { useAttachedText } from '../sourceTexts.ts';
import type { OpenSource } from '../viewerStore.ts';
import { hitsOf, type Mark, usedQuotes } from './marks.ts';
import { PageList } from './PageList.tsx';
import { PickedBar } from './PickedBar.tsx';
import { usePages } from './pages.ts';
import styles from './SourceViewer.module.css';
import { Toolbar } from './Toolbar.tsx';
import { usePicked } from './usePicked.ts';
import { useQuote } from './useQuote.ts';

export interface SourceViewerProps {
  open: OpenSource;
  onClose: () => void;
}

/** How wide the inspector is now, CSS pixels; 0 where it is folded. */
function useInspectorEdge(): number {
  const [width, setWidth] = useState(0);
  const folded = usePreferences().preferences.inspectorFolded;
  // biome-ignore lint/correctness/useExhaustiveDependencies: unfolded, it is another element
  useLayoutEffect(() => {
    const inspector = document.querySelector('aside[aria-label="Claim inspector"]');
    if (inspector === null) {
      setWidth(0);
      return;
    }
    const measure = () => setWidth(inspector.getBoundingClientRect().width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(inspector);
    return () => observer.disconnect();
  }, [folded]);
  return width;
}

/** Focus goes to the pages, and back to where it was. */
function useFocusWithin(target: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    target.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [target]);
}

export function titleOf({ csl, attachment, raw }: SourceItem): string {
  return csl.title ?? attachment?.name ?? raw;
}

export function SourceViewer({ open, onClose }: SourceViewerProps) {
  const text = useAttachedText(open.source);
  const claim = useCurrentClaim();
  const phone = useLayoutMode() === 'phone';
  const edge = useInspectorEdge();
  const section = useRef<HTMLElement>(null);
  useFocusWithin(section);
  const title = titleOf(open.source);
  return (
    <section
      ref={section}
      role="dialog"
      aria-label={`Source: ${title}`}
      tabIndex={-1}
      className={classes(styles.viewer, phone && styles.phone)}
      style={phone ? undefined : { right: edge === 0 ? 0 : edge + 1 }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {(phone || edge === 0) && claim !== null && (
        <p className={styles.claim}>
          <b>Claim {claim.row.number}</b> {claim.row.text}
        </p>
      )}
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton label="Close the source" icon="x" hint="Esc" onClick={onClose} />
      </header>
      {text.state === 'here' ? (
        <OpenText open={open} text={text.text} claim={claim} />
      ) : (
        <p className={styles.message} role="status">
          {text.state === 'loading' && 'Opening the source…'}
          {text.state === 'none' && 'Nothing is attached to this source any more.'}
          {text.state === 'elsewhere' &&
            'The file of this source is not on this device. Attach it again on the evidence card.'}
          {text.state === 'failed' &&
            'The text of this source could not be read. Close it and try again.'}
        </p>
      )}
    </section>
  );
}

interface OpenTextProps {
  open: OpenSource;
  text: SourceText;
  claim: ClaimView | null;
}

function OpenText({ open, text, claim }: OpenTextProps) {
  const { storage } = useServices();
  const { model, currentId } = useWorkbench();
  const version = useReviewVersion(model);
  const pages = usePages(storage, open.source);
  const scroller = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(open.place?.page ?? 0);
  const [zoom, setZoom] = useState(1);
  const [words, setWords] = useState('');
  /** -1 until one has been gone to. */
  const [hit, setHit] = useState(-1);
  /** Where to go: counted, so that the same place can be gone to again. */
  const [target, setTarget] = useState<{ place: QuotePlace; turn: number } | null>(
    open.place === null ? null : { place: open.place, turn: 0 },
  );
  const drawn = useRef(new Map<number, string>());
  const textOf = (index: number) => drawn.current.get(index) ?? text.pages[index]?.text;
  const { picked, clear } = usePicked(scroller, textOf, text);
  const quote = useQuote(open.source, open.evidence);

  const goTo = (place: QuotePlace) =>
    setTarget((before) => ({ place, turn: (before?.turn ?? 0) + 1 }));
  const hits = useMemo(() => hitsOf(text, words), [text, words]);
  const showHit = (index: number) => {
    const place = hits[index];
    if (place === undefined) return;
    setHit(index);
    goTo(place);
  };
  useEffect(() => {
    if (open.place !== null)
      setTarget((before) => ({ place: open.place as QuotePlace, turn: (before?.turn ?? 0) + 1 }));
  }, [open]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: quotes change with the review
  const used = useMemo(
    () => usedQuotes(model, open.source.id, text, currentId),
    [model, open.source.id, text, currentId, version],
  );
  const marks = useMemo<Mark[]>(() => {
    const found = hits.map((place): Mark => ({ place, kind: 'hit', title: '' }));
    const shown: Mark[] =
      target === null ? [] : [{ place: target.place, kind: 'current', title: '' }];
    return [...used, ...found, ...shown];
  }, [used, hits, target]);

  const current = target?.place ?? null;
  return (
    <>
      <Toolbar
        text={text}
        page={page}
        onPage={(index) => goTo({ page: index, start: 0, endPage: index, end: 0 })}
        words={words}
        onWords={(next) => {
          setWords(next);
          setHit(-1);
        }}
        hits={hits.length}
        hit={hit}
        onHit={showHit}
        used={used}
        onUsed={(mark) => goTo(mark.place)}
        zoom={zoom}
        onZoom={pages.state === 'pdf' ? setZoom : null}
      />
      {pages.state === 'failed' && (
        <p className={styles.notice} role="status">
          {pages.message}
        </p>
      )}
      <PageList
        scroller={scroller}
        pages={pages}
        text={text}
        marks={marks}
        target={target}
        zoom={zoom}
        onPage={setPage}
        onText={(index, own) => drawn.current.set(index, own)}
      />
      <PickedBar
        claim={claim}
        text={text}
        picked={picked}
        hit={hit >= 0 && hits.length > 0 ? current : null}
        onQuote={async (quotation) => {
          if (claim === null) return;
          if (await quote(claim, quotation)) clear();
        }}
      />
    </>
  );
}
