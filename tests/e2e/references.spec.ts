import { goToClaim, inspector, openSample, read, reviewAddress, toast } from './support/app';
import { axe, expect, setTheme, test } from './support/fixtures';

test('references are shown, copied and exported in the style that is chosen, and what is thin leads to its claim', async ({
  page,
}) => {
  await openSample(page);
  await page.goto(`${reviewAddress(page)}/report`);
  const preview = page.frameLocator('iframe[title^="Report on"]');
  await expect(preview.locator('ol.refs > li').first()).toBeVisible();

  await page.getByRole('button', { name: /^Reference style/ }).click();
  await page.getByRole('option', { name: 'APA (7th edition)', exact: true }).click();
  const list = preview.locator('ul.refs > li');
  await expect(list.first()).toHaveText(
    'Eggleston, Stoppacher, Suen, Marraffa, & Nelson. (2019). Pharmacotherapy, 39(7), 775–777. https://doi.org/10.1002/phar.2280',
  );
  await expect(preview.getByRole('link', { name: '(Kruegel et al., 2016)' }).first()).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await axe(page);
  }
  const saving = page.waitForEvent('download');
  await page
    .getByRole('complementary', { name: 'Export' })
    .getByRole('button', { name: /^HTML report/ })
    .click();
  const html = await read(await saving);
  expect(html).toContain('Eggleston, Stoppacher, Suen, Marraffa, &amp; Nelson. (2019).');
  expect(html).toContain('references in APA (7th edition)');

  // What is thin leads to its claim, whose card has the same reference.
  const thin = page.getByRole('list', { name: 'Before you export' }).getByRole('listitem');
  await thin
    .filter({ hasText: 'have no quote' })
    .getByRole('link', { name: /^Claim 9:/ })
    .click();
  await goToClaim(page, 9);
  const card = inspector(page).getByRole('article', { name: 'Evidence 2, Supports' });
  await expect(card).toContainText('Eggleston, Stoppacher, Suen, Marraffa, & Nelson. (2019).');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await card.getByRole('button', { name: 'Evidence actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy reference', exact: true }).click();
  await expect(toast(page, 'Reference copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('(2019).');

  // It is kept, and chosen in the settings too.
  await page.reload();
  await expect(card).toContainText('Eggleston, Stoppacher, Suen, Marraffa, & Nelson. (2019).');
});
