/** Finding a source that the library has already, so that the same DOI typed twice is one source. */
import type { CslItem } from '../domain/evidence/schema.ts';
import { identifierKeys, sourceKey } from '../domain/evidence/source-key.ts';
import type { JsonValue } from '../domain/history/schema.ts';
import { storedCsl } from '../domain/review/states.ts';
import type { NewCitation } from './api.ts';
import type { Draft } from './commit.ts';
import type { ClaimbenchDatabase } from './database.ts';

/**
 * The source's id for each citation, in order (equal ones where two citations are the same work), and the drafts that
 * make the sources which are new.
 * Runs inside a transaction; sources are few (hundreds), so they are read whole.
 */
export async function sourceFor(
  db: ClaimbenchDatabase,
  citations: readonly NewCitation[],
  newId: () => string,
): Promise<{ readonly ids: readonly string[]; readonly drafts: Draft[] }> {
  const known = new Map<string, string>();
  await db.sources.each((row) => {
    const csl = storedCsl(row);
    if (csl === null) return;
    const raw = row.fields.raw;
    known.set(sourceKey(csl, typeof raw === 'string' ? raw : ''), row.id);
    for (const key of identifierKeys(csl)) if (!known.has(key)) known.set(key, row.id);
  });
  const ids: string[] = [];
  const fresh: { id: string; csl: CslItem; raw: string }[] = [];
  for (const citation of citations) {
    const identity = sourceKey(citation.csl, citation.raw);
    let id = known.get(identity);
    if (id === undefined) {
      id = newId();
      known.set(identity, id);
      fresh.push({ id, csl: { ...citation.csl, id }, raw: citation.raw });
    }
    ids.push(id);
  }
  if (fresh.length === 0) return { ids, drafts: [] };
  const keys = fresh.map((source) => source.id);
  return {
    ids,
    drafts: [
      { store: 'sources', field: 'csl', keys, to: fresh.map((s) => s.csl as unknown as JsonValue) },
      { store: 'sources', field: 'raw', keys, to: fresh.map((s) => s.raw) },
    ],
  };
}
