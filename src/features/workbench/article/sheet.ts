/** The elements of the article on the page, shared by what measures, reveals and covers them. */
import type { RefObject } from 'react';
import type { Span } from '../../../domain/article/schema.ts';
import type { Signal } from './signal.ts';

export interface Sheet {
  /** What scrolls. */
  readonly scroll: RefObject<HTMLElement | null>;
  /** What everything laid over the text is placed in. */
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** What holds the text. */
  readonly flow: RefObject<HTMLDivElement | null>;
  /** Emitted when the text may have moved. */
  readonly moved: Signal;
}

/** A box within the sheet, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of the viewport as a box within the sheet. */
export function boxIn(sheet: Element, rect: DOMRect): Box {
  const origin = sheet.getBoundingClientRect();
  return {
    left: rect.left - origin.left,
    top: rect.top - origin.top,
    width: rect.width,
    height: rect.height,
  };
}

/**
 * Scrolls to a passage, also where it is not drawn yet.
 * `hidden` does so only when it is out of sight and puts it a third from the top; `third` and `top` always do.
 * @returns false while the pane has no height (folded, or another pane is shown on a phone)
 */
export type Reveal = (span: Span, how: 'hidden' | 'third' | 'top') => boolean;
