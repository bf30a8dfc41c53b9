/** The statement that an aside makes of its host, in the form that the aside has. */
import type { Word } from '../../../language/tags.ts';
import { baseOfGerund } from '../../../language/verbs.ts';
import { altered, mapped } from '../../../language/word.ts';
import { clauseOf, type Host, inflected, inherit } from '../build.ts';
import {
  agree,
  copula,
  finite,
  numberOf,
  participleTense,
  type Tense,
  tenseOf,
} from '../grammar.ts';
import { join, type Words } from '../rule.ts';
import type { Tree } from '../tree.ts';
import type { Aside } from './find.ts';

/** "which is made of X" → "HOST is made of X"; "whose roots …" → "HOST's roots …". */
export function fromRelative(tree: Tree, aside: Aside, host: Host): Words | null {
  const opener = tree.word(aside.from);
  const rest = tree.words.slice(aside.from + 1, aside.to);
  if (opener === undefined || rest.length < 2) return null;
  if (opener.lower === 'whose') {
    const last = host.words.at(-1);
    const owned = tree.word(tree.head(aside.from));
    if (last === undefined || owned === undefined) return null;
    const owner = /s$/.test(last.text) ? `${last.text}’` : `${last.text}’s`;
    const named = mapped(host.words, (word) =>
      word.index === host.index
        ? altered(word, { head: owned.index, relation: 'nmod:poss' })
        : word,
    );
    return rootAt(
      join(
        named.slice(0, -1),
        [
          altered(last, {
            ...(last.index === host.index ? { head: owned.index, relation: 'nmod:poss' } : {}),
            text: owner,
            end: -1,
          }),
        ],
        rest,
      ),
      tree,
      aside.node,
    );
  }
  const at = tree.finite(aside.node);
  const verb = tree.word(at);
  if (at <= aside.from || verb === undefined) return null;
  // "which X calls Y": the relative is no subject.
  if (
    at > aside.from + 1 &&
    !tree.words
      .slice(aside.from + 1, at)
      .every((word) => word.upos === 'ADV' || word.kind === 'sign' || word.upos === 'PART')
  )
    return null;
  if (/^(?:mean|allow|suggest|explain)$/.test(verb.lemma)) return null;
  const head = tree.word(aside.node);
  const passive = tree.kids(aside.node, /^aux:pass$/).length > 0;
  const said = join(
    tree.words.slice(aside.from + 1, at),
    [agree(verb, host.words)],
    tree.words.slice(at + 1, aside.to),
  );
  return clauseOf(host, said, head?.index ?? -1, passive ? 'nsubj:pass' : 'nsubj');
}

const rootAt = (words: Words, tree: Tree, node: number): Words => {
  const index = tree.word(node)?.index ?? -1;
  return mapped(words, (word) =>
    word.index === index ? altered(word, { head: -1, relation: 'root' }) : word,
  );
};

/** "…, which allows" after a plural noun speaks of the whole clause. */
export function agreesWithRelative(tree: Tree, aside: Aside, host: Host): boolean {
  if (tree.lower(aside.from) === 'whose') return true;
  const verb = tree.word(tree.finite(aside.node));
  if (verb === undefined) return false;
  return agree(verb, host.words).lower === verb.lower;
}

/** "derived from X" → "HOST is derived from X". */
export function fromParticiple(
  tree: Tree,
  aside: Aside,
  host: Host,
  known: boolean | undefined,
): Words {
  const { words } = tree;
  const at = words.findIndex((word, index) => index >= aside.from && word.tag === 'VBN');
  const tense = participleTense(words.slice(at, aside.to), undefined);
  return clauseOf(
    host,
    join([copula(host.words, tense, known)], words.slice(aside.from, aside.to)),
    words[at]?.index ?? -1,
    'nsubj:pass',
  );
}

/** "offering X" → "HOST offers X"; "making it Y" → "it is Y"; under "can" or "may" the modal is kept. */
export function fromGerund(
  tree: Tree,
  aside: Aside,
  host: Host,
  verb: Word | undefined,
): Words | null {
  const { words } = tree;
  let at = aside.from;
  const adverbs: Word[] = [];
  while (words[at]?.tag === 'RB') {
    const adverb = words[at];
    if (adverb !== undefined && adverb.lower !== 'thus' && adverb.lower !== 'thereby')
      adverbs.push(adverb);
    at += 1;
  }
  const gerund = words[at];
  if (gerund === undefined) return null;
  const lemma = gerund.lemma === gerund.lower ? baseOfGerund(gerund.lower) : gerund.lemma;
  if (lemma === null || lemma === undefined) return null;
  const rest = words.slice(at + 1, aside.to);
  if (lemma === 'mean') return fromMeaning(tree, at, aside);
  const made = lemma === 'make' ? fromMaking(tree, at, aside, tenseOf(verb)) : null;
  if (made !== null) return made;
  const modal = verb?.tag === 'MD' && /^(?:can|could|may|might)$/.test(verb.lower);
  if (modal) {
    const bare: Word = altered(gerund, { text: lemma, lower: lemma, tag: 'VB', xpos: 'VB', lemma });
    return clauseOf(
      host,
      join([altered(verb, { head: gerund.index, relation: 'aux' })], adverbs, [bare], rest),
      gerund.index,
    );
  }
  const known = numberOf(verb);
  const tense = tenseOf(verb);
  return clauseOf(
    host,
    join(
      adverbs,
      [inflected(gerund, finite(lemma, host.words, tense, known))],
      conjugated(tree, at, aside, host, tense, known),
    ),
    gerund.index,
  );
}

/** "meaning (that) A is B" → "A is B". */
function fromMeaning(tree: Tree, at: number, aside: Aside): Words | null {
  const inner = tree
    .kids(at, /^(?:ccomp|obj|parataxis|xcomp|advcl)$/)
    .find((kid) => tree.clause(kid) !== null);
  if (inner === undefined) return null;
  const from = at + 1 + (tree.lower(at + 1) === 'that' ? 1 : 0);
  return tree.words.slice(from, aside.to);
}

/** "killing three and injuring five": what is joined to the participle changes with it. */
function conjugated(
  tree: Tree,
  at: number,
  aside: Aside,
  host: Host,
  tense: Tense,
  known: boolean | undefined,
): Words {
  const joined = new Set(tree.kids(at, /^conj$/).filter((kid) => tree.xpos(kid) === 'VBG'));
  return tree.words.slice(at + 1, aside.to).map((word, offset) => {
    if (!joined.has(at + 1 + offset)) return word;
    const lemma = word.lemma === word.lower ? baseOfGerund(word.lower) : word.lemma;
    return lemma === null ? word : inflected(word, finite(lemma, host.words, tense, known));
  });
}

/** "making it a promising alternative" → "it is a promising alternative". */
function fromMaking(tree: Tree, at: number, aside: Aside, tense: Tense): Words | null {
  const object = tree
    .kids(at, /^(?:obj|nsubj|iobj|ccomp|xcomp)/)
    .find((kid) => kid > at && /^(?:NOUN|PROPN|PRON)$/.test(tree.upos(kid)));
  const last = object === undefined ? -1 : tree.end(object);
  const complement = tree
    .kids(at, /^(?:xcomp|ccomp|obj|obl|advcl|amod)/)
    .concat(object === undefined ? [] : tree.kids(object, /^(?:amod|xcomp|acl|appos)/))
    .find((kid) => kid > (object ?? at) && /^(?:ADJ|NOUN)$/.test(tree.upos(kid)) && kid !== object);
  if (object === undefined || complement === undefined) return null;
  const from = Math.min(last, tree.start(complement));
  const subject = tree.words.slice(at + 1, from);
  const word = tree.word(complement);
  if (subject.length === 0 || word === undefined || from <= at + 1) return null;
  if (
    tree.words.slice(from, tree.start(complement)).length > 0 ||
    !/^(?:JJ|DT|RB|CD|NN)$/.test(tree.word(from)?.tag ?? '')
  )
    return null;
  if (
    subject[0]?.lower === 'it' &&
    word.upos === 'ADJ' &&
    tree.words.slice(complement, aside.to).some((later) => later.tag === 'TO') &&
    /^(?:possible|easy|easier|difficult|hard|harder|necessary|impossible|important|essential)$/.test(
      word.lower,
    )
  )
    return null;
  const named = objectAsSubject(subject);
  const head = tree.word(object);
  return inherit(
    clauseOf(
      { words: named, index: head?.index ?? -1 },
      join([copula(named, tense)], tree.words.slice(from, aside.to)),
      word.index,
    ),
    tree.word(at)?.index ?? -1,
    word.index,
  );
}

const SUBJECT_FORM: ReadonlyMap<string, string> = new Map([
  ['them', 'they'],
  ['him', 'he'],
  ['her', 'she'],
  ['us', 'we'],
  ['me', 'I'],
]);

function objectAsSubject(object: Words): Words {
  const only = object[0];
  const form = only === undefined || object.length > 1 ? undefined : SUBJECT_FORM.get(only.lower);
  return form === undefined || only === undefined
    ? object
    : [altered(only, { text: form, lower: form.toLowerCase() })];
}

/** "a leading researcher" → "HOST is a leading researcher". */
export function fromApposition(
  tree: Tree,
  from: number,
  to: number,
  node: number,
  host: Host,
  tense: Tense,
): Words {
  return clauseOf(
    host,
    join([copula(host.words, tense)], tree.words.slice(from, to)),
    tree.word(node)?.index ?? -1,
  );
}
