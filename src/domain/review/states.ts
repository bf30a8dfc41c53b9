/** What has been said about a claim, put together from the folded records of its review. */
import { SourceAttachment } from '../evidence/attachment.ts';
import { survivingSource } from '../evidence/merged.ts';
import { Retraction } from '../evidence/retraction.ts';
import type { CslItem, EvidenceFields, SourceFields } from '../evidence/schema.ts';
import { type FoldedRecord, stampEventId, stampHlc } from '../history/fold.ts';
import { hlcMillis } from '../history/hlc.ts';
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
      sourceId: survivor(records.sources, fields.sourceId) as SourceId,
      stance: fields.stance ?? 'mentions',
      quote: fields.quote ?? '',
      locator: fields.locator ?? '',
      note: fields.note ?? '',
      source: sourceItem(records, fields.sourceId),
      added: addedBy(records.evidence.get(id)),
    },
  ];
}

function addedBy(record: FoldedRecord | undefined): EvidenceItem['added'] {
  const stamp = record?.stamps.sourceId;
  return stamp === undefined
    ? undefined
    : { eventId: stampEventId(stamp), at: hlcMillis(stampHlc(stamp)) };
}

function survivor(sources: Records, id: string): string {
  return survivingSource(id, (one) => sources.get(one)?.fields);
}

function sourceItem({ sources }: StateRecords, named: string): SourceItem | null {
  const id = survivor(sources, named);
  const record = sources.get(id);
  return record === undefined ? null : storedSource(id, record);
}

/** A stored source, null for one that was removed or does not read. */
export function storedSource(id: string, record: FoldedRecord | undefined): SourceItem | null {
  const csl = storedCsl(record);
  if (csl === null || record === undefined) return null;
  const { raw, ...rest } = record.fields as Readonly<Partial<SourceFields>>;
  const { design, level, remark } = rest;
  const attachment = storedAttachment(record);
  const retraction = Retraction.safeParse(rest.retraction);
  return {
    id: id as SourceId,
    csl,
    raw: raw ?? '',
    ...(design === undefined ? {} : { design }),
    ...(level === undefined ? {} : { level }),
    ...(remark === undefined ? {} : { remark }),
    ...(attachment === null ? {} : { attachment }),
    ...(retraction.success ? { retraction: retraction.data } : {}),
  };
}

/** What is attached to a stored source, null for nothing or what does not read. */
export function storedAttachment(record: FoldedRecord | undefined): SourceAttachment | null {
  const parsed = SourceAttachment.safeParse(record?.fields.attachment);
  return parsed.success ? parsed.data : null;
}

/**
 * A stored source's CSL record, null for one that was taken back. Not checked once more: everything that is stored has
 * been checked before, and a library has thousands of them.
 */
export function storedCsl(record: FoldedRecord | undefined): CslItem | null {
  const csl = record?.fields.csl;
  return typeof csl === 'object' && csl !== null && !Array.isArray(csl)
    ? (csl as unknown as CslItem)
    : null;
}
