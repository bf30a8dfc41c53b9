/**
 * What look-ups need to remember on this device: the registries' answers, the sources that wait for the network, and the
 * differences that a person has settled. None of it is part of a review: what came of a look-up is in the events.
 */
import { LookupAnswer } from '../domain/evidence/lookup-answer.ts';
import type { SourceId } from '../domain/ids.ts';
import type { SourceItem } from '../domain/review/claim.ts';
import { storedSource } from '../domain/review/states.ts';
import { z } from '../domain/zod.ts';
import type { StorageContext } from './context.ts';

export interface LookupStore {
  /** The sources of these ids that there are, in their order; all of the library without an argument. */
  sources(ids?: readonly SourceId[]): Promise<readonly SourceItem[]>;
  /** What was last answered to this question (see `lookupKey`), null where nothing was. */
  answer(key: string): Promise<LookupAnswer | null>;
  /** Kept for each of the questions, which are different writings of one. */
  keepAnswer(keys: readonly string[], answer: LookupAnswer): Promise<void>;
  /** Takes away answers from before this time, milliseconds since 1970. */
  forgetAnswers(before: number): Promise<void>;
  /** Sources that are to be looked up when that can be done, in the order in which they came. */
  waiting(): Promise<readonly SourceId[]>;
  wait(ids: readonly SourceId[]): Promise<void>;
  stopWaiting(ids: readonly SourceId[]): Promise<void>;
  /** For each field that a person chose to keep: the other value that they saw. */
  keptMine(source: SourceId): Promise<Readonly<Record<string, string>>>;
  keepMine(source: SourceId, field: string, theirs: string): Promise<void>;
  /** Called with the sources that a command of this tab has added to the library. */
  onAdded(listener: (ids: readonly SourceId[]) => void): () => void;
}

const ANSWER = 'lookup:';
const KEPT = 'lookup-kept:';
const QUEUE = 'lookup-queue';

/** More than anybody waits for; beyond it the oldest stay. */
const MOST_WAITING = 10_000;

const Queue = z.array(z.string().min(1).max(200)).max(MOST_WAITING).catch([]);
const Kept = z.record(z.string().max(60), z.string().max(20_000)).catch({});

export function lookupStore(context: StorageContext): LookupStore {
  const { db } = context;
  const queue = async (): Promise<SourceId[]> =>
    Queue.parse((await db.meta.get(QUEUE))?.value ?? []) as SourceId[];
  /** In a transaction: another tab has the same queue. */
  const changeQueue = (change: (ids: SourceId[]) => SourceId[]): Promise<void> =>
    db.transaction('rw', db.meta, async () => {
      await db.meta.put({ key: QUEUE, value: change(await queue()) });
    });
  return {
    async sources(ids) {
      const rows =
        ids === undefined ? await db.sources.toArray() : await db.sources.bulkGet([...ids]);
      return rows.flatMap((row) => (row === undefined ? [] : (storedSource(row.id, row) ?? [])));
    },
    async answer(key) {
      const parsed = LookupAnswer.safeParse((await db.meta.get(ANSWER + key))?.value);
      return parsed.success ? parsed.data : null;
    },
    async keepAnswer(keys, answer) {
      await db.meta.bulkPut(
        [...new Set(keys)].map((key) => ({ key: ANSWER + key, value: answer })),
      );
    },
    async forgetAnswers(before) {
      const old = await db.meta
        .where('key')
        .startsWith(ANSWER)
        .filter(({ value }) => {
          const parsed = LookupAnswer.safeParse(value);
          return !parsed.success || parsed.data.at < before;
        })
        .primaryKeys();
      await db.meta.bulkDelete(old);
    },
    waiting: queue,
    wait: (ids) =>
      changeQueue((before) => [...new Set([...before, ...ids])].slice(0, MOST_WAITING)),
    stopWaiting(ids) {
      const gone = new Set(ids);
      return changeQueue((before) => before.filter((id) => !gone.has(id)));
    },
    async keptMine(source) {
      return Kept.parse((await db.meta.get(KEPT + source))?.value ?? {});
    },
    keepMine: (source, field, theirs) =>
      db.transaction('rw', db.meta, async () => {
        const before = Kept.parse((await db.meta.get(KEPT + source))?.value ?? {});
        await db.meta.put({ key: KEPT + source, value: { ...before, [field]: theirs } });
      }),
    onAdded(listener) {
      const hear: Parameters<typeof context.committed.add>[0] = (events) => {
        const added = events.flatMap(({ command, changes }) =>
          command === 'source.add'
            ? changes.flatMap(({ store, field, keys }) =>
                store === 'sources' && field === 'csl' ? keys : [],
              )
            : [],
        );
        if (added.length > 0) listener(added as SourceId[]);
      };
      context.committed.add(hear);
      return () => context.committed.delete(hear);
    },
  };
}
