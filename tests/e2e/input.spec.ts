import type { Page } from '@playwright/test';
import {
  choose,
  claimRow,
  expectReview,
  exportAs,
  grid,
  inspector,
  libraryRow,
  openSample,
  paste,
  reviewAddress,
  SAMPLE_TITLE,
  toast,
  toLibrary,
} from './support/app';
import { dumpDatabase } from './support/database';
import { expect, test } from './support/fixtures';

/** What a page would run if an article's words were ever read as markup. */
const MARKUP = [
  '<img src=x onerror="document.title=\'taken\'">',
  '<script>document.title="taken"</script>',
  '<style>body{display:none}</style>',
  '<a href="javascript:document.title=1">Read more</a>',
  '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
  '"><svg onload=document.title=1>',
];

function refusal(page: Page) {
  return page.getByRole('region', { name: 'New review', exact: true }).getByRole('alert');
}

test('files that are no articles are refused in a sentence, and nothing is changed', async ({
  page,
}) => {
  await openSample(page);
  await toLibrary(page);
  const before = await dumpDatabase(page);
  const latin1 = Buffer.concat([
    Buffer.from('The caf'),
    Buffer.from([0xe9]),
    Buffer.from(' opened in 1998.\n'),
  ]);
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const noise = Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 97) % 256));
  const cases: readonly (readonly [
    name: string,
    content: Buffer | string,
    title: string,
    says: string,
  ])[] = [
    ['empty.txt', '', 'empty.txt is empty', 'There are no words in it.'],
    ['blank.md', ' \n\n\t \n', 'blank.md is empty', 'There are no words in it.'],
    ['photo.txt', png, 'photo.txt is an image', 'Its name says text.'],
    ['noise.txt', noise, 'noise.txt is not text', 'It holds data that no text has.'],
    ['cafe.txt', latin1, 'cafe.txt is not in UTF-8', 'Line 1 (byte 8 of the file) cannot be read'],
    [
      'odd.txt',
      Buffer.from('fffe4100420', 'hex'),
      'odd.txt is not in whole UTF-16',
      'cannot be read',
    ],
    [
      'thesis.docx',
      Buffer.from('PK\u0003\u0004'),
      'thesis.docx is a Word document',
      'Save it as plain text',
    ],
    [
      'zipped.txt',
      Buffer.from('PK\u0003\u0004 and more'),
      'zipped.txt is a zip archive or an Office document',
      'Its name says text.',
    ],
    [
      'paper.pdf',
      '%PDF-1.7',
      'paper.pdf is a PDF',
      'Claimbench reads text (.txt) and Markdown (.md) files.',
    ],
    ['page.html', '<p>One.</p>', 'page.html is a web page', 'copy its text and paste it'],
    ['noextension', 'One.', 'noextension is not a text file', 'Save it as plain text'],
  ];
  for (const [name, content, title, says] of cases) {
    await choose(page, 'Choose file', { name, buffer: content });
    await expect(refusal(page).getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(refusal(page)).toContainText(says);
    await expect(refusal(page)).toContainText('Nothing was added to your library.');
  }
  expect(await dumpDatabase(page)).toEqual(before);
  await expect(libraryRow(page, SAMPLE_TITLE)).toBeVisible();
  await refusal(page).getByRole('button', { name: 'Paste text', exact: true }).click();
  await expect(refusal(page)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Article text', exact: true })).toBeFocused();
});

test('a text in UTF-16 that says so is read', async ({ page }) => {
  await page.goto('./');
  await choose(page, 'Choose file', {
    name: 'letters.txt',
    buffer: Buffer.from('\uFEFFŁódź and Αθήνα\n\nŁódź has 658,444 inhabitants.', 'utf16le'),
  });
  await expectReview(page);
  await expect(grid(page)).toContainText('Łódź has 658,444 inhabitants.');
});

test('a file of 25 MB is refused before it is read', async ({ page }) => {
  await page.goto('./');
  await choose(page, 'Choose file', {
    name: 'large.txt',
    buffer: Buffer.alloc(25_000_000, 'word '),
  });
  await expect(refusal(page)).toContainText('large.txt is too large');
  await expect(refusal(page)).toContainText('It is 25 MB. The limit is 20 MB.');
  expect((await dumpDatabase(page)).reviews).toEqual([]);
});

test('one line of 5 MB opens or is refused in a sentence, and the page stays alive', async ({
  page,
}) => {
  // A million words are read one by one; what counts is that the page lives meanwhile.
  test.setTimeout(500_000);
  await page.goto('./');
  const start = Date.now();
  const sentence = 'The council spent 12 million euros on 340 trams in 1998, and nobody rode them ';
  await choose(page, 'Choose file', {
    name: 'one-line.txt',
    buffer: sentence.repeat(Math.ceil(5e6 / sentence.length)),
  });
  const opened = grid(page);
  await expect(opened.or(refusal(page))).toBeVisible({ timeout: 400_000 });
  const seconds = Math.round((Date.now() - start) / 1_000);
  test.info().annotations.push({ type: 'took', description: `${seconds} s` });
  if (await opened.isVisible()) {
    await expectReview(page);
    await page.keyboard.press('1');
    await expect(toast(page, 'Claim 1 marked Supported')).toBeVisible();
  } else {
    await expect(refusal(page)).toContainText('Nothing was added to');
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette', exact: true })).toBeVisible();
});

test('markup in an article is text on every screen and in every export', async ({
  page,
  context,
}, testInfo) => {
  const title = `Markup ${MARKUP[0]}`;
  const text = [
    title,
    '',
    ...MARKUP.map(
      (markup, index) =>
        `In 20${10 + index} the city built ${index + 2} bridges ${markup} for 4 million euros.`,
    ),
  ].join('\n\n');
  await page.goto('./');
  await choose(page, 'Choose file', { name: 'markup.txt', buffer: text });
  const dialog = page.getByRole('dialog', { name: 'Title of the article', exact: true });
  await expect(grid(page).or(dialog)).toBeVisible();
  if (await dialog.isVisible()) {
    await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await dialog.getByRole('button', { name: 'Create review', exact: true }).click();
  }
  await expectReview(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  const article = page.getByRole('region', { name: 'Article text', exact: true });
  for (const markup of MARKUP) await expect(article).toContainText(markup);
  expect(await page.title()).toContain('Markup <img');
  await expect(page.locator('main img, main script, main style, main iframe')).toHaveCount(0);

  // The same words in every field that a person can write into.
  await page.keyboard.press('e');
  await inspector(page)
    .getByRole('textbox', { name: 'Claim text', exact: true })
    .fill(`${MARKUP[1]} built 3 bridges`);
  await page.keyboard.press('Control+Enter');
  await expect(claimRow(page, 1)).toContainText('<script>');
  await page.keyboard.press('r');
  await page.keyboard.insertText(MARKUP.join(' '));
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('c');
  await page.keyboard.insertText(`${MARKUP[0]} Annual report of the city, 2019`);
  await page.keyboard.press('Control+Enter');
  await expect(inspector(page).getByRole('article', { name: /^Evidence 1/ })).toContainText('<img');
  await expect(grid(page)).toBeFocused();
  const address = reviewAddress(page);

  const { download, name } = await exportAs(page, 'HTML report');
  expect(name).toMatch(/^markup[\w-]*-review\.html$/);
  const path = testInfo.outputPath('markup.html');
  await download.saveAs(path);
  const reader = await context.newPage();
  await reader.goto(`file://${path}`);
  await expect(reader.locator('body')).toContainText(MARKUP[1] ?? '');
  await expect(reader.locator('script, img, iframe, body style, body svg[onload]')).toHaveCount(0);
  expect(await reader.title()).not.toBe('taken');

  await page.goto(`${address}/report`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('body')).toContainText(MARKUP[1] ?? '');
  await expect(frame.locator('script, img, iframe')).toHaveCount(0);
  await page.getByRole('link', { name: 'Claimbench, library', exact: true }).click();
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
  expect(await page.title()).toBe('Claimbench');
});

test('a table of the claims cannot run formulas', async ({ page }) => {
  await page.goto('./');
  await paste(page, 'Sums\n\nThe bridge cost 12 million euros in 1998.');
  await expectReview(page);
  await page.keyboard.press('r');
  await page.keyboard.insertText('=HYPERLINK("http://example.org";"Open")');
  await page.keyboard.press('Control+Enter');
  await expect(grid(page)).toBeFocused();
  const { text } = await exportAs(page, 'CSV');
  expect(text).toContain(`"'=HYPERLINK(`);
  expect(text).not.toContain('"=HYPERLINK(');
});

test('addresses that are no web addresses are refused as citations', async ({ page }) => {
  await openSample(page);
  const field = inspector(page).getByRole('textbox', { name: 'Add citation', exact: true });
  for (const line of [
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'JaVaScRiPt:alert(document.domain)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:msgbox(1)',
  ]) {
    await field.fill(line);
    await field.press('Enter');
    await expect(
      inspector(page).getByRole('list', { name: 'Lines that were not added' }),
    ).toBeVisible();
    await expect(field).toHaveValue(line);
  }
  await field.fill(' java\nscript:alert(1)');
  await field.press('Enter');
  // Two lines by themselves are words; whatever comes of them is no link that runs something.
  await expect(inspector(page).getByRole('article', { name: /^Evidence 1/ })).toBeVisible();
  const addresses = await inspector(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
  expect(addresses.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
});
