/** What the article has spoken of up to the sentence at hand, and how that would be worded elsewhere. */
import type { Word } from '../../language/tags.ts';
import { plainText } from '../words.ts';
import { Entities, type Entity } from './entities.ts';
import { excluded } from './grammar.ts';
import type { Candidate, Place } from './links.ts';
import type { Mention } from './mentions.ts';
import { type Anaphor, type Ranked, rank, type Seen } from './salience.ts';
import { findTopic, type Topic } from './topic.ts';
import { asReference, detached } from './wording.ts';
import type { Words } from './words.ts';

/** Sentences and mentions that a pronoun looks back over. */
const REACH = 9;
const MOST_SEEN = 160;
const MOST_CANDIDATES = 6;
/** The topic counts as spoken of so many sentences ago. */
const IN_MIND = 2;

export class Memory {
  readonly topic: Topic | null;
  readonly topicEntity: Entity | null;
  readonly entities = new Entities();
  /** Words that the article writes with small letters. */
  readonly small: ReadonlySet<string>;
  /** Entities whose words hold a pronoun that is not clear itself. */
  readonly opaque = new WeakSet<Entity>();
  /** Nouns for what belongs to something that is not the topic. */
  readonly owned = new Set<string>();
  private readonly hasPeople: boolean;
  seen: readonly Seen[] = [];
  sentence = 0;
  block = 0;
  /** The nouns of the last heading, as lemmas. */
  section: ReadonlySet<string> = new Set();
  /** The words of the sentence before. */
  previous: Words = [];

  /** @param opening the article's first sentences, analysed; they tell its topic */
  constructor(text: string, opening: readonly Words[]) {
    this.small = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []);
    this.hasPeople = /\b(?:he|she|his|her)\b/i.test(text.slice(0, 100_000));
    this.topic = findTopic(opening, this.small);
    this.topicEntity = this.topic === null ? null : this.entities.register(this.topic.mention, 0);
  }

  /** Keeps what a sentence spoke of for the ones after it. */
  keep(here: readonly Seen[]): void {
    this.seen = [
      ...this.seen.filter(({ sentence }) => this.sentence - sentence < REACH),
      ...here,
    ].slice(-MOST_SEEN);
  }

  /** Where a paragraph begins: the subject that the paragraph before set out with. */
  setOut(): Entity | null {
    const last = this.seen.at(-1);
    if (last === undefined || last.block === this.block) return null;
    const { block } = last;
    const first = this.seen.find((one) => one.block === block)?.sentence;
    return (
      this.seen.find(
        (one) => one.block === block && one.sentence === first && one.mention.role === 'subject',
      )?.entity ?? null
    );
  }

  /** Its words as they read at another place. */
  reference(entity: Entity): Words {
    return detached(asReference(entity.words, this.small));
  }

  /** What could stand for something, for a person to choose from. */
  candidates(ranked: readonly Ranked[]): Candidate[] {
    const list: Candidate[] = [];
    for (const { entity } of ranked) {
      const text = plainText(this.reference(entity)).slice(0, 500);
      if (entity.span === null || text === '' || this.opaque.has(entity)) continue;
      list.push({ text, place: entity.span });
      if (list.length === MOST_CANDIDATES) break;
    }
    return list;
  }

  /** Everything that can be meant at this place of the sentence. */
  ranked(word: Word, anaphor: Anaphor, { words, here }: Place): Ranked[] {
    const inside = here.filter(({ mention }) => !excluded(word, mention, words));
    return rank(
      [...this.inMind(anaphor), ...this.seen, ...inside],
      anaphor,
      this.topicEntity,
      this.hasPeople,
    );
  }

  /** What the article is about stays in mind when it has not been named for a while. */
  private inMind({ sentence, block }: Anaphor): Seen[] {
    if (this.topic === null || this.topicEntity === null) return [];
    const mention: Mention = { ...this.topic.mention, role: 'other', quoted: false };
    return [
      { entity: this.topicEntity, mention, sentence: sentence - IN_MIND, block, pronoun: true },
    ];
  }
}
