/** Text that changes the direction of what stands around it, kept to itself where no element of its own can do that. */

const OPENING = /[\u202A\u202B\u202D\u202E]/g;
const ISOLATING = /[\u2066-\u2068]/g;

/** The text as it is where it holds no such mark; else isolated as a whole, with all that it opens closed at its end. */
export function ownDirection(text: string): string {
  const open = text.match(OPENING)?.length ?? 0;
  const isolated = text.match(ISOLATING)?.length ?? 0;
  if (open === 0 && isolated === 0) return text;
  return `\u2068${text}${'\u202C'.repeat(open)}${'\u2069'.repeat(isolated)}\u2069`;
}
