import { beforeEach, describe, expect, test } from 'vitest';
import type { ClaimId, ReviewId } from '../../src/domain/ids.ts';
import type { FoundPair } from '../../src/domain/quantities/finding.ts';
import { comparedClaims } from '../../src/domain/review/compared.ts';
import type { Storage } from '../../src/storage/api.ts';
import type { FindingsWanted, ReviewModel } from '../../src/storage/model.ts';
import {
  createConflictReview,
  FOUND,
  findingAt,
  found,
  idAt,
  shownAt,
  told,
} from '../support/conflicts.ts';
import { freshBrowser, openModel, openTestStorage } from '../support/database.ts';

let storage: Storage;
let reviewId: ReviewId;
let model: ReviewModel;

const id = (number: number) => idAt(model, number);
const edit = (number: number, text: string) =>
  storage.commands.editClaimText(reviewId, id(number), text);

function wanted(): FindingsWanted {
  const now = model.findingsWanted();
  if (now === null) throw new Error('nothing is wanted');
  return now;
}

/** What was found, by the claims' numbers at the time of asking. */
function answer(key: string, ...pairs: FoundPair[]): void {
  model.acceptFindings(key, pairs);
}

async function begin(findings: readonly FoundPair[] | null = FOUND, language = 'en') {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createConflictReview(storage, findings, language);
  model = await openModel(storage, reviewId);
}

beforeEach(() => begin());

describe('an extraction that nobody has looked through', () => {
  test('is looked through when it is in English', async () => {
    await begin(null, 'en-GB');
    expect(told(model)).toEqual([]);
    expect(wanted().claims.map(({ text }) => text)).toEqual(
      model.structure().rows.map(({ text }) => text),
    );
    const heard: string[] = [];
    model.subscribeFindings(() => heard.push('findings'));
    answer(wanted().key, found(0, 2));
    expect(heard).toEqual(['findings']);
    expect(told(model)).toEqual(['1-3 open']);
    expect(model.findingsWanted()).toBeNull();
  });

  test('stays as it is in another language, also when a claim is edited', async () => {
    await begin(null, 'de');
    expect(model.findingsWanted()).toBeNull();
    await edit(1, 'Andere Worte.');
    expect(model.findingsWanted()).toBeNull();
  });
});

describe('after a claim is reworded', () => {
  test('its conflicts are left out until they are worked out again', async () => {
    await edit(1, 'The starting dose is 2 grams daily.');
    expect(told(model)).toEqual(['2-3 open', '4-6 open']);
    const { key, claims } = wanted();
    expect(claims).toHaveLength(6);
    expect(claims[0]).toEqual({
      id: id(1),
      text: 'The starting dose is 2 grams daily.',
      sources: ['The starting dose is 1-3 grams daily.'],
      byHand: true,
      correction: null,
    });
    const version = model.version();
    answer(key, found(0, 1), found(3, 5, 'opposing'));
    expect(model.version()).toBeGreaterThan(version);
    expect(told(model)).toEqual(['1-2 open', '4-6 open']);
    expect(model.findingsWanted()).toBeNull();
  });

  test('what is wanted stays the same object until the claims change again', async () => {
    await edit(1, 'The starting dose is 2 grams daily.');
    const before = wanted();
    await storage.commands.setVerdict(reviewId, [id(1)], 'supported');
    await storage.commands.setKind(reviewId, [id(1), id(2)], 'dosage');
    await storage.commands.decideFindings(reviewId, [shownAt(model, 2, 3)], {
      state: 'confirmed',
      reason: '',
    });
    expect(model.findingsWanted()).toBe(before);
    expect(wanted().claims).toBe(before.claims);
    await edit(2, 'Taken once a day.');
    expect(wanted().key).not.toBe(before.key);
    answer(before.key, found(0, 1));
    expect(told(model)).toEqual(['4-6 open']);
  });

  test('the old wording brings the old conflicts back at once', async () => {
    await edit(1, 'The starting dose is 2 grams daily.');
    answer(wanted().key);
    expect(told(model)).toEqual([]);
    await storage.commands.undo(reviewId);
    expect(model.findingsWanted()).toBeNull();
    expect(told(model)).toHaveLength(4);
    await storage.commands.redo(reviewId);
    expect(model.findingsWanted()).toBeNull();
    expect(told(model)).toEqual([]);
  });

  test('a decision holds only for the explanation that it was made of', async () => {
    await storage.commands.decideFindings(reviewId, [shownAt(model, 1, 2)], {
      state: 'dismissed',
      reason: 'Two products.',
    });
    await edit(1, 'The starting dose is 2 grams daily.');
    answer(wanted().key, found(0, 1, 'disjoint', 'Other figures.'));
    expect(findingAt(model, 1, 2)).toMatchObject({ state: 'open', reason: '' });
    await edit(1, 'The starting dose is 3 grams daily.');
    answer(wanted().key, found(0, 1));
    expect(findingAt(model, 1, 2)).toMatchObject({ state: 'dismissed', reason: 'Two products.' });
  });
});

describe('dismissed claims', () => {
  test('are not compared; one that comes back is', async () => {
    await storage.commands.dismissClaims(reviewId, [id(2)], 'opinion', '');
    expect(model.findingsWanted()).toBeNull();
    await edit(1, 'The starting dose is 2 grams daily.');
    expect(wanted().claims.map(({ id: claim }) => claim)).not.toContain(id(2));
    answer(wanted().key, found(0, 1, 'partial'));
    expect(told(model)).toEqual(['1-3 open']);
    await storage.commands.dismissClaims(reviewId, [id(3)], 'opinion', '');
    expect(told(model)).toEqual([]);
    expect(model.findingsWanted()).toBeNull();
    await storage.commands.restoreClaims(reviewId, [id(3)]);
    expect(told(model)).toEqual(['1-3 open']);
    expect(model.findingsWanted()).toBeNull();
    await storage.commands.restoreClaims(reviewId, [id(2)]);
    expect(wanted().claims).toHaveLength(6);
    expect(told(model)).toEqual(['1-3 open']);
  });
});

describe('claims made by hand, and corrected figures', () => {
  test('are compared, and gone again when they are taken back', async () => {
    const { text } = model.structure();
    const start = text.indexOf('Is it safe?');
    await storage.commands.addClaim(reviewId, {
      text: 'It is safe for all.',
      kind: 'safety',
      anchor: { start, end: start + 11, exact: 'Is it safe?', prefix: '', suffix: '' },
    });
    expect(wanted().claims[5]).toMatchObject({ text: 'It is safe for all.' });
    expect(wanted().claims[5]).toMatchObject({ sources: ['Is it safe?'], byHand: true });
    answer(wanted().key, found(4, 5, 'opposing'));
    expect(told(model)).toEqual(['5-6 open']);
    await storage.commands.undo(reviewId);
    expect(model.findingsWanted()).toBeNull();
    expect(told(model)).toHaveLength(4);
  });

  test('a correction goes along while it holds', async () => {
    const claim = model.structure().rows[0]?.text ?? '';
    const correction = { text: claim, quantities: [], of: '', population: 'adults' };
    await storage.commands.correctQuantities(reviewId, id(1), correction);
    expect(wanted().claims[0]?.correction).toEqual(correction);
    expect(told(model)).toEqual(['2-3 open', '4-6 open']);
    answer(wanted().key, found(3, 5, 'opposing'));
    expect(told(model)).toEqual(['4-6 open']);
    await storage.commands.correctQuantities(reviewId, id(1), null);
    expect(told(model)).toHaveLength(4);
  });
});

describe('an answer', () => {
  test('that names claims which are not there, or a pair twice, is taken as far as it makes sense', async () => {
    await begin(null);
    answer(wanted().key, found(0, 99), found(0, 1), found(0, 1, 'partial'));
    expect(told(model)).toEqual(['1-2 open']);
  });

  test('under another name is not taken', async () => {
    await begin(null);
    answer('another', found(0, 1));
    expect(told(model)).toEqual([]);
    expect(model.findingsWanted()).not.toBeNull();
  });
});

describe('what could not be found', () => {
  test('stays wanted and is known to have failed, until it is asked for again or a claim changes', async () => {
    expect(model.findingsFailed()).toBe(false);
    await edit(1, 'The starting dose is 2 grams daily.');
    const first = wanted();
    const heard: boolean[] = [];
    model.subscribeFindings(() => heard.push(model.findingsFailed()));
    model.failFindings('of another state');
    model.failFindings(first.key);
    model.failFindings(first.key);
    expect(heard).toEqual([true]);
    expect(wanted()).toBe(first);
    model.retryFindings();
    expect(heard).toEqual([true, false]);
    const second = wanted();
    expect(second.key).not.toBe(first.key);
    expect(second.claims).toEqual(first.claims);
    model.failFindings(second.key);
    await edit(2, 'The usual dose is 9 grams daily.');
    expect(model.findingsFailed()).toBe(false);
    answer(wanted().key, found(0, 1));
    model.retryFindings();
    expect(model.findingsWanted()).toBeNull();
  });
});

describe('the sentences of a claim', () => {
  const text = 'One is here. Two is here. Three is here.';
  const sentence = (passage: string) => {
    const start = text.indexOf(passage);
    return { start, end: start + passage.length, claim: true };
  };
  const sentences = ['One is here.', 'Two is here.', 'Three is here.'].map(sentence);
  const sourcesAt = (...passages: string[]) => {
    const [row] = model.structure().rows;
    if (row === undefined) throw new Error('no claims');
    const rows = [{ ...row, id: 'x' as ClaimId, spans: passages.map(sentence) }];
    return comparedClaims({ rows, text, sentences })[0]?.sources;
  };

  test('are those that its places lie in or reach into, each once', () => {
    expect(sourcesAt('Two')).toEqual(['Two is here.']);
    expect(sourcesAt('here. Two is', 'Two')).toEqual(['One is here.', 'Two is here.']);
    expect(sourcesAt('Three is here.', 'One')).toEqual(['Three is here.', 'One is here.']);
  });

  test('of a place between sentences are none', () => {
    expect(sourcesAt(' ')).toEqual(['One is here.']);
    const [row] = model.structure().rows;
    if (row === undefined) throw new Error('no claims');
    const rows = [{ ...row, spans: [{ start: 12, end: 13 }] }];
    expect(comparedClaims({ rows, text, sentences })[0]?.sources).toEqual([]);
  });
});
