/** The keys of records that belong to more than one thing: see Change in schema.ts. */
import { type ClaimId, findingIdOf } from '../ids.ts';

/** `<claim id>/<reviewer id>`: the key of an assessment within its review. */
export function assessmentKey(claimId: string, reviewerId: string): string {
  return `${claimId}/${reviewerId}`;
}

export function splitAssessmentKey(key: string): { claimId: string; reviewerId: string } {
  const slash = key.indexOf('/');
  return { claimId: key.slice(0, slash), reviewerId: key.slice(slash + 1) };
}

/** The two claims of a finding's key; null for a key that is not a pair of two claims, the smaller as text first. */
export function pairOfFinding(key: string): readonly [ClaimId, ClaimId] | null {
  const [one, other, ...more] = key.split('/');
  if (one === undefined || other === undefined || more.length > 0) return null;
  const claims = [one as ClaimId, other as ClaimId] as const;
  return one !== other && findingIdOf(...claims) === key ? claims : null;
}
