/**
 * A statement's words as a dependency tree. The rules speak of positions (places in the list of words), because words
 * leave and come in; the words keep the indexes of their sentence, by which their heads are found again.
 */
import type { Word } from '../../language/tags.ts';

type Words = readonly Word[];

const FINITE = /^(?:VBZ|VBP|VBD|MD)$/;
const SUBJECT = /^(?:nsubj|csubj|expl)(?::|$)/;
const AUXILIARY = /^(?:aux|cop)(?::|$)/;

/** Stands for what has not been asked yet. */
const UNKNOWN = -2;

/** A finite clause: its predicate, its subject, and the first finite word between or at them. */
export interface TreeClause {
  /** The verb, or the noun or adjective that a copula links. */
  readonly head: number;
  readonly subject: number;
  readonly finite: number;
}

export class Tree {
  readonly words: Words;
  readonly root: number;
  /** Position of each word's head; -1 for the root. */
  readonly heads: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** First and last position, and number of words, of each word's subtree. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly size: readonly number[];
  /** What `finite` found: nearly every rule asks for it. */
  private readonly finites: Int32Array;

  constructor(words: Words) {
    this.words = words;
    this.finites = new Int32Array(words.length).fill(UNKNOWN);
    const heads = headsOf(words);
    const children: number[][] = words.map(() => []);
    const orphans: number[] = [];
    heads.forEach((head, at) => {
      if (head < 0) orphans.push(at);
      else children[head]?.push(at);
    });
    this.root = chooseRoot(words, orphans, children);
    for (const orphan of orphans) {
      if (orphan === this.root) continue;
      heads[orphan] = this.root;
      children[this.root]?.push(orphan);
    }
    for (const list of children) list.sort((a, b) => a - b);
    this.heads = heads;
    this.children = children;
    const first = words.map((_, at) => at);
    const last = words.map((_, at) => at);
    const size = words.map(() => 1);
    for (const at of downwards(children, this.root).reverse()) {
      for (const child of children[at] ?? []) {
        first[at] = Math.min(first[at] ?? at, first[child] ?? child);
        last[at] = Math.max(last[at] ?? at, last[child] ?? child);
        size[at] = (size[at] ?? 1) + (size[child] ?? 1);
      }
    }
    this.first = first;
    this.last = last;
    this.size = size;
  }

  word(at: number): Word | undefined {
    return this.words[at];
  }

  lower(at: number): string {
    return this.words[at]?.lower ?? '';
  }

  relation(at: number): string {
    return this.words[at]?.relation ?? '';
  }

  upos(at: number): string {
    return this.words[at]?.upos ?? '';
  }

  xpos(at: number): string {
    return this.words[at]?.xpos ?? '';
  }

  head(at: number): number {
    return this.heads[at] ?? -1;
  }

  start(at: number): number {
    return this.first[at] ?? at;
  }

  /** One after the last position of the subtree. */
  end(at: number): number {
    return (this.last[at] ?? at) + 1;
  }

  kids(at: number, relation?: RegExp): number[] {
    const found: number[] = [];
    const all = this.children[at];
    if (all === undefined) return found;
    for (const child of all) {
      if (relation === undefined || relation.test(this.relation(child))) found.push(child);
    }
    return found;
  }

  /** Whether the subtree is one unbroken stretch of the sentence. */
  contiguous(at: number): boolean {
    return this.size[at] === this.end(at) - this.start(at);
  }

  /** Positions of the subtree in order. */
  members(at: number): number[] {
    return downwards(this.children, at).sort((a, b) => a - b);
  }

  /** Whether `at` is `above` or hangs on it. */
  under(at: number, above: number): boolean {
    for (let node = at; node >= 0; node = this.head(node)) if (node === above) return true;
    return false;
  }

  /** The words between the node and the root, the node first, the root left out. */
  path(at: number): number[] {
    const path: number[] = [];
    for (let node = at; node >= 0 && node !== this.root; node = this.head(node)) path.push(node);
    return path;
  }

  /** The finite word of the clause whose predicate stands here; -1 when there is none. */
  finite(at: number): number {
    const known = this.finites[at];
    if (known !== undefined && known !== UNKNOWN) return known;
    const found = this.findFinite(at);
    this.finites[at] = found;
    return found;
  }

  private findFinite(at: number): number {
    const group = [...this.kids(at, AUXILIARY), at].sort((a, b) => a - b);
    const found = group.find((member) => FINITE.test(this.xpos(member)));
    if (found !== undefined) return this.relation(at) === 'acl' && found === at ? -1 : found;
    // The parser hangs the copula on what stands before the noun now and then: "is compressed air".
    if (at === this.root && group.length === 1 && this.upos(at) !== 'VERB') {
      const subject = this.kids(at, SUBJECT).find((child) => child < at);
      if (subject !== undefined) {
        for (let inner = this.end(subject); inner < at; inner += 1)
          if (
            this.upos(inner) === 'AUX' &&
            FINITE.test(this.xpos(inner)) &&
            this.head(this.head(inner)) === at
          )
            return inner;
      }
    }
    // The tagger takes a past tense for a participle now and then; a subject without auxiliary tells.
    const alone = group.length === 1 && this.xpos(at) === 'VBN';
    return alone && this.kids(at, /^nsubj(?::pass)?$/).some((child) => child < at) ? at : -1;
  }

  /** The finite clause whose predicate stands here, with a subject of its own before its verb; or null. */
  clause(at: number): TreeClause | null {
    const finite = this.finite(at);
    if (finite < 0 || this.relation(at) === 'acl:relcl') return null;
    const subject = this.kids(at, SUBJECT).find((child) => child < finite);
    return subject === undefined ? null : { head: at, subject, finite };
  }

  /** An order: a bare verb without subject, "to" or auxiliary ("do not" apart). */
  order(at: number): boolean {
    if (this.xpos(at) !== 'VB' || this.upos(at) !== 'VERB') return false;
    return !this.children[at]?.some(
      (child) =>
        SUBJECT.test(this.relation(child)) ||
        this.relation(child) === 'mark' ||
        (AUXILIARY.test(this.relation(child)) && this.words[child]?.lemma !== 'do'),
    );
  }

  /** The nearest clause with a subject that the node belongs to, itself included. */
  clauseAbove(at: number): TreeClause | null {
    for (let node = at; node >= 0; node = this.head(node)) {
      const clause = this.clause(node);
      if (clause !== null) return clause;
    }
    return null;
  }
}

/** Positions of the heads; words that a rule put in hang on the next word that has a place. */
function headsOf(words: Words): number[] {
  const place = new Map<number, number>();
  words.forEach((word, at) => {
    if (word.index >= 0 && !place.has(word.index)) place.set(word.index, at);
  });
  const heads = words.map((word, at) => {
    const head = word.head < 0 ? undefined : place.get(word.head);
    if (head !== undefined && head !== at) return head;
    if (word.index >= 0) return -1;
    let next = at + 1;
    while (next < words.length && (words[next]?.index ?? -1) < 0) next += 1;
    return next < words.length ? next : -1;
  });
  // A rule may have turned a branch round: a word that leads back to itself becomes an orphan.
  const settled = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const trail: number[] = [];
    let node = at;
    while (node >= 0 && settled[node] === 0) {
      settled[node] = 1;
      trail.push(node);
      node = heads[node] ?? -1;
      if (node >= 0 && settled[node] === 1) heads[trail.at(-1) ?? at] = -1;
    }
    for (const seen of trail) settled[seen] = 2;
  }
  return heads;
}

function chooseRoot(
  words: Words,
  orphans: readonly number[],
  children: readonly number[][],
): number {
  let best = orphans[0] ?? 0;
  let most = -1;
  for (const at of orphans) {
    const word = words[at];
    if (word === undefined || word.index < 0 || word.kind === 'sign') continue;
    const clause =
      !word.relation.startsWith('acl') &&
      children[at]?.some((child) => SUBJECT.test(words[child]?.relation ?? ''));
    const weight =
      (word.relation === 'root' ? 2000 : 0) + (clause ? 1000 : 0) + downwards(children, at).length;
    if (weight > most) {
      most = weight;
      best = at;
    }
  }
  return best;
}

/** The node and all that hangs on it, each before its children. */
function downwards(children: readonly (readonly number[])[], at: number): number[] {
  const found = [at];
  for (let next = 0; next < found.length; next += 1) {
    for (const child of children[found[next] ?? at] ?? []) found.push(child);
  }
  return found;
}

const TREES = new WeakMap<Words, Tree>();
/** The tree that was asked for last: the next question is mostly of the same. */
let latest: Tree | undefined;

/** The tree of these words; remembered, because most rules ask for it. */
export function treeOf(words: Words): Tree {
  if (latest?.words === words) return latest;
  let tree = TREES.get(words);
  if (tree === undefined) {
    tree = new Tree(words);
    TREES.set(words, tree);
  }
  latest = tree;
  return tree;
}
