/** A list put back into its sentence, one member at a time, with what the members share. */
import type { Word } from '../../../language/tags.ts';
import { altered, mapped } from '../../../language/word.ts';
import { made } from '../../words.ts';
import { inherit, rehang } from '../build.ts';
import { agree, negated, pluralSubject, singular } from '../grammar.ts';
import { isComma, join, type Words } from '../rule.ts';
import { type Tree, treeOf } from '../tree.ts';
import { has, type List } from './model.ts';

/** The statements that a list stands for: what precedes it, one member, what follows it. */
export function distribute(tree: Tree, list: List): Words[] | null {
  const { words } = tree;
  let before = words.slice(0, list.from);
  const after = words.slice(list.to);
  const lead = before.at(-1)?.lower ?? '';
  if (/^(?:both|either|neither)$/.test(lead)) before = before.slice(0, -1);
  if (list.by === 'or' && lead === 'either') return null;
  const first = list.heads[0] ?? 0;
  const subject = subjectFor(tree, first);
  const statements: Words[] = [];
  for (const [index, item] of list.items.entries()) {
    let statement: Words;
    if (subject === null)
      statement =
        item[0]?.head === tree.word(list.heads[index] ?? first)?.index
          ? join(before, item, after)
          : raised(before, item, after);
    else {
      const predicate = predicateFor(
        tree,
        list,
        subject,
        item,
        tree.word(list.heads[index] ?? first)?.index ?? -1,
      );
      if (predicate === null) return null;
      statement = join(before, item, predicate);
    }
    statements.push(promote(statement, tree, first, list.heads[index] ?? first));
  }
  return list.by === 'nor' && lead === 'neither' ? deny(statements) : statements;
}

/** A member takes the first one's place in the tree. */
function promote(words: Words, tree: Tree, first: number, head: number): Words {
  const [old, word] = [tree.word(first), tree.word(head)];
  if (old === undefined || word === undefined || old.index === word.index) return words;
  return rehang(inherit(words, old.index, word.index), word.index, old.head, old.relation);
}

/** "Neither A nor B is safe" → "A is not safe", "B is not safe". */
function deny(statements: readonly Words[]): Words[] | null {
  const denied = statements.map((words) => {
    const tree = treeOf(words);
    const at = tree.finite(tree.root);
    return at < 0 ? null : negated(words, at, tree.root);
  });
  return denied.every((words) => words !== null) ? denied : null;
}

/** The finite verb whose subject the list is, or is part of; null where it is no subject. */
function subjectFor(tree: Tree, first: number): { finite: number; node: number } | null {
  for (let node = first; node >= 0; node = tree.head(node)) {
    const head = tree.head(node);
    if (/^nsubj/.test(tree.relation(node))) {
      const finite = tree.finite(head);
      return finite > node ? { finite, node } : null;
    }
    if (!/^(?:nmod|conj|obl|compound|amod|obj|appos)/.test(tree.relation(node))) return null;
  }
  return null;
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

const TOGETHER =
  /^(?:together|jointly|collectively|combined|respectively|alike|other|total|similar|same|different|equal|opposites?|between|both)$/;
const MUTUAL =
  /^(?:differ|meet|marry|combine|merge|interact|coincide|agree|disagree|compete|collaborate|form|constitute|make|account|total|comprise|share|cooperate|overlap|divorce|reunite)$/;

/** The predicate of a list of subjects, made to fit one of them. Null where it speaks of all of them together. */
function predicateFor(
  tree: Tree,
  list: List,
  { finite, node }: { finite: number; node: number },
  item: Words,
  itemHead: number,
): Words | null {
  const { words } = tree;
  const verb = words[finite];
  if (verb === undefined) return null;
  const head = tree.head(node);
  const own = node === list.heads[0];
  const held = words.slice(list.to, finite);
  // A comma that closed the list is not wanted after one member.
  const between = held.filter(isComma).length === 1 && isComma(held[0]) ? held.slice(1) : held;
  let rest: Words = words.slice(finite + 1);
  if (
    own &&
    (rest.some((word) => TOGETHER.test(word.lower)) || MUTUAL.test(words[head]?.lemma ?? ''))
  )
    return null;
  if (/^(?:all|both|each)$/.test(rest[0]?.lower ?? '')) rest = rest.slice(1);
  // A list deeper in the subject leaves its number as it was.
  if (!own) return join(between, [verb], rest);
  const subject = join(
    item,
    between.filter((word) => word.kind !== 'sign'),
  );
  const alone = !pluralSubject(rehang(subject, itemHead, -1, 'root'));
  if (alone && verb.lemma === 'be' && finite !== head) {
    const fitting = oneOf(tree, head, finite, rest);
    if (fitting === null) return null;
    rest = fitting;
  }
  return join(between, [agree(verb, rehang(subject, itemHead, -1, 'root'))], rest);
}

/** "A and B are planets with rings" → "A is a planet with rings"; null where the predicate counts them. */
function oneOf(tree: Tree, head: number, finite: number, rest: Words): Words | null {
  const noun = tree.word(head);
  if (noun === undefined || noun.upos !== 'NOUN' || noun.xpos !== 'NNS') {
    return tree.kids(head, /^nummod$/).some((kid) => kid > finite && tree.lower(kid) !== 'one')
      ? null
      : rest;
  }
  if (tree.kids(head, /^nummod$/).length > 0) return null;
  if (
    tree
      .kids(head, /^(?:det|nmod:poss|case)$/)
      .some((kid) => kid > finite && !/^(?:all|both|each)$/.test(tree.lower(kid)))
  )
    return rest;
  const one = singular(noun);
  if (one === null) return null;
  const start = Math.max(
    finite + 1,
    Math.min(
      head,
      ...tree
        .kids(head, /^(?:amod|compound|advmod)$/)
        .filter((kid) => kid > finite && tree.relation(kid) !== 'advmod')
        .map((kid) => tree.start(kid)),
    ),
  );
  // "all", "both" may have left the predicate.
  const offset = rest.findIndex((word) => word.index === tree.word(start)?.index);
  if (offset < 0) return null;
  const article: Word = altered(made('a', 'DT'), { head: noun.index, relation: 'det' });
  const changed = mapped(rest, (word) => (word.index === noun.index ? one : word));
  return join(changed.slice(0, offset), [article], changed.slice(offset));
}

/** "the size and shape", "a poet and novelist": a determiner of the first is everybody's. */
export function shareDeterminer(tree: Tree, list: List): Words[] {
  const { items } = list;
  const lead = items[0]?.[0];
  // "approximately 21% oxygen and 79% nitrogen": the hedge is everybody's.
  if (has(lead, 'RB', 'IN') && has(items[0]?.[1], 'CD') && lead !== undefined) {
    return items.map((item, index) =>
      index > 0 && has(item[0], 'CD') ? join([altered(lead, { index: -1 })], item) : item,
    );
  }
  if (lead !== undefined && QUANTIFIER.test(lead.lower)) {
    return items.map((item, index) =>
      index === 0 ||
      has(item[0], 'DT', 'PP$', 'CD', 'PRP', 'IN') ||
      /^JJ[RS]$/.test(item[0]?.xpos ?? '')
        ? item
        : join(
            put([altered(lead, { start: -1, end: -1 })], tree.word(list.heads[index] ?? 0)),
            item,
          ),
    );
  }
  const general = generalModifier(tree, list);
  if (
    lead === undefined ||
    !(
      has(lead, 'PP$') || /^(?:the|a|an|this|these|his|her|its|their|our|my|your)$/.test(lead.lower)
    )
  )
    return general === null
      ? [...items]
      : items.map((item, index) => (index === 0 ? item : join([general], item)));
  const owner =
    items[0]?.findIndex(
      (word, at) =>
        /['’]s?$/.test(word.text) && word.upos !== 'PRON' && at < (items[0]?.length ?? 0) - 1,
    ) ?? -1;
  return items.map((item, index) => {
    const first = item[0];
    const shut =
      first?.xpos === 'VBG' ||
      has(first, 'DT', 'PP$', 'CD', 'PRP', 'NNP', 'IN') ||
      /['’]s?$/.test(first?.text ?? '');
    if (index === 0 || first === undefined || shut) return item;
    const head = list.heads[index] ?? 0;
    if (owner >= 0) return join(put((items[0] ?? []).slice(0, owner + 1), tree.word(head)), item);
    if (/^an?$/.test(lead.lower) && tree.xpos(head) === 'NNS') return item;
    const shared = put([altered(lead, { start: -1, end: -1 })], tree.word(head));
    return general === null || item.length > 1 ? join(shared, item) : join(shared, [general], item);
  });
}

/** How many there are is said of all. */
const QUANTIFIER = /^(?:no|fewer|more|less|any|most|some|several|many|few|enough|all)$/;

/** Repeated words are put in: they have no place of their own in the tree. */
const put = (words: Words, head: Word | undefined): Words =>
  mapped(words, (word) => altered(word, { index: -1, head: head?.index ?? -1 }));

/** Adjectives that sort rather than describe: "individual tolerance and preferences". */
const GENERAL =
  /^(?:individual|potential|possible|various|several|many|certain|other|such|common|main|key|major|personal|specific|some|additional|further|primary|different)$/;

function generalModifier(tree: Tree, list: List): Word | null {
  const first = list.heads[0] ?? 0;
  const bare = list.items.slice(1).every((item) => item.length === 1 && item[0]?.upos === 'NOUN');
  const item = list.items[0] ?? [];
  const found = item.find(
    (word) => GENERAL.test(word.lower) && word.index !== tree.word(first)?.index,
  );
  const alone = found !== undefined && item.indexOf(found) >= item.length - 2;
  return bare && found !== undefined && alone ? altered(found, { index: -1, head: -1 }) : null;
}
