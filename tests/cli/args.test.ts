import { describe, expect, it } from 'vitest';
import { readArgs } from '../../src/cli/args.ts';
import { HELP } from '../../src/cli/help.ts';

const read = (line: string) => readArgs(line.split(' ').filter(Boolean));

describe('what is asked for', () => {
  const plain = {
    do: 'extract',
    files: [],
    to: 'md',
    granularity: 'fine',
    lines: false,
    jobs: null,
  };

  it.each([
    ['extract', {}],
    ['extract a.txt b.md', { files: ['a.txt', 'b.md'] }],
    ['extract -', { files: ['-'] }],
    ['extract --to json a.txt', { to: 'json', files: ['a.txt'] }],
    ['extract a.txt --to=csv', { to: 'csv', files: ['a.txt'] }],
    ['--granularity coarse extract', { granularity: 'coarse' }],
    ['extract --jsonl', { lines: true, to: 'jsonl' }],
    ['extract --jsonl --to jsonl --jobs 3', { lines: true, to: 'jsonl', jobs: 3 }],
    ['extract -j 12', { jobs: 12 }],
    ['extract -- --to -h', { files: ['--to', '-h'] }],
  ])('%s', (line, wanted) => {
    expect(read(line)).toEqual({ ...plain, ...wanted });
  });

  it.each([
    ['--parts claims,rationale', { keyProblems: false, allClaims: true, annotatedArticle: false }],
    ['--without article', { keyProblems: true, allClaims: true, annotatedArticle: false }],
    ['--names', { reviewers: 'names' }],
    ['--reviewers none', { reviewers: 'none' }],
    ['', { reviewers: 'letters', keyProblems: true, rationaleAndCorrections: true }],
  ])('report x %s', (options, include) => {
    expect(read(`report x ${options}`)).toMatchObject({ do: 'report', include });
  });

  it.each([
    ['', { order: 'dmy', language: 'en' }],
    ['--dates mdy', { order: 'mdy', language: 'en' }],
    ['--dates=iso --language fr', { order: 'iso', language: 'fr' }],
  ])('report x %s has dates', (options, dates) => {
    expect(read(`report x ${options}`)).toMatchObject({ dates });
  });

  it.each([
    ['convert in out.bib', 'bibtex'],
    ['convert in out.ris', 'ris'],
    ['convert in out.json --to csl', 'csl'],
  ])('%s', (line, to) => {
    expect(read(line)).toMatchObject({ do: 'report', to });
  });

  it.each(['--help', '-h', 'help', 'help nothing'])('%s helps', (line) => {
    expect(read(line)).toEqual({ do: 'help' });
  });

  it.each(['extract --help', 'extract a.txt -h', 'help extract'])('%s helps with it', (line) => {
    expect(read(line)).toEqual({ do: 'help', of: 'extract' });
  });

  it.each(['--version', '-V'])('%s tells the version', (line) => {
    expect(read(line)).toEqual({ do: 'version' });
  });
});

describe('what is wrong', () => {
  it.each([
    ['', 'claimbench extract FILE'],
    ['report x --parts claim', 'Did you mean claims?'],
    ['report x --parts claims --without article', 'give one of them'],
    ['report x --reviewers initials', '--reviewers takes names, letters or none'],
    ['report x --names --reviewers none', '--names cannot stand beside --reviewers none'],
    ['report x --dates ymd', '--dates takes dmy, mdy or iso'],
    ['report x --language sv', '--language takes en, de, es, fr, it, nl or pt'],
    ['extrct', 'no command “extrct”. Did you mean extract?'],
    ['publish', 'The commands are: extract, report, convert, validate, sources.'],
    ['extract --too md', 'no option --too. Did you mean --to?'],
    ['extract --granulartiy fine', 'Did you mean --granularity?'],
    ['extract --json', 'Did you mean --jsonl?'],
    ['extract --JOBS 2', 'Did you mean --jobs?'],
    ['extract -x', 'no option -x. The options are: --to, --granularity, --jobs'],
    ['extract --to', '--to needs a value'],
    ['extract --to --jsonl', '--to needs a value'],
    ['extract --to=', '--to needs a value'],
    ['extract --jsonl=yes', '--jsonl takes no value'],
    ['extract --to jsn', '--to takes md, json, csv or jsonl, not “jsn”. Did you mean json?'],
    ['extract --to spreadsheet', 'not “spreadsheet”.'],
    ['extract --granularity medium', '--granularity takes fine or coarse, not “medium”.'],
    ['extract --jsonl --to md', '--to md cannot stand beside it'],
    ['extract --jobs 0', '--jobs takes a whole number from 1 to 256, not “0”'],
    ['extract --jobs 1.5', 'not “1.5”'],
    ['extract --jobs 9999', 'not “9999”'],
  ])('"%s"', (line, words) => {
    expect(read(line)).toEqual({ do: 'complain', about: expect.stringContaining(words) });
  });
});

it('the help names every option', () => {
  for (const option of ['--to', '--granularity', '--jsonl', '--jobs', '--help', '--version']) {
    expect(HELP).toContain(option);
  }
});
