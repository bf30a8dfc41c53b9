/**
 * Identifiers in the dresses that they wear on pages, in PDFs, in mails and in exports. Together with the table in
 * citation.test.ts these are more than two hundred.
 */
import { describe, expect, it, test } from 'vitest';
import { readCitationLine } from '../../../src/domain/evidence/citation.ts';
import { isIsbn, isIssn, isOrcid, isPmid } from '../../../src/domain/evidence/identifiers.ts';

function read(text: string): Record<string, unknown> {
  const line = readCitationLine(text);
  if (!line.ok) return { refused: line.message };
  // When a page was read and where its copy is kept: visited.test.ts.
  const { type: _, accessed: _read, archive: _by, archive_location: _copy, ...csl } = line.csl;
  return csl;
}

const SICI = '10.1002/(SICI)1096-8644(199603)99:3<345::AID-AJPA1>3.0.CO;2-X';
const SICI_2 = '10.1890/0012-9658(2001)082[1655:EAIOAA]2.0.CO;2';
const SICI_3 = '10.1175/1520-0442(1996)009<0036:AOTNPS>2.0.CO;2';

describe('DOIs', () => {
  test.each([
    ['doi:10.1000/182', '10.1000/182'],
    ['DOI:10.1000/182', '10.1000/182'],
    ['doi: https://doi.org/10.1000/182', '10.1000/182'],
    ['DOI = 10.1000/182', '10.1000/182'],
    ['doi=10.1000/182', '10.1000/182'],
    ['DOI – 10.1000/182', '10.1000/182'],
    ['DOI：10.1000/182', '10.1000/182'],
    ['doi.org/10.1000/182', '10.1000/182'],
    ['dx.doi.org/10.1000/182', '10.1000/182'],
    ['http://www.doi.org/10.1000/182', '10.1000/182'],
    ['https://dx.doi.org/10.1000%2F182', '10.1000/182'],
    ['https://doi.org/10.1000/182/', '10.1000/182'],
    ['https://doi.org/10.1000/182).', '10.1000/182'],
    ['<doi:10.1000/182>', '10.1000/182'],
    ['{10.1000/182}', '10.1000/182'],
    ["'10.1000/182'", '10.1000/182'],
    ['«10.1000/182»', '10.1000/182'],
    ['*10.1000/182*', '10.1000/182'],
    ['`10.1000/182`', '10.1000/182'],
    ['10.1000/182…', '10.1000/182'],
    ['10.1000/182 (accessed 3 May 2024)', '10.1000/182'],
    ['10.1000/182, 2019', '10.1000/182'],
    ['See 10.1000/182!', '10.1000/182'],
    ['\\doi{10.1000/182}', '10.1000/182'],
    ['\\href{https://doi.org/10.1000/182}{10.1000/182}', '10.1000/182'],
    ['doi = {10.1000/182},', '10.1000/182'],
    ['"DOI": "10.1000/182",', '10.1000/182'],
    ['DO  - 10.1000/182', '10.1000/182'],
    ['LID - 10.1000/182 [doi]', '10.1000/182'],
    ['AID - 10.1016/S0140-6736(05)67887-X [doi]', '10.1016/S0140-6736(05)67887-X'],
    ['<a href="http://dx.doi.org/10.1000/182">', '10.1000/182'],
    [SICI, SICI],
    [`doi:${SICI}.`, SICI],
    [`(${SICI})`, SICI],
    [`https://doi.org/${SICI.replace('<', '%3C').replace('>', '%3E')}`, SICI],
    [`https://doi.org/${encodeURI(SICI)}`, SICI],
    [SICI.replace('<', '&lt;').replace('>', '&gt;'), SICI],
    [SICI_2, SICI_2],
    [`https://doi.org/${encodeURIComponent(SICI_2)}`, SICI_2],
    [`[${SICI_2}]`, SICI_2],
    [SICI_3, SICI_3],
    [`Ecology 82:1655. doi:${SICI_3};`, SICI_3],
    ['10.1016/0014-5793(88)80041-3', '10.1016/0014-5793(88)80041-3'],
    ['10.1016/S0092-8674(00)81683-9.', '10.1016/S0092-8674(00)81683-9'],
    ['(see 10.1016/S0092-8674(00)81683-9)', '10.1016/S0092-8674(00)81683-9'],
    [
      '10.1579/0044-7447(2006)35\\[89:RDUICP\\]2.0.CO;2',
      '10.1579/0044-7447(2006)35\\[89:RDUICP\\]2.0.CO;2',
    ],
    ['10.1000/ABC_def', '10.1000/ABC_def'],
    ['10.5281/zenodo.1234567', '10.5281/zenodo.1234567'],
    ['10.6084/m9.figshare.1234567.v2', '10.6084/m9.figshare.1234567.v2'],
    ['10.17605/OSF.IO/AB12C', '10.17605/OSF.IO/AB12C'],
    ['10.31234/osf.io/ab12c', '10.31234/osf.io/ab12c'],
    ['10.1093/nar/gkab1112', '10.1093/nar/gkab1112'],
    ['10.1093/oxfordjournals.aje.a117477', '10.1093/oxfordjournals.aje.a117477'],
    ['10.1136/bmj.n71', '10.1136/bmj.n71'],
    ['10.1371/journal.pmed.0020124', '10.1371/journal.pmed.0020124'],
    ['10.1371/journal.pone.0000308.g001', '10.1371/journal.pone.0000308.g001'],
    ['10.1002/14651858.CD001431.pub5', '10.1002/14651858.CD001431.pub5'],
    ['10.1056/NEJMoa2034577', '10.1056/NEJMoa2034577'],
    ['10.1038/s41586-020-2649-2', '10.1038/s41586-020-2649-2'],
    ['10.1103/PhysRevLett.116.061102', '10.1103/PhysRevLett.116.061102'],
    ['10.1000.10/123', '10.1000.10/123'],
    ['10.123456789/x', '10.123456789/x'],
    ['10.1594/PANGAEA.726855', '10.1594/PANGAEA.726855'],
    ['10.1006/jmbi.1998.2354', '10.1006/jmbi.1998.2354'],
    [
      '10.1130/0091-7613(1990)018<0000:ABCDEF>2.3.CO;2',
      '10.1130/0091-7613(1990)018<0000:ABCDEF>2.3.CO;2',
    ],
  ])('%s', (text, doi) => {
    expect(read(text)).toEqual({ DOI: doi });
  });

  test.each([
    ['https://onlinelibrary.wiley.com/doi/abs/10.1002/phar.2280', '10.1002/phar.2280'],
    [
      'https://onlinelibrary.wiley.com/doi/pdfdirect/10.1002/phar.2280?download=true',
      '10.1002/phar.2280',
    ],
    ['https://www.science.org/doi/10.1126/science.abc1234', '10.1126/science.abc1234'],
    ['https://www.nejm.org/doi/full/10.1056/NEJMoa2034577', '10.1056/NEJMoa2034577'],
    ['https://journals.sagepub.com/doi/10.1177/0269881120967899', '10.1177/0269881120967899'],
    [
      'https://academic.oup.com/brain/article-lookup/doi/10.1093/brain/awab123',
      '10.1093/brain/awab123',
    ],
    ['https://www.pnas.org/doi/epdf/10.1073/pnas.1234567890', '10.1073/pnas.1234567890'],
    ['https://dl.acm.org/doi/10.1145/3292500.3330701#abstract', '10.1145/3292500.3330701'],
    ['https://www.jstor.org/stable/10.1086/123456', '10.1086/123456'],
    ['https://zenodo.org/doi/10.5281/zenodo.1234567', '10.5281/zenodo.1234567'],
    [
      'https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD001431.pub5/full',
      '10.1002/14651858.CD001431.pub5',
    ],
    ['https://api.crossref.org/works/10.1000%2F182', '10.1000/182'],
  ])('in the address %s', (text, doi) => {
    expect(read(text)).toMatchObject({ DOI: doi });
  });
});

describe('other identifiers', () => {
  test.each([
    ['PMID:29273821', { PMID: '29273821' }],
    ['PMID=29273821', { PMID: '29273821' }],
    ['(PMID 29273821)', { PMID: '29273821' }],
    ['pmid 1', { PMID: '1' }],
    ['PubMed: 29273821', { PMID: '29273821' }],
    ['MEDLINE 29273821', { PMID: '29273821' }],
    ['https://pubmed.ncbi.nlm.nih.gov/29273821/?format=pubmed', { PMID: '29273821' }],
    ['https://pubmed.ncbi.nlm.nih.gov/29273821/#affiliation-1', { PMID: '29273821' }],
    ['http://europepmc.org/abstract/MED/29273821', { PMID: '29273821' }],
    ['PMC5813050.', { PMCID: 'PMC5813050' }],
    ['PMCID:PMC5813050', { PMCID: 'PMC5813050' }],
    ['[PMC free article: PMC5813050]', { PMCID: 'PMC5813050' }],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5813050/pdf/main.pdf', { PMCID: 'PMC5813050' }],
    ['https://europepmc.org/articles/PMC5813050', { PMCID: 'PMC5813050' }],
    ['PMID: 29273821, PMCID: PMC5813050', { PMID: '29273821', PMCID: 'PMC5813050' }],
    ['arXiv:1706.03762v5', { URL: 'https://arxiv.org/abs/1706.03762v5' }],
    ['arXiv:1706.03762 [cs.CL]', { URL: 'https://arxiv.org/abs/1706.03762' }],
    ['ARXIV: 1706.03762', { URL: 'https://arxiv.org/abs/1706.03762' }],
    ['https://arxiv.org/html/1706.03762', { URL: 'https://arxiv.org/abs/1706.03762' }],
    ['arxiv.org/abs/hep-th/9901001', { URL: 'https://arxiv.org/abs/hep-th/9901001' }],
    ['math.GT/0309136v2', { URL: 'https://arxiv.org/abs/math.GT/0309136v2' }],
    ['cond-mat/0001234', { URL: 'https://arxiv.org/abs/cond-mat/0001234' }],
    ['ISBN: 978-0-306-40615-7', { ISBN: '9780306406157' }],
    ['ISBN 0 8044 2957 X', { ISBN: '080442957X' }],
    ['ISBN13: 9780306406157', { ISBN: '9780306406157' }],
    ['ISBN 978‑0‑306‑40615‑7', { ISBN: '9780306406157' }],
    ['(ISBN 978–0–306–40615–7)', { ISBN: '9780306406157' }],
    ['978-0-306-40615-7 (hardback)', { ISBN: '9780306406157' }],
    ['https://example.org/10/things?id=5#top', { URL: 'https://example.org/10/things?id=5#top' }],
    ['HTTP://EXAMPLE.ORG/A', { URL: 'http://example.org/A' }],
    ['<https://example.org/a>', { URL: 'https://example.org/a' }],
    ['[a page](https://example.org/a)', { URL: 'https://example.org/a' }],
    ['Retrieved from https://example.org/a.', { URL: 'https://example.org/a' }],
    ['https://web.archive.org/web/2020/https://example.org/a', { URL: 'https://example.org/a' }],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test.each([
    ['ISSN: 0378-5955', 'names a journal'],
    ['https://orcid.org/0000-0002-1825-0097', 'names a person'],
    ['0-306-40615-3', 'check digit'],
    ['PMID: 0', 'one to eight digits'],
    ['doi:10.1000', 'not a complete DOI'],
  ])('%s is refused', (text, words) => {
    expect(read(text).refused).toContain(words);
  });

  it('tells identifiers by their check digits', () => {
    expect(['9780306406157', '0306406152', '080442957X', '9780306406158'].map(isIsbn)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(['0378-5955', '1234-5679', '2434-561X', '0378-5956'].map(isIssn)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(
      ['0000-0002-1825-0097', '0000-0002-1694-233X', '0000-0002-1825-0098'].map(isOrcid),
    ).toEqual([true, true, false]);
    expect(['1', '12345678', '0123', '123456789'].map(isPmid)).toEqual([true, true, false, false]);
  });
});
