/** A list put back into its sentence, one member at a time, with what the members share. */
import { mainClause, nounPhrase } from '../../../../language/phrases.ts';
import { isNoun } from '../../../../language/tags.ts';
import { altered } from '../../../../language/word.ts';
import { made } from '../../../words.ts';
import { agree, pluralSubject, singular } from '../../grammar.ts';
import { join, type Words } from '../rule.ts';
import { has, isComma, type List } from './model.ts';

/** The statements that a list stands for: what precedes it, one member, what follows it. */
export function distribute(words: Words, list: List, isOr: boolean): Words[] | null {
  let before = words.slice(0, list.from);
  const after = words.slice(list.to);
  const lead = before.at(-1)?.lower;
  if (lead === 'both' || lead === 'either' || lead === 'neither') before = before.slice(0, -1);
  if (isOr && lead === 'either') return null;
  const clause = mainClause(words);
  const inSubject = clause !== null && list.to <= clause.verb && list.from >= clause.subject.from;
  const statements: Words[] = [];
  for (const item of list.items) {
    const subject = inSubject
      ? join(before.slice(clause.subject.from), item, words.slice(list.to, clause.verb))
      : null;
    const rest =
      subject === null || clause === null
        ? after
        : predicateFor(words, clause.verb, subject, words.slice(list.to, clause.verb));
    if (rest === null) return null;
    statements.push(raised(before, item, rest));
  }
  return statements;
}

/** "may lead to X such as in rare cases, Y": the condition goes where it can be read, after "may" or to the front. */
function raised(before: Words, item: Words, rest: Words): Words {
  const comma = item.findIndex(isComma);
  if (!has(item[0], 'IN') || comma < 1 || comma > 5) return join(before, item, rest);
  const phrase = item.slice(0, comma);
  const modal = before.findIndex((word) => has(word, 'MD'));
  const body = join(item.slice(comma + 1), rest);
  if (modal < 0) return join(phrase, [made(',', 'SIGN')], before, body);
  const [sign, end] = [made(',', 'SIGN'), made(',', 'SIGN')];
  return join(before.slice(0, modal + 1), [sign], phrase, [end], before.slice(modal + 1), body);
}

/** The predicate of a list of subjects, made to fit one of them. Null where it speaks of all of them together. */
function predicateFor(words: Words, verb: number, subject: Words, between: Words): Words | null {
  const finite = words[verb];
  if (finite === undefined) return null;
  let rest = words.slice(verb + 1);
  if (
    rest.some((word) =>
      /^(?:together|jointly|collectively|combined|respectively|alike|other|total|similar|same|different|equal|opposites?)$/.test(
        word.lower,
      ),
    )
  )
    return null;
  if (
    /^(?:differ|meet|marry|combine|merge|interact|coincide|agree|disagree|compete|collaborate|form|constitute|make|account|total|comprise|share|cooperate|overlap)$/.test(
      words[verb]?.lemma ?? '',
    )
  )
    return null;
  if (/^(?:all|both|each)$/.test(rest[0]?.lower ?? '')) rest = rest.slice(1);
  const alone = !pluralSubject(subject);
  if (alone && finite.lemma === 'be' && rest[0] !== undefined) {
    let at = 0;
    while (has(rest[at], 'RB')) at += 1;
    const end = nounPhrase(rest, at);
    const head = rest[end - 1];
    if (end > at && has(head, 'NNS') && !has(rest[at], 'DT', 'PP$', 'CD', 'PRP')) {
      const one = head === undefined ? null : singular(head);
      if (one === null) return null;
      rest = join(
        rest.slice(0, at),
        [made('a', 'DT')],
        rest.slice(at, end - 1),
        [one],
        rest.slice(end),
      );
    }
    if (has(rest[at], 'CD') && Number(rest[at]?.lower) !== 1) return null;
  }
  return join(between, [agree(finite, subject)], rest);
}

/** "the size and shape", "a poet and novelist": a determiner of the first is everybody's. */
export function shareDeterminer(items: readonly Words[]): Words[] {
  const lead = items[0]?.[0];
  // "approximately 21% oxygen and 79% nitrogen": the hedge is everybody's.
  if (has(lead, 'RB', 'IN') && has(items[0]?.[1], 'CD') && lead !== undefined) {
    return items.map((item, index) =>
      index > 0 && has(item[0], 'CD') ? join([lead], item) : item,
    );
  }
  if (
    lead === undefined ||
    !(
      has(lead, 'PP$') || /^(?:the|a|an|this|these|his|her|its|their|our|my|your)$/.test(lead.lower)
    )
  )
    return [...items];
  const owner =
    items[0]?.findIndex(
      (word, at) => /['’]s?$/.test(word.text) && isNoun(word) && at < (items[0]?.length ?? 0) - 1,
    ) ?? -1;
  return items.map((item, index) => {
    const first = item[0];
    if (index > 0 && owner >= 0 && !has(first, 'DT', 'PP$', 'CD', 'PRP', 'NNP', 'IN'))
      return join((items[0] ?? []).slice(0, owner + 1), item);
    if (index === 0 || first === undefined || has(first, 'DT', 'PP$', 'CD', 'PRP', 'NNP', 'IN'))
      return item;
    const head = item[nounPhrase(item, 0) - 1];
    if (/^an?$/.test(lead.lower) && has(head, 'NNS')) return item;
    return join([altered(lead, { start: -1, end: -1 })], item);
  });
}
