/** What other programs' exports leave in titles and names: entities of HTML, tags that CSL does not know. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
};

function characterOf(code: number, written: string): string {
  const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : written;
}

/** Entities as the characters that they stand for; what only looks like one stays. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi,
    (written, decimal, hex, name) => {
      if (decimal !== undefined) return characterOf(Number(decimal), written);
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16), written);
      return ENTITIES[String(name).toLowerCase()] ?? written;
    },
  );
}

/** Tags that are not CSL's own go, JATS and MathML among them; what they enclose stays. */
export function withoutForeignTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<\/?(?:jats:)?(italic|bold)\b[^<>]{0,200}>/gi, (tag, name: string) =>
      tag.startsWith('</')
        ? `</${name.charAt(0).toLowerCase()}>`
        : `<${name.charAt(0).toLowerCase()}>`,
    )
    .replace(/<(\/?)(?:jats:)?(su[bp])\b[^<>]{0,200}>/gi, '<$1$2>')
    .replace(/<\/?em\b[^<>]{0,200}>/gi, (tag) => (tag.startsWith('</') ? '</i>' : '<i>'))
    .replace(/<\/?strong\b[^<>]{0,200}>/gi, (tag) => (tag.startsWith('</') ? '</b>' : '<b>'))
    .replace(/<(?!\/?(?:i|b|sub|sup|span)\b)\/?[a-z][\w:-]{0,40}(?:\s[^<>]{0,500})?\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
