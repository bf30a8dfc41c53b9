/** What a common unit is called over a plot: "Per day" and "grams per day", "Money" and "EUR per month". */
import type { Reading } from './comparable.ts';
import { unitNamed } from './units.ts';
import { pluralOf } from './words.ts';

export interface UnitWords {
  /** What is measured: "Per day", "Length", "Years". */
  readonly title: string;
  /** In what: "grams per day", "kilometres"; empty where the title says it. */
  readonly unit: string;
}

/** Dimensions whose names are no words for a reader. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['share', 'Percent'],
  ['points', 'Percentage points'],
  ['factor', 'Factors'],
  ['proportion', 'Ratios'],
  ['count time', 'Person-time'],
  ['time', 'Duration'],
  ['mass', 'Weight'],
  ['degree', 'Angle'],
  ['molar', 'Concentration'],
  ['mass-concentration', 'Concentration'],
  ['parts', 'Concentration'],
  ['international-unit', 'International units'],
  ['spoon', 'Volume'],
  ['tablespoon', 'Volume'],
  ['cup', 'Volume'],
  ['fluid-ounce', 'Volume'],
  ['pint', 'Volume'],
  ['quart', 'Volume'],
  ['gallon', 'Volume'],
  ['barrel', 'Volume'],
  ['ton', 'Weight'],
  ['unit', 'Units'],
  ['data-rate', 'Data rate'],
  ['picture', 'Resolution'],
  ['frequency of use', 'How often'],
]);
const PLAIN_UNITS: ReadonlyMap<string, string> = new Map([
  ['foot', 'feet'],
  ['square foot', 'square feet'],
  ['hertz', 'hertz'],
  ['celsius', '°C'],
  ['fahrenheit', '°F'],
  ['kelvin', 'kelvin'],
  ['percent', 'percent'],
]);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "grams", "capsules", "EUR": the unit above the line, in the plural. */
function headWords(head: string): string {
  const word = unitNamed(head)?.word ?? '';
  if (word !== '') return PLAIN_UNITS.get(word) ?? pluralOf(word);
  return /^[a-z]{3,}$/.test(head) && unitNamed(head) === undefined ? pluralOf(head) : head;
}

/** @param reading one of those that share the unit */
export function unitWords({ unit, basis, kind, dimension }: Reading): UnitWords {
  if (kind === 'date') {
    if (dimension !== 'date') return { title: 'Days of the year', unit: '' };
    return unit === 'year' ? { title: 'Years', unit: '' } : { title: 'Dates', unit: '' };
  }
  const known = unitNamed(unit);
  const [head = '', ...below] = known === undefined ? unit.split('/') : [unit];
  const per = [...below, ...(basis === null ? [] : [basis])].map((one) => ` per ${one}`).join('');
  const words = `${headWords(head)}${per}`;
  if (basis !== null) return { title: `Per ${basis}`, unit: words };
  if (kind === 'age') return { title: 'Age', unit: words };
  if (kind === 'temperature') return { title: 'Temperature', unit: words };
  if (kind === 'strength') return { title: 'Strength', unit: words };
  if (kind === 'per-body-weight') return { title: 'Per body weight', unit: words };
  if (kind === 'money') return { title: 'Money', unit: words };
  const title = TITLES.get(known?.dimension ?? dimension);
  if (known?.dimension === 'share' || known?.dimension === 'points') {
    return { title: title ?? '', unit: per.trim() };
  }
  if (title !== undefined) return { title, unit: words };
  // Things that are counted are what they are called.
  if (known === undefined) return { title: capital(words), unit: '' };
  return { title: capital(known.dimension.replaceAll('-', ' ')), unit: words };
}
