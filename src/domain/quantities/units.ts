/**
 * Units with their exact factors to one unit of each dimension. What differs by country or by maker (gallons, cups,
 * tons, dollars) keeps a dimension of its own, so that it is never converted in silence.
 *
 * Factors: International System (BIPM, 9th brochure); yard and pound agreement of 1959; calorie of 4.184 J.
 */
import { decimal, over, type Rational, ZERO } from './rational.ts';

export interface Unit {
  /** How it is written in a reading. */
  readonly name: string;
  readonly dimension: string;
  /** Worth of one in the unit of the dimension. */
  readonly factor: Rational;
  /** Where its zero lies in the unit of the dimension; zero but for temperatures. */
  readonly offset: Rational;
  /** True where the factor is an average, as that of a month. */
  readonly rough: boolean;
  /** Its name in full: "gram"; empty for one that has none. */
  readonly word: string;
}

/**
 * `dimension; name; factor; symbols; words`. A factor "a/b" is a fraction, one with "~" an average. Symbols are
 * matched letter by letter, words in lower case, in the singular or the plural.
 */
const TABLE = `
mass; g; 1; g gm gms gr; gram gramme
mass; ng; 1e-9; ng; nanogram
mass; µg; 1e-6; µg μg mcg ug; microgram microgramme
mass; mg; 0.001; mg mgs; milligram milligramme
mass; kg; 1000; kg kgs; kilogram kilogramme kilo
mass; t; 1000000; t; tonne
mass; Mt; 1e12; Mt; megatonne
mass; Gt; 1e15; Gt; gigatonne
mass; lb; 453.59237; lb lbs; pound
mass; oz; 28.349523125; oz; ounce
mass; stone; 6350.29318; ; stone
ton; ton; 1; ; ton
volume; l; 1; l L ltr; litre liter
volume; µl; 1e-6; µl μl µL μL; microlitre microliter
volume; ml; 0.001; ml mL cc; millilitre milliliter
volume; cl; 0.01; cl cL; centilitre centiliter
volume; dl; 0.1; dl dL; decilitre deciliter
volume; m³; 1000; m³ m3; cubic-metre cubic-meter
volume; cm³; 0.001; cm³ cm3; cubic-centimetre cubic-centimeter
volume; km³; 1e12; km³ km3; cubic-kilometre cubic-kilometer
spoon; tsp; 1; tsp; teaspoon
tablespoon; tbsp; 1; tbsp; tablespoon
cup; cup; 1; ; cup
fluid-ounce; fl oz; 1; ; fluid-ounce
pint; pint; 1; ; pint
quart; quart; 1; ; quart
gallon; gallon; 1; gal; gallon
barrel; barrel; 1; bbl; barrel
length; m; 1; m; metre meter
length; nm; 1e-9; nm; nanometre nanometer
length; µm; 1e-6; µm μm; micrometre micrometer micron
length; mm; 0.001; mm; millimetre millimeter
length; cm; 0.01; cm; centimetre centimeter
length; km; 1000; km kms; kilometre kilometer
length; in; 0.0254; ; inch
length; ft; 0.3048; ft; foot feet
length; yd; 0.9144; yd; yard
length; mi; 1609.344; mi; mile
length; nmi; 1852; nmi; nautical-mile
length; au; 149597870700; au AU; astronomical-unit
length; ly; 9460730472580800; ly; light-year
length; pc; 30856775814913673; pc; parsec
area; m²; 1; m² m2 sqm; square-metre square-meter
area; cm²; 0.0001; cm² cm2; square-centimetre square-centimeter
area; mm²; 1e-6; mm² mm2; square-millimetre square-millimeter
area; km²; 1000000; km² km2; square-kilometre square-kilometer
area; ha; 10000; ha; hectare
area; ft²; 0.09290304; ft² ft2 sqft; square-foot square-feet
area; mi²; 2589988.110336; mi² mi2; square-mile
area; acre; 4046.8564224; ; acre
time; s; 1; s sec secs; second
time; ms; 0.001; ms; millisecond
time; µs; 1e-6; µs μs; microsecond
time; ns; 1e-9; ns; nanosecond
time; min; 60; min mins; minute
time; h; 3600; h hr hrs; hour
time; day; 86400; d; day
time; week; 604800; wk wks; week
time; month; ~2629746; mo; month
time; quarter; ~7889238; ;
time; year; ~31556952; yr yrs; year
time; decade; ~315569520; ; decade
time; century; ~3155695200; ; century
energy; J; 1; J; joule
energy; kJ; 1000; kJ; kilojoule
energy; MJ; 1e6; MJ; megajoule
energy; GJ; 1e9; GJ; gigajoule
energy; kcal; 4184; kcal cal; kilocalorie calorie
energy; Wh; 3600; Wh; watt-hour
energy; kWh; 3.6e6; kWh kwh; kilowatt-hour
energy; MWh; 3.6e9; MWh; megawatt-hour
energy; GWh; 3.6e12; GWh; gigawatt-hour
energy; TWh; 3.6e15; TWh; terawatt-hour
energy; eV; 1.602176634e-19; eV; electronvolt
power; W; 1; W; watt
power; mW; 0.001; mW; milliwatt
power; kW; 1000; kW; kilowatt
power; MW; 1e6; MW; megawatt
power; GW; 1e9; GW; gigawatt
power; TW; 1e12; TW; terawatt
power; hp; 745.69987158227022; hp; horsepower
pressure; Pa; 1; Pa; pascal
pressure; hPa; 100; hPa; hectopascal
pressure; kPa; 1000; kPa; kilopascal
pressure; MPa; 1e6; MPa; megapascal
pressure; GPa; 1e9; GPa; gigapascal
pressure; bar; 100000; bar bars;
pressure; mbar; 100; mbar; millibar
pressure; atm; 101325; atm; atmosphere
pressure; psi; 6894.757293168; psi;
pressure; mmHg; 133.322387415; mmHg;
force; N; 1; N; newton
force; kN; 1000; kN; kilonewton
torque; N·m; 1; N·m Nm;
speed; m/s; 1; m/s;
speed; km/h; 1/3.6; km/h kmh kph kmph;
speed; km/s; 1000; km/s;
speed; mph; 0.44704; mph;
speed; ft/s; 0.3048; ft/s;
speed; knot; 1852/3600; kn kt; knot
frequency; Hz; 1; Hz; hertz
frequency; kHz; 1000; kHz; kilohertz
frequency; MHz; 1e6; MHz; megahertz
frequency; GHz; 1e9; GHz; gigahertz
rotation; rpm; 1; rpm RPM;
voltage; V; 1; V; volt
voltage; mV; 0.001; mV; millivolt
voltage; kV; 1000; kV; kilovolt
current; A; 1; A; ampere amp
current; mA; 0.001; mA; milliamp milliampere
charge; Ah; 1; Ah; amp-hour
charge; mAh; 0.001; mAh;
resistance; Ω; 1; Ω Ω; ohm
resistance; kΩ; 1000; kΩ kΩ; kiloohm
resistance; MΩ; 1e6; MΩ MΩ; megaohm
data; B; 1; B; byte
data; kB; 1000; kB KB; kilobyte
data; MB; 1e6; MB; megabyte
data; GB; 1e9; GB; gigabyte
data; TB; 1e12; TB; terabyte
data; PB; 1e15; PB; petabyte
data; bit; 1/8; ; bit
data-rate; kbit/s; 1000; kbps Kbps;
data-rate; Mbit/s; 1e6; Mbps mbps Mbit/s;
data-rate; Gbit/s; 1e9; Gbps gbps Gbit/s;
substance; mol; 1; mol; mole
substance; mmol; 0.001; mmol; millimole
substance; µmol; 1e-6; µmol μmol; micromole
molar; mol/l; 1; mol/l mol/L;
molar; mmol/l; 0.001; mmol/l mmol/L;
molar; µmol/l; 1e-6; µmol/l µmol/L μmol/l μmol/L;
mass-concentration; g/l; 1; g/l g/L;
mass-concentration; mg/dl; 0.01; mg/dl mg/dL;
mass-concentration; g/dl; 10; g/dl g/dL;
mass-concentration; mg/l; 0.001; mg/l mg/L;
mass-concentration; mg/ml; 1; mg/ml mg/mL;
mass-concentration; µg/ml; 0.001; µg/ml µg/mL mcg/ml mcg/mL;
mass-concentration; µg/l; 1e-6; µg/l µg/L mcg/l mcg/L;
mass-concentration; ng/ml; 1e-6; ng/ml ng/mL;
mass-concentration; µg/m³; 1e-9; µg/m³ µg/m3 μg/m³;
parts; ppm; 0.000001; ppm;
parts; ppb; 0.000000001; ppb;
international-unit; IU; 1; IU iu; international-unit
unit; unit; 1; ; unit
sound; dB; 1; dB; decibel
luminance; nit; 1; ; nit
light; lm; 1; lm; lumen
illuminance; lx; 1; lx lux;
resolution; dpi; 1; dpi ppi;
picture; MP; 1; MP; megapixel
temperature; K; 1; K; kelvin
temperature; °C; 1; °C ℃; celsius
temperature; °F; 5/9; °F ℉; fahrenheit
degree; °; 1; ; degree
share; 1; 1; ;
share; %; 0.01; % pct; percent
points; pp; 1; pp ppt; percentage-point
factor; ×; 1; ;
proportion; :1; 1; ;
`;

/** Kelvin at the zero of the scale: 273.15, and 459.67 × 5/9. */
const OFFSETS: Readonly<Record<string, string>> = { '°C': '273.15', '°F': '45967/180' };

function fraction(text: string): Rational {
  const [top = '', bottom = '1'] = text.split('/');
  const [n, d] = [decimal(top), decimal(bottom)];
  if (n === null || d === null) throw new Error(`The table of units has no number in "${text}".`);
  return over(n, d);
}

const bySymbol = new Map<string, Unit>();
const byWord = new Map<string, Unit>();
const byName = new Map<string, Unit>();

const pluralOf = (word: string): string => {
  if (word.endsWith('ch')) return `${word}es`;
  return /[^aeo]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
};

for (const line of TABLE.trim().split('\n')) {
  const [dimension = '', name = '', factor = '1', symbols = '', words = ''] = line
    .split(';')
    .map((part) => part.trim());
  const unit: Unit = {
    name,
    dimension,
    factor: fraction(factor.replace('~', '')),
    offset: name in OFFSETS ? fraction(OFFSETS[name] ?? '0') : ZERO,
    rough: factor.startsWith('~'),
    word: (words.split(' ')[0] ?? '').replace('-', ' '),
  };
  byName.set(name, unit);
  for (const symbol of symbols.split(' ').filter(Boolean)) bySymbol.set(symbol, unit);
  for (const word of words.split(' ').filter(Boolean)) {
    byWord.set(word, unit).set(pluralOf(word), unit);
  }
}

/** The unit with this symbol ("mg", "km²"); letters count as they stand. */
export const unitOfSymbol = (symbol: string): Unit | undefined => bySymbol.get(symbol);
/** The unit with this name ("grams"), in lower case, its words joined by hyphens. */
export const unitOfWord = (lower: string): Unit | undefined => byWord.get(lower);
/** The unit that a reading names. */
export const unitNamed = (name: string): Unit | undefined => byName.get(name);

/** Two units of which one is counted in the other within one figure: "6 ft 3 in", "2 hours 10 minutes". */
const PAIRS: ReadonlySet<string> = new Set(
  'ft+in lb+oz stone+lb h+min min+s year+month day+h week+day month+day m+cm'.split(' '),
);
export const addsTo = (large: string, small: string): boolean => PAIRS.has(`${large}+${small}`);
