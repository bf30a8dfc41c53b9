/** A real storage over an in-memory IndexedDB, with a clock and ids that tests control. */

import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { extractionKeyOf } from '../../src/domain/claims/key.ts';
import type { Extraction } from '../../src/domain/claims/schema.ts';
import type { ExtractionId, ReviewId } from '../../src/domain/ids.ts';
import { sha256 } from '../../src/formats/canonical.ts';
import type { NewArticle, Storage } from '../../src/storage/api.ts';
import { localStorageMarker, type Marker } from '../../src/storage/marker.ts';
import { openStorage } from '../../src/storage/open.ts';

export function memoryMarker(): Marker {
  let value: string | null = null;
  return localStorageMarker({
    getItem: () => value,
    setItem: (_key, next) => {
      value = next;
    },
  });
}

/** A fresh browser: its own databases. Storages opened afterwards live in it. */
export function freshBrowser(): void {
  const factory = new IDBFactory();
  globalThis.indexedDB = factory;
  globalThis.IDBKeyRange = IDBKeyRange;
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

export interface Clock {
  now: number;
}

export async function openTestStorage(
  options: {
    readonly name?: string;
    readonly device?: string;
    readonly clock?: Clock;
    readonly marker?: Marker;
  } = {},
): Promise<Storage> {
  let counter = 0;
  const clock = options.clock ?? { now: 1_760_000_000_000 };
  const device = options.device ?? 'a';
  const opened = await openStorage({
    name: options.name ?? 'claimbench',
    now: () => {
      clock.now += 1;
      return clock.now;
    },
    newId: () => {
      counter += 1;
      return `${device}-${clock.now}-${counter}`;
    },
    marker: options.marker ?? memoryMarker(),
    appVersion: 'test',
  });
  if (!opened.ok) throw new Error(opened.message);
  return opened.storage;
}

const TEXT = `Dosage

The starting dose is 1-3 grams daily. It is taken 4-6 times a day. Two capsules of 500mg are enough.

Effects

It can reduce anxiety 😀 and improve mood. Is it safe? It is safer than other options.`;

function spanOf(passage: string): { start: number; end: number } {
  const start = TEXT.indexOf(passage);
  if (start < 0) throw new Error(`not in the text: ${passage}`);
  return { start, end: start + passage.length };
}

/** A small article with six claims in two sections. */
export async function testArticle(
  title = 'A test article',
): Promise<{ article: NewArticle; extraction: Extraction }> {
  const textHash = await sha256(TEXT);
  const passages = [
    ['The starting dose is 1-3 grams daily.', 'The starting dose is 1-3 grams daily.'],
    ['It is taken 4-6 times a day.', 'The starting dose is taken 4-6 times a day.'],
    ['Two capsules of 500mg are enough.', 'Two capsules of 500mg are enough.'],
    ['It can reduce anxiety 😀 and improve mood.', 'It can reduce anxiety.'],
    ['It can reduce anxiety 😀 and improve mood.', 'It can improve mood.'],
    ['It is safer than other options.', 'It is safer than other options.'],
  ] as const;
  const claims = passages.map(([passage, text], ordinal) => ({
    ordinal,
    spans: [spanOf(passage)],
    text,
    kind: 'fact' as const,
    checkworthiness: 0.6,
    reasons: ['names a quantity'],
    contextNeeded: false,
  }));
  const sentences = [
    ...passages
      .filter((_, index) => index !== 4)
      .map(([passage]) => ({ ...spanOf(passage), claim: true })),
    { ...spanOf('Is it safe?'), claim: false, reason: 'question' as const },
  ].sort((a, b) => a.start - b.start);
  return {
    article: {
      title,
      text: TEXT,
      textHash,
      bytesHash: textHash,
      language: 'en',
      words: 38,
      blocks: [
        { kind: 'heading', level: 2, ...spanOf('Dosage') },
        {
          kind: 'paragraph',
          ...spanOf(
            'The starting dose is 1-3 grams daily. It is taken 4-6 times a day. Two capsules of 500mg are enough.',
          ),
        },
        { kind: 'heading', level: 2, ...spanOf('Effects') },
        {
          kind: 'paragraph',
          ...spanOf(
            'It can reduce anxiety 😀 and improve mood. Is it safe? It is safer than other options.',
          ),
        },
      ],
      origin: { kind: 'file', name: 'article.txt' },
    },
    extraction: {
      header: {
        id: (await sha256(extractionKeyOf('test/1', textHash, 'fine'))).slice(
          0,
          32,
        ) as ExtractionId,
        textHash,
        engine: 'test/1',
        granularity: 'fine',
        language: 'en',
        claimCount: claims.length,
        sentenceCount: sentences.length,
      },
      claims,
      sentences,
    },
  };
}

export async function createTestReview(storage: Storage, title?: string): Promise<ReviewId> {
  const { article, extraction } = await testArticle(title);
  const made = await storage.commands.createReview(article, extraction);
  if (!made.ok || made.reviewId === undefined) throw new Error('the review was not made');
  return made.reviewId;
}

export async function openModel(storage: Storage, reviewId: ReviewId) {
  const opened = await storage.openReview(reviewId);
  if (opened.status !== 'ready') throw new Error('the review is missing');
  return opened.model;
}
