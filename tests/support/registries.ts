/** A local HTTP server in the place of the registries, answering what a test tells it to, and a time that does not pass. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LookupHosts } from '../../src/features/shared/lookup/hosts.ts';
import type { RequestParts } from '../../src/features/shared/lookup/request.ts';
import type { Time } from '../../src/features/shared/lookup/time.ts';

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface Registries {
  readonly hosts: LookupHosts;
  /** `GET /crossref/v1/works/…` in the order in which they came. */
  readonly asked: string[];
  readonly headers: IncomingMessage['headers'][];
  /** The answers to the next requests, in turn; the last one stays. */
  answer(...next: Answering[]): void;
  close(): Promise<void>;
}

export const sends =
  (status: number, body: string, headers: Record<string, string> = {}): Answering =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };

/** Begins to answer and never ends. */
export const hangs: Answering = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"status":');
};

export const cutsOff: Answering = (request) => request.socket.destroy();

/** By the beginning of the address. */
export const routed =
  (routes: Readonly<Record<string, Answering>>): Answering =>
  (request, response) => {
    const found = Object.entries(routes).find(([path]) => request.url?.startsWith(path));
    (found?.[1] ?? sends(404, 'Resource not found.'))(request, response);
  };

export async function registries(): Promise<Registries> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let answers: Answering[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${decodeURIComponent(request.url ?? '')}`);
    headers.push(request.headers);
    const next = answers.length > 1 ? answers.shift() : answers[0];
    next?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    hosts: {
      crossref: `${base}/crossref`,
      datacite: `${base}/datacite`,
      pubmed: `${base}/pubmed`,
    },
    asked,
    headers,
    answer(...next) {
      answers = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface TestTime extends Time {
  clock: number;
  /** Every wait, in milliseconds. */
  readonly slept: number[];
}

/** Waiting moves the clock and takes no time. */
export function testTime(): TestTime {
  const time: TestTime = {
    clock: Date.UTC(2026, 10, 23, 6, 0, 0),
    slept: [],
    now: () => time.clock,
    async sleep(ms, signal) {
      signal.throwIfAborted();
      time.slept.push(Math.round(ms));
      time.clock += ms;
    },
  };
  return time;
}

export const testParts = (time: Time, timeout = 10_000): RequestParts => ({
  fetch: (input, init) => fetch(input, init),
  time,
  timeout,
  backOff: [1_000, 3_000, 9_000],
  patience: 30_000,
});
