/** A review of very many claims, all judged, with rationales and evidence: what takes longest to write. */
import { createHash } from 'node:crypto';
import { ExtractedClaim, type Extraction } from '../../../src/domain/claims/schema.ts';
import type { CslItem } from '../../../src/domain/evidence/csl.ts';
import type { ExtractionId } from '../../../src/domain/ids.ts';
import { VERDICTS } from '../../../src/domain/review/schema.ts';
import { makeBundle } from '../../../src/formats/bundle/make.ts';
import type { Bundle } from '../../../src/formats/bundle/schema.ts';
import { bigBundle } from '../bigBundle.ts';

/** Claims to a source. */
const SHARED = 10;

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function source(number: number): Omit<CslItem, 'id'> {
  return {
    type: 'article-journal',
    title: `On measure ${number} and what it rose to`,
    author: [{ family: 'Müller', given: `J. ${number}` }, { literal: 'Study group' }],
    'container-title': 'Journal of Measures',
    issued: { 'date-parts': [[1990 + (number % 35), 1 + (number % 12)]] },
    volume: String(number % 40),
    page: `${number}–${number + 9}`,
    DOI: `10.5555/measure.${number}`,
  };
}

export function bigReview(claimCount: number): Promise<Bundle> {
  const { articles, extractions } = JSON.parse(bigBundle(claimCount));
  const { text, blocks } = articles[0];
  const extraction = extractions[0] as Extraction & { header: { id: ExtractionId } };
  const claims = ExtractedClaim.array().parse(extraction.claims);
  return makeBundle(
    {
      title: 'A very long article',
      fileName: 'long.txt',
      sample: false,
      text,
      blocks,
      bytesHash: sha256(text),
      extraction,
      sources: Array.from({ length: Math.ceil(claimCount / SHARED) }, (_, number) => ({
        csl: source(number),
        raw: '',
      })),
      assessments: claims.map(({ ordinal }) => ({
        claim: ordinal,
        fields: {
          verdict: VERDICTS[ordinal % VERDICTS.length] ?? 'supported',
          confidence: 'medium',
          severity: 'major',
          rationale: `What was found on measure ${ordinal} does not bear out what is said of it here, as far as anybody has looked.`,
          correction: ordinal % 3 === 0 ? `Measure ${ordinal} rose.` : '',
        },
      })),
      evidence: claims.map(({ ordinal }) => ({
        claim: ordinal,
        source: Math.floor(ordinal / SHARED),
        stance: 'mentions' as const,
        quote: `Measure ${ordinal} was looked at in some places and rose in a few of them.`,
        locator: `p. ${ordinal}`,
        note: '',
      })),
    },
    Date.UTC(2026, 0, 1),
    'bench',
  );
}
