/** The words of a sentence with the tags found so far, and the questions that tagging rules ask about neighbours. */
import {
  ADJECTIVES,
  ADVERBS,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  FINITE_AUX,
  HAVE,
  MODALS,
  NOUNS,
  NUMBER_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from './lexicon.ts';
import { FINITE, type Tag, VERB_TAGS } from './tags.ts';
import type { Token } from './tokens.ts';
import { isNominal, type VerbForm, verbEntry } from './verbs.ts';

/** Longer than any word of a dictionary; addresses may be longer. */
const LONGEST_WORD = 60;
/** Where a clause ends for the purpose of looking for its verb. */
const STOPS = new Set([';', ':', '—', '–', '--', '?', '!']);
/** How far ahead a finite verb is looked for. */
export const AHEAD = 24;
export const ADJECTIVE_ENDING =
  /(?:ous|ful|less|able|ible|ical|ish|ive|ary|ory|ular|iar|ic|ial|ual|inal|ional|ural|oral|eral|ental|atal|ital|imal|ly-like|-[a-z]+(?:ing|ed|en)|-based|-related|-free|-specific|-friendly|-like|some|ward|esque|ine-like|ent|ant|-term|-level|-scale)$/;

export abstract class Context {
  protected readonly lowers: string[];
  protected readonly tags: (Tag | undefined)[];
  protected readonly lemmas: string[];
  protected readonly tokens: readonly Token[];
  protected readonly names: ReadonlySet<string>;

  constructor(tokens: readonly Token[], names: ReadonlySet<string>) {
    this.tokens = tokens;
    this.names = names;
    // Endings are looked at by pattern: what is no word of any language is cut, so that they stay cheap.
    this.lowers = tokens.map(({ text }) =>
      text.slice(0, LONGEST_WORD).toLowerCase().replace(/[’ʼ]/g, "'"),
    );
    this.tags = tokens.map(() => undefined);
    this.lemmas = [...this.lowers];
  }

  protected lower(at: number): string {
    return this.lowers[at] ?? '';
  }

  protected isSign(at: number): boolean {
    return this.tokens[at] === undefined || this.tokens[at]?.kind === 'sign';
  }

  /** The nearest word on the left that is no adverb. */
  protected before(at: number): number {
    let left = at - 1;
    while (left >= 0 && this.tags[left] === 'RB') left -= 1;
    return left;
  }

  protected opens(at: number): boolean {
    if (at === 0) return true;
    const sign = this.lower(at - 1);
    return (
      this.isSign(at - 1) && /^(?:["'“‘([:;—–-]|--|•)$/.test(sign) && (at === 1 || sign !== ',')
    );
  }

  protected verb(at: number, form: VerbForm): boolean {
    return verbEntry(this.lower(at))?.forms.includes(form) ?? false;
  }

  protected as(at: number, tag: Tag): Tag {
    if (VERB_TAGS.has(tag)) this.lemmas[at] = verbEntry(this.lower(at))?.lemma ?? this.lower(at);
    return tag;
  }

  protected aux(at: number, lemma: string, tag: Tag): Tag {
    this.lemmas[at] = lemma;
    return tag;
  }

  /** A finite verb that can be nothing else, or nearly so, before the clause ends. */
  protected finiteAhead(from: number): boolean {
    const limit = Math.min(this.tokens.length, from + AHEAD);
    for (let at = from; at < limit; at += 1) {
      const lower = this.lower(at);
      if (this.isSign(at)) {
        if (STOPS.has(lower) || (lower === ',' && !this.isListComma(at))) return false;
        continue;
      }
      if ((RELATIVES.has(lower) || SUBORDINATORS.has(lower)) && lower !== 'as') return false;
      if (COORDINATORS.has(lower)) {
        const next = ADVERBS.has(this.lower(at + 1)) ? at + 2 : at + 1;
        const second = this.verb(next, 's') && this.startsObject(next + 1);
        if (second || this.surelyFinite(next) || this.verb(next, 'past')) return false;
        continue;
      }
      if (this.surelyFinite(at)) return true;
      if (this.verb(at, 's') && this.startsObject(at + 1) && !this.startsObject(at) && at > from)
        return true;
    }
    return false;
  }

  protected isListComma(at: number): boolean {
    for (let next = at + 1; next < Math.min(at + 8, this.tokens.length); next += 1) {
      if (COORDINATORS.has(this.lower(next))) return true;
      if (this.surelyFinite(next)) return false;
    }
    return false;
  }

  protected surelyFinite(at: number): boolean {
    const lower = this.lower(at);
    if (FINITE_AUX.has(lower) || (MODALS.has(lower) && lower !== 'ought')) return true;
    const entry = verbEntry(lower);
    return entry?.forms.includes('s') === true && !isNominal(entry.lemma) && !NOUNS.has(lower);
  }

  /** Whether a complement of a verb could begin here: an article, a number, a pronoun, an adverb. */
  protected startsObject(at: number): boolean {
    const lower = this.lower(at);
    return (
      DETERMINERS.has(lower) ||
      POSSESSIVES.has(lower) ||
      PRONOUNS.has(lower) ||
      NUMBER_WORDS.has(lower) ||
      lower === 'to' ||
      lower === 'that' ||
      this.tokens[at]?.kind === 'number' ||
      /ly$/.test(lower)
    );
  }

  protected isNounLike(at: number): boolean {
    const lower = this.lower(at);
    if (this.isSign(at)) return false;
    if (NOUNS.has(lower) || ADJECTIVES.has(lower)) return true;
    if (this.closedWord(lower)) return false;
    const entry = verbEntry(lower);
    return (
      entry === undefined ||
      isNominal(entry.lemma) ||
      !(entry.forms.includes('s') || entry.forms.includes('base') || entry.forms.includes('past'))
    );
  }

  protected closedWord(lower: string): boolean {
    return (
      DETERMINERS.has(lower) ||
      PRONOUNS.has(lower) ||
      PREPOSITIONS.has(lower) ||
      MODALS.has(lower) ||
      BE.has(lower) ||
      HAVE.has(lower) ||
      DO.has(lower) ||
      COORDINATORS.has(lower) ||
      RELATIVES.has(lower) ||
      ADVERBS.has(lower) ||
      lower === 'to'
    );
  }

  protected isAdjectiveLike(at: number): boolean {
    const lower = this.lower(at);
    return (
      ADJECTIVES.has(lower) ||
      (ADJECTIVE_ENDING.test(lower) && !NOUNS.has(lower) && lower.length > 4)
    );
  }

  protected isBy(at: number): boolean {
    return this.lower(at) === 'by';
  }

  /** Whether the clause that holds this word already has its finite verb. */
  protected hasFinite(at: number): boolean {
    for (let back = at - 1; back >= 0; back -= 1) {
      const tag = this.tags[back];
      if (tag === 'WP' || tag === 'SC' || tag === 'CC') return false;
      if (this.isSign(back) && STOPS.has(this.lower(back))) return false;
      if (tag === undefined || !FINITE.has(tag)) continue;
      // ", which is based in X, sets": the verb of a relative clause is not this one's.
      const opener = this.relativeBefore(back);
      if (opener < 0) return true;
      back = opener;
    }
    return false;
  }

  /** The relative word whose clause this finite verb belongs to, or -1. */
  protected relativeBefore(at: number): number {
    for (let back = at - 1; back >= 0; back -= 1) {
      const tag = this.tags[back];
      if (tag === 'WP') return back;
      if (this.isSign(back) || (tag !== undefined && FINITE.has(tag))) return -1;
    }
    return -1;
  }

  protected hasVerbForm(form: Tag, to: number): boolean {
    for (let back = to; back >= 0; back -= 1) if (this.tags[back] === form) return true;
    return false;
  }
}
