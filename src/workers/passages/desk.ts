/**
 * The worker's side of finding passages: keeps the sources that were sent, read once, and answers claim by claim. Jobs
 * take turns, so that the claim on screen does not wait for all the others.
 */
import { findPassages } from '../../domain/evidence/passages/find.ts';
import { readQuery } from '../../domain/evidence/passages/query.ts';
import {
  type IndexedSource,
  indexSource,
  type SourceToRead,
} from '../../domain/evidence/passages/source.ts';
import type { PassagesMessage, PassagesRequest } from './protocol.ts';

export interface Desk {
  /** Takes in one request; its answers are posted. Never throws. */
  take(request: PassagesRequest): void;
}

/** Lets what has come in meanwhile be heard. */
const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

export function createDesk(
  post: (message: PassagesMessage) => void,
  turn: () => Promise<void> = nextTurn,
): Desk {
  const sent = new Map<string, SourceToRead>();
  const read = new Map<string, IndexedSource>();
  const running = new Set<number>();

  /** A source is read when a job first asks for it. */
  const indexed = (id: string): IndexedSource | null => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const source = sent.get(id);
    if (source === undefined) return null;
    const made = indexSource(source);
    read.set(id, made);
    sent.delete(id);
    return made;
  };

  const find = async ({ job, claims, sources, limit }: PassagesRequest & { type: 'find' }) => {
    running.add(job);
    const own: IndexedSource[] = [];
    for (const id of new Set(sources)) {
      if (!running.has(job)) break;
      const source = indexed(id);
      if (source !== null) own.push(source);
      await turn();
    }
    for (const { key, ...query } of claims) {
      if (!running.has(job)) break;
      post({ type: 'found', job, key, passages: findPassages(readQuery(query), own, limit) });
      await turn();
    }
    running.delete(job);
    post({ type: 'done', job });
  };

  return {
    take(request) {
      if (request.type === 'cancel') {
        running.delete(request.job);
      } else if (request.type === 'source') {
        const { id, title, pages } = request;
        sent.set(id, { id, title, text: { pages } });
        read.delete(id);
      } else {
        find(request).catch((error: unknown) => {
          running.delete(request.job);
          const message = error instanceof Error ? error.message : String(error);
          post({ type: 'failed', job: request.job, message: message.slice(0, 2_000) });
        });
      }
    },
  };
}
