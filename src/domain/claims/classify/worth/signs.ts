/**
 * The signs that a claim is worth checking, or is not. Each is one line: its name in the table of weights, the words
 * that a reader sees as the reason, and how strongly a claim shows it (mostly 0 or 1).
 */
import { COMPARISON, PERCENT, QUANTITY } from '../patterns.ts';
import type { About } from './about.ts';
import {
  ASSERTED_CAUSE,
  CAUSE,
  CONCLUDING,
  DEPENDS,
  EXAMPLES,
  HEALTH,
  HEDGE,
  LAW,
  META,
  MONEY,
  PERSONAL,
  POINTER,
  SCIENCE,
  SOFT,
  STUDY,
  VAGUE_SUBJECT,
} from './patterns.ts';
import type { SignName } from './weights.ts';

export interface Sign {
  readonly name: SignName;
  /** Null for what shifts the score and tells a reader nothing. */
  readonly words: string | null;
  readonly of: (about: About) => number;
  /** The words are true of what shows more of it than this. */
  readonly above: number;
}

const sign = (
  name: SignName,
  words: string | null,
  of: (about: About) => boolean | number,
  above = 0,
): Sign => ({ name, words, of: (about) => Number(of(about)), above });

const LONG = 45;
const quantified = ({ text, kind }: About) => kind !== 'dosage' && QUANTITY.test(text);

export const SIGNS: readonly Sign[] = [
  sign('base', null, () => 1),
  sign('dose', 'names a dose', ({ kind }) => kind === 'dosage'),
  sign(
    'percentage',
    'names a percentage',
    (about) => quantified(about) && PERCENT.test(about.text),
  ),
  sign('quantity', 'names a quantity', (about) => quantified(about) && !PERCENT.test(about.text)),
  sign('date', 'dates an event', ({ kind }) => kind === 'history'),
  sign('comparison', 'compares', ({ text }) => COMPARISON.test(text)),
  sign(
    'bareComparison',
    'comparative without comparator',
    ({ text }) =>
      /\b(?:safer|better|more|less|cheaper|healthier)\b/.test(text) &&
      COMPARISON.test(text) &&
      !/\b(?:than|compared|versus|vs)\b/.test(text),
  ),
  sign('causalVerb', 'causal verb', ({ text, kind }) => kind !== 'advice' && CAUSE.test(text)),
  sign('cause', 'gives a cause', ({ text }) => ASSERTED_CAUSE.test(text)),
  sign('safety', 'speaks of safety', ({ kind }) => kind === 'safety'),
  sign('effect', 'claims an effect', ({ kind }) => kind === 'efficacy'),
  sign('mechanism', 'explains how something works', ({ kind }) => kind === 'mechanism'),
  sign('definition', 'defines or classifies', ({ kind }) => kind === 'definition'),
  sign('attribution', 'reports what somebody says', ({ kind }) => kind === 'attribution'),
  sign('prediction', 'speaks of the future', ({ kind }) => kind === 'prediction'),
  sign('advice', 'gives advice', ({ kind }) => kind === 'advice'),
  sign('health', 'speaks of health', ({ text }) => HEALTH.test(text)),
  sign('law', 'speaks of law', ({ text }) => LAW.test(text)),
  sign('money', 'speaks of money', ({ text }) => MONEY.test(text)),
  sign('science', 'speaks of science or nature', ({ text }) => SCIENCE.test(text)),
  sign('study', 'leans on studies', ({ text }) => STUDY.test(text)),
  sign('name', 'names somebody or something', ({ sentence }) => sentence.names),
  sign('acronym', 'uses an abbreviation', ({ sentence }) => sentence.acronyms),
  sign('cited', 'cites a source', ({ sentence }) => sentence.references > 0),
  sign('citedTwice', 'cites more than one source', ({ sentence }) => sentence.references > 1),
  sign(
    'leftUncited',
    'uncited in an article that cites most sentences',
    ({ sentence, article }) => sentence.references === 0 && article.cited > 0.5,
  ),
  sign('noSources', null, ({ article }) => article.cited === 0),
  sign('detail', 'rich in detail', ({ sentence }) => Math.min(sentence.words, LONG) / 20, 1.25),
  sign('short', 'very short', ({ sentence, kind }) => sentence.words < 8 && kind !== 'dosage'),
  sign('longWords', 'technical wording', ({ sentence }) => Math.min(sentence.letters, 8) / 5, 1.12),
  sign('list', 'lists several things', ({ sentence }) => sentence.commas >= 3),
  sign('bold', null, ({ sentence }) => sentence.bold),
  sign('continues', 'not a whole sentence', ({ sentence }) => sentence.continues),
  sign('possible', 'says what may be', ({ text }) => /\b(?:may|might|could|would)\b/.test(text)),
  sign('hedged', 'hedged', ({ text }) => HEDGE.test(text)),
  sign('soft', 'vague or evaluative', ({ text }) => SOFT.test(text)),
  sign('depends', 'says that it depends', ({ sentence }) => DEPENDS.test(sentence.lower)),
  sign('reader', 'speaks to the reader', ({ sentence }) =>
    /\byou(?:r|rs|rself)?\b/.test(sentence.lower),
  ),
  sign('writer', 'speaks of the writer', ({ sentence }) => PERSONAL.test(sentence.lower)),
  sign('itself', 'speaks of the text itself', ({ sentence }) => META.test(sentence.lower)),
  sign('concluding', 'sums up', ({ sentence }) => CONCLUDING.test(sentence.lower)),
  sign('however', 'qualifies what was said', ({ sentence }) =>
    /^(?:however|although|while|but)\b/.test(sentence.lower),
  ),
  sign('classes', 'says what something is', ({ sentence }) =>
    /\b(?:is|are) (?:an?|the|defined|known|called)\b/.test(sentence.lower),
  ),
  sign('examples', 'gives examples', ({ sentence }) => EXAMPLES.test(sentence.lower)),
  sign('pointer', 'points to other reading', ({ sentence }) => POINTER.test(sentence.lower)),
  sign('late', null, ({ sentence }) => sentence.place),
  sign(
    'context',
    'context needed',
    ({ text, contextNeeded }) => contextNeeded && VAGUE_SUBJECT.test(text),
  ),
];
