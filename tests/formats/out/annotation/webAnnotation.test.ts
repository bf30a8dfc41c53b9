/** What the Web Annotation Data Model asks of annotations, collections, bodies and selectors, and what we put there. */
import { describe, expect, it } from 'vitest';
import { madeReport } from '../../../support/madeReport.ts';
import { written } from '../../../support/written.ts';

const ARTICLE = '😀 Tea calms. Tea 🍵 cures colds. Nobody checked this.';
const made = () =>
  madeReport(ARTICLE, [
    {
      at: 'Tea 🍵 cures colds.',
      own: { verdict: 'unsupported', rationale: 'Nothing found.', correction: 'Tea warms.' },
      evidence: [
        { source: 's1', quote: 'no effect', locator: 'p. 3', csl: { DOI: '10.1000/182' } },
        { source: 's 2/ü', stance: 'mentions' },
      ],
      others: [{ name: 'Bo', own: { verdict: 'supported', rationale: 'It warms.' } }],
    },
    { at: 'Nobody checked this.' },
  ]);

type Json = Record<string, unknown>;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );

async function collection(): Promise<{ whole: Json; items: Json[] }> {
  const whole = JSON.parse(await written('web-annotation', await made()));
  return { whole, items: whole.first.items };
}

const list = (value: unknown): Json[] => [value ?? []].flat() as Json[];

describe('the model', () => {
  it('has a collection with its context, an IRI, a label, its total and its first page', async () => {
    const { whole, items } = await collection();
    expect(list(whole['@context'])).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(whole).toMatchObject({ type: 'AnnotationCollection', label: 'A review', total: 2 });
    expect(whole.id).toMatch(IRI);
    expect(whole.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    expect(items).toHaveLength(2);
  });

  it('has annotations with one IRI each, of a type, with targets', async () => {
    const { items } = await collection();
    for (const annotation of items) {
      expect(annotation.id).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(annotation.type).toBe('Annotation');
      expect(list(annotation.target).length).toBeGreaterThan(0);
      for (const motivation of list(annotation.motivation))
        expect(MOTIVATIONS).toContain(motivation);
      expect(annotation.generated).toBe('2026-11-22T10:42:00.000Z');
      expect('body' in annotation && 'bodyValue' in annotation).toBe(false);
      expect(annotation.body).not.toEqual([]);
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('has bodies that are texts with a value or resources with a source', async () => {
    const { items } = await collection();
    for (const body of items.flatMap((annotation) => list(annotation.body))) {
      expect(MOTIVATIONS).toContain(body.purpose);
      if (body.type === 'TextualBody') expect(typeof body.value).toBe('string');
      else {
        expect(body.type).toBe('SpecificResource');
        expect(body.source).toMatch(IRI);
      }
    }
  });

  it('has selectors whose positions count code points and whose quotation is the passage', async () => {
    const { items } = await collection();
    const text = [...(await made()).text];
    for (const target of items.flatMap((annotation) => list(annotation.target))) {
      expect(target).toMatchObject({ type: 'SpecificResource', state: { type: 'TimeState' } });
      expect(target.source).toMatch(IRI);
      const [quote, position] = list(target.selector);
      expect(quote?.type).toBe('TextQuoteSelector');
      expect(position?.type).toBe('TextPositionSelector');
      const [start, end] = [Number(position?.start), Number(position?.end)];
      expect(text.slice(start, end).join('')).toBe(quote?.exact);
      expect(text.slice(0, start).join('').endsWith(String(quote?.prefix))).toBe(true);
      expect(text.slice(end).join('').startsWith(String(quote?.suffix))).toBe(true);
    }
  });
});

describe('a claim', () => {
  it('has its verdict as a class and a tag, rationale, correction, citations and other reviewers', async () => {
    const { items } = await collection();
    const bodies = list(items[0]?.body);
    const byPurpose = (purpose: string) => bodies.filter((body) => body.purpose === purpose);
    expect(byPurpose('classifying')[0]?.source).toBe('urn:x-claimbench:verdict:unsupported');
    expect(byPurpose('tagging').map(({ value }) => value)).toEqual(['Unsupported']);
    expect(byPurpose('describing').map(({ value }) => value)).toEqual(['Nothing found.']);
    expect(byPurpose('editing').map(({ value }) => value)).toEqual(['Tea warms.']);
    const [first, second] = byPurpose('linking');
    expect(first).toMatchObject({
      source: 'https://doi.org/10.1000/182',
      selector: { type: 'TextQuoteSelector', exact: 'no effect' },
      'cb:stance': 'supports',
      'cb:locator': 'p. 3',
    });
    expect(second?.source).toBe('urn:x-claimbench:source:s%202%2F%C3%BC');
    expect(byPurpose('assessing')[0]).toMatchObject({
      value: 'Supported. It warms.',
      creator: { type: 'Person', name: 'Reviewer B' },
    });
  });

  it('without a verdict has no body that judges it', async () => {
    const { items } = await collection();
    expect(items[1]?.body).toBeUndefined();
    expect(items[1]?.creator).toBeUndefined();
  });

  it('names the article by its address, or by its content where it has none', async () => {
    const { items } = await collection();
    expect(list(items[0]?.target)[0]?.source).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
    const addressed = JSON.parse(
      await written('web-annotation', await made(), { article: 'https://example.org/tea' }),
    );
    expect(addressed.first.items[0].target[0].source).toBe('https://example.org/tea');
  });
});
