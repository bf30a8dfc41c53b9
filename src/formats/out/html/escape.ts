/** The only ways by which text gets into a report's markup. */
import { cleanText } from '../text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}

/**
 * Words from outside in the middle of a line. `bdi` keeps direction controls in them from turning what follows around.
 */
export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

/** A link to the outside, or its bare words where the address must not be opened. */
export function outsideLink(href: string | undefined, words: string): string {
  if (href === undefined || !/^(?:https?|mailto):/i.test(href)) return words;
  return `<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">${words}</a>`;
}
