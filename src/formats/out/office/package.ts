/** The container that office documents share (ECMA-376, part 2): parts, what they are, and how they belong together. */
import type { Report } from '../../../domain/report/report.ts';
import { partsInWords } from '../about.ts';
import type { OutFile, Piece } from '../writer.ts';
import { zipPieces } from '../zip.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface Part {
  /** Path in the container. */
  readonly name: string;
  /** Null for relations, which all are told by their extension. */
  readonly contentType: string | null;
  readonly pieces: () => Generator<Piece, void, undefined>;
}

export interface Relation {
  readonly id: string;
  /** The last word of the relation's address: `styles`, `worksheet`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  /** An address outside the container. */
  readonly external?: true;
}

export const relationsXml = (relations: readonly Relation[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${external === true ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export function* onePiece(text: string): Generator<Piece, void, undefined> {
  yield text;
}

/** @param main path of the part that the document begins with */
export function officeFile(
  name: string,
  report: Report,
  main: string,
  parts: readonly Part[],
): OutFile {
  const types = parts
    .map(({ name: path, contentType }) =>
      contentType === null ? '' : `<Override PartName="/${path}" ContentType="${contentType}"/>`,
    )
    .join('');
  const file = (path: string, text: string): OutFile => ({
    name: path,
    pieces: () => onePiece(text),
  });
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  const core = 'application/vnd.openxmlformats-package.core-properties+xml';
  return {
    name,
    pieces: () =>
      zipPieces([
        // Readers look for it first.
        file(
          '[Content_Types].xml',
          `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>${types}<Override PartName="/docProps/core.xml" ContentType="${core}"/></Types>`,
        ),
        file(
          '_rels/.rels',
          `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main}"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
        ),
        file('docProps/core.xml', coreXml(report)),
        ...parts,
      ]),
  };
}

/** What a file manager shows of it. The times are the report's, so that equal reports are equal files. */
function coreXml(report: Report): string {
  const said = `Claimbench ${report.appVersion}, report format ${report.version}, parts: ${partsInWords(report)}. Article SHA-256 ${report.textHash}`;
  const time = report.time.replace(/\.\d+Z$/, 'Z');
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(report.title)}: claim review</dc:title><dc:creator>Claimbench</dc:creator><dc:description>${escapeXml(said)}</dc:description><dc:language>en</dc:language><cp:lastModifiedBy>Claimbench</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}
