/** Key bindings as people read them on their keyboard. */
import type { KeyBinding } from './actions.ts';

const isMac = /mac|iphone|ipad/i.test(globalThis.navigator?.userAgent ?? '');

const CAPS: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  ctrl: 'Ctrl',
  meta: isMac ? '⌘' : 'Meta',
  alt: isMac ? '⌥' : 'Alt',
  shift: 'Shift',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  slash: '/',
  comma: ',',
  period: '.',
  minus: '-',
  equal: '=',
  bracketleft: '[',
  bracketright: ']',
  backspace: 'Backspace',
  delete: 'Delete',
  home: 'Home',
  end: 'End',
  pageup: 'Page up',
  pagedown: 'Page down',
};

/** Characters that are typed with Shift are shown as themselves, as they stand on the key. */
const SHIFTED: Readonly<Record<string, string>> = { slash: '?', equal: '+' };

/** `shift+n` gives `Shift`, `N`; `g l` gives `G`, `L`; `shift+slash` gives `?`. */
export function keyCaps(binding: KeyBinding): string[] {
  return binding.split(' ').flatMap((stroke) => {
    const parts = stroke.split('+');
    const last = parts.at(-1) ?? '';
    const shifted = parts.includes('shift') ? SHIFTED[last] : undefined;
    const shown = shifted === undefined ? parts : [...parts.filter((part) => part !== 'shift')];
    return shown.map((part, index) => {
      if (shifted !== undefined && index === shown.length - 1) return shifted;
      return CAPS[part] ?? part.replace(/^digit/, '').toUpperCase();
    });
  });
}
