/** Texts and extractions in and out of their blocks. */
import type { Block } from '../domain/article/schema.ts';
import type { ArticleSentence, ExtractedClaim, Extraction } from '../domain/claims/schema.ts';
import type { ClaimbenchDatabase } from './database.ts';
import {
  CLAIMS_PER_BLOCK,
  type ExtractionBlockRow,
  TEXT_PER_BLOCK,
  type TextBlockRow,
} from './rows.ts';

/** The text in rows. A surrogate pair is never cut, so that each row is well-formed on its own. */
export function textRows(
  revisionId: string,
  text: string,
  blocks: readonly Block[],
): TextBlockRow[] {
  const rows: TextBlockRow[] = [];
  let start = 0;
  let nextBlock = 0;
  do {
    let end = Math.min(text.length, start + TEXT_PER_BLOCK);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    const own: Block[] = [];
    for (let block = blocks[nextBlock]; block !== undefined; block = blocks[nextBlock]) {
      if (block.start >= end && end < text.length) break;
      own.push(block);
      nextBlock += 1;
    }
    rows.push({ revisionId, chunk: rows.length, text: text.slice(start, end), blocks: own });
    start = end;
  } while (start < text.length);
  return rows;
}

export async function readText(
  db: ClaimbenchDatabase,
  revisionId: string,
): Promise<{ readonly text: string; readonly blocks: Block[] }> {
  const rows = await db.texts
    .where('[revisionId+chunk]')
    .between([revisionId, 0], [revisionId, Number.MAX_SAFE_INTEGER])
    .toArray();
  return { text: rows.map((row) => row.text).join(''), blocks: rows.flatMap((row) => row.blocks) };
}

/** @param imported true for claims that came with a file and were not found on this device */
export function extractionRows(extraction: Extraction, imported = false): ExtractionBlockRow[] {
  const { header, claims, sentences, findings } = extraction;
  const rows: ExtractionBlockRow[] = [];
  const count = Math.max(1, Math.ceil(claims.length / CLAIMS_PER_BLOCK));
  const perRow = Math.max(1, Math.ceil(sentences.length / count));
  for (let chunk = 0; chunk < count; chunk += 1) {
    rows.push({
      extractionId: header.id,
      chunk,
      ...(chunk === 0 ? { header, imported } : {}),
      ...(chunk === 0 && findings !== undefined ? { findings } : {}),
      claims: claims.slice(chunk * CLAIMS_PER_BLOCK, (chunk + 1) * CLAIMS_PER_BLOCK),
      sentences: sentences.slice(chunk * perRow, (chunk + 1) * perRow),
    });
  }
  return rows;
}

/**
 * Writes an extraction that was found on this device, unless it is here. One that came with a file is replaced: what
 * this device finds itself is what its name promises. Inside a transaction.
 */
export async function storeExtraction(
  db: ClaimbenchDatabase,
  extraction: Extraction,
): Promise<void> {
  const { id } = extraction.header;
  const stored = await db.extractions.get([id, 0]);
  if (stored !== undefined && stored.imported !== true) {
    // Written before claims were set against each other: the claims are the same, their findings come in addition.
    const { findings } = extraction;
    if (stored.findings === undefined && findings !== undefined) {
      await db.extractions.put({ ...stored, findings });
    }
    return;
  }
  await db.extractions
    .where('[extractionId+chunk]')
    .between([id, 0], [id, Number.MAX_SAFE_INTEGER])
    .delete();
  await db.extractions.bulkAdd(extractionRows(extraction));
}

export async function readExtraction(
  db: ClaimbenchDatabase,
  extractionId: string,
): Promise<Extraction | null> {
  const rows = await db.extractions
    .where('[extractionId+chunk]')
    .between([extractionId, 0], [extractionId, Number.MAX_SAFE_INTEGER])
    .toArray();
  const { header, findings } = rows[0] ?? {};
  if (header === undefined) return null;
  const claims: ExtractedClaim[] = [];
  const sentences: ArticleSentence[] = [];
  for (const row of rows) {
    for (const claim of row.claims) claims.push(claim);
    for (const sentence of row.sentences) sentences.push(sentence);
  }
  return {
    header,
    claims,
    sentences,
    ...(findings === undefined ? {} : { findings: [...findings] }),
  };
}
