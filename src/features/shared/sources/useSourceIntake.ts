/** Reading what was pasted or dropped, with progress and a way to stop, and handing what is good to a command. */
import { useRef, useState } from 'react';
import { sourceKey } from '../../../domain/evidence/source-key.ts';
import { extensionOf, kindByExtension } from '../../../formats/in/kinds.ts';
import { sizeInWords } from '../../../formats/in/size.ts';
import type { NewCitation } from '../../../storage/api.ts';
import { readSourcesFor, type SourcesOutcome } from '../../../workers/sourcesClient.ts';
import type { ReadFault, ReadSource, SourcesJob } from '../../../workers/sourcesJob.ts';

export interface Remark {
  /** What it is about: the words of the entry, its key, or the file. */
  readonly about: string;
  /** Counted from 1; 0 where it is about a whole file. */
  readonly line: number;
  readonly file: string;
  readonly words: string;
}

type IntakePhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly what: string; readonly fraction: number | null }
  | { readonly kind: 'saving'; readonly count: number };

export interface SourceIntake {
  readonly phase: IntakePhase;
  /** What could not be added. */
  readonly faults: readonly Remark[];
  /** About what was added. */
  readonly hints: readonly Remark[];
  /** Resolves to what stays in the field. */
  addText(text: string): Promise<string>;
  addFiles(files: readonly File[]): Promise<void>;
  cancel(): void;
}

/** Beyond this a browser may run out of memory; 5,000 entries with abstracts take about 6 MB. */
const MOST_BYTES = 50_000_000;
const IDLE: IntakePhase = { kind: 'idle' };

/** A page that is cited by its address alone was read today, unless the line says when. */
function visited(csl: ReadSource['csl'], today: Date): ReadSource['csl'] {
  const alone = csl.DOI === undefined && csl.PMID === undefined && csl.PMCID === undefined;
  if (csl.type !== 'webpage' || csl.URL === undefined || csl.accessed !== undefined || !alone)
    return csl;
  const parts = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  return { ...csl, accessed: { 'date-parts': [parts] } };
}

function remarkOf({ entry, line, file, reason }: ReadFault): Remark {
  return { about: entry, line, file, words: reason };
}

const failure = (file: string, words: string): Remark => ({ about: '', line: 0, file, words });

/**
 * What was begun goes on when the caller is gone: going to the next claim loses no file that is being read.
 * @param store keeps the citations in one step; false where that failed, and then the text stays in the field
 * @param read reads a job; the worker, unless a test brings its own
 */
export function useSourceIntake(
  store: (citations: readonly NewCitation[]) => Promise<boolean>,
  read: typeof readSourcesFor = readSourcesFor,
): SourceIntake {
  const [phase, setPhase] = useState<IntakePhase>(IDLE);
  const [faults, setFaults] = useState<readonly Remark[]>([]);
  const [hints, setHints] = useState<readonly Remark[]>([]);
  const running = useRef<AbortController | null>(null);

  const run = (what: string, job: SourcesJob, signal: AbortSignal): Promise<SourcesOutcome> => {
    setPhase({ kind: 'reading', what, fraction: null });
    return read(job, {
      signal,
      onProgress: (fraction) => setPhase({ kind: 'reading', what, fraction }),
    });
  };

  /** Each source once, as the library knows them. */
  const keep = async (sources: readonly ReadSource[]): Promise<boolean> => {
    const today = new Date();
    const citations = new Map<string, NewCitation>();
    for (const { csl, raw } of sources) {
      const key = sourceKey(csl, raw);
      if (!citations.has(key)) citations.set(key, { csl: visited(csl, today), raw });
    }
    setPhase({ kind: 'saving', count: citations.size });
    return store([...citations.values()]);
  };

  /** One at a time; what comes meanwhile is left where it is. */
  const alone = async <T>(work: (signal: AbortSignal) => Promise<T>, otherwise: T): Promise<T> => {
    if (running.current !== null) return otherwise;
    const controller = new AbortController();
    running.current = controller;
    setHints([]);
    try {
      return await work(controller.signal);
    } finally {
      running.current = null;
      setPhase(IDLE);
    }
  };

  return {
    phase,
    faults,
    hints,
    addText: (text) =>
      alone(async (signal) => {
        const outcome = await run('what was pasted', { kind: 'text', text }, signal);
        if (!outcome.ok) {
          setFaults(outcome.reason === 'failed' ? [failure('', outcome.message)] : []);
          return text;
        }
        setFaults(outcome.faults.map(remarkOf));
        if (outcome.sources.length === 0 || !(await keep(outcome.sources))) return text;
        setHints(
          outcome.sources.flatMap(({ raw, hint }) =>
            hint === undefined ? [] : [{ about: raw, line: 0, file: '', words: hint }],
          ),
        );
        return outcome.rest;
      }, text),
    addFiles: (files) =>
      alone(async (signal) => {
        const bad: Remark[] = [];
        const good: ReadSource[] = [];
        for (const file of files) {
          const refusal = refusalOf(file);
          if (refusal !== null) {
            bad.push(failure(file.name, refusal));
            continue;
          }
          const bytes = await file.arrayBuffer().catch(() => null);
          if (bytes === null) {
            bad.push(
              failure(file.name, 'The browser could not read this file. Choose it once more.'),
            );
            continue;
          }
          const job = { kind: 'file', name: file.name, bytes: new Uint8Array(bytes) } as const;
          const outcome = await run(file.name, job, signal);
          if (!outcome.ok && outcome.reason === 'cancelled') {
            setFaults([failure(file.name, outcome.message)]);
            return;
          }
          if (!outcome.ok) bad.push(failure(file.name, outcome.message));
          else {
            for (const source of outcome.sources) good.push(source);
            for (const fault of outcome.faults) bad.push(remarkOf(fault));
          }
        }
        setFaults(bad);
        if (good.length > 0) await keep(good);
      }, undefined),
    cancel: () => running.current?.abort(),
  };
}

function refusalOf({ name, size }: File): string | null {
  if (size > MOST_BYTES) {
    return `This file has ${sizeInWords(size)}; at most ${sizeInWords(MOST_BYTES)} are read at once. Split it.`;
  }
  const kind = kindByExtension(extensionOf(name));
  return kind === null
    ? null
    : `This is ${kind}. Sources are read from BibTeX, RIS, PubMed (.nbib), CSL-JSON and plain text.`;
}
