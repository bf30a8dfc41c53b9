import { describe, expect, it } from 'vitest';
import { extractionIdOf } from '../../src/workers/extractionId.ts';
import { sha256 } from '../../src/workers/hash.ts';
import {
  ArticleParts,
  ExtractionMessage,
  type ExtractionProgress,
} from '../../src/workers/protocol.ts';
import { runExtraction as run } from '../../src/workers/runExtraction.ts';
import { analyser } from '../support/analyser.ts';

const runExtraction = (job: Parameters<typeof run>[0], report: Parameters<typeof run>[1]) =>
  run(job, report, async () => analyser);

const JOB = {
  text: '\uFEFF# Coffee\r\n\r\nCoffee can cause insomnia and raise blood pressure. Is it safe?',
  format: 'markdown',
  granularity: 'fine',
} as const;

describe('runExtraction', () => {
  it('normalises the text, reads it and extracts its claims under ids that anybody would get', async () => {
    const { article, extraction } = await runExtraction(JOB, () => {});
    expect(article.text).toBe(
      '# Coffee\n\nCoffee can cause insomnia and raise blood pressure. Is it safe?',
    );
    expect(article).toMatchObject({ titleFound: 'Coffee', language: 'en', words: 12 });
    expect(article.textHash).toBe(await sha256(article.text));
    expect(extraction.header.id).toBe(await extractionIdOf(article.textHash, 'fine', 'markdown'));
    expect(extraction.header.format).toBe('markdown');
    expect(extraction.header.id).toMatch(/^[0-9a-f]{32}$/);
    expect(extraction.claims.map((claim) => claim.text)).toEqual([
      'Coffee can cause insomnia.',
      'Coffee can raise blood pressure.',
    ]);
    expect(ArticleParts.safeParse(article).success).toBe(true);
    expect(ExtractionMessage.safeParse({ type: 'done', article, extraction }).success).toBe(true);
  });

  it('tells what it is doing', async () => {
    const stages = new Set<string>();
    await runExtraction(
      { ...JOB, text: 'Coffee is a drink. '.repeat(2_000) },
      ({ fraction, stage }) => {
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        stages.add(stage);
      },
    );
    expect([...stages]).toEqual(['reading', 'claims']);
  });

  it('hands over the claims as they are found, in order, the first of them at once', async () => {
    const told: ExtractionProgress[] = [];
    const text = Array.from(
      { length: 60 },
      (_, index) => `Drug ${index} reduced pain by ${index + 1}% in adults.`,
    ).join(' ');
    const { extraction } = await runExtraction({ ...JOB, text }, (progress) => told.push(progress));
    const early = told.flatMap((progress) => progress.claims.map((claim) => claim.text));
    expect(early.length).toBeGreaterThan(0);
    expect(early).toEqual(extraction.claims.slice(0, early.length).map((claim) => claim.text));
    const first = told.find((progress) => progress.found > 0);
    expect(first?.claims.length).toBe(first?.found);
    expect(first?.found).toBeLessThan(extraction.claims.length);
    expect(first?.language).toBe('en');
  });

  it('hands over no more of a long article than anybody reads meanwhile, and counts on', async () => {
    const told: ExtractionProgress[] = [];
    const text = Array.from(
      { length: 2_000 },
      (_, index) => `Drug ${index} reduced pain by ${index + 1}% in adults.`,
    ).join(' ');
    await runExtraction({ ...JOB, text }, (progress) => told.push(progress));
    expect(told.flatMap((progress) => progress.claims).length).toBeLessThanOrEqual(200);
    expect(told.at(-1)?.found).toBeGreaterThan(1_000);
  });

  it('gives the same text other names when it is read otherwise', async () => {
    const names = await Promise.all(
      (['plain', 'markdown'] as const).map(
        async (format) => (await runExtraction({ ...JOB, format }, () => {})).extraction.header.id,
      ),
    );
    expect(new Set(names).size).toBe(2);
  });

  it('names an article without a title after its file', async () => {
    const { article } = await runExtraction(
      { ...JOB, text: 'Coffee can cause insomnia.', fileName: 'on-coffee.txt' },
      () => {},
    );
    expect(article.titleFound).toBe('On coffee');
  });
});

describe('sha256', () => {
  it('agrees with the published values, for text and for bytes', async () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256('')).toBe(empty);
    expect(await sha256('abc')).toBe(abc);
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(abc);
  });
});
