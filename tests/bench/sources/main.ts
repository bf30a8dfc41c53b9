/**
 * How fast references are read and written, in Node, by processor time. Each is told against `JSON.parse` of the same
 * records as CSL-JSON in the same run, which is the least that anybody could do.
 */
import type { SourceFormat } from '../../../src/formats/in/draft.ts';
import { readSources, readSourcesInSteps } from '../../../src/formats/in/sources.ts';
import { writeBibtex } from '../../../src/formats/out/bibtex/write.ts';
import { writeCslJson } from '../../../src/formats/out/csl-json.ts';
import { writeRis } from '../../../src/formats/out/ris.ts';
import { leastOf } from '../language/clock.ts';
import { ms, say, times } from '../measure.ts';

const ENTRIES = 5_000;
const ROUNDS = 3;

/** An entry as reference managers export them, with accents, protected capitals and an abstract. */
function entry(number: number): string {
  return `@article{key${number},
  author = {M{\\"u}ller, J{\\'o}zef and van der Roe, Richard and {Study Group ${number}}},
  title = {The {DNA} of plant ${number}: \\textit{in vitro} and \\emph{in vivo}},
  journal = {Journal of Plants}, year = ${1950 + (number % 70)}, month = mar,
  volume = {${number % 40}}, number = {${number % 12}}, pages = {${number}--${number + 9}},
  doi = {10.1000/${number}}, url = {https://example.org/plants/${number}},
  keywords = {plants, DNA}, issn = {0378-5955},
  abstract = {${'Words of an abstract that goes on for a while. '.repeat(15)}}
}
`;
}

const bibtex = Array.from({ length: ENTRIES }, (_, number) => entry(number)).join('\n');
const items = readSources(bibtex, { from: 'auto' }).items.map(({ csl }) => csl);
if (items.length !== ENTRIES) throw new Error(`${items.length} of ${ENTRIES} entries were read.`);
const json = writeCslJson(items);
const ris = writeRis(items);
const read = (text: string, from: SourceFormat) => () => {
  const { length } = readSources(text, { from }).items;
  if (length !== ENTRIES) throw new Error(`${length} of ${ENTRIES} entries were read.`);
};

const runs: readonly (readonly [name: string, run: () => void])[] = [
  ['JSON.parse of the same records', () => void JSON.parse(json)],
  ['BibTeX read', read(bibtex, 'auto')],
  ['RIS read', read(ris, 'auto')],
  ['CSL-JSON read', read(json, 'auto')],
  ['BibTeX written', () => void writeBibtex(items)],
  ['RIS written', () => void writeRis(items)],
];

console.log(
  `\nReferences: ${ENTRIES} entries, ${(bibtex.length / 1e6).toFixed(1)} MB of BibTeX, processor time, best of ${ROUNDS}`,
);
const costs = leastOf(
  runs.map(([, run]) => run),
  ROUNDS,
);
const base = costs[0] ?? 1;
runs.forEach(([name], index) => {
  const took = costs[index] ?? 0;
  say(name, index === 0 ? ms(took) : `${ms(took)}, ${times(took / base)} as long`);
});

/** How long a page has to wait for one step at most. */
function longestStep(text: string): number {
  let longest = 0;
  const steps = readSourcesInSteps(text, { from: 'auto' });
  for (let done = false; !done; ) {
    const start = performance.now();
    done = steps.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

for (const [name, text] of [
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', json],
] as const) {
  say(`longest single step of reading ${name}, elapsed`, ms(longestStep(text)));
}
