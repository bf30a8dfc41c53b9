/**
 * Which parts of a report this device writes: one choice for the preview, the export menu and the keys. Kept apart from
 * the other preferences because only this feature knows what a report has.
 */
import { useSyncExternalStore } from 'react';
import { DEFAULT_INCLUDE, type ReportInclude } from '../../domain/report/input.ts';
import { z } from '../../domain/zod.ts';

const KEY = 'claimbench.report';

const part = (name: keyof ReportInclude) => z.boolean().catch(DEFAULT_INCLUDE[name]);
const Stored = z
  .object({
    keyProblems: part('keyProblems'),
    allClaims: part('allClaims'),
    annotatedArticle: part('annotatedArticle'),
    rationaleAndCorrections: part('rationaleAndCorrections'),
    reviewerNames: part('reviewerNames'),
  })
  .catch(DEFAULT_INCLUDE);

const listeners = new Set<() => void>();
let chosen: ReportInclude | null = null;

export function reportInclude(): ReportInclude {
  chosen ??= read();
  return chosen;
}

export function setReportInclude(include: ReportInclude): void {
  chosen = include;
  try {
    localStorage.setItem(KEY, JSON.stringify(include));
  } catch {
    // A choice that cannot be kept still holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function useReportInclude(): ReportInclude {
  return useSyncExternalStore(subscribe, reportInclude);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): ReportInclude {
  try {
    return Stored.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return DEFAULT_INCLUDE;
  }
}
