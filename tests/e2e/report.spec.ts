import { unzipSync } from 'fflate';
import { expectReview, exportAs, openSample, paste, toast, toLibrary } from './support/app';
import { expect, test } from './support/fixtures';

test('a pasted text becomes three reports and every kind of file, and the choices are kept', async ({
  page,
}) => {
  await openSample(page);
  await toLibrary(page);
  await paste(
    page,
    'Tea and sleep\n\nTea contains 40 mg of caffeine per cup. Green tea lowers blood pressure by 3 mmHg.',
  );
  await expectReview(page);
  await page.keyboard.press('2');
  await expect(toast(page, /marked Unsupported/)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Review', exact: true })
    .getByRole('link', { name: 'Report', exact: true })
    .click();
  const kind = page.frameLocator('iframe').locator('.over');
  await expect(kind).toHaveText('Claim review');

  const report = page.getByRole('radiogroup', { name: 'Report', exact: true });
  await report.getByRole('radio', { name: 'Author', exact: true }).check();
  await expect(kind).toHaveText('Notes for the author');
  await page.getByRole('button', { name: /^Dates:/ }).click();
  await page.getByRole('option', { name: '2026-11-22 (ISO)', exact: true }).click();
  await expect(page.frameLocator('iframe').locator('.by')).toHaveText(/^\d{4}-\d\d-\d\d$/);
  const notes = await exportAs(page, 'HTML report');
  expect(notes.name).toBe('tea-and-sleep-author.html');
  expect(await page.locator('iframe').getAttribute('srcdoc')).toBe(notes.text);

  const started = page.waitForEvent('download');
  await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Word', exact: true }).click();
  const word = await started;
  expect(word.suggestedFilename()).toBe('tea-and-sleep-commented.docx');
  await expect(toast(page, 'Exported tea-and-sleep-commented.docx')).toBeVisible();
  const chunks: Uint8Array[] = [];
  for await (const chunk of await word.createReadStream()) chunks.push(chunk);
  const parts = unzipSync(new Uint8Array(Buffer.concat(chunks)));
  expect(new TextDecoder().decode(parts['word/comments.xml'])).toContain('Unsupported');

  // Without a source there is nothing for a reference manager.
  await page.getByText('For researchers and other tools', { exact: true }).click();
  await page
    .getByRole('complementary', { name: 'Export', exact: true })
    .getByRole('button', { name: /^BibTeX/ })
    .click();
  await expect(toast(page, /^No source is cited in this review yet/)).toBeVisible();

  await page.reload();
  await expect(kind).toHaveText('Notes for the author');
  await expect(report.getByRole('radio', { name: 'Author', exact: true })).toBeChecked();
});
