/** The marks that CSL allows within titles: italics, bold, raised and lowered characters, small capitals. */

const MARK = /<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]{0,200})?>/g;

/** The words alone, for where marks cannot be shown. */
export function withoutMarks(words: string): string {
  return words.includes('<') ? words.replace(MARK, '') : words;
}
