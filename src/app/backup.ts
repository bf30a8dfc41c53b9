/** The whole library out to one file. */
import { inTurns } from '../features/report/turns.ts';
import { download, downloadText } from '../features/shared/download.ts';
import type { Services } from '../features/shared/services.ts';
import type { ArchivedFile } from '../formats/bundle/archive.ts';
import type { Storage } from '../storage/api.ts';

/** `claimbench-library-2026-11-22.json`, by the local calendar. */
export function backupName(now: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `claimbench-library-${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}.json`;
}

type Say = Pick<Services, 'toast'>;

/** The files that sources have on this device. */
async function attachedFiles(storage: Storage): Promise<ArchivedFile[]> {
  const ids = new Set((await storage.sourcesWithText()).map(({ attachmentId }) => attachmentId));
  const files: ArchivedFile[] = [];
  for (const id of ids) {
    const file = await storage.attachment(id);
    if (file !== null) files.push(file);
  }
  return files;
}

/** One JSON file; with attached files a zip of it and them. */
export async function backUpLibrary(storage: Storage, { toast }: Say, now: Date): Promise<void> {
  try {
    const { json, written } = await storage.exportForBackup();
    const files = await attachedFiles(storage);
    let name = backupName(now);
    if (files.length === 0) downloadText(name, json, 'application/json');
    else {
      const { archivePieces } = await import('../formats/bundle/archive.ts');
      name = name.replace(/json$/, 'zip');
      const pieces: BlobPart[] = [];
      await inTurns(archivePieces(json, files), (piece) =>
        pieces.push(piece as Uint8Array<ArrayBuffer>),
      );
      download(name, new Blob(pieces, { type: 'application/zip' }));
    }
    await written();
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
