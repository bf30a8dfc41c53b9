/** Words for BibTeX: the signs that TeX gives a meaning are written out, every other character stays Unicode. */

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
};

const TAGS: Readonly<Record<string, string>> = {
  i: '\\textit{',
  b: '\\textbf{',
  sup: '\\textsuperscript{',
  sub: '\\textsubscript{',
  span: '\\textsc{',
};

/** Braces could not balance where a name or a title holds a single one, hence the commands instead of `\{`. */
export function escapeTex(words: string): string {
  return (
    words
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/[\\{}$&%#_~^`]/g, (sign) => SIGNS[sign] ?? sign)
      // Hyphens and apostrophes that TeX would draw together.
      .replace(/-(?=-)/g, '-{}')
      .replace(/'(?=')/g, "'{}")
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Words that styles must not set in lower case: with a capital behind the first letter, as in DNA, mRNA and pH. */
const CAPITALS = /(?<![\p{L}\p{N}\\])[\p{L}\p{N}]+\p{Lu}[\p{L}\p{N}]*/gu;

function protectedWords(words: string): string {
  return escapeTex(words).replace(CAPITALS, (word) => `{${word}}`);
}

/** A title, whose marks of CSL become commands. A mark that nothing closes stays as it is written. */
export function escapeTitle(title: string): string {
  const parts = title.split(/(<\/?(?:i|b|sup|sub|span)(?:\s[^<>]{0,200})?>)/);
  const open: string[] = [];
  const closes = new Map<string, number>();
  for (const part of parts) {
    const tag = /^<\/(\w+)>$/.exec(part)?.[1];
    if (tag !== undefined) closes.set(tag, (closes.get(tag) ?? 0) + 1);
  }
  let words = '';
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      words += spaced(part);
      continue;
    }
    const name = /^<\/?(\w+)/.exec(part)?.[1] ?? '';
    if (part.startsWith('</')) {
      closes.set(name, (closes.get(name) ?? 0) - 1);
      if (open.at(-1) === name) {
        open.pop();
        words += '}';
      } else words += escapeTex(part);
    } else if ((closes.get(name) ?? 0) > 0 && (name !== 'span' || /small-caps/.test(part))) {
      open.push(name);
      words += TAGS[name] ?? '';
    } else words += escapeTex(part);
  }
  return (words + '}'.repeat(open.length)).replace(/\s+/g, ' ').trim();
}

/** The spaces around a mark are part of the title. */
function spaced(words: string): string {
  const inner = protectedWords(words);
  if (inner === '') return /\s/.test(words) ? ' ' : '';
  return `${/^\s/.test(words) ? ' ' : ''}${inner}${/\s$/.test(words) ? ' ' : ''}`;
}

/** Addresses and identifiers stand as they are; the three signs that could end the field are encoded. */
export function escapeVerbatim(words: string): string {
  return words
    .replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/\s+/g, ' ')
    .trim();
}
