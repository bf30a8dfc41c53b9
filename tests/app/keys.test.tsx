import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createKeyHandler } from '../../src/app/keys.ts';
import { createRegistry } from '../../src/app/registry.ts';
import type { Action, ActionRegistry } from '../../src/features/shared/actions.ts';

let registry: ActionRegistry;
let ran: string[];
let singleKeys: boolean;
let clock: number;
let page: HTMLElement;
let handler: (event: KeyboardEvent) => void;

beforeEach(() => {
  registry = createRegistry();
  ran = [];
  singleKeys = true;
  clock = 0;
  page = document.createElement('div');
  document.body.append(page);
  handler = createKeyHandler({
    registry,
    singleKeys: () => singleKeys,
    mac: false,
    at: () => clock,
  });
  window.addEventListener('keydown', handler);
});

afterEach(() => {
  window.removeEventListener('keydown', handler);
  page.remove();
});

function bind(id: string, keys: string[], more: Partial<Action> = {}) {
  return registry.register([
    { id, label: id, group: 'Claim', keys, run: () => ran.push(id), ...more },
  ]);
}

function focus(html: string): HTMLElement {
  // Built from a fixed string of this file.
  const template = document.createElement('template');
  template.innerHTML = html;
  page.replaceChildren(template.content);
  const target = page.querySelector<HTMLElement>('[data-focus]') ?? page;
  target.focus();
  return target;
}

const press = (keys: string) => userEvent.keyboard(keys);

describe('keys', () => {
  it('run what the typed sign stands for, whatever else has the place of its key', async () => {
    bind('find', ['slash']);
    bind('verdict', ['shift+digit7']);
    const typed = { key: '/', code: 'Digit7', shiftKey: true, bubbles: true };
    page.dispatchEvent(new KeyboardEvent('keydown', typed));
    expect(ran).toEqual(['find']);
  });

  it('run the action that has them', async () => {
    bind('next', ['j', 'arrowdown']);
    bind('supported', ['digit1']);
    bind('advance', ['shift+digit1']);
    bind('help', ['shift+slash']);
    await press('j{ArrowDown}1{Shift>}1{/Shift}');
    expect(ran).toEqual(['next', 'next', 'supported', 'advance']);
    await press('?');
    expect(ran.at(-1)).toBe('help');
  });

  it('go to the newest action, and past one that is off', async () => {
    bind('old', ['j']);
    let on = true;
    const takeBack = bind('new', ['j'], { enabled: () => on });
    await press('j');
    on = false;
    await press('j');
    on = true;
    takeBack();
    await press('j');
    expect(ran).toEqual(['new', 'old', 'old']);
  });

  it('leave alone what a component has handled', async () => {
    bind('next', ['j']);
    const target = focus('<button data-focus></button>');
    target.addEventListener('keydown', (event) => event.preventDefault());
    await press('j');
    expect(ran).toEqual([]);
  });

  it('keep the browser from acting on a key that is bound, and only then', async () => {
    bind('find', ['slash']);
    const seen: boolean[] = [];
    const watch = (event: KeyboardEvent) => seen.push(event.defaultPrevented);
    window.addEventListener('keydown', watch);
    await press('/q');
    window.removeEventListener('keydown', watch);
    expect(seen).toEqual([true, false]);
  });
});

describe('sequences', () => {
  beforeEach(() => {
    bind('library', ['g l']);
    bind('report', ['g p']);
    bind('l', ['l']);
  });

  it('run on their second key', async () => {
    await press('gl');
    await press('gp');
    expect(ran).toEqual(['library', 'report']);
  });

  it('forget the first key after a while', async () => {
    await press('g');
    clock = 5_000;
    await press('l');
    expect(ran).toEqual(['l']);
  });

  it('give a second key that does not fit to its own action', async () => {
    bind('next', ['j']);
    await press('gj');
    await press('l');
    expect(ran).toEqual(['next', 'l']);
  });
});

describe('where a key may act', () => {
  beforeEach(() => {
    bind('next', ['j']);
    bind('palette', ['mod+k'], { group: 'App', inFields: true });
    bind('undo', ['mod+z']);
    bind('export', ['mod+e']);
    bind('leave', ['escape'], { inFields: true });
    bind('open', ['enter']);
  });

  const EVERYTHING = 'j{Control>}k{/Control}{Control>}z{/Control}{Control>}e{/Control}{Escape}';

  it.each([
    ['a text field', '<input data-focus>'],
    ['a search field', '<input type="search" data-focus>'],
    ['several lines of text', '<textarea data-focus></textarea>'],
    ['editable text', '<div contenteditable="true" data-focus>x</div>'],
  ])('types in %s, whose undo is its own', async (_, html) => {
    focus(html);
    await press(EVERYTHING);
    expect(ran).toEqual(['palette', 'export', 'leave']);
  });

  it.each([
    ['a dialog', '<div role="dialog"><button data-focus></button></div>'],
    ['a menu', '<div role="menu"><div role="menuitem" tabindex="0" data-focus></div></div>'],
    [
      'a list of choices',
      '<div role="listbox"><div role="option" tabindex="0" data-focus></div></div>',
    ],
  ])('leaves %s to itself, but for the palette', async (_, html) => {
    focus(html);
    await press(EVERYTHING);
    expect(ran).toEqual(['palette', 'leave']);
  });

  it('works on check boxes and radios, which type nothing', async () => {
    focus('<input type="checkbox" data-focus>');
    await press('j');
    focus('<input type="radio" data-focus>');
    await press('j');
    expect(ran).toEqual(['next', 'next']);
  });

  it('lets Enter press the button that has focus', async () => {
    const button = focus('<button data-focus></button>');
    let pressed = 0;
    button.addEventListener('click', () => {
      pressed += 1;
    });
    await press('{Enter}');
    expect([ran, pressed]).toEqual([[], 1]);
    focus('<div tabindex="0" data-focus></div>');
    await press('{Enter}');
    expect(ran).toEqual(['open']);
  });

  it('keeps an action to its place', async () => {
    bind('down', ['arrowdown'], { within: '[role="grid"]' });
    focus('<div tabindex="0" data-focus></div>');
    await press('{ArrowDown}');
    expect(ran).toEqual([]);
    focus('<div role="grid"><div tabindex="0" data-focus></div></div>');
    await press('{ArrowDown}');
    expect(ran).toEqual(['down']);
  });
});

describe('single keys switched off', () => {
  it('keeps those with Ctrl and those that type nothing', async () => {
    bind('next', ['j', 'arrowdown']);
    bind('library', ['g l']);
    bind('palette', ['mod+k']);
    bind('pane', ['f6']);
    singleKeys = false;
    await press('j');
    await press('gl');
    await press('{ArrowDown}{Control>}k{/Control}{F6}');
    expect(ran).toEqual(['next', 'palette', 'pane']);
  });
});

describe('a key held down', () => {
  const hold = (key: string) => {
    for (const repeat of [false, true, true]) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          code: `Key${key.toUpperCase()}`,
          repeat,
          bubbles: true,
          cancelable: true,
        }),
      );
    }
  };

  it('goes on moving, but gives a verdict once', () => {
    bind('next', ['j'], { group: 'Navigate' });
    bind('verdict', ['v'], { group: 'Verdict' });
    hold('j');
    hold('v');
    expect(ran).toEqual(['next', 'next', 'next', 'verdict']);
  });
});
