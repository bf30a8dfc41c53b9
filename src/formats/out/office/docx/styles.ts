/** The styles that our documents use: Word's own names, so that a template of the reader's takes over. */
import { XML_HEAD } from '../xml.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Look {
  readonly id: string;
  readonly name: string;
  /** Half-points. */
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  /** Depth in the outline, from 0. */
  readonly outline?: number;
}

const heading = (level: number, size: number): Look => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  size,
  bold: true,
  before: level === 1 ? 360 : 240,
  after: 80,
  outline: level - 1,
});

const LOOKS: readonly Look[] = [
  { id: 'Title', name: 'Title', size: 40, bold: true, after: 80 },
  { id: 'Subtitle', name: 'Subtitle', size: 22, colour: '595959', after: 240 },
  heading(1, 30),
  heading(2, 25),
  heading(3, 23),
  heading(4, 22),
  heading(5, 22),
  heading(6, 22),
  { id: 'Quote', name: 'Quote', size: 22, italic: true, indent: 400, after: 120 },
  { id: 'ListItem', name: 'List Paragraph', size: 22, indent: 400, after: 60 },
  { id: 'Note', name: 'Note', size: 19, colour: '595959', after: 80 },
  { id: 'CommentText', name: 'annotation text', size: 20 },
];

function styleXml(look: Look): string {
  const { id, name, size, bold, italic, colour, before = 0, after = 0, indent, outline } = look;
  const paragraph = [
    outline === undefined ? '' : '<w:keepNext/><w:keepLines/>',
    `<w:spacing w:before="${before}" w:after="${after}"/>`,
    indent === undefined ? '' : `<w:ind w:left="${indent}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  const words = [
    bold === true ? '<w:b/>' : '',
    italic === true ? '<w:i/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${words}</w:rPr></w:style>`;
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** @param language of the words, as BCP 47 */
export const stylesXml = (language: string): string =>
  `${XML_HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`).join('')}</w:tblBorders></w:tblPr></w:style><w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>${LOOKS.map(styleXml).join('')}</w:styles>`;
