/**
 * A statement's words as a dependency tree. The rules speak of positions (places in the list of words), because words
 * leave and come in; the words keep the indexes of their sentence, by which their heads are found again.
 */
import { remembering } from '../../language/recent.ts';
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
  readonly heads: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** First and last position, and number of words, of each word's subtree. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly size: Int32Array;
  /** What `finite` found: nearly every rule asks for it. */
  private readonly finites: Int32Array;
  private readonly clauses: (TreeClause | null | undefined)[] = [];

  constructor(words: Words) {
    const count = words.length;
    this.words = words;
    this.finites = new Int32Array(count).fill(UNKNOWN);
    const heads = headsOf(words);
    const children: number[][] = [];
    for (let at = 0; at < count; at += 1) children.push([]);
    const orphans: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const head = heads[at] ?? -1;
      if (head < 0) orphans.push(at);
      else children[head]?.push(at);
    }
    this.root = chooseRoot(words, orphans, children);
    for (const orphan of orphans) {
      if (orphan === this.root) continue;
      heads[orphan] = this.root;
      children[this.root]?.push(orphan);
    }
    if (orphans.length > 1) children[this.root]?.sort((a, b) => a - b);
    this.heads = heads;
    this.children = children;
    const first = new Int32Array(count);
    const last = new Int32Array(count);
    const size = new Int32Array(count).fill(1);
    for (let at = 0; at < count; at += 1) first[at] = last[at] = at;
    const order = downwards(children, this.root);
    for (let place = order.length - 1; place > 0; place -= 1) {
      const at = order[place] as number;
      const head = heads[at] as number;
      first[head] = Math.min(first[head] as number, first[at] as number);
      last[head] = Math.max(last[head] as number, last[at] as number);
      size[head] = (size[head] as number) + (size[at] as number);
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
    const known = this.clauses[at];
    if (known !== undefined) return known;
    const found = this.findClause(at);
    if (at >= 0 && at < this.words.length) this.clauses[at] = found;
    return found;
  }

  private findClause(at: number): TreeClause | null {
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
function headsOf(words: Words): Int32Array {
  const count = words.length;
  let most = -1;
  for (const word of words) if (word.index > most) most = word.index;
  /** Position of each index; one that stands twice is the first of them. */
  const places = new Int32Array(most + 1).fill(-1);
  for (let at = count - 1; at >= 0; at -= 1) {
    const { index } = words[at] as Word;
    if (index >= 0) places[index] = at;
  }
  const heads = new Int32Array(count).fill(-1);
  for (let at = 0; at < count; at += 1) {
    const { head, index } = words[at] as Word;
    const place = head < 0 || head > most ? -1 : (places[head] as number);
    if (place >= 0 && place !== at) heads[at] = place;
    else if (index < 0) {
      let next = at + 1;
      while (next < count && (words[next] as Word).index < 0) next += 1;
      if (next < count) heads[at] = next;
    }
  }
  cutLoops(heads);
  return heads;
}

/** A rule may have turned a branch round: a word that leads back to itself becomes an orphan. */
function cutLoops(heads: Int32Array): void {
  /** 0 is unseen; else one more than the word that the way began from. */
  const seen = new Int32Array(heads.length);
  for (let at = 0; at < heads.length; at += 1) {
    let last = -1;
    let node = at;
    while (node >= 0 && seen[node] === 0) {
      seen[node] = at + 1;
      last = node;
      node = heads[node] as number;
    }
    if (node >= 0 && last >= 0 && seen[node] === at + 1) heads[last] = -1;
  }
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

/** The tree of these words; remembered, because most rules ask for it. */
export const treeOf: (words: Words) => Tree = remembering((words) => new Tree(words));
