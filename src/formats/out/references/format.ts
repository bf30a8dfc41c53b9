/**
 * References in the styles that are written in CSL, by citeproc-js: what stands in the list, how the text refers to it,
 * and the order of the list. Heavy (the processor is half a megabyte) and slow (a millisecond or more a reference), so
 * the page has it in a worker. The same sources give the same words.
 */
import CSL from 'citeproc';
import { safeAddress } from '../../../domain/evidence/address.ts';
import type { Citation } from '../../../domain/evidence/recognise.ts';
import {
  doiAddress,
  formatReference,
  type ReferenceSegment,
} from '../../../domain/evidence/reference.ts';
import {
  type CslStyle,
  type FormattedReference,
  type FormattedReferences,
  isNumbered,
  type SourceToCite,
} from '../../../domain/evidence/reference-style.ts';
import { retractionOf } from '../../../domain/evidence/retracted.ts';
import type { CslItem } from '../../../domain/evidence/schema.ts';
import apa from './csl/apa.csl?raw';
import chicago from './csl/chicago-author-date.csl?raw';
import english from './csl/locales-en-US.xml?raw';
import mla from './csl/modern-language-association.csl?raw';
import vancouver from './csl/nlm-citation-sequence.csl?raw';
import { itemOf, STEERING } from './item.ts';
import { historyOf, retractionRuns } from './retraction.ts';
import { plainRuns, RUNS_FORMAT, readRuns } from './runs.ts';

const STYLES: Readonly<Record<CslStyle, string>> = { apa, vancouver, chicago, mla };

CSL.Output.Formats.runs = RUNS_FORMAT;
// The order of an alphabet that is the same wherever it runs, and quicker than the processor's own.
CSL.stringCompare = new Intl.Collator('en-US', {
  sensitivity: 'base',
  ignorePunctuation: true,
  numeric: true,
}).compare;
// It would print a warning for each odd date of a source.
CSL.debug = () => {};

/** Longest form in which the text refers to a source that has only words. */
const LONGEST_CITED = 40;

interface Entry {
  readonly marked: string;
  readonly cited: string;
}

interface Processed {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Of the processor's ids. */
  readonly order: readonly string[];
}

interface Ready {
  readonly engine: InstanceType<typeof CSL.Engine>;
  /** What the engine is given when it asks for an item. */
  items: ReadonlyMap<string, object>;
}

/** Reading a style takes longer than setting out a reference, so an engine is kept for each that was asked for. */
const engines = new Map<CslStyle, Ready>();

function engineFor(style: CslStyle): Ready {
  const before = engines.get(style);
  if (before !== undefined) return before;
  const engine = new CSL.Engine(
    {
      retrieveLocale: () => english,
      retrieveItem: (id) => ({ ...ready.items.get(id) }),
    },
    STYLES[style],
    'en-US',
  );
  const ready: Ready = { engine, items: new Map() };
  engine.setOutputFormat('runs');
  Object.assign(engine.opt.development_extensions, {
    wrap_url_and_doi: true,
    // Notes are not given to it, and names and dates come in their parts.
    field_hack: false,
    raw_date_parsing: false,
  });
  // A dash for the same author again would be lost where a reference stands alone, as in a table or in a card.
  delete engine.bibliography.opt['subsequent-author-substitute'];
  engines.set(style, ready);
  return ready;
}

function process(style: CslStyle, items: ReadonlyMap<string, object>): Processed {
  const ready = engineFor(style);
  ready.items = items;
  try {
    return processWith(ready.engine, style, items);
  } catch (error) {
    // In an unknown state.
    engines.delete(style);
    throw error;
  }
}

function processWith(
  engine: Ready['engine'],
  style: CslStyle,
  items: ReadonlyMap<string, object>,
): Processed {
  // What it knows of earlier items by the same names must go first.
  engine.updateItems([]);
  engine.updateItems([...items.keys()]);
  const made = engine.makeBibliography();
  const order = made === false ? [] : made[0].entry_ids.flatMap(([id]) => id ?? []);
  const lines = made === false ? [] : made[1];
  const cite = (id: string) =>
    isNumbered(style) ? '' : plainRuns(engine.makeCitationCluster([{ id }]));
  const entries = order.map((id, at): [string, Entry] => [
    id,
    { marked: lines[at] ?? '', cited: cite(id) },
  ]);
  return { entries: new Map(entries), order };
}

/** Whether there is something to set out; else the reviewer's own words are shown as they are. */
const hasFields = ({ title, author, 'container-title': container }: Citation): boolean =>
  [title, author, container].some((value) => value !== undefined && value.length > 0);

const hasWords = (parts: readonly ReferenceSegment[]) => /[\p{L}\p{N}]/u.test(textOf(parts));

/** The reviewer's words, or what the short style makes of the fields. */
function ownWords({ csl, raw }: SourceToCite): ReferenceSegment[] {
  const { author, title, 'container-title': container, ...rest } = csl;
  const parts = formatReference(hasFields(csl) ? csl : rest, raw).map((part) => ({
    ...part,
    text: part.text.replace(STEERING, ' '),
  }));
  return hasWords(parts) ? parts : [{ text: 'Source without a title' }];
}

const textOf = (parts: readonly ReferenceSegment[]) => parts.map(({ text }) => text).join('');

/** The item that stands for a source; one without fields takes its place in the alphabet by its words. */
function standIn(source: SourceToCite, id: string, style: CslStyle): object {
  const { csl } = source;
  if (hasFields(csl)) return itemOf(csl, id, historyOf(source.retraction, style));
  const words = textOf(ownWords(source));
  return itemOf({ id, type: 'document', title: words }, id, null);
}

/** All at once, or one by one where the processor gives up on one of them: that one is then left to the short style. */
function processAll(style: CslStyle, sources: readonly SourceToCite[]): Processed {
  const items = sources.map((source, at): [string, object] => {
    const id = `s${at}`;
    return [id, standIn(source, id, style)];
  });
  try {
    return process(style, new Map(items));
  } catch {
    const sound = items.filter((item) => {
      try {
        return process(style, new Map([item])).order.length === 1;
      } catch {
        return false;
      }
    });
    try {
      return process(style, new Map(sound));
    } catch {
      return { entries: new Map(), order: [] };
    }
  }
}

/**
 * @param sources in the order of their first use, each once
 */
export function formatReferences(
  style: CslStyle,
  sources: readonly SourceToCite[],
): FormattedReferences {
  const { entries, order } = processAll(style, sources);
  const references = sources.map((source, at): FormattedReference => {
    const { id, csl } = source;
    const entry = hasFields(csl) ? entries.get(`s${at}`) : undefined;
    const set = entry === undefined ? [] : readRuns(entry.marked, addressesOf(csl));
    const parts = hasWords(set) ? set : ownWords(source);
    const cited = isNumbered(style) ? `[${at + 1}]` : citedAs(entry, parts);
    const gone = retractionOf(source.retraction);
    return { id, parts: gone === null ? parts : retractionRuns(parts, gone, style), cited };
  });
  // Those that the processor left out stand at the end, in the order of their use.
  const places = new Set(order.map((id) => Number(id.slice(1))));
  for (const at of sources.keys()) places.add(at);
  return { style, references, order: [...places].flatMap((at) => sources[at]?.id ?? []) };
}

const addressesOf =
  ({ URL, DOI }: CslItem) =>
  (shown: string): string | null => {
    if (DOI !== undefined && shown.trim().toLowerCase().endsWith(DOI.toLowerCase()))
      return doiAddress(DOI);
    return URL === undefined ? null : safeAddress(URL);
  };

function citedAs(entry: Entry | undefined, parts: readonly ReferenceSegment[]): string {
  if (entry !== undefined && entry.cited !== '') return entry.cited;
  const words = textOf(parts).replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_CITED) return `(${words})`;
  const cut = words.slice(0, LONGEST_CITED);
  return `(${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_CITED / 2)).trimEnd()}…)`;
}
