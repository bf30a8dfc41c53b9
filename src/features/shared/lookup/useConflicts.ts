/** Where the registries' record of a source differs from ours, as far as nobody has settled it. */
import { useCallback, useEffect, useState } from 'react';
import type { FieldConflict } from '../../../domain/evidence/found.ts';
import { lookupKey } from '../../../domain/evidence/lookup.ts';
import type { LookupAnswer } from '../../../domain/evidence/lookup-answer.ts';
import type { SourceItem } from '../../../storage/model.ts';
import { useServices } from '../services.ts';
import { openConflicts } from './conflicts.ts';

interface Known {
  readonly key: string;
  readonly answer: LookupAnswer | null;
  readonly kept: Readonly<Record<string, string>>;
}

export interface OpenConflicts {
  readonly answer: LookupAnswer | null;
  readonly conflicts: readonly FieldConflict[];
  /** Remembers that this value of ours stays. */
  keep(conflict: FieldConflict): Promise<void>;
}

/** @param turn changes when there may be a new answer */
export function useConflicts(source: SourceItem, turn: unknown): OpenConflicts {
  const { storage } = useServices();
  const [known, setKnown] = useState<Known | null>(null);
  const key = lookupKey(source.csl);
  const { id } = source;

  const look = useCallback(async (): Promise<Known | null> => {
    if (key === null) return null;
    const [answer, kept] = await Promise.all([
      storage.lookups.answer(key),
      storage.lookups.keptMine(id),
    ]);
    return { key, answer, kept };
  }, [storage, key, id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer does not change what is asked
  useEffect(() => {
    let gone = false;
    look().then(
      (found) => {
        if (!gone) setKnown(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [look, turn]);

  const current = known?.key === key ? known : null;
  return {
    answer: current?.answer ?? null,
    conflicts: openConflicts(source.csl, current?.answer ?? null, current?.kept ?? {}),
    async keep({ field, theirs }) {
      await storage.lookups.keepMine(id, field, theirs);
      setKnown(await look());
    },
  };
}
