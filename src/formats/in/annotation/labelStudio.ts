/**
 * A Label Studio task as an article with claims: regions labelled with a verdict, and the texts that hang on them. Its
 * places count code points.
 */
import { codePointsOf } from '../../../domain/article/code-points.ts';
import { normaliseText } from '../../../domain/article/normalise.ts';
import type { Span } from '../../../domain/article/schema.ts';
import type { AssessmentFields } from '../../../domain/review/schema.ts';
import { z } from '../../../domain/zod.ts';
import {
  type Imported,
  type ImportedClaim,
  type ReadImport,
  readJson,
  verdictOf,
} from './imported.ts';

const Region = z.looseObject({
  id: z.string().max(200),
  from_name: z.string().max(200).optional(),
  type: z.string().max(100),
  value: z.looseObject({
    start: z.coerce.number().int().min(0).optional(),
    end: z.coerce.number().int().min(0).optional(),
    labels: z.array(z.string().max(200)).optional(),
    text: z.union([z.string(), z.array(z.string())]).optional(),
  }),
  /** Ours: which claim, and which of its places. */
  meta: z.looseObject({ claim: z.string().optional() }).optional().catch(undefined),
});
type Region = z.infer<typeof Region>;

const Task = z.looseObject({
  data: z.looseObject({
    text: z.string().max(40_000_000),
    title: z.string().optional().catch(undefined),
  }),
  annotations: z
    .array(z.looseObject({ was_cancelled: z.boolean().optional(), result: z.array(z.unknown()) }))
    .min(1),
});

export interface LabelledArticle extends Imported {
  /** Normalised. */
  readonly text: string;
  readonly title: string | null;
}

export function readLabelStudio(json: string): ReadImport<LabelledArticle> {
  const read = readJson(json);
  if (!read.ok) return read;
  const tasks = Array.isArray(read.value) ? read.value : [read.value];
  if (tasks.length !== 1) {
    return {
      ok: false,
      problem: `It holds ${tasks.length} tasks; export one at a time: each is an article of its own.`,
    };
  }
  const task = Task.safeParse(tasks[0]);
  if (!task.success) {
    return {
      ok: false,
      problem: 'This is JSON, but not a Label Studio task with a text and an annotation.',
    };
  }
  const { data, annotations } = task.data;
  // Places count in the text as it was labelled, so it may not become shorter by being read.
  const text = normaliseText(data.text);
  if (text.length !== data.text.length) {
    return {
      ok: false,
      problem: 'Its text has line ends of CR LF or a byte order mark; label it with LF alone.',
    };
  }
  const refused: Imported['refused'][number][] = [];
  const [first, ...others] = annotations.filter((one) => one.was_cancelled !== true);
  for (const [index] of others.entries()) {
    refused.push({
      entry: `annotation ${index + 2}`,
      reason: 'One annotation of a task is read, the first.',
    });
  }
  const regions = (first?.result ?? []).flatMap((value, index) => {
    const region = Region.safeParse(value);
    if (region.success) return [region.data];
    refused.push({ entry: `result ${index + 1}`, reason: 'It is not a region that can be read.' });
    return [];
  });
  const claims = claimsOf(regions, text, refused);
  return { ok: true, text, title: data.title?.slice(0, 500) ?? null, claims, refused };
}

interface Gathered {
  readonly spans: Span[];
  readonly said: Partial<AssessmentFields>;
  readonly ids: Set<string>;
}

function claimsOf(
  regions: readonly Region[],
  text: string,
  refused: Imported['refused'][number][],
): ImportedClaim[] {
  const points = codePointsOf(text);
  const length = points.at(text.length);
  const gathered = new Map<string, Gathered>();
  for (const region of regions) {
    const { id, type, value, meta } = region;
    if (type !== 'labels') continue;
    const { start, end, labels = [] } = value;
    const entry = `region ${id}`;
    if (start === undefined || end === undefined || start >= end || end > length) {
      refused.push({ entry, reason: 'Its place is not in the text.' });
      continue;
    }
    const verdict = labels.map(verdictOf).find((one) => one !== undefined);
    if (verdict === undefined) {
      refused.push({ entry, reason: `None of its labels (${labels.join(', ')}) is a verdict.` });
      continue;
    }
    // The places of one claim are named as such in our own files; elsewhere each region is a claim.
    const key = meta?.claim ?? id;
    const known = gathered.get(key) ?? {
      spans: [],
      said: verdict === null ? {} : { verdict },
      ids: new Set<string>(),
    };
    known.spans.push({ start: points.unitAt(start), end: points.unitAt(end) });
    known.ids.add(id);
    gathered.set(key, known);
  }
  const texts = new Map<string, string>();
  for (const { id, type, from_name, value } of regions) {
    if (type === 'textarea')
      texts.set(`${id} ${from_name ?? ''}`, [value.text ?? []].flat().join('\n'));
  }
  return [...gathered.values()].map(({ spans, said, ids }) => {
    const wordsOf = (field: string) =>
      [...ids].map((id) => texts.get(`${id} ${field}`) ?? '').find((found) => found !== '') ?? '';
    const main = spans[0] ?? { start: 0, end: 0 };
    const passage = text.slice(main.start, main.end).replace(/\s+/g, ' ').trim();
    const [rationale, correction] = [wordsOf('rationale'), wordsOf('correction')];
    return {
      text: (wordsOf('claim').trim() || passage).slice(0, 20_000) || '…',
      kind: null,
      spans,
      said: {
        ...said,
        ...(rationale === '' ? {} : { rationale: rationale.slice(0, 50_000) }),
        ...(correction === '' ? {} : { correction: correction.slice(0, 20_000) }),
      },
      evidence: [],
    };
  });
}
