import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/domain/evidence/schema.ts';
import { readSample } from '../../src/formats/sample.ts';

const sample = readSample();
const { text, extraction, review } = sample;
const { claims, sentences, header } = extraction;

/**
 * The records that the review may cite, with every identifier that is confirmed and every passage that was read in
 * the source. A field that is not here is open and must be left out.
 */
const RECORDS: Readonly<
  Record<string, { authors?: string; ids: Partial<CslItem>; quotes: string[] }>
> = {
  'kratom-opioid-alternative-2022': {
    ids: { DOI: '10.1080/00952990.2022.2111685' },
    quotes: ['there is insufficient evidence to allow any conclusions to be drawn'],
  },
  'olsen-2019': {
    authors: 'Olsen, O’Donnell, Mattson, Schier, Wilson',
    ids: { DOI: '10.15585/mmwr.mm6814a2' },
    quotes: ['a cause of death'],
  },
  'prozialeck-2012': {
    authors: 'Prozialeck, Jivan, Andurkar',
    ids: {},
    quotes: [
      'Low to moderate doses (1-5 g) of the leaves reportedly produce mild stimulant effects',
    ],
  },
  'kruegel-2016': {
    authors: 'Kruegel, Gassaway, Kapoor, Váradi, Majumdar, Filizola, Javitch, Sames',
    ids: { DOI: '10.1021/jacs.6b00360' },
    quotes: [
      'partial agonists of the human mu-opioid receptor and competitive antagonists at the kappa- and delta-opioid receptors',
    ],
  },
  'henningfield-2018': {
    authors: 'Henningfield, Fant, Wang',
    ids: { DOI: '10.1007/s00213-017-4813-4', PMID: '29273821', PMCID: 'PMC5813050' },
    quotes: [
      'some opioid effects but low respiratory depression and abuse potential compared to opioids of abuse',
    ],
  },
  'swogger-2018': {
    authors: 'Swogger, Walsh',
    ids: { DOI: '10.1016/j.drugalcdep.2017.10.012' },
    quotes: ['enhances mood and relieves anxiety among many users'],
  },
  'eggleston-2019': {
    authors: 'Eggleston, Stoppacher, Suen, Marraffa, Nelson',
    ids: { DOI: '10.1002/phar.2280', PMID: '31099038' },
    quotes: ['not reasonably expected to be safe'],
  },
  'post-2019': {
    authors: 'Post, Spiller, Chounthirath, Smith GA',
    ids: { DOI: '10.1080/15563650.2019.1569236' },
    quotes: [],
  },
  'garcia-romeu': {
    authors: 'Garcia-Romeu, Cox, Smith KE, Dunn, Griffiths',
    ids: { PMCID: 'PMC7423016' },
    quotes: ['doses of 1-3 grams (49%), with daily use (59%)'],
  },
  'smith-2022': {
    authors: 'Smith KE, Rogers, Dunn, Grundmann, McCurdy, Schriefer, Epstein',
    ids: { DOI: '10.3389/fphar.2022.765917', PMID: '35300296', PMCID: 'PMC8921773' },
    quotes: ['typical kratom doses… are not well documented'],
  },
  'mitragynine-kinetics-2024': { ids: { DOI: '10.3390/molecules29050984' }, quotes: [] },
};

const VERDICTS: readonly (readonly [
  wording: string,
  verdict: string,
  sources: readonly string[],
])[] = [
  [
    'Kratom offers natural relief for opioid withdrawal.',
    'unsupported',
    ['kratom-opioid-alternative-2022'],
  ],
  ['Kratom dosage starts with 1-3 grams daily.', 'unsupported', ['garcia-romeu', 'smith-2022']],
  [
    'Kratom side effects may include increased heart rate.',
    'supported',
    ['eggleston-2019', 'post-2019'],
  ],
  ['Kratom acts on similar receptors in the brain as opioids.', 'supported', ['kruegel-2016']],
  [
    'The recommended starting point for kratom use in opioid withdrawal is typically around 1-3 grams of dry leaf per dose, taken 4-6 times daily.',
    'unsupported',
    ['prozialeck-2012', 'smith-2022'],
  ],
  ['Taking kratom on an empty stomach can enhance its effects.', 'unsupported', []],
  [
    "Studies suggest that kratom's active compounds can reduce anxiety.",
    'unsupported',
    ['garcia-romeu', 'swogger-2018'],
  ],
  [
    "Studies suggest that kratom's active compounds can improve mood.",
    'unsupported',
    ['garcia-romeu', 'swogger-2018'],
  ],
  [
    'The most commonly reported side effects of kratom include increased heart rate.',
    'supported',
    ['eggleston-2019', 'post-2019'],
  ],
  [
    'When considering kratom for withdrawal, it is essential to start with a low dose (e.g., 1-2 capsules of 500mg each).',
    'unsupported',
    ['mitragynine-kinetics-2024'],
  ],
  [
    'Kratom offers a safer option for those seeking to break free from addiction.',
    'unsupported',
    ['eggleston-2019', 'henningfield-2018', 'olsen-2019'],
  ],
  [
    'The correct dosage of kratom is typically 1-3 capsules of 500mg each, adjusted based on individual tolerance.',
    'unsupported',
    ['mitragynine-kinetics-2024'],
  ],
];

const authorsOf = (csl: Omit<CslItem, 'id'>) =>
  csl.author?.map((name) => [name.family, name.given].filter(Boolean).join(' ')).join(', ');

describe('the sample’s claims', () => {
  it('belong to the very bytes of the article', () => {
    const bytes = readFileSync('claims/kratom-opioid-withdrawal/article.txt');
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(header.textHash).toBe(hash);
    expect(text).toBe(bytes.toString('utf8'));
    expect(header.engine).toBe('hand/1');
  });

  it('are all there, in article order, each wording once', () => {
    expect(claims.length).toBe(75);
    expect(header).toMatchObject({ claimCount: claims.length, sentenceCount: sentences.length });
    expect(claims.map((claim) => claim.ordinal)).toEqual(claims.map((_, index) => index));
    expect(new Set(claims.map((claim) => claim.text)).size).toBe(claims.length);
    const starts = claims.map((claim) => claim.spans[0]?.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(claims.filter((claim) => claim.checkworthiness >= 0.5).length).toBe(63);
    for (const claim of claims) expect(claim.reasons.length).toBeGreaterThan(0);
  });

  it('stand in sentences that are marked as holding a claim', () => {
    const withClaims = new Set(sentences.filter((s) => s.claim).map((s) => `${s.start}-${s.end}`));
    const used = claims.flatMap((claim) => claim.spans.map((span) => `${span.start}-${span.end}`));
    expect(new Set(used)).toEqual(withClaims);
  });

  it('leave no word of the article without a sentence, and every other sentence has its reason', () => {
    let end = 0;
    for (const sentence of sentences) {
      // Between two sentences: white space and the dash of a list item.
      expect(text.slice(end, sentence.start)).toMatch(/^\s*(?:- )?$/);
      expect(sentence.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(sentence.start, sentence.end)).toMatch(/^\S[\s\S]*\S$/);
      expect(sentence.claim).toBe(sentence.reason === undefined);
      end = sentence.end;
    }
    expect(text.slice(end).trim()).toBe('');
  });
});

describe('the sample’s worked review', () => {
  it('gives the verdicts that were worked out and no others', () => {
    const given = review.assessments.map((said) => [
      claims[said.claim]?.text,
      said.verdict,
      said.evidence.map((item) => item.source).sort(),
    ]);
    expect(given).toEqual(
      VERDICTS.map(([wording, verdict, sources]) => [wording, verdict, [...sources].sort()]),
    );
    for (const said of review.assessments) expect(said.text).toBe(claims[said.claim]?.text);
  });

  it('says that it is an example, with its real numbers', () => {
    expect(review.example).toBe(true);
    expect(review.note).toContain('worked example');
    expect(review.note).toContain(`${review.assessments.length} of ${claims.length} claims`);
  });

  it('cites nothing but confirmed records, and only fields that are known', () => {
    expect(review.sources.map((source) => source.key).sort()).toEqual(Object.keys(RECORDS).sort());
    for (const { key, csl } of review.sources) {
      const record = RECORDS[key];
      const { DOI, PMID, PMCID, ISBN, URL } = csl;
      expect({ DOI, PMID, PMCID, ISBN, URL }).toEqual({
        ...record?.ids,
        ISBN: undefined,
        URL: undefined,
      });
      expect(authorsOf(csl)).toBe(record?.authors);
    }
    const cited = new Set(review.assessments.flatMap((said) => said.evidence.map((e) => e.source)));
    expect(cited).toEqual(new Set(Object.keys(RECORDS)));
  });

  it('quotes only passages that were read in the source', () => {
    for (const { source, quote } of review.assessments.flatMap((said) => said.evidence)) {
      if (quote !== '') expect(RECORDS[source]?.quotes).toContain(quote);
    }
  });

  it('explains every verdict, and why unsupported ones are', () => {
    for (const said of review.assessments) {
      expect(said.rationale.length).toBeGreaterThan(40);
      expect(said.confidence).toBeDefined();
      if (said.verdict === 'unsupported') expect(said.reasonCodes?.length).toBeGreaterThan(0);
      else expect(said.evidence.some((item) => item.stance === 'supports')).toBe(true);
    }
  });
});
