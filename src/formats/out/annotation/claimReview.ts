/**
 * Claims as schema.org ClaimReview (JSON-LD), for sites that publish a report: one a claim with a verdict. Unsupported
 * carries no number, since a number in the middle would say that the claim is half true.
 */
import type { Report, ReportClaim } from '../../../domain/report/report.ts';
import { VERDICT_WORD } from '../../../domain/report/words.ts';
import type { Verdict } from '../../../domain/review/schema.ts';
import { jsonArray, scriptJson } from '../json.ts';
import type { Addresses, Writer } from '../writer.ts';

const WORST = 1;
const BEST = 3;
const RATING: Readonly<Record<Verdict, number | null>> = {
  supported: BEST,
  unsupported: null,
  contradicted: WORST,
};

/** Throws without the report's public address: a ClaimReview without one is not valid. */
export const writeClaimReview: Writer = (report, addresses) => {
  const { report: url } = addresses;
  if (url === null) throw new Error('A ClaimReview needs the public address of the report');
  const judged = report.claims.filter(({ verdict }) => verdict !== null);
  return [
    {
      name: 'claimreview.jsonld',
      *pieces() {
        yield '{"@context":"https://schema.org","@graph":';
        yield* jsonArray(judged, (claim) => scriptJson(reviewOf(claim, report, url, addresses)));
        yield '}\n';
      },
    },
  ];
};

function reviewOf(claim: ReportClaim, report: Report, url: string, { article }: Addresses) {
  const author = report.include.reviewers === 'names' ? report.reviewers[0] : undefined;
  const day = report.time.slice(0, 10);
  return {
    '@type': 'ClaimReview',
    url: `${url.split('#')[0]}#claim-${claim.number}`,
    claimReviewed: claim.text,
    datePublished: day,
    inLanguage: 'en',
    ...(author === undefined ? {} : { author: { '@type': 'Person', name: author } }),
    reviewRating: ratingOf(claim.verdict),
    ...(claim.rationale === '' ? {} : { reviewBody: claim.rationale }),
    itemReviewed: {
      '@type': 'Claim',
      appearance: {
        '@type': 'CreativeWork',
        name: report.title,
        ...(article === null ? {} : { url: article }),
        identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: report.textHash },
      },
    },
    sdDatePublished: day,
    sdPublisher: { '@type': 'Organization', name: `Claimbench ${report.appVersion}` },
  };
}

function ratingOf(verdict: Verdict | null) {
  if (verdict === null) return undefined;
  const value = RATING[verdict];
  return {
    '@type': 'Rating',
    alternateName: VERDICT_WORD[verdict],
    ...(value === null ? {} : { ratingValue: value, bestRating: BEST, worstRating: WORST }),
  };
}
