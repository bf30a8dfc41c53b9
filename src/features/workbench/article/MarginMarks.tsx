/** The numbered marks beside the lines where their claims begin, pushed down where they would overlap. */
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { ClaimMark } from './ClaimMark.tsx';
import { clustersOf, type MarkCluster, pushDown } from './collide.ts';
import styles from './marks.module.css';
import { segmentsUnder } from './offsets.ts';
import type { ClaimPlace } from './places.ts';
import type { Sheet } from './sheet.ts';

export interface MarginMark {
  readonly place: ClaimPlace;
  /** The offset of the segment the mark stands beside. */
  readonly anchor: number;
}

const MARK_HEIGHT = 24;
/** Tops within this many px are one line: an underline or a bold word can shift a box a little. */
const SAME_LINE = 6;
const GAP = 2;

function sameClusters(
  a: readonly MarkCluster<MarginMark>[],
  b: readonly MarkCluster<MarginMark>[],
) {
  return (
    a.length === b.length &&
    a.every((cluster, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        Math.abs(cluster.top - other.top) < 0.5 &&
        cluster.items.length === other.items.length &&
        cluster.items.every(({ place }, at) => place === other.items[at]?.place)
      );
    })
  );
}

/** Apart from the measuring, which happens far more often than it finds something moved. */
const Clusters = memo(function Clusters({
  clusters,
}: {
  clusters: readonly MarkCluster<MarginMark>[];
}) {
  return clusters.map(({ items }) => (
    <div key={items[0]?.place.id} className={styles.cluster}>
      {items.map(({ place }) => (
        <ClaimMark
          key={place.id}
          id={place.id}
          number={place.number}
          dismissed={place.dismissed !== null}
          inline={false}
        />
      ))}
    </div>
  ));
});

export const MarginMarks = memo(function MarginMarks({
  marks,
  sheet,
}: {
  marks: readonly MarginMark[];
  sheet: Sheet;
}) {
  const column = useRef<HTMLFieldSetElement>(null);
  const [clusters, setClusters] = useState<readonly MarkCluster<MarginMark>[]>([]);

  useLayoutEffect(() => {
    const measure = () => {
      const flow = sheet.flow.current;
      const box = column.current;
      if (flow === null || box === null || flow.offsetHeight === 0) return;
      const origin = box.getBoundingClientRect().top;
      const elements = new Map<number, Element>();
      for (const segment of segmentsUnder(flow)) {
        elements.set(Number(segment.getAttribute('data-start')), segment);
      }
      const placed = marks.flatMap((mark) => {
        const line = elements.get(mark.anchor)?.getClientRects()[0];
        return line === undefined
          ? []
          : [{ mark, top: line.top + line.height / 2 - MARK_HEIGHT / 2 - origin }];
      });
      const next = clustersOf(placed, ({ top }) => top, SAME_LINE).map(({ top, items }) => ({
        top,
        items: items.map(({ mark }) => mark),
      }));
      setClusters((before) => (sameClusters(before, next) ? before : next));
    };
    measure();
    return sheet.moved.subscribe(measure);
  }, [marks, sheet]);

  useLayoutEffect(() => {
    const boxes = [...(column.current?.children ?? [])] as HTMLElement[];
    const heights = boxes.map((box, index) => ({
      top: clusters[index]?.top ?? 0,
      height: box.offsetHeight + GAP,
    }));
    pushDown(heights).forEach((top, index) => {
      const box = boxes[index];
      if (box !== undefined) box.style.top = `${top}px`;
    });
  }, [clusters]);

  return (
    <fieldset ref={column} className={styles.column} aria-label="Claims in the text">
      <Clusters clusters={clusters} />
    </fieldset>
  );
});
