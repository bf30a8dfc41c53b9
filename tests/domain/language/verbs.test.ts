import { describe, expect, it } from 'vitest';
import {
  baseOfGerund,
  gerundOf,
  participleOf,
  pastOf,
  thirdPerson,
  verbEntry,
} from '../../../src/domain/language/verbs.ts';

describe('verb forms', () => {
  it.each([
    ['carry', 'carries', 'carried', 'carried', 'carrying'],
    ['stop', 'stops', 'stopped', 'stopped', 'stopping'],
    ['take', 'takes', 'took', 'taken', 'taking'],
    ['reach', 'reaches', 'reached', 'reached', 'reaching'],
    ['offer', 'offers', 'offered', 'offered', 'offering'],
    ['lie', 'lies', 'lay', 'lain', 'lying'],
    ['begin', 'begins', 'began', 'begun', 'beginning'],
    ['use', 'uses', 'used', 'used', 'using'],
  ])('%s, %s, %s, %s, %s', (base, third, past, participle, gerund) => {
    expect([thirdPerson(base), pastOf(base), participleOf(base), gerundOf(base)]).toEqual([
      third,
      past,
      participle,
      gerund,
    ]);
    expect(baseOfGerund(gerund)).toBe(base);
    expect(verbEntry(third)?.lemma).toBe(base);
  });

  it('guesses verbs that it does not know by their endings', () => {
    expect(verbEntry('bioengineered')?.forms).toEqual(['past', 'participle']);
    expect(verbEntry('tokenizes')).toEqual({ lemma: 'tokenize', forms: ['s'] });
    expect(verbEntry('table-top')).toBeUndefined();
  });
});
