/** What the person is shown while a text becomes a review. Only steps that really happen are named. */

import { counted } from '../../../domain/report/words.ts';
import { sizeInWords } from '../../../formats/in/size.ts';

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
}

/** Shares of the bar: nearly all of the time goes into finding the claims. */
const READ_SHARE = 0.05;
const SAVE_SHARE = 0.05;

export type Stage =
  | { readonly at: 'reading' }
  | { readonly at: 'claims'; readonly bytes: number; readonly fraction: number }
  /** Waiting for a title, or writing. */
  | { readonly at: 'title' | 'saving'; readonly bytes: number; readonly claims: number };

/** @param kind what the first step calls it */
export function articleProgress(name: string, kind: 'Text' | 'File', stage: Stage): IntakeProgress {
  const read: IntakeStep =
    stage.at === 'reading'
      ? { words: `Reading the ${kind.toLowerCase()}`, state: 'now' }
      : { words: `${kind} read, ${sizeInWords(stage.bytes)}`, state: 'done' };
  const find: IntakeStep =
    stage.at === 'title' || stage.at === 'saving'
      ? { words: `${counted(stage.claims, 'claim')} found`, state: 'done' }
      : { words: 'Finding claims', state: stage.at === 'claims' ? 'now' : 'next' };
  const save: IntakeStep = { words: 'Saving', state: stage.at === 'saving' ? 'now' : 'next' };
  return { name, steps: [read, find, save], fraction: fractionOf(stage) };
}

function fractionOf(stage: Stage): number {
  if (stage.at === 'reading') return 0;
  if (stage.at !== 'claims') return 1 - SAVE_SHARE;
  const share = Math.min(1, Math.max(0, stage.fraction));
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
      { words: 'Merging it into the library', state: bytes === null ? 'next' : 'now' },
    ],
    fraction: bytes === null ? 0 : 0.5,
  };
}

/** The quarter that has been reached: 0, 25, 50, 75 or 100. */
export function quarterOf(fraction: number): number {
  return Math.floor(Math.min(1, Math.max(0, fraction)) * 4) * 25;
}
