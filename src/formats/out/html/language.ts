/** Words that are in another language than the report: the article's, and dates where that was asked for. */
import type { Report } from '../../../domain/report/report.ts';
import { longDate } from '../dates.ts';

/** ` lang="de"`; empty where the language is unknown or that of the report. */
export function langOf({ language }: Report): string {
  return language === 'und' || /^en\b/i.test(language) ? '' : ` lang="${escapeTag(language)}"`;
}

/** The day of the report, in the language and the order that were asked for. */
export function dateOf({ time, dates }: Report): string {
  const words = longDate(time, dates);
  return dates.order === 'iso' || dates.language === 'en'
    ? words
    : `<span lang="${dates.language}">${words}</span>`;
}

/** A language tag has letters, digits and hyphens; whatever else an imported record holds is dropped. */
function escapeTag(tag: string): string {
  return tag.replace(/[^A-Za-z0-9-]/g, '');
}
