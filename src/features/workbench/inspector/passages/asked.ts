/** What the finder is asked: a claim with the words around it, and the sources of the review that have text. */
import type { Passage as FoundPassage } from '../../../../domain/evidence/passages/schema.ts';
import type { ClaimId, SourceId } from '../../../../domain/ids.ts';
import { correctionInForce } from '../../../../domain/quantities/correction.ts';
import type { Storage } from '../../../../storage/api.ts';
import type {
  ClaimRow,
  ReviewModel,
  ReviewStructure,
  SourceItem,
} from '../../../../storage/model.ts';
import type { SearchedSource } from '../../../../workers/passages/client.ts';
import type { AskedClaim } from '../../../../workers/passages/protocol.ts';

export type { FoundPassage };

/** Passages shown for a claim. */
export const MOST_SHOWN = 4;

/** A source of the review whose text is on this device. */
export interface ReadableSource extends SearchedSource {
  readonly id: SourceId;
  readonly item: SourceItem;
}

export function askedClaim(structure: ReviewStructure, row: ClaimRow): AskedClaim {
  const heading = structure.sections[row.section]?.title ?? '';
  return {
    key: row.id,
    text: row.text,
    context: `${structure.title}\n${heading}`.slice(0, 2_000),
    quantities: correctionInForce(row)?.quantities ?? null,
  };
}

/** The sources that the review's evidence names, each once, in the order of their first use. */
function sourcesOf(model: ReviewModel): SourceItem[] {
  const sources = new Map<SourceId, SourceItem>();
  for (const { id } of model.structure().rows) {
    for (const { source } of model.claim(id).evidence) {
      if (source !== null && !sources.has(source.id)) sources.set(source.id, source);
    }
  }
  return [...sources.values()];
}

/** Those of the review's sources that can be searched here. */
export async function readableSources(
  model: ReviewModel,
  storage: Storage,
): Promise<ReadableSource[]> {
  const own = sourcesOf(model);
  if (own.length === 0) return [];
  const texts = new Map(
    (await storage.sourcesWithText()).map(({ sourceId, attachmentId }) => [sourceId, attachmentId]),
  );
  return own.flatMap((item): ReadableSource[] => {
    const text = texts.get(item.id);
    if (text === undefined) return [];
    const title = item.csl.title ?? '';
    return [
      {
        id: item.id,
        version: `${text}/${title}`,
        title,
        load: () => storage.sourceText(item.id),
        item,
      },
    ];
  });
}

/** Whether the two lists would be searched alike. */
export function sameSources(
  a: readonly ReadableSource[] | null,
  b: readonly ReadableSource[],
): boolean {
  return (
    a !== null &&
    a.length === b.length &&
    a.every(({ id, version }, at) => id === b[at]?.id && version === b[at]?.version)
  );
}

/** Claims to be looked for: dismissed ones are out of the work. */
export const listedClaims = (structure: ReviewStructure): readonly ClaimRow[] =>
  structure.rows.filter(({ dismissed }) => dismissed === null);

export type PassagesByClaim = ReadonlyMap<ClaimId, readonly FoundPassage[]>;
