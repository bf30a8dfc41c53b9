import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import type { TextFormat } from '../../../src/domain/article/schema.ts';
import { extractClaims, extractionSteps } from '../../../src/domain/claims/extract.ts';
import { extractionKey, extractionKeyOf, isOlderEngine } from '../../../src/domain/claims/key.ts';
import { Extraction, type Granularity } from '../../../src/domain/claims/schema.ts';
import { ExtractionId } from '../../../src/domain/ids.ts';
import { analyser } from '../../support/analyser.ts';

const IDS = { extractionId: ExtractionId.parse('0'.repeat(32)), textHash: 'a'.repeat(64) };
const extract = (text: string, granularity: Granularity = 'fine', format: TextFormat = 'plain') =>
  extractClaims({ text, blocks: readBlocks(text, format), granularity }, IDS, analyser);

describe('extractClaims', () => {
  it('gives a record that the schema accepts, with every sentence accounted for, for any text', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          'Kratom',
          ' is ',
          'a drug',
          ', which ',
          'causes ',
          'nausea',
          ' and ',
          ' or ',
          '. ',
          '? ',
          '\n',
          '\n\n- ',
          '“',
          '”',
          '(',
          ')',
          '"',
          ' such as ',
          '1-3 mg',
          ' because ',
          ' it ',
          ', ',
          '; ',
          '—',
          ' however, ',
          '😀',
          'they say that ',
          ' while ',
          ' including ',
          '\u2028',
          '*',
          ' not ',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(pieces, fc.constantFrom('fine', 'coarse'), (text, granularity) => {
        const extraction = extract(text, granularity);
        expect(Extraction.safeParse(extraction).error).toBeUndefined();
        const { claims, sentences, header } = extraction;
        expect([header.claimCount, header.sentenceCount]).toEqual([
          claims.length,
          sentences.length,
        ]);
        let last = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          expect(sentence.claim).toBe(sentence.reason === undefined);
          const own = claims.some(({ spans }) =>
            spans.some((span) => span.start === sentence.start),
          );
          if (!sentence.claim) expect(own).toBe(false);
          last = sentence.end;
        }
        claims.forEach((claim, index) => {
          expect(claim.ordinal).toBe(index);
          for (const span of claim.spans) {
            expect(
              sentences.some(({ start, end }) => start === span.start && end === span.end),
            ).toBe(true);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same for the same', () => {
    const text =
      'Coffee, which is popular, can cause insomnia and raise blood pressure. It is cheap.';
    expect(extract(text)).toEqual(extract(text));
  });

  it('lists a repeated statement once, with all its places', () => {
    const text = 'Kratom is derived from a tree. It is green. Kratom is derived from a tree.';
    const repeated = extract(text).claims.filter((claim) => claim.text.includes('derived'));
    expect(repeated).toHaveLength(1);
    expect(repeated[0]?.spans.map((span) => text.slice(span.start, span.end))).toEqual([
      'Kratom is derived from a tree.',
      'Kratom is derived from a tree.',
    ]);
  });

  it('reads list items with the sentence that leads to them', () => {
    const { claims } = extract('Side effects include:\n- nausea\n- dry mouth\n');
    expect(claims.map((claim) => claim.text)).toEqual([
      'Side effects include nausea.',
      'Side effects include dry mouth.',
    ]);
  });

  it('keeps Markdown’s marks and addresses out of the wording', () => {
    const { claims } = extract(
      '**Coffee** lowers the [risk](https://example.org) of gout [3].',
      'fine',
      'markdown',
    );
    expect(claims.map((claim) => claim.text)).toEqual(['Coffee lowers the risk of gout.']);
  });

  it('falls back on whole sentences in other languages, and says which', () => {
    const text = 'Die Brücke wurde im Jahr 1890 eröffnet und ist 2467 Meter lang. Ist sie schön?';
    const { claims, sentences, header } = extract(text);
    expect(header.language).toBe('de');
    expect(claims.map((claim) => claim.text)).toEqual([
      'Die Brücke wurde im Jahr 1890 eröffnet und ist 2467 Meter lang.',
    ]);
    expect(sentences[1]).toMatchObject({ claim: false, reason: 'question' });
  });

  it('lists fewer and longer claims when asked for coarse ones', () => {
    const text = 'Coffee can cause insomnia, nausea and anxiety, but tea is mild.';
    expect(extract(text, 'coarse').claims.map((claim) => claim.text)).toEqual([
      'Coffee can cause insomnia, nausea and anxiety.',
      'Tea is mild.',
    ]);
    expect(extract(text).claims).toHaveLength(4);
  });

  it('tells its progress, rising to the end', () => {
    const heard: number[] = [];
    const text = 'Coffee is a drink. '.repeat(100);
    extractClaims(
      { text, blocks: readBlocks(text, 'plain'), granularity: 'fine' },
      IDS,
      analyser,
      (share) => heard.push(share),
    );
    expect(heard.length).toBeGreaterThan(3);
    expect([...heard].sort((a, b) => a - b)).toEqual(heard);
    expect(heard.at(-1)).toBe(1);
  });

  it('sets the claims of an English article against each other, by their ordinals', () => {
    const text =
      'The Kelder Bridge is 1,149 m long. It carries lorries. The Kelder Bridge is 1,194 m long. Lorries pay a toll.';
    const { claims, findings } = extract(text);
    const [pair] = findings ?? [];
    expect(findings).toHaveLength(1);
    expect(pair?.claims.map((ordinal) => claims[ordinal]?.text)).toEqual([
      'The Kelder Bridge is 1,149 m long.',
      'The Kelder Bridge is 1,194 m long.',
    ]);
    expect(extract('Lorries pay a toll.').findings).toEqual([]);
    expect(
      extract('Die Brücke ist 1149 m lang und sehr alt. Die Brücke ist 1194 m lang und sehr alt.'),
    ).not.toHaveProperty('findings');
  });

  it('has told all claims before it sets them against each other', () => {
    const text =
      'The Kelder Bridge is 1,149 m long. It carries lorries. The bridge was built in 1932.';
    const ends: number[] = [];
    let told = 0;
    let parsed = 0;
    const counting = {
      simd: analyser.simd,
      analyse: (tokens: Parameters<typeof analyser.analyse>[0]) => {
        parsed += 1;
        return analyser.analyse(tokens);
      },
    };
    const blocks = readBlocks(text, 'plain');
    const steps = extractionSteps({ text, blocks, granularity: 'fine' }, IDS, counting);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(told).toBe(step.value.claims.length);
        break;
      }
      told += step.value.claims.length;
      if (told === 3) ends.push(parsed);
    }
    expect(ends[0]).toBe(3);
  });

  it('says that a sentence states one thing only where it was not taken apart', () => {
    const [aside, main] = extract(
      'The city of Harlow, founded in 1947, cut nitrate in the river by 32%.',
    ).claims;
    // "cut" is past as well as present: it tells no number.
    expect(aside?.text).toBe('The city of Harlow was founded in 1947.');
    expect(aside?.rules).toContain('participle');
    expect(main?.text).toBe('The city of Harlow cut nitrate in the river by 32%.');
    expect(main?.rules).toEqual([]);
    expect(extract('The bridge carries 200 trains a day.').claims[0]?.rules).toEqual([
      'whole-sentence',
    ]);
  });

  it('finds nothing in an empty article', () => {
    expect(extract('')).toMatchObject({ claims: [], sentences: [] });
    expect(extract(' \n\n ')).toMatchObject({ claims: [], sentences: [] });
  });

  it('cuts a sentence without an end into pieces that a claim can hold', () => {
    const { claims, sentences } = extract(`the cat is ${'black and white '.repeat(2_000)}`);
    expect(sentences.length).toBeGreaterThan(5);
    for (const { text } of claims) expect(text.length).toBeLessThan(5_000);
  });
});

describe('extractionKey', () => {
  it('differs by text, engine, granularity and how the text is read', () => {
    const keys = [
      extractionKey('a', 'fine', 'plain'),
      extractionKey('a', 'fine', 'markdown'),
      extractionKey('a', 'coarse', 'plain'),
      extractionKey('b', 'fine', 'plain'),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(keys[0]).toContain('rules/');
  });

  it('names claims by hand, and those of the first engine, without a format', () => {
    expect(extractionKeyOf('hand/1', 'a', 'fine')).toBe('hand/1\nfine\na');
  });
});

describe('isOlderEngine', () => {
  it('knows an earlier version of the same engine by its number', () => {
    expect(isOlderEngine('rules/2', 'rules/10')).toBe(true);
    expect(isOlderEngine('rules/10', 'rules/10')).toBe(false);
    expect(isOlderEngine('rules/11', 'rules/10')).toBe(false);
  });

  it('takes neither claims by hand nor a name without a number for an earlier version', () => {
    expect(isOlderEngine('hand/1', 'rules/2')).toBe(false);
    expect(isOlderEngine('rules', 'rules/2')).toBe(false);
    expect(isOlderEngine('hand', 'rules')).toBe(false);
  });
});
