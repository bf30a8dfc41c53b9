/** PDFs of tests as the reader sees them: pdf.js in Node gives the items, the reader's own code does the rest. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SourceText } from '../../src/domain/evidence/source-text.ts';
import { sourceTextOf } from '../../src/formats/in/pdf/document.ts';
import { columnsOfPage, type PageColumns } from '../../src/formats/in/pdf/page.ts';

export async function readWithNode(bytes: Uint8Array<ArrayBuffer>): Promise<SourceText> {
  const task = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  const pages: PageColumns[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push(columnsOfPage(runs, page.getViewport({ scale: 1 })));
  }
  const labels = await document.getPageLabels();
  await task.destroy();
  return sourceTextOf(pages, labels);
}
