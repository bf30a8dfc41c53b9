/**
 * The services of a component test: commands that change a FakeReview and note how they were called, toasts and
 * announcements that are only noted. A command a test needs to fail is replaced through `failWith`.
 */

import type { ClaimId, EvidenceId, FindingId, SourceId } from '../../src/domain/ids.ts';
import type { Services, ToastOptions } from '../../src/features/shared/services.ts';
import type { Commands, Storage } from '../../src/storage/api.ts';
import type {
  CheckedClaim,
  CommandFailure,
  CommandResult,
  EvidenceItem,
} from '../../src/storage/model.ts';
import { type FakeReview, OWN_REVIEWER } from './fakeReview.ts';

export interface FakeServices extends Services {
  /** Every command with its arguments after the review's id, in order. */
  readonly calls: { readonly name: keyof Commands; readonly args: readonly unknown[] }[];
  readonly toasts: { readonly text: string; readonly options: ToastOptions | undefined }[];
  readonly announced: string[];
  /** The next command of this name fails so, and changes nothing. */
  failWith(name: keyof Commands, reason: CommandFailure): void;
}

type Touched = readonly ClaimId[] | ClaimId;
type Effect = (...args: never[]) => Touched;

/** What the commands do to the fake; those not listed succeed and change nothing. */
function effectsOn(review: FakeReview): Partial<Record<keyof Commands, Effect>> {
  const effects: {
    [K in keyof Commands]?: (...args: ArgumentsOf<K>) => readonly ClaimId[] | ClaimId;
  } = {
    setVerdict: (ids, verdict) => {
      review.setVerdict(ids, verdict);
      return ids;
    },
    setConfidence: (ids, confidence) => {
      for (const id of ids) review.assess(id, { confidence: confidence ?? undefined });
      return ids;
    },
    setRationale: (id, rationale) => {
      review.assess(id, { rationale: rationale === '' ? undefined : rationale });
      return [id];
    },
    setReasonCodes: (id, codes) => {
      review.assess(id, { reasonCodes: [...codes] });
      return [id];
    },
    setCorrection: (id, correction) => {
      review.assess(id, { correction: correction === '' ? undefined : correction });
      return [id];
    },
    setSeverity: (id, severity) => {
      review.assess(id, { severity: severity ?? undefined });
      return [id];
    },
    setSearchLog: (id, entries) => {
      review.assess(id, { searchLog: [...entries] });
      return [id];
    },
    addClaim: ({ text, kind, anchor }) =>
      review.addClaim({ text, kind, spans: [{ start: anchor.start, end: anchor.end }] }),
    editClaimText: (id, text) => {
      const row = review.structure().rowById.get(id);
      review.editRow(id, { text, originalText: row?.originalText ?? row?.text ?? null });
      return [id];
    },
    setKind: (ids, kind) => {
      for (const id of ids) review.editRow(id, { kind });
      return ids;
    },
    setAnchor: (id, anchor) => {
      const others = review.structure().rowById.get(id)?.spans.slice(1) ?? [];
      review.editRow(id, { spans: [{ start: anchor.start, end: anchor.end }, ...others] });
      return [id];
    },
    dismissClaims: (ids, reason, note) => {
      for (const id of ids) review.editRow(id, { dismissed: { reason, note } });
      return ids;
    },
    restoreClaims: (ids) => {
      for (const id of ids) review.editRow(id, { dismissed: null });
      return ids;
    },
    mergeClaims: (keep, others) => {
      for (const id of others) review.editRow(id, { dismissed: { reason: 'duplicate', note: '' } });
      return [keep, ...others];
    },
    addCitations: (ids, citations, stance, words) => {
      for (const id of ids) {
        const before = review.claim(id).evidence;
        const added = citations.map(({ csl, raw }, index): EvidenceItem => {
          const sourceId = `source-${raw}` as SourceId;
          return {
            id: `${id}-evidence-${before.length + index + 1}` as EvidenceId,
            claimId: id,
            sourceId,
            stance,
            quote: words?.quote ?? '',
            locator: words?.locator ?? '',
            note: '',
            source: { id: sourceId, csl: { ...csl, id: sourceId }, raw },
          };
        });
        review.setEvidence(id, [...before, ...added]);
      }
      return ids;
    },
    editEvidence: (evidenceId, patch) => {
      const id = claimOf(review, evidenceId);
      review.setEvidence(
        id,
        review
          .claim(id)
          .evidence.map((item) => (item.id === evidenceId ? { ...item, ...patch } : item)),
      );
      return id;
    },
    attachQuote: (id, sourceId, { quote, locator, stance }) => {
      const before = review.claim(id).evidence;
      const waiting = before.find((item) => item.sourceId === sourceId && item.quote === '');
      if (waiting !== undefined) {
        review.setEvidence(
          id,
          before.map((item) =>
            item === waiting ? { ...item, quote, locator: item.locator || locator } : item,
          ),
        );
        return [id];
      }
      const added: EvidenceItem = {
        id: `${id}-evidence-${before.length + 1}` as EvidenceId,
        claimId: id,
        sourceId,
        stance,
        quote,
        locator,
        note: '',
        source: before.find((item) => item.sourceId === sourceId)?.source ?? null,
      };
      review.setEvidence(id, [...before, added]);
      return [id];
    },
    removeEvidence: (evidenceId) => {
      const id = claimOf(review, evidenceId);
      review.setEvidence(
        id,
        review.claim(id).evidence.filter((item) => item.id !== evidenceId),
      );
      return id;
    },
    correctQuantities: (id, correction) => {
      review.editRow(id, { correction });
      return [id];
    },
    decideFindings: (findings, decision) => {
      for (const { id } of findings) {
        const row = review.findings().find((each) => each.id === id);
        // What only a person has said is gone when it is taken back.
        if (row?.kind === 'by-hand' && decision?.state !== 'confirmed')
          review.editFinding(id, null);
        else review.editFinding(id, decision ?? { state: 'open', reason: '' });
      }
      return findings.flatMap(({ id }) => claimsOfFinding(review, id));
    },
    markContradicted: (ids, { id }) => {
      review.setVerdict(ids, 'contradicted');
      review.editFinding(id, { state: 'confirmed' });
      return ids;
    },
    joinClaims: (one, other, reason) => {
      review.joinClaims(one, other, reason);
      return [one, other];
    },
    partClaims: (id) => {
      const claims = claimsOfFinding(review, id);
      const row = review.findings().find((each) => each.id === id);
      review.editFinding(id, row?.kind === 'by-hand' ? null : { state: 'open', reason: '' });
      return claims;
    },
  };
  return effects;
}

function claimsOfFinding(review: FakeReview, id: FindingId): readonly ClaimId[] {
  return review.findings().find((row) => row.id === id)?.claims ?? [];
}

function claimOf(review: FakeReview, evidenceId: EvidenceId): ClaimId {
  const row = review
    .structure()
    .rows.find(({ id }) => review.claim(id).evidence.some((item) => item.id === evidenceId));
  if (row === undefined) throw new Error(`No evidence ${evidenceId} in the review under test`);
  return row.id;
}

type ArgumentsOf<K extends keyof Commands> =
  Parameters<Commands[K]> extends [unknown, ...infer Rest] ? Rest : [];

/** @param checked claims of other reviews that have verdicts */
export function fakeServices(
  review: FakeReview,
  checked: readonly CheckedClaim[] = [],
): FakeServices {
  const calls: { name: keyof Commands; args: readonly unknown[] }[] = [];
  const toasts: { text: string; options: ToastOptions | undefined }[] = [];
  const announced: string[] = [];
  const failures = new Map<keyof Commands, CommandFailure>();
  const effects = effectsOn(review);

  const run = async (name: keyof Commands, args: readonly unknown[]): Promise<unknown> => {
    const own = args.slice(1);
    calls.push({ name, args: own });
    const reason = failures.get(name);
    failures.delete(name);
    if (reason !== undefined) return { ok: false, reason, message: 'It could not be saved.' };
    const touched = effects[name]?.(...(own as never[])) ?? [];
    const claimIds = typeof touched === 'string' ? [touched] : touched;
    const result: CommandResult = {
      ok: true,
      eventId: review.nextEventId(),
      changed: claimIds.length,
      words: '',
      claimIds,
      leftAlone: 0,
    };
    if (name === 'addCitations') {
      const evidenceIds = claimIds.flatMap((id) =>
        review
          .claim(id)
          .evidence.slice(-1)
          .map((item) => item.id),
      );
      return { ...result, evidenceIds };
    }
    return name === 'addClaim' ? { ...result, claimId: claimIds[0] } : result;
  };

  const commands = new Proxy({} as Commands, {
    get: (_, name) =>
      typeof name === 'string'
        ? (...args: unknown[]) => run(name as keyof Commands, args)
        : undefined,
  });
  const known: Partial<Storage> = {
    commands,
    openReview: async () => ({ status: 'ready', model: review }),
    watchLibrary: () => () => {},
    checkedClaims: async () => checked,
    earlierExtraction: async () => null,
    findExtraction: async () => null,
    sourcesWithText: async () => [],
    sourceText: async () => null,
    ownReviewer: async () => OWN_REVIEWER,
    reviewers: async () => [OWN_REVIEWER],
    estimate: async () => ({ usage: null, quota: null, persisted: null }),
    lastBackupAt: async () => null,
    onClosed: () => () => {},
    close: () => {},
  };
  const storage = new Proxy(known as Storage, {
    get(target, name) {
      if (Reflect.has(target, name)) return Reflect.get(target, name);
      throw new Error(`The fake storage has no ${String(name)}`);
    },
  });

  return {
    storage,
    calls,
    toasts,
    announced,
    failWith: (name, reason) => void failures.set(name, reason),
    toast: (text, options) => void toasts.push({ text, options }),
    announce: (text) => void announced.push(text),
    settle: (result) => {
      if (!result.ok) toasts.push({ text: result.message, options: undefined });
      return result.ok;
    },
  };
}
