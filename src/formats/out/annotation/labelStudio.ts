/**
 * Claims as a Label Studio task: a labelled region for each place of a claim. Its editor counts places in code points
 * (since 1.5; its own tests say so). Everything said of a claim hangs on the region of its main place.
 */
import { type CodePoints, codePointsOf } from '../../../domain/article/code-points.ts';
import type { Report, ReportClaim } from '../../../domain/report/report.ts';
import { VERDICT_WORD } from '../../../domain/report/words.ts';
import { aboutOf } from '../about.ts';
import { cleanJson, jsonArray } from '../json.ts';
import type { Writer } from '../writer.ts';

/** The labels of the labelling configuration that docs/formats.md gives. */
export const LABELS = Object.values(VERDICT_WORD);

export const writeLabelStudio: Writer = (report) => [
  {
    name: 'label-studio.json',
    *pieces() {
      const points = codePointsOf(report.text);
      const data = { text: report.text, title: report.title };
      yield `[{"id":1,"data":${cleanJson(data)},"meta":${cleanJson(aboutOf(report))},`;
      yield '"annotations":[{"id":1,"was_cancelled":false,"ground_truth":false,"result":';
      yield* jsonArray(regions(report, points), (region) => cleanJson(region));
      yield '}]}]\n';
    },
  },
];

function* regions(report: Report, points: CodePoints): Generator<object, void, undefined> {
  for (const claim of report.claims) {
    for (const [index, span] of claim.spans.entries()) {
      const place = points.span(span);
      const value = { ...place, text: report.text.slice(span.start, span.end) };
      const id = index === 0 ? `c${claim.number}` : `c${claim.number}-${index + 1}`;
      const labels = [VERDICT_WORD[claim.verdict ?? 'untagged']];
      yield {
        id,
        from_name: 'label',
        to_name: 'text',
        type: 'labels',
        origin: 'manual',
        value: { ...value, labels },
        meta: { claim: claim.id, place: index + 1 },
      };
      if (index === 0) yield* textsOf(claim, { id, value });
    }
  }
}

/** Free text is an answer of a field for each region: the claim's wording, the rationale, the correction. */
function* textsOf(
  claim: ReportClaim,
  { id, value }: { readonly id: string; readonly value: object },
): Generator<object, void, undefined> {
  const fields = [
    ['claim', claim.text],
    ['rationale', claim.rationale],
    ['correction', claim.correction],
  ] as const;
  for (const [field, words] of fields) {
    if (words === '') continue;
    yield {
      id,
      from_name: field,
      to_name: 'text',
      type: 'textarea',
      origin: 'manual',
      value: { ...value, text: [words] },
    };
  }
}
