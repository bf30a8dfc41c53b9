/** The whole library out to one file, and back in from one. */
import { downloadText } from '../features/shared/download.ts';
import type { Services } from '../features/shared/services.ts';
import type { Storage } from '../storage/api.ts';

/** Bytes; above this the text would not fit into one JavaScript string anyway. */
const LARGEST = 500_000_000;

/** `claimbench-library-2026-11-22.json`, by the local calendar. */
export function backupName(now: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `claimbench-library-${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}.json`;
}

type Say = Pick<Services, 'toast'>;

export async function backUpLibrary(storage: Storage, { toast }: Say, now: Date): Promise<void> {
  try {
    const name = backupName(now);
    downloadText(name, await storage.exportLibrary(), 'application/json');
    toast(`Backed up ${name}`, { icon: 'done' });
  } catch (error) {
    console.error(error);
    toast(
      'The library could not be backed up. Nothing was changed. Try again, or export each review.',
      {
        icon: 'alert',
      },
    );
  }
}

/** Merges a file into the library. Either all of it is taken, or nothing. */
export async function restoreFile(storage: Storage, { toast }: Say, file: File): Promise<void> {
  if (file.size > LARGEST) {
    toast(`${file.name} is too large to be a backup. Nothing was added to your library.`, {
      icon: 'alert',
    });
    return;
  }
  try {
    const result = await storage.importBundle(await file.text());
    if (!result.ok) {
      toast(result.message, { icon: 'alert' });
      return;
    }
    toast(restoredWords(file.name, result.newReviews, result.newEvents, result.setAside), {
      icon: 'done',
    });
  } catch (error) {
    console.error(error);
    toast(`${file.name} could not be read. Nothing was added to your library.`, { icon: 'alert' });
  }
}

export function restoredWords(
  name: string,
  reviews: number,
  events: number,
  setAside: number,
): string {
  const count = (n: number, one: string, many: string) =>
    `${n.toLocaleString()} ${n === 1 ? one : many}`;
  const aside =
    setAside === 0
      ? ''
      : ` ${count(setAside, 'change', 'changes')} from a clock in the future ${setAside === 1 ? 'was' : 'were'} set aside.`;
  if (events === 0 && reviews === 0) return `Everything in ${name} was here already.${aside}`;
  return `Restored ${name}: ${count(reviews, 'new review', 'new reviews')}, ${count(events, 'change', 'changes')}.${aside}`;
}

/** Asks for a file. Resolves to null when the person thinks better of it. */
export function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
