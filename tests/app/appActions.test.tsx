import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appStorage, type MountedApp, mountApp } from '../support/mountApp.tsx';

let app: MountedApp | null = null;
afterEach(() => {
  app?.unmount();
  app = null;
});

async function ready(storage = appStorage()) {
  const mounted = mountApp(<button type="button">Here</button>, storage);
  app = mounted;
  await expect.element(page.getByRole('button', { name: 'Here' })).toBeVisible();
  return mounted;
}

describe('what works on every screen', () => {
  it('goes to the library by G L', async () => {
    const mounted = await ready();
    expect(mounted.path()).toBe('/review/abc');
    await userEvent.keyboard('gl');
    await expect.poll(() => mounted.path()).toBe('/');
  });

  it('switches the theme, and remembers it', async () => {
    const { parts } = await ready();
    parts.preferences.update({ theme: 'light' });
    await expect.poll(() => parts.registry.list().some(({ id }) => id === 'app.theme')).toBe(true);
    parts.registry.run('app.theme');
    expect(parts.preferences.get().theme).toBe('dark');
    expect(localStorage.getItem('claimbench.theme')).toBe('dark');
  });

  it('backs up the whole library to a named file', async () => {
    const written: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function noted() {
      written.push(this.download);
    };
    try {
      const { parts } = await ready();
      parts.registry.run('app.backup');
      await expect.element(page.getByText(/^Backed up claimbench-library-/)).toBeVisible();
      expect(written).toEqual([
        expect.stringMatching(/^claimbench-library-\d{4}-\d\d-\d\d\.json$/),
      ]);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('says so when a backup fails', async () => {
    const { parts } = await ready(
      appStorage({
        exportForBackup: async () => {
          throw new Error('disk');
        },
      }),
    );
    parts.registry.run('app.backup');
    await expect.element(page.getByText(/could not be backed up/)).toBeVisible();
  });
});
