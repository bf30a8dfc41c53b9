/** Lines of JSON: a document in, `{"id","text"}`; what was found in it out, under the same id. */
import { z } from '../../domain/zod.ts';
import type { Document } from '../document.ts';
import { predictionOf } from '../predict.ts';

const Record = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
type Record = z.infer<typeof Record>;

export type ReadRecord =
  | { readonly ok: true; readonly record: Record }
  | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): ReadRecord => ({ ok: false, problem });

/** Reads one line. Further keys are ignored. */
export function readRecord(line: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse('This is not JSON.');
  }
  const parsed = Record.safeParse(value);
  if (!parsed.success) {
    const keys = ['id', 'text'].filter((key) =>
      parsed.error.issues.some(({ path }) => path[0] === key),
    );
    if (keys.length === 0) return refuse('This is JSON, but not an object with "id" and "text".');
    const wanted = { id: '"id" has to be text or a number', text: '"text" has to be text' };
    return refuse(`${keys.map((key) => wanted[key === 'id' ? 'id' : 'text']).join('; ')}.`);
  }
  const { id } = parsed.data;
  // JSON.parse has rounded it already: the answer would carry another id than the question.
  if (typeof id === 'number' && Number.isInteger(id) && !Number.isSafeInteger(id)) {
    return refuse('"id" is a number that is too large to be kept exactly; write it as text.');
  }
  return { ok: true, record: parsed.data };
}

/** One line with its line end. */
export function recordLine(id: string | number, document: Document): string {
  return `${JSON.stringify({ id, ...predictionOf(document) })}\n`;
}
