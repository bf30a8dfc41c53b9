import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserArgs, presentBrowser } from './browser.mjs';
import { root } from './setup.mjs';

/** Looked for only when a browser is about to start. */
const launchOptions = () => {
  const executablePath = presentBrowser();
  return { args: browserArgs, ...(executablePath === undefined ? {} : { executablePath }) };
};

/** A busy machine may take seconds for what is there at once on a quiet one; a test waits for it, and no longer. */
const patience = { poll: { timeout: 15_000 } };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          expect: patience,
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          // Style sheets are empty in Node tests, but this one is part of what a writer writes.
          css: { include: /\/formats\/out\/html\/report\.css/ },
        },
      },
      {
        root,
        plugins: [react()],
        // Found before the first test runs: a dependency found midway reloads the page and fails what is running.
        optimizeDeps: {
          entries: ['tests/**/*.test.tsx', 'src/**/*.tsx'],
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'axe-core',
            'pdfjs-dist',
            'pdfjs-dist/build/pdf.worker.min.mjs',
            // Only a worker imports it, and workers are not looked through.
            'stemmer',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.test.tsx'],
          testTimeout: 60_000,
          expect: patience,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
