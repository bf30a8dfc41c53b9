/** Finding a source that the library has already, so that the same DOI typed twice is one source. */
import { survivingSource } from '../domain/evidence/merged.ts';
import { type CslItem, SourceFields } from '../domain/evidence/schema.ts';
import { identifierKeys, sourceKey } from '../domain/evidence/source-key.ts';
import type { FoldedRecord } from '../domain/history/fold.ts';
import type { JsonValue } from '../domain/history/schema.ts';
import { storedCsl } from '../domain/review/states.ts';
import type { NewCitation } from './api.ts';
import { type Draft, Refusal, textField } from './commit.ts';
import type { ClaimbenchDatabase } from './database.ts';
import type { KeyedRow } from './rows.ts';

/** Rows that are read at once; a library may hold thousands, and the page has other things to do. */
const PAGE = 500;
/** Behind every id. */
const LAST = '\uffff';

/** Every stored source, page by page. May run inside a transaction. */
export async function readSourceRows(db: ClaimbenchDatabase): Promise<Map<string, KeyedRow>> {
  const rows = new Map<string, KeyedRow>();
  for (let last = ''; ; ) {
    const page = await db.sources
      .where('id')
      .between(last, LAST, false, true)
      .limit(PAGE)
      .toArray();
    for (const row of page) rows.set(row.id, row);
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) return rows;
    last = end.id;
  }
}

/** Those of these sources and of the ones that stand for them which are stored, by id. Inside a transaction. */
export async function readWithSurvivors(
  db: ClaimbenchDatabase,
  ids: Iterable<string>,
): Promise<Map<string, KeyedRow>> {
  const rows = new Map<string, KeyedRow>();
  const asked = new Set<string>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    for (const id of wanted) asked.add(id);
    const next = new Set<string>();
    for (const row of await db.sources.bulkGet(wanted)) {
      if (row === undefined) continue;
      rows.set(row.id, row);
      const target = textField(row.fields.mergedInto);
      if (target !== null && !asked.has(target)) next.add(target);
    }
    wanted = [...next];
  }
  return rows;
}

/** The source that stands for one of these rows. */
export function survivorIn(rows: ReadonlyMap<string, FoldedRecord>, id: string): string {
  return survivingSource(id, (one) => rows.get(one)?.fields);
}

/** Milliseconds that a step of checking may take before the page has its turn. */
const STEP_MS = 10;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Citations as they can be stored, each checked, in steps that do not hold up the page. Before the transaction, which
 * would not outlive the pauses.
 * @throws Refusal for one that does not fit
 */
export async function fitCitations(citations: readonly NewCitation[]): Promise<NewCitation[]> {
  const fit: NewCitation[] = [];
  const longest = SourceFields.shape.raw.maxLength ?? 0;
  let started = performance.now();
  for (const { csl, raw } of citations) {
    const parsed = SourceFields.shape.csl.safeParse({ ...csl, id: 'new' });
    if (!parsed.success) {
      throw new Refusal(
        'invalid',
        `This source cannot be kept (${parsed.error.issues[0]?.path.join(' ') ?? 'its fields'}): ${raw.slice(0, 80)}. Nothing was added.`,
      );
    }
    fit.push({ csl, raw: raw.slice(0, longest) });
    if (performance.now() - started < STEP_MS) continue;
    await turn();
    started = performance.now();
  }
  return fit;
}

/**
 * The source's id for each citation, in order (equal ones where two citations are the same work), and the drafts that
 * make the sources which are new.
 * Runs inside a transaction.
 * @param checked whether the citations come from `fitCitations`
 */
export async function sourceFor(
  db: ClaimbenchDatabase,
  citations: readonly NewCitation[],
  newId: () => string,
  checked: boolean,
): Promise<{
  readonly ids: readonly string[];
  readonly drafts: Draft[];
  /** Those that are new to the library. */
  readonly fresh: readonly string[];
  /** Those that were taken out of it before. */
  readonly back: readonly string[];
}> {
  const rows = await readSourceRows(db);
  const known = new Map<string, string>();
  for (const row of rows.values()) {
    const csl = storedCsl(row);
    if (csl === null) continue;
    const id = survivorIn(rows, row.id);
    known.set(sourceKey(csl, textField(row.fields.raw) ?? ''), id);
    for (const key of identifierKeys(csl)) if (!known.has(key)) known.set(key, id);
  }
  const ids: string[] = [];
  const back = new Set<string>();
  const fresh: { id: string; csl: CslItem; raw: string }[] = [];
  for (const citation of citations) {
    const identity = sourceKey(citation.csl, citation.raw);
    let id = known.get(identity);
    if (id === undefined) {
      id = newId();
      known.set(identity, id);
      fresh.push({ id, csl: { ...citation.csl, id }, raw: citation.raw });
    } else if (rows.get(id)?.fields.removed === true) back.add(id);
    ids.push(id);
  }
  const drafts: Draft[] = [];
  if (fresh.length > 0) {
    const keys = fresh.map((source) => source.id);
    const column = (field: string, to: readonly JsonValue[]): Draft => ({
      store: 'sources',
      field,
      keys,
      to,
      made: true,
      ...(checked ? { checked } : {}),
    });
    drafts.push(
      column(
        'csl',
        fresh.map((source) => source.csl as unknown as JsonValue),
      ),
      column(
        'raw',
        fresh.map((source) => source.raw),
      ),
    );
  }
  return { ids, drafts, fresh: fresh.map(({ id }) => id), back: [...back] };
}

/** Puts sources into the library, or takes them out. */
export const removedDraft = (keys: readonly string[], removed: true | null): Draft[] =>
  keys.length === 0 ? [] : [{ store: 'sources', field: 'removed', keys, to: [removed] }];
