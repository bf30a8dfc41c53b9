/** One extraction from raw text to claims, as the worker runs it; apart from the worker so that tests can. */
import { readBlocks } from '../domain/article/blocks.ts';
import { normaliseText } from '../domain/article/normalise.ts';
import { findTitle } from '../domain/article/title.ts';
import { countWords } from '../domain/article/words.ts';
import { extractionSteps } from '../domain/claims/extract.ts';
import type { Extraction } from '../domain/claims/schema.ts';
import { extractionIdOf } from './extractionId.ts';
import { sha256 } from './hash.ts';
import type { ArticleParts, ExtractionJob, ExtractionStage } from './protocol.ts';

/** Progress is told at most this often: every message costs the page a task. */
const REPORT_EVERY_MS = 50;

export interface ExtractionResult {
  readonly article: ArticleParts;
  readonly extraction: Extraction;
}

/** @param report hears the share that is done, 0 to 1, of the stage */
export async function runExtraction(
  job: ExtractionJob,
  report: (fraction: number, stage: ExtractionStage) => void,
): Promise<ExtractionResult> {
  report(0, 'reading');
  const text = normaliseText(job.text);
  const textHash = await sha256(text);
  const extractionId = await extractionIdOf(textHash, job.granularity);
  const blocks = readBlocks(text, job.format);
  const titleFound = findTitle(text, blocks, job.fileName);
  report(1, 'reading');
  const steps = extractionSteps(
    { text, blocks, granularity: job.granularity },
    { extractionId, textHash },
  );
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const extraction = step.value;
      const { language } = extraction.header;
      const article = { text, blocks, language, words: countWords(text), textHash, titleFound };
      return { article, extraction };
    }
    const now = performance.now();
    if (now - told < REPORT_EVERY_MS) continue;
    told = now;
    report(step.value, 'claims');
  }
}
