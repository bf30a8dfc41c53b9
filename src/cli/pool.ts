/** Worker threads that share a batch. They start when there is work for them, so that one file costs one thread. */
import { Worker } from 'node:worker_threads';
import type { Answer, Job } from './work.ts';

interface Waiting {
  readonly job: Job;
  readonly answer: (answer: Answer) => void;
}

export class Pool {
  private readonly program: URL;
  private readonly most: number;
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly waiting: Waiting[] = [];

  /**
   * @param program the module that a thread runs; it answers each message by one
   * @param most threads at a time, at least 1
   */
  constructor(program: URL, most: number) {
    this.program = program;
    this.most = most;
  }

  /** Never rejects: a thread that ends in mid-job is a problem of that job, and another takes the next. */
  run(job: Job): Promise<Answer> {
    return new Promise((answer) => {
      this.waiting.push({ job, answer });
      this.assign();
    });
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const worker = this.idle.pop() ?? (this.all.size < this.most ? this.start() : undefined);
      if (worker === undefined) return;
      const next = this.waiting.shift();
      if (next !== undefined) this.give(worker, next);
    }
  }

  private start(): Worker {
    const worker = new Worker(this.program);
    this.all.add(worker);
    // Without a listener an error of a thread would end the program.
    worker.on('error', () => {});
    worker.on('exit', () => {
      this.all.delete(worker);
      const at = this.idle.indexOf(worker);
      if (at >= 0) this.idle.splice(at, 1);
    });
    return worker;
  }

  private give(worker: Worker, { job, answer }: Waiting): void {
    let failure = 'its thread ended';
    const done = (message: Answer) => {
      worker.off('error', failed);
      worker.off('exit', gone);
      this.idle.push(worker);
      answer(message);
      this.assign();
    };
    // Node tells the error first, then the end of the thread.
    const failed = (error: Error) => {
      failure = error.message;
    };
    const gone = () => {
      worker.off('message', done);
      answer({ ok: false, problem: `This could not be read (${failure}).` });
      this.assign();
    };
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', gone);
    worker.postMessage(job, [job.bytes.buffer]);
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }
}
