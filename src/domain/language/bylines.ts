/**
 * Lines that say who wrote a text and when, under a headline that has no stop: they are no part of the headline's
 * sentence, nor of the one that follows them.
 */

const NAME = String.raw`\p{Lu}[\p{L}’'.-]*(?:[ \t]+(?:(?:de|del|della|van|von|der|den|la|le|al|bin|Mc)[ \t]+)*\p{Lu}[\p{L}’'.-]*){0,4}`;
const BYLINE = new RegExp(
  String.raw`^(?:(?:words |text |story |written |reviewed |edited |photos? |photographs? |reporting )?by|bY)[ \t:]+${NAME}(?:(?:,| and| &)[ \t]+${NAME}){0,3}(?:[ \t]*[,|·–—-].{0,60})?$`,
  'u',
);
const MONTHS =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTHS},? \\d{4}|${MONTHS} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})`;
const DATED = new RegExp(
  `^(?:(?:first |last )?(?:published|updated|posted|modified|reviewed|date)(?: on)?:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?${DATE}(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,16})?(?: [|·–—-] .{0,40})?$`,
  'i',
);
/** No such line is longer. */
const LONGEST = 160;

/** Whether a line, without its outer white space, tells the author or the date of what it stands under. */
export function isByline(line: string): boolean {
  if (line.length > LONGEST || line.length < 6) return false;
  const plain = line.replace(/^[*_]{1,2}|[*_]{1,2}$/g, '');
  if (!/^[\p{Lu}\d]/u.test(plain)) return false;
  return BYLINE.test(plain.charAt(0).toLowerCase() + plain.slice(1)) || DATED.test(plain);
}

/** Where such lines begin and end within a text of several lines. Each line is looked at once. */
export function bylinesIn(text: string): number[] {
  const places: number[] = [];
  if (!text.includes('\n')) return places;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start < LONGEST + 20 && isByline(text.slice(start, end).trim())) {
      if (start > 0) places.push(start);
      if (end < text.length) places.push(end);
    }
    start = end + 1;
  }
  return places;
}
