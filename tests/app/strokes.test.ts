import { describe, expect, it } from 'vitest';
import { isCharacterKey, type KeyPress, strokesOf } from '../../src/app/strokes.ts';

function press(code: string, key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return {
    code,
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...modifiers,
  };
}

const names = (code: string, key: string, modifiers: Partial<KeyPress> = {}, mac = false) =>
  strokesOf(press(code, key, modifiers), mac);

describe('the name of a key press', () => {
  it('is the letter that the layout types', () => {
    expect(names('KeyJ', 'j')).toEqual(['j']);
    expect(names('KeyJ', 'J', { shiftKey: true })).toEqual(['shift+j']);
    // Z of a German keyboard lies where the US one has Y.
    expect(names('KeyY', 'z', { ctrlKey: true })).toEqual(['mod+z']);
    expect(names('KeyJ', 'J')).toEqual(['j']);
  });

  it('is the place of the letter where the layout types no Latin one', () => {
    expect(names('KeyJ', 'о')).toEqual(['j']);
    expect(names('KeyK', 'л', { ctrlKey: true })).toEqual(['mod+k']);
  });

  it('is the place of a digit, so that Shift works on all layouts', () => {
    expect(names('Digit1', '!', { shiftKey: true })).toEqual(['shift+digit1']);
    expect(names('Digit1', '&')).toEqual(['digit1']);
    expect(names('Numpad2', '2')).toEqual(['digit2']);
  });

  it('is the sign that a key types, wherever it lies', () => {
    expect(names('Slash', '/')).toEqual(['slash']);
    expect(names('Slash', '?', { shiftKey: true })).toEqual(['shift+slash']);
    expect(names('Minus', '?', { shiftKey: true })[0]).toBe('shift+slash');
    expect(names('Digit7', '/', { shiftKey: true })).toEqual(['slash', 'shift+digit7']);
    expect(names('Equal', '+', { shiftKey: true })).toEqual(['shift+equal']);
    expect(names('BracketRight', '+')[0]).toBe('shift+equal');
    expect(names('NumpadSubtract', '-')).toEqual(['minus']);
    expect(names('NumpadAdd', '+')).toEqual(['shift+equal']);
  });

  it('is nothing but that sign where the key bears no digit', () => {
    // A German keyboard has "-" where the US one has "/", and a British one "#" beside Enter.
    expect(names('Slash', '-')).toEqual(['minus']);
    expect(names('BracketRight', '+')).toEqual(['shift+equal']);
    expect(names('Backslash', '#')).toEqual(['backslash']);
    expect(names('Digit3', '#', { shiftKey: true })).toEqual(['shift+digit3']);
  });

  it('takes AltGr for a way to type, not for Ctrl with Alt', () => {
    const altGr = {
      ctrlKey: true,
      altKey: true,
      getModifierState: (key: string) => key === 'AltGraph',
    };
    expect(names('Digit8', '[', altGr)[0]).toBe('bracketleft');
  });

  it('means Ctrl by mod, and Cmd on a Mac', () => {
    expect(names('KeyK', 'k', { ctrlKey: true })).toEqual(['mod+k']);
    expect(names('KeyK', 'k', { metaKey: true })).toEqual(['meta+k']);
    expect(names('KeyK', 'k', { metaKey: true }, true)).toEqual(['mod+k']);
    expect(names('KeyK', 'k', { ctrlKey: true }, true)).toEqual(['ctrl+k']);
    expect(names('KeyZ', 'Z', { ctrlKey: true, shiftKey: true })).toEqual(['mod+shift+z']);
    expect(names('KeyZ', 'z', { altKey: true })).toEqual(['alt+z']);
  });

  it('is the code of keys that type nothing, and nothing for a modifier alone', () => {
    expect(names('ArrowDown', 'ArrowDown')).toEqual(['arrowdown']);
    expect(names('F6', 'F6', { shiftKey: true })).toEqual(['shift+f6']);
    expect(names('NumpadEnter', 'Enter')).toEqual(['enter']);
    expect(names('ShiftLeft', 'Shift', { shiftKey: true })).toEqual([]);
    expect(names('ControlRight', 'Control', { ctrlKey: true })).toEqual([]);
    expect(names('', 'Unidentified')).toEqual([]);
  });
});

describe('a key that types a character', () => {
  it.each([
    'j',
    'shift+j',
    'digit1',
    'shift+digit1',
    'slash',
    'shift+slash',
    'g l',
    'minus',
    'bracketleft',
  ])('%s can be switched off', (binding) => expect(isCharacterKey(binding)).toBe(true));

  it.each(['mod+k', 'mod+shift+z', 'escape', 'arrowdown', 'f6', 'shift+f6', 'enter', 'space'])(
    '%s cannot',
    (binding) => expect(isCharacterKey(binding)).toBe(false),
  );
});
