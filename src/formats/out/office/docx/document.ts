/** The parts that every Word document of ours has. */
import type { Report } from '../../../../domain/report/report.ts';
import type { OutFile } from '../../writer.ts';
import { officeFile, onePiece, type Part, type Relation, relationsXml } from '../package.ts';
import { XML_HEAD } from '../xml.ts';
import { stylesXml, W } from './styles.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A4, with margins of 2.2 cm, in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

interface Content {
  readonly name: string;
  readonly report: Report;
  /** BCP 47. */
  readonly language: string;
  readonly body: () => Generator<string, void, undefined>;
  /** Comments as XML, where there are any. */
  readonly comments?: () => Generator<string, void, undefined>;
}

/** The relation of a reference's address; see `link`. */
export const addressOf = (reference: number): string => `ref${reference}`;

export function wordFile({ name, report, language, body, comments }: Content): OutFile {
  const relations: Relation[] = [
    { id: 'rId1', type: 'styles', target: 'styles.xml' },
    ...(comments === undefined ? [] : [{ id: 'rId2', type: 'comments', target: 'comments.xml' }]),
    ...report.references.flatMap(({ number, parts }): Relation[] => {
      const href = parts.find((part) => part.href !== undefined)?.href;
      if (href === undefined) return [];
      return [{ id: addressOf(number), type: 'hyperlink', target: href, external: true }];
    }),
  ];
  const parts: Part[] = [
    {
      name: 'word/document.xml',
      contentType: `${TYPE}.document.main+xml`,
      *pieces() {
        yield `${XML_HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>`;
        yield* body();
        yield `${PAGE}</w:body></w:document>`;
      },
    },
    {
      name: 'word/_rels/document.xml.rels',
      contentType: null,
      pieces: () => onePiece(relationsXml(relations)),
    },
    {
      name: 'word/styles.xml',
      contentType: `${TYPE}.styles+xml`,
      pieces: () => onePiece(stylesXml(/^[A-Za-z0-9-]+$/.test(language) ? language : 'en')),
    },
  ];
  if (comments !== undefined) {
    parts.push({
      name: 'word/comments.xml',
      contentType: `${TYPE}.comments+xml`,
      *pieces() {
        yield `${XML_HEAD}<w:comments xmlns:w="${W}">`;
        yield* comments();
        yield '</w:comments>';
      },
    });
  }
  return officeFile(name, report, 'word/document.xml', parts);
}
