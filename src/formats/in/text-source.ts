/** One line of text that names a source: its identifiers as CSL, and its words kept. */
import { readCitationLine, separateIdentifiers } from '../../domain/evidence/citation.ts';
import { findDoi } from '../../domain/evidence/doi.ts';
import { findArxiv, findPmcid, findPmid } from '../../domain/evidence/identifiers.ts';
import { readAlone } from '../../domain/evidence/recognise.ts';
import { trimIdentifier } from '../../domain/evidence/trim.ts';
import type { DraftItem, Outcome } from './draft.ts';

/** A line may name several sources by their identifiers; each is one outcome. */
export function* readTextLine(words: string, line: number): Generator<Outcome> {
  for (const raw of separateIdentifiers(words.trim())) {
    const read = readCitationLine(raw);
    if (read.ok) yield { ok: true, draft: { csl: worded(read.csl, raw), key: '', raw, line } };
    else yield { ok: false, fault: { entry: shortened(raw), line, reason: read.message } };
  }
}

const shortened = (raw: string): string => (raw.length > 60 ? `${raw.slice(0, 59)}…` : raw);

/**
 * The words of a reference are not guessed into fields. Without an identifier they are all there is, so that they stand
 * where every style prints them; beside one they are a note.
 */
function worded(csl: DraftItem, raw: string): DraftItem {
  const words = raw.replace(/\s+/g, ' ').trim();
  const bare = Object.keys(csl).every((key) => key === 'type');
  if (bare) return { ...csl, title: words };
  const rest = words
    .split(' ')
    .filter((word) => readAlone(trimIdentifier(word)) === null && /\p{L}{2}/u.test(word));
  return rest.length < 3 ? csl : { ...csl, note: words };
}

/** Lines of a file of entries that are no entry: most are comments of the program that wrote the file. */
export function namesSource(line: string): boolean {
  const words = trimIdentifier(line.trim());
  if (
    words === '' ||
    /^[%#})/]|^\w[\w-]{0,40}\s{0,5}=\s{0,5}[{"]/.test(words) ||
    words.length > 4_000
  )
    return false;
  if (readAlone(words) !== null || /^https?:\/\/\S+\.\S/i.test(words)) return true;
  if ((findDoi(words) ?? findPmid(words) ?? findPmcid(words) ?? findArxiv(words)) !== null)
    return true;
  // A number that somebody meant as an identifier, to be told what is wrong with it.
  if (/^\d[\d -]{7,18}[\dXx]$/.test(words)) return true;
  // A reference in words: initials, a year, and a place in a volume.
  const isLong = words.length >= 25 && /\b(?:1[5-9]|20)\d\d\b/.test(words);
  return (
    isLong &&
    /\p{Lu}\p{Ll}{1,30},? \p{Lu}{1,3}[.,;]/u.test(words) &&
    /\d\s?[:(]\s?\w?\d|\bpp?\./.test(words)
  );
}
