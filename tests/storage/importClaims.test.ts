import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ClaimId, ReviewId } from '../../src/domain/ids.ts';
import { buildReport } from '../../src/domain/report/build.ts';
import { DEFAULT_INCLUDE } from '../../src/domain/report/input.ts';
import { Confidence, Severity, VERDICTS } from '../../src/domain/review/schema.ts';
import type { ClaimsFile } from '../../src/formats/in/claims/file.ts';
import { readClaimsFile } from '../../src/formats/in/claims/file.ts';
import { entriesOfTable } from '../../src/formats/in/claims/ofTable.ts';
import { type ImportPlan, planImport } from '../../src/formats/in/claims/plan.ts';
import { isEmptyStep } from '../../src/formats/in/claims/step.ts';
import { type OutFormat, writerOf } from '../../src/formats/out/formats.ts';
import { NO_ADDRESSES } from '../../src/formats/out/writer.ts';
import type { Storage } from '../../src/storage/api.ts';
import type { ReviewModel } from '../../src/storage/model.ts';
import { createTestReview, freshBrowser, openModel, openTestStorage } from '../support/database.ts';
import { bytesOf } from '../support/written.ts';

let storage: Storage;
let reviewId: ReviewId;
let model: ReviewModel;

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createTestReview(storage);
  model = await openModel(storage, reviewId);
});

const idOf = (number: number): ClaimId => {
  const row = model.structure().rows[number - 1];
  if (row === undefined) throw new Error(`no claim ${number}`);
  return row.id;
};

async function exported(format: OutFormat): Promise<{ name: string; bytes: Uint8Array }[]> {
  const report = buildReport(
    {
      article: model.structure(),
      findings: model.findings(),
      stateOf: (id) => model.claim(id),
      reviewers: model.reviewers(),
      appVersion: 'test',
      time: '2026-11-22T10:42:00.000Z',
    },
    { ...DEFAULT_INCLUDE, rationaleAndCorrections: true },
  );
  return (await writerOf(format))(report, NO_ADDRESSES).map((file) => ({
    name: file.name,
    bytes: bytesOf(file),
  }));
}

const entriesOf = (file: ClaimsFile) => {
  if (file.kind === 'refused') throw new Error(file.problem);
  if (file.kind === 'entries') return file.entries;
  const { table, mapping, evidence, articleHash } = file;
  return { entries: entriesOfTable(table, mapping, evidence), articleHash, sources: new Map() };
};

function planned(file: ClaimsFile): ImportPlan {
  const { rows, rowById, text, revision } = model.structure();
  const steps = planImport(
    { text, textHash: revision.textHash, rows, rowById, claim: (id) => model.claim(id) },
    entriesOf(file),
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

async function planOf(files: readonly { name: string; bytes: Uint8Array }[]): Promise<ImportPlan> {
  return planned(await readClaimsFile(files, model.structure().text));
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const csvFile = (text: string) => [{ name: 'claims.csv', bytes: utf8(text) }];

/** Verdicts, words and citations on every claim of the review. */
async function workOn() {
  const { commands } = storage;
  await commands.setVerdict(reviewId, [idOf(1), idOf(4)], 'supported');
  await commands.setVerdict(reviewId, [idOf(2)], 'contradicted');
  await commands.setConfidence(reviewId, [idOf(2)], 'low');
  await commands.setSeverity(reviewId, idOf(2), 'major');
  await commands.setReasonCodes(reviewId, idOf(2), ['outdated', 'wrong-unit']);
  await commands.setRationale(
    reviewId,
    idOf(2),
    '=cmd|\'/C calc\'!A0\r\nand a second line, "quoted".',
  );
  await commands.setCorrection(reviewId, idOf(2), '-1 to 3 grams');
  await commands.setSearchLog(reviewId, idOf(3), [
    { where: 'PubMed', query: 'capsule 500mg', date: '2026-11-20', note: 'none' },
  ]);
  await commands.addCitations(
    reviewId,
    [idOf(1), idOf(2)],
    [
      {
        csl: { type: 'article-journal', DOI: '10.1000/182', title: 'A study of doses' },
        raw: 'doi:10.1000/182',
      },
    ],
    'supports',
    { quote: 'Doses of “1 to 3” grams, it says', locator: 'p. 4, table 2' },
  );
  await commands.addCitations(
    reviewId,
    [idOf(2)],
    [
      {
        csl: { type: 'book', title: 'Doses | and other, “matters”' },
        raw: 'Doses | and other, “matters”',
      },
    ],
    'mentions',
  );
  await commands.addCitations(
    reviewId,
    [idOf(5)],
    [{ csl: { type: 'document' }, raw: 'Personal letter of 1998, unpublished' }],
    'contradicts',
    { quote: 'No.' },
  );
  await commands.addClaim(reviewId, {
    text: 'It is safe.',
    kind: 'safety',
    anchor: {
      start: 160,
      end: 168,
      exact: model.structure().text.slice(160, 168),
      prefix: '',
      suffix: '',
    },
  });
  const safer = model.structure().rows.find(({ text }) => text.startsWith('It is safer'));
  if (safer === undefined) throw new Error('the claim is missing');
  await commands.dismissClaims(reviewId, [safer.id], 'opinion', 'compares');
}

describe('a file that the review was exported to', () => {
  test.each(['csv', 'xlsx', 'jsonl', 'web-annotation'] as const)(
    'changes nothing as %s',
    async (format) => {
      await workOn();
      const plan = await planOf(
        (await exported(format)).filter(({ name }) => !/\.(?:md|json)$/.test(name)),
      );
      expect(plan.entries.filter(({ state }) => state !== 'unchanged')).toEqual([]);
      expect(plan.entries.length).toBeGreaterThan(4);
      expect(isEmptyStep(plan.step)).toBe(true);
    },
  );

  test('changes nothing, whatever words the review holds', { timeout: 120_000 }, async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...'=+-@\'"“”,;|\t\r\n_x0041_ \0\ud800é😀'),
        maxLength: 30,
      }),
      fc.constantFrom('__proto__', 'constructor', '=cmd|', "'=1", '_x0041_', '…'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            verdict: fc.constantFrom(...VERDICTS, null),
            confidence: fc.constantFrom(...Confidence.options, null),
            severity: fc.constantFrom(...Severity.options, null),
            rationale: words,
            correction: words,
            raw: words,
            quote: words,
            locator: words,
          }),
          { minLength: 6, maxLength: 6 },
        ),
        fc.constantFrom('csv' as const, 'xlsx' as const, 'jsonl' as const),
        async (claims, format) => {
          freshBrowser();
          storage = await openTestStorage();
          reviewId = await createTestReview(storage);
          model = await openModel(storage, reviewId);
          const { commands } = storage;
          for (const [index, said] of claims.entries()) {
            const id = idOf(index + 1);
            await commands.setVerdict(reviewId, [id], said.verdict);
            await commands.setConfidence(reviewId, [id], said.confidence);
            await commands.setSeverity(reviewId, id, said.severity);
            await commands.setRationale(reviewId, id, said.rationale);
            await commands.setCorrection(reviewId, id, said.correction);
            if (said.raw.trim() === '') continue;
            const { quote, locator } = said;
            const citation = { csl: { type: 'document' as const }, raw: said.raw };
            await commands.addCitations(reviewId, [id], [citation], 'supports', { quote, locator });
          }
          const files = (await exported(format)).filter(({ name }) => !/\.(?:md|json)$/.test(name));
          const plan = await planOf(files);
          expect(plan.entries.filter(({ state }) => state !== 'unchanged')).toEqual([]);
          expect(isEmptyStep(plan.step)).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('changes exactly the verdict that was edited in it', async () => {
    await workOn();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('Supported', 'Unsupported', 'Contradicted', 'Untagged'),
        async (at, word) => {
          const [file] = await exported('csv');
          const read = await readClaimsFile(
            file === undefined ? [] : [file],
            model.structure().text,
          );
          if (read.kind !== 'table') throw new Error('no table');
          const column = read.table.columns.indexOf('Verdict');
          const rows = read.table.rows.map((row, index) =>
            index === at ? { ...row, cells: row.cells.with(column, word) } : row,
          );
          const before = read.table.rows[at]?.cells[column];
          const plan = planned({ ...read, table: { ...read.table, rows } });
          const { step } = plan;
          if (before === word) {
            expect(isEmptyStep(step)).toBe(true);
            return;
          }
          const verdict = word === 'Untagged' ? null : word.toLowerCase();
          const id = rows[at]?.cells[read.table.columns.indexOf('Claim ID')];
          expect(step).toEqual({
            added: [],
            edited: [],
            assessments: [{ claim: id, fields: { verdict } }],
            evidence: [],
            evidenceEdits: [],
          });
          expect(plan.counts).toMatchObject({ new: 0, changed: 1, refused: 0 });
          const result = await storage.commands.importClaims(reviewId, step);
          expect(result).toMatchObject({ ok: true, changed: 1 });
          expect(model.claim(id as ClaimId).verdict).toBe(verdict);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('brings its work into another review of the same article', async () => {
    await workOn();
    const files = await exported('xlsx');
    const other = await createTestReview(storage, 'A second review');
    model = await openModel(storage, other);
    const plan = await planOf(files);
    expect(plan.counts).toEqual({ new: 1, changed: 4, unchanged: 1, refused: 0 });
    expect(await storage.commands.importClaims(other, plan.step)).toMatchObject({ ok: true });
    expect(model.claim(idOf(2)).own).toMatchObject({
      verdict: 'contradicted',
      confidence: 'low',
      correction: '-1 to 3 grams',
    });
    expect(
      model.claim(idOf(2)).evidence.map(({ quote, locator, stance }) => [stance, quote, locator]),
    ).toEqual([
      ['supports', 'Doses of “1 to 3” grams, it says', 'p. 4, table 2'],
      ['mentions', '', ''],
    ]);
    // Sources that the library had already are read beside the change.
    await expect.poll(() => model.claim(idOf(1)).evidence[0]?.source?.csl.DOI).toBe('10.1000/182');
    const again = await planOf(files);
    expect(again.entries.flatMap(({ changes }) => changes)).toEqual([]);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
  });
});

describe('a table of somebody else', () => {
  const TABLE = [
    'Statement;Passage;Label;Comment;DOI',
    '"It can reduce anxiety.";"It can reduce anxiety 😀 and improve mood.";refuted;"Only one trial.";10.1000/182',
    '"Mood improves.";"improve mood";NOT ENOUGH INFO;;"10.1000/183\nhttps://example.org/a"',
    '"The dose is low.";"1-3 grams  daily";true;=cmd|calc;',
    '"It is new.";"These words are nowhere.";true;;',
    '"It stands twice.";"daily";perhaps;;',
    '"Which one?";"is";true;;',
    ';;;;',
    ';;true;;',
  ].join('\r\n');

  test('is read by its head, and every row says what becomes of it', async () => {
    const plan = await planOf(csvFile(TABLE));
    expect(plan.entries.map(({ label, state, remarks }) => [label, state, ...remarks])).toEqual([
      ['row 2', 'changed'],
      ['row 3', 'new'],
      ['row 4', 'new'],
      ['row 5', 'refused', 'Its quote is not in the article.'],
      [
        'row 6',
        'refused',
        '“perhaps” is no verdict: write Supported, Unsupported, Contradicted or Untagged.',
      ],
      [
        'row 7',
        'refused',
        'Its quote stands in several places of the article. Add the words before or after it.',
      ],
      ['row 9', 'refused', 'It has neither a claim nor a quote.'],
    ]);
    expect(plan.entries[0]?.changes).toEqual([
      'Untagged → Contradicted',
      'Rationale added',
      '1 citation added',
    ]);
  });

  test('comes in as one step, which undo takes back and redo brings again', async () => {
    const before = await storage.stateHash(reviewId);
    const plan = await planOf(csvFile(TABLE));
    expect(await storage.stateHash(reviewId)).toBe(before);
    const result = await storage.commands.importClaims(reviewId, plan.step);
    expect(result).toMatchObject({ ok: true });
    const { rows, text } = model.structure();
    expect(rows).toHaveLength(8);
    const added = rows.find((row) => row.text === 'The dose is low.');
    expect(added).toMatchObject({ origin: 'imported', kind: 'fact' });
    const [span] = added?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('1-3 grams daily');
    const mood = rows.find((row) => row.text === 'Mood improves.');
    expect(model.claim(mood?.id as ClaimId)).toMatchObject({ verdict: 'unsupported' });
    expect(model.claim(mood?.id as ClaimId).evidence).toHaveLength(2);
    await expect.poll(() => model.undoStep()?.words).toBe('Imported from a file, 3 claims');

    await storage.commands.undo(reviewId);
    expect(model.structure().rows).toHaveLength(6);
    expect(model.claim(idOf(4))).toMatchObject({ verdict: null, evidence: [] });
    await storage.commands.redo(reviewId);
    expect(model.structure().rows).toHaveLength(8);

    const again = await planOf(csvFile(TABLE));
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 3, refused: 4 });
    expect(isEmptyStep(again.step)).toBe(true);
  });

  test('survives a backup and its restoring', async () => {
    const { step } = await planOf(csvFile(TABLE));
    await storage.commands.importClaims(reviewId, step);
    const backup = await storage.exportLibrary();
    const state = await storage.stateHash(reviewId);
    freshBrowser();
    const other = await openTestStorage({ device: 'b' });
    expect(await other.importBundle(backup)).toMatchObject({ ok: true, newReviews: 1 });
    expect(await other.stateHash(reviewId)).toBe(state);
  });

  test('several rows may give the citations of one claim; two verdicts on one are refused', async () => {
    const plan = await planOf(
      csvFile(
        [
          'claim,verdict,source,stance,locator',
          'It can improve mood.,supported,PMID 12345678,supports,p. 1',
          'It can improve mood.,supported,PMID 12345679,contradicts,p. 2',
          'It can improve mood.,contradicted,PMID 12345670,contradicts,p. 3',
        ].join('\n'),
      ),
    );
    expect(plan.entries.map(({ state }) => state)).toEqual(['changed', 'changed', 'refused']);
    expect(
      plan.step.evidence.map(({ stance, locator, citation }) => [
        stance,
        locator,
        citation.csl.PMID,
      ]),
    ).toEqual([
      ['supports', 'p. 1', '12345678'],
      ['contradicts', 'p. 2', '12345679'],
    ]);
  });

  test('a step that is more than a review can hold changes nothing', async () => {
    const before = await storage.stateHash(reviewId);
    const result = await storage.commands.importClaims(reviewId, {
      added: [],
      edited: [{ claim: idOf(1), text: 'Another wording' }],
      assessments: [{ claim: idOf(1), fields: { rationale: 'x'.repeat(50_001) } }],
      evidence: [],
      evidenceEdits: [],
    });
    expect(result).toMatchObject({ ok: false, reason: 'invalid' });
    expect(await storage.stateHash(reviewId)).toBe(before);
  });
});

test('5,000 rows are planned and come in as one event', { timeout: 120_000 }, async () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, at) =>
      `"Statement number ${at} of the file","It can reduce anxiety",supported,10.1000/${at % 300}`,
  );
  const plan = await planOf(csvFile(['claim,quote,verdict,doi', ...rows].join('\n')));
  expect(plan.counts).toEqual({ new: 5_000, changed: 0, unchanged: 0, refused: 0 });
  expect(await storage.commands.importClaims(reviewId, plan.step)).toMatchObject({ ok: true });
  expect(model.structure().rows).toHaveLength(5_006);
});
