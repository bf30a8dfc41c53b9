/**
 * What this device writes of a review: which of the reports, which parts and verdicts, how reviewers and dates are told.
 * One choice for the preview, the export menu and the keys. Kept apart from the other preferences because only this
 * feature knows what a report has.
 */
import { useSyncExternalStore } from 'react';
import {
  DATE_LANGUAGES,
  DATE_ORDERS,
  type DateStyle,
  DEFAULT_DATES,
  DEFAULT_INCLUDE,
  REVIEWERS_SHOWN,
  type ReportInclude,
} from '../../domain/report/input.ts';
import type { VerdictState } from '../../domain/report/report.ts';
import { z } from '../../domain/zod.ts';

const AUDIENCES = ['editor', 'author', 'full'] as const;
/** Whom the HTML report is written for. */
export type Audience = (typeof AUDIENCES)[number];

export interface ReportOptions {
  readonly audience: Audience;
  readonly include: ReportInclude;
  /** Verdicts whose claims are listed, in the order of the scheme; null for all. */
  readonly only: readonly VerdictState[] | null;
  readonly dates: DateStyle;
}

export const DEFAULT_OPTIONS: ReportOptions = {
  audience: 'full',
  include: DEFAULT_INCLUDE,
  only: null,
  dates: DEFAULT_DATES,
};

/** In the order of the scheme. */
export const VERDICT_STATES = ['supported', 'unsupported', 'contradicted', 'untagged'] as const;

const KEY = 'claimbench.report';

type Part = Exclude<keyof ReportInclude, 'reviewers'>;

const part = (name: Part) => z.boolean().catch(DEFAULT_INCLUDE[name]);
/** What is unknown or damaged falls back by itself, so that a newer version's choices lose no more than they must. */
const Stored = z.object({
  audience: z.enum(AUDIENCES).catch(DEFAULT_OPTIONS.audience),
  keyProblems: part('keyProblems'),
  allClaims: part('allClaims'),
  annotatedArticle: part('annotatedArticle'),
  rationaleAndCorrections: part('rationaleAndCorrections'),
  reviewers: z.enum(REVIEWERS_SHOWN).catch(DEFAULT_INCLUDE.reviewers),
  only: z.array(z.enum(VERDICT_STATES)).min(1).nullable().catch(null),
  order: z.enum(DATE_ORDERS).catch(DEFAULT_DATES.order),
  language: z.enum(DATE_LANGUAGES).catch(DEFAULT_DATES.language),
});

const listeners = new Set<() => void>();
let chosen: ReportOptions | null = null;

export function reportOptions(): ReportOptions {
  chosen ??= read();
  return chosen;
}

export function setReportOptions(options: ReportOptions): void {
  chosen = options;
  const { audience, include, only, dates } = options;
  try {
    localStorage.setItem(KEY, JSON.stringify({ audience, ...include, only, ...dates }));
  } catch {
    // A choice that cannot be kept still holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function useReportOptions(): ReportOptions {
  return useSyncExternalStore(subscribe, reportOptions);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): ReportOptions {
  try {
    const stored = Stored.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    const { audience, only, order, language, ...include } = stored;
    return {
      audience,
      include,
      only: only === null ? null : inOrder(only),
      dates: { order, language },
    };
  } catch {
    return DEFAULT_OPTIONS;
  }
}

/** Null for all of them: a list of every verdict leaves out nothing. */
export function inOrder(verdicts: readonly VerdictState[]): readonly VerdictState[] | null {
  const listed = VERDICT_STATES.filter((verdict) => verdicts.includes(verdict));
  return listed.length === VERDICT_STATES.length ? null : listed;
}
