/**
 * Which claims of an open review change when a source does: those whose evidence names it, or names one that was merged
 * into it. Kept as evidence comes and goes, since thousands of sources may come in at once.
 */
import type { FoldedRecord } from '../../domain/history/fold.ts';
import { textField } from '../commit.ts';

export class SourceUses {
  /** Evidence by the source that it names. */
  readonly #evidence = new Map<string, Set<string>>();
  /** Sources by the one that they were merged into. */
  readonly #merged = new Map<string, Set<string>>();

  /** Before and after an evidence record changed. */
  evidence(id: string, before: FoldedRecord | null, after: FoldedRecord): void {
    move(this.#evidence, id, before?.fields.sourceId, after.fields.sourceId);
  }

  /** Before and after a source record changed. */
  source(id: string, before: FoldedRecord | undefined, after: FoldedRecord): void {
    move(this.#merged, id, before?.fields.mergedInto, after.fields.mergedInto);
  }

  /** The evidence that names this source, or one that it stands for. */
  evidenceOf(source: string): string[] {
    const found: string[] = [];
    const seen = new Set([source]);
    for (const id of seen) {
      for (const evidence of this.#evidence.get(id) ?? []) found.push(evidence);
      for (const merged of this.#merged.get(id) ?? []) seen.add(merged);
    }
    return found;
  }

  /** Sources that evidence names, or that were named as standing for one. */
  named(): Iterable<string> {
    return new Set([...this.#evidence.keys(), ...this.#merged.keys()]);
  }
}

function move(
  index: Map<string, Set<string>>,
  id: string,
  before: FoldedRecord['fields'][string] | undefined,
  after: FoldedRecord['fields'][string] | undefined,
): void {
  const [from, to] = [textField(before), textField(after)];
  if (from === to) return;
  if (from !== null) {
    const ids = index.get(from);
    ids?.delete(id);
    if (ids?.size === 0) index.delete(from);
  }
  if (to === null) return;
  const ids = index.get(to) ?? new Set<string>();
  ids.add(id);
  index.set(to, ids);
}
