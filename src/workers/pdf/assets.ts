/**
 * The files that pdf.js asks for while it reads: fonts that PDFs may leave out, decoders of images, tables of characters
 * for East Asian files. They come from this app's own address, and by the service worker when offline.
 */

const addresses: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('/node_modules/pdfjs-dist/wasm/*.wasm', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
};

const byName = new Map(
  Object.entries(addresses).map(([path, address]) => [
    path.slice(path.lastIndexOf('/') + 1),
    address,
  ]),
);

/** What pdf.js is given in place of its own loader, which wants files under names that a build does not keep. */
export class BinaryData {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = byName.get(filename);
    if (address === undefined) throw new Error(`There is no file ${filename}`);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${filename} gave the answer ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
