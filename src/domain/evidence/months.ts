/** Names of months and seasons as bibliographies write them, in the languages that turn up in exports. */

const MONTHS = [
  'january januar janvier enero gennaio janeiro januari jan',
  'february februar février fevrier febrero febbraio fevereiro februari feb fév',
  'march märz maerz mars marzo março marco maart mar mär mrz',
  'april avril abril aprile apr avr abr',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho jun',
  'july juli juillet julio luglio julho jul',
  'august août aout agosto augustus aug',
  'september septembre septiembre settembre setembro sep sept',
  'october oktober octobre octubre ottobre outubro oct okt',
  'november novembre noviembre novembro nov',
  'december dezember décembre decembre diciembre dicembre dezembro dec dez déc',
] as const;

const SEASONS = [
  'spring frühling printemps',
  'summer sommer été',
  'autumn fall herbst automne',
  'winter hiver',
] as const;

function numbered(lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
  );
}

const MONTH_BY_NAME = numbered(MONTHS);
const SEASON_BY_NAME = numbered(SEASONS);

/** 1 to 12 for a month's name or its abbreviation, with or without a full stop; otherwise null. */
export function monthNamed(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, '');
  // Truncated names ("Janu", "Octob") are common where a field is cut to a width.
  return MONTH_BY_NAME.get(name) ?? MONTH_BY_NAME.get(fullNameOf(name)) ?? null;
}

function fullNameOf(begun: string): string {
  if (begun.length < 4) return '';
  for (const name of MONTH_BY_NAME.keys()) if (name.startsWith(begun)) return name;
  return '';
}

/** 1 (spring) to 4 (winter) for a season's name; otherwise null. */
export function seasonNamed(word: string): number | null {
  return SEASON_BY_NAME.get(word.toLowerCase()) ?? null;
}
