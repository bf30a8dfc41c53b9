/** Which column of a table is what: guessed from its head, to be corrected by a person. */
import type { Table } from '../table/table.ts';

export const CLAIM_FIELDS = [
  'text',
  'quote',
  'before',
  'after',
  'start',
  'verdict',
  'confidence',
  'severity',
  'reasons',
  'rationale',
  'correction',
  'kind',
  'citations',
  'stance',
  'locator',
  'evidenceQuote',
  'note',
  'id',
] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** A field for each column, by position; null where the column is left out. No field stands twice but citations. */
export type Mapping = readonly (ClaimField | null)[];

export const FIELD_WORD: Readonly<Record<ClaimField, string>> = {
  text: 'Claim text',
  quote: 'Quote from the article',
  before: 'Words before the quote',
  after: 'Words after the quote',
  start: 'Start of the quote',
  verdict: 'Verdict',
  confidence: 'Confidence',
  severity: 'Severity',
  reasons: 'Reason codes',
  rationale: 'Rationale',
  correction: 'Correction',
  kind: 'Kind',
  citations: 'Citations',
  stance: 'Stance of the citation',
  locator: 'Locator',
  evidenceQuote: 'Quote from the source',
  note: 'Note on the evidence',
  id: 'Claim ID',
};

/** Heads in lower case, without signs. The first of a field's is its likeliest. */
const HEADS: Readonly<Record<ClaimField, readonly string[]>> = {
  text: ['claim', 'claim text', 'statement', 'assertion', 'text', 'sentence', 'claims', 'wording'],
  quote: [
    'quote',
    'article quote',
    'quote from the article',
    'passage',
    'excerpt',
    'exact',
    'original text',
    'source text',
    'context',
  ],
  before: ['prefix', 'before', 'words before', 'words before the quote'],
  after: ['suffix', 'after', 'words after', 'words after the quote'],
  start: ['start', 'offset', 'begin', 'start offset'],
  verdict: [
    'verdict',
    'label',
    'tag',
    'rating',
    'status',
    'veracity',
    'judgement',
    'judgment',
    'conclusion',
    'result',
    'gold label',
    'finding',
  ],
  confidence: ['confidence', 'certainty'],
  severity: ['severity', 'importance'],
  reasons: ['reason codes', 'reasons', 'reason code', 'codes'],
  rationale: [
    'rationale',
    'explanation',
    'justification',
    'reasoning',
    'comment',
    'comments',
    'notes',
    'why',
    'reason',
    'analysis',
    'remark',
    'remarks',
  ],
  correction: ['correction', 'suggested correction', 'proposed wording', 'suggestion', 'rewrite'],
  kind: ['kind', 'type', 'claim type', 'category'],
  citations: [
    'evidence',
    'citations',
    'citation',
    'sources',
    'source',
    'references',
    'reference',
    'doi',
    'url',
    'link',
    'pmid',
    'links',
  ],
  stance: ['stance', 'evidence stance'],
  locator: ['locator', 'page', 'pages', 'location', 'where'],
  evidenceQuote: [
    'evidence quote',
    'source quote',
    'quote from the source',
    'evidence text',
    'supporting quote',
  ],
  note: ['note', 'evidence note', 'note on the evidence'],
  id: ['claim id', 'id', 'claim identifier', 'uuid'],
};

const plain = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The likeliest head of each field wins; a column is one thing only. */
export function guessMapping({ columns }: Pick<Table, 'columns'>): Mapping {
  const mapping: (ClaimField | null)[] = columns.map(() => null);
  const heads = columns.map(plain);
  const longest = Math.max(...Object.values(HEADS).map(({ length }) => length));
  const taken = new Set<ClaimField>();
  for (let rank = 0; rank < longest; rank += 1) {
    for (const field of CLAIM_FIELDS) {
      const head = HEADS[field][rank];
      if (head === undefined || taken.has(field)) continue;
      const at = heads.findIndex((name, column) => name === head && mapping[column] === null);
      if (at < 0) continue;
      mapping[at] = field;
      taken.add(field);
    }
  }
  return mapping;
}

/** The mapping with one column changed; a field that another column had goes from there. */
export function withField(mapping: Mapping, column: number, field: ClaimField | null): Mapping {
  return mapping.map((before, at) => {
    if (at === column) return field;
    return before === field && field !== 'citations' ? null : before;
  });
}

/** What is missing in a sentence; null where claims can be made of it. */
export function mappingProblem(mapping: Mapping): string | null {
  return mapping.includes('text') || mapping.includes('quote') || mapping.includes('id')
    ? null
    : 'Say which column holds the claim, or the words of the article that it stands in.';
}
