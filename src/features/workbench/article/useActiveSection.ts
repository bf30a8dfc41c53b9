/** The section the reader is in: that of the current claim when it changes, then whatever is scrolled to. */
import { useEffect, useState } from 'react';
import { type Section, sectionAt } from '../../../domain/article/sections.ts';
import type { Sheet } from './sheet.ts';
import type { Unit } from './units.ts';

/** The last drawn unit that begins above this line of the viewport. */
function unitAbove(flow: Element, line: number): number | null {
  const drawn = flow.querySelectorAll<HTMLElement>('[data-unit]');
  let low = 0;
  let high = drawn.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = drawn[middle];
    if (element !== undefined && element.getBoundingClientRect().top <= line) low = middle + 1;
    else high = middle;
  }
  const unit = (drawn[low - 1] ?? drawn[0])?.dataset.unit;
  return unit === undefined ? null : Number(unit);
}

/**
 * @param claimSection the section of the current claim, null without one
 * @param claimKey changes when another claim becomes current
 * @returns an index into `sections`
 */
export function useActiveSection(
  { scroll, flow }: Sheet,
  units: readonly Unit[],
  sections: readonly Section[],
  claimSection: number | null,
  claimKey: string | null,
): number {
  const [active, setActive] = useState(claimSection ?? 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a claim that becomes current sets the section once
  useEffect(() => {
    if (claimSection !== null) setActive(claimSection);
  }, [claimKey]);

  useEffect(() => {
    const view = scroll.current;
    if (view === null) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const text = flow.current;
      if (text === null || view.clientHeight === 0) return;
      const rect = view.getBoundingClientRect();
      const atEnd = view.scrollTop + view.clientHeight >= view.scrollHeight - 2;
      const line = atEnd ? rect.bottom : rect.top + view.clientHeight / 3 + 12;
      const unit = unitAbove(text, line);
      const start = unit === null ? undefined : units[unit]?.start;
      if (start !== undefined) setActive(sectionAt(sections, start));
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    view.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      view.removeEventListener('scroll', onScroll);
    };
  }, [scroll, flow, units, sections]);

  return Math.min(active, sections.length - 1);
}
