/** What an entry takes over from those that it names in `crossref` and `xdata`. */

export interface BibEntry {
  readonly type: string;
  readonly key: string;
  /** Values as LaTeX, by name in lower case. */
  readonly fields: Map<string, string>;
}

/** Never taken over: they name or sort the entry itself. */
const OWN = new Set([
  'crossref',
  'entryset',
  'entrysubtype',
  'ids',
  'keywords',
  'label',
  'options',
  'presort',
  'related',
  'shorthand',
  'shorttitle',
  'sortkey',
  'sorttitle',
  'xdata',
  'xref',
]);

/** Titles of the parent become titles of what the child stands in. */
const TITLES = new Set(['title', 'subtitle', 'titleaddon']);
const IN_BOOK =
  /^(?:in(?:book|collection|proceedings|reference)|conference|bookinbook|supp(?:book|collection))$/;

/** Chains longer than this are circles or mistakes, and nobody names more data entries than this. */
const LONGEST_CHAIN = 8;
const MOST_DATA = 50;

/** `book`, `main` or `journal` before a title, by what the child is of the parent; empty for the same work. */
function prefixFor(child: string, parent: string): string {
  if (parent === 'periodical' || child === 'article' || child === 'suppperiodical')
    return 'journal';
  if (parent.startsWith('mv')) return 'main';
  return IN_BOOK.test(child) ? 'book' : '';
}

/** Resolves `crossref` and `xdata` between the entries of one file. */
export class Inheritance {
  private readonly byKey = new Map<string, BibEntry>();
  private readonly known = new Map<BibEntry, ReadonlyMap<string, string>>();

  constructor(entries: readonly BibEntry[]) {
    for (const entry of entries) {
      const key = entry.key.toLowerCase();
      if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, entry);
    }
  }

  /** The entry's fields with what it takes over; its own always win. A name that no entry has is left alone. */
  fieldsOf(entry: BibEntry, depth = 0): ReadonlyMap<string, string> {
    const known = this.known.get(entry);
    if (known !== undefined) return known;
    // Set first, so that entries that name one another in a circle find an end.
    this.known.set(entry, entry.fields);
    if (depth >= LONGEST_CHAIN) return entry.fields;
    const data = this.named(entry.fields.get('xdata') ?? '').slice(0, MOST_DATA);
    const parent = this.byKey.get((entry.fields.get('crossref') ?? '').trim().toLowerCase());
    if (data.length === 0 && parent === undefined) return entry.fields;
    const merged = new Map(entry.fields);
    for (const one of data) {
      for (const [name, value] of this.fieldsOf(one, depth + 1)) {
        if (!merged.has(name)) merged.set(name, value);
      }
    }
    if (parent !== undefined && parent !== entry) {
      takeOver(merged, entry.type, parent.type, this.fieldsOf(parent, depth + 1));
    }
    this.known.set(entry, merged);
    return merged;
  }

  private named(keys: string): BibEntry[] {
    return keys
      .toLowerCase()
      .split(',')
      .flatMap((key) => this.byKey.get(key.trim()) ?? []);
  }
}

function takeOver(
  merged: Map<string, string>,
  child: string,
  parent: string,
  fields: ReadonlyMap<string, string>,
): void {
  const prefix = prefixFor(child, parent);
  const offer = (name: string, value: string): void => {
    if (!merged.has(name)) merged.set(name, value);
  };
  for (const [name, value] of fields) {
    if (OWN.has(name)) continue;
    if (prefix !== '' && TITLES.has(name)) {
      // Classic files give the parent a title and a booktitle; the latter is there for exactly this purpose.
      if (prefix !== 'book' || !fields.has(`book${name}`)) offer(`${prefix}${name}`, value);
    } else if (prefix === 'book' && name === 'author') {
      offer('bookauthor', value);
      // A chapter of somebody's book is by the same person.
      if (child === 'inbook') offer('author', value);
    } else offer(name, value);
  }
}
