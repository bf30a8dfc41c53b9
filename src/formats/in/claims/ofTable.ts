/** The claims of a table by a mapping of its columns: a row a claim, or several rows for the citations of one. */
import type { Table, TableRow } from '../table/table.ts';
import {
  BARE_ENTRY,
  BARE_EVIDENCE,
  type ClaimEntry,
  type EntryEvidence,
  type Said,
} from './entry.ts';
import type { ClaimField, Mapping } from './mapping.ts';
import {
  confidenceFrom,
  kindFrom,
  reasonsFrom,
  severityFrom,
  stanceFrom,
  tidy,
  verdictFrom,
} from './words.ts';

/** The sheet of evidence of our own workbooks. */
const EVIDENCE_COLUMNS = ['Claim ID', 'Stance', 'Source', 'Locator', 'Quote', 'Note'] as const;

const MOST_CITATIONS = 200;

/**
 * @param mapping a field or null for each column
 * @param evidence a table of evidence by claim ids, as our workbooks have beside that of the claims
 */
export function entriesOfTable(
  table: Table,
  mapping: Mapping,
  evidence: Table | null = null,
): ClaimEntry[] {
  const beside = evidence === null ? null : evidenceById(evidence);
  return table.rows.map((row) => entryOf(row, mapping, beside));
}

const short = (words: string): string => (words.length > 40 ? `${words.slice(0, 39)}…` : words);

function entryOf(
  row: TableRow,
  mapping: Mapping,
  beside: ReadonlyMap<string, readonly EntryEvidence[]> | null,
): ClaimEntry {
  const cells = (field: ClaimField): string[] =>
    mapping.flatMap((mapped, column) => {
      const cell = mapped === field ? tidy(row.cells[column] ?? '') : '';
      return cell === '' ? [] : [cell];
    });
  const cell = (field: ClaimField): string => cells(field)[0] ?? '';
  const faults: string[] = [];
  const remarks: string[] = [];
  const said: { -readonly [K in keyof Said]: Said[K] } = {};
  /** Where the cell says something that nobody here knows. */
  const read = <T>(
    field: ClaimField,
    reader: (words: string) => T | undefined,
    unknown: (words: string) => void,
  ): T | undefined => {
    const words = cell(field);
    if (words === '') return undefined;
    const value = reader(words);
    if (value === undefined) unknown(short(words));
    return value;
  };

  const verdict = read('verdict', verdictFrom, (words) =>
    faults.push(
      `“${words}” is no verdict: write Supported, Unsupported, Contradicted or Untagged.`,
    ),
  );
  if (verdict !== undefined) said.verdict = verdict;
  const confidence = read('confidence', confidenceFrom, (words) =>
    remarks.push(`The confidence “${words}” is left out: it is none of low, medium and high.`),
  );
  if (confidence !== undefined) said.confidence = confidence;
  const severity = read('severity', severityFrom, (words) =>
    remarks.push(`The severity “${words}” is left out: it is none of minor, major and critical.`),
  );
  if (severity !== undefined) said.severity = severity;
  const kind = read('kind', kindFrom, (words) =>
    remarks.push(`The kind “${words}” is left out: it is none of ours.`),
  );
  const { codes, unknown } = reasonsFrom(cell('reasons'));
  if (codes.length > 0) said.reasonCodes = codes;
  if (unknown.length > 0)
    remarks.push(`Reason codes that are not known are left out: ${short(unknown.join(', '))}.`);
  if (cell('rationale') !== '') said.rationale = cell('rationale');
  if (cell('correction') !== '') said.correction = cell('correction');

  const stance = read('stance', stanceFrom, (words) =>
    remarks.push(`The stance “${words}” is left out: the citation counts as a mention.`),
  );
  const quote = cell('quote');
  const start = /^\d{1,9}$/.test(cell('start')) ? Number(cell('start')) : null;
  const id = cell('id');
  const own = beside?.get(id);
  const evidence = own ?? citationsOf(cells('citations'), stance ?? null, cell);
  if (evidence.length > MOST_CITATIONS) {
    faults.push(`It has more than ${MOST_CITATIONS} citations.`);
  }
  return {
    ...BARE_ENTRY,
    label: `row ${row.number}`,
    id: id === '' ? null : id,
    text: cell('text'),
    places:
      quote === ''
        ? []
        : [
            {
              exact: quote,
              prefix: cell('before').slice(-64),
              suffix: cell('after').slice(0, 64),
              start,
            },
          ],
    kind: kind ?? null,
    said,
    evidence: evidence.slice(0, MOST_CITATIONS),
    fault: faults[0] ?? null,
    remarks,
  };
}

/** `Supports: reference, “quote”`, as our CSV writes; other cells are a source a line. */
const OWN = /^(Supports|Contradicts|Mentions): ([\s\S]+)$/;

function citationsOf(
  cells: readonly string[],
  stance: EntryEvidence['stance'],
  cell: (field: ClaimField) => string,
): EntryEvidence[] {
  const parts = cells.flatMap((words) =>
    words
      .split(OWN.test(words) ? / \| (?=(?:Supports|Contradicts|Mentions): )/ : / \| |\n/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && part !== 'source missing'),
  );
  return parts.map((part, index) => {
    const own = OWN.exec(part);
    if (own !== null) return ownCitation(own[1] ?? '', own[2] ?? '');
    // What is said once a row is said of its first citation.
    const first = index === 0;
    return {
      ...BARE_EVIDENCE,
      words: part,
      stance,
      quote: first ? cell('evidenceQuote') : '',
      locator: first ? cell('locator').slice(0, 500) : '',
      note: first ? cell('note') : '',
    };
  });
}

/** What stands before the quotation is the source and its locator, joined by a comma, which references hold too. */
function ownCitation(stance: string, rest: string): EntryEvidence {
  return { ...BARE_EVIDENCE, words: rest.trim(), mixed: true, stance: stanceFrom(stance) ?? null };
}

/** Whether it is the sheet of evidence of our own workbooks. */
export function isEvidenceTable({ columns }: Pick<Table, 'columns'>): boolean {
  return EVIDENCE_COLUMNS.every((name) => columns.includes(name));
}

function evidenceById(table: Table): ReadonlyMap<string, readonly EntryEvidence[]> {
  const at = (name: (typeof EVIDENCE_COLUMNS)[number]) => table.columns.indexOf(name);
  const found = new Map<string, EntryEvidence[]>();
  for (const { cells } of table.rows) {
    const cell = (name: (typeof EVIDENCE_COLUMNS)[number]) => tidy(cells[at(name)] ?? '');
    const source = cell('Source');
    if (source === '' || source === 'source missing') continue;
    const known = found.get(cell('Claim ID')) ?? [];
    known.push({
      ...BARE_EVIDENCE,
      words: source,
      stance: stanceFrom(cell('Stance')) ?? null,
      quote: cell('Quote'),
      locator: cell('Locator').slice(0, 500),
      note: cell('Note'),
    });
    found.set(cell('Claim ID'), known);
  }
  return found;
}
