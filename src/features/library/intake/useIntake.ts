/** The intake card's state: idle, at work (with what can be cancelled), or stopped by something that it says. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewId } from '../../../domain/ids.ts';
import { counted } from '../../../domain/report/words.ts';
import { useServices } from '../../shared/services.ts';
import type { ExtractClaims, FindClaims } from './findClaims.ts';
import { type IntakeProgress, quarterOf } from './steps.ts';
import type { IntakeSource } from './takeIn.ts';

type IntakeState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly progress: IntakeProgress | null }
  | {
      readonly phase: 'refused';
      readonly title: string;
      readonly message: string;
      readonly source: IntakeSource['kind'];
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
  cancel(): void;
  /** Says why before anything was read, as when several files are dropped at once. */
  refuse(title: string, message: string): void;
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

  const start = useCallback(
    async (source: IntakeSource) => {
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
        const { createClaimFinder, takeIn } = await import('./pipeline.ts');
        finder.current ??= createClaimFinder(storage, extract);
        const findClaims = finder.current;
        const outcome = await takeIn(source, { storage, findClaims, askTitle, onProgress, signal });
        switch (outcome.kind) {
          case 'created':
            if (signal.aborted) break;
            announce(`100%. ${counted(outcome.claims, 'claim')} found`);
            created.current(outcome.reviewId, source);
            break;
          case 'merged':
            toast(outcome.message, { icon: 'done' });
            break;
          case 'refused':
            if (outcome.result?.ok === false && outcome.result.reason === 'full')
              settle(outcome.result);
            setState({ phase: 'refused', ...pick(outcome), source: source.kind });
            return;
          case 'cancelled':
            announce('Cancelled. Nothing was added to your library.');
            break;
        }
        setState({ phase: 'idle' });
      } catch (error) {
        // A bug, not bad input: the person still gets a sentence and keeps the text.
        console.error(error);
        setState({
          phase: 'refused',
          title: 'The review could not be made',
          message:
            'Something went wrong inside Claimbench. Nothing was added to your library. Try again, or reload the page first.',
          source: source.kind,
        });
      } finally {
        running.current = null;
      }
    },
    [storage, extract, announce, toast, settle],
  );

  return {
    state,
    question,
    start,
    cancel: useCallback(() => running.current?.abort(), []),
    refuse: useCallback((title: string, message: string) => {
      if (running.current === null) setState({ phase: 'refused', title, message, source: 'file' });
    }, []),
    dismiss: useCallback(() => {
      if (running.current === null) setState({ phase: 'idle' });
    }, []),
  };
}

function pick({ title, message }: { title: string; message: string }) {
  return { title, message };
}
