import Papa from 'papaparse';
import { claimRow, exportAs, goToClaim, grid, inspector, openSample, toast } from './support/app';
import { dumpDatabase } from './support/database';
import { axe, expect, test } from './support/fixtures';

test('claims of a spreadsheet come into a review: mapped, previewed, imported, undone', async ({
  page,
}) => {
  await openSample(page);
  const { text } = await exportAs(page, 'CSV');
  const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  const [head = [], ...rows] = data;
  const at = (name: string) => head.indexOf(name);
  const claims = rows.filter((row) => row[at('Verdict')] === 'Untagged').slice(0, 2);
  const [first, second] = claims.map((row) => ({
    number: Number(row[at('Number')]),
    text: row[at('Claim')] ?? '',
    quote: row[at('Quote')] ?? '',
  }));
  if (first === undefined || second === undefined) throw new Error('no untagged claims');

  // Somebody else's columns, in Windows-1252, with a formula, a claim of their own, and a row that fits nowhere.
  const table = Papa.unparse(
    [
      ['Nr', 'Statement', 'Where', 'Finding', 'Remark', 'Source', 'Page'],
      ['1', first.text, first.quote, 'refuted', "=cmd|'/C calc'!A0", '10.1038/171737a0', 'p. 326'],
      ['2', second.text, second.quote, 'supported', 'Vérifié', '', ''],
      ['3', 'Somebody’s own claim.', first.quote, 'not enough info', '', '', ''],
      ['4', 'It is on no page.', 'These words are not in the article at all.', 'true', '', '', ''],
    ],
    { delimiter: ';', newline: '\r\n' },
  ).replaceAll('’', "'");
  const file = { name: 'findings.csv', mimeType: 'text/csv', buffer: Buffer.from(table, 'latin1') };
  const before = await dumpDatabase(page);

  const dialog = page.getByRole('dialog', { name: 'Import claims', exact: true });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Import claims');
  await page
    .getByRole('option', { name: /^Import claims/ })
    .first()
    .click();
  await (await chooser).setFiles(file);

  await expect(dialog).toContainText('findings.csv has 4 rows.');
  await expect(dialog).toContainText('read as Windows-1252');
  await expect(button('Statement holds: Claim text')).toBeVisible();
  await expect(button('Source holds: Citations')).toBeVisible();
  const choose = async (column: string, field: string) => {
    await dialog.getByRole('button', { name: new RegExp(`^${column} holds: `) }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
    await expect(button(`${column} holds: ${field}`)).toBeVisible();
  };
  await choose('Where', 'Quote from the article');
  await expect(button('Finding holds: Verdict')).toBeVisible();
  await expect(button('Remark holds: Rationale')).toBeVisible();
  await axe(page);
  await button('Preview').click();
  await expect(dialog).toContainText('1 claim would be added and 2 claims changed.');
  await dialog.getByText('Refused 1', { exact: true }).click();
  await expect(dialog).toContainText('Its quote is not in the article.');
  await dialog.getByText('Changed 2', { exact: true }).click();
  await expect(dialog).toContainText('Untagged → Contradicted; Rationale added; 1 citation added');
  await axe(page);
  expect(await dumpDatabase(page)).toEqual(before);

  await button('Import').click();
  await expect(
    toast(page, 'Imported from findings.csv: 1 new claim and 2 changed claims'),
  ).toBeVisible();
  await goToClaim(page, first.number);
  await expect(claimRow(page, first.number)).toContainText('Contradicted');
  await expect(
    inspector(page).getByRole('textbox', { name: 'Rationale', exact: true }),
  ).toHaveValue("=cmd|'/C calc'!A0");
  await expect(
    inspector(page)
      .getByRole('article', { name: 'Evidence 1, Mentions', exact: true })
      .getByRole('textbox', { name: 'Locator', exact: true }),
  ).toHaveValue('p. 326');

  // All of it is one step.
  await grid(page).focus();
  await page.keyboard.press('Control+z');
  await expect(toast(page, /^Undone: imported from a file/i)).toBeVisible();
  await goToClaim(page, first.number);
  await expect(claimRow(page, first.number)).toContainText('Untagged');
});
