/** What has been said about a claim, put together from the folded records of its review. */
import { SourceAttachment } from '../evidence/attachment.ts';
import { CslItem, type EvidenceFields } from '../evidence/schema.ts';
import type { FoldedRecord } from '../history/fold.ts';
import type { ClaimId, EvidenceId, SourceId } from '../ids.ts';
import type { ClaimState, EvidenceItem, ReviewerItem, SourceItem } from './claim.ts';
import type { AssessmentFields } from './schema.ts';

type Records = ReadonlyMap<string, FoldedRecord>;
type Assessment = Readonly<Partial<AssessmentFields>>;

const NOTHING_SAID: ClaimState = { own: {}, verdict: null, others: [], evidence: [] };

export interface StateRecords {
  /** By claim, then by reviewer. */
  readonly assessments: ReadonlyMap<string, Records>;
  readonly evidence: Records;
  readonly sources: Records;
}

/**
 * @param reviewers in the order in which they are shown; the own one's assessment is the claim's verdict
 * @param evidence ids of the claim's evidence records
 */
export function claimState(
  records: StateRecords,
  id: ClaimId,
  { ownId, reviewers }: { readonly ownId: string; readonly reviewers: readonly ReviewerItem[] },
  evidence: Iterable<string> | undefined,
): ClaimState {
  const byReviewer = records.assessments.get(id);
  if (byReviewer === undefined && evidence === undefined) return NOTHING_SAID;
  const own = (byReviewer?.get(ownId)?.fields ?? {}) as Assessment;
  const others: ClaimState['others'][number][] = [];
  for (const reviewer of reviewers) {
    const record = reviewer.own ? undefined : byReviewer?.get(reviewer.id);
    if (record === undefined || Object.keys(record.fields).length === 0) continue;
    others.push({ reviewer, assessment: record.fields as Assessment });
  }
  return {
    own,
    verdict: own.verdict ?? null,
    others,
    evidence: inOrderAdded(records, evidence ?? []).flatMap((one) => evidenceItem(records, one)),
  };
}

/** By the event that named the source, and within one event by id, so that everybody lists them alike. */
function inOrderAdded({ evidence }: StateRecords, ids: Iterable<string>): string[] {
  const order = (id: string) => `${evidence.get(id)?.stamps.sourceId ?? ''} ${id}`;
  return [...ids].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function evidenceItem(records: StateRecords, id: string): EvidenceItem[] {
  const fields = records.evidence.get(id)?.fields as Partial<EvidenceFields> | undefined;
  if (fields?.claimId === undefined || fields.sourceId === undefined) return [];
  return [
    {
      id: id as EvidenceId,
      claimId: fields.claimId as ClaimId,
      sourceId: fields.sourceId as SourceId,
      stance: fields.stance ?? 'mentions',
      quote: fields.quote ?? '',
      locator: fields.locator ?? '',
      note: fields.note ?? '',
      source: sourceItem(records, fields.sourceId),
    },
  ];
}

function sourceItem({ sources }: StateRecords, id: string): SourceItem | null {
  const record = sources.get(id);
  const csl = record === undefined ? null : storedCsl(record);
  if (csl === null) return null;
  const raw = record?.fields.raw;
  const attachment = storedAttachment(record);
  return {
    id: id as SourceId,
    csl,
    raw: typeof raw === 'string' ? raw : '',
    ...(attachment === null ? {} : { attachment }),
  };
}

/** What is attached to a stored source, null for nothing or what does not read. */
export function storedAttachment(record: FoldedRecord | undefined): SourceAttachment | null {
  const parsed = SourceAttachment.safeParse(record?.fields.attachment);
  return parsed.success ? parsed.data : null;
}

/** A stored source's CSL record, null for one that was removed or does not read. */
export function storedCsl(record: FoldedRecord | undefined): CslItem | null {
  const parsed = CslItem.safeParse(record?.fields.csl);
  return parsed.success ? parsed.data : null;
}
