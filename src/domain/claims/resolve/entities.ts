/** The people and things of an article: mentions that speak of the same are gathered under one. */
import type { Span } from '../../article/schema.ts';
import type { Gender } from './given-names.ts';
import type { Mention } from './mentions.ts';
import {
  isClassNoun,
  isTitle,
  mayBeOrganisation,
  type Sort,
  sameClass,
  sortOfNoun,
} from './sorts.ts';
import { spanOf } from './wording.ts';
import type { Words } from './words.ts';

export interface Entity {
  /** What it is best called, as the article writes it there, and where. */
  words: Words;
  span: Span | null;
  /** Where words within them were taken from: the owner in "Ida Marsh’s father". */
  within: Span | null;
  name: boolean;
  sort: Sort | null;
  gender: Gender | null;
  maybePerson: boolean;
  many: boolean | null;
  /** The nouns that the article has called it by, as lemmas: "tree", "plant". */
  readonly classes: Set<string>;
  count: number;
  /** The sentence that spoke of it last. */
  last: number;
  /** A pronoun for it was the subject of that sentence. */
  chain: number;
}

/** How many sentences back a bare "the board" finds "the Harbour Board". */
const NEAR = 8;
/** "the pine marten" finds "the European pine marten" from farther away. */
const FAR = 40;
/** Entities that share a word: more are too many to tell apart. */
const MOST_ALIKE = 12;

const contentOf = (words: Words): Words =>
  words.filter(
    (word) =>
      word.tag !== 'DT' && word.tag !== 'PP$' && word.kind !== 'sign' && !isTitle(word.lower),
  );
const keyOf = (words: Words): string =>
  contentOf(words)
    .map((word) => word.lower)
    .join(' ');
/** "tables" and "table" find each other. */
const headKey = (mention: Mention): string =>
  mention.name
    ? (contentOf(mention.words).at(-1)?.lower ?? mention.head.lower)
    : mention.head.lemma;
const stem = (lower: string): string => lower.replace(/(?<=[^s])s$/, '');

const isOwned = (words: Words): boolean =>
  words.some(
    (word, at) => word.tag === 'PP$' || (at < words.length - 1 && /['’]s?$/.test(word.text)),
  );

/** People are called by their names alone. */
const bestOf = (mention: Mention): Words =>
  mention.long.length > 8 || (mention.name && mention.sort === 'person')
    ? mention.words
    : mention.long;

const agrees = (one: boolean | null, other: boolean | null): boolean =>
  one === null || other === null || one === other;

export class Entities {
  private readonly byKey = new Map<string, Entity>();
  private readonly byWord = new Map<string, Entity[]>();

  /** The entity that a mention speaks of; a new one where it is the first to do so. */
  register(mention: Mention, sentence: number): Entity {
    const known = this.find(mention, sentence);
    const entity = known ?? this.create(mention, sentence);
    if (known !== undefined) this.learn(known, mention);
    entity.count += 1;
    entity.last = sentence;
    const key = keyOf(mention.words);
    // "a study" is another one each time.
    if (mention.determiner === 'indefinite' && !mention.name) this.byKey.set(key, entity);
    else if (!this.byKey.has(key) && mention.determiner !== 'demonstrative')
      this.byKey.set(key, entity);
    return entity;
  }

  /** Whether something is named by this word, lower-cased: "trump" after "Donald Trump". */
  knowsName(lower: string): boolean {
    return (this.byWord.get(stem(lower)) ?? []).some(
      (entity) => entity.name && contentOf(entity.words).at(-1)?.lower === lower,
    );
  }

  /** Another name for it: an acronym in brackets, "also known as". */
  alias(entity: Entity, words: Words): void {
    const key = keyOf(words);
    if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, entity);
  }

  /** The one entity known by this noun or name that fits, or undefined. Takes in no mention. */
  find(mention: Mention, sentence: number): Entity | undefined {
    if (mention.group) return this.byKey.get(keyOf(mention.words));
    const key = keyOf(mention.words);
    const exact = this.byKey.get(key);
    if (mention.determiner === 'indefinite' && !mention.name) return undefined;
    if (mention.determiner === 'own' && !mention.name) return undefined;
    if (exact !== undefined && (mention.name || agrees(exact.many, mention.many))) return exact;
    return mention.name ? this.findName(mention) : this.findNoun(mention, sentence);
  }

  /** "Marsh" is Ida Marsh, "the Slate" the Kestrel Slate. */
  private findName(mention: Mention): Entity | undefined {
    const tokens = contentOf(mention.words).map((word) => word.lower);
    const last = tokens.at(-1) ?? '';
    const alike = (this.byWord.get(stem(last)) ?? []).filter((entity) => {
      if (!entity.name || entity.sort === 'time') return false;
      // "Doig" is a person, not "Marsh & Doig".
      if (entity.words.some((word) => word.text === '&')) return false;
      const known = contentOf(entity.words).map((word) => word.lower);
      const [shorter, longer] = known.length < tokens.length ? [known, tokens] : [tokens, known];
      if (!shorter.every((token) => longer.includes(token))) return false;
      const person = entity.sort === 'person' || (entity.sort === null && entity.maybePerson);
      if (mention.gender !== null && entity.gender !== null && mention.gender !== entity.gender)
        return false;
      // "Halden" is not the Halden Note, but Ida is Ida Marsh, and the Board the Harbour Board of Leith.
      return (
        longer.at(-1) === shorter.at(-1) ||
        (person && longer[0] === shorter[0]) ||
        mention.determiner === 'definite'
      );
    });
    return alike.sort((a, b) => b.count - a.count)[0];
  }

  /** "the firm" is the firm, or what the article has called one. */
  private findNoun(mention: Mention, sentence: number): Entity | undefined {
    if (mention.determiner !== 'definite' && mention.determiner !== 'demonstrative')
      return undefined;
    const lemma = headKey(mention);
    const modified = contentOf(mention.words).length > 1;
    const near = (this.byWord.get(stem(lemma)) ?? []).filter(
      (entity) =>
        agrees(entity.many, mention.many) &&
        (entity.classes.has(lemma) ||
          stem(contentOf(entity.words).at(-1)?.lower ?? '') === stem(lemma)) &&
        (entity.name || sentence - entity.last <= (modified ? FAR : NEAR)) &&
        // "the first trial" need not be "the second trial".
        (!modified || entity.name === false) &&
        (!modified ||
          contentOf(mention.words).every((word) =>
            contentOf(entity.words).some(({ lower }) => lower === word.lower),
          )),
    );
    // "the budget" beside "a budget" and "last year’s budget" is not the one that is told apart.
    const plain = modified ? near : near.filter(({ words }) => !isOwned(words));
    return (plain.length > 0 ? plain : near).sort(
      (a, b) => b.last - a.last || b.count - a.count,
    )[0];
  }

  private create(mention: Mention, sentence: number): Entity {
    const words = bestOf(mention);
    const entity: Entity = {
      words,
      span: spanOf(words),
      within: null,
      name: mention.name,
      sort: mention.sort,
      gender: mention.gender,
      maybePerson: mention.maybePerson,
      many: mention.many,
      classes: new Set(mention.name ? [] : [mention.head.lemma]),
      count: 0,
      last: sentence,
      chain: -1,
    };
    if (!mention.group) for (const word of contentOf(words)) this.addWord(word.lower, entity);
    return entity;
  }

  private addWord(lower: string, entity: Entity): void {
    const key = stem(lower);
    const list = this.byWord.get(key);
    if (list === undefined) this.byWord.set(key, [entity]);
    else if (!list.includes(entity)) {
      list.push(entity);
      if (list.length > MOST_ALIKE) list.shift();
    }
  }

  private learn(entity: Entity, mention: Mention): void {
    entity.gender ??= mention.gender;
    entity.sort ??= mention.sort;
    const fuller =
      mention.name &&
      (!entity.name || contentOf(mention.words).length > contentOf(entity.words).length);
    if (fuller && mention.determiner !== 'own') {
      entity.words = bestOf(mention);
      entity.span = spanOf(entity.words);
      entity.name = true;
      for (const word of contentOf(mention.words)) this.addWord(word.lower, entity);
    }
    // "budget" in a headline is "the budget" in the text.
    const [first] = entity.words;
    if (
      !entity.name &&
      mention.determiner === 'definite' &&
      entity.many === false &&
      first?.tag !== 'DT' &&
      first?.tag !== 'PP$' &&
      contentOf(mention.words).length >= contentOf(entity.words).length
    ) {
      entity.words = bestOf(mention);
      entity.span = spanOf(entity.words);
    }
    if (!mention.name && mention.determiner !== 'own') this.call(entity, mention.head.lemma);
  }

  /** "The largest city is Lyon": from here on it is called Lyon. */
  rename(entity: Entity, mention: Mention): void {
    entity.words = bestOf(mention);
    entity.span = spanOf(entity.words);
    entity.name = mention.name;
    entity.sort ??= mention.sort;
    for (const word of contentOf(entity.words)) this.addWord(word.lower, entity);
    const key = keyOf(mention.words);
    if (!this.byKey.has(key)) this.byKey.set(key, entity);
  }

  /** What was taken for a new thing is one that has a name. */
  absorb(entity: Entity, into: Entity): void {
    if (entity === into || entity.count > 1) return;
    for (const word of contentOf(entity.words)) {
      const list = this.byWord.get(stem(word.lower));
      const at = list?.indexOf(entity) ?? -1;
      if (at >= 0) list?.splice(at, 1);
    }
    const key = keyOf(entity.words);
    if (this.byKey.get(key) === entity) this.byKey.set(key, into);
  }

  /** The article calls it this: "Kratom, a tropical tree". */
  call(entity: Entity, lemma: string): void {
    entity.classes.add(lemma);
    if (entity.name || entity.count > 0) this.addWord(lemma, entity);
    if (entity.sort === null) {
      const sort = sortOfNoun(lemma);
      if (sort === 'person' || sort === 'organisation' || sort === 'place') entity.sort = sort;
      else if (isClassNoun(lemma)) entity.sort = 'thing';
    }
  }
}

/** Whether it may be called by this noun, although the article has not done so. */
export function mayBeCalled(entity: Entity, lemma: string): boolean {
  if (entity.sort === 'organisation' && entity.name)
    return mayBeOrganisation(
      entity.words.map(({ lower }) => lower),
      lemma,
    );
  return [...entity.classes].some((known) => sameClass(known, lemma));
}

/** Nothing that the article says of it speaks against this class noun. */
export function nothingAgainst(entity: Entity, lemma: string): boolean {
  const known = [...entity.classes].filter(isClassNoun);
  return known.length === 0 || known.some((noun) => sameClass(noun, lemma));
}
