/** The built program, run as a child process on texts as they come: good, broken, huge and none at all. */
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../tools/build-cli.mjs';
import { dist, root } from '../../tools/setup.mjs';
import { buildProgram, claimbench, startClaimbench } from '../support/cli.ts';

interface Line {
  id: string | number;
  sentences: { start: number; end: number; claim: boolean; reason?: string }[];
  claims: Record<string, unknown>[] & { start: number; end: number; text: string }[];
  findings: unknown[];
}

const linesIn = (out: string): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const asLines = (documents: readonly object[]) =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');

const FIXTURES = join(root, 'tests', 'fixtures', 'claims');
const HEALTH = join(FIXTURES, 'health.txt');
const HOWTO = join(FIXTURES, 'howto.md');

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  buildProgram();
  folder = await mkdtemp(join(tmpdir(), 'claimbench-cli-'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('extract FILE', () => {
  it('writes Markdown unless told otherwise', async () => {
    const { code, out, err } = await claimbench(['extract', HEALTH]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^# Vitamin D: what the evidence says\n/);
    expect(out).toContain('## Claims');
    expect(out).toContain('- Heading: ');
  });

  it('writes one JSON object for a file and an array for several', async () => {
    const one = await claimbench(['extract', '--to', 'json', HEALTH]);
    const both = await claimbench(['extract', '--to', 'json', HEALTH, HOWTO]);
    const text = await readFile(HEALTH, 'utf8');
    const whole = JSON.parse(one.out);
    for (const { start, end } of whole.sentences)
      expect(text.slice(start, end).trim()).not.toBe('');
    expect(JSON.parse(both.out)[0]).toEqual(whole);
    expect(JSON.parse(both.out)[1].header.format).toBe('markdown');
  });

  it('writes CSV with one head for all files', async () => {
    const { out } = await claimbench(['extract', '--to=csv', HEALTH, HOWTO]);
    expect(out.startsWith('\uFEFF"File","Number"')).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(out.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.File))).toEqual(new Set([HEALTH, HOWTO]));
  });

  it('keeps clauses whole when coarse', async () => {
    const fine = await claimbench(['extract', '--to', 'json', HEALTH]);
    const coarse = await claimbench(['extract', '--to', 'json', '--granularity', 'coarse', HEALTH]);
    const [many, few] = [fine, coarse].map(({ out }) => JSON.parse(out).claims.length);
    expect(few).toBeLessThan(many);
  });

  it('reads standard input without a file, or for "-"', async () => {
    const input = await readFile(HEALTH);
    const [none, dash, named] = await Promise.all([
      claimbench(['extract', '--to', 'json'], { input }),
      claimbench(['extract', '--to', 'json', '-'], { input }),
      claimbench(['extract', '--to', 'json', HEALTH]),
    ]);
    expect(none?.out).toBe(dash?.out);
    expect(JSON.parse(none?.out ?? '').claims).toEqual(JSON.parse(named?.out ?? '').claims);
  });

  it('names a missing file, a folder and what is no text, and reads the others', async () => {
    await writeFile(file('photo.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
    await writeFile(file('program.txt'), Buffer.alloc(4096, 3));
    await writeFile(file('latin.txt'), Buffer.from('Caf\u00e9 is open.', 'latin1'));
    await writeFile(file('paper.pdf'), '%PDF-1.7');
    const names = ['gone.txt', '.', 'photo.txt', 'program.txt', 'latin.txt', 'paper.pdf', HEALTH];
    const args = ['extract', '--to', 'jsonl', ...names];
    const { code, out, err } = await claimbench(args, { cwd: folder });
    expect(code).toBe(1);
    expect(linesIn(out).map(({ id }) => id)).toEqual([HEALTH]);
    expect(err.trim().split('\n')).toEqual([
      'claimbench: gone.txt: There is no such file.',
      'claimbench: .: This is a folder, not a file.',
      expect.stringMatching(/^claimbench: photo\.txt: This is an image/),
      expect.stringMatching(/^claimbench: program\.txt: This is not text/),
      expect.stringMatching(/^claimbench: latin\.txt: This is not UTF-8: line 1 \(byte 4\)/),
      expect.stringMatching(/^claimbench: paper\.pdf: This is a PDF/),
    ]);
  });

  it('finds nothing in an empty file, and says so', async () => {
    await writeFile(file('empty.txt'), '');
    const formats = ['md', 'json', 'csv', 'jsonl'];
    const outcomes = await Promise.all(
      formats.map((to) => claimbench(['extract', '--to', to, file('empty.txt')])),
    );
    expect(outcomes.map(({ code, err }) => ({ code, err }))).toEqual(
      formats.map(() => ({ code: 0, err: '' })),
    );
  });

  it('counts in the file as it is, with CR LF and a byte order mark', async () => {
    const text = 'Tea is drunk in China.\r\n\r\nIt rose by 5% of 😀 in 2020.\r\n';
    await writeFile(file('dos.txt'), `\uFEFF${text}`);
    const { out } = await claimbench(['extract', '--to', 'jsonl', file('dos.txt')]);
    const [line] = linesIn(out);
    expect(line?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Tea is drunk in China.',
      'It rose by 5% of 😀 in 2020.',
    ]);
  });
});

describe('extract --jsonl', () => {
  const run = (documents: readonly object[], args: readonly string[] = []) =>
    claimbench(['extract', '--jsonl', ...args], { input: asLines(documents) });

  it('writes a line for each, with places in the text as it was given', async () => {
    const text =
      '\uFEFFCoffee causes cancer.\r\nIs tea\0 good?\r\n\r\nIn 2019 the 😀 council spent $4 million.';
    const { code, out } = await run([{ id: 'a', text, more: true }]);
    expect(code).toBe(0);
    const [line] = linesIn(out);
    expect(Object.keys(line ?? {})).toEqual(['id', 'sentences', 'claims', 'findings']);
    expect(line?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Coffee causes cancer.',
      'Is tea\0 good?',
      'In 2019 the 😀 council spent $4 million.',
    ]);
    expect(line?.sentences[1]).toMatchObject({ claim: false, reason: 'question' });
    for (const claim of line?.claims ?? []) {
      expect(Object.keys(claim)).toEqual([
        'id',
        'text',
        'start',
        'end',
        'kind',
        'checkworthiness',
        'reasons',
        'quantities',
        'contextNeeded',
      ]);
      expect(claim.checkworthiness).toBeGreaterThanOrEqual(0);
      expect(claim.checkworthiness).toBeLessThanOrEqual(1);
    }
  });

  it('keeps the order of what comes in, whatever the sizes and however many threads', async () => {
    const text = await readFile(HEALTH, 'utf8');
    const documents = Array.from({ length: 40 }, (_, id) => ({
      id,
      // Sizes that differ by far, so that later ones are done first.
      text: id % 15 === 0 ? text : `Tea number ${id} is drunk in China.`,
    }));
    const [one, four] = await Promise.all([
      run(documents, ['--jobs', '1']),
      run(documents, ['--jobs', '4']),
    ]);
    expect(four.out).toBe(one.out);
    expect(linesIn(four.out).map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
  });

  it('names broken lines by number, skips blank ones and goes on', async () => {
    const good = (id: string) => JSON.stringify({ id, text: 'Tea is drunk in China.' });
    const input = Buffer.concat([
      Buffer.from(`${good('first')}\n\n  \r\nno JSON\n[1,2]\n{"id":"x"}\n{"text":"y"}\n`),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(`{"id":12345678901234567890,"text":""}\r\n${good('last')}`),
    ]);
    const { code, out, err } = await claimbench(['extract', '--jsonl'], { input });
    expect(code).toBe(1);
    expect(linesIn(out).map(({ id }) => id)).toEqual(['first', 'last']);
    expect(err.match(/line \d+/g)).toEqual([4, 5, 6, 7, 8, 9].map((number) => `line ${number}`));
    expect(err).toContain('line 4: This is not JSON.');
    expect(err).toContain('line 6: "text" has to be text.');
    expect(err).toContain('line 8: This is not UTF-8.');
  });

  it('reads files of lines, and names a file that is not there', async () => {
    await writeFile(file('a.jsonl'), `${asLines([{ id: 1, text: 'Tea is good.' }])}oops\n`);
    const args = ['extract', '--jsonl', 'a.jsonl', 'b.jsonl'];
    const { code, out, err } = await claimbench(args, { cwd: folder });
    expect(code).toBe(1);
    expect(linesIn(out).map(({ id }) => id)).toEqual([1]);
    expect(err).toBe(
      'claimbench: a.jsonl, line 2: This is not JSON.\nclaimbench: b.jsonl: There is no such file.\n',
    );
  });

  it('reads nothing, an empty text and one that is all white space', async () => {
    expect(await run([])).toEqual({ code: 0, out: '', err: '' });
    const { out } = await run([
      { id: 'empty', text: '' },
      { id: 'blank', text: ' \r\n\t ' },
    ]);
    for (const line of linesIn(out)) {
      expect(line).toEqual({ id: line.id, sentences: [], claims: [], findings: [] });
    }
  });

  it('reads a line of 10 MB and the line after it', async () => {
    const text = `${`${' '.repeat(2000)}\r\n`.repeat(5250)}Coffee causes cancer in 5% of 😀 adults.`;
    const { code, out } = await run([
      { id: 'big', text },
      { id: 'after', text: 'Tea is drunk in China.' },
    ]);
    expect(text.length).toBeGreaterThan(10 * 1024 * 1024);
    expect(code).toBe(0);
    const [big, after] = linesIn(out);
    const [sentence] = big?.sentences ?? [];
    expect(text.slice(sentence?.start, sentence?.end)).toMatch(/^Coffee .* adults\.$/);
    expect(after?.id).toBe('after');
  });

  it('answers a line before the next one comes', async () => {
    const child = startClaimbench(['extract', '--jsonl', '--jobs', '1']);
    const closed = once(child, 'close');
    for (const id of [1, 2]) {
      child.stdin.write(asLines([{ id, text: 'Tea is good.' }]));
      const [chunk] = await once(child.stdout, 'data');
      expect(JSON.parse(String(chunk)).id).toBe(id);
    }
    child.stdin.end();
    expect((await closed)[0]).toBe(0);
  });

  it('does not read on while nobody reads its output', async () => {
    const child = startClaimbench(['extract', '--jsonl', '--jobs', '2']);
    const closed = once(child, 'close');
    // Long ids are answered at length, and cost the engine nothing.
    const line = asLines([{ id: 'x'.repeat(20_000), text: 'Tea is good.' }]);
    let taken = 0;
    // Writes until the pipe is full and stays so.
    for (;;) {
      if (child.stdin.write(line)) {
        taken += 1;
        continue;
      }
      const drained = await Promise.race([
        once(child.stdin, 'drain').then(() => true),
        new Promise<false>((resolve) => setTimeout(() => resolve(false), 1500)),
      ]);
      if (!drained) break;
      taken += 1;
      if (taken > 20_000) break;
    }
    expect(taken).toBeLessThan(20_000);
    child.stdin.end();
    child.stdout.resume();
    expect((await closed)[0]).toBe(0);
  });

  it('ends quietly when the reader leaves', async () => {
    const child = startClaimbench(['extract', '--jsonl']);
    const closed = once(child, 'close');
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.write(asLines([{ id: 1, text: 'Tea is good.' }]));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const more = asLines(Array.from({ length: 200 }, (_, id) => ({ id, text: 'Tea is good.' })));
    child.stdin.write(more);
    expect((await closed)[0]).toBe(0);
    expect(err).toBe('');
  });
});

describe('the program', () => {
  it('tells its version and what it can do', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect((await claimbench(['--version'])).out).toBe(`claimbench ${version}\n`);
    expect((await claimbench(['--help'])).out).toContain('--granularity');
  });

  it('refuses what it does not know, with the nearest that it knows', async () => {
    const { code, out, err } = await claimbench(['extract', '--tp', 'md']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^claimbench: There is no option --tp\. Did you mean --to\?\n/);
  });

  it('is what package.json names, runs through a link as npm makes it, and is no part of the app', async () => {
    const { bin, files } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(join(root, bin.claimbench)).toBe(program);
    expect(files).toContain('dist-cli');
    expect(program.startsWith(`${dist}/`)).toBe(false);
    expect(await readFile(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    await symlink(program, file('claimbench'));
    const input = 'Tea is drunk in China.';
    const linked = await claimbench(['extract'], { file: file('claimbench'), input });
    expect(linked.out).toContain('Tea is drunk in China.');
  });
});
