/** What README.md and docs/command-line.md tell people to type works as it stands. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HELP } from '../../src/cli/help.ts';
import { ClaimKind, NonClaimReason } from '../../src/domain/claims/schema.ts';
import { root } from '../../tools/setup.mjs';
import { buildProgram } from '../support/cli.ts';

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const README = read('README.md');
const DOCUMENT = read('docs', 'command-line.md');

/** The lines of shell in a document's fenced blocks. */
const commandsIn = (markdown: string) =>
  [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, lines = '']) =>
    lines.split('\n').filter(Boolean),
  );

const { scripts } = JSON.parse(read('package.json'));

it.each(['README.md', 'docs/command-line.md'])('%s names npm scripts that exist', (path) => {
  const names = [...read(path).matchAll(/npm (?:run )?(?:--silent )?(\w+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !['link', 'run', 'ci', 'install'].includes(name));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(Object.keys(scripts)).toContain(name);
});

describe('claimbench as it is shown', () => {
  const commands = [...new Set([...commandsIn(README), ...commandsIn(DOCUMENT)])].filter((line) =>
    line.includes('claimbench'),
  );
  let folder = '';
  beforeAll(() => {
    buildProgram();
    // The articles are named from where the person is, and a file that a command writes goes there.
    folder = mkdtempSync(join(tmpdir(), 'claimbench-documentation-'));
    cpSync(join(root, 'claims'), join(folder, 'claims'), { recursive: true });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is shown in both', () => {
    expect(commandsIn(README).some((line) => line.includes('claimbench'))).toBe(true);
    expect(commands.length).toBeGreaterThanOrEqual(4);
  });

  it.each(commands)('%s', async (command) => {
    const line = command.replace('npm run', `npm --prefix "${root}" run`);
    const { stdout } = await promisify(execFile)('sh', ['-c', line], { cwd: folder });
    if (command.includes(' validate ')) {
      const lines = stdout.trim().split('\n');
      expect(lines.filter((line) => line.includes(': sound, ')).length).toBeGreaterThan(5);
      expect(lines.filter((line) => !/: (?:sound, |remark: )/.test(line))).toEqual([]);
      return;
    }
    const out = /(?:--out|convert \S+) (\S+)/.exec(command)?.[1];
    if (out !== undefined) {
      expect(readFileSync(join(folder, out)).length).toBeGreaterThan(1_000);
      return;
    }
    const target = /> (\S+)$/.exec(command)?.[1];
    const written = target === undefined ? stdout : readFileSync(join(folder, target), 'utf8');
    if (command.includes('--jsonl')) {
      expect(
        written
          .trim()
          .split('\n')
          .map((one) => JSON.parse(one).id),
      ).toEqual([1, 2]);
    } else if (command.includes(' sources '))
      expect(written).toMatch(/^@misc\{[^,]+,\n {2}doi = \{10\./);
    else if (command.includes('--to json')) expect(JSON.parse(written).claims).toHaveLength(2);
    else if (command.includes('--to csv')) expect(written).toContain('"Claim ID"');
    else expect(written).toMatch(/^# \S[\s\S]*\n## Claims\n/);
  });
});

it('the document names every option, kind and reason', () => {
  const options = HELP.match(/--[a-z]+(?:-[a-z]+)*/g) ?? [];
  for (const option of options) expect(DOCUMENT).toContain(option);
  for (const kind of ClaimKind.options) expect(DOCUMENT).toContain(kind);
  for (const reason of NonClaimReason.options) expect(DOCUMENT).toContain(reason);
});
