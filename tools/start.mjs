// `npm start`: from a fresh clone to the running app in one command.
import { createServer } from 'node:net';
import { serveOrStop } from './serve.mjs';
import {
  buildIfNeeded,
  installIfNeeded,
  portFromCommandLine,
  requireNode,
  stopForTakenPort,
} from './setup.mjs';

const usualPort = 4173;

requireNode();
await checkPort(portFromCommandLine(usualPort));
installIfNeeded();
buildIfNeeded();
const { address } = await serveOrStop(usualPort);
console.log(`Claimbench is ready at ${address}\nPress Ctrl+C to stop it.`);

/**
 * Asked before installing and building, which can take minutes.
 * @param {number} port
 */
async function checkPort(port) {
  const free = await new Promise((resolve) => {
    const probe = createServer();
    // Only a taken port is told here; anything else is for the server itself to report.
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code !== 'EADDRINUSE'),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  if (!free) stopForTakenPort(port);
}
