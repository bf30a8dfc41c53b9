import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArgs, presentBrowser } from './browser.mjs';
import { root } from './setup.mjs';

// A browser keeps data by host and port, so the tests have their own, apart from `npm start`.
const port = Number(process.env.CLAIMBENCH_TEST_PORT ?? 4273);
const executablePath = presentBrowser();

export default defineConfig({
  outputDir: join(root, 'test-results', 'playwright'),
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second attempt is a test that fails.
  retries: 0,
  workers: 2,
  // A busy machine takes its time; a test that hangs ends all the same.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'e2e', testDir: join(root, 'tests', 'e2e'), testMatch: '**/*.spec.ts' },
    {
      name: 'bench',
      testDir: join(root, 'tests', 'bench'),
      testMatch: '**/*.bench.ts',
      timeout: 600_000,
    },
  ],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      args: browserArgs,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `node tools/serve.mjs --port ${port}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
