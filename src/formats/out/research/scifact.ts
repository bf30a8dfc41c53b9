/**
 * Claims and their evidence in the shape of the SciFact data set. Untagged claims are left out: without evidence they
 * would read as checked and unsupported.
 */
import type { ReportClaim } from '../../../domain/report/report.ts';
import { aboutOf } from '../about.ts';
import { cleanJson } from '../json.ts';
import type { Writer } from '../writer.ts';
import { type Quotes, quotesOf } from './quotes.ts';

const LABEL = { supports: 'SUPPORT', contradicts: 'CONTRADICT', mentions: null } as const;

export const writeScifact: Writer = (report) => [
  {
    name: 'claims.jsonl',
    *pieces() {
      const quotes = quotesOf(report);
      for (const claim of report.claims) {
        if (claim.verdict !== null) yield `${cleanJson(lineOf(claim, quotes))}\n`;
      }
    },
  },
  {
    name: 'corpus.jsonl',
    *pieces() {
      for (const { id, title, sentences } of quotesOf(report).sources) {
        yield `${cleanJson({ doc_id: id, title, abstract: sentences, structured: false })}\n`;
      }
    },
  },
  {
    name: 'about.json',
    *pieces() {
      yield `${cleanJson(aboutOf(report), 2)}\n`;
    },
  },
];

/** Several quotations of one stance from one source are rationales of their own, as reviewers gave them one by one. */
function lineOf(claim: ReportClaim, quotes: Quotes) {
  const evidence: Record<string, { label: string; sentences: number[] }[]> = {};
  const cited = new Set<number>();
  for (const item of claim.evidence) {
    if (item.reference === null) continue;
    cited.add(item.reference);
    const label = LABEL[item.stance];
    const sentence = quotes.sentenceOf(item);
    if (label === null || sentence === null || claim.verdict === 'unsupported') continue;
    const key = item.reference.toString();
    evidence[key] = [...(evidence[key] ?? []), { label, sentences: [sentence] }];
  }
  return { id: claim.number, claim: claim.text, evidence, cited_doc_ids: [...cited] };
}
