/** Text from outside within Markdown, so that it reads as it stands and does nothing. */
import { cleanText } from '../text.ts';

/**
 * Marks that turn what follows around, or hide it. An HTML page keeps them within an element of their own; Markdown has
 * none, so each that is opened is closed at the end.
 */
const OPENING = /[\u202A\u202B\u202D\u202E]/g;
const ISOLATING = /[\u2066-\u2068]/g;

function balanced(text: string): string {
  const open = text.match(OPENING)?.length ?? 0;
  const isolated = text.match(ISOLATING)?.length ?? 0;
  if (open === 0 && isolated === 0) return text;
  // The text as a whole is isolated, so that nothing in it, closed or not, reaches what stands around.
  return `\u2068${text}${'\u202C'.repeat(open)}${'\u2069'.repeat(isolated)}\u2069`;
}

/** On one line, with nothing in it that Markdown or HTML would take for its own. */
export function plainMarkdown(text: string): string {
  const words = cleanText(text)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(?:#{1,6}(?= |$)|[-+=](?=[ =-]|$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
    // Bare addresses become links in many readers; only the references have links, and those are checked.
    .replace(/\b(https?|ftp|mailto|javascript|data|file)(:)/gi, '$1\\$2')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`);
  return balanced(words);
}

/** An address within `<…>`, where only what was checked may stand. */
export const markdownAddress = (href: string): string =>
  /^https?:/i.test(href)
    ? `<${href.replace(/[<>\s\\]/g, (char) => encodeURIComponent(char))}>`
    : '';
