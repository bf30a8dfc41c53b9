/** Lines of the tagged formats (RIS, PubMed): a tag of two to four signs, a hyphen, and words that may go on below. */

export interface TaggedLine {
  readonly tag: string;
  words: string;
}

/** A tag at the beginning of a line, with the spaces that programs leave out, double or turn into tabs. */
const RIS_TAG = /^[ \t]{0,3}([A-Z][A-Z0-9])(?:[ \t]{1,6}[-–—][ \t]?|-[ \t]|-$)(.*)$/;
const NBIB_TAG = /^([A-Z][A-Z0-9]{1,3})[ \t]{0,3}-(?:[ \t](.*))?$/;

export interface Tagged {
  readonly tag: string;
  readonly words: string;
}

/** The tag and the words of a line of RIS; null for a line that goes on from the one before. */
export function risLine(line: string): Tagged | null {
  const match = RIS_TAG.exec(line);
  return match === null ? null : { tag: match[1] ?? '', words: (match[2] ?? '').trim() };
}

/** The same for a line of PubMed's format. */
export function nbibLine(line: string): Tagged | null {
  const match = NBIB_TAG.exec(line);
  return match === null ? null : { tag: match[1] ?? '', words: (match[2] ?? '').trim() };
}

/** The lines with what goes on below each of them. */
export function joined(
  lines: readonly string[],
  read: (line: string) => Tagged | null,
): TaggedLine[] {
  const all: TaggedLine[] = [];
  for (const line of lines) {
    const tagged = read(line);
    if (tagged !== null) all.push({ tag: tagged.tag, words: tagged.words });
    else {
      const last = all.at(-1);
      const words = line.trim();
      if (last !== undefined && words !== '')
        last.words = last.words === '' ? words : `${last.words} ${words}`;
    }
  }
  return all;
}

/** The words of every line with one of these tags, in the order of the file, empty ones left out. */
export function valuesOf(lines: readonly TaggedLine[], ...tags: readonly string[]): string[] {
  return lines
    .filter(({ tag, words }) => tags.includes(tag) && words !== '')
    .map(({ words }) => words);
}

/** The first value of the first of these tags that has one. */
export function firstValue(lines: readonly TaggedLine[], ...tags: readonly string[]): string {
  for (const tag of tags) {
    const found = lines.find((line) => line.tag === tag && line.words !== '');
    if (found !== undefined) return found.words;
  }
  return '';
}
