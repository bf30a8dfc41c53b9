/**
 * Word classes by closed lists, endings and neighbours. It settles what the claim rules need: which word is the
 * finite verb of a clause, where a noun phrase begins and ends, what is a participle.
 */
import {
  ADJECTIVES,
  ADVERBS,
  ARTICLES,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  FINITE_AUX,
  HAVE,
  IRREGULAR_PLURALS,
  MODALS,
  NOUNS,
  NUMBER_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SINGULAR_S,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './lexicon.ts';
import type { Token } from './tokens.ts';
import { isNominal, type VerbForm, verbEntry } from './verbs.ts';

/** Near to the Penn tags; `WP` every relative or question word, `SC` subordinators, `EX` existential there. */
export type Tag =
  | 'DT'
  | 'PP$'
  | 'PRP'
  | 'CD'
  | 'JJ'
  | 'NN'
  | 'NNS'
  | 'NNP'
  | 'RB'
  | 'MD'
  | 'VB'
  | 'VBP'
  | 'VBZ'
  | 'VBD'
  | 'VBN'
  | 'VBG'
  | 'TO'
  | 'IN'
  | 'SC'
  | 'CC'
  | 'WP'
  | 'EX'
  | 'SIGN';

export interface Word extends Token {
  /** Lower-cased, with straight apostrophes. */
  readonly lower: string;
  readonly tag: Tag;
  /** The verb's base form, or the word itself. */
  readonly lemma: string;
}

const FINITE: ReadonlySet<Tag> = new Set(['VBZ', 'VBP', 'VBD', 'MD']);
const NOMINAL_TAGS: ReadonlySet<Tag> = new Set(['NN', 'NNS', 'NNP']);
const VERB_TAGS: ReadonlySet<Tag> = new Set(['VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'MD']);

export const isFiniteVerb = (word: Word | undefined): boolean =>
  word !== undefined && FINITE.has(word.tag);
export const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && NOMINAL_TAGS.has(word.tag);
export const isVerb = (word: Word | undefined): boolean =>
  word !== undefined && VERB_TAGS.has(word.tag);

const ADJECTIVE_ENDING =
  /(?:ous|ful|less|able|ible|ical|ish|ive|ary|ory|ular|iar|ic|ial|ual|inal|ional|ural|oral|eral|ental|atal|ital|imal|ly-like|-[a-z]+(?:ing|ed|en)|-based|-related|-free|-specific|-friendly|-like|some|ward|esque|ine-like|ent|ant|-term|-level|-scale)$/;
const ABSTRACT_NOUN =
  /(?:ment|ness|tion|sion|ity|ance|ence|ship|ism|ist|ology|graphy|hood|dom|ure|ness|gram|cide|itis|osis|emia|ase)s?$/;
/** Third persons whose noun is hardly ever met in the plural. */
const SURE_THIRD = new Set(
  'helps makes says gets goes lets keeps means seems thinks finds knows leads pays holds tells wants'.split(
    ' ',
  ),
);
/** Base forms that end a clause as its verb more often than as a noun. */
const INTRANSITIVE = new Set(
  'matter work rise fall increase decrease change help count vary differ'.split(' '),
);
/** Verbs without a passive, or nearly so. */
const ACTIVE = new Set(
  'serve work live die move attend graduate join marry retire return begin become go come remain continue appear grow travel arrive emerge rise fall happen occur exist last stay'.split(
    ' ',
  ),
);
/** Where a clause ends for the purpose of looking for its verb. */
const STOPS = new Set([';', ':', '—', '–', '--', '?', '!']);
/** How far ahead a finite verb is looked for. */
const AHEAD = 24;

const BEFORE_INFINITIVE =
  /^(?:due|according|related|lead|leads|leading|led|addition|compared|exposure|access|prior|similar|response|thanks|relation|owing|contribute|contributes|contributed|subject|vital|close|next|linked|resistance|resistant|sensitive|allergic)$/;

class Tagger {
  private readonly lowers: string[];
  private readonly tags: (Tag | undefined)[];
  private readonly lemmas: string[];
  private readonly tokens: readonly Token[];
  private readonly names: ReadonlySet<string>;

  constructor(tokens: readonly Token[], names: ReadonlySet<string>) {
    this.tokens = tokens;
    this.names = names;
    this.lowers = tokens.map((token) => token.text.toLowerCase().replace(/[’ʼ]/g, "'"));
    this.tags = tokens.map(() => undefined);
    this.lemmas = [...this.lowers];
  }

  run(): Word[] {
    for (let at = 0; at < this.tokens.length; at += 1) this.tags[at] = this.tagAt(at);
    for (let at = 0; at < this.tokens.length; at += 1) this.settle(at);
    this.findLostVerb();
    // Field by field: spreading the tokens takes ten times as long.
    return this.tokens.map(({ text, start, end, kind, glued }, at) => {
      const lower = this.lower(at);
      const lemma = this.lemmas[at] ?? lower;
      return { text, start, end, kind, glued, lower, tag: this.tags[at] ?? 'NN', lemma };
    });
  }

  private lower(at: number): string {
    return this.lowers[at] ?? '';
  }

  private isSign(at: number): boolean {
    return this.tokens[at] === undefined || this.tokens[at]?.kind === 'sign';
  }

  /** The nearest word on the left that is no adverb. */
  private before(at: number): number {
    let left = at - 1;
    while (left >= 0 && this.tags[left] === 'RB') left -= 1;
    return left;
  }

  private opens(at: number): boolean {
    if (at === 0) return true;
    const sign = this.lower(at - 1);
    return (
      this.isSign(at - 1) && /^(?:["'“‘([:;—–-]|--|•)$/.test(sign) && (at === 1 || sign !== ',')
    );
  }

  private verb(at: number, form: VerbForm): boolean {
    return verbEntry(this.lower(at))?.forms.includes(form) ?? false;
  }

  private as(at: number, tag: Tag): Tag {
    if (VERB_TAGS.has(tag)) this.lemmas[at] = verbEntry(this.lower(at))?.lemma ?? this.lower(at);
    return tag;
  }

  private aux(at: number, lemma: string, tag: Tag): Tag {
    this.lemmas[at] = lemma;
    return tag;
  }

  /** A finite verb that can be nothing else, or nearly so, before the clause ends. */
  private finiteAhead(from: number): boolean {
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

  private isListComma(at: number): boolean {
    for (let next = at + 1; next < Math.min(at + 8, this.tokens.length); next += 1) {
      if (COORDINATORS.has(this.lower(next))) return true;
      if (this.surelyFinite(next)) return false;
    }
    return false;
  }

  private surelyFinite(at: number): boolean {
    const lower = this.lower(at);
    if (FINITE_AUX.has(lower) || (MODALS.has(lower) && lower !== 'ought')) return true;
    const entry = verbEntry(lower);
    return entry?.forms.includes('s') === true && !isNominal(entry.lemma) && !NOUNS.has(lower);
  }

  /** Whether a complement of a verb could begin here: an article, a number, a pronoun, an adverb. */
  private startsObject(at: number): boolean {
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

  private tagAt(at: number): Tag {
    const token = this.tokens[at];
    const lower = this.lower(at);
    if (token === undefined || token.kind === 'sign') return lower === '&' ? 'CC' : 'SIGN';
    if (token.kind === 'number') return this.numberTag(at);
    return this.closedClass(at) ?? this.openClass(at);
  }

  /** "2008", "1-3", "500mg" are numbers; "7-hydroxymitragynine" and "3D" are names. */
  private numberTag(at: number): Tag {
    const text = this.lower(at);
    if (/^[^\p{L}]*\p{L}{0,3}$/u.test(text) || /\d(?:th|st|nd|rd|s)$/.test(text)) {
      return /(?:th|st|nd|rd)$/.test(text) ? 'JJ' : 'CD';
    }
    return /-(?:year|month|day|week|hour|minute|mg|g|ml|inch|foot|mile|term|day|fold|dose|step|point|member|page|person|old)/.test(
      text,
    ) || /-\p{L}+(?:ed|al|ic|ous)$/u.test(text)
      ? 'JJ'
      : 'NN';
  }

  private closedClass(at: number): Tag | undefined {
    const lower = this.lower(at);
    const previous = this.tags[at - 1];
    const capital = at > 0 && /^\p{Lu}/u.test(this.tokens[at]?.text ?? '');
    if (lower === 'to') return this.toTag(at);
    if (lower === "'s" || lower === "'d")
      return this.aux(at, lower === "'s" ? 'be' : 'would', lower === "'s" ? 'VBZ' : 'MD');
    if (lower === 'that') return this.thatTag(at);
    if (
      lower === 'there' &&
      (BE.has(this.lower(at + 1)) || MODALS.has(this.lower(at + 1)) || HAVE.has(this.lower(at + 1)))
    )
      return 'EX';
    if (lower === 'so' || lower === 'either' || lower === 'neither' || lower === 'both') {
      return lower === 'so' ? 'RB' : 'DT';
    }
    if (lower === 'may' && capital && this.tokens[at + 1]?.kind === 'number') return 'NNP';
    if (MODALS.has(lower) && !(previous === 'DT' || previous === 'PP$' || previous === 'JJ'))
      return 'MD';
    const aux = this.auxiliary(at);
    if (aux !== undefined) return aux;
    if (NUMBER_WORDS.has(lower))
      return lower === 'second' || lower === 'quarter' ? undefined : 'CD';
    if (lower === 'like') return this.likeTag(at);
    if (lower === 'her' || POSSESSIVES.has(lower))
      return lower === 'whose' ? 'WP' : this.isNounLike(at + 1) || lower !== 'her' ? 'PP$' : 'PRP';
    if (COORDINATORS.has(lower))
      return lower === 'yet' && previous !== 'SIGN' ? 'RB' : lower === 'plus' ? 'IN' : 'CC';
    if (lower === 'due' || lower === 'close') return 'JJ';
    if (SUBORDINATORS.has(lower) && (lower !== 'provided' || this.lower(at + 1) === 'that'))
      return 'SC';
    if (RELATIVES.has(lower)) return 'WP';
    if (DETERMINERS.has(lower) && lower !== 'own' && lower !== 'other')
      return this.determinerTag(at);
    if (PRONOUNS.has(lower)) return 'PRP';
    if (PREPOSITIONS.has(lower) && !(capital && lower === 'like')) return this.prepositionTag(at);
    return undefined;
  }

  private auxiliary(at: number): Tag | undefined {
    const lower = this.lower(at);
    const third = /^(?:is|isn't|was|wasn't|has|hasn't|does|doesn't)$/.test(lower);
    const past = /^(?:was|wasn't|were|weren't|had|hadn't|did|didn't)$/.test(lower);
    const form: Tag = past ? 'VBD' : third ? 'VBZ' : 'VBP';
    if (BE.has(lower)) {
      const bare =
        lower === 'be' ? 'VB' : lower === 'been' ? 'VBN' : lower === 'being' ? 'VBG' : form;
      return this.aux(at, 'be', bare);
    }
    if (HAVE.has(lower) || DO.has(lower)) {
      const lemma = HAVE.has(lower) ? 'have' : 'do';
      if (lower === 'done') return this.aux(at, lemma, 'VBN');
      if (lower.endsWith('ing')) return this.aux(at, lemma, 'VBG');
      if (lower === lemma) {
        const left = this.tags[this.before(at)];
        return this.aux(at, lemma, left === 'MD' || left === 'TO' ? 'VB' : 'VBP');
      }
      return this.aux(at, lemma, form);
    }
    return undefined;
  }

  private toTag(at: number): Tag {
    const next =
      ADVERBS.has(this.lower(at + 1)) || /ly$/.test(this.lower(at + 1)) ? at + 2 : at + 1;
    const lower = this.lower(next);
    if (lower === 'be' || lower === 'have' || lower === 'do') return 'TO';
    const entry = verbEntry(lower);
    if (!entry?.forms.includes('base')) {
      const unknown =
        entry === undefined &&
        !NOUNS.has(lower) &&
        !ADJECTIVES.has(lower) &&
        !this.closedWord(lower);
      return unknown &&
        /^[a-z]+(?:e|y|t|n|d|k|p)$/.test(lower) &&
        this.startsObject(next + 1) &&
        !BEFORE_INFINITIVE.test(this.lower(at - 1))
        ? 'TO'
        : 'IN';
    }
    if (!isNominal(entry.lemma)) return 'TO';
    if (BEFORE_INFINITIVE.test(this.lower(at - 1))) return 'IN';
    if (this.startsObject(next + 1) || PREPOSITIONS.has(this.lower(next + 1))) return 'TO';
    return NOUNS.has(lower) ? 'IN' : 'TO';
  }

  private thatTag(at: number): Tag {
    const previous = this.tags[at - 1];
    const next = this.lower(at + 1);
    if (this.surelyFinite(at + 1) || BE.has(next)) {
      return at === 0 || previous === 'CC' || (this.isSign(at - 1) && this.lower(at - 1) !== ',')
        ? 'PRP'
        : 'WP';
    }
    if (
      (at === 0 || previous === 'IN' || previous === 'CC') &&
      !PRONOUNS.has(next) &&
      !DETERMINERS.has(next)
    )
      return 'DT';
    return previous !== undefined && NOMINAL_TAGS.has(previous) ? 'WP' : 'SC';
  }

  private likeTag(at: number): Tag {
    const left = this.before(at);
    const tag = this.tags[left];
    if (
      tag === 'MD' ||
      tag === 'TO' ||
      (this.tags[left] === 'PRP' && SUBJECT_PRONOUNS.has(this.lower(left)))
    ) {
      this.lemmas[at] = 'like';
      return tag === 'PRP' ? 'VBP' : 'VB';
    }
    return 'IN';
  }

  private determinerTag(at: number): Tag {
    const lower = this.lower(at);
    if (ARTICLES.has(lower)) return 'DT';
    if (
      lower === 'more' ||
      lower === 'most' ||
      lower === 'less' ||
      lower === 'much' ||
      lower === 'enough'
    ) {
      return this.isNounLike(at + 1) && !this.isAdjectiveLike(at + 1) ? 'DT' : 'RB';
    }
    const next = this.lower(at + 1);
    const standsAlone =
      this.isSign(at + 1) ||
      BE.has(next) ||
      HAVE.has(next) ||
      DO.has(next) ||
      MODALS.has(next) ||
      next === 'of' ||
      (PREPOSITIONS.has(next) && !ADJECTIVES.has(next)) ||
      RELATIVES.has(next) ||
      ((this.verb(at + 1, 's') || this.verb(at + 1, 'base') || this.verb(at + 1, 'past')) &&
        !this.isNounLike(at + 1) &&
        !this.isAdjectiveLike(at + 1)) ||
      (this.verb(at + 1, 's') && this.startsObject(at + 2) && /^(?:this|that|each)$/.test(lower));
    return standsAlone ? 'PRP' : 'DT';
  }

  private prepositionTag(at: number): Tag {
    const lower = this.lower(at);
    if (lower === 'including' || lower === 'following' || lower === 'regarding') return 'IN';
    if (/^(?:up|down|out|off|over|about|around|inside|outside|along|above|below)$/.test(lower)) {
      if (this.tokens[at + 1]?.kind === 'number' || this.isSign(at + 1)) return 'RB';
    }
    return 'IN';
  }

  private isNounLike(at: number): boolean {
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

  private closedWord(lower: string): boolean {
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

  private isAdjectiveLike(at: number): boolean {
    const lower = this.lower(at);
    return (
      ADJECTIVES.has(lower) ||
      (ADJECTIVE_ENDING.test(lower) && !NOUNS.has(lower) && lower.length > 4)
    );
  }

  private openClass(at: number): Tag {
    const lower = this.lower(at);
    const text = this.tokens[at]?.text ?? '';
    const known =
      verbEntry(lower) !== undefined ||
      ADJECTIVES.has(lower) ||
      ADVERBS.has(lower) ||
      NOUNS.has(lower);
    if (/^\p{Lu}/u.test(text) && (!this.opens(at) || !known)) {
      const named =
        !this.opens(at) ||
        this.names.has(lower) ||
        /^\p{Lu}/u.test(this.tokens[at + 1]?.text ?? '') ||
        /\p{Lu}.*\p{Lu}|\d/u.test(text);
      // Shouted words and words after a colon are not all names.
      if (named && !(this.opens(at) && known)) return 'NNP';
    }
    const verb = this.verbTag(at);
    if (verb !== undefined) return verb;
    const left = this.tags[this.before(at)];
    // An unknown word after "to" or "can" is a verb.
    if (!known && (left === 'MD' || left === 'TO') && /^[a-z]+$/.test(lower) && !/ly$/.test(lower))
      return this.as(at, 'VB');
    if (
      ADVERBS.has(lower) &&
      !(ADJECTIVES.has(lower) && this.isNounLike(at + 1) && !this.isSign(at + 1))
    )
      return 'RB';
    if (
      /^[a-z]{3,}ly$/.test(lower) &&
      !ADJECTIVES.has(lower) &&
      !NOUNS.has(lower) &&
      !/^(?:family|supply|reply|apply|rely|italy|july|assembly|anomaly|ally|fly|folly|bully|belly|jelly|butterfly|homily|lily|monopoly|doily|melancholy)$/.test(
        lower,
      )
    )
      return 'RB';
    if (NOUNS.has(lower))
      return ADJECTIVES.has(lower) && this.isNounLike(at + 1) ? 'JJ' : this.nounTag(lower);
    if (ADJECTIVES.has(lower) || this.isComparative(lower)) return 'JJ';
    if (/-/.test(lower) && this.isNounLike(at + 1) && !this.isSign(at + 1) && /^[a-z]/.test(text))
      return 'JJ';
    if (ADJECTIVE_ENDING.test(lower) && !ABSTRACT_NOUN.test(lower) && lower.length > 4) {
      // "Turmeric contains", "a consultant has": what a verb follows is its subject.
      if (
        this.surelyFinite(at + 1) &&
        this.lemmas[this.before(at)] !== 'be' &&
        /(?:ic|ant|ent|ive|al|ary|some)$/.test(lower)
      )
        return 'NN';
      const endsPhrase = !this.isNounLike(at + 1);
      const left = this.tags[at - 1];
      // "a consultant": an adjective after an article needs a noun to follow.
      if (
        /(?:ent|ant|ary|ory|ive|ic|some)$/.test(lower) &&
        endsPhrase &&
        left !== undefined &&
        /^(?:DT|PP\$|JJ|IN|NN|CC)$/.test(left) &&
        this.tags[this.before(at)] !== 'VBZ'
      ) {
        return 'NN';
      }
      return 'JJ';
    }
    return this.nounTag(lower);
  }

  /** "broader", "healthiest", by the adjective inside. */
  private isComparative(lower: string): boolean {
    const stem = /^([a-z]{3,}?)(?:i?er|i?est)$/.exec(lower)?.[1];
    if (stem === undefined || NOUNS.has(lower)) return false;
    return [stem, `${stem}e`, `${stem}y`, stem.slice(0, -1)].some(
      (base) => base.length > 2 && ADJECTIVES.has(base),
    );
  }

  private nounTag(lower: string): Tag {
    if (IRREGULAR_PLURALS.has(lower)) return 'NNS';
    return /[^su'i]s$|(?:[a-z]e|i)s$/.test(lower) &&
      !SINGULAR_S.has(lower) &&
      !/(?:ss|us|sis|xis|itis)$/.test(lower)
      ? 'NNS'
      : 'NN';
  }

  private verbTag(at: number): Tag | undefined {
    const lower = this.lower(at);
    const entry = verbEntry(lower);
    if (entry === undefined) return undefined;
    const left = this.before(at);
    const tag = this.tags[left];
    const lemma = this.lemmas[left] ?? '';
    const nominal = isNominal(entry.lemma) || NOUNS.has(lower);
    const has = (form: VerbForm) => entry.forms.includes(form);
    const direct = this.tags[at - 1];

    if (
      has('base') &&
      (tag === 'MD' || tag === 'TO' || (lemma === 'do' && tag !== undefined && VERB_TAGS.has(tag)))
    )
      return this.as(at, 'VB');
    if (lower.endsWith('ing') && has('ing')) return this.ingTag(at, nominal);
    if (lemma === 'be' && has('participle') && !(has('base') && !has('past') && direct !== 'RB')) {
      return ADJECTIVES.has(lower) && !this.isBy(at + 1) ? 'JJ' : this.as(at, 'VBN');
    }
    if (lemma === 'have' && has('participle') && tag !== undefined && VERB_TAGS.has(tag))
      return this.as(at, 'VBN');
    if (direct === 'DT' || direct === 'PP$' || direct === 'JJ' || direct === 'CD')
      return this.afterModifier(at, nominal, has);
    if (ADJECTIVES.has(lower) && !has('s') && !this.verbAfterSubject(at, tag)) return undefined;
    if (direct === 'IN') return this.afterPreposition(at, has);
    // "raise prices and hurt firms": forms that are base and past at once follow the verb they are joined to.
    const joined = has('base') && has('past') && tag === 'CC' && !this.isSign(at + 1);
    if (joined && (this.hasVerbForm('MD', left) || this.hasVerbForm('TO', left)))
      return this.as(at, 'VB');
    if (has('past') || has('participle')) return this.pastTag(at, left, has);
    if (has('s')) return this.thirdTag(at, left, nominal);
    return has('base') ? this.baseTag(at, left, nominal) : undefined;
  }

  private isBy(at: number): boolean {
    return this.lower(at) === 'by';
  }

  private verbAfterSubject(at: number, tag: Tag | undefined): boolean {
    return (tag === 'PRP' || tag === 'NNS' || tag === 'NNP') && this.startsObject(at + 1);
  }

  private ingTag(at: number, nominal: boolean): Tag {
    const direct = this.tags[at - 1];
    const lower = this.lower(at);
    // "the scaling of", "disturbing and perplexing occurrences".
    if (
      this.lower(at + 1) === 'of' &&
      !/^(?:consist|think|dispose|speak|know|hear|dream)/.test(lower)
    )
      return 'NN';
    if (
      direct === 'CC' &&
      /^(?:JJ|VBG)$/.test(this.tags[at - 2] ?? '') &&
      this.isNounLike(at + 1) &&
      !this.isSign(at + 1) &&
      /^(?:DT|PP\$|JJ|RB|IN|SIGN)$/.test(this.tags[at - 3] ?? '') &&
      this.modifies(at - 2)
    ) {
      this.tags[at - 2] = 'JJ';
      return 'JJ';
    }
    if (
      direct === 'DT' &&
      /^(?:those|these|all|many|some|most|both)$/.test(this.lower(at - 1)) &&
      !this.isNounLike(at + 1)
    ) {
      this.tags[at - 1] = 'PRP';
      return this.as(at, 'VBG');
    }
    if (direct === 'DT' && this.lower(at - 1) === 'those') {
      this.tags[at - 1] = 'PRP';
      return this.as(at, 'VBG');
    }
    if (direct === 'DT' || direct === 'PP$' || direct === 'JJ') {
      return this.isNounLike(at + 1) && !this.isSign(at + 1) ? 'JJ' : 'NN';
    }
    if (
      NOUNS.has(lower) &&
      nominal &&
      direct !== undefined &&
      (NOMINAL_TAGS.has(direct) || direct === 'IN') &&
      !this.startsObject(at + 1)
    )
      return 'NN';
    return this.as(at, 'VBG');
  }

  /** Whether a word before "and" can be an adjective: it has no object of its own. */
  private modifies(at: number): boolean {
    return this.tags[at] === 'JJ' || /^(?:DT|PP\$)$/.test(this.tags[at - 1] ?? '');
  }

  private afterModifier(
    at: number,
    nominal: boolean,
    has: (form: VerbForm) => boolean,
  ): Tag | undefined {
    const direct = this.tags[at - 1];
    const next = this.isNounLike(at + 1) && !this.isSign(at + 1);
    if (direct === 'CD' && this.startsObject(at + 1) && !this.finiteAhead(at + 1)) {
      if (has('past')) return this.as(at, 'VBD');
      if (has('base')) return this.as(at, 'VBP');
    }
    if (has('past') || has('participle')) {
      if (has('base') && nominal && !next) return undefined;
      if (next || direct === 'DT' || direct === 'PP$') return 'JJ';
      return direct === 'CD' && this.finiteAhead(at + 1)
        ? this.as(at, 'VBN')
        : direct === 'JJ'
          ? this.as(at, 'VBN')
          : this.as(at, 'VBD');
    }
    // "The elderly need", "Many seek": a determiner or adjective that stands for its noun.
    const alone = direct === 'DT' && !ARTICLES.has(this.lower(at - 1));
    if (has('base') && !nominal && alone) {
      this.tags[at - 1] = 'PRP';
      return this.as(at, 'VBP');
    }
    if (has('s') && !nominal && direct === 'JJ') return this.as(at, 'VBZ');
    return undefined;
  }

  private afterPreposition(at: number, has: (form: VerbForm) => boolean): Tag | undefined {
    const previous = this.lower(at - 1);
    if (has('past') || has('participle')) {
      if (has('base')) return undefined;
      if (/^(?:as|than|if)$/.test(previous) && !this.isNounLike(at + 1)) return this.as(at, 'VBN');
      return this.isNounLike(at + 1) ? 'JJ' : this.as(at, 'VBN');
    }
    return undefined;
  }

  private pastTag(at: number, left: number, has: (form: VerbForm) => boolean): Tag | undefined {
    const lower = this.lower(at);
    const tag = this.tags[left];
    const nominalBase = has('base') && isNominal(verbEntry(lower)?.lemma ?? '');
    const next =
      this.isNounLike(at + 1) &&
      !this.isSign(at + 1) &&
      !this.startsObject(at + 1) &&
      !/(?:ed|en)$/.test(this.lower(at + 1));
    if (!has('past')) return this.as(at, 'VBN');
    // "became", "wrote": no participle looks like that.
    if (!has('participle') && !has('base')) return this.as(at, 'VBD');
    if (tag === 'PRP' || tag === 'WP') {
      return /^(?:those|them|us|me|anything|something)$/.test(this.lower(left))
        ? this.as(at, 'VBN')
        : this.as(at, 'VBD');
    }
    if (tag !== undefined && NOMINAL_TAGS.has(tag)) {
      if (has('base') && nominalBase && !this.startsObject(at + 1)) return undefined;
      if (left === at - 1 || this.tags[at - 1] === 'RB') {
        return this.hasFinite(at) || this.finiteAhead(at + 1)
          ? this.as(at, 'VBN')
          : this.as(at, 'VBD');
      }
      return this.as(at, 'VBD');
    }
    if (has('base')) return nominalBase ? undefined : this.baseTag(at, left, false);
    // "…," said Smith
    if (
      this.isSign(left) &&
      /^(?:said|asked|wrote|added|explained|noted|told|argued)$/.test(lower) &&
      at > 2
    )
      return this.as(at, 'VBD');
    if (this.isSign(left) || tag === 'CC') return this.afterBreak(at, left, next);
    if (tag !== undefined && VERB_TAGS.has(tag)) return next ? 'JJ' : this.as(at, 'VBN');
    return next ? 'JJ' : this.as(at, 'VBN');
  }

  /** Participle or past after a comma, a bracket or "and". */
  private afterBreak(at: number, left: number, next: boolean): Tag {
    // "simplified and efficient management"
    if (
      COORDINATORS.has(this.lower(at + 1)) &&
      this.isAdjectiveLike(at + 2) &&
      this.isNounLike(at + 3)
    )
      return 'JJ';
    if (this.tags[left] === 'CC' || this.lower(left) === ',') {
      let back = left - 1;
      while (back >= 0 && !VERB_TAGS.has(this.tags[back] ?? 'NN')) back -= 1;
      const last = this.tags[back];
      const joined = this.tags[left] === 'CC' || this.tags[left - 1] === 'CC';
      if (joined && last === 'VBD' && !next && this.lemmas[back] !== 'be')
        return this.as(at, 'VBD');
      if (joined && last === 'VBN') {
        // "was born in X and served as Y": what needs no object, or has one, is no second passive.
        const active =
          ACTIVE.has(verbEntry(this.lower(at))?.lemma ?? '') || this.startsObject(at + 1);
        if (
          active &&
          this.tags[left] === 'CC' &&
          this.hasVerbForm('VBD', back) &&
          !this.isBy(at + 1)
        )
          return this.as(at, 'VBD');
        return next ? 'JJ' : this.as(at, 'VBN');
      }
      if (joined && last === 'VBD' && this.startsObject(at + 1)) return this.as(at, 'VBD');
    }
    return next ? 'JJ' : this.as(at, 'VBN');
  }

  /** Whether the clause that holds this word already has its finite verb. */
  private hasFinite(at: number): boolean {
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
  private relativeBefore(at: number): number {
    for (let back = at - 1; back >= 0; back -= 1) {
      const tag = this.tags[back];
      if (tag === 'WP') return back;
      if (this.isSign(back) || (tag !== undefined && FINITE.has(tag))) return -1;
    }
    return -1;
  }

  private thirdTag(at: number, left: number, nominal: boolean): Tag | undefined {
    const tag = this.tags[left];
    if (tag === 'IN') return undefined;
    if (!nominal) return this.as(at, 'VBZ');
    if (tag === 'PRP' || tag === 'WP') {
      return /^(?:those|them|many|some|most|all|both)$/.test(this.lower(left))
        ? undefined
        : this.as(at, 'VBZ');
    }
    if ((SURE_THIRD.has(this.lower(at)) || this.lower(at + 1) === 'back') && tag !== 'VBZ')
      return this.as(at, 'VBZ');
    const object =
      this.startsObject(at + 1) ||
      (PREPOSITIONS.has(this.lower(at + 1)) && this.lower(at + 1) !== 'of');
    const doing = tag === 'VBG' && left === 0;
    const subject =
      doing || tag === 'NN' || tag === 'NNP' || (tag === 'SIGN' && left > 0) || tag === 'CC';
    if (!subject || this.finiteAhead(at + 1)) return undefined;
    if (tag === 'CC' || tag === 'SIGN') {
      // After an aside on the subject a bare noun may be the object: ", which is based in X, sets policy".
      const closed =
        tag === 'SIGN' &&
        this.tags.slice(0, left).some((earlier) => earlier === 'WP' || earlier === 'VBN');
      const bare =
        closed &&
        (this.isNounLike(at + 1) || PREPOSITIONS.has(this.lower(at + 1))) &&
        !this.isSign(at + 1);
      const counted =
        this.tokens[at + 1]?.kind === 'number' || this.tokens[at + 2]?.kind === 'number';
      const complement =
        this.startsObject(at + 1) || this.isAdjectiveLike(at + 1) || bare || counted;
      const fits =
        tag === 'CC'
          ? this.hasVerbForm('VBZ', left)
          : !this.hasFinite(at) && this.lower(left) === ',';
      return complement && fits ? this.as(at, 'VBZ') : undefined;
    }
    if (this.hasFinite(at)) return undefined;
    const strong = this.startsObject(at + 1) || this.tags[at - 1] === 'RB';
    if (strong) return this.as(at, 'VBZ');
    if (object || this.isAdjectiveLike(at + 1))
      return NOUNS.has(this.lower(at)) &&
        !this.isAdjectiveLike(at + 1) &&
        /^(?:in|for|on|with)$/.test(this.lower(at + 1))
        ? undefined
        : this.as(at, 'VBZ');
    // "Kratom offers relief": a bare noun may be an object when no other verb is in sight.
    return this.isNounLike(at + 1) && !this.isSign(at + 1) && !NOUNS.has(this.lower(at))
      ? this.as(at, 'VBZ')
      : undefined;
  }

  private hasVerbForm(form: Tag, to: number): boolean {
    for (let back = to; back >= 0; back -= 1) if (this.tags[back] === form) return true;
    return false;
  }

  private baseTag(at: number, left: number, nominal: boolean): Tag | undefined {
    const tag = this.tags[left];
    const lower = this.lower(left);
    const object = this.startsObject(at + 1);
    if (tag === 'PRP' && (SUBJECT_PRONOUNS.has(lower) || !nominal || object))
      return this.as(at, 'VBP');
    if (lower === 'who') return this.as(at, 'VBP');
    if (tag === 'WP' && nominal && this.finiteAhead(at + 1)) return undefined;
    if (tag === 'WP')
      return nominal &&
        !object &&
        !SUBJECT_PRONOUNS.has(lower) &&
        lower !== 'that' &&
        lower !== 'which'
        ? undefined
        : this.as(at, 'VBP');
    if (this.lemmas[left] === 'help' && (!nominal || object || this.isNounLike(at + 1)))
      return this.as(at, 'VB');
    if (/^(?:let|lets|make|makes|made)$/.test(this.lower(left - 1)) && (!nominal || object))
      return this.as(at, 'VB');
    if (this.opens(at) || left < 0 || (this.isSign(left) && at > 0 && this.opensImperative(left))) {
      const follows =
        object || PREPOSITIONS.has(this.lower(at + 1)) || this.tokens[at + 1]?.kind === 'number';
      if ((!nominal || follows) && !this.finiteAhead(at + 1)) return this.as(at, 'VB');
      return nominal ? undefined : this.as(at, 'VB');
    }
    if (tag === 'CC' || (this.isSign(left) && this.lower(left) === ',')) {
      const helps = this.lower(at) === 'help' && this.verb(at + 1, 'base');
      // "Eat less salt, exercise for an hour and limit alcohol": orders go on as orders.
      const orders =
        this.tags[0] === 'VB' ||
        (this.hasVerbForm('VB', left) &&
          !this.tags.slice(0, at).some((earlier) => earlier !== undefined && FINITE.has(earlier)));
      const follows = this.isNounLike(at + 1) || PREPOSITIONS.has(this.lower(at + 1));
      if (orders && follows && !this.isSign(at + 1) && !NOUNS.has(this.lower(at)))
        return this.as(at, 'VB');
      if (nominal && !object && !helps && this.tags[at - 1] !== 'RB') return undefined;
      return this.as(
        at,
        this.hasVerbForm('MD', left) || this.hasVerbForm('TO', left) || this.hasVerbForm('VB', left)
          ? 'VB'
          : 'VBP',
      );
    }
    if (tag === 'NNS' || tag === 'NNP' || tag === 'NN' || (tag === 'CD' && object)) {
      if (nominal) {
        const plural = tag === 'NNS' || tag === 'CD';
        const follows =
          object || (PREPOSITIONS.has(this.lower(at + 1)) && !NOUNS.has(this.lower(at)));
        const adverb = this.tags[at - 1] === 'RB';
        const bare = this.isNounLike(at + 1) && !this.isSign(at + 1) && !NOUNS.has(this.lower(at));
        if (!plural || this.hasFinite(at) || this.finiteAhead(at + 1)) return undefined;
        const last = this.isSign(at + 1) && INTRANSITIVE.has(this.lower(at));
        return follows || adverb || bare || last ? this.as(at, 'VBP') : undefined;
      }
      return this.hasFinite(at) && this.causes(at) ? this.as(at, 'VB') : this.as(at, 'VBP');
    }
    return nominal ? undefined : this.as(at, 'VB');
  }

  /** "helps people sleep", "make cells divide". */
  private causes(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
      if (
        /^(?:help|make|let|see|have)$/.test(this.lemmas[back] ?? '') &&
        VERB_TAGS.has(this.tags[back] ?? 'NN')
      )
        return true;
    }
    return false;
  }

  /** After "To do X," or "If X," an order may follow. */
  private opensImperative(comma: number): boolean {
    return (
      this.lower(comma) === ',' &&
      /^(?:to|if|when|for|after|before|first|then|next|finally|instead|please|however|therefore|thus|so|always|never|in|with)$/.test(
        this.lower(0),
      ) &&
      !this.hasVerbForm('VBZ', comma)
    );
  }

  /** Second look: prepositions that open clauses, and 's that stands for "has". */
  private settle(at: number): void {
    const lower = this.lower(at);
    if (this.tags[at] === 'CD') this.settleQuantifier(at);
    if (this.tags[at] === 'SC' && PREPOSITIONS.has(lower)) {
      if (this.tags[at + 1] === 'VBG' || !this.opensClause(at)) this.tags[at] = 'IN';
    }
    if (lower === "'s" && this.tags[at] === 'VBZ' && this.lower(at + 1) === 'been')
      this.lemmas[at] = 'have';
  }

  /** A sentence whose only verbs read as participles: the likeliest of them is its past tense after all. */
  private findLostVerb(): void {
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
    this.tags[best] = this.as(best, found === 'VBN' ? 'VBD' : found === 'NNS' ? 'VBZ' : 'VBP');
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
  private lostVerbScore(at: number): number {
    const tag = this.tags[at];
    const before = this.tags[this.before(at)] ?? 'SIGN';
    const next = this.tags[at + 1] ?? 'SIGN';
    const object = /^(?:DT|PP\$|CD|PRP|NN|NNS|NNP|JJ|TO|RB)$/.test(next);
    const subject = NOMINAL_TAGS.has(before) || before === 'CD' || before === 'PRP';
    const after = (object ? 2 : next === 'IN' ? 1 : 0) + (next === 'SC' ? 2 : 0);
    if (tag === 'VBN' && this.verb(at, 'past'))
      return after + (subject ? 1 : 0) - (this.isBy(at + 1) ? 3 : 0);
    const closed = this.lower(at - 1) === ',' && at > 3;
    if (tag === 'NNS' && this.verb(at, 's')) {
      return (
        after +
        (before === 'NN' || before === 'NNP' || closed ? 1 : -3) -
        (NOUNS.has(this.lower(at)) ? 1 : 0)
      );
    }
    if (tag === 'NN' && this.verb(at, 'base')) {
      return (
        after + (before === 'NNS' || before === 'CD' ? 1 : -3) - (NOUNS.has(this.lower(at)) ? 1 : 0)
      );
    }
    return 0;
  }

  /** "The most commonly reported include X": a bare verb that is no order. */
  private promoteBase(): boolean {
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

  /** "more than 300", "up to 40", "at least two": what stands before the number belongs to it, like an adverb. */
  private settleQuantifier(at: number): void {
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

  private opensClause(at: number): boolean {
    if (this.lower(at) === 'because') return this.lower(at + 1) !== 'of';
    for (let next = at + 1; next < Math.min(this.tokens.length, at + AHEAD); next += 1) {
      if (this.isSign(next) && /^[,;:)—–]$/.test(this.lower(next))) return false;
      const tag = this.tags[next];
      if (tag === 'WP' || tag === 'SC') return false;
      if (tag !== undefined && FINITE.has(tag)) return next > at + 1;
    }
    return false;
  }
}

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Tags the tokens of one sentence. `names` are words (lower-cased) that the article writes with a capital inside its
 * sentences: at the start of one they are names too. Looks a bounded way ahead of each word, so it is linear.
 */
export function tagWords(tokens: readonly Token[], names: ReadonlySet<string> = NO_NAMES): Word[] {
  return new Tagger(tokens, names).run();
}

const isFunctionWord = (lower: string) =>
  DETERMINERS.has(lower) ||
  PRONOUNS.has(lower) ||
  POSSESSIVES.has(lower) ||
  PREPOSITIONS.has(lower) ||
  MODALS.has(lower) ||
  SUBORDINATORS.has(lower) ||
  RELATIVES.has(lower) ||
  COORDINATORS.has(lower) ||
  NUMBER_WORDS.has(lower) ||
  FINITE_AUX.has(lower);

/** Words that stand with a capital where a name would: after a small letter or a comma. Lower-cased. */
export function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [word] of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu))
    names.add(word.toLowerCase());
  // A word that the article never writes small, and that is no word we know.
  const small = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []);
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{3,}/gu)) {
    const lower = word.toLowerCase();
    const known =
      small.has(lower) ||
      verbEntry(lower) !== undefined ||
      ADJECTIVES.has(lower) ||
      ADVERBS.has(lower) ||
      NOUNS.has(lower) ||
      isFunctionWord(lower);
    if (
      !known &&
      !ABSTRACT_NOUN.test(lower) &&
      !ADJECTIVE_ENDING.test(lower) &&
      !/(?:s|ly|er|ing|ed)$/.test(lower)
    )
      names.add(lower);
  }
  return names;
}
