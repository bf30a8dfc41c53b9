/** Reading a file and planning its import, each off the page's way and to be stopped at any time. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entries } from '../../../formats/in/claims/entry.ts';
import type { ClaimsFile, GivenFile } from '../../../formats/in/claims/file.ts';
import type { Mapping } from '../../../formats/in/claims/mapping.ts';
import { entriesOfTable } from '../../../formats/in/claims/ofTable.ts';
import { type ImportPlan, planImport } from '../../../formats/in/claims/plan.ts';
import type { ReviewModel } from '../../../storage/model.ts';
import { readClaimsInWorker } from '../../../workers/claimsFileClient.ts';
import { inTurns } from '../../report/turns.ts';

export type TableFile = Extract<ClaimsFile, { kind: 'table' }>;
export type ReadFiles = (
  files: readonly GivenFile[],
  text: string,
  signal: AbortSignal,
) => Promise<ClaimsFile>;

type ImportState =
  | { readonly phase: 'reading' }
  | { readonly phase: 'refused'; readonly problem: string }
  | { readonly phase: 'mapping'; readonly file: TableFile; readonly mapping: Mapping }
  | { readonly phase: 'planning'; readonly done: number; readonly total: number }
  | {
      readonly phase: 'planned';
      readonly plan: ImportPlan;
      /** What the review was when this was worked out. */
      readonly version: number;
      /** Where the columns were named; null for files that say themselves what they are. */
      readonly table: { readonly file: TableFile; readonly mapping: Mapping } | null;
    };

export interface ImportFile {
  readonly state: ImportState;
  setMapping(mapping: Mapping): void;
  /** Works out what the import would do, by the mapping as it is; again where the review has changed since. */
  preview(): void;
  /** Back to the columns. */
  back(): void;
}

/** @param read instead of the worker, for tests */
export function useImportFile(
  model: ReviewModel,
  files: readonly File[],
  read: ReadFiles = readClaimsInWorker,
): ImportFile {
  const [state, setState] = useState<ImportState>({ phase: 'reading' });
  const source = useRef<{ entries: Entries; table: { file: TableFile; mapping: Mapping } | null }>(
    null,
  );
  const running = useRef<AbortController>(null);

  const run = useCallback((work: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    work(controller.signal).catch((error: unknown) => {
      if (controller.signal.aborted) return;
      console.error(error);
      setState({
        phase: 'refused',
        problem: 'Something went wrong inside Claimbench while the file was read.',
      });
    });
  }, []);

  const plan = useCallback(
    async (signal: AbortSignal) => {
      const from = source.current;
      if (from === null) return;
      const { rows, rowById, text, revision } = model.structure();
      const version = model.version();
      const total = from.entries.entries.length;
      setState({ phase: 'planning', done: 0, total });
      let told = 0;
      const review = {
        text,
        textHash: revision.textHash,
        rows,
        rowById,
        claim: model.claim.bind(model),
      };
      const made = await inTurns(
        planImport(review, from.entries),
        ({ done }) => {
          if (done - told < total / 50) return;
          told = done;
          setState({ phase: 'planning', done, total });
        },
        signal,
      );
      signal.throwIfAborted();
      setState({ phase: 'planned', plan: made, version, table: from.table });
    },
    [model],
  );

  useEffect(() => {
    run(async (signal) => {
      setState({ phase: 'reading' });
      let given: GivenFile[];
      try {
        given = await Promise.all(
          files.map(async (file) => ({
            name: file.name,
            bytes: new Uint8Array(await file.arrayBuffer()),
          })),
        );
      } catch {
        setState({
          phase: 'refused',
          problem: 'The browser was not given its content; it may have been moved, or be a folder.',
        });
        return;
      }
      const file = await read(given, model.structure().text, signal);
      signal.throwIfAborted();
      if (file.kind === 'refused') setState({ phase: 'refused', problem: file.problem });
      else if (file.kind === 'table') setState({ phase: 'mapping', file, mapping: file.mapping });
      else {
        source.current = { entries: file.entries, table: null };
        await plan(signal);
      }
    });
    return () => running.current?.abort();
  }, [files, model, read, run, plan]);

  return {
    state,
    setMapping: (mapping) =>
      setState((before) => (before.phase === 'mapping' ? { ...before, mapping } : before)),
    preview() {
      if (state.phase === 'mapping') {
        const { file, mapping } = state;
        const { table, evidence, articleHash } = file;
        const entries = entriesOfTable(table, mapping, evidence);
        source.current = {
          entries: { entries, articleHash, sources: new Map() },
          table: { file, mapping },
        };
      }
      run(plan);
    },
    back() {
      const table = source.current?.table ?? null;
      running.current?.abort();
      if (table !== null) setState({ phase: 'mapping', ...table });
    },
  };
}
