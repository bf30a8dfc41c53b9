/** What the banners over the screens say. Each kind is there at most once. */
import type { IconName } from '../ui/Icon.tsx';

export type NoticeKind =
  | 'closed'
  | 'failed-save'
  | 'warning'
  | 'storage'
  | 'offline'
  | 'backup'
  | 'update';

export interface Notice {
  readonly kind: NoticeKind;
  readonly icon: IconName;
  /** The gist, in bold. */
  readonly title: string;
  readonly text: string;
  /** Interrupts a screen reader: something is lost if it goes unheard. */
  readonly urgent?: boolean;
  readonly actions?: readonly {
    readonly label: string;
    readonly icon?: IconName;
    readonly run: () => void;
  }[];
  readonly dismissable?: boolean;
  /** Runs when the person dismisses it, beside its going away. */
  readonly onDismiss?: () => void;
}

export interface NoticeStore {
  list(): readonly Notice[];
  subscribe(listener: () => void): () => void;
  raise(notice: Notice): void;
  clear(kind: NoticeKind): void;
}

/** What matters most stands first. */
const ORDER: readonly NoticeKind[] = [
  'closed',
  'failed-save',
  'warning',
  'storage',
  'offline',
  'backup',
  'update',
];

export function createNotices(): NoticeStore {
  const listeners = new Set<() => void>();
  const raised = new Map<NoticeKind, Notice>();
  let snapshot: readonly Notice[] = [];
  const changed = () => {
    snapshot = ORDER.flatMap((kind) => raised.get(kind) ?? []);
    for (const listener of listeners) listener();
  };
  return {
    list: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    raise(notice) {
      raised.set(notice.kind, notice);
      changed();
    },
    clear(kind) {
      if (raised.delete(kind)) changed();
    },
  };
}
