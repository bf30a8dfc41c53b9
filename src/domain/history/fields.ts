/** Which fields each store's records have, so that an event from outside can be checked value by value. */
import type { z } from 'zod';
import { EvidenceFields, SourceFields } from '../evidence/schema.ts';
import {
  AssessmentFields,
  ClaimFields,
  FindingFields,
  ReviewerFields,
  ReviewFields,
} from '../review/schema.ts';
import type { Change, JsonValue, RecordStore } from './schema.ts';

const FIELD_SCHEMAS: Partial<Record<RecordStore, Readonly<Record<string, z.ZodType>>>> = {
  reviews: ReviewFields.shape,
  claims: ClaimFields.shape,
  assessments: AssessmentFields.shape,
  evidence: EvidenceFields.shape,
  findings: FindingFields.shape,
  sources: SourceFields.shape,
  reviewers: ReviewerFields.shape,
};

/** What is wrong with the values of a change, in words, or null when they fit their field. */
export function changeProblem(change: Change): string | null {
  const shape = FIELD_SCHEMAS[change.store];
  // `Object.hasOwn`: a field named `constructor` must not find anything.
  const schema =
    shape !== undefined && Object.hasOwn(shape, change.field) ? shape[change.field] : undefined;
  if (schema === undefined)
    return `the field “${change.field}” of ${change.store} is not known to this version`;
  const wrong = (value: JsonValue) => value !== null && !schema.safeParse(value).success;
  if (change.from.some(wrong) || change.to.some(wrong)) {
    return `a value of the field “${change.field}” of ${change.store} does not fit it`;
  }
  return null;
}
