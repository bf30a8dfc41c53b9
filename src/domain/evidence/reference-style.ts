/**
 * The styles in which references can be set out, and what a formatted list of references is. The short style is our own
 * and needs nothing; the others are written in CSL and worked out by whoever has a CSL processor at hand.
 */
import type { ReferenceSegment } from './reference.ts';
import type { RetractionSeen } from './retracted.ts';
import type { CslItem } from './schema.ts';

/** In the order in which they are offered. */
export const REFERENCE_STYLES = ['short', 'apa', 'vancouver', 'chicago', 'mla'] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];
/** Those that need a CSL processor. */
export type CslStyle = Exclude<ReferenceStyle, 'short'>;

/** What a report is written in unless a style was chosen. */
export const DEFAULT_REFERENCE_STYLE: ReferenceStyle = 'short';

export const STYLE_NAME: Readonly<Record<ReferenceStyle, string>> = {
  short: 'Short, numbered',
  apa: 'APA (7th edition)',
  vancouver: 'Vancouver (NLM)',
  chicago: 'Chicago author-date (17th edition)',
  mla: 'MLA (9th edition)',
};

/** Whether the text refers to a source by its number, so that the list stands in the order of use. */
export const isNumbered = (style: ReferenceStyle): boolean =>
  style === 'short' || style === 'vancouver';

/** A source that a text leans on. */
export interface SourceToCite {
  readonly id: string;
  readonly csl: CslItem;
  /** As the reviewer typed it. */
  readonly raw: string;
  readonly retraction?: RetractionSeen | null | undefined;
}

export interface FormattedReference {
  readonly id: string;
  /** As the list of references has it. */
  readonly parts: readonly ReferenceSegment[];
  /** As the text refers to it: `[3]`, `(Doe, 2020a)`. */
  readonly cited: string;
}

export interface FormattedReferences {
  readonly style: CslStyle;
  /** In the order in which the sources were given, which is that of their use. */
  readonly references: readonly FormattedReference[];
  /** Ids in the order of the list. */
  readonly order: readonly string[];
}
