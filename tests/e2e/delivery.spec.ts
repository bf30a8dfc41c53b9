import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { securityHeaders } from '../../tools/security-headers.mjs';
import { startServer } from '../../tools/serve.mjs';
import { dist } from '../../tools/setup.mjs';
import { axe, expect, setTheme, test, whenOffline } from './support/fixtures';

/**
 * The build without what only developers read, without what runs the copy itself, and without the tables of East Asian
 * signs for PDFs, of which each is kept when a file first needs it.
 */
async function filesOfTheApp(): Promise<string[]> {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => relative(dist, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((file) => !/^\.|\.map$|\.bcmap$|^sw\.js$|^licences\.md$/.test(file));
}

/**
 * Puts a whole new version in the place of the copied build: every chunk under another name, in every file that names
 * it, as a build does when their contents change. A version that lacks a chunk would fail or not by chance, by whether
 * the page comes to load it before the test ends.
 *
 * @returns the address of a chunk of the version before.
 */
async function replaceWithNewVersion(folder: string): Promise<string> {
  const assets = join(folder, 'assets');
  const chunks = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const named = new RegExp(`(${chunks.map((name) => name.replaceAll('.', '\\.')).join('|')})`, 'g');
  const renew = (text: string) => text.replace(named, (name) => name.replace(/\.js$/, '-next.js'));
  for (const name of chunks) {
    const text = await readFile(join(assets, name), 'utf8');
    await writeFile(join(assets, renew(name)), renew(text));
    await rm(join(assets, name));
  }
  const page = join(folder, 'index.html');
  await writeFile(page, renew(await readFile(page, 'utf8')));
  const worker = join(folder, 'sw.js');
  const pageInPrecache = /url:"index\.html",revision:"[^"]+"/;
  const text = await readFile(worker, 'utf8');
  expect(text).toMatch(pageInPrecache);
  await writeFile(worker, renew(text).replace(pageInPrecache, 'url:"index.html",revision:"next"'));
  const first = chunks[0];
  if (first === undefined) throw new Error('The build has no chunk.');
  return `assets/${first}`;
}

test('the page comes with the security headers and the same policy inside', async ({ page }) => {
  const response = await page.goto('./');
  const headers = response?.headers() ?? {};
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(headers[name.toLowerCase()]).toBe(value);
  }
  const inside = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(securityHeaders['Content-Security-Policy']?.replace("; frame-ancestors 'none'", '')).toBe(
    inside,
  );
  await expect(page.locator('#root')).not.toBeEmpty();
});

test.describe('the policy', () => {
  test.use({ allowedErrors: [/policy|Trusted|refused|violates|CSP/i] });

  test('refuses inline scripts, markup from text and other hosts', async ({ page }) => {
    await page.goto('./');
    const outcome = await page.evaluate(async () => {
      const refused = (attempt: () => void) => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      };
      const script = document.createElement('script');
      return {
        markup: refused(() => {
          document.createElement('div').innerHTML = '<b>bold</b>';
        }),
        worker: refused(() => new Worker('./worker.js')),
        policy: refused(() => window.trustedTypes?.createPolicy('other', {})),
        text: refused(() => {
          script.text = 'document.title = "inline"';
        }),
        connection: await fetch('https://example.org/').then(
          () => false,
          () => true,
        ),
      };
    });
    expect(outcome).toEqual({
      markup: true,
      worker: true,
      policy: true,
      text: true,
      connection: true,
    });
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`the first screen has no violation in the ${theme} theme`, async ({ page }) => {
    await page.goto('./');
    await setTheme(page, theme);
    await expect(page.locator('#root')).not.toBeEmpty();
    await axe(page);
  });
}

test('the theme is set before anything else runs', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('claimbench.theme', 'dark'));
  await page.route('**/assets/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute(
    'content',
    '#0F1114',
  );
});

test('after one visit everything is there without the network', async ({ page, context }) => {
  await page.goto('./');
  await whenOffline(page);
  await context.setOffline(true);
  const missing = await page.evaluate(
    async (files) => {
      const answers = await Promise.all(
        files.map((file) =>
          fetch(file).then(
            (response) => response.ok,
            () => false,
          ),
        ),
      );
      return files.filter((_, index) => !answers[index]);
    },
    await filesOfTheApp(),
  );
  expect(missing).toEqual([]);
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.goto('./?from=home-screen#/');
  await expect(page.locator('#root')).not.toBeEmpty();
});

test.describe('a copy of the build', () => {
  let folder = '';

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimbench-dist-'));
    await cp(dist, folder, { recursive: true });
  });

  test.afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('works under a path, offline too', async ({ page, context }) => {
    const server = await startServer({ folder, base: '/some/path/', port: 0 });
    try {
      const failed: string[] = [];
      page.on('response', (response) => {
        if (!response.ok()) failed.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(server.address);
      await expect(page.locator('#root')).not.toBeEmpty();
      await whenOffline(page);
      expect(failed).toEqual([]);
    } finally {
      await server.close();
    }
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('#root')).not.toBeEmpty();
  });

  test('an update waits, and the old chunks stay until it is taken', async ({ page }) => {
    const server = await startServer({ folder, port: 0 });
    try {
      await page.goto(server.address);
      await whenOffline(page);

      const chunk = await replaceWithNewVersion(folder);
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
      });
      await expect
        .poll(() =>
          page.evaluate(async () => {
            const registration = await navigator.serviceWorker.ready;
            return registration.waiting?.state;
          }),
        )
        .toBe('installed');
      const old = () =>
        page.evaluate(async (address) => (await caches.match(address))?.status, chunk);
      expect(await old()).toBe(200);

      // Taking it loads the page again by itself.
      await page.getByRole('button', { name: 'Update now', exact: true }).click();
      const newScript = page.locator('script[type="module"][src$="-next.js"]');
      await expect(newScript).toHaveCount(1);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await old()).toBeUndefined();
    } finally {
      await server.close();
    }
  });
});
