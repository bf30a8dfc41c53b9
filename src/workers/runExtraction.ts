/** One extraction from raw text to claims, as the worker runs it; apart from the worker so that tests can. */
import { readBlocks } from '../domain/article/blocks.ts';
import { normaliseText } from '../domain/article/normalise.ts';
import { findTitle } from '../domain/article/title.ts';
import { countWords } from '../domain/article/words.ts';
import { extractionSteps } from '../domain/claims/extract.ts';
import type { ExtractedClaim, Extraction } from '../domain/claims/schema.ts';
import type { Analyser } from '../domain/language/analyser.ts';
import { extractionIdOf } from './extractionId.ts';
import { sha256 } from './hash.ts';
import type { ArticleParts, ExtractionJob, ExtractionProgress } from './protocol.ts';

/** Progress is told at most this often: every message costs the page a task. */
const REPORT_EVERY_MS = 50;
/** Claims that are handed over before the whole: more than anybody reads meanwhile, and all of an ordinary article. */
const MOST_EARLY = 200;

export interface ExtractionResult {
  readonly article: ArticleParts;
  readonly extraction: Extraction;
}

/**
 * @param report hears how far the work is, and the claims as they are found; the first of them at once
 * @param loadAnalyser the analyser of this worker; its failure is the failure of the job
 */
export async function runExtraction(
  job: ExtractionJob,
  report: (progress: ExtractionProgress) => void,
  loadAnalyser: () => Promise<Analyser>,
): Promise<ExtractionResult> {
  report({ stage: 'reading', fraction: 0, found: 0, claims: [] });
  const { format, granularity } = job;
  const text = normaliseText(job.text);
  const textHash = await sha256(text);
  const extractionId = await extractionIdOf(textHash, granularity, format);
  const blocks = readBlocks(text, format);
  const titleFound = findTitle(text, blocks, job.fileName);
  report({ stage: 'reading', fraction: 1, found: 0, claims: [] });
  const ids = { extractionId, textHash, format };
  const steps = extractionSteps({ text, blocks, granularity }, ids, await loadAnalyser());
  let toldAt = 0;
  let found = 0;
  let early = 0;
  let claims: ExtractedClaim[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const extraction = step.value;
      const { language } = extraction.header;
      const article = { text, blocks, language, words: countWords(text), textHash, titleFound };
      return { article, extraction };
    }
    const { fraction, language } = step.value;
    for (const claim of step.value.claims)
      if (early + claims.length < MOST_EARLY) claims.push(claim);
    const first = found === 0 && step.value.claims.length > 0;
    found += step.value.claims.length;
    const now = performance.now();
    if (now - toldAt < REPORT_EVERY_MS && !first) continue;
    report({ stage: 'claims', fraction, language, found, claims });
    toldAt = now;
    early += claims.length;
    claims = [];
  }
}
