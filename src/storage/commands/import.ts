/** Claims, verdicts and evidence of a file, as the person has seen them in the preview: one event, so that one undo takes all back. */
import { assessmentKey } from '../../domain/history/keys.ts';
import type { JsonValue } from '../../domain/history/schema.ts';
import type { ImportStep, ImportTarget } from '../../formats/in/claims/step.ts';
import type { Commands } from '../api.ts';
import { commit, type Draft } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { ascendingIds } from '../ids.ts';
import { sourceFor } from '../sources.ts';

/** One change a field, over the records that have it. */
class Columns {
  readonly #store: Draft['store'];
  readonly #fields = new Map<string, { keys: string[]; to: JsonValue[] }>();

  constructor(store: Draft['store']) {
    this.#store = store;
  }

  set(key: string, fields: Readonly<Record<string, unknown>>): void {
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined || value === '') continue;
      const column = this.#fields.get(field) ?? { keys: [], to: [] };
      column.keys.push(key);
      column.to.push(value as JsonValue);
      this.#fields.set(field, column);
    }
  }

  drafts(): Draft[] {
    return [...this.#fields].map(([field, column]) => ({ store: this.#store, field, ...column }));
  }
}

export function importCommands(context: StorageContext): Pick<Commands, 'importClaims'> {
  const { db } = context;

  async function draftsOf(step: ImportStep): Promise<Draft[]> {
    const claims = new Columns('claims');
    const assessments = new Columns('assessments');
    const evidence = new Columns('evidence');
    const fresh = ascendingIds(context.newId, step.added.length);
    const idOf = (target: ImportTarget): string =>
      typeof target === 'number' ? (fresh[target] ?? '') : target;

    for (const [index, { text, kind, anchors }] of step.added.entries()) {
      claims.set(idOf(index), {
        text,
        kind,
        anchors: anchors.map((anchor) => ({ ...anchor })),
        origin: 'imported',
      });
    }
    for (const { claim, ...fields } of step.edited) claims.set(idOf(claim), fields);
    for (const { claim, fields } of step.assessments) {
      assessments.set(assessmentKey(idOf(claim), context.reviewerId), fields);
    }
    const sources = await sourceFor(
      db,
      step.evidence.map(({ citation }) => citation),
      context.newId,
      false,
    );
    const ids = ascendingIds(context.newId, step.evidence.length);
    for (const [index, { claim, citation: _citation, ...said }] of step.evidence.entries()) {
      evidence.set(ids[index] ?? context.newId(), {
        ...said,
        claimId: idOf(claim),
        sourceId: sources.ids[index],
      });
    }
    for (const { id, patch } of step.evidenceEdits) evidence.set(id, patch);
    return [...sources.drafts, ...claims.drafts(), ...assessments.drafts(), ...evidence.drafts()];
  }

  return {
    importClaims: (reviewId, step) =>
      commit(context, { scope: reviewId, name: 'claim.import', draft: () => draftsOf(step) }),
  };
}
