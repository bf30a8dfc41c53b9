import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCitations } from '../../../src/domain/evidence/citation.ts';
import { formatReference } from '../../../src/domain/evidence/reference.ts';

/** As markdown, so that a table can show text, italics and links. */
function shown(segments: ReturnType<typeof formatReference>): string {
  return segments
    .map(({ text, italic, href }) => {
      const words = italic === true ? `_${text}_` : text;
      return href === undefined ? words : `[${words}](${href})`;
    })
    .join('');
}

function typed(text: string): string {
  const line = readCitations(text)[0];
  if (line?.ok !== true) throw new Error('refused');
  return shown(formatReference(line.csl, line.raw));
}

describe('a source that was only typed', () => {
  test.each([
    ['10.1002/phar.2280', '[doi:10.1002/phar.2280](https://doi.org/10.1002/phar.2280)'],
    [
      'https://doi.org/10.1002/phar.2280',
      '[doi:10.1002/phar.2280](https://doi.org/10.1002/phar.2280)',
    ],
    ['DOI: 10.1002/phar.2280', '[doi:10.1002/phar.2280](https://doi.org/10.1002/phar.2280)'],
    ['PMID: 31099038', '[PMID 31099038](https://pubmed.ncbi.nlm.nih.gov/31099038/)'],
    ['31099038', '[PMID 31099038](https://pubmed.ncbi.nlm.nih.gov/31099038/)'],
    ['PMC7423016', '[PMC7423016](https://pmc.ncbi.nlm.nih.gov/articles/PMC7423016/)'],
    ['arXiv:2101.00001', '[arXiv:2101.00001](https://arxiv.org/abs/2101.00001)'],
    ['978-0-306-40615-7', 'ISBN 9780306406157'],
    ['https://www.who.int/a', '[https://www.who.int/a](https://www.who.int/a)'],
    [
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      '[doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O](https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O)',
    ],
    ['10.1000/a#b?c', '[doi:10.1000/a#b?c](https://doi.org/10.1000/a%23b%3Fc)'],
    ['A plain title', 'A plain title'],
    [
      'Post S. Clin Toxicol 2019. doi: 10.1080/15563650.2019.1569236.',
      'Post S. Clin Toxicol 2019. doi: [10.1080/15563650.2019.1569236](https://doi.org/10.1080/15563650.2019.1569236).',
    ],
    [
      'Eggleston W. Pharmacotherapy 2019. PMID 31099038',
      'Eggleston W. Pharmacotherapy 2019. PMID [31099038](https://pubmed.ncbi.nlm.nih.gov/31099038/)',
    ],
  ])('%s', (text, words) => {
    expect(typed(text)).toBe(words);
  });
});

describe('a source with fields', () => {
  const full = {
    type: 'article-journal',
    title: 'Kratom: a review',
    author: [{ family: 'Doe', given: 'Jane Q.' }, { literal: 'Kratom Group' }],
    'container-title': 'J Sample Data',
    issued: { 'date-parts': [[2021, 4]] },
    volume: '4',
    issue: '2',
    page: '11-19',
    DOI: '10.5555/cb.sample.02',
  };

  it('is set out by author, title, container, place and identifier', () => {
    expect(shown(formatReference(full, 'as typed'))).toBe(
      'Doe JQ, Kratom Group. Kratom: a review. _J Sample Data_. 2021;4(2):11–19. [doi:10.5555/cb.sample.02](https://doi.org/10.5555/cb.sample.02)',
    );
  });

  it('shows the words of a title without their marks, and the whole of a name', () => {
    const author = [
      { family: 'Berg', given: 'J', 'non-dropping-particle': 'van der', suffix: 'Jr' },
    ];
    const title = '<i>E. coli</i> in H<sub>2</sub>O, p < 0.05';
    expect(shown(formatReference({ type: 'book', title, author }, ''))).toBe(
      'van der Berg J Jr. E. coli in H2O, p < 0.05.',
    );
  });

  it('names three authors and says that there are more', () => {
    const author = ['Ash', 'Birch', 'Cedar', 'Dogwood'].map((family) => ({ family }));
    expect(shown(formatReference({ type: 'book', title: 'Trees', author }, ''))).toBe(
      'Ash, Birch, Cedar, et al. Trees.',
    );
  });

  it('leaves out what is not known', () => {
    expect(
      shown(formatReference({ type: 'book', title: 'Is it so?', publisher: 'Press' }, '')),
    ).toBe('Is it so? Press.');
    expect(
      shown(
        formatReference({ type: 'article-journal', 'container-title': 'J', page: 'e12-e19' }, ''),
      ),
    ).toBe('_J_. e12–e19.');
  });

  it('says something even about nothing', () => {
    expect(shown(formatReference({ type: 'document' }, ''))).toBe('Source without a title');
  });
});

it('never links anything but http(s), whatever a record holds', () => {
  const maybe = (arb: fc.Arbitrary<string>) => fc.option(arb, { nil: undefined });
  const wild = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'javascript:alert(1)',
      'java\nscript:x',
      'data:text/html,x',
      'http://',
      'https://u:p@h.org',
      '\uD800',
    ),
  );
  fc.assert(
    fc.property(
      fc.record({
        DOI: maybe(wild),
        PMID: maybe(wild),
        PMCID: maybe(wild),
        URL: maybe(wild),
        title: maybe(wild),
      }),
      wild,
      (fields, raw) => {
        const known = Object.fromEntries(
          Object.entries(fields).filter(([, value]) => value !== undefined),
        );
        const segments = formatReference({ type: 'document', ...known }, raw);
        expect(segments.length).toBeGreaterThan(0);
        for (const { href } of segments) {
          if (href !== undefined) expect(new URL(href).protocol).toMatch(/^https?:$/);
        }
      },
    ),
  );
});
