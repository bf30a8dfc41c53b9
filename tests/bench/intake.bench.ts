/** How long a person waits for the claims of a pasted article: first of all, in a warm worker, and the second time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../tools/setup.mjs';
import { expectReview, paste, toLibrary } from '../e2e/support/app.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { bundledCorpus } from './articles.ts';
import { ms, percentile, say } from './measure.ts';

const ARTICLE = 5_000;
const WARM_READS = 10;

test.use({ allowedErrors: [/./], trace: 'off' });

/** A job of the extraction worker as the page sees it, in milliseconds since it was posted; 0 where nothing came yet. */
interface Job {
  readonly posted: number;
  firstClaims: number;
  done: number;
}

/** Runs in the page: notes every job that is posted to a worker, and when its answers come. */
function noteJobs() {
  const jobs: Job[] = [];
  Object.assign(globalThis, { benchJobs: jobs });
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
    // Only a text to read is a job; a worker is also told to make itself ready, and others have other things to do.
    const isJob =
      typeof message === 'object' &&
      message !== null &&
      'type' in message &&
      message.type === 'extract';
    if (!isJob) return post.call(this, message, ...rest);
    const job: Job = { posted: performance.now(), firstClaims: 0, done: 0 };
    jobs.push(job);
    const listen = ({ data }: MessageEvent<{ type?: string; claims?: readonly unknown[] }>) => {
      const after = performance.now() - job.posted;
      if (job.firstClaims === 0 && (data.claims?.length ?? 0) > 0) job.firstClaims = after;
      if (data.type !== 'done') return;
      job.done = after;
      if (job.firstClaims === 0) job.firstClaims = after;
      this.removeEventListener('message', listen);
    };
    this.addEventListener('message', listen);
    return post.call(this, message, ...rest);
  } as typeof post;
}

const jobsOf = (page: Page): Promise<Job[]> =>
  page.evaluate(() => (globalThis as unknown as { benchJobs: Job[] }).benchJobs);

test('the claims of a pasted article of 5 KB', async ({ launchPersistent, baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'claimbench-bench-'));
  const { page } = await launchPersistent(profile);
  await page.addInitScript(noteJobs);
  await page.goto(baseURL ?? '');
  const corpus = bundledCorpus(root);
  const textOf = (seed: number) => `Article number ${seed}\n\n${corpus.text(ARTICLE, seed)}`;
  for (let seed = 0; seed <= WARM_READS; seed += 1) {
    await paste(page, textOf(seed));
    await expectReview(page);
    await toLibrary(page);
  }
  const [cold, ...warm] = await jobsOf(page);
  expect(warm).toHaveLength(WARM_READS);
  say('first article, worker and weights loaded, to its first claims', ms(cold?.firstClaims ?? 0));
  say('first article, to all its claims', ms(cold?.done ?? 0));
  const first = warm.map((job) => job.firstClaims);
  const all = warm.map((job) => job.done);
  say('further articles, to the first claims, p50', ms(percentile(first, 0.5)));
  say('further articles, to all claims, p50', ms(percentile(all, 0.5)));
  say('further articles, to all claims, slowest', ms(percentile(all, 1)));

  const again = Date.now();
  await paste(page, textOf(3));
  await expectReview(page);
  say('the same text a second time, pasted to shown', ms(Date.now() - again));
  const jobs = (await jobsOf(page)).length - (WARM_READS + 1);
  say('jobs that the engine got for it', String(jobs));
  expect(jobs).toBe(0);
  await page.close();
  await rm(profile, { recursive: true, force: true });
});
