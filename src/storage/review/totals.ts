/** Counts of one reviewer's verdicts, in all and by section, moved by one at each verdict instead of counted anew. */
import type { Verdict } from '../../domain/review/schema.ts';
import type { ClaimRow, ReviewCounts } from '../model.ts';

type Mutable = { -readonly [K in keyof ReviewCounts]: number };

function zero(): Mutable {
  return { claims: 0, supported: 0, unsupported: 0, contradicted: 0, untagged: 0, dismissed: 0 };
}

export class VerdictTotals {
  readonly #all = zero();
  readonly #sections: Mutable[];
  /** Snapshots handed out; thrown away at each change so that readers see a new object only when something changed. */
  #shownAll: ReviewCounts | null = null;
  #shownSections: readonly ReviewCounts[] | null = null;

  constructor(sections: number) {
    this.#sections = Array.from({ length: sections }, zero);
  }

  add(row: ClaimRow, verdict: Verdict | null): void {
    for (const counts of this.#countsOf(row)) {
      if (row.dismissed !== null) counts.dismissed += 1;
      else {
        counts.claims += 1;
        counts[verdict ?? 'untagged'] += 1;
      }
    }
    this.#forget();
  }

  /** A verdict changed. A claim that is dismissed or unknown does not count. */
  move(row: ClaimRow | undefined, from: Verdict | null, to: Verdict | null): void {
    if (row === undefined || row.dismissed !== null) return;
    for (const counts of this.#countsOf(row)) {
      counts[from ?? 'untagged'] -= 1;
      counts[to ?? 'untagged'] += 1;
    }
    this.#forget();
  }

  all(): ReviewCounts {
    this.#shownAll ??= { ...this.#all };
    return this.#shownAll;
  }

  bySection(): readonly ReviewCounts[] {
    this.#shownSections ??= this.#sections.map((counts) => ({ ...counts }));
    return this.#shownSections;
  }

  #countsOf(row: ClaimRow): Mutable[] {
    const section = this.#sections[row.section];
    return section === undefined ? [this.#all] : [this.#all, section];
  }

  #forget(): void {
    this.#shownAll = null;
    this.#shownSections = null;
  }
}
