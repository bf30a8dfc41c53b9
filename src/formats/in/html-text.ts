/**
 * The words of a web page that was saved as a file, as its text would be read: blocks apart, scripts and styles left out.
 * No document is built and nothing of the page runs or loads.
 */
import { withoutEntities } from './markup.ts';

/** What holds no words of the page. */
const SKIPPED = /^(?:script|style|head|noscript|template|svg|math|iframe|object|select)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
const CELL = /^(?:td|th)$/;

/** Names of characters that pages use most, beside those of XML. */
const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  'rsquo’ lsquo‘ rdquo” ldquo“ hellip… euro€ pound£ deg° times× plusmn± micro\u00B5 minus− le≤ ge≥ ne≠ middot· bull• sect§ para¶ copy© reg® trade™ frac12½ frac14¼ frac34¾ sup2² sup3³ alphaα betaβ gammaγ deltaδ muμ agraveà aacuteá acircâ atildeã aumlä aringå aeligæ ccedilç egraveè eacuteé ecircê eumlë iacuteí icircî iumlï ntildeñ oacuteó ocircô otildeõ oumlö oslashø ugraveù uacuteú ucircû uumlü szligß AumlÄ OumlÖ UumlÜ EacuteÉ shy\u00AD'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

const named = (text: string) =>
  text.replace(/&([A-Za-z]{2,6}\d{0,2});/g, (written, name: string) => NAMED[name] ?? written);

/** Where a tag that begins at `at` ends; a `>` within a quoted value does not end it. */
function tagEnd(html: string, at: number): number {
  let quote = '';
  for (let index = at + 1; index < html.length; index += 1) {
    const char = html.charAt(index);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return index + 1;
    else if ((char === '"' || char === "'") && html.charAt(index - 1) === '=') quote = char;
  }
  return html.length;
}

/** Linear in the length of the page. */
export function htmlText(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9]*)|^<[!?]/.exec(lower.slice(open, open + 20));
    if (name === null) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    at = tagEnd(html, open);
    const tag = name[1] ?? '';
    if (SKIPPED.test(tag) && html.charAt(open + 1) !== '/' && html.charAt(at - 2) !== '/') {
      const end = lower.indexOf(`</${tag}`, at);
      // A page without its end tag has the rest of it inside.
      at = end < 0 ? html.length : tagEnd(html, end);
    }
    if (BLOCK.test(tag)) parts.push('\u2029\u2029');
    else if (tag === 'br') parts.push('\u2029');
    else if (CELL.test(tag)) parts.push(' ');
  }
  return withoutEntities(named(parts.join('').replace(/[^\S\u2029]+/g, ' ')))
    .replace(/ ?\u2029 ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}
