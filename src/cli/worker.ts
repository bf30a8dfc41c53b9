/** A worker thread: answers one job after the other. */
import { parentPort } from 'node:worker_threads';
import { doJob, type Job } from './work.ts';

/** Answers jobs until the thread is ended. */
export function serveJobs(): void {
  parentPort?.on('message', (job: Job) => {
    const answer = doJob(job);
    parentPort?.postMessage(answer, answer.ok ? [answer.bytes.buffer] : []);
  });
}
