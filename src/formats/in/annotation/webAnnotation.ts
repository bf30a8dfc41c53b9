/**
 * W3C Web Annotations of an article as claims: a collection, a page, a list or one annotation. What an annotation is on
 * has to be found in the text; where that is in doubt it is refused.
 */
import { anchorIn } from '../../../domain/article/anchors.ts';
import { codePointsOf } from '../../../domain/article/code-points.ts';
import type { Span } from '../../../domain/article/schema.ts';
import { ClaimKind } from '../../../domain/claims/schema.ts';
import { safeAddress } from '../../../domain/evidence/address.ts';
import { Stance } from '../../../domain/evidence/schema.ts';
import {
  type AssessmentFields,
  Confidence,
  ReasonCode,
  Severity,
} from '../../../domain/review/schema.ts';
import { z } from '../../../domain/zod.ts';
import {
  type Imported,
  type ImportedEvidence,
  type ReadImport,
  readJson,
  verdictOf,
} from './imported.ts';

const words = z.string().max(50_000);
const Selector = z.looseObject({
  type: z.string().optional(),
  exact: words.optional(),
  prefix: words.optional(),
  suffix: words.optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
type Selector = z.infer<typeof Selector>;

/** One or several, as JSON-LD writes either. */
const several = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one)]).optional();

const Body = z.looseObject({
  type: z.string().optional(),
  purpose: z.string().optional(),
  value: words.optional(),
  source: z.string().max(4_000).optional(),
  creator: z.unknown().optional(),
  selector: several(Selector),
  'cb:stance': Stance.optional().catch(undefined),
  'cb:locator': words.optional(),
  'cb:note': words.optional(),
  'cb:reference': words.optional(),
});
type Body = z.infer<typeof Body>;

const Annotation = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  label: z.string().max(20_000).optional(),
  bodyValue: words.optional(),
  body: several(z.union([z.string().transform((source): Body => ({ source })), Body])),
  target: several(
    z.union([
      z.string().transform(() => ({ selector: undefined })),
      z.looseObject({ selector: several(Selector) }),
    ]),
  ),
  'cb:kind': ClaimKind.optional().catch(undefined),
  'cb:confidence': Confidence.optional().catch(undefined),
  'cb:severity': Severity.optional().catch(undefined),
});
type Annotation = z.infer<typeof Annotation>;

/** The annotations of whatever holds them; null for what holds none. */
function annotationsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (value === null || typeof value !== 'object') return null;
  const { type, items, first } = value as Record<string, unknown>;
  const types = [type].flat();
  if (types.includes('AnnotationPage')) return Array.isArray(items) ? items : [];
  if (types.includes('AnnotationCollection')) {
    return first === undefined || typeof first === 'string' ? null : annotationsIn(first);
  }
  return types.includes('Annotation') ? [value] : null;
}

/** @param text the article's, normalised */
export function readWebAnnotations(json: string, text: string): ReadImport {
  const read = readJson(json);
  if (!read.ok) return read;
  const annotations = annotationsIn(read.value);
  if (annotations === null) {
    return { ok: false, problem: 'This is JSON, but holds no Web Annotations of its own.' };
  }
  const placer = placerOf(text);
  const claims: Imported['claims'][number][] = [];
  const refused: Imported['refused'][number][] = [];
  for (const [index, value] of annotations.entries()) {
    const entry = `annotation ${index + 1}`;
    const parsed = Annotation.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      refused.push({
        entry,
        reason: `It is not a Web Annotation (${issue?.path.join('.') ?? ''}).`,
      });
      continue;
    }
    const spans = (parsed.data.target ?? []).map(({ selector }) => placer(selector ?? []));
    const found = spans.filter((span) => span !== null);
    if (found.length === 0 || found.length < spans.length) {
      refused.push({
        entry,
        reason: 'The words that it is on are not to be found in the article.',
      });
      continue;
    }
    claims.push(claimOf(parsed.data, found, text));
  }
  return { ok: true, claims, refused };
}

/** A position counts where the words that stand there are those of the quotation; else the quotation is looked for. */
function placerOf(text: string): (selectors: readonly Selector[]) => Span | null {
  const points = codePointsOf(text);
  return (selectors) => {
    const quote = selectors.find(({ exact }) => exact !== undefined && exact !== '');
    const position = selectors.find(({ start, end }) => start !== undefined && end !== undefined);
    if (position?.start !== undefined && position.end !== undefined) {
      const span = { start: points.unitAt(position.start), end: points.unitAt(position.end) };
      const exact = quote?.exact;
      const fits = exact === undefined || text.slice(span.start, span.end) === exact;
      if (fits && span.start < span.end && position.end <= points.at(text.length)) return span;
    }
    if (quote?.exact === undefined) return null;
    const { exact, prefix = '', suffix = '' } = quote;
    // No place is likelier than another: the first would be taken for its own.
    const nowhere = text.length;
    return anchorIn(text, { start: nowhere, end: nowhere, exact, prefix, suffix });
  };
}

function claimOf(annotation: Annotation, spans: readonly Span[], text: string) {
  const main = spans[0] ?? { start: 0, end: 0 };
  const passage = text.slice(main.start, main.end).replace(/\s+/g, ' ').trim();
  // What another person says of the claim is not the verdict of whoever imports it.
  const bodies = (annotation.body ?? []).filter(({ purpose }) => purpose !== 'assessing');
  const label = annotation.label?.trim() ?? '';
  return {
    text: (label === '' ? passage : label).slice(0, 20_000) || '…',
    kind: annotation['cb:kind'] ?? null,
    spans,
    said: saidOf(annotation, bodies),
    evidence: bodies.flatMap(evidenceOf),
  };
}

function saidOf(annotation: Annotation, bodies: readonly Body[]): Partial<AssessmentFields> {
  const values = (purpose: string) =>
    bodies.flatMap((body) =>
      body.purpose === purpose && body.value !== undefined ? [body.value] : [],
    );
  const classes = bodies.flatMap(({ purpose, source }) =>
    purpose === 'classifying' && source !== undefined
      ? [source.slice(source.lastIndexOf(':') + 1)]
      : [],
  );
  const verdict = [...classes, ...values('tagging')]
    .map(verdictOf)
    .find((one) => one !== null && one !== undefined);
  const reasonCodes = values('tagging').flatMap((value) => {
    const code = ReasonCode.safeParse(value);
    return code.success ? [code.data] : [];
  });
  const rationale = [...values('describing'), ...values('commenting'), annotation.bodyValue ?? '']
    .filter((value) => value !== '')
    .join('\n\n')
    .slice(0, 50_000);
  const correction = values('editing').join('\n\n').slice(0, 20_000);
  return {
    ...(verdict === undefined || verdict === null ? {} : { verdict }),
    ...(annotation['cb:confidence'] === undefined
      ? {}
      : { confidence: annotation['cb:confidence'] }),
    ...(annotation['cb:severity'] === undefined ? {} : { severity: annotation['cb:severity'] }),
    ...(reasonCodes.length === 0 ? {} : { reasonCodes: reasonCodes.slice(0, 20) }),
    ...(rationale === '' ? {} : { rationale }),
    ...(correction === '' ? {} : { correction }),
  };
}

function evidenceOf(body: Body): ImportedEvidence[] {
  if (body.purpose !== 'linking' || body.source === undefined) return [];
  const address = safeAddress(body.source);
  const raw = body['cb:reference'] ?? address ?? '';
  if (raw === '') return [];
  return [
    {
      raw: raw.slice(0, 20_000),
      address,
      stance: body['cb:stance'] ?? 'mentions',
      quote: (body.selector?.find(({ exact }) => exact !== undefined)?.exact ?? '').slice(
        0,
        20_000,
      ),
      locator: (body['cb:locator'] ?? '').slice(0, 500),
      note: (body['cb:note'] ?? '').slice(0, 20_000),
    },
  ];
}
