/** A finder of claims that takes each sentence for one, at once or when it is let go on. */
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import { normaliseText } from '../../../src/domain/article/normalise.ts';
import { findTitle } from '../../../src/domain/article/title.ts';
import { countWords } from '../../../src/domain/article/words.ts';
import type { ExtractionId } from '../../../src/domain/ids.ts';
import type { ExtractClaims } from '../../../src/features/library/intake/findClaims.ts';
import type { ExtractionOutcome } from '../../../src/workers/extractionClient.ts';

export interface FakeExtract {
  readonly extract: ExtractClaims;
  readonly calls: () => number;
  /** Reports this share, with claims found so far, and waits; without it the work is done at once. */
  hold(
    fraction: number,
    found?: { readonly claims: readonly string[]; readonly language: string },
  ): { release: () => void };
  /** The next call ends so. */
  fail(reason: 'timeout' | 'weights' | 'failed', message: string): void;
}

function claimOf(text: string, ordinal: number) {
  return {
    ordinal,
    spans: [{ start: 0, end: 1 }],
    text,
    kind: 'fact' as const,
    checkworthiness: 0.8,
    reasons: [],
    contextNeeded: false,
  };
}

export function fakeExtract(): FakeExtract {
  let calls = 0;
  let held: {
    fraction: number;
    claims: readonly string[];
    language: string;
    released: Promise<void>;
  } | null = null;
  let failure: ExtractionOutcome | null = null;

  const extract: ExtractClaims = async (job, { onProgress, signal } = {}) => {
    if (signal?.aborted) return { ok: false, reason: 'cancelled', message: '' };
    calls += 1;
    onProgress?.({ stage: 'claims', fraction: 0, found: 0, claims: [] });
    if (held !== null) {
      onProgress?.({
        stage: 'claims',
        fraction: held.fraction,
        language: held.language,
        found: held.claims.length,
        claims: held.claims.map(claimOf),
      });
      const aborted = new Promise<void>((resolve) => {
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
      await Promise.race([held.released, aborted]);
      held = null;
      if (signal?.aborted) return { ok: false, reason: 'cancelled', message: '' };
    }
    if (failure !== null) {
      const now = failure;
      failure = null;
      return now;
    }
    const text = normaliseText(job.text);
    const blocks = readBlocks(text, job.format);
    const textHash = '0'.repeat(64);
    const claims = [...text.matchAll(/[^.\n]+\./g)].map((sentence, ordinal) => ({
      ...claimOf(sentence[0], ordinal),
      spans: [{ start: sentence.index, end: sentence.index + sentence[0].length }],
    }));
    return {
      ok: true,
      article: {
        text,
        blocks,
        language: 'en',
        words: countWords(text),
        textHash,
        titleFound: findTitle(text, blocks, job.fileName),
      },
      extraction: {
        header: {
          id: 'extraction-1' as ExtractionId,
          textHash,
          engine: 'rules/1',
          granularity: 'fine',
          language: 'en',
          claimCount: claims.length,
          sentenceCount: claims.length,
        },
        claims,
        sentences: claims.map(({ spans }) => ({
          start: spans[0]?.start ?? 0,
          end: spans[0]?.end ?? 0,
          claim: true,
        })),
      },
    };
  };

  return {
    extract,
    calls: () => calls,
    hold(fraction, { claims, language } = { claims: [], language: 'en' }) {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      held = { fraction, claims, language, released };
      return { release };
    },
    fail(reason, message) {
      failure = { ok: false, reason, message };
    },
  };
}
