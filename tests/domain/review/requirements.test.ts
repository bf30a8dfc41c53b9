import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../src/domain/evidence/schema.ts';
import type { ClaimId } from '../../../src/domain/ids.ts';
import {
  type RequiredEvidence,
  type RequirementsInput,
  requirementsOf,
} from '../../../src/domain/review/requirements.ts';

type State = ReturnType<RequirementsInput<RequiredEvidence>['stateOf']>;

const EMPTY: State = { verdict: null, own: {}, evidence: [] };

const id = (number: number) => `claim-${number}` as ClaimId;

function evidence(
  fields: Partial<RequiredEvidence> = {},
  csl: Partial<CslItem> = {},
): RequiredEvidence {
  const source = { csl: { id: 's', type: 'article-journal', ...csl }, raw: '' };
  return { quote: 'Word for word.', locator: 'p. 3', source, ...fields };
}

function groups(
  states: readonly State[],
  more: Partial<RequirementsInput<RequiredEvidence>> = {},
): (readonly [string, string, readonly number[]])[] {
  return requirementsOf({
    rows: states.map((_, at) => ({
      id: id(at + 1),
      number: at + 1,
      text: `Claim ${at + 1}.`,
      dismissed: null,
    })),
    stateOf: (of) => states[Number(of.slice(6)) - 1] ?? EMPTY,
    findings: [],
    ...more,
  }).map(({ requirement, words, claims }) => [
    requirement,
    words,
    claims.map(({ number }) => number),
  ]);
}

const supported = (...items: RequiredEvidence[]): State => ({
  verdict: 'supported',
  own: {},
  evidence: items,
});

describe('what is thin in a review', () => {
  it('is nothing where everything stands on something', () => {
    const log = [{ where: 'PubMed', query: 'kratom', date: '2026-11-01', note: '' }];
    expect(
      groups([
        supported(evidence()),
        { verdict: 'unsupported', own: { searchLog: log }, evidence: [] },
      ]),
    ).toEqual([]);
  });

  it('is a verdict without evidence, but not an unsupported one', () => {
    const log = [{ where: 'PubMed', query: 'kratom', date: '2026-11-01', note: '' }];
    const bare = (verdict: State['verdict'], own: State['own'] = {}): State => ({
      verdict,
      own,
      evidence: [],
    });
    expect(
      groups([bare('supported'), bare('contradicted'), bare('unsupported', { searchLog: log })]),
    ).toEqual([['evidence', '2 verdicts have no evidence.', [1, 2]]]);
  });

  it('is an unsupported verdict without a search', () => {
    expect(groups([{ verdict: 'unsupported', own: { searchLog: [] }, evidence: [] }])).toEqual([
      ['search', '1 unsupported claim has no search in the log.', [1]],
    ]);
  });

  it('is a claim without a verdict', () => {
    expect(groups([EMPTY, supported(evidence()), EMPTY])).toEqual([
      ['untagged', '2 claims are still untagged.', [1, 3]],
    ]);
  });

  it('is evidence without a quote or a locator, each counted by itself', () => {
    expect(
      groups([
        supported(evidence({ quote: ' ' }), evidence({ quote: '', locator: '' })),
        supported(evidence({ locator: '' })),
      ]),
    ).toEqual([
      ['quote', '2 pieces of evidence have no quote.', [1]],
      ['locator', '2 pieces of evidence have no locator.', [1, 2]],
    ]);
  });

  it('asks for no page of what has none, as long as there are words to search for', () => {
    const page = evidence({ locator: '' }, { type: 'webpage' });
    const silent = evidence({ locator: '', quote: '' }, { type: 'webpage' });
    expect(groups([supported(page)])).toEqual([]);
    expect(groups([supported(silent)]).map(([name]) => name)).toEqual(['quote', 'locator']);
  });

  it('asks no more of the article itself than its words', () => {
    const source = { csl: { id: 'a', type: 'article', title: 'It' }, raw: 'This article: It' };
    expect(groups([supported(evidence({ locator: '', source }))])).toEqual([]);
    expect(groups([supported(evidence({ quote: '', locator: '', source }))])).toEqual([
      ['quote', '1 piece of evidence has no quote.', [1]],
    ]);
  });

  it('is a source that was retracted, unless it was reinstated or nobody has asked', () => {
    const notice = { kind: 'retraction', doi: null, date: '2021-02-01' };
    const of = (state: string, ...notices: { kind: string; doi: null; date: string | null }[]) =>
      supported(
        evidence({
          source: {
            csl: { id: 's', type: 'article-journal' },
            raw: '',
            retraction: { state, notices },
          },
        }),
      );
    expect(
      groups([
        of('listed', notice),
        of('listed', { kind: 'correction', doi: null, date: null }),
        of('listed', notice, { kind: 'reinstatement', doi: null, date: '2022' }),
        of('none-listed'),
        of('not-found'),
        supported(evidence()),
      ]),
    ).toEqual([['retracted', '1 piece of evidence leans on a retracted source.', [1]]]);
  });

  it('is a quote that the text of its source lacks, where somebody can tell', () => {
    const states = [supported(evidence({ quote: 'Not there.' }), evidence())];
    expect(groups(states, { isMisquoted: ({ quote }) => quote === 'Not there.' })).toEqual([
      ['misquoted', '1 quote does not occur in the attached source.', [1]],
    ]);
  });

  it('is an open conflict, counted once and named at both ends', () => {
    const sound = supported(evidence());
    const findings = [
      { claims: [id(1), id(3)], state: 'open' },
      { claims: [id(1), id(2)], state: 'confirmed' },
      { claims: [id(2), id(3)], state: 'dismissed' },
    ] as const;
    expect(groups([sound, sound, sound], { findings })).toEqual([
      ['conflict', '1 conflict is open.', [1, 3]],
    ]);
  });

  it('is nothing of a dismissed claim', () => {
    const row = { id: id(1), number: 1, text: 'It.', dismissed: { reason: 'opinion', note: '' } };
    expect(requirementsOf({ rows: [row], stateOf: () => EMPTY, findings: [] })).toEqual([]);
  });
});
