/** Which source the words of a citation mean: one that the review cites already, one of the file, or a new one. */

import { readAlone, readWithin } from '../../../domain/evidence/recognise.ts';
import { formatReference } from '../../../domain/evidence/reference.ts';
import type { CslItem } from '../../../domain/evidence/schema.ts';
import { sourceKey } from '../../../domain/evidence/source-key.ts';
import type { SourceItem } from '../../../domain/review/claim.ts';
import { readSources } from '../sources.ts';
import type { EntryEvidence, FileSource } from './entry.ts';
import { inFile } from './same.ts';

export interface ReadCitation {
  readonly csl: Omit<CslItem, 'id'>;
  readonly raw: string;
}

export type Cited =
  | { readonly kind: 'known'; readonly source: SourceItem }
  | { readonly kind: 'new'; readonly citations: readonly ReadCitation[] }
  | { readonly kind: 'fault'; readonly reason: string };

/** A title of fewer letters may stand in any words. */
const TELLING_TITLE = 12;
const LONGEST = 20_000;

const plain = (words: string): string =>
  inFile(words)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<\/?(?:i|b|sup|sub|span)[^>]*>/g, '')
    .replace(/[\uFFFD\s]+/g, ' ')
    .trim();

interface KnownSource {
  readonly source: SourceItem;
  readonly key: string;
  readonly title: string;
  readonly raw: string;
  readonly reference: string;
}

function knownSource(source: SourceItem): KnownSource {
  const reference = formatReference(source.csl, source.raw).map(({ text }) => text);
  return {
    source,
    key: sourceKey(source.csl, source.raw),
    title: plain(source.csl.title ?? ''),
    raw: plain(source.raw),
    reference: plain(reference.join('')),
  };
}

const kindOf = (key: string): string => key.slice(0, key.indexOf(':'));

/** @param key of the identifier in the words; null where there is none */
function means(words: string, key: string | null, known: KnownSource): boolean {
  if (key === known.key) return true;
  if (known.reference !== '' && words.startsWith(known.reference)) return true;
  // Two editions have one title; their identifiers tell them apart.
  if (key !== null && kindOf(key) === kindOf(known.key)) return false;
  if (known.title.length >= TELLING_TITLE && words.includes(known.title)) return true;
  return known.raw !== '' && (words === known.raw || words.startsWith(`${known.raw}, `));
}

/** @param sources that the review cites, in the order in which the first that fits is taken */
export function citedBy(
  sources: readonly SourceItem[],
  inFile: ReadonlyMap<string, FileSource>,
): (evidence: EntryEvidence) => Cited {
  const known = sources.map(knownSource);
  const byId = new Map(sources.map((source) => [source.id as string, source]));
  const kept = new Map<string, Cited>();

  function knownBy(words: string, address: string | null): SourceItem | null {
    const alone = address === null ? null : readAlone(address);
    const within = alone ?? readWithin(words);
    const key = within.recognised === 'text' ? null : sourceKey(within.csl, words);
    const text = plain(words);
    return known.find((candidate) => means(text, key, candidate))?.source ?? null;
  }

  function read({ words, address, sourceId }: EntryEvidence): Cited {
    const own = sourceId === null ? undefined : byId.get(sourceId);
    if (own !== undefined) return { kind: 'known', source: own };
    const record = sourceId === null ? undefined : inFile.get(sourceId);
    const said = record?.words ?? words;
    if (said === '') {
      return {
        kind: 'fault',
        reason: 'A citation is left out: its source is in another file. Choose both together.',
      };
    }
    const source = knownBy(said, address);
    if (source !== null) return { kind: 'known', source };
    const raw = said.slice(0, LONGEST);
    if (record !== undefined) return { kind: 'new', citations: [{ csl: record.csl, raw }] };
    const alone = address === null ? null : readAlone(address);
    if (alone !== null) return { kind: 'new', citations: [{ csl: alone.csl, raw }] };
    const { items, faults } = readSources(said, { from: 'auto' });
    if (items.length === 0) {
      return {
        kind: 'fault',
        reason: `A citation is left out (${said.slice(0, 60)}). ${faults[0]?.reason ?? ''}`.trim(),
      };
    }
    const citations = items.map(({ csl: { id: _id, ...csl }, raw: line }) => ({
      csl,
      raw: items.length === 1 ? raw : line.slice(0, LONGEST),
    }));
    return { kind: 'new', citations };
  }

  return (evidence) => {
    const key = JSON.stringify([evidence.words, evidence.address, evidence.sourceId]);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const cited = read(evidence);
    kept.set(key, cited);
    return cited;
  };
}
