/** The second look at a tagged sentence: what only the whole of it can tell. */
import { AHEAD } from './context.ts';
import { NOUNS, PREPOSITIONS } from './lexicon.ts';
import { FINITE, NOMINAL_TAGS } from './tags.ts';
import { VerbTagger } from './verb-tagger.ts';

export abstract class RepairingTagger extends VerbTagger {
  /** Second look: prepositions that open clauses, and 's that stands for "has". */
  protected settle(at: number): void {
    const lower = this.lower(at);
    if (this.tags[at] === 'CD') this.settleQuantifier(at);
    if (this.tags[at] === 'SC' && PREPOSITIONS.has(lower)) {
      if (this.tags[at + 1] === 'VBG' || !this.opensClause(at)) this.tags[at] = 'IN';
    }
    if (lower === "'s" && this.tags[at] === 'VBZ' && this.lower(at + 1) === 'been')
      this.lemmas[at] = 'have';
  }

  /** "more than 300", "up to 40", "at least two": what stands before the number belongs to it, like an adverb. */
  protected settleQuantifier(at: number): void {
    const two = `${this.lower(at - 2)} ${this.lower(at - 1)}`;
    if (
      /^(?:(?:more|less|fewer|greater|higher|lower|other|rather) than|up to|close to|at (?:least|most))$/.test(
        two,
      )
    ) {
      this.tags[at - 1] = 'RB';
      this.tags[at - 2] = 'RB';
    }
  }

  protected opensClause(at: number): boolean {
    if (this.lower(at) === 'because') return this.lower(at + 1) !== 'of';
    for (let next = at + 1; next < Math.min(this.tokens.length, at + AHEAD); next += 1) {
      if (this.isSign(next) && /^[,;:)—–]$/.test(this.lower(next))) return false;
      const tag = this.tags[next];
      if (tag === 'WP' || tag === 'SC') return false;
      if (tag !== undefined && FINITE.has(tag)) return next > at + 1;
    }
    return false;
  }

  /** A sentence whose only verbs read as participles: the likeliest of them is its past tense after all. */
  protected findLostVerb(): void {
    let pending = 0;
    for (const tag of this.tags) {
      if (tag === 'WP' || tag === 'SC') pending += 1;
      else if (tag !== undefined && FINITE.has(tag)) {
        if (pending === 0) return;
        pending -= 1;
      }
    }
    if (this.promoteBase()) return;
    let best = -1;
    let bestScore = 1;
    for (let at = 1; at < this.tokens.length; at += 1) {
      const score = this.lostVerbScore(at);
      if (score > bestScore) {
        best = at;
        bestScore = score;
      }
    }
    if (best <= 0) return;
    const found = this.tags[best];
    this.tags[best] = this.as(
      best,
      found === 'VBN' || (found === 'NN' && this.verb(best, 'past'))
        ? 'VBD'
        : found === 'NNS'
          ? 'VBZ'
          : 'VBP',
    );
    // What is joined to it goes with it: "described the dance and received a prize".
    for (let at = best + 1; at < this.tags.length; at += 1) {
      if (this.tags[this.before(at)] !== 'CC' || this.isBy(at + 1)) continue;
      if (found === 'VBN' && this.tags[at] === 'VBN' && this.verb(at, 'past'))
        this.tags[at] = 'VBD';
      const object =
        this.startsObject(at + 1) || this.tags[at + 1] === 'RB' || this.tags[at + 1] === 'CD';
      if (found === 'NNS' && this.tags[at] === 'NNS' && this.verb(at, 's') && object)
        this.tags[at] = this.as(at, 'VBZ');
    }
  }

  /** How likely this word is the verb that its sentence lacks. */
  protected lostVerbScore(at: number): number {
    const tag = this.tags[at];
    const before = this.tags[this.before(at)] ?? 'SIGN';
    const next = this.tags[at + 1] ?? 'SIGN';
    const object = /^(?:DT|PP\$|CD|PRP|NN|NNS|NNP|JJ|TO|RB)$/.test(next);
    const subject = NOMINAL_TAGS.has(before) || before === 'CD' || before === 'PRP';
    const after = (object || next === 'IN' ? 2 : 0) + (next === 'SC' ? 2 : 0);
    if (tag === 'VBN' && this.verb(at, 'past')) {
      return after + (subject ? 1 : 0) - (this.isBy(at + 1) ? 3 : 0);
    }
    // "The tax on homes rises", "15% of employees in Europe work": the head stands further back.
    const far = this.tags.slice(Math.max(0, at - 4), at).includes('IN');
    const known = NOUNS.has(this.lower(at)) ? 1 : 0;
    if (tag === 'NNS' && this.verb(at, 's')) {
      const closed = this.lower(at - 1) === ',' && at > 3;
      return after - known + (before === 'NN' || before === 'NNP' || closed ? 1 : far ? 0 : -3);
    }
    // "The storm hit Kent": base and past look alike.
    if (tag === 'NN' && this.verb(at, 'past')) return after - known + (subject ? 0 : -3);
    if (tag === 'NN' && this.verb(at, 'base')) {
      return after - known + (before === 'NNS' || before === 'CD' ? 1 : far ? 0 : -3);
    }
    return 0;
  }

  /** "The most commonly reported include X": a bare verb that is no order. */
  protected promoteBase(): boolean {
    for (const [at, tag] of this.tags.entries()) {
      if (tag !== 'VB') continue;
      const left = this.tags[this.before(at)];
      const bound =
        left === undefined ||
        left === 'TO' ||
        left === 'MD' ||
        left === 'CC' ||
        left === 'SIGN' ||
        left === 'VB';
      if (!bound && !/^(?:help|let|make|do)$/.test(this.lemmas[this.before(at)] ?? ''))
        this.tags[at] = 'VBP';
      return true;
    }
    return false;
  }
}
