/**
 * The report on screen. While it is up to date, an export writes these very bytes: two builds of one review differ in
 * their time.
 */
import type { ReferenceStyle } from '../../domain/evidence/reference-style.ts';
import type { ReportInclude } from '../../domain/report/input.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { referenceStyle } from '../shared/references/style.ts';

export interface Preview {
  readonly model: ReviewModel;
  /** The model's version when the report was begun. */
  readonly version: number;
  readonly include: ReportInclude;
  readonly style: ReferenceStyle;
  readonly html: string;
}

let shown: Preview | null = null;

export function showPreview(preview: Preview | null): void {
  shown = preview;
}

/** The document on screen when it is what an export would say now, else null. */
export function shownHtml(model: ReviewModel, include: ReportInclude): string | null {
  if (shown === null || shown.model !== model || shown.include !== include) return null;
  return shown.version === model.version() && shown.style === referenceStyle() ? shown.html : null;
}
