/** The report as a Word document. */
import { listsAll } from '../../../../domain/report/build.ts';
import type {
  Report,
  ReportClaim,
  ReportConflict,
  Segment,
} from '../../../../domain/report/report.ts';
import {
  CONFLICT_WORD,
  counted,
  DISMISS_WORD,
  figure,
  JOINED_WORD,
  kindWord,
  listed,
  NON_CLAIM_WORD,
  REASON_CODE_WORD,
  STANCE_WORD,
  VERDICT_WORD,
} from '../../../../domain/report/words.ts';
import type { SearchLogEntry } from '../../../../domain/review/schema.ts';
import { longDate } from '../../dates.ts';
import type { Writer } from '../../writer.ts';
import { wordFile } from './document.ts';
import { imprint, referenceName, referenceParts } from './references.ts';
import { bookmark, outside, paragraph, run, type Style, see, table } from './words.ts';

const DEEPEST = 6;

export const writeDocx: Writer = (report) => [
  wordFile({ name: 'report.docx', report, language: 'en-GB', body: () => body(report) }),
];

function* body(report: Report): Generator<string, void, undefined> {
  const { include, counts } = report;
  yield paragraph(outside(report.title), 'Title');
  yield paragraph(run(byLine(report)), 'Subtitle');
  if (report.sample)
    yield paragraph(
      run('Worked example. It comes with Claimbench and shows how a review reads.'),
      'Note',
    );
  yield paragraph(report.summary.map(({ text, strong }) => run(text, { bold: strong })).join(''));
  for (const warning of report.warnings) yield paragraph(run(warning), 'Note');
  yield table(
    [5_000, 2_000],
    ['Verdict', 'Claims'],
    (['supported', 'unsupported', 'contradicted', 'untagged'] as const).map((verdict) => [
      run(VERDICT_WORD[verdict]),
      run(figure(counts[verdict])),
    ]),
  );
  if (include.keyProblems) {
    yield* problems(report);
    yield* conflicts(report);
  }
  if (include.allClaims) {
    yield paragraph(run('Claims'), 'Heading1');
    if (report.claims.length === 0) yield paragraph(run('No claims are listed.'), 'Note');
    for (const claim of report.claims) yield* claimParts(claim, report);
  }
  if (include.annotatedArticle) yield* article(report);
  yield* referenceParts(report);
  yield* methods(report);
  yield imprint(report);
}

function byLine({ time, dates, reviewers, include, counts }: Report): string {
  const who =
    include.reviewers === 'names' ? listed(reviewers) : counted(reviewers.length, 'reviewer');
  return [
    `Claim review, ${longDate(time, dates)}`,
    ...(reviewers.length === 0 ? [] : [who]),
    counted(counts.claims, 'claim'),
  ].join(' · ');
}

const claimName = (number: number): string => `claim${number}`;

/** The claim's number, which leads to it where the claims are listed. */
const numberOf = (number: number, report: Report): string =>
  listsAll(report) ? see(claimName(number), run(`claim ${number}`)) : run(`claim ${number}`);

function* problems(report: Report): Generator<string, void, undefined> {
  const { claims, more } = report.problems;
  yield paragraph(run('Key problems'), 'Heading1');
  if (claims.length === 0) {
    yield paragraph(run('No claim has been found unsupported or contradicted.'), 'Note');
    return;
  }
  for (const [index, claim] of claims.entries()) {
    const rank = claim.severity === null ? '' : `, ${claim.severity}`;
    const verdict = VERDICT_WORD[claim.verdict ?? 'untagged'];
    yield paragraph(
      run(`${index + 1}. ${verdict}${rank}, `, { bold: true }) +
        numberOf(claim.number, report) +
        run(': ') +
        outside(claim.text) +
        (claim.rationale === '' ? '' : run(' ') + outside(claim.rationale)) +
        citations(claim),
      'ListItem',
    );
  }
  if (more > 0)
    yield paragraph(
      run(`${figure(more)} more ${more === 1 ? 'claim is' : 'claims are'} unsupported.`),
      'Note',
    );
}

function* conflicts(report: Report): Generator<string, void, undefined> {
  const { shown, dismissed } = report.conflicts;
  if (shown.length === 0) return;
  yield paragraph(run('Conflicts within the article'), 'Heading1');
  for (const conflict of shown) yield conflictTable(conflict, report);
  if (dismissed > 0)
    yield paragraph(
      run(`${counted(dismissed, 'proposal was', 'proposals were')} dismissed.`),
      'Note',
    );
}

/** Both sides beside each other, what is between them below. */
function conflictTable(conflict: ReportConflict, report: Report): string {
  const { sides, relation, explanation, arithmetic, confirmed, reason } = conflict;
  const word = relation === null ? JOINED_WORD : CONFLICT_WORD[relation];
  const said = [
    run(`${word}. `, { bold: true }),
    outside(explanation),
    run(relation === null ? '' : confirmed ? ' Confirmed by a reviewer.' : ' Not confirmed yet.'),
    reason === '' ? '' : run(' ') + outside(reason),
    ...arithmetic.map((working) => run('\n') + outside(working)),
  ].join('');
  const [one, other] = sides;
  return (
    paragraph(said) +
    table(
      [4_700, 4_700],
      [
        `Claim ${one.number}: ${VERDICT_WORD[one.verdict].toLowerCase()}`,
        `Claim ${other.number}: ${VERDICT_WORD[other.verdict].toLowerCase()}`,
      ],
      [
        [outside(one.text), outside(other.text)],
        [numberOf(one.number, report), numberOf(other.number, report)],
      ],
    )
  );
}

function* claimParts(claim: ReportClaim, report: Report): Generator<string, void, undefined> {
  const facts = [
    VERDICT_WORD[claim.verdict ?? 'untagged'],
    kindWord(claim.kind),
    ...(claim.confidence === null ? [] : [`${claim.confidence} confidence`]),
    ...(claim.severity === null ? [] : [`${claim.severity} severity`]),
  ].join(' · ');
  yield paragraph(
    bookmark(
      report.references.length + claim.number,
      claimName(claim.number),
      run(`Claim ${claim.number}. ${facts}`),
    ),
    'Heading2',
  );
  yield paragraph(outside(claim.text));
  if (claim.quote.trim() !== claim.text.trim()) yield paragraph(outside(claim.quote), 'Quote');
  for (const [term, words] of rowsOf(claim, report))
    yield paragraph(run(`${term}: `, { bold: true }) + words);
}

type Row = readonly [term: string, words: string];

function rowsOf(claim: ReportClaim, report: Report): Row[] {
  const { quantities, conflictsWith, reasonCodes } = claim;
  const figures = quantities.filter(({ worked }) => worked || conflictsWith.length > 0);
  const row = (term: string, words: string): Row[] =>
    words === '' ? [] : [[term, outside(words)]];
  const said: Row[] = claim.evidence.map((item) => ['Evidence', evidenceRuns(item)]);
  return [
    ...row('Context', claim.contextNeeded ? 'what it refers to is not said in the article' : ''),
    ...row('Quantities', figures.map(({ words }) => words).join('; ')),
    ...(conflictsWith.length === 0
      ? []
      : [
          [
            'Conflicts',
            `${run('with ')}${conflictsWith.map((one) => numberOf(one, report)).join(run(', '))}`,
          ] as const,
        ]),
    ...row('Reasons', reasonCodes.map((code) => REASON_CODE_WORD[code].toLowerCase()).join(', ')),
    ...row('Rationale', claim.rationale),
    ...said,
    ...row('Correction', claim.correction),
    ...claim.others.map(
      ({ reviewer, verdict, rationale, searchLog }): Row => [
        reviewer,
        run(VERDICT_WORD[verdict ?? 'untagged']) +
          (rationale === '' ? '' : run('. ') + outside(rationale)) +
          searchLog.map((one) => run(`. Searched ${one.date}: `) + searchRuns(one)).join(''),
      ],
    ),
    ...claim.searchLog.map((one): Row => [`Searched ${one.date}`, searchRuns(one)]),
  ];
}

const searchRuns = ({ where, query, note }: SearchLogEntry): string =>
  [where, query, note]
    .filter(Boolean)
    .map((words) => outside(words))
    .join(run(', '));

export function evidenceRuns(item: ReportClaim['evidence'][number]): string {
  const { stance, reference, cited, locator, quote, note } = item;
  return [
    run(`${STANCE_WORD[stance]} `),
    reference === null ? run('source missing') : see(referenceName(reference), outside(cited)),
    locator === '' ? '' : run(', ') + outside(locator),
    item.warning === undefined ? '' : run(`, ${item.warning}`, { bold: true }),
    quote === '' ? '' : run(': “') + outside(quote) + run('”'),
    note === '' ? '' : run('; ') + outside(note),
  ].join('');
}

function citations({ evidence }: ReportClaim): string {
  const once = new Map(
    evidence.flatMap(({ reference, cited }) => (reference === null ? [] : [[reference, cited]])),
  );
  return [...once]
    .map(([reference, cited]) => run(' ') + see(referenceName(reference), outside(cited)))
    .join('');
}

function* article(report: Report): Generator<string, void, undefined> {
  yield paragraph(run('Annotated article'), 'Heading1');
  yield paragraph(
    run('Behind the words that hold a claim stand its number and its verdict.'),
    'Note',
  );
  for (const { kind, depth, segments } of report.article) {
    const style: Style =
      kind === 'heading'
        ? (`Heading${Math.min(1 + depth, DEEPEST)}` as Style)
        : kind === 'list-item'
          ? 'ListItem'
          : kind === 'quote'
            ? 'Quote'
            : 'Normal';
    yield paragraph(
      `${kind === 'list-item' ? run('• ') : ''}${segments.map((one) => segmentRuns(one, report)).join('')}`,
      style,
    );
  }
}

function segmentRuns({ text, marks }: Segment, report: Report): string {
  const numbers = marks.map(
    ({ number, verdict }) =>
      run(' [') + numberOf(number, report) + run(`, ${VERDICT_WORD[verdict].toLowerCase()}]`),
  );
  return outside(text) + numbers.join('');
}

function* methods(report: Report): Generator<string, void, undefined> {
  const { methods: how, counts, coverage, dismissed } = report;
  yield paragraph(run('Methods'), 'Heading1');
  yield paragraph(
    outside(`${how.sentences.join(' ')} The article has ${counted(report.words, 'word')}.`),
  );
  for (const { verdict, words } of how.definitions)
    yield paragraph(run(`${VERDICT_WORD[verdict]}. `, { bold: true }) + run(words), 'ListItem');
  yield paragraph(run('Counts and coverage'), 'Heading1');
  const rows = (list: readonly (readonly [string, number])[]) =>
    list.map(([name, count]) => [run(name), run(figure(count))]);
  yield table(
    [5_000, 2_000],
    ['Claims', 'Number'],
    rows([
      ['Extracted', counts.extracted],
      ['Added by hand', counts.added],
      ['Dismissed', counts.dismissed],
      ...counts.dismissedBy.map(
        ({ reason, count }) => [`… ${DISMISS_WORD[reason]}`, count] as const,
      ),
      ['Under review', counts.claims],
    ]),
  );
  yield table(
    [5_000, 2_000],
    ['Sentences of the article', 'Number'],
    rows([
      ['In all', coverage.sentences],
      ['Hold a claim', coverage.withClaims],
      ['Hold none', coverage.without],
      ...coverage.reasons.map(
        ({ reason, count }) => [`… ${NON_CLAIM_WORD[reason]}`, count] as const,
      ),
    ]),
  );
  if (dismissed.length === 0) return;
  yield paragraph(run('Dismissed claims'), 'Heading1');
  for (const { number, text, reason, note } of dismissed)
    yield paragraph(
      run(`Claim ${number} (${DISMISS_WORD[reason].toLowerCase()}): `) +
        outside(text) +
        (note === '' ? '' : run(' ') + outside(note)),
      'ListItem',
    );
}
