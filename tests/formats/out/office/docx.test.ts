/** The Word documents, read by mammoth and by a parser of XML. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/domain/report/report.ts';
import { type MadeClaim, madeReport } from '../../../support/madeReport.ts';
import { bytesOf, filesOf } from '../../../support/written.ts';

const ARTICLE =
  '# Tea 🍵\n\nTea calms. It cures colds.\n\n- One point\n- Another point\n\n> A quote';

const CLAIMS: readonly MadeClaim[] = [
  {
    at: ['Tea calms.', 'One point'],
    own: {
      verdict: 'contradicted',
      severity: 'major',
      rationale: 'A trial\nsays no.',
      correction: 'Say less.',
    },
    evidence: [
      {
        source: 's1',
        stance: 'contradicts',
        quote: 'no effect',
        locator: 'p. 3',
        csl: { DOI: '10.1000/182' },
      },
    ],
  },
  { at: 'calms. It cures', own: { verdict: 'supported' } },
  { at: 'cures colds.\n\n- One point\n- Another', own: { verdict: 'unsupported' } },
  { at: 'Tea 🍵' },
  { at: '\n\n- ', text: 'Nothing but marks' },
];

const made = (claims = CLAIMS) => madeReport(ARTICLE, claims, { title: 'Tea' });

async function partsOf(format: 'docx' | 'docx-comments', report: Report) {
  const [file] = (await filesOf(format, report)).values();
  if (file === undefined) throw new Error('no file');
  const bytes = bytesOf(file);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
  return { bytes, parts: new Map(parts as [string, string][]) };
}

const xml = (text: string | undefined) =>
  new DOMParser().parseFromString(text ?? '', 'text/xml').documentElement as Element;

/** The words of the document that each comment is on, paragraphs joined by a line end. */
function commented(document: Element): Map<string, string> {
  const open = new Set<string>();
  const words = new Map<string, string>();
  const walk = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE) {
      for (const id of open) words.set(id, (words.get(id) ?? '') + (node.nodeValue ?? ''));
      return;
    }
    const element = node as Element;
    const id = element.getAttribute?.('w:id') ?? '';
    if (element.tagName === 'w:commentRangeStart') {
      open.add(id);
      words.set(id, '');
    }
    if (element.tagName === 'w:commentRangeEnd') open.delete(id);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child);
    if (element.tagName === 'w:p')
      for (const one of open) words.set(one, `${words.get(one) ?? ''}\n`);
  };
  walk(document);
  expect([...open]).toEqual([]);
  return words;
}

describe('the article with comments', () => {
  it('has each comment on the words of its claim', async () => {
    const { parts } = await partsOf('docx-comments', await made());
    const words = commented(xml(parts.get('word/document.xml')));
    expect([...words.values()]).toEqual([
      'Tea 🍵',
      'Tea calms.',
      'calms. It cures',
      'cures colds.\n• One point\n• Another',
      '',
      'One point',
    ]);
  });

  it('says verdict, rationale and citation in it, and only once of a claim in two places', async () => {
    const { parts } = await partsOf('docx-comments', await made());
    const comments = [...xml(parts.get('word/comments.xml')).getElementsByTagName('w:comment')];
    const texts = comments.map((comment) => comment.textContent ?? '');
    expect(comments.map((comment) => comment.getAttribute('w:id'))).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(comments[0]?.getAttribute('w:date')).toBe('2026-11-22T10:42:00Z');
    const first = texts[1] ?? '';
    for (const part of [
      'Contradicted (major).',
      'A trial',
      'says no.',
      'Contradicts: [1] Title of s1.',
      'p. 3',
      '“no effect”',
      'Correction: Say less.',
    ])
      expect(first).toContain(part);
    expect(texts[0]).toContain('Untagged. Claim 4');
    expect(texts[4]).toContain('The same claim as at its first place (claim 1).');
  });

  it('refers to every comment that it has', async () => {
    const { parts } = await partsOf('docx-comments', await made());
    const document = parts.get('word/document.xml') ?? '';
    const ids = (pattern: RegExp) =>
      [...document.matchAll(pattern)].map(([, id]) => Number(id)).sort();
    const all = [0, 1, 2, 3, 4, 5];
    expect(ids(/commentRangeStart w:id="(\d+)"/g)).toEqual(all);
    expect(ids(/commentRangeEnd w:id="(\d+)"/g)).toEqual(all);
    expect(ids(/commentReference w:id="(\d+)"/g)).toEqual(all);
  });

  it('is read by mammoth with its text, headings and comments', async () => {
    const { bytes } = await partsOf('docx-comments', await made());
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ['comment-reference => sup'] },
    );
    expect(value).toContain('<h1>Tea 🍵');
    expect(value.match(/id="comment-ref-\d+"/g)).toHaveLength(6);
    expect(value).toContain('href="https://doi.org/10.1000/182"');
  });

  it('is written for an article without a claim, and for one without a word', async () => {
    for (const report of [await made([]), await madeReport('', [])]) {
      const { bytes } = await partsOf('docx-comments', report);
      const { messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    }
  });
});

describe('the report', () => {
  it('has its headings in order, tables with heads, and links that lead somewhere', async () => {
    const { bytes, parts } = await partsOf('docx', await made());
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const headings = [...value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, words = '']) =>
      words.replace(/<[^>]*>/g, ''),
    );
    expect(headings).toEqual([
      'Key problems',
      'Claims',
      'Annotated article',
      'References',
      'Methods',
      'Counts and coverage',
    ]);
    expect(value).toContain('<th><p><strong>Verdict</strong></p></th>');
    const document = parts.get('word/document.xml') ?? '';
    const names = [...document.matchAll(/w:name="(\w+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [, anchor] of document.matchAll(/w:anchor="(\w+)"/g))
      expect(names).toContain(anchor);
    const ids = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/ Id="(\w+)"/g)].map(
      ([, id]) => id,
    );
    for (const [, id] of document.matchAll(/r:id="(\w+)"/g)) expect(ids).toContain(id);
    const numbers = [...document.matchAll(/bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('leaves out what is not included', async () => {
    const include = {
      allClaims: false,
      keyProblems: false,
      annotatedArticle: false,
      rationaleAndCorrections: false,
    };
    const report = await madeReport(ARTICLE, CLAIMS, { include });
    const { bytes } = await partsOf('docx', report);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const words of ['Key problems', 'Claim 1', 'Annotated', 'A trial', 'Say less'])
      expect(value).not.toContain(words);
    expect(value).toContain(report.textHash);
  });
});

it.each(['docx', 'docx-comments'] as const)(
  '%s has the same bytes at any time of day',
  async (format) => {
    const one = await partsOf(format, await made());
    const other = await partsOf(format, await made());
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    // Bytes 10 to 13 of a zip are the time of its first file: 1 January 1980, midnight.
    expect([...one.bytes.slice(10, 14)]).toEqual([0, 0, 33, 0]);
  },
);
