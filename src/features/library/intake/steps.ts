/** What the person is shown while a text becomes a review. Only steps that really happen are named. */

import { counted } from '../../../domain/report/words.ts';
import { sizeInWords } from '../../../formats/in/size.ts';
import type { ExtractionProgress } from '../../../workers/protocol.ts';

export interface IntakeStep {
  readonly words: string;
  readonly state: 'done' | 'now' | 'next';
}

export interface IntakeProgress {
  /** The file's name, or what stands for it. */
  readonly name: string;
  readonly steps: readonly IntakeStep[];
  /** 0 to 1, over all steps. */
  readonly fraction: number;
  /** The first claims, to be read while the rest is looked for. */
  readonly claims: readonly string[];
  /** BCP 47, once it is known. */
  readonly language: string | null;
}

/** Shares of the bar: nearly all of the time goes into finding the claims. */
const READ_SHARE = 0.05;
const SAVE_SHARE = 0.05;

/** What has been found before the whole is there. */
export interface FoundSoFar {
  readonly fraction: number;
  readonly found: number;
  readonly claims: readonly string[];
  readonly language: string | null;
}

export const NOTHING_FOUND: FoundSoFar = { fraction: 0, found: 0, claims: [], language: null };

/** As many of the first claims as there is room for beside the steps. */
const SHOWN_CLAIMS = 3;

/** What has been found so far, with what the worker tells next. */
export function withProgress(before: FoundSoFar, now: ExtractionProgress): FoundSoFar {
  const room = SHOWN_CLAIMS - before.claims.length;
  const more = room > 0 ? now.claims.slice(0, room).map((claim) => claim.text) : [];
  return {
    fraction: now.stage === 'claims' ? now.fraction : 0,
    found: now.found,
    claims: more.length === 0 ? before.claims : [...before.claims, ...more],
    language: now.language ?? before.language,
  };
}

export type Stage =
  | { readonly at: 'reading' }
  | { readonly at: 'claims'; readonly bytes: number; readonly soFar: FoundSoFar }
  /** Waiting for a title, or writing. */
  | {
      readonly at: 'title' | 'saving';
      readonly bytes: number;
      readonly claims: number;
      readonly soFar: FoundSoFar;
    };

/** @param kind what the first step calls it */
export function articleProgress(name: string, kind: 'Text' | 'File', stage: Stage): IntakeProgress {
  const read: IntakeStep =
    stage.at === 'reading'
      ? { words: `Reading the ${kind.toLowerCase()}`, state: 'now' }
      : { words: `${kind} read, ${sizeInWords(stage.bytes)}`, state: 'done' };
  const save: IntakeStep = { words: 'Saving', state: stage.at === 'saving' ? 'now' : 'next' };
  const soFar = stage.at === 'reading' ? NOTHING_FOUND : stage.soFar;
  return {
    name,
    steps: [read, findStep(stage), save],
    fraction: fractionOf(stage),
    claims: soFar.claims,
    language: soFar.language,
  };
}

function findStep(stage: Stage): IntakeStep {
  if (stage.at === 'reading') return { words: 'Finding claims', state: 'next' };
  if (stage.at !== 'claims') {
    return { words: `${counted(stage.claims, 'claim')} found`, state: 'done' };
  }
  const { found } = stage.soFar;
  const soFar = found === 0 ? '' : `, ${found.toLocaleString('en')} so far`;
  return { words: `Finding claims${soFar}`, state: 'now' };
}

function fractionOf(stage: Stage): number {
  if (stage.at === 'reading') return 0;
  if (stage.at !== 'claims') return 1 - SAVE_SHARE;
  const share = Math.min(1, Math.max(0, stage.soFar.fraction));
  return READ_SHARE + share * (1 - READ_SHARE - SAVE_SHARE);
}

/** A backup has no claims to find; how long merging takes cannot be told. */
export function bundleProgress(name: string, bytes: number | null): IntakeProgress {
  return {
    name,
    steps: [
      bytes === null
        ? { words: 'Reading the file', state: 'now' }
        : { words: `File read, ${sizeInWords(bytes)}`, state: 'done' },
      { words: 'Merging the reviews', state: bytes === null ? 'next' : 'now' },
    ],
    fraction: bytes === null ? 0 : 0.5,
    claims: [],
    language: null,
  };
}

export interface BatchState {
  readonly files: number;
  readonly done: number;
  readonly refused: number;
  /** Names of the files at work. */
  readonly now: readonly string[];
  /** Of the files at work, 0 to 1 each, added up. */
  readonly shares: number;
  readonly claims: number;
}

/** Several files at once: what is done, what is at work, what is to come. */
export function batchProgress(state: BatchState): IntakeProgress {
  const { files, done, refused, now } = state;
  const added = done - refused;
  const waiting = files - done - now.length;
  const [first, ...others] = now;
  return {
    name: counted(files, 'file'),
    steps: [
      {
        words: `${counted(added, 'file')} done, ${counted(state.claims, 'claim')} found${refused === 0 ? '' : `; ${refused} not taken`}`,
        state: done > 0 ? 'done' : 'next',
      },
      {
        words:
          first === undefined
            ? 'Reading'
            : `Reading ${first}${others.length === 0 ? '' : ` and ${counted(others.length, 'other')}`}`,
        state: first === undefined ? 'next' : 'now',
      },
      { words: `${counted(waiting, 'file')} to come`, state: 'next' },
    ],
    fraction: files === 0 ? 1 : (done + state.shares) / files,
    claims: [],
    language: null,
  };
}

/** The quarter that has been reached: 0, 25, 50, 75 or 100. */
export function quarterOf(fraction: number): number {
  return Math.floor(Math.min(1, Math.max(0, fraction)) * 4) * 25;
}
