import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  chromium,
  expect,
  type Page,
} from '@playwright/test';
import { browserArgs, presentBrowser } from '../../../tools/browser.mjs';

export { expect } from '@playwright/test';

export type Theme = 'light' | 'dark';

/** Reports what the policy refuses, in every frame, as an error in the console. */
function reportViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `The policy refused ${event.blockedURI || 'something inline'} (${event.violatedDirective}) ${event.sample}`,
    );
  });
}

/**
 * Playwright puts its own scripts into every frame, the report's sandboxed one too, and the browser says that it refused
 * them. That the report has no script of its own is tested where it is written, and by opening it as a file.
 */
const harness =
  /^Blocked script execution in 'about:(srcdoc|blank)' because the document's frame is sandboxed/;

/** Collects what goes wrong in any page of a context, its workers included. */
async function watch(context: BrowserContext): Promise<string[]> {
  const errors: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !harness.test(message.text())) {
      errors.push(`${message.text()} (${message.location().url})`);
    }
  };
  context.on('console', onConsole);
  context.on('weberror', (error) => {
    const { name, message } = error.error();
    errors.push(`${name}: ${message}`);
  });
  await context.addInitScript(reportViolations);
  return errors;
}

function expectNone(errors: readonly string[], allowed: readonly RegExp[]) {
  const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
  expect(unexpected, 'errors in the console, uncaught errors and refusals of the policy').toEqual(
    [],
  );
}

interface Fixtures {
  /** Errors that a test brings about on purpose: `test.use({ allowedErrors: [/…/] })`. */
  allowedErrors: readonly RegExp[];
  /** A page of a browser that was never here before: nothing stored, nothing cached. */
  newProfile: () => Promise<Page>;
  /** A browser with a profile on disk, for tests that kill it or open it again. */
  launchPersistent: (profile: string) => Promise<PersistentBrowser>;
}

export const test = base.extend<Fixtures>({
  allowedErrors: [[], { option: true }],

  context: async ({ context, allowedErrors }, use) => {
    const errors = await watch(context);
    await use(context);
    expectNone(errors, allowedErrors);
  },

  newProfile: async ({ browser, allowedErrors }, use) => {
    const open: { context: BrowserContext; errors: readonly string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      open.push({ context, errors: await watch(context) });
      return context.newPage();
    });
    for (const { context, errors } of open) {
      await context.close();
      expectNone(errors, allowedErrors);
    }
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
  launchPersistent: async ({}, use) => {
    const open: PersistentBrowser[] = [];
    await use(async (profile) => {
      const browser = await launchPersistent(profile);
      open.push(browser);
      return browser;
    });
    await Promise.all(open.map((browser) => browser.kill()));
  },
});

export interface PersistentBrowser {
  context: BrowserContext;
  page: Page;
  /** Errors so far, in the form of the page fixture; the test decides what they mean. */
  errors: readonly string[];
  /** Ends every process of the browser at once, as a crash or a power cut would. */
  kill: () => Promise<void>;
  /** Ends the browser in the ordinary way. */
  close: () => Promise<void>;
}

/**
 * Playwright does not tell the process of a browser with a profile, so the browser is started
 * here, in a process group of its own, and Playwright connects to it.
 */
async function launchPersistent(profile: string): Promise<PersistentBrowser> {
  const marker = join(profile, 'DevToolsActivePort');
  // The file of a killed browser names a port that is gone.
  await rm(marker, { force: true });
  const child = spawn(
    presentBrowser() ?? chromium.executablePath(),
    [
      ...browserArgs,
      '--headless',
      '--no-default-browser-check',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  try {
    const browser = await chromium.connectOverCDP(
      `http://127.0.0.1:${await debuggingPort(marker)}`,
    );
    const context = browser.contexts()[0];
    if (!context) throw new Error('The browser has no context.');
    const errors = await watch(context);
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      context,
      page,
      errors,
      kill: () => killGroup(child),
      close: async () => {
        const session = await browser.newBrowserCDPSession();
        const over = ended(child);
        // The connection goes away with the browser, and the answer with it.
        await session.send('Browser.close').catch(() => undefined);
        await over;
      },
    };
  } catch (error) {
    await killGroup(child);
    throw error;
  }
}

async function debuggingPort(marker: string): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const text = await readFile(marker, 'utf8').catch(() => '');
    const port = Number(text.split('\n')[0]);
    if (port > 0) return port;
    await pause(50);
  }
  throw new Error('The browser did not start within 15 seconds.');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function killGroup(child: ChildProcess): Promise<void> {
  const over = ended(child);
  if (child.pid !== undefined) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
  await over;
}

/**
 * Waits until the app's files are all in the browser's cache and the page is served from there. `waitForFunction` takes
 * a promise for a yes, so the state is asked for and compared here.
 */
export async function whenOffline(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return (
          registration.active?.state === 'activated' && navigator.serviceWorker.controller !== null
        );
      }),
    )
    .toBe(true);
}

/** Chooses a theme as the settings do, and loads the page again in it. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((value) => localStorage.setItem('claimbench.theme', value), theme);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** No violation of WCAG 2.2 AA in the page as it is now, or in a part of it. */
export async function axe(page: Page, part?: string): Promise<void> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? builder : builder.include(part))
    // Hidden stops at the ends of an open popup, which hand the focus on at once; axe cannot see that they do.
    .exclude('[data-base-ui-focus-guard]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}\n    ${failureSummary?.replace(/\n/g, '\n    ')}`).join('\n')}`,
  );
  expect(told.join('\n\n'), 'violations of WCAG 2.2 AA').toBe('');
}
