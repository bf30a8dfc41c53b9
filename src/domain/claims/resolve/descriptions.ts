/** Phrases that take up something known: "the firm", "this herb", "this win". */
import { type Entity, mayBeCalled, nothingAgainst } from './entities.ts';
import { names } from './grammar.ts';
import { LONGEST_REFERENCE, type Place, sourcesOf } from './links.ts';
import type { Memory } from './memory.ts';
import type { Mention } from './mentions.ts';
import { type Anaphor, clear, type Kind } from './salience.ts';
import { isClassNoun, isEmpty, sortOfNoun } from './sorts.ts';
import { possessive } from './wording.ts';

export class Descriptions {
  private readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  /** What "this herb", "the firm" speaks of, where that is clear; leaves the link for it. */
  pointed(mention: Mention, place: Place): Entity | null {
    const { words } = place;
    const { lemma } = mention.head;
    const next = words[mention.to];
    // "the nonprofit Ashbury Watch": its name follows.
    if (next !== undefined && next.kind !== 'sign' && /^\p{Lu}/u.test(next.text)) return null;
    const demonstrative = mention.determiner === 'demonstrative';
    const first = mention.words[0];
    if (first === undefined || mention.group) return null;
    const sort = sortOfNoun(lemma);
    if (isEmpty(lemma) || sort === 'time' || /^such$/.test(first.lower)) return null;
    const content = mention.words.length - 1;
    const same = this.memory.entities.find(mention, this.memory.sentence);
    if (same !== undefined && !this.memory.opaque.has(same)) {
      const fuller = same.words.filter(({ tag }) => tag !== 'DT').length > content;
      const otherwise = !same.words.some(
        (word) => word.lower.replace(/'s$/, '') === mention.head.lower.replace(/'s$/, ''),
      );
      // "this structural arrangement" says as much as it did before.
      const plain = demonstrative && content > 1 && same.words.length > content;
      if (
        (plain || same.name || otherwise || (demonstrative && fuller)) &&
        content <= (demonstrative ? 3 : 1)
      )
        this.linkPhrase(mention, same, place);
      else if (demonstrative) this.openPhrase(mention, place);
      return same;
    }
    if (!demonstrative && content > 1) return null;
    if (demonstrative && this.event(mention, place)) return null;
    const found = this.called(mention, demonstrative, place);
    if (found !== null) {
      this.linkPhrase(mention, found, place);
      return found;
    }
    if (demonstrative) this.openPhrase(mention, place);
    return null;
  }

  /** "They won in 1986. This win …": what the clause before says is named by its noun and whose it was. */
  private event(mention: Mention, place: Place): boolean {
    const [first, noun, ...rest] = mention.words;
    const verb = this.memory.previous.find((word) => word.relation === 'root');
    if (first === undefined || noun === undefined || rest.length > 0 || verb === undefined)
      return false;
    if (!/^VB[DZPN]?$/.test(verb.tag) || !names(noun.lemma, verb.lemma)) return false;
    const doers = this.memory.seen.filter(
      (one) =>
        one.sentence === this.memory.sentence - 1 &&
        one.mention.head.head === verb.index &&
        one.mention.head.relation === 'nsubj' &&
        !this.memory.opaque.has(one.entity),
    );
    const [doer] = doers;
    const reference =
      doer === undefined || doers.length > 1 ? [] : this.memory.reference(doer.entity);
    if (doer === undefined || reference.length === 0 || reference.length >= LONGEST_REFERENCE)
      return false;
    const { entity } = doer;
    place.links.set(first.start, {
      start: first.start,
      length: 1,
      entity,
      words: possessive(reference, entity.many === true),
      sources: sourcesOf(entity),
      owner: true,
      rivals: [entity],
      candidates: [],
    });
    return true;
  }

  /** "this herb": what the article has named and may be called so. */
  private called(mention: Mention, demonstrative: boolean, place: Place): Entity | null {
    const { lemma } = mention.head;
    const kind: Kind = mention.many === true ? 'they' : 'it';
    const anaphor: Anaphor = {
      kind,
      gender: null,
      role: mention.role,
      sentence: this.memory.sentence,
      block: this.memory.block,
      around: [],
    };
    const person = sortOfNoun(lemma) === 'person';
    const topic = this.memory.topicEntity;
    const general = isClassNoun(lemma) && (demonstrative || lemma === 'species');
    const ranked = this.memory
      .ranked(mention.head, person ? { ...anaphor, kind: 'person' } : anaphor, place)
      .filter(({ entity, seen }) => {
        if (this.memory.opaque.has(entity)) return false;
        if (entity.classes.has(lemma)) return true;
        if (entity === topic && general && entity.sort !== 'organisation')
          return nothingAgainst(entity, lemma);
        if (entity.sort === 'organisation') return mayBeCalled(entity, lemma);
        const central =
          entity.count > 2 ||
          (seen.mention.role === 'subject' && this.memory.sentence - seen.sentence <= 1);
        return demonstrative && central && mayBeCalled(entity, lemma);
      });
    const best = clear(ranked);
    if (best !== null) return best.entity;
    if (topic === null || ranked.length > 0 || !general || topic.many !== mention.many) return null;
    if (topic.sort === 'person' || topic.sort === 'organisation') return null;
    return nothingAgainst(topic, lemma) ? topic : null;
  }

  private linkPhrase(mention: Mention, entity: Entity, place: Place): void {
    const [first] = mention.words;
    const reference = this.memory.reference(entity);
    if (first === undefined || reference.length === 0 || reference.length > LONGEST_REFERENCE)
      return;
    const last = mention.words.at(-1);
    const owner = last !== undefined && mention.head.end > last.end;
    place.links.set(first.start, {
      start: first.start,
      length: mention.to - mention.from,
      entity,
      words: owner ? possessive(reference, entity.many === true) : reference,
      sources: sourcesOf(entity),
      owner,
      rivals: [entity],
      candidates: [],
    });
  }

  private openPhrase(mention: Mention, place: Place): void {
    const [first] = mention.words;
    if (first === undefined || !/^th(?:is|ese|at|ose)$/.test(first.lower)) return;
    const kind: Kind = mention.many === true ? 'they' : 'it';
    const anaphor: Anaphor = {
      kind,
      gender: null,
      role: mention.role,
      sentence: this.memory.sentence,
      block: this.memory.block,
      around: [],
    };
    const ranked = this.memory.ranked(mention.head, anaphor, place);
    place.links.set(first.start, {
      start: first.start,
      length: mention.to - mention.from,
      entity: null,
      words: [],
      sources: [],
      owner: false,
      rivals: [],
      candidates: this.memory.candidates(ranked),
    });
  }
}
