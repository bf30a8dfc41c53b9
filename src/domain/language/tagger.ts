/**
 * Word classes by closed lists, endings and neighbours. It settles what the claim rules need: which word is the
 * finite verb of a clause, where a noun phrase begins and ends, what is a participle.
 */
import { ADJECTIVE_ENDING } from './context.ts';
import {
  ADJECTIVES,
  ADVERBS,
  ARTICLES,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
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
import { RepairingTagger } from './repairing-tagger.ts';
import { NOMINAL_TAGS, type Tag, type Word } from './tags.ts';
import type { Token } from './tokens.ts';
import { isNominal, verbEntry } from './verbs.ts';

const BEFORE_INFINITIVE =
  /^(?:due|according|related|lead|leads|leading|led|addition|compared|exposure|access|prior|similar|response|thanks|relation|owing|contribute|contributes|contributed|subject|vital|close|next|linked|resistance|resistant|sensitive|allergic)$/;
export const ABSTRACT_NOUN =
  /(?:ment|ness|tion|sion|ity|ance|ence|ship|ism|ist|ology|graphy|hood|dom|ure|ness|gram|cide|itis|osis|emia|ase)s?$/;

class Tagger extends RepairingTagger {
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

  protected tagAt(at: number): Tag {
    const token = this.tokens[at];
    const lower = this.lower(at);
    if (token === undefined || token.kind === 'sign') return lower === '&' ? 'CC' : 'SIGN';
    if (token.kind === 'number') return this.numberTag(at);
    return this.closedClass(at) ?? this.openClass(at);
  }

  /** "2008", "1-3", "500mg" are numbers; "7-hydroxymitragynine" and "3D" are names. */
  protected numberTag(at: number): Tag {
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

  protected closedClass(at: number): Tag | undefined {
    const lower = this.lower(at);
    const previous = this.tags[at - 1];
    const capital = at > 0 && /^\p{Lu}/u.test(this.tokens[at]?.text ?? '');
    // "US", "WHO", "IT": shouted little words are names, unless everything is shouted.
    const text = this.tokens[at]?.text ?? '';
    if (
      at > 0 &&
      /^(?:US|WHO|IT|AI|AM|OR|IN|ME)$/.test(text) &&
      !/^\p{Lu}{2,}$/u.test(this.tokens[at - 1]?.text ?? '')
    ) {
      return 'NNP';
    }
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

  protected auxiliary(at: number): Tag | undefined {
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

  protected toTag(at: number): Tag {
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

  protected thatTag(at: number): Tag {
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

  protected likeTag(at: number): Tag {
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

  protected determinerTag(at: number): Tag {
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

  protected prepositionTag(at: number): Tag {
    const lower = this.lower(at);
    if (lower === 'including' || lower === 'following' || lower === 'regarding') return 'IN';
    if (/^(?:up|down|out|off|over|about|around|inside|outside|along|above|below)$/.test(lower)) {
      if (this.tokens[at + 1]?.kind === 'number' || this.isSign(at + 1)) return 'RB';
    }
    return 'IN';
  }

  protected openClass(at: number): Tag {
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
  protected isComparative(lower: string): boolean {
    const stem = /^([a-z]{3,}?)(?:i?er|i?est)$/.exec(lower)?.[1];
    if (stem === undefined || NOUNS.has(lower)) return false;
    return [stem, `${stem}e`, `${stem}y`, stem.slice(0, -1)].some(
      (base) => base.length > 2 && ADJECTIVES.has(base),
    );
  }

  protected nounTag(lower: string): Tag {
    if (IRREGULAR_PLURALS.has(lower)) return 'NNS';
    return /[^su'i]s$|(?:[a-z]e|i)s$/.test(lower) &&
      !SINGULAR_S.has(lower) &&
      !/(?:ss|us|sis|xis|itis)$/.test(lower)
      ? 'NNS'
      : 'NN';
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
