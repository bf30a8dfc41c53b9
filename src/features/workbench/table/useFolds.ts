/** Which groups are folded. All start open; keys name their grouping, so each grouping remembers its own. */
import { useCallback, useState } from 'react';

export interface Folds {
  readonly folded: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly fold: (key: string, folded: boolean) => void;
}

export function useFolds(): Folds {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const change = useCallback((key: string, to: (was: boolean) => boolean) => {
    setFolded((now) => {
      const was = now.has(key);
      if (to(was) === was) return now;
      const next = new Set(now);
      if (was) next.delete(key);
      else next.add(key);
      return next;
    });
  }, []);
  const toggle = useCallback((key: string) => change(key, (was) => !was), [change]);
  const fold = useCallback((key: string, to: boolean) => change(key, () => to), [change]);
  return { folded, toggle, fold };
}
