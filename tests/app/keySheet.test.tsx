import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useActions } from '../../src/features/shared/actions.ts';
import { problems } from '../support/axe.ts';
import { type MountedApp, mountApp } from '../support/mountApp.tsx';

let app: MountedApp;

function Screen() {
  useActions([
    {
      id: 'next',
      label: 'Next claim',
      group: 'Navigate',
      keys: ['j', 'arrowdown'],
      run: () => undefined,
    },
    {
      id: 'supported',
      label: 'Mark supported',
      group: 'Verdict',
      keys: ['digit1'],
      run: () => undefined,
    },
    { id: 'merge', label: 'Merge', group: 'Claim', run: () => undefined },
  ]);
  return <button type="button">Here</button>;
}

beforeEach(async () => {
  app = mountApp(<Screen />);
  await expect.element(page.getByRole('button', { name: 'Here' })).toBeVisible();
});
afterEach(() => app.unmount());

const sheet = () => page.getByRole('dialog', { name: 'Keyboard shortcuts', exact: true });
const rows = () =>
  [...document.querySelectorAll('[role="dialog"] li')].map((row) => row.textContent);

describe('the key sheet', () => {
  it('lists what has keys, group by group', async () => {
    await userEvent.keyboard('?');
    await expect.element(sheet()).toBeVisible();
    expect(rows().slice(0, 2)).toEqual(['Mark supported1', 'Next claimJ or ↓']);
    expect(rows().join()).not.toContain('Merge');
    expect(rows()).toContain('Go to the libraryGL');
  });

  it('opens at its top, with focus inside', async () => {
    app.parts.registry.run('app.keys');
    await expect.element(page.getByText(/^Single keys work outside text fields/)).toHaveFocus();
    const scrolled = [...document.querySelectorAll('[role="dialog"] *')].map((e) => e.scrollTop);
    expect(Math.max(...scrolled)).toBe(0);
  });

  it('lists only what still works when single keys are off', async () => {
    app.parts.preferences.update({ singleKeys: false });
    app.parts.registry.run('app.keys');
    await expect.element(sheet()).toBeVisible();
    expect(rows().join()).toContain('Next claim');
    expect(rows().join()).not.toContain('Mark supported');
  });

  it.each(['light', 'dark'])('has no accessibility problems in the %s theme', async (theme) => {
    document.documentElement.dataset.theme = theme;
    app.parts.registry.run('app.keys');
    await expect.element(sheet()).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});
