import { describe, expect, it } from 'vitest';
import { extractionIdOf } from '../../src/workers/extractionId.ts';
import { sha256 } from '../../src/workers/hash.ts';
import { ArticleParts, ExtractionMessage } from '../../src/workers/protocol.ts';
import { runExtraction } from '../../src/workers/runExtraction.ts';

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
    expect(extraction.header.id).toBe(await extractionIdOf(article.textHash, 'fine'));
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
      (fraction, stage) => {
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        stages.add(stage);
      },
    );
    expect([...stages]).toEqual(['reading', 'claims']);
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
