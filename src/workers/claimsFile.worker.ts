/** Files of claims are taken apart off the main thread, where a hostile one can be stopped. */
import { type GivenFile, readClaimsFile } from '../formats/in/claims/file.ts';

export interface ClaimsFileRequest {
  readonly files: readonly GivenFile[];
  readonly text: string;
}

globalThis.addEventListener('message', async ({ data }: MessageEvent<ClaimsFileRequest>) => {
  try {
    globalThis.postMessage(await readClaimsFile(data.files, data.text));
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    globalThis.postMessage({ kind: 'refused', problem: `The file cannot be read (${detail}).` });
  }
});
