/** The backup file that is kept up to date, where the browser can write into files: what screens may know and do of it. */
import { createContext, useContext, useSyncExternalStore } from 'react';

export interface BackupFileState {
  /** `asks`: the browser wants to be asked again before it writes; `kept`: up to date, or about to be. */
  readonly phase: 'none' | 'asks' | 'kept' | 'failed';
  readonly name: string;
  /** When it was last written, milliseconds since 1970; null where that is not known. */
  readonly at: number | null;
}

export interface BackupFile {
  state(): BackupFileState;
  subscribe(listener: () => void): () => void;
  /** Asks for a place and a name. On a gesture only, like `allow`. */
  choose(): void;
  /** Asks the browser to let this page write into it again. */
  allow(): void;
  /** Stops writing; the file stays where it is. */
  forget(): void;
}

/** Null where the browser cannot write into files. */
export const BackupFileContext = createContext<BackupFile | null>(null);

const NONE: BackupFileState = { phase: 'none', name: '', at: null };
const nothing = () => () => undefined;
const none = () => NONE;

export function useBackupFile(): {
  readonly file: BackupFile | null;
  readonly state: BackupFileState;
} {
  const file = useContext(BackupFileContext);
  const state = useSyncExternalStore(file?.subscribe ?? nothing, file?.state ?? none);
  return { file, state };
}

/** `10:42` today, else with the day. */
function timeInWords(at: number, now: Date): string {
  const sameDay = new Date(at).toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(undefined, {
    ...(sameDay ? {} : { dateStyle: 'medium' }),
    timeStyle: 'short',
  }).format(at);
}

/** "Backed up 10:42 to library.json", or what keeps it from that. */
export function backupFileInWords({ phase, name, at }: BackupFileState, now: Date): string {
  switch (phase) {
    case 'none':
      return '';
    case 'asks':
      return `Backing up to ${name} waits for your permission.`;
    case 'failed':
      return `The backup could not be written to ${name}. The file is as it was before.`;
    case 'kept':
      return at === null
        ? `Changes are backed up to ${name}.`
        : `Backed up ${timeInWords(at, now)} to ${name}.`;
  }
}
