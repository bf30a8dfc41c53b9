/** The whole library out to one file. */
import { downloadText } from '../features/shared/download.ts';
import type { Services } from '../features/shared/services.ts';
import type { Storage } from '../storage/api.ts';

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
