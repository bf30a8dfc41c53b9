import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../tools/security-headers.mjs';
import { startServer } from '../../tools/serve.mjs';

let folder = '';
let outside = '';
const servers: Array<{ address: string; close: () => Promise<void> }> = [];

async function serve(base = '/') {
  const server = await startServer({ folder, base, port: 0 });
  servers.push(server);
  return server.address;
}

/** fetch would tidy the path before it is sent. */
function statusOf(address: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'claimbench-outside-'));
  await writeFile(join(outside, 'secret.txt'), 'secret');
  folder = await mkdtemp(join(tmpdir(), 'claimbench-serve-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
  await writeFile(join(folder, 'sw.js'), '//');
  await writeFile(join(folder, 'assets', 'a-1234.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'b-1234.wasm'), '');
  await writeFile(join(folder, 'manifest.webmanifest'), '{}');
  await writeFile(join(folder, '.vite', 'manifest.json'), '{}');
  await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await rm(folder, { recursive: true, force: true });
  await rm(outside, { recursive: true, force: true });
});

describe('the local server', () => {
  test.each([
    ['', 'text/html; charset=utf-8', 'no-cache'],
    ['index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['assets/a-1234.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['assets/b-1234.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ])('"%s" has its type and its caching', async (path, type, caching) => {
    for (const base of ['/', '/some/path/']) {
      const response = await fetch(`${await serve(base)}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('cache-control')).toBe(caching);
    }
  });

  test('the security headers come with every answer', async () => {
    const address = await serve();
    const found = await fetch(address);
    const same = await fetch(address, {
      headers: { 'If-None-Match': found.headers.get('etag') ?? '' },
    });
    const missing = await fetch(`${address}nothing.js`);
    const refused = await fetch(address, { method: 'POST' });
    expect([found, same, missing, refused].map((response) => response.status)).toEqual([
      200, 304, 404, 405,
    ]);
    for (const response of [found, same, missing, refused]) {
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(response.headers.get(name)).toBe(value);
      }
    }
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/%00',
    '/%ff',
    '/link.txt',
    '/.vite/manifest.json',
    '/assets',
    '/assets/',
  ])('%s leads nowhere', async (path) => {
    expect(await statusOf(await serve(), path)).toBe(404);
  });

  test('under a path, nothing outside it is answered', async () => {
    const address = await serve('/some/path/');
    expect(await statusOf(address, '/')).toBe(404);
    expect(await statusOf(address, '/index.html')).toBe(404);
    expect(await statusOf(address, '/some/path')).toBe(308);
    expect(await statusOf(address, '/some/path/')).toBe(200);
  });
});
