/** What a draft is about, read from its key: the claim it belongs to, and the text that is stored in its place. */
import type { ClaimId } from '../../../domain/ids.ts';
import type { ClaimRow, ReviewModel } from '../../../storage/model.ts';
import { asDraft } from './searchLog.ts';

interface DraftSubject {
  readonly row: ClaimRow;
  /** As the field would show it without a draft. */
  readonly stored: string;
}

/** Null where the claim or the evidence is no longer in the review, or the key is of no field. */
export function draftSubject(model: ReviewModel, key: string): DraftSubject | null {
  const [field, id = '', part = ''] = key.split('/');
  if (field === 'evidence') return evidenceSubject(model, id, part);
  const row = model.structure().rowById.get(id as ClaimId);
  if (row === undefined) return null;
  if (field === 'text') return { row, stored: row.text };
  const { own } = model.claim(row.id);
  if (field === 'rationale' || field === 'correction') return { row, stored: own[field] ?? '' };
  if (field !== 'search' || !/^\d+$/.test(part)) return null;
  const entry = own.searchLog?.[Number(part)];
  return { row, stored: entry === undefined ? '' : asDraft(entry) };
}

function evidenceSubject(model: ReviewModel, id: string, part: string): DraftSubject | null {
  if (part !== 'locator' && part !== 'quote' && part !== 'note' && part !== 'remark') return null;
  for (const row of model.structure().rows) {
    const item = model.claim(row.id).evidence.find((one) => one.id === id);
    if (item === undefined) continue;
    return { row, stored: part === 'remark' ? (item.source?.remark ?? '') : item[part] };
  }
  return null;
}
