import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Page } from '@playwright/test';
import { securityHeaders } from '../../tools/security-headers.mjs';
import { startServer } from '../../tools/serve.mjs';
import { dist } from '../../tools/setup.mjs';
import { axe, expect, setTheme, test } from './support/fixtures';

/** The installed worker, once it answers for this page. */
async function whenOffline(page: Page) {
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready;
    return registration.active?.state === 'activated' && navigator.serviceWorker.controller;
  });
}

/** The build without what only developers read, and without what runs the copy itself. */
async function filesOfTheApp(): Promise<string[]> {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => relative(dist, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((file) => !/^\.|\.map$|^sw\.js$|^licences\.md$/.test(file));
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

      // A new version: one file less and another page.
      const worker = await readFile(join(folder, 'sw.js'), 'utf8');
      const chunk = /assets\/[^"]+\.js/.exec(worker)?.[0] ?? '';
      expect(chunk).not.toBe('');
      const renamed = chunk.replace('.js', '-2.js');
      await cp(join(folder, chunk), join(folder, renamed));
      await rm(join(folder, chunk));
      await writeFile(join(folder, 'sw.js'), worker.replaceAll(chunk, renamed));

      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
      });
      await page.waitForFunction(async () => {
        const registration = await navigator.serviceWorker.ready;
        return registration.waiting?.state === 'installed';
      });
      const statusOfOld = () =>
        page.evaluate((address) => fetch(address).then((response) => response.status), chunk);
      expect(await statusOfOld()).toBe(200);

      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
      });
      await expect
        .poll(() =>
          page
            .evaluate(async () => {
              const registration = await navigator.serviceWorker.ready;
              return registration.waiting === null && registration.active?.state === 'activated';
            })
            // The app may load the page again when the new worker takes over.
            .catch(() => false),
        )
        .toBe(true);
    } finally {
      await server.close();
    }
  });
});
