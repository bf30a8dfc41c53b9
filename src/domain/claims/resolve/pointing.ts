/** Pronouns, bare "this" and "those", and the author's "I": each gets its link. */
import type { Word } from '../../language/tags.ts';
import type { Entity } from './entities.ts';
import { isExpletive } from './expletive.ts';
import { foretold, subjectsAround, verbOver } from './grammar.ts';
import { LONGEST_REFERENCE, type Place, sourcesOf } from './links.ts';
import type { Memory } from './memory.ts';
import { anaphorOf, isPointing, roleOfPronoun } from './pronouns.ts';
import { type Anaphor, clear, type Ranked } from './salience.ts';
import { senseOf } from './sense.ts';
import { authorOf, type Speaker, speaks } from './speaker.ts';
import { possessive } from './wording.ts';

/** What a sentence may bring up for the next to explain: "This involves …". */
const PRESENTED =
  /^(?:approach|method|process|technique|strategy|plan|system|practice|phenomenon|procedure|policy|proposal|scheme|mechanism|design|rule|theory|concept|framework|model|programme|program|measure|tactic|test|treatment|law|reform)$/;

const PRESENTING =
  /^(?:propose|introduce|suggest|offer|describe|recommend|present|adopt|advocate|launch|announce|pass|develop|outline|use)$/;

/** Entities so near to the best are as likely to be meant. */
const NEAR = 0.8;

export class Pointing {
  private readonly memory: Memory;
  /** Null where nobody is known to say "I" and "we". */
  private readonly speaker: (Speaker & { readonly several: boolean }) | null;

  constructor(text: string, memory: Memory) {
    this.memory = memory;
    const author = authorOf(text);
    this.speaker = author === null ? this.organisation() : { ...author, several: false };
  }

  /** The organisation whose page this is, where the article is about one. */
  private organisation(): (Speaker & { readonly several: boolean }) | null {
    const topic = this.memory.topicEntity;
    if (topic === null || topic.sort !== 'organisation' || !topic.name || topic.span === null)
      return null;
    return { words: this.memory.reference(topic), source: topic.span, several: true };
  }

  /** Resolves one pronoun. */
  point(word: Word, place: Place): void {
    const { words, mentions, here } = place;
    const found = anaphorOf(word);
    if (found === null) {
      this.speak(word, place);
      if (!place.links.has(word.start) && isPointing(word, words)) this.leaveOpen(word, place);
      return;
    }
    if (place.quoted[word.index] === true || isExpletive(words, word.index)) return;
    if (foretold(word, words, mentions, found.kind)) return;
    const anaphor: Anaphor = {
      around: subjectsAround(word, words),
      ...found,
      role: roleOfPronoun(word, words),
      sentence: this.memory.sentence,
      block: this.memory.block,
      verb: verbOver(word, words),
      sense: senseOf(word, words),
      section: this.memory.section,
      opening: this.memory.setOut(),
    };
    const ranked = this.memory.ranked(word, anaphor, place);
    const best = clear(ranked);
    if (found.reflexive) return;
    this.link(word, best, ranked, place);
    if (best === null) return;
    const { entity } = best;
    entity.count += 1;
    entity.last = this.memory.sentence;
    if (anaphor.role === 'subject') entity.chain = this.memory.sentence;
    if (found.gender !== null) entity.gender ??= found.gender;
    if (found.kind === 'person') entity.sort ??= 'person';
    // A band that is "they" once may be so again.
    if (found.kind === 'they' && entity.many === false) entity.many = null;
    const { role } = anaphor;
    here.push({
      entity,
      mention: {
        ...best.seen.mention,
        head: word,
        role,
        from: word.index,
        to: word.index + 1,
        quoted: false,
      },
      sentence: this.memory.sentence,
      block: this.memory.block,
      pronoun: true,
    });
  }

  /** The author's "I", the organisation's "we". */
  private speak(word: Word, place: Place): void {
    if (this.speaker === null || place.quoted[word.index] === true) return;
    const said = speaks(word, this.speaker.several);
    if (said === null) return;
    const { words, source } = this.speaker;
    place.links.set(word.start, {
      start: word.start,
      length: 1,
      entity: null,
      words: said.owner ? possessive(words, false) : words,
      sources: [source],
      owner: said.owner,
      speaker: true,
      rivals: [],
      candidates: [],
    });
  }

  private link(word: Word, best: Ranked | null, ranked: readonly Ranked[], place: Place): void {
    const entity = best?.entity ?? null;
    const usable = entity !== null && !this.memory.opaque.has(entity);
    const reference = usable ? this.memory.reference(entity) : [];
    const owner = word.tag === 'PP$' || /^(?:its|their|his)$/.test(word.lower);
    const fine = reference.length > 0 && reference.length <= LONGEST_REFERENCE;
    const top = ranked[0]?.score ?? 0;
    place.links.set(word.start, {
      start: word.start,
      length: 1,
      entity: fine ? entity : null,
      words: !fine ? [] : owner ? possessive(reference, entity?.many === true) : reference,
      sources: fine && entity !== null ? sourcesOf(entity) : [],
      owner,
      rivals: ranked.filter(({ score }) => top - score < NEAR).map((one) => one.entity),
      candidates: this.memory.candidates(ranked),
    });
  }

  private leaveOpen(word: Word, place: Place): void {
    if (place.quoted[word.index] === true) return;
    const anaphor: Anaphor = {
      kind: /^th[eo]se$/.test(word.lower) ? 'they' : 'it',
      gender: null,
      role: 'subject',
      sentence: this.memory.sentence,
      block: this.memory.block,
      around: [],
    };
    const ranked = this.memory.ranked(word, anaphor, place);
    const made = word.lower === 'this' && word.index === 0 ? this.presented() : null;
    const best = made === null ? null : (ranked.find(({ entity }) => entity === made) ?? null);
    this.link(word, best, ranked, place);
    const link = place.links.get(word.start);
    if (link !== undefined) place.links.set(word.start, { ...link, rivals: [] });
  }

  /** "She proposes a new approach. This involves …": what the clause before brings up as its object. */
  private presented(): Entity | null {
    const objects = this.memory.seen.filter(
      ({ sentence, mention, pronoun, block }) =>
        sentence === this.memory.sentence - 1 &&
        block === this.memory.block &&
        !pronoun &&
        mention.determiner === 'indefinite' &&
        mention.head.relation === 'obj' &&
        this.memory.previous[mention.head.head]?.relation === 'root' &&
        PRESENTING.test(this.memory.previous[mention.head.head]?.lemma ?? ''),
    );
    const [only] = objects;
    return only !== undefined &&
      objects.length === 1 &&
      only.entity.many === false &&
      PRESENTED.test(only.mention.head.lemma)
      ? only.entity
      : null;
  }
}
