/**
 * What the tree knows better than the tags: a word with a subject of its own is a verb, and a past tense without one,
 * hung on a noun, is a participle. The rules over the surface read tags alone.
 */
import type { Tag, Upos, Word } from '../../language/tags.ts';
import { isNominal, verbEntry } from '../../language/verbs.ts';
import { altered, mapped } from '../../language/word.ts';
import type { Words } from './rule.ts';
import { type Tree, treeOf } from './tree.ts';

const SUBJECT = /^nsubj(?::pass)?$/;
const NOMINAL_KID = /^(?:det|case|amod|nmod:poss|compound)$/;
/** Tags that are taken as they are. */
const SURE = /^(?:MD|NNPS?|PRP\$?|DT|IN|CC|CD|TO|WP|WDT|EX|RBR?|JJS)$/;

/** The same words, with the tags that their place in the tree tells. */
export function mended(words: Words): Words {
  return retaggedAll(verbAtRoot(words));
}

function retaggedAll(words: Words): Words {
  const tree = treeOf(words);
  let changed = false;
  const list = mapped(words, (word, at) => {
    const tag = word.kind === 'sign' || SURE.test(word.xpos) ? null : tagAt(tree, word, at);
    if (tag === null) return word;
    changed = true;
    return retagged(word, tag);
  });
  return verbsMissed(verbsFound(changed ? list : words));
}

const UPOS: Readonly<Partial<Record<Tag, Upos>>> = { NN: 'NOUN', NNS: 'NOUN', JJ: 'ADJ' };

function retagged(word: Word, tag: Tag): Word {
  const upos = UPOS[tag] ?? 'VERB';
  const lemma = upos === 'VERB' ? (verbEntry(word.lower)?.lemma ?? word.lemma) : word.lower;
  return altered(word, { tag, xpos: tag, upos, lemma });
}

function tagAt(tree: Tree, word: Word, at: number): Tag | null {
  const { xpos } = word;
  const relation = tree.relation(at);
  const helped = tree.kids(at, /^(?:aux|cop)/).length > 0;
  const subject = tree.kids(at, SUBJECT).some((kid) => kid < at && tree.upos(kid) !== 'ADV');
  const forms = () => verbEntry(word.lower)?.forms ?? [];
  // "can lower stress"
  const modal = tree.kids(at, /^aux$/).some((kid) => tree.xpos(kid) === 'MD');
  if (
    /^(?:JJR?|NN)$/.test(xpos) &&
    modal &&
    tree.kids(at, /^cop$/).length === 0 &&
    forms().includes('base')
  )
    return 'VB';
  if (xpos === 'VBG')
    return /.-./.test(word.text) && /^(?:amod|conj|compound)$/.test(relation) ? 'JJ' : null;
  if (xpos === 'NN') {
    // "finding and attracting candidates"
    const doing =
      /ing$/.test(word.lower) && tree.kids(at, /^conj$/).some((kid) => tree.xpos(kid) === 'VBG');
    // "allow for X and help simplify Y"
    if (word.lower === 'help' && tree.xpos(at + 1) === 'VB') return 'VBP';
    return doing &&
      tree.kids(at, /^(?:det|amod|nmod:poss|compound)$/).length === 0 &&
      forms().includes('ing')
      ? 'VBG'
      : null;
  }
  if (xpos === 'NNS') {
    // "acts on X but offers Y": what is joined to a verb and has an object is one.
    const joined =
      relation === 'conj' &&
      tree.finite(tree.head(at)) >= 0 &&
      tree.kids(at, /^obj$/).some((kid) => kid > at);
    const bare = tree.kids(at, NOMINAL_KID).length === 0;
    return !helped && (subject || joined) && bare && forms().includes('s') ? 'VBZ' : null;
  }
  if (xpos === 'VB' && !helped && subject && tree.kids(at, /^mark$/).length === 0) return 'VBP';
  if (xpos === 'VBP' || xpos === 'VB' || xpos === 'VBZ') {
    const inside = /^(?:amod|compound)$/.test(relation) && tree.head(at) > at;
    const led =
      !helped &&
      !subject &&
      tree.kids(at, /^case$/).some((kid) => kid < at) &&
      /^(?:obl|nmod|obj)/.test(relation);
    if ((inside || led) && xpos !== 'VBZ') return 'NN';
    // "the inputs, outputs, and states of a model"
    if (xpos === 'VBZ' && relation === 'conj' && !helped && !subject && tree.lower(at + 1) === 'of')
      return 'NNS';
    const first = tree.head(at);
    const same = relation === 'conj' && tree.xpos(first) === 'VB' && !subject;
    return xpos === 'VBP' && same && word.lemma === word.lower ? 'VB' : null;
  }
  // "resigned, moved to Glasgow and founded a firm"
  const born = relation === 'conj' && tree.lower(tree.head(at)) === 'born';
  const past =
    born ||
    (relation === 'conj' &&
      tree.xpos(tree.head(at)) === 'VBD' &&
      tree.finite(tree.head(at)) === tree.head(at));
  if (xpos === 'VBN' && !helped && (subject || past) && forms().includes('past')) return 'VBD';
  if (xpos === 'VBD' && !helped && !subject) {
    const hung =
      /^(?:acl|amod|appos)$/.test(relation) ||
      (/^(?:advcl|parataxis)$/.test(relation) &&
        tree.kids(at, /^mark$/).length === 0 &&
        /^(?:,|NN|NNS|NNP)$/.test(tree.xpos(at - 1)));
    return hung && forms().includes('participle') ? 'VBN' : null;
  }
  return null;
}

/**
 * "While kratom shows promise": the parser took "kratom shows" for a noun and "promise" for what is said of it. The
 * clause has no verb but this one.
 */
function verbsFound(words: Words): Words {
  const tree = treeOf(words);
  for (let at = 0; at < words.length; at += 1) {
    const noun = words[at];
    if (noun?.upos !== 'NOUN' || tree.kids(at, /^(?:cop|aux|case)/).length > 0) continue;
    const verb = tree
      .kids(at, SUBJECT)
      .find(
        (kid) =>
          kid < at && tree.xpos(kid) === 'NNS' && verbEntry(tree.lower(kid))?.forms.includes('s'),
      );
    if (verb === undefined) continue;
    const subject = tree
      .kids(verb, /^(?:compound|amod)$/)
      .filter((kid) => /^(?:NOUN|PROPN)$/.test(tree.upos(kid)))
      .at(-1);
    const found = words[verb];
    if (subject !== verb - 1 || found === undefined) continue;
    return mapped(words, (word, place) => {
      if (place === verb)
        return altered(retagged(word, 'VBZ'), { head: noun.head, relation: noun.relation });
      if (place === at) return altered(word, { head: found.index, relation: 'obj' });
      if (place === subject) return altered(word, { head: found.index, relation: 'nsubj' });
      if (tree.head(place) === verb && place < subject)
        return altered(word, { head: words[subject]?.index ?? -1 });
      return tree.head(place) === at && place < verb ? altered(word, { head: found.index }) : word;
    });
  }
  return words;
}

const OPENER = /^(?:;|while|whereas|although|though|because)$/;
/** Longest clause that is searched for its verb. */
const LONGEST_CLAUSE = 40;

/** "…, whereas the first evidence dates back to X": an opened clause has to have its verb before it closes. */
function verbsMissed(words: Words): Words {
  for (let open = 0; open < words.length; open += 1) {
    const lower = words[open]?.lower ?? '';
    if (!OPENER.test(lower) && !(lower === 'as' && words[open - 1]?.lower === ',')) continue;
    let to = open + 1;
    while (to < words.length && !/^[,;:]$/.test(words[to]?.lower ?? '')) to += 1;
    const clause = words.slice(open + 1, Math.min(to, open + 1 + LONGEST_CLAUSE));
    if (clause.length < 3 || clause.some((word) => /^(?:VBZ|VBP|VBD|MD|VB)$/.test(word.tag)))
      continue;
    if (clause[0]?.tag === 'VBG') continue;
    const found = clause.findIndex((word, at) => {
      if (at === 0 || !/^NN/.test(clause[at - 1]?.tag ?? '') || word.text !== word.lower)
        return false;
      const entry = verbEntry(word.lower);
      if (entry === undefined) return false;
      if (word.tag === 'NNS') {
        const next = clause[at + 1];
        const opens = /^(?:DT|RB|IN|PP\$)$/.test(next?.tag ?? '') && next?.lower !== 'of';
        // "shows promise", "ensures safety and effect"
        const object =
          next?.tag === 'NN' && (at + 2 >= clause.length || clause[at + 2]?.tag === 'CC');
        return entry.forms.includes('s') && (opens || object);
      }
      return word.tag === 'NN' && entry.forms.includes('base') && !isNominal(entry.lemma);
    });
    const verb = clause[found];
    if (verb === undefined) continue;
    const at = open + 1 + found;
    const tag: Tag = verb.tag === 'NNS' ? 'VBZ' : 'VBP';
    return mapped(words, (word, place) => (place === at ? retagged(word, tag) : word));
  }
  return words;
}

const FINITE = /^(?:VBZ|VBP|VBD|MD)$/;

/**
 * "Kratom, derived from a tree, offers relief" read with "derived" for its verb; "Karl Frisch, a scientist, described
 * it" read without one. The verb after the second comma is the main one.
 */
function verbAtRoot(words: Words): Words {
  const tree = treeOf(words);
  const { root } = tree;
  const old = words[root];
  if (old === undefined) return words;
  const participle =
    old.xpos === 'VBD' &&
    words[root - 1]?.lower === ',' &&
    tree.kids(root, /^aux/).length === 0 &&
    (verbEntry(old.lower)?.forms.includes('participle') ?? false);
  const named = /^(?:PROPN|NOUN)$/.test(old.upos) && tree.finite(root) < 0;
  if (!participle && !named) return words;
  const subject = participle ? tree.kids(root, SUBJECT).find((kid) => kid < root - 1) : root;
  if (subject === undefined) return words;
  const open = words.findIndex((word, at) => at > subject && word.lower === ',');
  const close = words.findIndex(
    (word, at) => at > Math.max(open, participle ? root : open) && word.lower === ',',
  );
  const verb = close + 1;
  const found = words[verb];
  if (
    open < 0 ||
    close < 0 ||
    found === undefined ||
    !FINITE.test(found.xpos) ||
    found.xpos === 'MD'
  )
    return words;
  // The words between the commas have to be one aside, without a verb of their own.
  if (
    words.slice(open + 1, close).some((word, at) => FINITE.test(word.tag) && open + 1 + at !== root)
  )
    return words;
  if (tree.kids(verb, /^nsubj/).length > 0) return words;
  const noun = words[subject];
  return mapped(words, (word, at) => {
    if (at === verb) return altered(word, { head: -1, relation: 'root', upos: 'VERB' as const });
    if (at === subject) return altered(word, { head: found.index, relation: 'nsubj' });
    if (at === root)
      return altered(word, {
        tag: 'VBN' as const,
        xpos: 'VBN',
        head: noun?.index ?? -1,
        relation: 'acl',
      });
    // What followed the old root after the verb is the verb's.
    const head = tree.head(at);
    const across = at > verb && head <= close && head >= 0;
    if (across)
      return altered(word, {
        head: found.index,
        relation: word.kind === 'sign' ? 'punct' : word.relation,
      });
    return word;
  });
}
