/** Which form of a verb a word is here, or that it is none: the hardest question for a tagger of English. */
import { Context } from './context.ts';
import {
  ADJECTIVES,
  ARTICLES,
  COORDINATORS,
  NOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './lexicon.ts';
import { FINITE, NOMINAL_TAGS, type Tag, VERB_TAGS } from './tags.ts';
import { isListed, isNominal, type VerbForm, verbEntry } from './verbs.ts';

/** Third persons whose noun is hardly ever met in the plural. */
const SURE_THIRD = new Set(
  'helps makes says gets goes lets keeps means seems thinks finds knows leads pays holds tells wants'.split(
    ' ',
  ),
);
/** Of the words that are verbs and nouns, those that are verbs when a noun follows them. */
const VERBAL = new Set(
  'raise lower boost help increase decrease cut limit cause affect support ease slow damage harm block trigger change use save stop start turn kill heal cure reduce hurt aid fuel lift drop build fight force drive lack fund offset power reward shape share spark store strengthen treat waste'.split(
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

export abstract class VerbTagger extends Context {
  protected verbTag(at: number): Tag | undefined {
    const lower = this.lower(at);
    const entry = verbEntry(lower);
    if (entry === undefined) return undefined;
    const left = this.before(at);
    const tag = this.tags[left];
    const lemma = this.lemmas[left] ?? '';
    const nominal = isNominal(entry.lemma) || NOUNS.has(lower);
    const has = (form: VerbForm) => entry.forms.includes(form);
    // "the bank's profits": a noun follows an owner as it follows "its".
    const owned = /'s$/.test(this.lower(at - 1)) && NOMINAL_TAGS.has(this.tags[at - 1] ?? 'SIGN');
    const direct = owned ? 'PP$' : this.tags[at - 1];

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

  protected verbAfterSubject(at: number, tag: Tag | undefined): boolean {
    return (tag === 'PRP' || tag === 'NNS' || tag === 'NNP') && this.startsObject(at + 1);
  }

  protected ingTag(at: number, nominal: boolean): Tag {
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
    // "on finding and attracting people"
    if (direct === 'IN' && COORDINATORS.has(this.lower(at + 1)) && this.verb(at + 2, 'ing')) {
      return this.as(at, 'VBG');
    }
    // "restricting fishing areas"
    if (direct === 'VBG' && this.isNounLike(at + 1) && !this.isSign(at + 1)) return 'JJ';
    // "include imaging studies": a word that no verb is known to make.
    if (!isListed(lower) && this.isNounLike(at + 1) && !this.isSign(at + 1) && at > 0) return 'JJ';
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
  protected modifies(at: number): boolean {
    return this.tags[at] === 'JJ' || /^(?:DT|PP\$)$/.test(this.tags[at - 1] ?? '');
  }

  protected afterModifier(
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

  protected afterPreposition(at: number, has: (form: VerbForm) => boolean): Tag | undefined {
    const previous = this.lower(at - 1);
    if (has('past') || has('participle')) {
      if (has('base')) return undefined;
      if (/^(?:as|than|if)$/.test(previous) && !this.isNounLike(at + 1)) return this.as(at, 'VBN');
      return this.isNounLike(at + 1) ? 'JJ' : this.as(at, 'VBN');
    }
    return undefined;
  }

  protected pastTag(at: number, left: number, has: (form: VerbForm) => boolean): Tag | undefined {
    const lower = this.lower(at);
    const tag = this.tags[left];
    const nominalBase = has('base') && isNominal(verbEntry(lower)?.lemma ?? '');
    const next =
      this.isNounLike(at + 1) &&
      !this.isSign(at + 1) &&
      !this.startsObject(at + 1) &&
      !/(?:ed|en)$/.test(this.lower(at + 1));
    if (!has('past')) return this.as(at, 'VBN');
    // "Smoking explained part of it": what one does is a subject.
    if (tag === 'VBG' && left === 0 && has('past')) return this.as(at, 'VBD');
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
  protected afterBreak(at: number, left: number, next: boolean): Tag {
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

  protected thirdTag(at: number, left: number, nominal: boolean): Tag | undefined {
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
      // "information and resources to the girl"
      if (tag === 'CC' && NOUNS.has(this.lower(at)) && !ARTICLES.has(this.lower(at + 1)))
        return undefined;
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
        this.startsObject(at + 1) ||
        this.isAdjectiveLike(at + 1) ||
        bare ||
        counted ||
        (VERBAL.has(verbEntry(this.lower(at))?.lemma ?? '') &&
          this.isNounLike(at + 1) &&
          !this.isSign(at + 1));
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

  protected baseTag(at: number, left: number, nominal: boolean): Tag | undefined {
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
      // "Never store beans in the fridge"
      const urged =
        left < 0 && at > 0 && /^(?:never|always|just|please|instead)$/.test(this.lower(at - 1));
      if (urged && !this.isSign(at + 1)) return this.as(at, 'VB');
      if ((!nominal || follows) && !this.finiteAhead(at + 1)) return this.as(at, 'VB');
      return nominal ? undefined : this.as(at, 'VB');
    }
    if (tag === 'CC' || (this.isSign(left) && this.lower(left) === ',')) {
      // ", which keep well, need water": after an aside the subject's verb is due.
      const due =
        this.lower(left) === ',' && this.tags.slice(0, left).includes('WP') && !this.hasFinite(at);
      if (
        due &&
        (object || this.isNounLike(at + 1)) &&
        !this.isSign(at + 1) &&
        !this.finiteAhead(at + 1)
      ) {
        return this.as(at, 'VBP');
      }
      const helps = this.lower(at) === 'help' && this.verb(at + 1, 'base');
      // "Eat less salt, exercise for an hour and limit alcohol": orders go on as orders.
      const orders =
        this.tags[0] === 'VB' ||
        (this.hasVerbForm('VB', left) &&
          !this.tags.slice(0, at).some((earlier) => earlier !== undefined && FINITE.has(earlier)));
      const follows = this.isNounLike(at + 1) || PREPOSITIONS.has(this.lower(at + 1));
      // "can cause insomnia and raise blood pressure"
      const verbal = VERBAL.has(this.lower(at)) && this.isNounLike(at + 1) && !this.isSign(at + 1);
      if (
        verbal &&
        tag === 'CC' &&
        (this.hasVerbForm('VB', left) || this.hasVerbForm('VBP', left))
      ) {
        return this.as(at, this.hasVerbForm('VB', left) ? 'VB' : 'VBP');
      }
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
  protected causes(at: number): boolean {
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
  protected opensImperative(comma: number): boolean {
    return (
      this.lower(comma) === ',' &&
      /^(?:to|if|when|for|after|before|first|then|next|finally|instead|please|however|therefore|thus|so|always|never|in|with)$/.test(
        this.lower(0),
      ) &&
      !this.hasVerbForm('VBZ', comma)
    );
  }
}
