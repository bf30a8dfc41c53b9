/** Whether a figure is somebody's age: "aged 18 to 65", "adults over 70", "52-year-old", "50 or older". */
import type { Lexeme } from './lexeme.ts';
import { isHyphen } from './measures.ts';
import type { Hedge } from './schema.ts';

const PEOPLE =
  /^(?:adults?|children|people|persons?|women|men|patients?|those|anyone|everyone|girls|boys|kids|teenagers|students?|workers|residents|citizens|participants|passengers|voters|mothers|babies|infants|nobody|someone|households|seniors|individuals|users|drivers)$/;
const COMPARED = /^(?:older|younger)$/;

const BEING = /^(?:is|are|was|were|be|turned|turns|i['’]m)$/;

const endsPhrase = (one: Lexeme | undefined): boolean =>
  one === undefined ||
  (one.kind === 'sign' && /^[.,;:)!?—–]$/.test(one.text)) ||
  /^(?:and|when|or)$/.test(one.lower);

/** "Tanya Boyle is 41.": a bare number of years behind a name. */
function isPersons(list: readonly Lexeme[], from: number, to: number): boolean {
  const [name, verb, figure] = [list[from - 2], list[from - 1], list[from]];
  if (!BEING.test(verb?.lower ?? '') || !/^\d{1,3}$/.test(figure?.text ?? '') || to !== from + 1)
    return false;
  if (name?.kind !== 'word' || !/^(?:\p{Lu}\p{Ll}|he$|she$|who$|i$)/iu.test(name.text))
    return false;
  const titled = /^\p{Lu}\p{Ll}/u.test(name.text) || /^(?:he|she|who)$/.test(name.lower);
  return titled && Number(figure?.text) <= 120 && endsPhrase(list[to]);
}

export interface AgeAt {
  readonly from: number;
  readonly to: number;
}

/** The words of age around the figure of the lexemes `[from, to)`; null when it is none. */
export function ageAround(
  list: readonly Lexeme[],
  from: number,
  to: number,
  unit: string | null,
  hedge: Hedge | null,
): AgeAt | null {
  const behind = behindAge(list, to, unit);
  const lead = leadOf(list, from);
  if (lead !== null) return { from: lead, to: behind ?? to };
  if (behind !== null) return { from, to: behind };
  if (unit !== null && unit !== 'year') return null;
  const words = list.slice(Math.max(0, from - 2), to + 2);
  if (words.some(({ lower }) => COMPARED.test(lower)) && hedge !== null) return { from, to };
  const bound = hedge === 'more than' || hedge === 'less than';
  // The bound stands between: "children over 6 years".
  if (unit === 'year') {
    const whom = list[from - 1]?.lower ?? '';
    return bound && PEOPLE.test(whom) ? { from, to } : null;
  }
  const before = list[from - 1]?.lower ?? '';
  if (bound && (PEOPLE.test(before) || (BEING.test(before) && endsPhrase(list[to]))))
    return { from, to };
  return hedge === null && isPersons(list, from, to) ? { from, to } : null;
}

/** "years old", "-year-old", "years of age". */
function behindAge(list: readonly Lexeme[], to: number, unit: string | null): number | null {
  if (unit !== 'year') return null;
  const next = isHyphen(list[to]) ? to + 1 : to;
  if (/^olds?$/.test(list[next]?.lower ?? '')) return next + 1;
  return list[to]?.lower === 'of' && list[to + 1]?.lower === 'age' ? to + 2 : null;
}

/** Where "aged", "ages" or "the age of" begins before the figure, a bound before it included. */
function leadOf(list: readonly Lexeme[], from: number): number | null {
  const before = list[from - 1]?.lower ?? '';
  if (/^(?:aged|ages|age)$/.test(before)) return from - 1;
  if (before === 'of' && list[from - 2]?.lower === 'age')
    return list[from - 3]?.lower === 'the' ? from - 3 : from - 2;
  return null;
}
