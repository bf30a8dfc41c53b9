/** Where it was searched, with what words and when: in every file that is a full report or its data. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { madeReport } from '../../support/madeReport.ts';
import { bytesOf, filesOf, textOf } from '../../support/written.ts';

const search = (where: string) => ({
  where,
  query: 'kratom AND withdrawal',
  date: '2026-11-01',
  note: '',
});

const made = () =>
  madeReport('A first sentence.', [
    {
      at: 'A first sentence.',
      own: { verdict: 'unsupported', searchLog: [search('PubMed')] },
      others: [{ name: 'Bo', own: { verdict: 'unsupported', searchLog: [search('Embase')] } }],
    },
  ]);

test.each(['html', 'md', 'jsonl'] as const)(
  '%s has the searches of all reviewers',
  async (format) => {
    const [file] = (await filesOf(format, await made())).values();
    const words = file === undefined ? '' : textOf(file);
    for (const said of ['PubMed', 'Embase', 'kratom AND withdrawal', '2026-11-01'])
      expect(words).toContain(said);
  },
);

test('the Word report has them too, and the tables those of the reviewer', async () => {
  const report = await made();
  const words = async (format: 'docx' | 'xlsx') => {
    const [file] = (await filesOf(format, report)).values();
    const parts = file === undefined ? {} : unzipSync(bytesOf(file));
    return Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
  };
  const docx = await words('docx');
  for (const said of ['PubMed', 'Embase', 'kratom AND withdrawal', 'Searched 2026-11-01'])
    expect(docx).toContain(said);
  const row = '2026-11-01, PubMed, kratom AND withdrawal';
  expect(await words('xlsx')).toContain(row);
  const [csv] = (await filesOf('csv', report)).values();
  expect(csv === undefined ? '' : textOf(csv)).toContain(row);
});
