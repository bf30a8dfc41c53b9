// Serves the built app from this machine to this machine, with the security headers.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { securityHeaders } from './security-headers.mjs';
import { dist, option, portFromCommandLine, stop, stopForTakenPort } from './setup.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Vite puts everything it names by its content into this folder. */
const hashed = /^assets\//;

/**
 * The file a request asks for, relative to the served folder; undefined when there is none such.
 * @param {string} url @param {string} base
 */
function requestedFile(url, base) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://local').pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(base)) return undefined;
  const file = path.slice(base.length) || 'index.html';
  // No way up, no absolute path, no hidden file: those hold the build's own notes.
  const parts = file.split('/');
  const safe = parts.every((part) => part !== '' && !part.startsWith('.') && !/[\\\0:]/.test(part));
  return safe ? file : undefined;
}

/**
 * @param {{ folder?: string, base?: string, port: number, host?: string }} options
 *   `base` begins and ends with a slash; port 0 takes any free one.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function startServer({ folder = dist, base = '/', port, host = '127.0.0.1' }) {
  const served = await realpath(folder);

  const server = createServer(async (request, response) => {
    /** @param {number} status @param {string} text @param {Record<string, string>} [more] */
    const say = (status, text, more = {}) => {
      response.writeHead(status, {
        ...securityHeaders,
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        ...more,
      });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return say(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
    }
    const url = request.url ?? '/';
    if (base !== '/' && url.split('?')[0] === base.slice(0, -1)) {
      return say(308, 'Moved.', { Location: base });
    }
    const file = requestedFile(url, base);
    if (file === undefined) return say(404, 'Not found.');

    try {
      const full = await realpath(join(served, file));
      const found = await stat(full);
      // A link inside the folder must not lead out of it.
      if (!full.startsWith(served + sep) || !found.isFile()) return say(404, 'Not found.');

      const tag = `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
      const headers = {
        ...securityHeaders,
        'Content-Type': types[extname(full)] ?? 'application/octet-stream',
        'Cache-Control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ETag: tag,
      };
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, headers);
        return response.end();
      }
      response.writeHead(200, { ...headers, 'Content-Length': found.size });
      if (request.method === 'HEAD') return response.end();
      pipeline(createReadStream(full), response, () => {
        // A reader who left early is no fault of ours; pipeline has closed both ends.
      });
    } catch {
      if (!response.headersSent) say(404, 'Not found.');
    }
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actualPort = address !== null && typeof address === 'object' ? address.port : port;
  return {
    address: `http://${host}:${actualPort}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Starts the server for a person, who gets a sentence when that is not possible.
 * @param {number} defaultPort
 */
export async function serveOrStop(defaultPort) {
  const port = portFromCommandLine(defaultPort);
  const base = `/${option('base') ?? ''}/`.replace(/\/+/g, '/');
  try {
    return await startServer({ port, base });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') return stopForTakenPort(port);
    if (code === 'EACCES') {
      return stop(`Port ${port} may not be used by this account. Choose one above 1023.`);
    }
    if (code === 'ENOENT') return stop('There is no build yet. Run: npm run build');
    throw error;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { address } = await serveOrStop(4173);
  console.log(`Serving dist at ${address}`);
}
