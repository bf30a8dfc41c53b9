/** One name as RIS and PubMed write it: "Family, Given, Suffix", or an organisation without a comma. */
import type { CslName } from '../../domain/evidence/csl.ts';

/** "A. B. Smith", as some publishers write what should be "Smith, A. B.". */
const INITIALS_FIRST = /^((?:\p{Lu}\.[ -]?){1,5}) ?(\p{L}[\p{L}'’ -]{1,80})$/u;
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|V|2nd|3rd|4th|Esq\.?|M\.?D\.?|Ph\.?D\.?)$/i;

/** Without a mark that ends a list; "New York," alone is a family name of two words, and keeps its comma. */
export function withoutTail(name: string): string {
  const isTail = name.endsWith(';') || (name.endsWith(',') && name.indexOf(',') < name.length - 1);
  return isTail ? name.slice(0, -1).trimEnd() : name;
}

/** Null for a name without letters. Without a comma it is taken for an organisation, and kept whole. */
export function nameFrom(written: string): CslName | null {
  const words = withoutTail(
    written
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[,;]\s?/, ''),
  );
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const parts = words.split(/\s*,\s*/);
  const [family = '', given = ''] = parts;
  if (parts.length === 1) {
    const initialled = INITIALS_FIRST.exec(words);
    if (initialled === null) return { literal: words };
    return { family: initialled[2] ?? '', given: (initialled[1] ?? '').trim() };
  }
  const last = parts.at(-1) ?? '';
  if (parts.length === 2) {
    // "King, Martin Luther Jr", as PubMed has it.
    const split = given.split(' ');
    const end = split.at(-1) ?? '';
    const suffixed = split.length > 1 && /^(?:[JS]r\.?|I{2,3}|2nd|3rd)$/.test(end);
    return suffixed
      ? { family, given: split.slice(0, -1).join(' '), suffix: end }
      : named(family, given);
  }
  if (parts.length === 3 && SUFFIX.test(last)) return { ...named(family, given), suffix: last };
  if (parts.length === 3 && SUFFIX.test(given)) return { ...named(family, last), suffix: given };
  // "Department of Health, Education, and Welfare" has commas of its own.
  return parts.length > 3 || / /.test(family)
    ? { literal: words }
    : named(family, parts.slice(1).join(', '));
}

function named(family: string, given: string): CslName {
  return given === '' ? { family } : { family, given };
}
