// Modules of the engine for tools: Node 20 does not run TypeScript, so they are bundled first.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

/**
 * @param {string} entry path within the project
 * @returns {Promise<any>} what the module exports
 */
export async function bundled(entry) {
  const folder = await mkdtemp(join(tmpdir(), 'claimbench-engine-'));
  try {
    await bundle({ entry, folder, name: 'engine' });
    return await import(pathToFileURL(join(folder, 'engine.mjs')).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
