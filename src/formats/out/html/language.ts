/** The language of words that are the article's and not the report's. */
import type { Report } from '../../../domain/report/report.ts';

/** ` lang="de"`; empty where the language is unknown or that of the report. */
export function langOf({ language }: Report): string {
  return language === 'und' || /^en\b/i.test(language) ? '' : ` lang="${escapeTag(language)}"`;
}

/** A language tag has letters, digits and hyphens; whatever else an imported record holds is dropped. */
function escapeTag(tag: string): string {
  return tag.replace(/[^A-Za-z0-9-]/g, '');
}
