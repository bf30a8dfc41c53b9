/** Each phrase of a sentence is a new thing, or one that is known, perhaps by another name. */
import type { Span } from '../../article/schema.ts';
import { Descriptions } from './descriptions.ts';
import type { Entity } from './entities.ts';
import { explains, nounBefore, onlyOne } from './grammar.ts';
import type { Place } from './links.ts';
import type { Memory } from './memory.ts';
import { abbreviates, type Mention } from './mentions.ts';
import { isEmpty } from './sorts.ts';

export class Phrases {
  private readonly memory: Memory;
  private readonly descriptions: Descriptions;

  constructor(memory: Memory) {
    this.memory = memory;
    this.descriptions = new Descriptions(memory);
  }

  /** Takes a phrase in: a new thing, or one that is known, perhaps by another name. */
  take(mention: Mention, place: Place): void {
    const { words, here } = place;
    const told = this.explicit(this.named(mention), place);
    const points =
      !mention.quoted &&
      (mention.determiner === 'demonstrative' ||
        (mention.determiner === 'definite' && !mention.name));
    const known =
      this.sameAs(mention, place) ?? (points ? this.descriptions.pointed(mention, place) : null);
    const entity = known ?? this.memory.entities.register(told ?? mention, this.memory.sentence);
    if (known !== null) {
      entity.count += 1;
      entity.last = this.memory.sentence;
      entity.classes.add(mention.head.lemma);
    }
    if (told === null && entity.count === 1) this.memory.opaque.add(entity);
    if (told !== null && entity.count === 1) entity.within = this.ownerWithin(mention, place);
    if (mention.called !== null) this.memory.entities.call(entity, mention.called);
    const noun = mention.name
      ? (nounBefore(mention, words, here) ?? onlyOne(mention, words, here))
      : null;
    if (noun !== null) this.memory.entities.call(entity, noun.mention.head.lemma);
    if (noun !== null) {
      place.named.set(noun.mention.head.start, entity);
      here[here.indexOf(noun)] = { ...noun, entity };
      this.memory.entities.absorb(noun.entity, entity);
    }
    place.named.set(mention.head.start, entity);
    this.own(mention);
    here.push({
      entity,
      mention,
      sentence: this.memory.sentence,
      block: this.memory.block,
      pronoun: false,
    });
  }

  /** What an appositive or a predicate says more about: "Ida Marsh, a clerk", "X is a tree", "Encoding (BPE)". */
  private sameAs(mention: Mention, place: Place): Entity | null {
    const { words, here } = place;
    const { head } = mention;
    if (mention.group) return null;
    const last = here.findLast((one) => !one.pronoun && one.mention.to === mention.from - 1);
    if (last !== undefined && abbreviates(mention, last.mention, words)) {
      this.memory.entities.alias(last.entity, mention.words);
      return last.entity;
    }
    const only = onlyOne(mention, words, here);
    if (only !== null && this.memory.entities.find(mention, this.memory.sentence) === undefined) {
      this.memory.entities.rename(only.entity, mention);
      return only.entity;
    }
    if (mention.name || mention.many === true || mention.determiner === 'demonstrative')
      return null;
    const copula = words.some((word) => word.head === head.index && word.relation === 'cop');
    const named = (index: number) =>
      here.find(
        (one) =>
          !one.pronoun && !one.mention.group && one.mention.from <= index && index < one.mention.to,
      )?.entity;
    if (copula && mention.determiner === 'indefinite') {
      const subject = words.find(
        (word) => word.head === head.index && /^nsubj/.test(word.relation),
      );
      const entity =
        subject === undefined
          ? undefined
          : (named(subject.index) ?? place.links.get(subject.start)?.entity);
      if (entity == null || isEmpty(head.lemma)) return null;
      this.memory.entities.call(entity, head.lemma);
      return entity;
    }
    const beside =
      last?.mention.name === true && explains(mention, words) && !last.mention.group
        ? last
        : undefined;
    // After the comma that a name ends with.
    const entity = head.relation === 'appos' ? named(head.head) : beside?.entity;
    if (entity === undefined || isEmpty(head.lemma)) return null;
    this.memory.entities.call(entity, head.lemma);
    return entity;
  }

  private ownerWithin(mention: Mention, place: Place): Span | null {
    const own = mention.long.find((word) => word.tag === 'PP$');
    return (own === undefined ? undefined : place.links.get(own.start))?.sources[0] ?? null;
  }

  /** Remembers what belongs to something that is not the topic. */
  private own(mention: Mention): void {
    const owner = mention.determiner === 'own' || mention.long.length > mention.words.length;
    if (!owner || this.memory.topic === null) return;
    const { keys } = this.memory.topic;
    const pronoun = mention.words.some((word) => word.tag === 'PP$');
    if (!pronoun && !mention.long.some((word) => keys.has(word.lower.replace(/'s$/, ''))))
      this.memory.owned.add(mention.head.lemma);
  }

  /** Names at the start of a sentence, and words in capitals that the article also writes small. */
  private named(mention: Mention): Mention {
    const content = mention.words.filter((word) => word.tag !== 'DT');
    if (
      mention.name &&
      content.every((word) => this.memory.small.has(word.lower)) &&
      content.length === 1
    )
      return { ...mention, name: false, sort: mention.sort ?? null, maybePerson: false };
    const [first] = content;
    const single = content.length === 1 && first !== undefined && /^\p{Lu}/u.test(first.text);
    if (
      !mention.name &&
      single &&
      !this.memory.small.has(first.lower) &&
      this.memory.entities.knowsName(first.lower)
    )
      return { ...mention, name: true };
    return mention;
  }

  /** "her father" as "Ida Marsh’s father"; null where her name is not clear. */
  private explicit(mention: Mention, place: Place): Mention | null {
    if (mention.words.some((word) => word.tag === 'WP' || /^others?$/.test(word.lower)))
      return null;
    const at = mention.long.findIndex((word) => word.tag === 'PP$');
    if (at < 0) return mention;
    const own = mention.long[at];
    const link = own === undefined ? undefined : place.links.get(own.start);
    if (mention.name) {
      const words = mention.words.filter((word) => /^\p{Lu}/u.test(word.text));
      return { ...mention, words, long: words, determiner: 'none' };
    }
    if (link === undefined || link.words.length === 0) return null;
    const rest = mention.long.slice(at + 1);
    const long = [
      ...mention.long.slice(0, at),
      ...link.words,
      ...(rest[0]?.lower === 'own' ? rest.slice(1) : rest),
    ];
    return { ...mention, long };
  }
}
