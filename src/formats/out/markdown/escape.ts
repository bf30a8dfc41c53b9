/** Text from outside within Markdown, so that it reads as it stands and does nothing. */
import { ownDirection } from '../directions.ts';
import { cleanText } from '../text.ts';

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
  return ownDirection(words);
}

/** An address within `<…>`, where only what was checked may stand. */
export const markdownAddress = (href: string): string =>
  /^https?:/i.test(href)
    ? `<${href.replace(/[<>\s\\]/g, (char) => encodeURIComponent(char))}>`
    : '';
