/** What a key press is called in the action registry: `mod+k`, `shift+digit1`, `j`, `slash`. */

/** Punctuation is known by what it types, wherever a layout has put it; the name says the key and Shift of a US one. */
const BY_CHARACTER: Readonly<Record<string, string>> = {
  '/': 'slash',
  '?': 'shift+slash',
  '[': 'bracketleft',
  ']': 'bracketright',
  '-': 'minus',
  '+': 'shift+equal',
  '=': 'equal',
  ',': 'comma',
  '.': 'period',
};

const MODIFIER = /^(?:control|shift|alt|meta|os|capslock|fn)(?:left|right)?$/;

function nameOfCode(code: string): string {
  return code
    .toLowerCase()
    .replace(/^key(?=[a-z]$)/, '')
    .replace(/^numpad(?=\d$)/, 'digit')
    .replace(/^numpadenter$/, 'enter')
    .replace(/^numpadsubtract$/, 'minus')
    .replace(/^numpadadd$/, 'shift+equal');
}

export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(key: string): boolean;
}

/**
 * The names a press can have, the likeliest first. Letters go by what they type, so that they follow the layout, and
 * by their place where the layout types no Latin letter. Digits go by their place: with Shift they type something else.
 * A sign on a key without a digit goes by what it is alone: a German "-" lies where the US layout has "/".
 */
export function strokesOf(press: KeyPress, mac: boolean): string[] {
  const place = nameOfCode(press.code);
  if (place === '' || MODIFIER.test(place)) return [];
  // AltGr is how a layout reaches its third row; Windows reports it as Ctrl with Alt.
  const thirdRow = press.getModifierState?.('AltGraph') === true;
  const prefix = [
    (mac ? press.metaKey : press.ctrlKey) && !thirdRow ? 'mod+' : '',
    mac && press.ctrlKey ? 'ctrl+' : '',
    !mac && press.metaKey ? 'meta+' : '',
    press.altKey && !thirdRow ? 'alt+' : '',
  ].join('');
  const shift = press.shiftKey ? 'shift+' : '';
  const typed = press.key.toLowerCase();
  if (/^[a-z]$/.test(typed)) return [`${prefix}${shift}${typed}`];
  const byPlace = place.startsWith('shift+') ? place : `${shift}${place}`;
  const byCharacter = BY_CHARACTER[press.key];
  const names = byCharacter === undefined ? [byPlace] : [byCharacter];
  if (byCharacter !== undefined && place.startsWith('digit')) names.push(byPlace);
  return [...new Set(names.map((name) => `${prefix}${name}`))];
}

/** Whether a binding types a character: those are what WCAG 2.1.4 wants to be able to switch off. */
export function isCharacterKey(binding: string): boolean {
  const first = binding.split(' ')[0] ?? '';
  if (/^(?:mod|ctrl|meta|alt)\+/.test(first)) return false;
  const name = first.replace(/^shift\+/, '');
  return /^(?:[a-z]|digit\d|slash|minus|equal|comma|period|bracketleft|bracketright|quote|semicolon|backquote|backslash)$/.test(
    name,
  );
}
