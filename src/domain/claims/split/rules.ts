/** The splitting rules in the order in which a statement is offered to them, each with what it needs to find. */
import {
  splitAsides,
  splitDashed,
  splitOpening,
  splitSubjectAsides,
  splitWhileDoing,
} from './asides/index.ts';
import { splitCause, splitDueTo, splitFrontedCause } from './cause.ts';
import { CUE, type Cued, cued } from './cues.ts';
import { splitDefinition } from './definitions.ts';
import { splitIncluding } from './including.ts';
import { splitClauseSeries, splitConcession, splitDashes, splitJoinedClauses } from './joined.ts';
import { splitNounLists, splitVerbLists } from './lists/index.ts';
import { splitParentheses } from './parentheses.ts';
import * as surface from './surface/index.ts';
import { dropConnective, dropInterposed, dropLabel, dropNotice } from './wrappers.ts';

/**
 * From the outside in: first what joins whole statements, then what hangs on one. Where a statement begins, its signs
 * and words tell better than the parse: there the rules over the surface come first, and those over the tree add what
 * these miss. Inside a statement it is the other way round.
 */
export const COARSE: readonly Cued[] = [
  cued(dropConnective),
  cued(dropNotice, CUE.that),
  cued(dropLabel, CUE.colon),
  cued(dropInterposed, CUE.comma | CUE.also),
  cued(surface.splitSemicolons, CUE.semicolon),
  cued(surface.splitConcession, CUE.contrast),
  cued(splitConcession, CUE.contrast),
  cued(splitDashes, CUE.dash | CUE.colon),
  cued(splitFrontedCause, CUE.because | CUE.since),
  cued(splitClauseSeries, CUE.conjunct | CUE.parataxis),
  cued(surface.splitJoinedClauses, CUE.coordinator | CUE.contrast | CUE.so),
  cued(splitJoinedClauses, CUE.conjunct | CUE.parataxis),
];
/** And what dashes enclose, where every statement is wanted. */
export const COARSE_AND_DASHED: readonly Cued[] = [
  ...COARSE,
  cued(splitDashed, CUE.dash),
  cued(surface.splitDashed, CUE.dash),
];
const SET_OFF = CUE.comma | CUE.dash | CUE.semicolon;
export const SUBJECT: readonly Cued[] = [
  cued(splitSubjectAsides, SET_OFF),
  cued(surface.splitSubjectAsides, SET_OFF),
];
/** What hangs on one statement. Reached only by what no rule above takes apart. */
export const FINE: readonly Cued[] = [
  cued(splitCause, CUE.because | CUE.since),
  cued(surface.splitCause, CUE.because | CUE.since),
  cued(splitParentheses, CUE.bracket),
  cued(splitOpening, CUE.comma),
  cued(splitAsides, SET_OFF),
  cued(splitWhileDoing, CUE.contrast),
  cued(splitDueTo, CUE.due | CUE.because),
  cued(splitIncluding, CUE.including),
  cued(splitDefinition, CUE.clause),
  cued(surface.splitDefinition, CUE.relative),
  cued(splitVerbLists, CUE.conjunct),
  cued(surface.splitVerbLists, CUE.coordinator),
  cued(splitNounLists, CUE.conjunct),
  cued(surface.splitNounLists, CUE.coordinator),
];
