/** What a quantity is of, by its claim: substance or subject, measure, population, purpose, condition and time. */
import type { Word } from '../language/tags.ts';
import { canonical, type Frame, frameOf } from './frames.ts';
import type { Quantity } from './schema.ts';

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Populations that are not everybody; "adults" and "people" are. */
const POPULATIONS = set(
  'child woman man male female infant baby toddler teenager adolescent elderly senior athlete beginner pregnant patient student boy girl dog cat horse smoker veteran newborn runner novice puppy kitten',
);
/** Forms that are not taken in the same amounts. */
const FORMS = set(
  'extract tincture tea oil concentrate resin injection cream ointment liquid enema drops',
);
/** Words of dosing: they say that it is a dose, not of what. */
const DOSING = set(`
  dose dosage dosing intake amount capsule tablet pill gram powder leaf serving supplement start starting take taking taken
  adult people person suggestion point beginner adjust base base individual tolerance desire effect consider considering
  essential low high daily recommendation maximum minimum limit safe exceed begin aim keep guidance body guideline advice
  doctor professional split morning evening night week bottle water meal food adequate enough require requirement contain`);

export interface Scope {
  readonly frame: Frame;
  readonly quantity: Quantity;
  /** Years that the claim names besides the quantity. */
  readonly dates: readonly Quantity[];
  readonly others: readonly Quantity[];
  readonly population: string;
  readonly form: string;
  readonly purpose: string;
  /** The verb that the quantity hangs on, as "open" for "opened in 1932"; empty for a noun's. */
  readonly event: string;
  /** What is taken, for a dose. */
  readonly substances: ReadonlySet<string>;
}

const listed = (words: ReadonlySet<string>, known: ReadonlySet<string>): string =>
  [...words]
    .filter((word) => known.has(word))
    .sort()
    .join(' ');

const lemmasOf = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.filter(({ upos }) => upos !== 'PUNCT').map(({ lemma }) => lemma));

/** Who is meant, where it is not everybody: "child", "pregnant woman". */
export const populationOf = (words: readonly Word[]): string =>
  listed(lemmasOf(words), POPULATIONS);

/** The scope of one quantity of a claim, by the claim's words and its other quantities. */
export function scopeOf(
  words: readonly Word[],
  quantities: readonly Quantity[],
  quantity: Quantity,
): Scope {
  const frame = anchored(words, quantities, quantity) ?? frameOf(words, quantities, quantity);
  const lemmas = lemmasOf(words);
  const others = quantities.filter((one) => one !== quantity && isWithin(one, frame));
  const age = others.find(({ kind }) => kind === 'age');
  const inside = words.filter(
    ({ start, end, upos }) =>
      start >= quantity.start && end <= quantity.end && /^(?:NOUN|PROPN)$/.test(upos),
  );
  const taken = inside
    .map(({ lemma }) => canonical(lemma))
    .filter((lemma) => !DOSING.has(lemma) && lemma.length > 3);
  return {
    frame,
    quantity,
    dates: others.filter(({ kind, unit }) => kind === 'date' && unit !== 'month-day'),
    others,
    population: `${populationOf(words)}${age === undefined ? '' : ` ${age.low}-${age.high}`}`,
    form: listed(lemmas, FORMS),
    purpose: purposeOf(words),
    event: eventOf(words, quantity),
    substances: new Set(
      [...frame.nouns, ...taken].filter(
        (noun) => !DOSING.has(noun) && !/^(?:mg|g|ml|iu|µg)$/.test(noun),
      ),
    ),
  };
}

/** Whether another quantity stands in the same clause. */
const isWithin = ({ start, end }: Quantity, { kept }: Frame): boolean =>
  kept.some((place) => place.start < end && start < place.end);

/** The noun that a date hangs on: "the tables of 1903 remained in use". */
function anchored(
  words: readonly Word[],
  quantities: readonly Quantity[],
  quantity: Quantity,
): Frame | null {
  if (quantity.kind !== 'date') return null;
  const date = words.find(
    ({ start, end }) =>
      start < quantity.end &&
      quantity.start < end &&
      /\d/.test(words.find((w) => w.start === start)?.text ?? ''),
  );
  const noun =
    date === undefined || !/^(?:nmod|appos|nummod|dep|parataxis|list)/.test(date.relation)
      ? undefined
      : words[date.head];
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return null;
  const below = words.filter(
    (word) =>
      word === noun ||
      (word.head === noun.index && /^(?:compound|amod|nmod:poss|flat)/.test(word.relation)),
  );
  const frame = frameOf(below, quantities);
  return { ...frame, plain: true, subjects: [canonical(noun.lemma)] };
}

function eventOf(words: readonly Word[], { start, end }: Quantity): string {
  let at = words.find((word) => word.start < end && start < word.end && /\d/.test(word.lower));
  for (let steps = 0; at !== undefined && steps < words.length; steps += 1) {
    if (at.upos === 'VERB') return canonical(at.lemma);
    at = words[at.head];
  }
  return '';
}

/** "for pain", "for better sleep": what a dose is for, in lemmas. */
function purposeOf(words: readonly Word[]): string {
  for (const word of words) {
    if (word.lower !== 'for') continue;
    const noun = words[word.head];
    if (
      noun?.upos === 'NOUN' &&
      word.relation === 'case' &&
      !/^(?:dose|use|adult|people|week|day|month|year|kratom)$/.test(noun.lemma)
    ) {
      return noun.lemma;
    }
  }
  return '';
}
