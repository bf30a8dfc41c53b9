/** Notes what the page hands to the browser as files, in place of saving them. */
import { vi } from 'vitest';

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: Promise<string>;
  readonly bytes: Promise<Uint8Array>;
}

/** The list grows with every file, until mocks are restored. */
export function savedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = create(blob);
    if (blob instanceof Blob) blobs.set(address, blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    if (blob === undefined) return;
    const bytes = blob.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    saved.push({ name: this.download, type: blob.type, text: blob.text(), bytes });
  });
  return saved;
}
