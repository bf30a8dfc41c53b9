/** "X is a publisher that specialises in Y" → "X is a publisher", "X specialises in Y". */
import { mainClause, nounPhrase } from '../../../language/phrases.ts';
import { isFiniteVerb } from '../../../language/tags.ts';
import { agree, copula, numberOf, participleTense } from '../grammar.ts';
import { join, type Rule } from './rule.ts';

/** Nouns that say nothing without what follows them. */
const EMPTY =
  /^(?:person|people|thing|things|way|ways|one|ones|something|someone|somebody|anything|term|time|place|kind|type|form|sort|word|result|reason|set|group|number|amount|lot|part|means|matter|example|factor|point|step|condition|practice|situation|process|state|question|sign|position|feature|event|day|year|fact)$/;
export const splitDefinition: Rule = (words) => {
  const clause = mainClause(words);
  if (clause === null) return null;
  const verb = words[clause.verb];
  const subject = words.slice(clause.subject.from, clause.subject.to);
  if (verb?.lemma !== 'be' || clause.head !== clause.verb) return null;
  if (
    subject.length === 1 &&
    /^(?:it|this|that|what|who|these|those)$/.test(subject[0]?.lower ?? '') &&
    subject[0]?.lower !== 'it'
  )
    return null;
  if (subject[0]?.tag === 'EX' || subject[0]?.tag === 'WP') return null;
  let at = clause.verb + 1;
  while (words[at]?.tag === 'RB') at += 1;
  if (!/^(?:a|an)$/.test(words[at]?.lower ?? '')) return null;
  let end = nounPhrase(words, at);
  if (end < 0) return null;
  const heads = [words[end - 1]];
  const relative = (at: number) =>
    /^(?:that|which|who)$/.test(words[at]?.lower ?? '') || words[at]?.tag === 'VBN';
  const paired = words[end]?.tag === 'CC' ? nounPhrase(words, end + 1) : -1;
  if (paired > 0 && relative(paired)) end = paired;
  while (
    words[end]?.tag === 'IN' &&
    /^(?:of|in|from|for|by|at|on|to)$/.test(words[end]?.lower ?? '')
  ) {
    const next = nounPhrase(words, end + 1);
    if (next < 0) break;
    end = next;
    heads.push(words[end - 1]);
    if (words[end]?.tag === 'CC' && nounPhrase(words, end + 1) > 0) {
      const joined = nounPhrase(words, end + 1);
      if (relative(joined)) end = joined;
    }
  }
  const head = heads[0];
  if (head === undefined || (EMPTY.test(head.lower) && heads.length === 1)) return null;
  if (words[end] !== undefined && words[end]?.lower === ',') return null;
  const from = end;
  let lead = from;
  while (words[lead]?.tag === 'RB') lead += 1;
  const opener = words[lead];
  if (opener === undefined || lead >= words.length - 2) return null;
  const frame = words.slice(0, clause.subject.from);
  const general = words.slice(0, end);
  if (/^(?:that|which|who)$/.test(opener.lower) && lead === from) {
    let next = lead + 1;
    while (words[next]?.tag === 'RB') next += 1;
    const finite = words[next];
    if (finite === undefined || !isFiniteVerb(finite)) return null;
    return [
      general,
      join(
        frame,
        subject,
        words.slice(lead + 1, next),
        [agree(finite, subject)],
        words.slice(next + 1),
      ),
    ];
  }
  if (
    opener.tag !== 'VBN' ||
    !/^(?:by|in|as|on|at|for|to|from|with|during|into|near)$/.test(words[lead + 1]?.lower ?? '')
  )
    return null;
  const tense = participleTense(words.slice(lead), verb);
  return [
    general,
    join(frame, subject, [copula(subject, tense, numberOf(verb))], words.slice(from)),
  ];
};
