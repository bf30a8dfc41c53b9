/** What an event did to conflicts within an article, in words: as a step, and in the history of one of the claims. */

import { pairOfFinding, splitAssessmentKey } from '../domain/history/keys.ts';
import type { Event, JsonValue } from '../domain/history/schema.ts';
import type { ClaimId } from '../domain/ids.ts';

type Did = Pick<Event, 'command' | 'changes'>;
type FindingCommand = Extract<Event['command'], `finding.${string}`>;

export const isFindingCommand = (command: Event['command']): command is FindingCommand =>
  command.startsWith('finding.');

/** The conflicts that an event changed, each once. */
function findingsIn({ changes }: Did): string[] {
  return [...new Set(changes.flatMap(({ store, keys }) => (store === 'findings' ? keys : [])))];
}

/** The claims that an event marked as contradicted together with their conflict. */
function markedIn({ changes }: Did): string[] {
  return changes.flatMap(({ store, field, keys }) =>
    store === 'assessments' && field === 'verdict'
      ? keys.map((key) => splitAssessmentKey(key).claimId)
      : [],
  );
}

/** "a conflict", "3 conflicts": which ones, only the claims' own history says. */
function conflicts(count: number): string {
  return count === 1 ? 'a conflict' : `${count} conflicts`;
}

/** "Confirmed 3 conflicts", "Marked both Contradicted, conflict confirmed": for the undo button and the toasts. */
export function findingStepWords(command: FindingCommand, event: Did): string {
  const found = findingsIn(event).length;
  const marked = markedIn(event).length;
  switch (command) {
    case 'finding.confirm': {
      if (marked === 0) return `Confirmed ${conflicts(found)}`;
      const mark = `Marked ${marked > 1 ? 'both ' : ''}Contradicted`;
      return found === 0 ? mark : `${mark}, conflict confirmed`;
    }
    case 'finding.dismiss':
      return `Dismissed ${conflicts(found)}`;
    case 'finding.reopen':
      return `Opened ${conflicts(found)} again`;
    case 'finding.join':
      return reasonChanged(event)
        ? 'Changed a conflict’s reason'
        : 'Joined two claims as a conflict';
    case 'finding.part':
      return 'Took two joined claims apart';
  }
}

/** "claim 39", "claims 6 and 39", "claims 1, 6 and 39"; claims that are no longer listed have no number. */
function claimsWords(numbers: readonly (number | null)[]): string {
  const listed = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  const gone = numbers.length - listed.length;
  const last = listed.pop();
  if (last === undefined) return gone === 1 ? 'another claim' : `${gone} other claims`;
  const named = listed.length === 0 ? `claim ${last}` : `claims ${listed.join(', ')} and ${last}`;
  return gone === 0 ? named : `${named} and ${gone === 1 ? 'another' : `${gone} others`}`;
}

/**
 * "Confirmed the conflict with claim 39": an entry of the history of one of the claims.
 * @param numberOf a claim's number as listed now, null for one that is not
 */
export function findingHistoryWords(
  command: FindingCommand,
  event: Did,
  claimId: ClaimId,
  numberOf: (id: ClaimId) => number | null,
): string {
  const others = findingsIn(event).flatMap((key) => {
    const pair = pairOfFinding(key);
    if (!pair?.includes(claimId)) return [];
    return pair.filter((id) => id !== claimId).map(numberOf);
  });
  const marked = markedIn(event).includes(claimId);
  const claims = claimsWords(others);
  const conflict = `the conflict${others.length > 1 ? 's' : ''} with ${claims}`;
  switch (command) {
    case 'finding.confirm':
      if (others.length === 0) return 'Marked Contradicted';
      return marked ? `Marked Contradicted, confirmed ${conflict}` : `Confirmed ${conflict}`;
    case 'finding.dismiss':
      return `Dismissed ${conflict}`;
    case 'finding.reopen':
      return `Opened ${conflict} again`;
    case 'finding.join':
      return reasonChanged(event)
        ? `Changed the reason of ${conflict}`
        : `Joined with ${claims} as a conflict`;
    case 'finding.part':
      return `Taken apart from ${claims}`;
  }
}

/** Joining what is joined already only gives another reason. */
function reasonChanged({ changes }: Did): boolean {
  const before: JsonValue = changes.find(({ field }) => field === 'joined')?.from[0] ?? null;
  return before !== null;
}
