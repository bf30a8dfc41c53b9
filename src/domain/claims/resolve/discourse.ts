/** The article as it has been read so far, and what each pronoun and "this herb" of the sentence at hand stands for. */
import { isNoun } from '../../language/tags.ts';
import type { Link, Place, Reading } from './links.ts';
import { Memory } from './memory.ts';
import { type Mention, mentionsOf, quotedFrom } from './mentions.ts';
import { Phrases } from './phrases.ts';
import { Pointing } from './pointing.ts';
import type { Words } from './words.ts';

export type { Reading } from './links.ts';

export class Discourse {
  private readonly memory: Memory;
  private readonly pointing: Pointing;
  private readonly phrases: Phrases;
  private before: readonly Mention[] = [];
  /** Links of the sentence before, and those of the one before this list, whose items may take its words along. */
  private last: ReadonlyMap<number, Link> = new Map();
  private leadIn: ReadonlyMap<number, Link> | null = null;

  /** @param opening the article's first sentences, analysed; they tell its topic */
  constructor(text: string, opening: readonly Words[]) {
    this.memory = new Memory(text, opening);
    this.pointing = new Pointing(text, this.memory);
    this.phrases = new Phrases(this.memory);
  }

  /** @param goesOn an item of a list, which may take up the words before the list */
  openBlock(goesOn: boolean): void {
    this.memory.block += 1;
    if (!goesOn) this.leadIn = null;
    else this.leadIn ??= this.last;
  }

  /**
   * Takes the next sentence in. Call once for each, in order.
   *
   * @param label a heading, or an item that names a section: capitals make no names there
   */
  read(words: Words, label = false): Reading {
    const { memory } = this;
    memory.sentence += 1;
    const mentions = label ? [] : mentionsOf(words);
    if (label) memory.section = new Set(words.filter(isNoun).map(({ lemma }) => lemma));
    const place: Place = {
      words,
      mentions,
      here: [],
      links: new Map(this.leadIn),
      named: new Map(),
      quoted: quotedFrom(words),
    };
    let next = 0;
    for (const word of words) {
      // "her father" needs to know whose before it is taken in.
      if (word.tag === 'PP$') this.pointing.point(word, place);
      for (
        let one = mentions[next];
        one !== undefined && one.from <= word.index;
        one = mentions[next]
      ) {
        this.phrases.take(one, place);
        next += 1;
      }
      if (word.tag !== 'PP$') this.pointing.point(word, place);
    }
    memory.keep(place.here);
    const reading: Reading = {
      links: place.links,
      named: place.named,
      mentions,
      before: this.before,
      previous: memory.previous,
      topic: memory.topic,
      owned: memory.owned,
    };
    this.before = mentions;
    memory.previous = words;
    this.last = place.links;
    return reading;
  }
}
