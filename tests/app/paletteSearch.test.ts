import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findActions, matchText } from '../../src/app/paletteSearch.ts';
import type { Action } from '../../src/features/shared/actions.ts';

const marked = (label: string, query: string) =>
  matchText(label, query)?.marks.map(([start, end]) => label.slice(start, end)) ?? null;

describe('matching a query', () => {
  it('marks the letters that matched, in either case', () => {
    expect(marked('Next claim in conflict', 'CONF')).toEqual(['conf']);
    expect(marked('Next claim in conflict', 'confl next')).toEqual(['Next', 'confl']);
  });

  it('prefers the start of a word to its inside', () => {
    expect(matchText('Unsupported or supported', 'supp')?.marks).toEqual([[15, 19]]);
    expect(marked('Unsupported', 'supp')).toEqual(['supp']);
  });

  it('needs every word, in the label or the keywords', () => {
    expect(matchText('Back up library', 'back sheep')).toBeNull();
    expect(matchText('Back up library', 'back json', 'export json')).not.toBeNull();
    expect(matchText('Back up library', 'json', 'export json')?.marks).toEqual([]);
  });

  it('gives marks that lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (label, query) => {
          const match = matchText(label, query);
          if (match === null) return;
          let last = -1;
          for (const [start, end] of match.marks) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(label.length);
            last = end;
          }
        },
      ),
    );
  });

  it('always finds a label by a word of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u), { minLength: 1 }),
        (words) => {
          for (const word of words) expect(matchText(words.join(' '), word)).not.toBeNull();
        },
      ),
    );
  });
});

describe('finding commands', () => {
  const action = (id: string, label: string, more: Partial<Action> = {}): Action => ({
    id,
    label,
    group: 'Claim',
    run: () => undefined,
    ...more,
  });
  const ids = (actions: readonly Action[], query: string) =>
    findActions(actions, query).map(({ action: { id } }) => id);

  it('puts the best first', () => {
    const actions = [
      action('inside', 'Reconfirm'),
      action('keyword', 'Mark', { keywords: 'conf' }),
      action('word', 'Set confidence'),
      action('start', 'Conflicts'),
    ];
    expect(ids(actions, 'conf')).toEqual(['start', 'word', 'inside', 'keyword']);
  });

  it('leaves out what cannot be run now and what hides', () => {
    const actions = [
      action('off', 'Undo', { enabled: () => false }),
      action('hidden', 'Undo all', { hideInPalette: true }),
      action('on', 'Undo last', { enabled: () => true }),
    ];
    expect(ids(actions, 'undo')).toEqual(['on']);
  });

  it('lists everything for an empty query, the app last', () => {
    const actions = [
      action('a', 'About', { group: 'App' }),
      action('b', 'Edit'),
      action('c', 'Merge'),
    ];
    expect(ids(actions, '')).toEqual(['b', 'c', 'a']);
  });
});
