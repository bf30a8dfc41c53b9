/** Names for BibTeX: "von Last, Jr, First", organisations in braces. */
import type { CslName } from '../../../domain/evidence/csl.ts';
import { escapeTex } from './escape.ts';

/** In braces where BibTeX would take it apart. */
function whole(words: string, isFamily: boolean): string {
  const escaped = escapeTex(words);
  const divides =
    /,|(?:^|\s)and(?:\s|$)/i.test(words) || (isFamily && /(?:^|\s)\p{Ll}/u.test(words));
  return divides ? `{${escaped}}` : escaped;
}

function writeName(name: CslName): string {
  const { family, given, suffix, literal } = name;
  if (family === undefined) {
    const words = literal ?? given ?? '';
    return words === '' ? '' : `{${escapeTex(words)}}`;
  }
  const particle = name['non-dropping-particle'];
  const last = [particle === undefined ? '' : escapeTex(particle), whole(family, true)]
    .filter(Boolean)
    .join(' ');
  const first = [given ?? '', name['dropping-particle'] ?? ''].filter(Boolean).join(' ');
  if (suffix !== undefined)
    return `${last}, ${whole(suffix, false)}, ${whole(first, false)}`.trim();
  // The comma tells that several words are one family name.
  if (first === '') return /\s/.test(last) ? `${last},` : last;
  return `${last}, ${whole(first, false)}`;
}

/** @param more the list goes on */
export function writeNames(names: readonly CslName[], more: boolean): string {
  return [...names.map(writeName).filter(Boolean), ...(more ? ['others'] : [])].join(' and ');
}
