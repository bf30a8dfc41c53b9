// Draws the icons that systems want as pixels from public/icon.svg: `node tools/icons.mjs`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArgs, requireBrowser } from './browser.mjs';
import { root } from './setup.mjs';

const folder = join(root, 'public');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
// Systems cut a maskable icon to their own shape: it fills the square and keeps to its middle.
const maskable = svg
  .replace(/<rect[^>]*\/>/, '<rect width="64" height="64" fill="#FFFEFC"/>')
  .replace('<g ', '<g transform="translate(32 32) scale(0.78) translate(-32 -32)" ');

const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArgs });
const page = await browser.newPage();
for (const { name, size, source } of [
  { name: 'icon-192.png', size: 192, source: svg },
  { name: 'icon-512.png', size: 512, source: svg },
  { name: 'icon-maskable-512.png', size: 512, source: maskable },
]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${source}`);
  await page.screenshot({ path: join(folder, name), omitBackground: true });
}
await browser.close();
