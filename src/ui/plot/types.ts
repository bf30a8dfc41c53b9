/** What a plot of ranges is given. */
import type { ReactNode } from 'react';

export interface PlottedRow {
  readonly id: string;
  readonly icon: ReactNode;
  /** In bold before the label. */
  readonly lead: string;
  readonly label: string;
  /** Quietly below the label; `aside` alone where labels stand above the ranges. */
  readonly detail: string;
  readonly aside: string;
  /** What a screen reader is told before the lead and behind all words. */
  readonly before: string;
  readonly after: string;
  readonly low: number | null;
  readonly high: number | null;
  /** How far it reaches where that is further than what is stated. */
  readonly reach: { readonly low: number | null; readonly high: number | null };
  readonly lowText: string;
  readonly highText: string;
  /** Whether there is anything to select by it. */
  readonly selectable: boolean;
}

export interface PlottedBracket {
  readonly id: string;
  readonly rows: readonly [number, number];
  readonly name: string;
  /** Drawn in dashes. */
  readonly faint: boolean;
}

export interface PlottedGap {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}
