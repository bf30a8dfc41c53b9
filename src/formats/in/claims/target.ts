/** A claim that entries of a file speak of, with what they say gathered: against what the review has, or all new. */
import { anchorAt } from '../../../domain/article/anchors.ts';
import type { Anchor } from '../../../domain/article/schema.ts';
import type { ClaimKind } from '../../../domain/claims/schema.ts';
import { formatReference } from '../../../domain/evidence/reference.ts';
import { counted, kindWord, VERDICT_WORD } from '../../../domain/report/words.ts';
import type { ClaimRow, ClaimState, EvidenceItem } from '../../../domain/review/claim.ts';
import type { Cited, ReadCitation } from './citing.ts';
import type { ClaimEntry, EntryEvidence, Said } from './entry.ts';
import type { Found } from './find.ts';
import type { PlannedReview } from './planned-review.ts';
import { inFile, sameWords } from './same.ts';
import type { ImportStep } from './step.ts';

export type Target = KnownClaim | NewClaim;

type Taken =
  | { readonly ok: true; readonly changes: readonly string[]; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly reason: string };

type Cite = (evidence: EntryEvidence) => Cited;
type Written = Omit<ImportStep, 'added'>;
type NewEvidence = Omit<ImportStep['evidence'][number], 'claim'>;
type Field = keyof Said;

const MOST_WORDS = { rationale: 50_000, correction: 20_000 } as const;
const FIELD_WORDS: Readonly<Record<Field, string>> = {
  verdict: 'Verdict',
  confidence: 'Confidence',
  severity: 'Severity',
  reasonCodes: 'Reason codes',
  rationale: 'Rationale',
  correction: 'Correction',
  searchLog: 'Search log',
};

function sameValue(given: unknown, known: unknown): boolean {
  if (typeof given === 'string' && typeof known === 'string') return sameWords(given, known);
  if (Array.isArray(given) && Array.isArray(known)) {
    return given.length === known.length && given.every((one, at) => sameValue(one, known[at]));
  }
  if (given !== null && known !== null && typeof given === 'object' && typeof known === 'object') {
    return Object.entries(given).every(([key, value]) =>
      sameValue(value, (known as Record<string, unknown>)[key]),
    );
  }
  return given === known;
}

/** Reason codes are a set; their order says nothing. */
const comparable = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...value].sort() : value;

const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

class Gathered {
  readonly said = new Map<Field, unknown>();
  readonly evidence: NewEvidence[] = [];
  readonly edits = new Map<string, ImportStep['evidenceEdits'][number]>();
  readonly #matched = new Set<string>();

  /** What of an entry differs; a reason where it says something else than an entry before it. */
  take(entry: ClaimEntry, state: ClaimState | null, cite: Cite): Taken {
    const changes: string[] = [];
    const remarks: string[] = [];
    const next = new Map<Field, unknown>();
    for (const [name, value] of Object.entries(entry.said)) {
      const field = name as Field;
      if (isNothing(value)) continue;
      const limit = field === 'rationale' || field === 'correction' ? MOST_WORDS[field] : null;
      if (limit !== null && typeof value === 'string' && value.length > limit) {
        return {
          ok: false,
          reason: `${FIELD_WORDS[field]} has more than ${limit.toLocaleString('en')} characters.`,
        };
      }
      if (this.said.has(field)) {
        if (sameValue(comparable(value), comparable(this.said.get(field)))) continue;
        return {
          ok: false,
          reason: `Another entry before it says something else of the same claim (${FIELD_WORDS[field].toLowerCase()}).`,
        };
      }
      const before = state?.own[field] ?? null;
      next.set(field, value);
      if (sameValue(comparable(value), comparable(before))) continue;
      changes.push(fieldWords(field, value, before));
    }
    for (const [field, value] of next) this.said.set(field, value);
    changes.push(...this.#takeEvidence(entry, state, cite, remarks));
    return { ok: true, changes, remarks };
  }

  #takeEvidence(
    { evidence }: ClaimEntry,
    state: ClaimState | null,
    cite: Cite,
    remarks: string[],
  ): string[] {
    let added = 0;
    let edited = 0;
    for (const item of evidence) {
      const same = item.mixed ? this.#asWritten(item, state?.evidence ?? []) : undefined;
      if (same !== undefined) {
        this.#matched.add(same.id);
        if (this.#edit(item, same)) edited += 1;
        continue;
      }
      const cited = cite(item);
      if (cited.kind === 'fault') {
        remarks.push(cited.reason);
        continue;
      }
      if (cited.kind === 'known') {
        const match = this.#matching(item, cited.source.id, state?.evidence ?? []);
        if (match !== null) {
          this.#matched.add(match.id);
          if (this.#edit(item, match)) edited += 1;
          continue;
        }
        const { id: _id, ...csl } = cited.source.csl;
        if (this.#add(item, { csl, raw: cited.source.raw })) added += 1;
        continue;
      }
      for (const [index, citation] of cited.citations.entries()) {
        if (this.#add(index === 0 ? item : { ...item, quote: '', locator: '', note: '' }, citation))
          added += 1;
      }
    }
    return [
      ...(added > 0 ? [`${counted(added, 'citation')} added`] : []),
      ...(edited > 0 ? [`${counted(edited, 'citation')} changed`] : []),
    ];
  }

  /** The evidence that our own CSV has these words for. */
  #asWritten(item: EntryEvidence, known: readonly EvidenceItem[]): EvidenceItem | undefined {
    const words = flat(item.words);
    const fits = known.filter(
      (one) => one.source !== null && flat(wordsOf(one, one.source)) === words,
    );
    return fits.find((one) => !this.#matched.has(one.id)) ?? fits[0];
  }

  /** The evidence from this source that the item is: with its quotation, else any where it quotes nothing. */
  #matching(
    item: EntryEvidence,
    sourceId: string,
    known: readonly EvidenceItem[],
  ): EvidenceItem | null {
    const fits = known.filter((one) => one.sourceId === sourceId && quotesAlike(item, one));
    const free = fits.filter((one) => !this.#matched.has(one.id));
    const exact = free.find(
      (one) => one.stance === item.stance && sameWords(item.locator, one.locator),
    );
    return exact ?? free.find((one) => one.stance === item.stance) ?? free[0] ?? fits[0] ?? null;
  }

  #edit(item: EntryEvidence, known: EvidenceItem): boolean {
    const { stance, locator, note } = item;
    const patch = {
      ...(stance !== null && stance !== known.stance ? { stance } : {}),
      ...(locator !== '' && !sameWords(locator, known.locator) ? { locator } : {}),
      ...(note !== '' && !sameWords(note, known.note) ? { note } : {}),
    };
    if (Object.keys(patch).length === 0) return false;
    this.edits.set(known.id, { id: known.id, patch });
    return true;
  }

  #add(item: EntryEvidence, citation: ReadCitation): boolean {
    const stance = item.stance ?? 'mentions';
    const { quote, locator, note } = item;
    const identity = JSON.stringify([citation.csl, citation.raw, stance, quote, locator]);
    if (this.#matched.has(identity)) return false;
    this.#matched.add(identity);
    this.evidence.push({ citation, stance, quote, locator, note });
    return true;
  }
}

const flat = (words: string): string =>
  inFile(words)
    .replace(/[\s\uFFFD]+/g, ' ')
    .trim();

/** As the CSV has it, in one line. */
function wordsOf(
  { locator, quote, note }: EvidenceItem,
  { csl, raw }: NonNullable<EvidenceItem['source']>,
): string {
  const reference = formatReference(csl, raw).map(({ text }) => text);
  return [reference.join(''), locator, quote === '' ? '' : `“${quote}”`, note]
    .filter((part) => part !== '')
    .join(', ');
}

/** Words that hold everything hold the quotation too; a file that quotes nothing says nothing of the quotation. */
function quotesAlike(item: EntryEvidence, known: EvidenceItem): boolean {
  if (item.mixed) {
    const flat = (words: string) =>
      inFile(words)
        .replace(/[\s\uFFFD]+/g, ' ')
        .trim();
    return flat(item.words).includes(flat(known.quote));
  }
  return item.quote === '' || sameWords(item.quote, known.quote);
}

function fieldWords(field: Field, value: unknown, before: unknown): string {
  if (field === 'verdict') {
    const word = (verdict: unknown) =>
      VERDICT_WORD[(verdict ?? 'untagged') as keyof typeof VERDICT_WORD];
    return `${word(before)} → ${word(value)}`;
  }
  if (field === 'confidence' || field === 'severity') {
    return `${FIELD_WORDS[field]}: ${before === null ? 'none' : String(before)} → ${String(value)}`;
  }
  return `${FIELD_WORDS[field]} ${before === null ? 'added' : 'changed'}`;
}

class KnownClaim {
  readonly #row: ClaimRow;
  readonly #state: ClaimState;
  readonly #byId: boolean;
  readonly #gathered = new Gathered();
  #text: string | null | undefined;
  #kind: ClaimKind | undefined;
  #dismissed: ClaimEntry['dismissed'] = null;

  constructor(row: ClaimRow, state: ClaimState, byId: boolean) {
    this.#row = row;
    this.#state = state;
    this.#byId = byId;
  }

  get number(): number {
    return this.#row.number;
  }

  get text(): string {
    return this.#row.text;
  }

  take(entry: ClaimEntry, cite: Cite): Taken {
    const { text, kind, dismissed } = entry;
    const taken = this.#gathered.take(entry, this.#state, cite);
    if (!taken.ok) return taken;
    const changes = [...taken.changes];
    if (this.#byId && text !== '' && !sameWords(text, this.#row.text)) {
      this.#text = this.#row.extracted?.text === text ? null : text;
      changes.push('Wording changed');
    }
    if (kind !== null && kind !== this.#row.kind) {
      this.#kind = kind;
      changes.push(`Kind: ${kindWord(this.#row.kind)} → ${kindWord(kind)}`);
    }
    if (dismissed !== null && this.#row.dismissed === null) {
      this.#dismissed = dismissed;
      changes.push('Dismissed');
    }
    return { ...taken, changes };
  }

  written(): Written {
    const { id } = this.#row;
    const edited = {
      claim: id,
      ...(this.#text === undefined ? {} : { text: this.#text }),
      ...(this.#kind === undefined ? {} : { kind: this.#kind }),
      ...(this.#dismissed === null ? {} : { dismissed: this.#dismissed }),
    };
    const fields = [...this.#gathered.said].filter(
      ([field, value]) => !sameValue(comparable(value), comparable(this.#state.own[field] ?? null)),
    );
    return {
      edited: Object.keys(edited).length > 1 ? [edited] : [],
      assessments: fields.length === 0 ? [] : [{ claim: id, fields: Object.fromEntries(fields) }],
      evidence: this.#gathered.evidence.map((item) => ({ ...item, claim: id })),
      evidenceEdits: [...this.#gathered.edits.values()],
    };
  }
}

export class NewClaim {
  readonly number = null;
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly #gathered = new Gathered();
  kind: ClaimKind = 'fact';
  #dismissed: ClaimEntry['dismissed'] = null;

  constructor(text: string, anchors: readonly Anchor[]) {
    this.text = text;
    this.anchors = anchors;
  }

  take(entry: ClaimEntry, cite: Cite): Taken {
    const taken = this.#gathered.take(entry, null, cite);
    if (taken.ok && entry.kind !== null) this.kind = entry.kind;
    if (taken.ok && entry.dismissed !== null) this.#dismissed = entry.dismissed;
    return taken;
  }

  written(position: number | null): Written {
    const claim = position ?? 0;
    const fields = [...this.#gathered.said].filter(([, value]) => value !== null);
    return {
      edited: this.#dismissed === null ? [] : [{ claim, dismissed: this.#dismissed }],
      assessments: fields.length === 0 ? [] : [{ claim, fields: Object.fromEntries(fields) }],
      evidence: this.#gathered.evidence.map((item) => ({ ...item, claim })),
      evidenceEdits: [],
    };
  }
}

/** Of a claim that no entry has spoken of yet. */
export function targetOf(found: Extract<Found, { ok: true }>, review: PlannedReview): Target {
  if (found.row !== null) return new KnownClaim(found.row, review.claim(found.row.id), found.byId);
  const anchors = found.spans
    .slice(0, 100)
    .map(({ start, end }) => anchorAt(review.text, start, end));
  return new NewClaim(found.text, anchors);
}
