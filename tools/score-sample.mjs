// How good the engine's claims are.
//   npm run --silent evaluate
// prints its figures on the articles in claims/, beside the claims that were listed for them by hand.
//   npm run --silent evaluate -- GOLD.jsonl > predictions.jsonl
// writes what it makes of other texts as the lines that a scorer reads: the command line does it all. GOLD holds one
// {"id", "text"} a line.
import { pathToFileURL } from 'node:url';
import { buildCliOrStop, program } from './build-cli.mjs';
import { bundled } from './bundled.mjs';
import { root } from './setup.mjs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  const { goldFigures, goldTable } = await bundled('tests/support/goldTable.ts');
  console.log(goldTable(goldFigures(root)));
} else {
  await buildCliOrStop();
  process.argv = [...process.argv.slice(0, 2), 'extract', '--jsonl', path];
  await import(pathToFileURL(program).href);
}
