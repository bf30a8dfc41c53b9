import { describe, expect, it } from 'vitest';
import { keyCaps } from '../../../src/features/shared/keyCaps.ts';

describe('key caps', () => {
  it.each([
    ['mod+k', ['Ctrl', 'K']],
    ['mod+shift+z', ['Ctrl', 'Shift', 'Z']],
    ['shift+digit1', ['Shift', '1']],
    ['g l', ['G', 'L']],
    ['arrowdown', ['↓']],
    ['shift+f6', ['Shift', 'F6']],
    ['escape', ['Esc']],
    ['bracketleft', ['[']],
    ['shift+slash', ['?']],
    ['shift+equal', ['+']],
  ])('of %s', (binding, caps) => expect(keyCaps(binding)).toEqual(caps));
});
