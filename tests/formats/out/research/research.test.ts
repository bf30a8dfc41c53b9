/** The data sets, checked against the shapes that their readers expect. */
import { describe, expect, it } from 'vitest';
import { z } from '../../../../src/domain/zod.ts';
import { madeReport } from '../../../support/madeReport.ts';
import { linesOf, written, writtenFile } from '../../../support/written.ts';

const made = () =>
  madeReport(
    '😀 Tea calms. Tea cures. Tea kills. Tea is wet. Tea is old.',
    [
      {
        at: 'Tea calms.',
        own: { verdict: 'supported', rationale: 'Two trials.', confidence: 'high' },
        evidence: [
          { source: 's1', quote: 'It calms.' },
          { source: 's1', quote: 'It\ncalms mice.' },
          { source: 's2', stance: 'mentions', quote: 'Tea.' },
        ],
        others: [{ name: 'Bo', own: { verdict: 'contradicted', rationale: 'No.' } }],
      },
      {
        at: 'Tea cures.',
        own: { verdict: 'unsupported' },
        evidence: [{ source: 's1', quote: 'It calms.' }],
      },
      {
        at: 'Tea kills.',
        own: { verdict: 'contradicted' },
        evidence: [
          { source: 's2', stance: 'contradicts', quote: 'Nobody died.' },
          { source: 's3' },
        ],
      },
      { at: 'Tea is wet.', evidence: [{ source: 's1', quote: 'It calms.' }] },
      { at: 'Tea is old.', dismissed: { reason: 'opinion', note: 'Old?' } },
    ],
    { title: 'Tea' },
  );

const ScifactClaim = z.strictObject({
  id: z.int(),
  claim: z.string(),
  evidence: z.record(
    z.string().regex(/^\d+$/),
    z.array(
      z.strictObject({
        label: z.enum(['SUPPORT', 'CONTRADICT']),
        sentences: z.array(z.int().min(0)).min(1),
      }),
    ),
  ),
  cited_doc_ids: z.array(z.int()),
});
const ScifactDocument = z.strictObject({
  doc_id: z.int(),
  title: z.string(),
  abstract: z.array(z.string()),
  structured: z.boolean(),
});

describe('SciFact', () => {
  it('has claims whose evidence points to sentences of the corpus', async () => {
    const report = await made();
    const claims = linesOf(await written('scifact', report)).map((line) =>
      ScifactClaim.parse(line),
    );
    const corpus = linesOf(await writtenFile('scifact', report, 'corpus.jsonl')).map((line) =>
      ScifactDocument.parse(line),
    );
    expect(claims.map(({ id }) => id)).toEqual([1, 2, 3]);
    for (const { evidence, cited_doc_ids } of claims) {
      for (const [id, sets] of Object.entries(evidence)) {
        expect(cited_doc_ids).toContain(Number(id));
        const document = corpus.find(({ doc_id }) => doc_id === Number(id));
        for (const { sentences } of sets)
          for (const sentence of sentences) expect(document?.abstract[sentence]).toBeDefined();
      }
    }
    expect(claims[0]?.evidence).toEqual({
      '1': [
        { label: 'SUPPORT', sentences: [0] },
        { label: 'SUPPORT', sentences: [1] },
      ],
    });
    expect(claims[0]?.cited_doc_ids).toEqual([1, 2]);
    expect(claims[1]).toMatchObject({ evidence: {}, cited_doc_ids: [1] });
    expect(claims[2]?.evidence).toEqual({ '2': [{ label: 'CONTRADICT', sentences: [1] }] });
  });
});

const Evidence = z.tuple([
  z.int(),
  z.int().nullable(),
  z.string().nullable(),
  z.int().min(0).nullable(),
]);
const FeverClaim = z.strictObject({
  id: z.int(),
  verifiable: z.enum(['VERIFIABLE', 'NOT VERIFIABLE']),
  label: z.enum(['SUPPORTS', 'REFUTES', 'NOT ENOUGH INFO']),
  claim: z.string(),
  evidence: z.array(z.array(Evidence).min(1)).min(1),
});

describe('FEVER', () => {
  it('has labels, and evidence that points to lines of the pages', async () => {
    const report = await made();
    const claims = linesOf(await written('fever', report)).map((line) => FeverClaim.parse(line));
    const pages = new Map(
      linesOf<{ id: string; lines: string }>(
        await writtenFile('fever', report, 'wiki-pages.jsonl'),
      ).map(({ id, lines }) => [id, lines.split('\n')]),
    );
    expect(claims.map(({ label }) => label)).toEqual(['SUPPORTS', 'NOT ENOUGH INFO', 'REFUTES']);
    for (const { evidence } of claims) {
      for (const [, , page, line] of evidence.flat()) {
        if (page === null || line === null) continue;
        expect(pages.get(page)?.[line]).toMatch(new RegExp(`^${line}\t\\S`));
      }
    }
    expect(claims[0]?.evidence).toEqual([[[1, 1, 'Title of s1', 0]], [[1, 2, 'Title of s1', 1]]]);
    expect(claims[1]?.evidence).toEqual([[[2, null, null, null]]]);
  });
});

describe('the data set', () => {
  it('has a line a claim, the dismissed ones at the end, with places in both units', async () => {
    const report = await made();
    const lines = linesOf<{
      number: number;
      anchors: { utf16: [number, number]; codePoints: [number, number]; exact: string }[];
      dismissed: unknown;
    }>(await written('jsonl', report));
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(lines[4]?.dismissed).toEqual({ reason: 'opinion', note: 'Old?' });
    for (const { exact, utf16, codePoints } of lines.flatMap(({ anchors }) => anchors)) {
      expect(report.text.slice(...utf16)).toBe(exact);
      expect([...report.text].slice(...codePoints).join('')).toBe(exact);
      expect(utf16[0] - codePoints[0]).toBe(1);
    }
  });

  it('has every reviewer’s assessment, and evidence with the source that it is from', async () => {
    const report = await made();
    const [first] = linesOf<{ assessments: object[]; evidence: { source: string }[] }>(
      await written('jsonl', report),
    );
    expect(first?.assessments).toMatchObject([
      {
        reviewer: 'Reviewer A',
        verdict: 'supported',
        confidence: 'high',
        rationale: 'Two trials.',
      },
      { reviewer: 'Reviewer B', verdict: 'contradicted', rationale: 'No.' },
    ]);
    const sources = linesOf<{ source: string; csl: { title: string } }>(
      await writtenFile('jsonl', report, 'sources.jsonl'),
    );
    for (const { source } of first?.evidence ?? [])
      expect(sources.map((one) => one.source)).toContain(source);
  });

  it('has a codebook that names every field of every line', async () => {
    const report = await made();
    const book = await writtenFile('jsonl', report, 'codebook.md');
    const fields = (value: unknown): string[] =>
      value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([name, inner]) => [
            ...(Array.isArray(value) ? [] : [name]),
            ...fields(inner),
          ])
        : [];
    const lines = linesOf(await written('jsonl', report));
    for (const field of new Set(lines.flatMap(fields))) expect(book).toContain(`\`${field}\``);
  });

  it('says what it was made of', async () => {
    const report = await made();
    for (const format of ['jsonl', 'scifact', 'fever', 'brat'] as const) {
      const about = JSON.parse(await writtenFile(format, report, 'about.json'));
      expect(about).toMatchObject({
        generator: 'Claimbench',
        appVersion: '1.2.3',
        time: report.time,
        article: { sha256: report.textHash },
        options: report.include,
      });
    }
  });
});
