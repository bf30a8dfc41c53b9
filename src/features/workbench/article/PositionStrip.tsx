/** Every claim by its place in the article, at a glance. Decorative: the marks and the table say the same in words. */
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import type { ReviewModel, ReviewStructure } from '../../../storage/model.ts';
import { VERDICT_ORDER } from '../../shared/verdict/labels.ts';
import styles from './PositionStrip.module.css';
import { nearestOnStrip, stripPaths, stripPositions } from './strip.ts';

/** Redrawing waits this long (ms) when it would cost more than a frame, so that the verdict itself is shown first. */
const LATER = 120;
const MANY = 5000;

/** Rises after each change of the review, for many claims a little later. */
function useLateVersion(model: ReviewModel, many: boolean): number {
  const [version, setVersion] = useState(() => model.version());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = () => setVersion(model.version());
    const stop = model.subscribe(() => {
      if (!many) update();
      else {
        clearTimeout(timer);
        timer = setTimeout(update, LATER);
      }
    });
    update();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [model, many]);
  return version;
}

export interface PositionStripProps {
  model: ReviewModel;
  structure: ReviewStructure;
  currentId: ClaimId | null;
  onJump: (id: ClaimId) => void;
}

export function PositionStrip({ model, structure, currentId, onJump }: PositionStripProps) {
  const strip = useRef<SVGSVGElement>(null);
  const [height, setHeight] = useState(0);
  const { rows, text } = structure;
  const version = useLateVersion(model, rows.length > MANY);

  useEffect(() => {
    const element = strip.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const positions = useMemo(() => stripPositions(rows, text.length), [rows, text.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the verdicts
  const paths = useMemo(
    () => stripPaths(rows, positions, height, (id) => model.claim(id).verdict),
    [rows, positions, height, model, version],
  );
  const currentRow = currentId === null ? undefined : structure.rowById.get(currentId);
  const currentPlace = currentRow === undefined ? undefined : positions[currentRow.number - 1];

  const jump = (event: MouseEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (box === undefined || box.height === 0) return;
    const row = rows[nearestOnStrip(positions, (event.clientY - box.top) / box.height)];
    if (row !== undefined) onJump(row.id);
  };

  return (
    // A shortcut for the mouse; keys have the marks, the table and J and K.
    <svg ref={strip} className={styles.strip} aria-hidden="true" onClick={jump}>
      {VERDICT_ORDER.map((verdict) => (
        <path key={verdict} className={styles[verdict]} d={paths[verdict]} />
      ))}
      {currentPlace !== undefined && (
        <path className={styles.current} d={`M2 ${Math.max(2, currentPlace * height)}h10`} />
      )}
    </svg>
  );
}
