/** What a file is, by its name and by how it begins, so that a refusal can name it. */

const KIND_BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['doc', 'a Word document'],
  ['docx', 'a Word document'],
  ['epub', 'an e-book'],
  ['gif', 'an image'],
  ['htm', 'a web page'],
  ['html', 'a web page'],
  ['jpeg', 'an image'],
  ['jpg', 'an image'],
  ['odt', 'an OpenDocument text'],
  ['pages', 'a Pages document'],
  ['pdf', 'a PDF'],
  ['png', 'an image'],
  ['rtf', 'a Rich Text document'],
  ['zip', 'a zip archive'],
]);

/** Beginnings that no text has. */
const KIND_BY_BEGINNING: readonly (readonly [bytes: readonly number[], kind: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an Office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'an image'],
  [[0xff, 0xd8, 0xff], 'an image'],
  [[0x47, 0x49, 0x46, 0x38], 'an image'],
  [[0x1f, 0x8b], 'a compressed archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a Rich Text document'],
];

/** The extension in lower case without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** "a PDF", or null when nothing is known of this extension. */
export function kindByExtension(extension: string): string | null {
  return KIND_BY_EXTENSION.get(extension) ?? null;
}

/** What the first bytes show a file to be, whatever its name says; null when they show nothing. */
export function kindByBeginning(bytes: Uint8Array): string | null {
  for (const [beginning, kind] of KIND_BY_BEGINNING) {
    if (beginning.every((byte, at) => bytes[at] === byte)) return kind;
  }
  return null;
}
