/**
 * Claims and their evidence in the shape of the FEVER data set. The label is the verdict; evidence is what bears it out.
 * Untagged claims are left out: FEVER has no word for what nobody has checked.
 */
import type { ReportClaim } from '../../../domain/report/report.ts';
import type { Verdict } from '../../../domain/review/schema.ts';
import { aboutOf } from '../about.ts';
import { cleanJson } from '../json.ts';
import type { Writer } from '../writer.ts';
import { type Quotes, quotesOf } from './quotes.ts';

const LABEL: Readonly<Record<Verdict, string>> = {
  supported: 'SUPPORTS',
  contradicted: 'REFUTES',
  unsupported: 'NOT ENOUGH INFO',
};
const STANCE: Readonly<Record<Verdict, string | null>> = {
  supported: 'supports',
  contradicted: 'contradicts',
  unsupported: null,
};

type Evidence = readonly [
  annotation: number,
  evidence: number | null,
  page: string | null,
  line: number | null,
];

export const writeFever: Writer = (report) => [
  {
    name: 'claims.jsonl',
    *pieces() {
      const quotes = quotesOf(report);
      let evidenceId = 0;
      for (const claim of report.claims) {
        const { verdict } = claim;
        if (verdict === null) continue;
        const sets = setsOf(claim, verdict, quotes, () => {
          evidenceId += 1;
          return evidenceId;
        });
        yield `${cleanJson({
          id: claim.number,
          verifiable: verdict === 'unsupported' ? 'NOT VERIFIABLE' : 'VERIFIABLE',
          label: LABEL[verdict],
          claim: claim.text,
          evidence: sets,
        })}\n`;
      }
    },
  },
  {
    name: 'wiki-pages.jsonl',
    *pieces() {
      for (const { title, sentences } of quotesOf(report).sources) {
        // A line is its number, a tab, and the words: neither may have a line end of its own.
        const words = sentences.map((sentence) => sentence.replace(/\s+/g, ' '));
        const lines = words.map((sentence, index) => `${index}\t${sentence}`).join('\n');
        yield `${cleanJson({ id: title, text: words.join(' '), lines })}\n`;
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

/** Each quotation is enough by itself. A claim without one has the empty evidence that FEVER gives where there is none. */
function setsOf(
  claim: ReportClaim,
  verdict: Verdict,
  quotes: Quotes,
  nextId: () => number,
): readonly (readonly Evidence[])[] {
  const sets = claim.evidence.flatMap((item): Evidence[][] => {
    const sentence = quotes.sentenceOf(item);
    if (item.stance !== STANCE[verdict] || item.reference === null || sentence === null) return [];
    const page = quotes.sources[item.reference - 1]?.title ?? null;
    return [[[claim.number, nextId(), page, sentence]]];
  });
  return sets.length > 0 ? sets : [[[claim.number, null, null, null]]];
}
