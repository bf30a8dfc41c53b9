/**
 * The conflicts of an open review: what the extraction proposes, or what was worked out since for claims that were
 * reworded, added or corrected, with what people made of it. A pair is shown only while both its claims are as they were
 * when they were compared.
 */
import type { Extraction } from '../../domain/claims/schema.ts';
import type { FoldedRecord } from '../../domain/history/fold.ts';
import { pairOfFinding } from '../../domain/history/keys.ts';
import { type ClaimId, type FindingId, findingIdOf } from '../../domain/ids.ts';
import { CONFLICTS, type FoundPair } from '../../domain/quantities/finding.ts';
import { comparedClaims, editOf } from '../../domain/review/compared.ts';
import { standpointOf } from '../../domain/review/standpoint.ts';
import type { FindingRow, FindingsWanted, ReviewStructure } from '../model.ts';

/** The claims as they stood when they were compared. */
interface Standing {
  readonly extractionId: string;
  /** Claims that differ from the extraction's, with what is compared of them. */
  readonly edits: ReadonlyMap<ClaimId, string>;
  /** Dismissed, so not compared. */
  readonly leftOut: ReadonlySet<ClaimId>;
}

interface Pair {
  readonly id: FindingId;
  readonly claims: readonly [ClaimId, ClaimId];
  readonly found: FoundPair;
}

interface Compared {
  readonly standing: Standing;
  readonly pairs: readonly Pair[];
}

interface Asked {
  readonly standing: Standing;
  readonly wanted: FindingsWanted;
  /** It could not be found. */
  readonly failed: boolean;
}

const NONE: readonly FindingRow[] = [];

function same(a: Standing, b: Standing): boolean {
  return (
    a.extractionId === b.extractionId &&
    a.edits.size === b.edits.size &&
    a.leftOut.size === b.leftOut.size &&
    [...b.edits].every(([id, edit]) => a.edits.get(id) === edit) &&
    [...b.leftOut].every((id) => a.leftOut.has(id))
  );
}

function sameRow(a: FindingRow, b: FindingRow): boolean {
  return (
    a.claims[0] === b.claims[0] &&
    a.claims[1] === b.claims[1] &&
    a.kind === b.kind &&
    a.relation === b.relation &&
    a.explanation === b.explanation &&
    a.state === b.state &&
    a.reason === b.reason &&
    a.arithmetic.join('\n') === b.arithmetic.join('\n')
  );
}

const sameList = (a: readonly FindingRow[], b: readonly FindingRow[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);

/** What the extraction and the records of a review say, at one moment. */
export interface FindingsSource {
  readonly structure: ReviewStructure;
  readonly extraction: Extraction;
  /** Of the extraction's claims, by position. */
  readonly ids: readonly ClaimId[];
  /** Records of claims that people have changed or added, by claim. */
  readonly claims: ReadonlyMap<string, FoldedRecord>;
  /** Records of findings, by their keys. */
  readonly findings: ReadonlyMap<string, FoldedRecord>;
}

export class ReviewFindings {
  #source: FindingsSource;
  #standing: Standing;
  /** What the extraction says, by claim ids; kept while the extraction is in force. */
  #extracted: Compared;
  #accepted: Compared | null = null;
  #asked: Asked | null = null;
  #keys = 0;
  #rows: readonly FindingRow[] = [];
  #byId: ReadonlyMap<FindingId, FindingRow> = new Map();
  #byClaim: ReadonlyMap<ClaimId, readonly FindingRow[]> = new Map();

  constructor(source: FindingsSource) {
    this.#source = source;
    this.#standing = this.#stand();
    this.#extracted = this.#readExtraction();
    this.#asked = this.#ask();
    this.#build();
  }

  all(): readonly FindingRow[] {
    return this.#rows;
  }

  /** Those that name the claim and are not dismissed. */
  of(id: ClaimId): readonly FindingRow[] {
    return this.#byClaim.get(id) ?? NONE;
  }

  wanted(): FindingsWanted | null {
    return this.#asked?.wanted ?? null;
  }

  /** Whether what is wanted could not be found. */
  failed(): boolean {
    return this.#asked?.failed ?? false;
  }

  /** True when this is what is wanted now, and was not known to have failed. */
  fail(key: string): boolean {
    if (this.#asked === null || this.#asked.failed || this.#asked.wanted.key !== key) return false;
    this.#asked = { ...this.#asked, failed: true };
    return true;
  }

  /** Wants what has failed once more; true when something had. */
  retry(): boolean {
    if (this.#asked === null || !this.#asked.failed) return false;
    this.#asked = this.#askFor(this.#asked.standing);
    return true;
  }

  /** How many are not dismissed; null while that has to be worked out. */
  count(): number | null {
    if (this.#asked !== null) return null;
    return this.#rows.filter(({ state }) => state !== 'dismissed').length;
  }

  /** After claims or findings have changed. What changed of the rows, and whether something else is wanted now. */
  update(source: FindingsSource): { readonly rows: boolean; readonly wanted: boolean } {
    const extraction = source.extraction.header.id !== this.#source.extraction.header.id;
    const askedBefore = this.#asked;
    this.#source = source;
    const standing = this.#stand();
    if (!same(standing, this.#standing)) this.#standing = standing;
    if (extraction) {
      this.#extracted = this.#readExtraction();
      this.#accepted = null;
    }
    this.#asked = this.#ask();
    return { rows: this.#build(), wanted: this.#asked !== askedBefore };
  }

  /** True when the answer was to what is wanted now, and was taken. */
  accept(key: string, found: readonly FoundPair[]): { readonly rows: boolean } | null {
    if (this.#asked === null || this.#asked.wanted.key !== key) return null;
    const { standing, wanted } = this.#asked;
    const idAt = (position: number) => wanted.claims[position]?.id;
    this.#accepted = { standing, pairs: pairsOf(found, idAt) };
    this.#asked = null;
    return { rows: this.#build() };
  }

  #stand(): Standing {
    const { structure, extraction, claims } = this.#source;
    const edits = new Map<ClaimId, string>();
    const leftOut = new Set<ClaimId>();
    for (const id of claims.keys()) {
      const row = structure.rowById.get(id as ClaimId);
      if (row === undefined) continue;
      const edit = editOf(row);
      if (row.dismissed !== null) leftOut.add(row.id);
      else if (edit !== null) edits.set(row.id, edit);
    }
    return { extractionId: extraction.header.id, edits, leftOut };
  }

  #readExtraction(): Compared {
    const { extraction, ids } = this.#source;
    const standing = {
      extractionId: extraction.header.id,
      edits: new Map(),
      leftOut: new Set<ClaimId>(),
    };
    return { standing, pairs: pairsOf(extraction.findings ?? [], (position) => ids[position]) };
  }

  /** What the tool has to say now: the extraction's own, unless claims were compared anew and still have to be. */
  #compared(): Compared {
    return this.#needed() && this.#accepted !== null ? this.#accepted : this.#extracted;
  }

  /** Whether the extraction's own findings do not tell. What is compared is English. */
  #needed(): boolean {
    const { findings, header } = this.#source.extraction;
    if (findings === undefined) return /^en(?:-|$)/i.test(header.language);
    return this.#standing.edits.size > 0;
  }

  #ask(): Asked | null {
    const standing = this.#standing;
    if (!this.#needed() || this.#covers(this.#accepted)) return null;
    if (this.#asked !== null && same(this.#asked.standing, standing)) return this.#asked;
    return this.#askFor(standing);
  }

  #askFor(standing: Standing): Asked {
    this.#keys += 1;
    const wanted = wantedOf(String(this.#keys), this.#source.structure);
    return { standing, wanted, failed: false };
  }

  /** Whether every claim that is listed now was compared, as it is now. One dismissed since takes its findings with it. */
  #covers(compared: Compared | null): boolean {
    if (compared === null || compared.standing.extractionId !== this.#standing.extractionId)
      return false;
    const { edits, leftOut } = this.#standing;
    const before = compared.standing;
    for (const [id, edit] of edits) if (before.edits.get(id) !== edit) return false;
    for (const id of before.leftOut) if (this.#listed(id) && !leftOut.has(id)) return false;
    for (const id of before.edits.keys()) {
      if (this.#listed(id) && !leftOut.has(id) && !edits.has(id)) return false;
    }
    return true;
  }

  #listed(id: ClaimId): boolean {
    return this.#source.structure.rowById.has(id);
  }

  /** Pairs of claims that are listed and as they were when they were compared; one for each pair. */
  #proposed(): Map<FindingId, Pair> {
    const { standing, pairs } = this.#compared();
    const stands = (id: ClaimId) =>
      this.#listed(id) &&
      !this.#standing.leftOut.has(id) &&
      this.#standing.edits.get(id) === standing.edits.get(id);
    const proposed = new Map<FindingId, Pair>();
    for (const pair of pairs) {
      if (pair.claims.every(stands) && !proposed.has(pair.id)) proposed.set(pair.id, pair);
    }
    return proposed;
  }

  /** True when the rows have changed. Rows and lists that say the same stay the same objects. */
  #build(): boolean {
    const { structure, findings } = this.#source;
    const numberOf = (id: ClaimId) => structure.rowById.get(id)?.number ?? 0;
    const inOrder = ([one, other]: Pair['claims']): Pair['claims'] =>
      numberOf(one) <= numberOf(other) ? [one, other] : [other, one];
    const rows: FindingRow[] = [];
    const add = (row: FindingRow) => {
      const before = this.#byId.get(row.id);
      rows.push(before !== undefined && sameRow(before, row) ? before : row);
    };
    const proposed = this.#proposed();
    for (const [id, { claims, found }] of proposed) {
      const { kind, relation, explanation, arithmetic } = found;
      const stand = standpointOf(findings.get(id), explanation);
      if (stand === null) continue;
      add({ id, claims: inOrder(claims), kind, relation, explanation, arithmetic, ...stand });
    }
    const { leftOut } = this.#standing;
    for (const [key, record] of findings) {
      const id = key as FindingId;
      const claims = pairOfFinding(id);
      const stand = standpointOf(record, null);
      if (stand === null || claims === null || proposed.has(id)) continue;
      if (!claims.every((claim) => this.#listed(claim) && !leftOut.has(claim))) continue;
      add({
        id,
        claims: inOrder(claims),
        kind: 'by-hand',
        relation: null,
        explanation: '',
        arithmetic: [],
        ...stand,
      });
    }
    const strength = ({ relation }: FindingRow) =>
      relation === null ? CONFLICTS.length : CONFLICTS.indexOf(relation);
    rows.sort(
      (a, b) =>
        strength(a) - strength(b) ||
        numberOf(a.claims[0]) - numberOf(b.claims[0]) ||
        numberOf(a.claims[1]) - numberOf(b.claims[1]),
    );
    if (sameList(rows, this.#rows)) return false;
    this.#rows = rows;
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#indexClaims();
    return true;
  }

  #indexClaims(): void {
    const byClaim = new Map<ClaimId, FindingRow[]>();
    for (const row of this.#rows) {
      if (row.state === 'dismissed') continue;
      for (const id of row.claims) {
        const own = byClaim.get(id);
        if (own === undefined) byClaim.set(id, [row]);
        else own.push(row);
      }
    }
    const kept = new Map<ClaimId, readonly FindingRow[]>();
    for (const [id, rows] of byClaim) {
      const before = this.#byClaim.get(id);
      kept.set(id, before !== undefined && sameList(before, rows) ? before : rows);
    }
    this.#byClaim = kept;
  }
}

function pairsOf(
  found: readonly FoundPair[],
  idAt: (position: number) => ClaimId | undefined,
): Pair[] {
  return found.flatMap((pair) => {
    const one = idAt(pair.claims[0]);
    const other = idAt(pair.claims[1]);
    return one === undefined || other === undefined || one === other
      ? []
      : [{ id: findingIdOf(one, other), claims: [one, other] as const, found: pair }];
  });
}

/** The claims are put together only when somebody reads them: for the longest articles that takes a moment. */
function wantedOf(key: string, structure: ReviewStructure): FindingsWanted {
  let claims: FindingsWanted['claims'] | null = null;
  return {
    key,
    get claims() {
      claims ??= comparedClaims(structure);
      return claims;
    },
  };
}
