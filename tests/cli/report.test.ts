/** `report` and `validate` as a person or a pipeline runs them, on the worked review and on what it is exported as. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/setup.mjs';
import { buildProgram, claimbench } from '../support/cli.ts';

const KRATOM = join(root, 'claims', 'kratom-opioid-withdrawal');
const PLAIN = join(root, 'claims', 'pine-marten');
const TIME = ['--time', '2026-11-22T10:42:00Z'];

let folder = '';
const file = (name: string) => join(folder, name);
const reportOf = (...args: string[]) => claimbench(['report', ...args, ...TIME]);
beforeAll(async () => {
  buildProgram();
  folder = await mkdtemp(join(tmpdir(), 'claimbench-report-'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('report INPUT', () => {
  it('writes Markdown unless told otherwise, the same bytes at the same time', async () => {
    const [one, again] = await Promise.all([reportOf(KRATOM), reportOf(KRATOM)]);
    expect({ code: one.code, err: one.err }).toEqual({ code: 0, err: '' });
    expect(one.out).toMatch(/^# Kratom and opioid withdrawal: claim review\n/);
    expect(again.out).toBe(one.out);
  });

  it('says the same of a folder and of the bundle that it becomes', async () => {
    const { out: bundle } = await reportOf(KRATOM, '--to', 'bundle');
    await writeFile(file('kratom.json'), bundle);
    for (const format of ['md', 'html', 'csv', 'jsonl', 'web-annotation']) {
      const [direct, through] = await Promise.all([
        reportOf(KRATOM, '--to', format),
        reportOf(file('kratom.json'), '--to', format),
      ]);
      expect(through.out, format).toBe(direct.out);
    }
    const piped = await claimbench(['report', '-', '--to', 'bundle'], { input: bundle });
    expect(piped.out).toBe(bundle);
  });

  it('reads a folder without a review', async () => {
    const { code, out } = await reportOf(PLAIN, '--to', 'csv');
    expect(code).toBe(0);
    const { data } = Papa.parse<Record<string, string>>(out.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(new Set(data.map(({ Verdict }) => Verdict))).toEqual(new Set(['Untagged']));
  });

  it('leaves parts out, and names reviewers only when asked', async () => {
    const { out } = await reportOf(KRATOM, '--without', 'problems,rationale,article');
    expect(out).not.toMatch(/Key problems|Rationale:|Annotated article/);
    expect(out).toContain('### 1. ');
  });

  it('lists the claims of some verdicts', async () => {
    const { out } = await reportOf(
      KRATOM,
      '--verdicts',
      'supported',
      '--without',
      'problems,article',
    );
    expect(out.match(/^### \d+\. (\w+)$/gm)).toHaveLength(3);
    const wrong = await reportOf(KRATOM, '--verdicts', 'suported');
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean supported?'),
    });
  });

  it('writes dates, reviewers and parts as it is told', async () => {
    const { out } = await reportOf(
      KRATOM,
      ...['--parts', 'problems', '--dates', 'mdy', '--language', 'de', '--reviewers', 'none'],
    );
    expect(out).toMatch(/^Reviewed November 22, 2026 · 75 claims$/m);
    expect(out).toContain('## Key problems');
    expect(out).not.toMatch(/## Claims|## Annotated article/);
    expect(out).toContain('parts: key problems, no reviewers');
  });

  it.each([
    ['csl', /^\[\n\{"id":/],
    ['bibtex', /^@comment\{Sources of a claim review\.[^\n]+\}\n\n@/],
    ['ris', /^TY {2}- /],
  ])('writes the sources as %s, which sources reads again', async (format, beginning) => {
    const { code, out } = await reportOf(KRATOM, '--to', format);
    expect(code).toBe(0);
    expect(out).toMatch(beginning);
    const again = await claimbench(['sources', '--from', format, '--to', 'csl'], { input: out });
    expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: '' });
    const cited = JSON.parse(await readFile(join(KRATOM, 'review.json'), 'utf8')).sources;
    expect(JSON.parse(again.out)).toHaveLength(cited.length);
  });

  it('tells the conflicts that the app would find after a claim was reworded', async () => {
    const { out: bundle } = await reportOf(KRATOM, '--to', 'bundle');
    const before = (await reportOf(KRATOM, '--to', 'jsonl')).out.split('\n')[0] ?? '';
    expect(JSON.parse(before).conflictsWith).toEqual([]);
    const changed = JSON.parse(bundle);
    const last = changed.events.findLast(({ scope }: { scope: string }) => scope !== 'library');
    const text =
      'The recommended starting point for kratom use is 50–60 grams of dry leaf per dose.';
    changed.events.push({
      ...last,
      id: `${last.id}-reworded`,
      hlc: `${last.hlc.slice(0, -4)}zzzz`,
      command: 'claim.edit',
      changes: [
        {
          store: 'claims',
          field: 'text',
          keys: [JSON.parse(before).claim],
          from: [null],
          to: [text],
          basedOn: [null],
        },
      ],
    });
    await writeFile(file('reworded.json'), JSON.stringify(changed));
    const { out, err } = await reportOf(file('reworded.json'), '--to', 'jsonl');
    expect(err).toBe('');
    const reworded = JSON.parse(out.split('\n')[0] ?? '');
    expect(reworded.text).toBe(text);
    expect(reworded.conflictsWith).not.toEqual([]);
  });

  it('writes ClaimReview with the address that it is given', async () => {
    const { out } = await reportOf(KRATOM, '--to', 'claimreview', '--url', 'https://example.org/r');
    expect(JSON.parse(out)['@graph'][0].url).toBe('https://example.org/r#claim-2');
  });
});

describe('report --out', () => {
  it('writes a file, and nothing on standard output', async () => {
    const { code, out, err } = await reportOf(KRATOM, '--to', 'html', '--out', file('a.html'));
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile(file('a.html'), 'utf8')).toBe(
      (await reportOf(KRATOM, '--to', 'html')).out,
    );
  });

  it('puts the other files of a format beside it', async () => {
    await mkdir(file('beside'));
    await reportOf(KRATOM, '--to', 'brat', '--out', file('beside/k.ann'));
    await reportOf(KRATOM, '--to', 'scifact', '-o', file('beside/k.jsonl'));
    expect((await readdir(file('beside'))).sort()).toEqual([
      'k.about.json',
      'k.ann',
      'k.annotation.conf',
      'k.corpus.jsonl',
      'k.jsonl',
      'k.txt',
    ]);
  });

  it('puts them in a folder, or in a zip whose bytes do not change', async () => {
    await reportOf(KRATOM, '--to', 'brat', '--out', `${file('new')}/`);
    expect((await readdir(file('new'))).sort()).toEqual([
      'about.json',
      'annotation.conf',
      'article.ann',
      'article.txt',
    ]);
    await reportOf(KRATOM, '--to', 'brat', '--out', file('one.zip'));
    await reportOf(KRATOM, '--to', 'brat', '--out', file('two.zip'));
    const zip = await readFile(file('one.zip'));
    expect(await readFile(file('two.zip'))).toEqual(zip);
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual((await readdir(file('new'))).sort());
    const ann = files['article.ann'];
    expect(ann === undefined ? '' : strFromU8(ann)).toBe(
      await readFile(join(file('new'), 'article.ann'), 'utf8'),
    );
  });

  it('says why it could not write, and leaves nothing behind', async () => {
    const { code, err } = await reportOf(KRATOM, '--out', file('none/x.md'));
    expect(code).toBe(1);
    expect(err).toMatch(
      /^claimbench: .*x\.md: There is no such file\. Nothing was written there\.\n$/,
    );
  });
});

describe('references', () => {
  const list = (markdown: string) =>
    (/## References\n([\s\S]*?)\n## /.exec(markdown)?.[1] ?? '').trim().split(/\n+/);

  it('are numbered in order of use, or stand in the order of the alphabet', async () => {
    const short = list((await reportOf(KRATOM)).out);
    expect(list((await reportOf(KRATOM, '--style', 'short')).out)).toEqual(short);
    const vancouver = list((await reportOf(KRATOM, '--style', 'vancouver')).out);
    expect(vancouver.map((line) => line.slice(0, 3))).toEqual(
      short.map((line) => line.slice(0, 3)),
    );
    const apa = await reportOf(KRATOM, '--style', 'apa');
    const lines = list(apa.out);
    expect(lines).toHaveLength(short.length);
    const words = lines.map((line) => line.replace(/[^\p{L}\p{N} ]/gu, ''));
    expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(lines.every((line) => line.startsWith('- '))).toBe(true);
    expect(apa.out).not.toMatch(/\\\[\d+\\\]/);
    expect((await reportOf(KRATOM, '--style', 'apa')).out).toBe(apa.out);
  });
});

describe('what is wrong', () => {
  it.each([
    [['report'], 2, 'What the report is of is missing'],
    [['report', 'a', 'b'], 2, 'report takes one input, not 2'],
    [['report', 'x', '--to', 'htm'], 2, 'Did you mean html?'],
    [['report', 'x', '--jsonl'], 2, 'There is no option --jsonl'],
    [
      ['report', 'x', '--without', 'notes'],
      2,
      '--without takes problems, claims, article or rationale',
    ],
    [['report', 'x', '--url', 'javascript:x'], 2, '--url takes an address'],
    [['report', 'x', '--to', 'claimreview'], 2, 'add --url'],
    [['report', 'x', '--style', 'harvard'], 2, '--style takes short, apa, vancouver, chicago'],
    [['report', 'x', '--time', 'noon'], 2, '--time takes a time like'],
    [['report', 'no-such-file.json'], 1, 'no-such-file.json: There is no such file.'],
    [['report', 'package.json'], 1, 'package.json: The file is JSON, but not a Claimbench bundle.'],
    [['report', 'LICENSE'], 1, 'LICENSE: The file is not complete JSON'],
    [['report', 'src'], 1, 'src: This folder does not hold one article.txt'],
    [['validate'], 2, 'What is to be checked is missing'],
  ])('%j', async (args, code, words) => {
    const outcome = await claimbench(args);
    expect(outcome.err).toContain(words);
    expect({ code: outcome.code, out: outcome.out }).toEqual({ code, out: '' });
  });

  it('names the reviews of a library where one has to be chosen, and takes one by title or id', async () => {
    const [one, two] = await Promise.all(
      [KRATOM, PLAIN].map(async (input) =>
        JSON.parse((await reportOf(input, '--to', 'bundle')).out),
      ),
    );
    const library = {
      ...one,
      contains: 'library',
      articles: [...one.articles, ...two.articles],
      extractions: [...one.extractions, ...two.extractions],
      events: [...one.events, ...two.events],
    };
    await writeFile(file('library.json'), JSON.stringify(library));
    const asked = await reportOf(file('library.json'));
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('It holds 2 reviews; add --review');
    const { out } = await reportOf(
      file('library.json'),
      '--review',
      'Kratom and opioid withdrawal',
      '--to',
      'bundle',
    );
    expect(JSON.parse(out)).toEqual(one);
    const byId = await reportOf(
      file('library.json'),
      '--review',
      one.articles[0].revision.reviewId,
      '--to',
      'bundle',
    );
    expect(byId.out).toBe(out);
    expect((await reportOf(file('library.json'), '--review', 'Nothing')).err).toContain(
      'It holds no review “Nothing”',
    );
  });
});

describe('validate', () => {
  it('tells what is sound', async () => {
    const { code, out, err } = await claimbench(['validate', KRATOM, PLAIN]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${KRATOM}: sound, 1 review, 75 claims, 12 with a verdict\n`);
    expect(out).toContain(`${PLAIN}: sound, 1 review, 70 claims, 0 with a verdict\n`);
    // What is thin is remarked on, and is no fault.
    expect(out).toContain(`${KRATOM}: remark: 63 claims are still untagged: claims 1, 3, 4, 5, `);
    expect(out).toContain(
      `${KRATOM}: remark: 8 pieces of evidence have no quote: claims 9, 53, 54, 58, 65 and 72
`,
    );
    expect(out).toContain(`${PLAIN}: remark: 70 claims are still untagged: claims 1, 2, 3, 4, `);
  });

  it('names what is not, and goes on', async () => {
    const bundle = JSON.parse((await reportOf(KRATOM, '--to', 'bundle')).out);
    bundle.articles[0].text = bundle.articles[0].text.replace('Kratom', 'Tea');
    await writeFile(file('broken.json'), JSON.stringify(bundle));
    const { code, out, err } = await claimbench(['validate', file('broken.json'), KRATOM]);
    expect(code).toBe(1);
    expect(err).toContain(
      'broken.json: The file is damaged at articles[0]: the text is not as long',
    );
    expect(out).toContain('kratom-opioid-withdrawal: sound');
  });

  it('finds a review that does not belong to its claims', async () => {
    await mkdir(file('folder'));
    for (const name of ['article.txt', 'claims.json', 'review.json']) {
      const text = await readFile(join(KRATOM, name), 'utf8');
      await writeFile(
        join(file('folder'), name),
        name === 'review.json' ? text.replace('"claim": 1,', '"claim": 2,') : text,
      );
    }
    const { code, err } = await claimbench(['validate', file('folder')]);
    expect(code).toBe(1);
    expect(err).toContain('review.json words claim 2 otherwise than claims.json');
  });
});

describe('convert IN OUT', () => {
  it('tells the format by the name of what is written', async () => {
    const { code, out } = await claimbench(['convert', KRATOM, file('k.json'), ...TIME]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(await readFile(file('k.json'), 'utf8')).toBe(
      (await reportOf(KRATOM, '--to', 'bundle')).out,
    );
  });

  it('takes annotations through and back', async () => {
    await claimbench(['convert', KRATOM, file('k.jsonld'), ...TIME]);
    await claimbench(['convert', KRATOM, file('ls.json'), '--to', 'label-studio', ...TIME]);
    const article = ['--article', join(KRATOM, 'article.txt')];
    const outcomes = await Promise.all([
      claimbench(['convert', file('k.jsonld'), file('a.csv'), ...article, ...TIME]),
      claimbench(['convert', file('ls.json'), file('b.csv'), ...TIME]),
      claimbench(['convert', file('ls.json'), file('b.json'), ...TIME]),
    ]);
    for (const { code, err } of outcomes) expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = async (name: string) =>
      Papa.parse<Record<string, string>>((await readFile(file(name), 'utf8')).slice(1), {
        header: true,
        skipEmptyLines: true,
      }).data;
    await claimbench(['convert', KRATOM, file('k.csv'), ...TIME]);
    const told = ({
      Claim,
      Verdict,
      Start,
      End,
      Rationale,
      Correction,
    }: Record<string, string>) => [Claim, Verdict, Start, End, Rationale, Correction];
    const before = (await rows('k.csv')).map(told).sort();
    for (const name of ['a.csv', 'b.csv'])
      expect((await rows(name)).map(told).sort(), name).toEqual(before);
    expect((await claimbench(['validate', file('b.json')])).out).toContain(
      '75 claims, 12 with a verdict',
    );
  });

  it('names what it leaves out, and says so by its exit code', async () => {
    const annotations = JSON.parse((await reportOf(KRATOM, '--to', 'web-annotation')).out);
    annotations.first.items[0].target = 'https://example.org/';
    await writeFile(file('some.jsonld'), JSON.stringify(annotations));
    const { code, err } = await claimbench([
      'convert',
      file('some.jsonld'),
      file('some.json'),
      '--article',
      join(KRATOM, 'article.txt'),
    ]);
    expect(code).toBe(1);
    expect(err).toContain('some.jsonld: annotation 1: The words that it is on are not to be found');
    expect((await claimbench(['validate', file('some.json')])).out).toContain('74 claims');
  });

  it.each([
    [['convert', 'x'], 2, 'convert takes two names'],
    [['convert', 'x', 'y.pdf'], 2, 'add --to with a format'],
    [['convert', 'x', 'y.md', '--out', 'z'], 2, '--out cannot stand beside it'],
  ])('%j', async (args, code, words) => {
    const outcome = await claimbench(args);
    expect(outcome.err).toContain(words);
    expect(outcome.code).toBe(code);
  });

  it('asks for the article of Web Annotations', async () => {
    await claimbench(['convert', KRATOM, file('w.jsonld'), ...TIME]);
    const { code, err } = await claimbench(['convert', file('w.jsonld'), file('w.json')]);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('add --article') });
  });
});

it.each(['extract', 'report', 'convert', 'validate'])(
  '%s has a help of its own',
  async (command) => {
    const [own, other] = await Promise.all([
      claimbench([command, '--help']),
      claimbench(['help', command]),
    ]);
    expect(own.out).toMatch(new RegExp(`^Usage: claimbench ${command} `));
    expect(other.out).toBe(own.out);
  },
);
