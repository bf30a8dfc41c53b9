/** What a figure counts: a unit of the table, a currency, a form of dosage, or things by their noun. */
import { singularOf } from '../language/lemma.ts';
import type { Lexeme } from './lexeme.ts';
import { ONE, type Rational, rational } from './rational.ts';
import { type Unit, unitOfSymbol, unitOfWord } from './units.ts';

export interface Measure {
  readonly unit: string;
  readonly dimension: string;
  /** What one of them is worth in `unit`: a hundredth for pence. */
  readonly worth: Rational;
  /** The lexeme after it. */
  readonly to: number;
  readonly form?: true;
}

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

const HUNDREDTH = rational(1n, 100n);
const measure = (unit: string, dimension: string, to: number, worth: Rational = ONE): Measure => ({
  unit,
  dimension,
  worth,
  to,
});
const ofUnit = ({ name, dimension }: Unit, to: number): Measure => measure(name, dimension, to);

export const isHyphen = (one: Lexeme | undefined): boolean =>
  one?.kind === 'sign' && /^[-‐‑–—−]$/.test(one.text);

/** Words of two: the first of them. */
const PAIRED = set(
  'square cubic light fluid astronomical nautical percentage kilowatt megawatt watt gigawatt terawatt amp international',
);
const SCALES: ReadonlyMap<string, string> = new Map(
  'celsius °C c °C centigrade °C fahrenheit °F f °F kelvin K'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : [])),
);

/** The unit at `at`, a hyphen before it included ("10.3-inch"); null when there is none. */
export function unitAt(list: readonly Lexeme[], at: number): Measure | null {
  const one = list[at];
  if (one === undefined) return null;
  if (isHyphen(one) && one.glued && list[at + 1]?.glued === true) {
    const after = list[at + 1];
    return after?.kind === 'word' && after.text.length > 0 ? plainUnit(list, at + 1, true) : null;
  }
  if (one.text === '%') return measure('%', 'share', at + 1);
  return one.kind === 'word' ? plainUnit(list, at, one.glued) : null;
}

function plainUnit(list: readonly Lexeme[], at: number, close: boolean): Measure | null {
  const [one, next, after] = [list[at], list[at + 1], list[at + 2]];
  if (one === undefined) return null;
  if (one.lower === 'per' && (next?.lower === 'cent' || next?.lower === 'mille')) {
    return measure('%', 'share', at + 2, next.lower === 'cent' ? ONE : rational(1n, 10n));
  }
  if (next?.text === '/' && next.glued && after?.kind === 'word' && after.glued) {
    const joined = unitOfSymbol(`${one.text}/${after.text}`);
    if (joined !== undefined) return ofUnit(joined, at + 3);
  }
  if (one.text === 'N' && next?.text === '·' && next.glued && after?.text === 'm') {
    return measure('N·m', 'torque', at + 3);
  }
  const special = specialUnit(list, at);
  if (special !== null) return special;
  if (PAIRED.has(one.lower) && next !== undefined) {
    const second = isHyphen(next) ? at + 2 : at + 1;
    const pair = unitOfWord(`${one.lower}-${list[second]?.lower ?? ''}`);
    if (pair !== undefined) return ofUnit(pair, second + 1);
  }
  const symbol = unitOfSymbol(one.text);
  if (symbol !== undefined && (close || standsAsUnit(one, next))) return ofUnit(symbol, at + 1);
  const word = unitOfWord(one.lower);
  return word === undefined ? null : ofUnit(word, at + 1);
}

/** A lone letter with a space before it is a unit only where the words allow it: "2 A.", not "2 A grades". */
function standsAsUnit(one: Lexeme, next: Lexeme | undefined): boolean {
  if (!/^[AB]$/.test(one.text)) return true;
  return next === undefined || next.kind !== 'word' || FUNCTION_WORDS.has(next.lower);
}

function specialUnit(list: readonly Lexeme[], at: number): Measure | null {
  const [one, next, after] = [list[at], list[at + 1], list[at + 2]];
  const lower = one?.lower ?? '';
  if (lower === 'basis' && /^points?$/.test(next?.lower ?? '')) {
    return measure('pp', 'points', at + 2, HUNDREDTH);
  }
  if (/^degrees?$|^°$/.test(lower)) {
    const scale = SCALES.get(next?.lower ?? '');
    const unit = scale === undefined ? undefined : unitOfSymbol(scale);
    return unit === undefined ? measure('°', 'degree', at + 1) : ofUnit(unit, at + 2);
  }
  if (/^parts?$/.test(lower) && next?.lower === 'per') {
    if (after?.lower === 'million') return measure('ppm', 'parts', at + 3);
    if (after?.lower === 'billion') return measure('ppb', 'parts', at + 3);
  }
  // Inches as "in": only glued to their number, or where nothing but inches can be meant.
  if (lower === 'in' && (one?.glued || isHyphen(list[at - 1])))
    return measure('in', 'length', at + 1);
  if (/^pounds?$/.test(lower) && next?.lower === 'sterling') {
    return measure('GBP', 'money GBP', at + 2);
  }
  return null;
}

const MONEY_WORDS: ReadonlyMap<string, string> = new Map(
  'dollar USD euro EUR yen JPY rupee INR yuan CNY renminbi CNY franc CHF rand ZAR real BRL peso peso crown crown krona SEK krone krone zloty PLN rouble RUB ruble RUB lira lira shekel ILS shilling shilling won KRW pence GBP penny GBP pennies GBP cent cent'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : [])),
);
const CODES = set(
  'USD EUR GBP JPY CHF CAD AUD NZD CNY INR SEK NOK DKK PLN CZK HUF RUB TRY BRL MXN ZAR KRW SGD HKD ILS',
);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
]);
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
]);

/** The currency that is written before its figure at `at` ("$", "US$", "EUR"), and where the figure begins. */
export function currencyBefore(list: readonly Lexeme[], at: number): Measure | null {
  const [one, next] = [list[at], list[at + 1]];
  if (one === undefined) return null;
  const sign = SIGNS.get(one.text);
  if (sign !== undefined) return measure(sign, `money ${sign}`, at + 1);
  if (one.kind !== 'word') return null;
  const dollars = next?.text === '$' && next.glued ? DOLLARS.get(one.lower) : undefined;
  if (dollars !== undefined) return measure(dollars, `money ${dollars}`, at + 2);
  return CODES.has(one.text) ? measure(one.text, `money ${one.text}`, at + 1) : null;
}

/** The currency that stands after its figure at `at` ("euros", "p", "€"). */
export function currencyAfter(list: readonly Lexeme[], at: number): Measure | null {
  const one = list[at];
  if (one === undefined) return null;
  const sign = SIGNS.get(one.text);
  // Before a figure the sign belongs to that.
  if (sign !== undefined && list[at + 1]?.kind !== 'number') {
    return measure(sign, `money ${sign}`, at + 1);
  }
  if (one.kind !== 'word') return null;
  if (CODES.has(one.text)) return measure(one.text, `money ${one.text}`, at + 1);
  if (one.text === 'p' && one.glued) return measure('GBP', 'money GBP', at + 1, HUNDREDTH);
  const name = MONEY_WORDS.get(one.lower) ?? MONEY_WORDS.get(one.lower.replace(/s$/, ''));
  if (name === undefined) return null;
  const pence = /^pen/.test(one.lower);
  return measure(name, `money ${name}`, at + 1, pence ? HUNDREDTH : ONE);
}

const FORMS = set(
  'capsule tablet pill puff drop spoonful scoop sachet lozenge gummy softgel caplet patch vial ampoule spray suppository teaspoonful tablespoonful dropperful pastille',
);

/** The form of dosage at `at`, in the singular. */
export function formAt(list: readonly Lexeme[], at: number): Measure | null {
  const one = list[at];
  if (one?.kind !== 'word') return null;
  const name = singularOf(one.lower);
  return FORMS.has(name) ? { ...measure(name, `count ${name}`, at + 1), form: true } : null;
}

/** Words that end a noun phrase, and are no plurals however they end. */
export const FUNCTION_WORDS = set(`
  a an the this that these those of in on at by for from to with within without and or but nor as than per is are was were be been
  being has have had do does did will would shall should may might can could must not no if when while where which who whose
  whom it its he his she her hers they their them we our us you your i my me so then there here because since until till before after
  during over under above below between among through across against about around into onto out up down off near also
  only both each every all any some more most less fewer least other another such same too very even still yet just
  now ago later earlier away apart plus minus versus vs via unless although though whether however per percent times
  daily weekly monthly yearly annually hourly respectively together alone is it's that's once twice`);
const NO_PLURALS = set(
  'costs counts spends knows needs says takes makes gets uses shows gives goes comes wants seems looks feels keeps helps leads lives works gains follows remains contains includes provides receives requires allows becomes begins ends starts falls rises previous various famous serious obvious numerous enormous continuous religious dangerous always perhaps besides towards afterwards upwards downwards across whereas thus basis gas bus plus less across unless virus status campus bonus consensus series species means lens news sales',
);
const IRREGULAR = set(
  'people men women children feet teeth mice geese oxen sheep fish deer cattle police staff dice criteria phenomena bacteria data media species series series aircraft offspring alumni nuclei fungi vertebrae percent patients',
);

export function isPlural(lower: string): boolean {
  if (IRREGULAR.has(lower) || /(?:wo)?men$|children$/.test(lower)) return true;
  if (lower.length < 4 || NO_PLURALS.has(lower) || FUNCTION_WORDS.has(lower)) return false;
  return lower.endsWith('s') && !/(?:ss|ous|us|is)$/.test(lower);
}

/** By the article's own words, of which "constructor" is one: a map, since every object has a thing of that name. */
const SINGULARS: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['dice', 'die'],
]);
export const nounOf = (lower: string): string => SINGULARS.get(lower) ?? singularOf(lower);

/** How far the plural may stand behind its figure: "14 vacant positions". */
const REACH = 4;

/** The things that are counted from `at` on, to their first plural; null when none is near. */
export function countedAt(list: readonly Lexeme[], at: number): Measure | null {
  const first = list[at];
  if (first === undefined || first.kind !== 'word' || first.glued) return null;
  // "One knows": things after one are no plural.
  if (list[at - 1]?.lower === 'one') return null;
  for (let next = at; next < Math.min(list.length, at + REACH * 2); next += 1) {
    const one = list[next];
    if (one === undefined) return null;
    if (isHyphen(one) && one.glued && list[next + 1]?.glued) continue;
    if (one.lower === 'other' && next === at) continue;
    if (one.kind !== 'word' || FUNCTION_WORDS.has(one.lower)) return null;
    if (isPlural(one.lower)) {
      const noun = nounOf(one.lower);
      return measure(noun, `count ${noun}`, next + 1);
    }
    if (next - at >= REACH) return null;
  }
  return null;
}
