import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useActions } from '../../src/features/shared/actions.ts';
import { usePaletteSource } from '../../src/features/shared/palette.ts';
import { problems } from '../support/axe.ts';
import { type MountedApp, mountApp } from '../support/mountApp.tsx';

let app: MountedApp;
let ran: string[];

function Screen() {
  useActions([
    {
      id: 'conflict',
      label: 'Next claim in conflict',
      group: 'Navigate',
      keys: ['shift+n'],
      run: () => {
        ran.push('conflict');
        document.querySelector<HTMLElement>('#there')?.focus();
      },
    },
    {
      id: 'off',
      label: 'Undo a conflict',
      group: 'App',
      enabled: () => false,
      run: () => ran.push('off'),
    },
  ]);
  usePaletteSource((query) =>
    [6, 39]
      .filter((number) => `#${number}`.startsWith(query) || String(number).startsWith(query))
      .map((number) => ({
        id: `claim.${number}`,
        label: `Words of claim ${number}`,
        group: 'Claims',
        lead: String(number),
        run: () => ran.push(`claim ${number}`),
      })),
  );
  return (
    <>
      <button type="button">Here</button>
      <button type="button" id="there">
        There
      </button>
    </>
  );
}

beforeEach(() => {
  ran = [];
  app = mountApp(<Screen />);
});
afterEach(() => app.unmount());

const dialog = () => page.getByRole('dialog', { name: 'Command palette', exact: true });
const field = () =>
  page.getByRole('combobox', { name: 'Type a command or claim number', exact: true });
const options = () =>
  [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent);

async function open() {
  await expect.element(page.getByRole('button', { name: 'Here', exact: true })).toBeVisible();
  page.getByRole('button', { name: 'Here', exact: true }).element().focus();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field()).toHaveFocus();
}

describe('the command palette', () => {
  it('finds commands, marks what matched, and shows their keys', async () => {
    await open();
    await userEvent.keyboard('conf');
    await expect.element(page.getByRole('listbox', { name: 'Results', exact: true })).toBeVisible();
    await expect.poll(options).toEqual(['Next claim in conflictShiftN']);
    expect(document.querySelector('[role="option"] mark')?.textContent).toBe('conf');
  });

  it('takes what is typed before its field has focus, instead of the page', async () => {
    await expect.element(page.getByRole('button', { name: 'Here', exact: true })).toBeVisible();
    const reached: string[] = [];
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && event.target === document.body) reached.push(event.key);
    };
    window.addEventListener('keydown', listen);
    const press = async (key: string, ctrlKey = false) => {
      const more = { code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, ...more }));
      // React renders in a microtask what a key press asks for.
      await Promise.resolve();
    };
    await press('k', true);
    reached.length = 0;
    await press('c');
    await press('o');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('nf');
    window.removeEventListener('keydown', listen);
    expect(reached).toEqual([]);
    await expect.element(field()).toHaveValue('conf');
  });

  it('runs the first by Enter, after focus is back on the page', async () => {
    await open();
    await userEvent.keyboard('conf{Enter}');
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(ran).toEqual(['conflict']);
    await expect.element(page.getByRole('button', { name: 'There', exact: true })).toHaveFocus();
  });

  it('goes to a claim by its number', async () => {
    await open();
    await userEvent.keyboard('#39');
    await expect.poll(options).toEqual(['39Words of claim 39']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => ran).toEqual(['claim 39']);
  });

  it('runs the one the arrows went to', async () => {
    await open();
    await userEvent.keyboard('39{Backspace}{Backspace}claim{ArrowDown}{ArrowUp}{Enter}');
    await expect.poll(() => ran).toEqual(['conflict']);
  });

  it('says when nothing matches', async () => {
    await open();
    await userEvent.keyboard('zebra');
    await expect.element(page.getByText('Nothing matches. Try a shorter word.')).toBeVisible();
  });

  it('closes by Escape and by its own key, runs nothing, and gives focus back', async () => {
    for (const close of ['{Escape}', '{Control>}k{/Control}']) {
      await open();
      await userEvent.keyboard(close);
      await expect.element(dialog()).not.toBeInTheDocument();
      await expect.element(page.getByRole('button', { name: 'Here', exact: true })).toHaveFocus();
    }
    expect(ran).toEqual([]);
  });

  it('begins empty each time, and knows what can be run by then', async () => {
    await open();
    await userEvent.keyboard('conf{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    const takeBack = app.parts.registry.register([
      { id: 'new', label: 'Brand new command', group: 'App', run: () => undefined },
    ]);
    await open();
    await expect.element(field()).toHaveValue('');
    await expect.poll(options).toContain('Brand new command');
    takeBack();
  });

  it.each(['light', 'dark'])('has no accessibility problems in the %s theme', async (theme) => {
    document.documentElement.dataset.theme = theme;
    await open();
    await userEvent.keyboard('claim');
    await expect.poll(() => options().length).toBeGreaterThan(0);
    expect(await problems()).toEqual([]);
  });
});
