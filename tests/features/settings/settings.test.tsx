import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Storage } from '../../../src/storage/api.ts';
import { problems } from '../../support/axe.ts';
import { appStorage, type MountedApp, mountApp } from '../../support/mountApp.tsx';

let app: MountedApp | null = null;
afterEach(() => {
  app?.unmount();
  app = null;
});

async function settings(own: Partial<Storage> = {}) {
  const storage = appStorage(own);
  const mounted = mountApp(<button type="button">Here</button>, storage);
  app = mounted;
  await expect.element(page.getByRole('button', { name: 'Here' })).toBeVisible();
  mounted.parts.registry.run('app.settings');
  await expect.element(page.getByRole('dialog', { name: 'Settings', exact: true })).toBeVisible();
  await expect.element(name()).toHaveValue('You');
  return { ...mounted, storage };
}

const name = () => page.getByRole('textbox', { name: 'Reviewer name', exact: true });
const box = (label: string) => page.getByRole('checkbox', { name: label, exact: true });
const radio = (label: string) => page.getByRole('radio', { name: label, exact: true });

describe('settings', () => {
  it('begin with the usual, and are kept', async () => {
    const { parts } = await settings();
    await expect.element(box('Advance after verdict')).not.toBeChecked();
    await expect.element(box('Single keys')).toBeChecked();
    await expect.element(radio('System')).toBeChecked();
    await box('Advance after verdict').click();
    await box('Single keys').click();
    await radio('Dark').click();
    await radio('Comfortable').click();
    expect(parts.preferences.get()).toMatchObject({
      advanceAfterVerdict: true,
      singleKeys: false,
      theme: 'dark',
      density: 'comfortable',
    });
  });

  it('rename the reviewer once, and never to nothing', async () => {
    const { storage } = await settings();
    await name().fill('  Ada ');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Your name is now Ada')).toBeVisible();
    await name().fill('   ');
    await userEvent.tab();
    await expect.element(name()).toHaveValue('Ada');
    expect(storage.renamed).toEqual(['Ada']);
  });

  it('say what is stored, and ask the browser to keep it', async () => {
    let persisted = false;
    await settings({
      estimate: async () => ({ usage: 6_400_000, quota: 2_100_000_000, persisted }),
      requestPersistence: async () => {
        persisted = true;
        return true;
      },
      lastBackupAt: async () => Date.UTC(2026, 10, 22, 10, 42),
    });
    await expect.element(page.getByText('6.4 MB of 2.1 GB used in this browser.')).toBeVisible();
    await expect.element(page.getByText(/^Last backup: /)).toBeVisible();
    const ask = page.getByRole('button', {
      name: 'Ask the browser to keep this data',
      exact: true,
    });
    await ask.click();
    await expect
      .element(page.getByText('The browser keeps this data until you delete it.'))
      .toBeVisible();
    await expect.element(ask).not.toBeInTheDocument();
  });

  it.each(['light', 'dark'])('have no accessibility problems in the %s theme', async (theme) => {
    document.documentElement.dataset.theme = theme;
    await settings();
    await expect.element(page.getByText(/used in this browser/)).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('offer the profiles of this device, and keep the own one when going on as another fails', async () => {
    const chosen: string[] = [];
    await settings({
      actAs: async (reviewer) => {
        chosen.push(reviewer);
        return { ok: false, reason: 'not-found', message: 'This reviewer is not on this device.' };
      },
    });
    await page.getByRole('button', { name: 'Reviewing as: You', exact: true }).click();
    await page.getByRole('option', { name: 'Ben', exact: true }).click();
    await expect.element(page.getByText('This reviewer is not on this device.')).toBeVisible();
    expect(chosen).toEqual(['r2']);
  });
});
