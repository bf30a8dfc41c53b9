/** The command line on many documents: what more worker threads bring, and that memory does not grow with the number. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';

export interface Batch {
  readonly seconds: number;
  /** Megabytes at its highest; null where the system does not tell. */
  readonly memory: number | null;
  readonly lines: number;
}

/** Linux tells the highest memory of a process that is still running. */
function highestOf(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1000;
  } catch {
    return null;
  }
}

/** @param program the built command line */
export function runBatch(program: string, jobs: number, lines: Iterable<string>): Promise<Batch> {
  const child = spawn(process.execPath, [program, 'extract', '--jsonl', '--jobs', String(jobs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const started = performance.now();
  let memory: number | null = null;
  const look = () => {
    memory = highestOf(child.pid ?? 0) ?? memory;
  };
  const watch = setInterval(look, 100);
  let count = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) count += 1;
  });
  Readable.from(lines).pipe(child.stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code !== 0) reject(new Error(`The command line ended with ${code}.`));
      resolve({ seconds: (performance.now() - started) / 1000, memory, lines: count });
    });
  });
}
