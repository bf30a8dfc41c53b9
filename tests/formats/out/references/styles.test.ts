/**
 * What the manuals ask for, source by source: the Publication Manual of the APA (7th), NLM's Citing Medicine (2nd), the
 * Chicago Manual of Style (17th, author-date) and the MLA Handbook (9th). Italics stand between underscores.
 */
import { describe, expect, it, test } from 'vitest';
import type { CslStyle } from '../../../../src/domain/evidence/reference-style.ts';
import { formatReferences } from '../../../../src/formats/out/references/format.ts';
import { ITEMS, itemOf, type Kind, RETRACTED } from './sources.ts';

type Expected = Readonly<Record<CslStyle, readonly [listed: string, cited: string]>>;

const many = (join: string) =>
  Array.from({ length: 19 }, (_, at) => `Abel${String.fromCharCode(97 + at)}, J.`).join(join);

const EXPECTED: Readonly<Record<Kind, Expected>> = {
  journal: {
    apa: [
      'Grundmann, O., & van den Berg, H. J. (2017). Patterns of _Mitragyna speciosa_ use: Results of a survey. _Drug and Alcohol Dependence_, _176_(2), 63–70. https://doi.org/10.1016/j.drugalcdep.2017.03.007',
      '(Grundmann & van den Berg, 2017)',
    ],
    vancouver: [
      'Grundmann O, van den Berg HJ. Patterns of _Mitragyna speciosa_ use: Results of a survey. Drug Alcohol Depend. 2017 Jul 1;176(2):63–70. doi:10.1016/j.drugalcdep.2017.03.007',
      '[1]',
    ],
    chicago: [
      'Grundmann, Oliver, and Hendrik J. van den Berg. 2017. “Patterns of _Mitragyna speciosa_ Use: Results of a Survey.” _Drug and Alcohol Dependence_ 176 (2): 63–70. https://doi.org/10.1016/j.drugalcdep.2017.03.007.',
      '(Grundmann and van den Berg 2017)',
    ],
    mla: [
      'Grundmann, Oliver, and Hendrik J. van den Berg. “Patterns of _Mitragyna speciosa_ Use: Results of a Survey.” _Drug and Alcohol Dependence_, vol. 176, no. 2, July 2017, pp. 63–70, https://doi.org/10.1016/j.drugalcdep.2017.03.007.',
      '(Grundmann and van den Berg)',
    ],
  },
  preprint: {
    apa: [
      'Okafor, A. (2020). _Early estimates of transmission_ [Preprint]. medRxiv. https://doi.org/10.1101/2020.03.05.20031005',
      '(Okafor, 2020)',
    ],
    vancouver: [
      'Okafor A. Early estimates of transmission [Preprint]. medRxiv; 2020. doi:10.1101/2020.03.05.20031005',
      '[2]',
    ],
    chicago: [
      'Okafor, Adaeze. 2020. “Early Estimates of Transmission.” Preprint. medRxiv. https://doi.org/10.1101/2020.03.05.20031005.',
      '(Okafor 2020)',
    ],
    mla: [
      'Okafor, Adaeze. _Early Estimates of Transmission_. medRxiv, 9 Mar. 2020, https://doi.org/10.1101/2020.03.05.20031005.',
      '(Okafor)',
    ],
  },
  book: {
    apa: [
      'Pollan, M. (2018). _How to change your mind_ (2nd ed.). Penguin Press.',
      '(Pollan, 2018)',
    ],
    vancouver: ['Pollan M. How to change your mind. 2nd ed. New York: Penguin Press; 2018.', '[3]'],
    chicago: [
      'Pollan, Michael. 2018. _How to Change Your Mind_. 2nd ed. New York: Penguin Press.',
      '(Pollan 2018)',
    ],
    mla: ['Pollan, Michael. _How to Change Your Mind_. 2nd ed., Penguin Press, 2018.', '(Pollan)'],
  },
  chapter: {
    apa: [
      'Ito, M. (2015). Measuring pain. In P. Lang & S. Moore (Eds.), _Handbook of outcomes_ (pp. 45–67). Oxford University Press.',
      '(Ito, 2015)',
    ],
    vancouver: [
      'Ito M. Measuring pain. In: Lang P, Moore S, editors. Handbook of outcomes. Oxford: Oxford University Press; 2015. p. 45–67.',
      '[4]',
    ],
    chicago: [
      'Ito, Mika. 2015. “Measuring Pain.” In _Handbook of Outcomes_, edited by Petra Lang and Sam Moore, 45–67. Oxford: Oxford University Press.',
      '(Ito 2015)',
    ],
    mla: [
      'Ito, Mika. “Measuring Pain.” _Handbook of Outcomes_, edited by Petra Lang and Sam Moore, Oxford University Press, 2015, pp. 45–67.',
      '(Ito)',
    ],
  },
  page: {
    // An address that keeps its words needs no day of retrieval in APA and, beside a date, in Chicago and MLA.
    apa: [
      'World Health Organization. (2023, December 4). _Malaria_. https://www.who.int/news-room/fact-sheets/detail/malaria',
      '(World Health Organization, 2023)',
    ],
    vancouver: [
      'World Health Organization. Malaria [Internet]. 2023 [cited 2024 Mar 2]. Available from: https://www.who.int/news-room/fact-sheets/detail/malaria',
      '[5]',
    ],
    chicago: [
      'World Health Organization. 2023. “Malaria.” December 4, 2023. https://www.who.int/news-room/fact-sheets/detail/malaria.',
      '(World Health Organization 2023)',
    ],
    mla: [
      'World Health Organization. _Malaria_. 4 Dec. 2023, https://www.who.int/news-room/fact-sheets/detail/malaria.',
      '(World Health Organization)',
    ],
  },
  report: {
    apa: [
      'National Academies of Sciences, Engineering, and Medicine. (2017). _The health effects of cannabis_ [Consensus study report]. National Academies Press.',
      '(National Academies of Sciences, Engineering, and Medicine, 2017)',
    ],
    vancouver: [
      'National Academies of Sciences, Engineering, and Medicine. The health effects of cannabis [Consensus study report]. Washington, DC: National Academies Press; 2017.',
      '[6]',
    ],
    chicago: [
      'National Academies of Sciences, Engineering, and Medicine. 2017. “The Health Effects of Cannabis.” Consensus study report. Washington, DC: National Academies Press.',
      '(National Academies of Sciences, Engineering, and Medicine 2017)',
    ],
    mla: [
      'National Academies of Sciences, Engineering, and Medicine. _The Health Effects of Cannabis_. Consensus study report, National Academies Press, 2017.',
      '(National Academies of Sciences, Engineering, and Medicine)',
    ],
  },
  thesis: {
    apa: [
      'Núñez, A. M. (2001). _Withdrawal in rodents_ [PhD thesis]. University of Chicago.',
      '(Núñez, 2001)',
    ],
    vancouver: [
      'Núñez AM. Withdrawal in rodents [PhD thesis]. University of Chicago; 2001.',
      '[7]',
    ],
    chicago: [
      'Núñez, Ana María. 2001. “Withdrawal in Rodents.” PhD thesis, University of Chicago.',
      '(Núñez 2001)',
    ],
    mla: ['Núñez, Ana María. _Withdrawal in Rodents_. University of Chicago, 2001.', '(Núñez)'],
  },
  newspaper: {
    apa: [
      'Kolata, G. (2012, May 14). Is a drug working? _The New York Times_, A1.',
      '(Kolata, 2012)',
    ],
    vancouver: ['Kolata G. Is a drug working? The New York Times. 2012 May 14:A1.', '[8]'],
    chicago: [
      'Kolata, Gina. 2012. “Is a Drug Working?” _The New York Times_, May 14, 2012.',
      '(Kolata 2012)',
    ],
    mla: [
      'Kolata, Gina. “Is a Drug Working?” _The New York Times_, 14 May 2012, p. A1.',
      '(Kolata)',
    ],
  },
  noAuthor: {
    apa: [
      'A heart solution may have a sting in the tail. (2002). _BMJ_, _325_, 184.',
      '(“A Heart Solution May Have a Sting in the Tail,” 2002)',
    ],
    vancouver: ['A heart solution may have a sting in the tail. BMJ. 2002;325:184.', '[9]'],
    chicago: [
      '“A Heart Solution May Have a Sting in the Tail.” 2002. _BMJ_ 325: 184.',
      '(“A Heart Solution May Have a Sting in the Tail” 2002)',
    ],
    mla: [
      '“A Heart Solution May Have a Sting in the Tail.” _BMJ_, vol. 325, 2002, p. 184.',
      '(“A Heart Solution May Have a Sting in the Tail”)',
    ],
  },
  noDate: {
    apa: [
      'Reyes, L. (n.d.). _Notes on dosing_. Retrieved March 2, 2024, from https://example.org/dosing',
      '(Reyes, n.d.)',
    ],
    vancouver: [
      'Reyes L. Notes on dosing [Internet]. [cited 2024 Mar 2]. Available from: https://example.org/dosing',
      '[10]',
    ],
    chicago: [
      'Reyes, Luz. n.d. “Notes on Dosing.” Accessed March 2, 2024. https://example.org/dosing.',
      '(Reyes n.d.)',
    ],
    mla: [
      'Reyes, Luz. _Notes on Dosing_. https://example.org/dosing. Accessed 2 Mar. 2024.',
      '(Reyes)',
    ],
  },
  many: {
    // Nineteen and the last, six, seven, one.
    apa: [
      `${many(', ')}, … Abely, J. (2019). A large trial. _Nature_, _1_, 1–2.`,
      '(Abela et al., 2019)',
    ],
    vancouver: [
      'Abela J, Abelb J, Abelc J, Abeld J, Abele J, Abelf J, et al. A large trial. Nature. 2019;1:1–2.',
      '[11]',
    ],
    chicago: [
      'Abela, Jo, Jo Abelb, Jo Abelc, Jo Abeld, Jo Abele, Jo Abelf, Jo Abelg, et al. 2019. “A Large Trial.” _Nature_ 1: 1–2.',
      '(Abela et al. 2019)',
    ],
    mla: ['Abela, Jo, et al. “A Large Trial.” _Nature_, vol. 1, 2019, pp. 1–2.', '(Abela et al.)'],
  },
};

const KINDS = Object.keys(ITEMS) as Kind[];
const STYLES = ['apa', 'vancouver', 'chicago', 'mla'] as const;

type Formatted = ReturnType<typeof formatReferences>['references'][number];

const written = ({ parts }: Formatted) =>
  parts.map(({ text, italic }) => (italic === true ? `_${text}_` : text)).join('');

describe.each(STYLES)('references in %s', (style) => {
  const sources = KINDS.map((id) => ({ id, csl: itemOf(id), raw: '' }));
  const formatted = formatReferences(style, sources);

  it.each(KINDS)('sets out: %s', (kind) => {
    const reference = formatted.references.find(({ id }) => id === kind);
    expect(reference).toBeDefined();
    if (reference === undefined) return;
    expect([written(reference), reference.cited]).toEqual(EXPECTED[kind][style]);
  });

  it('stands in the order that the style asks for', () => {
    expect(formatted.order).toEqual(
      style === 'vancouver'
        ? KINDS
        : [
            'noAuthor',
            'many',
            'journal',
            'chapter',
            'newspaper',
            'report',
            'thesis',
            'preprint',
            'book',
            'noDate',
            'page',
          ],
    );
  });

  it('says the same of a source alone, and the same again', () => {
    const alone = formatReferences(style, sources.slice(2, 3));
    expect(alone.references[0]?.parts).toEqual(formatted.references[2]?.parts);
    expect(formatReferences(style, sources)).toEqual(formatted);
  });

  it('links what the source gives', () => {
    const links = (id: Kind) =>
      formatted.references
        .find((one) => one.id === id)
        ?.parts.flatMap(({ href, text }) => (href === undefined ? [] : [[text, href]]));
    const doi = 'https://doi.org/10.1016/j.drugalcdep.2017.03.007';
    expect(links('journal')).toEqual([
      [style === 'vancouver' ? '10.1016/j.drugalcdep.2017.03.007' : doi, doi],
    ]);
    const address = 'https://www.who.int/news-room/fact-sheets/detail/malaria';
    expect(links('page')).toEqual([[address, address]]);
    expect(links('book')).toEqual([]);
  });
});

test('works of one author and year are told apart, in the list and in the text', () => {
  const work = (id: string, title: string) => ({
    id,
    raw: '',
    csl: { ...itemOf('book'), id, title },
  });
  const apa = formatReferences('apa', [work('b', 'Bees'), work('a', 'Ants')]);
  expect(apa.references.map(({ cited }) => cited)).toEqual(['(Pollan, 2018b)', '(Pollan, 2018a)']);
  expect(apa.order).toEqual(['a', 'b']);
  const chicago = formatReferences('chicago', [work('b', 'Bees'), work('a', 'Ants')]);
  // No dash for the same author again: a reference may be read by itself.
  expect(chicago.references.map(written)).toEqual([
    'Pollan, Michael. 2018b. _Bees_. 2nd ed. New York: Penguin Press.',
    'Pollan, Michael. 2018a. _Ants_. 2nd ed. New York: Penguin Press.',
  ]);
  const mla = formatReferences('mla', [work('b', 'Bees'), work('a', 'Ants')]);
  expect(mla.references.map(({ cited }) => cited)).toEqual(['(Pollan, Bees)', '(Pollan, Ants)']);
});

test.each([
  ['apa', 'j.drugalcdep.2017.03.007 (Retraction published 2021)'],
  ['vancouver', 'j.drugalcdep.2017.03.007. Retraction in: doi:10.1016/j.drugalcdep.2021.1 (2021).'],
  ['chicago', 'j.drugalcdep.2017.03.007. Retracted 2021.'],
  ['mla', 'j.drugalcdep.2017.03.007. Retracted 2021.'],
] as const)('says in %s that a source was retracted', (style, end) => {
  const source = { id: 'journal', csl: itemOf('journal'), raw: '', retraction: RETRACTED };
  const [reference] = formatReferences(style, [source]).references;
  expect(reference && written(reference)).toSatisfy((words: string) => words.endsWith(end));
  const reinstated = {
    ...RETRACTED,
    notices: [...RETRACTED.notices, { kind: 'reinstatement', doi: null, date: '2022' }],
  };
  const [back] = formatReferences(style, [{ ...source, retraction: reinstated }]).references;
  expect(back && written(back)).not.toMatch(/Retract/);
});

test.each(STYLES)('keeps the words of a source without fields in %s', (style) => {
  const typed = 'Smith J, and others. On things that were said at length. Some Journal, about 1998';
  const formatted = formatReferences(style, [
    { id: 'w', csl: { id: 'w', type: 'document' }, raw: typed },
    { id: 'd', csl: { id: 'd', type: 'document', DOI: '10.1000/182' }, raw: '10.1000/182' },
    { id: 'journal', csl: itemOf('journal'), raw: '' },
  ]);
  const [words, doi] = formatted.references;
  expect(words && written(words)).toBe(typed);
  expect(doi?.parts).toEqual([{ text: 'doi:10.1000/182', href: 'https://doi.org/10.1000/182' }]);
  if (style === 'vancouver') expect(words?.cited).toBe('[1]');
  else {
    expect(words?.cited).toBe('(Smith J, and others. On things that…)');
    expect(doi?.cited).toBe('(doi:10.1000/182)');
    expect(formatted.order).toEqual(['d', 'journal', 'w']);
  }
});
