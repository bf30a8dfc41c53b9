/** The intake card's state: idle, at work (with what can be cancelled), or stopped by something that it says. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewId } from '../../../domain/ids.ts';
import { counted } from '../../../domain/report/words.ts';
import type { CommandResult } from '../../../storage/model.ts';
import { useServices } from '../../shared/services.ts';
import type { ExtractClaims, FindClaims } from './findClaims.ts';
import { type IntakeProgress, quarterOf } from './steps.ts';
import type { IntakeSource, IntakeTools } from './takeIn.ts';

type IntakeState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly progress: IntakeProgress | null }
  | {
      readonly phase: 'refused';
      readonly title: string;
      readonly message: string;
      readonly source: IntakeSource['kind'];
      /** Starts the same again; present where that may go well with nothing changed. */
      readonly again?: () => void;
    };

export interface TitleQuestion {
  readonly proposal: string;
  readonly answer: (title: string | null) => void;
}

export interface Intake {
  readonly state: IntakeState;
  /** Open while a title is asked for. */
  readonly question: TitleQuestion | null;
  start(source: IntakeSource): void;
  /** Several files, each a review of its own. */
  startMany(files: readonly File[]): void;
  cancel(): void;
  dismiss(): void;
}

export interface IntakeOptions {
  /** Instead of the worker, for tests. */
  readonly extract: ExtractClaims | undefined;
  readonly onCreated: (reviewId: ReviewId, source: IntakeSource) => void;
}

export function useIntake({ extract, onCreated }: IntakeOptions): Intake {
  const { storage, announce, toast, settle } = useServices();
  const [state, setState] = useState<IntakeState>({ phase: 'idle' });
  const [question, setQuestion] = useState<TitleQuestion | null>(null);
  const running = useRef<AbortController | null>(null);
  /** Remembers what it has found, so there is one for as long as the screen is there. */
  const finder = useRef<FindClaims | null>(null);
  const created = useRef(onCreated);
  created.current = onCreated;

  // What is at work when the screen goes away must not bring up a review later.
  useEffect(() => () => running.current?.abort(), []);

  /** Runs one piece of work at a time, with its progress on the card, and whatever happens in words. */
  const run = useCallback(
    async (kind: IntakeSource['kind'], work: (tools: IntakeTools) => Promise<IntakeState>) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      let quarter = -1;
      const onProgress = (progress: IntakeProgress) => {
        if (signal.aborted) return;
        setState({ phase: 'working', progress });
        const reached = quarterOf(progress.fraction);
        if (reached === quarter) return;
        quarter = reached;
        announce(`${progress.name}, ${reached}%`);
      };
      const askTitle = (proposal: string) =>
        new Promise<string | null>((resolve) => {
          const answer = (title: string | null) => {
            setQuestion(null);
            resolve(title);
          };
          signal.addEventListener('abort', () => answer(null), { once: true });
          setQuestion({ proposal, answer });
        });

      setState({ phase: 'working', progress: null });
      try {
        // Reading and extracting are a chunk of their own: the list is on the screen before.
        const { createClaimFinder } = await import('./pipeline.ts');
        finder.current ??= createClaimFinder(storage, extract);
        const findClaims = finder.current;
        setState(await work({ storage, findClaims, askTitle, onProgress, signal }));
      } catch (error) {
        // A bug, not bad input: the person still gets a sentence and keeps the text.
        console.error(error);
        setState({
          phase: 'refused',
          title: 'The review could not be made',
          message:
            'Something went wrong inside Claimbench. Nothing was added to your library. Try again, or reload the page first.',
          source: kind,
        });
      } finally {
        running.current = null;
      }
    },
    [storage, extract, announce],
  );

  const full = useCallback(
    (result: CommandResult | null | undefined) => {
      if (result?.ok === false && result.reason === 'full') settle(result);
    },
    [settle],
  );

  const start = useCallback(
    (source: IntakeSource) => {
      void run(source.kind, async (tools) => {
        const { takeIn } = await import('./pipeline.ts');
        const outcome = await takeIn(source, tools);
        switch (outcome.kind) {
          case 'created':
            if (tools.signal.aborted) break;
            announce(`100%. ${counted(outcome.claims, 'claim')} found`);
            created.current(outcome.reviewId, source);
            break;
          case 'merged':
            toast(outcome.message, { icon: 'done' });
            break;
          case 'refused': {
            full(outcome.result);
            const { title, message, mayTryAgain } = outcome;
            const again = mayTryAgain === true ? { again: () => start(source) } : {};
            return { phase: 'refused', title, message, source: source.kind, ...again };
          }
          case 'cancelled':
            announce('Cancelled. Nothing was added to your library.');
            break;
        }
        return { phase: 'idle' };
      });
    },
    [run, announce, toast, full],
  );

  const startMany = useCallback(
    (files: readonly File[]) => {
      void run('file', async (tools) => {
        const { takeInMany, workerLimit } = await import('./pipeline.ts');
        const outcome = await takeInMany(files, tools, workerLimit(navigator.hardwareConcurrency));
        full(outcome.result);
        if (outcome.cancelled) {
          toast(`Cancelled. ${outcome.message}`, { icon: 'done' });
          return { phase: 'idle' };
        }
        if (outcome.refused.length === 0) {
          toast(outcome.message, { icon: 'done' });
          return { phase: 'idle' };
        }
        const again = outcome.refused.filter((each) => each.mayTryAgain === true);
        return {
          phase: 'refused',
          title: `${outcome.refused.length} of ${counted(files.length, 'file')} ${outcome.refused.length === 1 ? 'was' : 'were'} not taken`,
          message: outcome.message,
          source: 'file',
          ...(again.length === 0 ? {} : { again: () => startMany(again.map((each) => each.file)) }),
        };
      });
    },
    [run, toast, full],
  );

  return {
    state,
    question,
    start,
    startMany,
    cancel: useCallback(() => running.current?.abort(), []),
    dismiss: useCallback(() => {
      if (running.current === null) setState({ phase: 'idle' });
    }, []),
  };
}
