/** A bundle from claims that came with another tool's file. */
import { detectLanguage } from '../../domain/article/language.ts';
import type { Block } from '../../domain/article/schema.ts';
import { extractionKeyOf } from '../../domain/claims/key.ts';
import type { Extraction } from '../../domain/claims/schema.ts';
import { readAlone, readWithin } from '../../domain/evidence/recognise.ts';
import type { CslItem } from '../../domain/evidence/schema.ts';
import { sourceKey } from '../../domain/evidence/source-key.ts';
import { ExtractionId } from '../../domain/ids.ts';
import { sha256 } from '../canonical.ts';
import type { ImportedClaim, ImportedEvidence } from '../in/annotation/imported.ts';
import { type MadeReview, makeBundle } from './make.ts';
import type { Bundle } from './schema.ts';

/**
 * In place of an engine's name: nobody but the file says that these are its claims. Two files of one article are two
 * lists, so what they hold is part of the name.
 */
const engineOf = (contents: string): string => `imported-${contents.slice(0, 16)}/1`;

export interface ImportedReview {
  readonly title: string;
  readonly fileName: string;
  /** Normalised. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly ImportedClaim[];
}

/** The claims in article order, as the extraction that a review of them begins with. */
export async function extractionOfImported(
  text: string,
  claims: readonly ImportedClaim[],
): Promise<{ readonly ordered: readonly ImportedClaim[]; readonly extraction: Extraction }> {
  const ordered = [...claims].sort(
    (a, b) =>
      (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) ||
      (b.spans[0]?.end ?? 0) - (a.spans[0]?.end ?? 0),
  );
  const textHash = await sha256(text);
  const listed = ordered.map((claim) => [claim.text, claim.kind, claim.spans]);
  const engine = engineOf(await sha256(JSON.stringify(listed)));
  const key = await sha256(extractionKeyOf(engine, textHash, 'fine'));
  const extraction: Extraction = {
    header: {
      id: ExtractionId.parse(key.slice(0, 32)),
      textHash,
      engine,
      granularity: 'fine',
      language: detectLanguage(text),
      claimCount: ordered.length,
      sentenceCount: 0,
    },
    claims: ordered.map(({ text: wording, kind, spans }, ordinal) => ({
      ordinal,
      spans: spans.slice(0, 100).map(({ start, end }) => ({ start, end })),
      text: wording,
      kind: kind ?? 'fact',
      checkworthiness: 0.5,
      reasons: ['imported'],
      contextNeeded: false,
    })),
    sentences: [],
  };
  return { ordered, extraction };
}

/** See makeBundle. The same claims of the same article are the same review on every machine. */
export async function bundleOfImported(
  { title, fileName, text, blocks, claims }: ImportedReview,
  now: number,
  appVersion: string,
): Promise<Bundle> {
  const { ordered, extraction } = await extractionOfImported(text, claims);
  return makeBundle(
    {
      title,
      fileName,
      sample: false,
      text,
      blocks,
      bytesHash: extraction.header.textHash,
      extraction,
      ...saidOf(ordered),
    },
    now,
    appVersion,
  );
}

function saidOf(
  claims: readonly ImportedClaim[],
): Pick<MadeReview, 'sources' | 'assessments' | 'evidence'> {
  const places = new Map<string, number>();
  const sources: { csl: Omit<CslItem, 'id'>; raw: string }[] = [];
  const placeOf = ({ raw, address }: ImportedEvidence): number => {
    const { csl } = (address === null ? null : readAlone(address)) ?? readWithin(raw);
    const identity = sourceKey(csl, raw);
    const known = places.get(identity);
    if (known !== undefined) return known;
    places.set(identity, sources.length);
    sources.push({ csl, raw });
    return sources.length - 1;
  };
  const evidence = claims.flatMap((claim, ordinal) =>
    claim.evidence.map((item) => {
      const { raw: _raw, address: _address, ...said } = item;
      return { ...said, claim: ordinal, source: placeOf(item) };
    }),
  );
  return {
    sources,
    assessments: claims.flatMap(({ said }, claim) =>
      Object.keys(said).length === 0 ? [] : [{ claim, fields: said }],
    ),
    evidence,
  };
}
