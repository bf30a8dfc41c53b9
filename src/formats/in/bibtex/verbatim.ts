/** Addresses and identifiers, which BibLaTeX takes as they are and which people dress for LaTeX all the same. */

/** Without the LaTeX around and inside: `\url{…}`, `{\_}`, `\%`, `$\sim$`, line breaks within. */
export function verbatim(value: string): string {
  if (!/[\\{}$\r\n]/.test(value)) return value.trim();
  return value
    .replace(/\\(?:url|path|nolinkurl|texttt)\s*(?=\{)/g, '')
    .replace(/\\href\s*\{([^{}]*)\}\s*\{[^{}]*\}/g, '$1')
    .replace(/\$\\sim\$|\{?\\(?:textasciitilde|~|sim)\s?(?:\{\})?\}?/g, '~')
    .replace(/\{?\\(?:textunderscore)\s?(?:\{\})?\}?/g, '_')
    .replace(/\$([<>])\$/g, '$1')
    .replace(/\\text(less|greater)\s?(?:\{\})?/g, (_, sign: string) =>
      sign === 'less' ? '<' : '>',
    )
    .replace(/\\([_%&#{}$^])/g, '$1')
    .replace(/\\-|\\allowbreak\s?/g, '')
    .replace(/[{}]/g, '')
    .replace(/\s*[\r\n]\s*/g, '')
    .trim();
}
