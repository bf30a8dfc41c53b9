/**
 * The report on screen. While it is up to date, an export writes these very bytes: two builds of one review differ in
 * their time.
 */
import type { ReferenceStyle } from '../../domain/evidence/reference-style.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { referenceStyle } from '../shared/references/style.ts';
import type { ReportOptions } from './options.ts';

export interface Preview {
  readonly model: ReviewModel;
  /** The model's version when the report was begun. */
  readonly version: number;
  readonly options: ReportOptions;
  readonly style: ReferenceStyle;
  readonly html: string;
}

let shown: Preview | null = null;

export function showPreview(preview: Preview | null): void {
  shown = preview;
}

/** The document on screen when it is what an export would say now, else null. */
export function shownHtml(model: ReviewModel, options: ReportOptions): string | null {
  if (shown === null || shown.model !== model || shown.options !== options) return null;
  return shown.version === model.version() && shown.style === referenceStyle() ? shown.html : null;
}
