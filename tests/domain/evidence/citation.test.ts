import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CitationLine, readCitations } from '../../../src/domain/evidence/citation.ts';
import { CslItem } from '../../../src/domain/evidence/schema.ts';
import { cost } from '../../support/cost.ts';

function one(text: string): CitationLine {
  const lines = readCitations(text);
  expect(lines).toHaveLength(1);
  const [line] = lines;
  if (line === undefined) throw new Error('no line');
  return line;
}

function fields(text: string): Record<string, unknown> & { recognised: string } {
  const line = one(text);
  if (!line.ok) throw new Error(`refused: ${line.message}`);
  const { type: _, ...csl } = line.csl;
  return { recognised: line.recognised, ...csl };
}

const SICI = '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O';

describe('DOIs', () => {
  test.each([
    ['10.1000/182', '10.1000/182'],
    ['doi:10.1000/182', '10.1000/182'],
    ['DOI: 10.1000/182', '10.1000/182'],
    ['DOI 10.1000/182', '10.1000/182'],
    ['doi.org/10.1000/182', '10.1000/182'],
    ['www.doi.org/10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['HTTPS://DOI.ORG/10.1000/182', '10.1000/182'],
    ['https://doi.org/doi:10.1000/182', '10.1000/182'],
    ['doi:https://doi.org/10.1000/182', '10.1000/182'],
    ['info:doi/10.1000/182', '10.1000/182'],
    ['urn:doi:10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1002%2Fphar.2280', '10.1002/phar.2280'],
    ['10.1002%2Fphar.2280', '10.1002/phar.2280'],
    ['https://doi.org/10.1000/182?utm_source=mail', '10.1000/182'],
    ['https://doi.org/10.1000/182#section-2', '10.1000/182'],
    ['10.1000/182.', '10.1000/182'],
    ['10.1000/182,', '10.1000/182'],
    ['10.1000/182;', '10.1000/182'],
    ['(10.1000/182)', '10.1000/182'],
    ['[10.1000/182]', '10.1000/182'],
    ['<https://doi.org/10.1000/182>', '10.1000/182'],
    ['“10.1000/182”', '10.1000/182'],
    ['"10.1000/182".', '10.1000/182'],
    ['(doi:10.1000/182).', '10.1000/182'],
    ['[Paper](https://doi.org/10.1000/182)', '10.1000/182'],
    ['[10.1000/182](https://doi.org/10.1000/182)', '10.1000/182'],
    ['<a href="https://doi.org/10.1000/182">10.1000/182</a>', '10.1000/182'],
    ['- 10.1000/182', '10.1000/182'],
    ['• 10.1000/182', '10.1000/182'],
    ['[12] 10.1000/182', '10.1000/182'],
    ['3. 10.1000/182', '10.1000/182'],
    [SICI, SICI],
    [`https://doi.org/${encodeURIComponent(SICI)}`, SICI],
    [`https://doi.org/${SICI}`, SICI],
    ['10.1002/(SICI)1097-4571(199806)49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O', SICI],
    ['10.1207/s15327051hci0101&2_3', '10.1207/s15327051hci0101&2_3'],
    ['10.1207/s15327051hci0101&amp;2_3', '10.1207/s15327051hci0101&2_3'],
    ['10.1016/S0140-6736(05)67887-X', '10.1016/S0140-6736(05)67887-X'],
    ['(10.1016/S0140-6736(05)67887-X)', '10.1016/S0140-6736(05)67887-X'],
    ['10.1016/0021-9797(79)90001-1]', '10.1016/0021-9797(79)90001-1'],
    ['10.1000.10/123456', '10.1000.10/123456'],
    ['10.1000.10.7/123456', '10.1000.10.7/123456'],
    ['10.15585/mmwr.mm6814a2', '10.15585/mmwr.mm6814a2'],
    ['10.1007/s00213\u2011017\u20114813\u20114', '10.1007/s00213-017-4813-4'],
    ['10.1007/s00213-017-\u200B4813-4', '10.1007/s00213-017-4813-4'],
    ['\u00A010.1000/182\u00A0', '10.1000/182'],
    ['10.1000/a\\_b', '10.1000/a_b'],
    ['10.48550/arXiv.2101.00001', '10.48550/arXiv.2101.00001'],
    ['Drug Alcohol Depend.10.1016/j.drugalcdep.2017.10.012', '10.1016/j.drugalcdep.2017.10.012'],
    [
      'Kruegel AC, et al. J Am Chem Soc 2016;138(21):6754–6764. https://doi.org/10.1021/jacs.6b00360.',
      '10.1021/jacs.6b00360',
    ],
    [
      'Swogger MT (2018), 183:134–140 (doi: 10.1016/j.drugalcdep.2017.10.012).',
      '10.1016/j.drugalcdep.2017.10.012',
    ],
  ])('%s', (text, doi) => {
    expect(fields(text)).toEqual({ recognised: 'doi', DOI: doi });
  });

  test.each([
    ['https://link.springer.com/article/10.1007/s00213-017-4813-4', '10.1007/s00213-017-4813-4'],
    [
      'https://link.springer.com/content/pdf/10.1007/s00213-017-4813-4.pdf',
      '10.1007/s00213-017-4813-4',
    ],
    [
      'https://www.tandfonline.com/doi/full/10.1080/15563650.2019.1569236',
      '10.1080/15563650.2019.1569236',
    ],
    [
      'https://accpjournals.onlinelibrary.wiley.com/doi/10.1002/phar.2280/full',
      '10.1002/phar.2280',
    ],
    ['https://pubs.acs.org/doi/10.1021/jacs.6b00360?ref=pdf', '10.1021/jacs.6b00360'],
    [
      'https://pubs.acs.org/doi/suppl/10.1021/jacs.6b00360/suppl_file/ja6b00360_si_001.pdf',
      '10.1021/jacs.6b00360',
    ],
    [
      'https://www.frontiersin.org/articles/10.3389/fphar.2022.765917/full',
      '10.3389/fphar.2022.765917',
    ],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000308&type=printable',
      '10.1371/journal.pone.0000308',
    ],
    [
      'https://www.biorxiv.org/content/10.1101/2020.01.30.927871v2.full',
      '10.1101/2020.01.30.927871',
    ],
    [
      'https://www.medrxiv.org/content/10.1101/2020.03.09.20033217v1',
      '10.1101/2020.03.09.20033217',
    ],
  ])('in the address %s', (text, doi) => {
    expect(fields(text)).toEqual({ recognised: 'doi', DOI: doi, URL: new URL(text).href });
  });

  test.each(['10/aabbe', 'doi:10/aabbe', 'https://doi.org/aabbe', 'https://doi.org/10/aabbe'])(
    'the short DOI %s is kept as text and says why',
    (text) => {
      const line = one(text);
      expect(line).toMatchObject({
        ok: true,
        recognised: 'text',
        csl: { type: 'document' },
        raw: text,
      });
      expect(line.ok && line.hint).toContain('short DOI');
    },
  );

  test.each([
    '10.1007/',
    'doi:',
    'doi: 10.1007',
    '10.1007/ s00213-017-4813-4',
    'DOI',
    '10.1007/).',
  ])('the broken %s is refused', (text) => {
    const line = one(text);
    expect(line.ok ? '' : line.message).toContain('not a complete DOI');
  });
});

describe('PubMed and PubMed Central', () => {
  test.each([
    ['29273821', '29273821'],
    ['29273821.', '29273821'],
    ['PMID: 29273821', '29273821'],
    ['PMID 29273821', '29273821'],
    ['PMID29273821', '29273821'],
    ['pmid:29273821', '29273821'],
    ['PMID- 29273821', '29273821'],
    ['[PubMed: 29273821]', '29273821'],
    ['PubMed PMID: 29273821', '29273821'],
    ['PubMed ID: 29273821', '29273821'],
    ['PMID: 7', '7'],
    ['https://pubmed.ncbi.nlm.nih.gov/29273821/', '29273821'],
    ['pubmed.ncbi.nlm.nih.gov/29273821', '29273821'],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=29273821', '29273821'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/29273821', '29273821'],
    ['http://www.ncbi.nlm.nih.gov/m/pubmed/29273821/', '29273821'],
    ['https://europepmc.org/article/MED/29273821', '29273821'],
    ['Henningfield JE. Psychopharmacology 2018;235(2):573–589. PMID: 29273821', '29273821'],
  ])('%s', (text, pmid) => {
    expect(fields(text)).toEqual({ recognised: 'pmid', PMID: pmid });
  });

  test.each([
    ['PMC5813050', 'PMC5813050'],
    ['pmc5813050', 'PMC5813050'],
    ['PMCID: PMC5813050', 'PMC5813050'],
    ['PMCID: 5813050', 'PMC5813050'],
    ['PMC 5813050', 'PMC5813050'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5813050/', 'PMC5813050'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC5813050/#S3', 'PMC5813050'],
    ['https://europepmc.org/article/PMC/PMC5813050', 'PMC5813050'],
    ['Garcia-Romeu A. Drug Alcohol Depend. PMC7423016', 'PMC7423016'],
  ])('%s', (text, pmcid) => {
    expect(fields(text)).toEqual({ recognised: 'pmcid', PMCID: pmcid });
  });

  it('reads every identifier of a pasted reference and leaves its words alone', () => {
    const text =
      'Smith KE, Rogers JM. Front Pharmacol 2022. doi: 10.3389/fphar.2022.765917. PMID: 35300296; PMCID: PMC8921773.';
    expect(one(text)).toEqual({
      ok: true,
      recognised: 'doi',
      raw: text,
      csl: {
        type: 'article-journal',
        DOI: '10.3389/fphar.2022.765917',
        PMID: '35300296',
        PMCID: 'PMC8921773',
      },
    });
  });

  test.each([
    ['PMID: 123456789', 'one to eight digits'],
    ['PMID 0123', 'one to eight digits'],
    ['2019', 'write PMID in front'],
    ['123456789', 'neither a PMID'],
    ['PMID:', 'number is missing'],
    ['PMC', 'number is missing'],
  ])('%s is refused', (text, words) => {
    const line = one(text);
    expect(line.ok ? '' : line.message).toContain(words);
  });

  it('takes no number inside words for a PMID', () => {
    expect(fields('Post S. Clin Toxicol 2019;57(10):847-854')).toEqual({ recognised: 'text' });
    expect(fields('A XPMID 29273821 code')).toEqual({ recognised: 'text' });
  });
});

describe('arXiv', () => {
  test.each([
    ['arXiv:2101.00001', '2101.00001'],
    ['arXiv:2101.00001v2', '2101.00001v2'],
    ['arxiv 2101.00001', '2101.00001'],
    ['2101.00001', '2101.00001'],
    ['0704.0001', '0704.0001'],
    ['https://arxiv.org/abs/2101.00001', '2101.00001'],
    ['https://arxiv.org/pdf/2101.00001v3.pdf', '2101.00001v3'],
    ['http://export.arxiv.org/abs/2101.00001', '2101.00001'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['arXiv:math.GT/0309136', 'math.GT/0309136'],
    ['Doe J. On things. arXiv:2101.00001 (2021)', '2101.00001'],
  ])('%s', (text, number) => {
    expect(fields(text)).toEqual({ recognised: 'arxiv', URL: `https://arxiv.org/abs/${number}` });
  });
});

describe('ISBNs', () => {
  test.each([
    ['978-0-306-40615-7', '9780306406157'],
    ['9780306406157', '9780306406157'],
    ['978 0 306 40615 7', '9780306406157'],
    ['0-306-40615-2', '0306406152'],
    ['0-8044-2957-X', '080442957X'],
    ['080442957x', '080442957X'],
    ['ISBN 978-0-306-40615-7', '9780306406157'],
    ['ISBN-13: 978-0-306-40615-7', '9780306406157'],
    ['ISBN-10: 0-306-40615-2', '0306406152'],
    ['isbn:0306406152', '0306406152'],
    ['urn:isbn:0306406152', '0306406152'],
    ['Doe J. Plants. Press; 1999. ISBN 0-306-40615-2.', '0306406152'],
    ['Doe J. Plants. ISBN 0-306-40615-2 1999', '0306406152'],
  ])('%s', (text, isbn) => {
    expect(fields(text)).toEqual({ recognised: 'isbn', ISBN: isbn });
  });

  test.each(['978-0-306-40615-8', 'ISBN 978-0-306-40615-8', '0-306-40615-3'])(
    '%s is refused for its check digit',
    (text) => {
      const line = one(text);
      expect(line.ok ? '' : line.message).toContain('check digit');
    },
  );

  it('keeps a reference whose ISBN is wrong, without the ISBN', () => {
    const line = one('Doe J. Plants. Press; 1999. ISBN 978-0-306-40615-8.');
    expect(line).toMatchObject({ ok: true, recognised: 'text' });
    expect(line.ok && line.hint).toContain('left out');
  });
});

describe('addresses', () => {
  test.each([
    ['https://www.who.int/news/item/kratom', 'https://www.who.int/news/item/kratom'],
    ['http://example.org', 'http://example.org/'],
    ['www.fda.gov/news-events/kratom', 'https://www.fda.gov/news-events/kratom'],
    ['who.int/news', 'https://who.int/news'],
    ['https://en.wikipedia.org/wiki/Bark_(botany)', 'https://en.wikipedia.org/wiki/Bark_(botany)'],
    ['(https://example.org/a).', 'https://example.org/a'],
    ['https://example.org/a?b=c&d=e#f', 'https://example.org/a?b=c&d=e#f'],
    ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe'],
    ['FDA and kratom, https://www.fda.gov/kratom, seen 3 May 2024', 'https://www.fda.gov/kratom'],
    ['FDA and kratom (www.fda.gov/kratom)', 'https://www.fda.gov/kratom'],
  ])('%s', (text, url) => {
    expect(fields(text)).toEqual({ recognised: 'url', URL: url });
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'java script:alert(1)',
    ' javascript :alert(1)',
    'java\u200Bscript:alert(1)',
    'vbscript:msgbox(1)',
  ])('%s is refused as a script', (text) => {
    const line = one(text);
    expect(line.ok ? '' : line.message).toContain('run a script');
  });

  test.each([
    'data:text/html,<b>x</b>',
    'file:///etc/passwd',
    'ftp://example.org/x',
    'mailto:a@example.org',
  ])('%s is refused', (text) => {
    const line = one(text);
    expect(line.ok ? '' : line.message).toContain('Only http and https');
  });

  test.each([
    ['https://', 'complete'],
    ['http://[::1', 'complete'],
    ['https://user:secret@example.org/', 'user name'],
  ])('%s is refused', (text, words) => {
    const line = one(text);
    expect(line.ok ? '' : line.message).toContain(words);
  });

  it('lets a title that begins like a scheme be a title', () => {
    expect(fields('Data: a review of kratom poisonings')).toEqual({ recognised: 'text' });
    expect(fields('Kratom: friend or foe')).toEqual({ recognised: 'text' });
  });
});

describe('other lines', () => {
  test.each([
    ['0000-0002-1825-0097', 'names a person'],
    ['https://orcid.org/0000-0002-1825-0097', 'names a person'],
    ['0378-5955', 'names a journal'],
    ['ISSN 0378-5955', 'names a journal'],
    ['--- … ---', 'no source'],
    ['?', 'no source'],
  ])('%s is refused', (text, words) => {
    const line = one(text);
    expect(line.ok ? '' : line.message).toContain(words);
  });

  it('keeps words as they are', () => {
    const raw = 'Prozialeck WC, Jivan JK. J Am Osteopath Assoc 2012;112(12):792–799.';
    expect(one(`  ${raw}  `)).toEqual({
      ok: true,
      recognised: 'text',
      raw,
      csl: { type: 'document' },
    });
  });

  it('skips blank lines and reads nothing from an empty field', () => {
    expect(readCitations('')).toEqual([]);
    expect(readCitations(' \n\r\n\t\n')).toEqual([]);
  });

  it('reads many lines, good and bad, in order', () => {
    const lines = readCitations('10.1000/182\r\nPMID: 0\nKratom report\n978-0-306-40615-8');
    expect(lines.map((line) => (line.ok ? line.recognised : 'refused'))).toEqual([
      'doi',
      'refused',
      'text',
      'refused',
    ]);
  });

  it('names each source once, however it is dressed', () => {
    const lines = readCitations(
      '10.1002/PHAR.2280\nhttps://doi.org/10.1002/phar.2280\n0-306-40615-2\n978-0-306-40615-7\nA  title\na title',
    );
    expect(lines.map((line) => line.raw)).toEqual([
      '10.1002/PHAR.2280',
      '0-306-40615-2',
      'A  title',
    ]);
  });

  it('takes several identifiers on one line as several sources', () => {
    expect(readCitations('10.1000/182, 10.1000/183; 10.1000/184')).toHaveLength(3);
    expect(readCitations('10.1000/182,10.1000/183')).toHaveLength(2);
    expect(readCitations('29273821 31099038')).toHaveLength(2);
    expect(readCitations('https://example.org/a https://example.org/b')).toHaveLength(2);
    expect(readCitations('10.1007/s00213-017-4813-4 PMID: 29273821 PMC5813050')).toHaveLength(1);
  });

  it('says when a reference names a second DOI', () => {
    const line = one('Doe J. doi:10.1000/182. Erratum in: doi:10.1000/183.');
    expect(line).toMatchObject({ ok: true, csl: { DOI: '10.1000/182' } });
    expect(line.ok && line.hint).toContain('more than one DOI');
  });

  it('refuses a line that is too long and keeps the others', () => {
    const lines = readCitations(`${'x'.repeat(4_001)}\n10.1000/182`);
    expect(lines[0]).toMatchObject({ ok: false });
    expect(lines[0]?.ok === false && lines[0].message).toContain('4,001 characters');
    expect(lines[1]).toMatchObject({ ok: true, recognised: 'doi' });
  });

  it('reads 500 lines and hands the rest back whole', () => {
    const all = Array.from({ length: 510 }, (_, index) => `10.1000/${index}`);
    const lines = readCitations(all.join('\n'));
    expect(lines).toHaveLength(501);
    const rest = lines[500];
    expect(rest).toMatchObject({ ok: false, raw: all.slice(500).join('\n') });
    expect(readCitations(rest?.raw ?? '')).toHaveLength(10);
  });
});

describe('entries of reference managers', () => {
  it('reads the identifiers of a BibTeX entry as one source', () => {
    const lines = readCitations(
      '@article{a,\n  title = {A {Title}},\n  doi = {10.1002/phar.2280},\n  year = 2019\n}\n29273821',
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      ok: true,
      recognised: 'doi',
      csl: { DOI: '10.1002/phar.2280' },
    });
    expect(lines[0]?.ok && lines[0].hint).toContain('BibTeX');
  });

  it('refuses a BibTeX entry without identifiers whole', () => {
    const text = '@book{b,\n  title = {Plants},\n}';
    expect(one(text)).toMatchObject({ ok: false, raw: text });
  });

  it('an entry that never closes does not take the next one with it', () => {
    const lines = readCitations('@article{a,\n doi={10.1000/1}\n@article{b,\n doi={10.1000/2}\n}');
    expect(lines.map((line) => line.ok && line.csl.DOI)).toEqual(['10.1000/1', '10.1000/2']);
  });

  it('reads RIS and PubMed entries as one source each', () => {
    const ris = 'TY  - JOUR\nAU  - Doe, J\nDO  - 10.1000/182\nER  - ';
    const nbib =
      'PMID- 29273821\nOWN - NLM\nLID - 10.1007/s00213-017-4813-4 [doi]\nTI  - A title that\n      goes on';
    const lines = readCitations(`${ris}\n\n${nbib}\n\nA plain title`);
    expect(lines.map((line) => line.ok && line.csl.DOI)).toEqual([
      '10.1000/182',
      '10.1007/s00213-017-4813-4',
      undefined,
    ]);
  });
});

function filled(words: string, length: number): string {
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}

/** Sixty lines just under the limit. */
function lines(words: string): string {
  return Array.from({ length: 60 }, (_, index) => `${index} ${filled(words, 3_990)}`).join('\n');
}

const time = (text: string) => cost(() => readCitations(text));

const WORDS = 'Doe J, Roe R. A plain title of the usual kind. J Plain Things 2019;3(2):11-19. ';

describe('hostile input', () => {
  it('never throws, and always fits the schema', { timeout: 60_000 }, () => {
    const pieces = fc.constantFrom(
      '10.',
      '1000',
      '/',
      '%2F',
      '%',
      'doi:',
      'https://',
      'doi.org/',
      'PMID',
      ':',
      ' ',
      '\n',
      '(',
      ')',
      '<',
      '>',
      'ISBN ',
      '978',
      '-',
      'X',
      'arXiv:',
      '2101.00001',
      '@a{',
      '}',
      'TY  - ',
      '\u0000',
      '\uD800',
      'é',
      'javascript:',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 60 }).map((p) => p.join('')),
        ),
        (text) => {
          for (const line of readCitations(text)) {
            if (!line.ok) {
              expect(line.message).toMatch(/\.$/);
              continue;
            }
            expect(CslItem.safeParse({ id: 'x', ...line.csl }).success).toBe(true);
            if (line.csl.URL !== undefined) expect(line.csl.URL).toMatch(/^https?:\/\//);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('reads what it has read in the same way again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^10\.\d{4,9}\/[a-z0-9.()_-]{1,30}[a-z0-9]$/), (doi) => {
        const first = readCitations(doi)[0];
        if (first?.ok !== true || first.csl.DOI === undefined) throw new Error('not read');
        const again = readCitations(`https://doi.org/${encodeURIComponent(first.csl.DOI)}`)[0];
        expect(again?.ok && again.csl.DOI).toBe(first.csl.DOI);
      }),
    );
  });

  it.each([
    ['digits and dots', '10.1234.'],
    ['slashes', '10.1000/'],
    ['brackets', '10.1000/(('],
    ['closing brackets', '10.1000/))'],
    ['dots', '.'],
    ['spaces', '10.1 '],
    ['percent signs', '%2f'],
    ['labels', 'PMID ISBN arXiv '],
    ['hyphenated digits', '1-'],
    ['addresses', 'http://'],
    ['braces', '@article{'],
    ['tags', 'TY  - a\n'],
    ['line ends', '\n'],
    ['lines', '10.1000/1 x\n'],
  ])(
    'reads %s in a time like that of words of the same length',
    { timeout: 60_000 },
    (_, piece) => {
      expect(time(lines(piece))).toBeLessThan(Math.max(8 * time(lines(WORDS)), 400));
      // One unbroken text of a megabyte.
      expect(time(filled(piece, 1_000_000))).toBeLessThan(
        Math.max(10 * time(filled(WORDS, 1_000_000)), 1_500),
      );
    },
  );
});
