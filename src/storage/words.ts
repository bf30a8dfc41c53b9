/** What an event did, in words for the history, the toasts and the undo button. */
import type { Change, Event, JsonValue } from '../domain/history/schema.ts';
import { findingStepWords, isFindingCommand } from './findingWords.ts';

function first(changes: readonly Change[], field: string): JsonValue {
  return changes.find((change) => change.field === field)?.to[0] ?? null;
}

function capital(value: JsonValue): string {
  return typeof value === 'string' ? value.charAt(0).toUpperCase() + value.slice(1) : '';
}

function stanceWords(value: JsonValue): string {
  return typeof value === 'string' ? `, stance ${value}` : '';
}

/** "Marked Contradicted", "Citation added, stance contradicts": one entry of a claim's history. */
export function eventWords(event: Pick<Event, 'command' | 'changes'>): string {
  const { command, changes } = event;
  switch (command) {
    case 'review.create':
      return 'Review created';
    case 'review.rename':
      return 'Review renamed';
    case 'review.delete':
      return 'Review deleted';
    case 'review.restore':
      return 'Review restored';
    case 'review.extract':
      return 'Claims extracted again';
    case 'claim.add':
      return 'Claim added';
    case 'claim.edit':
      return 'Claim text edited';
    case 'claim.kind':
      return `Kind set to ${first(changes, 'kind')}`;
    case 'claim.anchor':
      return 'Place in the article changed';
    case 'claim.dismiss':
      return 'Claim dismissed';
    case 'claim.restore':
      return 'Claim brought back';
    case 'claim.merge':
      return 'Claims merged';
    case 'claim.quantities':
      return first(changes, 'quantities') === null
        ? 'Correction of the quantities taken away'
        : 'Quantities corrected';
    case 'claim.import':
      return 'Imported from a file';
    case 'verdict.set':
      return `Marked ${capital(first(changes, 'verdict'))}`;
    case 'verdict.clear':
      return 'Verdict cleared';
    case 'confidence.set':
      return `Confidence ${first(changes, 'confidence') ?? 'cleared'}`;
    case 'rationale.set':
      return 'Rationale edited';
    case 'reasons.set':
      return 'Reason codes changed';
    case 'correction.set':
      return 'Suggested correction edited';
    case 'severity.set':
      return `Severity ${first(changes, 'severity') ?? 'cleared'}`;
    case 'searchlog.set':
      return 'Search log changed';
    case 'evidence.add':
      return `Citation added${stanceWords(first(changes, 'stance'))}`;
    case 'evidence.edit':
      return 'Evidence edited';
    case 'evidence.remove':
      return 'Citation removed';
    case 'finding.confirm':
    case 'finding.dismiss':
    case 'finding.reopen':
    case 'finding.join':
    case 'finding.part':
      return findingStepWords(command, event);
    case 'source.add':
      return 'Source added';
    case 'source.edit':
      return 'Source edited';
    case 'source.attach':
      return 'File attached to the source';
    case 'source.detach':
      return 'File taken off the source';
    case 'reviewer.create':
      return 'Reviewer added';
    case 'reviewer.rename':
      return 'Reviewer renamed';
    case 'undo':
      return 'Undone';
    case 'redo':
      return 'Redone';
  }
}

/** What undo or redo would take back: the event's words, with the number of claims of a bulk step. */
export function stepWords(event: Pick<Event, 'command' | 'changes'>): string {
  if (isFindingCommand(event.command)) return eventWords(event);
  const widest = Math.max(...event.changes.map((change) => change.keys.length));
  const words = eventWords(event);
  return widest > 1 && event.command !== 'claim.add' ? `${words}, ${widest} claims` : words;
}
