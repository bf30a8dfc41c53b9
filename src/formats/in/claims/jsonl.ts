/**
 * Claims a line: our own data set, the shapes of SciFact and FEVER, or any other objects, whose keys are then the columns
 * of a table. Sources that stand in a file of their own are found by what their lines hold.
 */
import { ClaimKind } from '../../../domain/claims/schema.ts';
import { CslItem, Stance } from '../../../domain/evidence/schema.ts';
import {
  AssessmentFields,
  DismissReason,
  type Verdict,
  Verdict as VerdictSchema,
} from '../../../domain/review/schema.ts';
import { z } from '../../../domain/zod.ts';
import { MOST_ROWS, type ReadTable, tableOf } from '../table/table.ts';
import {
  BARE_ENTRY,
  BARE_EVIDENCE,
  type ClaimEntry,
  type Entries,
  type EntryEvidence,
  type FileSource,
  type Said,
} from './entry.ts';
import { tidy, verdictFrom } from './words.ts';

export type ReadLines =
  | { readonly kind: 'entries'; readonly entries: Entries }
  /** Lines of sources alone, to be given together with those of the claims. */
  | { readonly kind: 'sources'; readonly sources: ReadonlyMap<string, FileSource> }
  | { readonly kind: 'table'; readonly read: ReadTable }
  | { readonly kind: 'refused'; readonly problem: string };

interface Line {
  readonly label: string;
  /** Null where the line is no JSON. */
  readonly value: Readonly<Record<string, unknown>> | null;
}

const words = z.string().max(60_000);

const OwnLine = z.looseObject({
  claim: z.string().max(200),
  text: words,
  articleSha256: z.string().max(100),
  anchors: z
    .array(z.looseObject({ utf16: z.tuple([z.int().min(0), z.int().min(0)]), exact: words }))
    .max(1_000),
  kind: ClaimKind.optional(),
  verdict: VerdictSchema.nullish(),
  assessments: z
    .array(
      z.looseObject({
        reviewer: z.string().optional(),
        verdict: VerdictSchema.nullish(),
        confidence: AssessmentFields.shape.confidence.nullish(),
        severity: AssessmentFields.shape.severity.nullish(),
        rationale: words.optional(),
        correction: words.optional(),
        reasonCodes: AssessmentFields.shape.reasonCodes.optional(),
        searchLog: AssessmentFields.shape.searchLog.optional(),
      }),
    )
    .max(1_000)
    .optional(),
  evidence: z
    .array(
      z.looseObject({
        source: z.string().max(200).nullable(),
        stance: Stance,
        quote: words,
        locator: words,
        note: words,
      }),
    )
    .max(200)
    .optional(),
  dismissed: z.looseObject({ reason: DismissReason, note: z.string() }).nullish(),
});
type OwnLine = z.infer<typeof OwnLine>;

const SourceLine = z.looseObject({ source: z.string().max(200), text: words, csl: CslItem });
const ScifactLine = z.looseObject({
  claim: words,
  evidence: z.record(
    z.string(),
    z.array(z.looseObject({ label: z.string(), sentences: z.array(z.int().min(0)) })),
  ),
  cited_doc_ids: z.array(z.union([z.int(), z.string()])).optional(),
});
const ScifactSource = z.looseObject({
  doc_id: z.union([z.int(), z.string()]),
  title: words,
  abstract: z.array(words),
});
const FeverLine = z.looseObject({
  claim: words,
  label: z.string(),
  evidence: z.array(z.unknown()),
});

/** @param text JSON lines, with any line ends */
export function readJsonLines(text: string): ReadLines {
  const lines = linesOf(text);
  const values = lines.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) {
    return { kind: 'refused', problem: 'None of its lines is a JSON object.' };
  }
  if (lines.length > MOST_ROWS) {
    return {
      kind: 'refused',
      problem: `It has more than ${MOST_ROWS.toLocaleString('en')} lines.`,
    };
  }
  const [first] = values;
  if (first === undefined) return { kind: 'refused', problem: 'There is nothing in it.' };
  if (SourceLine.safeParse(first).success || ScifactSource.safeParse(first).success) {
    return { kind: 'sources', sources: sourcesOf(values) };
  }
  if ('articleSha256' in first && 'anchors' in first) return own(lines);
  if (ScifactLine.safeParse(first).success)
    return { kind: 'entries', entries: loose(lines, scifact) };
  if (FeverLine.safeParse(first).success) return { kind: 'entries', entries: loose(lines, fever) };
  return { kind: 'table', read: tableOfLines(lines) };
}

function linesOf(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index): Line[] => {
    if (line.trim() === '') return [];
    const label = `line ${index + 1}`;
    try {
      const value: unknown = JSON.parse(line);
      const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
      return [{ label, value: isObject ? (value as Record<string, unknown>) : null }];
    } catch {
      return [{ label, value: null }];
    }
  });
}

const faulty = (label: string, fault: string): ClaimEntry => ({ ...BARE_ENTRY, label, fault });

function sourcesOf(values: readonly Readonly<Record<string, unknown>>[]) {
  const sources = new Map<string, FileSource>();
  for (const value of values) {
    const ours = SourceLine.safeParse(value);
    if (ours.success) {
      const { id: _id, ...csl } = ours.data.csl;
      sources.set(ours.data.source, { csl, words: tidy(ours.data.text) });
      continue;
    }
    const other = ScifactSource.safeParse(value);
    if (!other.success) continue;
    const { doc_id, title } = other.data;
    sources.set(String(doc_id), {
      csl: { type: 'article', title: tidy(title).slice(0, 5_000) },
      words: tidy(title),
    });
  }
  return sources;
}

function own(lines: readonly Line[]): ReadLines {
  const read = lines.map(({ label, value }) => ({ label, line: OwnLine.safeParse(value) }));
  const hashes = new Set(
    read.flatMap(({ line }) => (line.success ? [line.data.articleSha256] : [])),
  );
  if (hashes.size > 1) {
    return {
      kind: 'refused',
      problem: 'Its claims are of several articles. Import those of one article at a time.',
    };
  }
  // Whose verdict stands in a line's head is told by the lines that have one there.
  const spoken = read.find(({ line }) => line.success && (line.data.verdict ?? null) !== null);
  const reviewer = spoken?.line.data?.assessments?.[0]?.reviewer ?? null;
  const entries = read.map(({ label, line }) =>
    line.success
      ? ownEntry(label, line.data, reviewer)
      : faulty(label, `It is not a claim of ours (${line.error.issues[0]?.path.join('.') ?? ''}).`),
  );
  const [hash] = hashes;
  return {
    kind: 'entries',
    entries: { entries, articleHash: hash ?? null, sources: new Map() },
  };
}

function ownEntry(label: string, line: OwnLine, reviewer: string | null): ClaimEntry {
  const { dismissed } = line;
  return {
    ...BARE_ENTRY,
    label,
    id: line.claim,
    text: tidy(line.text),
    places: line.anchors.map(({ utf16: [start], exact }) => ({
      exact,
      prefix: '',
      suffix: '',
      start,
    })),
    kind: line.kind ?? null,
    said: ownSaid(line, reviewer),
    evidence: (line.evidence ?? []).map(({ source, stance, quote, locator, note }) => ({
      ...BARE_EVIDENCE,
      words: '',
      sourceId: source,
      stance,
      quote: tidy(quote),
      locator: tidy(locator).slice(0, 500),
      note: tidy(note).slice(0, 20_000),
    })),
    dismissed:
      dismissed === null || dismissed === undefined
        ? null
        : { reason: dismissed.reason, note: tidy(dismissed.note).slice(0, 2_000) },
  };
}

function ownSaid({ verdict, assessments = [] }: OwnLine, reviewer: string | null): Said {
  const said = assessments.find((one) => reviewer !== null && one.reviewer === reviewer);
  return {
    ...(verdict === undefined ? {} : { verdict }),
    ...(said?.confidence == null ? {} : { confidence: said.confidence }),
    ...(said?.severity == null ? {} : { severity: said.severity }),
    ...(said?.rationale === undefined ? {} : { rationale: tidy(said.rationale) }),
    ...(said?.correction === undefined ? {} : { correction: tidy(said.correction) }),
    ...(said?.reasonCodes === undefined ? {} : { reasonCodes: said.reasonCodes }),
    ...(said?.searchLog === undefined ? {} : { searchLog: said.searchLog }),
  };
}

function loose(
  lines: readonly Line[],
  entryOf: (label: string, value: unknown) => ClaimEntry,
): Entries {
  return {
    entries: lines.map(({ label, value }) => entryOf(label, value)),
    articleHash: null,
    sources: new Map(),
  };
}

/** Every rationale of a document is a citation; which sentences it names only its corpus could say. */
function scifact(label: string, value: unknown): ClaimEntry {
  const line = ScifactLine.safeParse(value);
  if (!line.success) return faulty(label, 'It has not the shape of the lines before it.');
  const { claim, evidence, cited_doc_ids: cited = [] } = line.data;
  const labels = new Set<Verdict>();
  const items: EntryEvidence[] = [];
  for (const [document, rationales] of Object.entries(evidence)) {
    for (const { label: word } of rationales.slice(0, 1)) {
      const verdict = verdictFrom(word);
      if (verdict !== null && verdict !== undefined) labels.add(verdict);
      const stance = verdict === 'contradicted' ? 'contradicts' : 'supports';
      items.push({ ...BARE_EVIDENCE, words: '', sourceId: document, stance });
    }
  }
  for (const document of cited.map(String)) {
    if (Object.hasOwn(evidence, document)) continue;
    items.push({ ...BARE_EVIDENCE, words: '', sourceId: document, stance: 'mentions' });
  }
  const [only, another] = [...labels];
  const verdict = another === undefined ? (only ?? 'unsupported') : undefined;
  return {
    ...BARE_ENTRY,
    label,
    text: tidy(claim),
    said: verdict === undefined ? {} : { verdict },
    evidence: items,
    remarks:
      another === undefined
        ? []
        : ['Its evidence speaks for and against it, so it gets no verdict.'],
  };
}

function fever(label: string, value: unknown): ClaimEntry {
  const line = FeverLine.safeParse(value);
  if (!line.success) return faulty(label, 'It has not the shape of the lines before it.');
  const verdict = verdictFrom(line.data.label);
  if (verdict === undefined)
    return faulty(label, `“${line.data.label.slice(0, 40)}” is no verdict.`);
  return { ...BARE_ENTRY, label, text: tidy(line.data.claim), said: { verdict } };
}

/** Keys as columns, in the order in which they first come; what is no words is written as JSON. */
function tableOfLines(lines: readonly Line[]): ReadTable {
  const columns = new Map<string, number>();
  for (const { value } of lines) {
    for (const key of Object.keys(value ?? {}))
      if (!columns.has(key)) columns.set(key, columns.size);
  }
  const cellOf = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return value;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
      return value.join('\n');
    return JSON.stringify(value);
  };
  const rows = lines.map(({ value }) => {
    const cells: string[] = Array.from({ length: columns.size }, () => '');
    for (const [key, given] of Object.entries(value ?? {}))
      cells[columns.get(key) ?? 0] = cellOf(given);
    return cells;
  });
  return tableOf([[...columns.keys()], ...rows]);
}
