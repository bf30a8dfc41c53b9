/** Paragraphs and tables of a Word document. */
import { ownDirection } from '../../directions.ts';
import { escapeXml } from '../xml.ts';

export type Style =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Heading5'
  | 'Heading6'
  | 'Normal'
  | 'Quote'
  | 'ListItem'
  | 'Note'
  | 'CommentText';

interface Weight {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Words as they stand, with their line ends and tabs. */
export function run(text: string, { bold = false, italic = false }: Weight = {}): string {
  if (text === '') return '';
  const properties = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`;
  const inside = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
}

/** Words from outside in the middle of a paragraph: directions in them end with them. */
export const outside = (text: string, weight?: Weight): string => run(ownDirection(text), weight);

/** @param inside runs and what else stands in a paragraph, as XML */
export const paragraph = (inside: string, style: Style = 'Normal'): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;

/** A link to an address of the document's relations. */
export const link = (relation: string, inside: string): string =>
  `<w:hyperlink r:id="${relation}" w:history="1">${inside}</w:hyperlink>`;

/** A place in the document that `see` leads to. */
export const bookmark = (id: number, name: string, inside: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;

export const see = (name: string, inside: string): string =>
  `<w:hyperlink w:anchor="${name}" w:history="1">${inside}</w:hyperlink>`;

/**
 * A table whose head is repeated on every page that it runs over.
 * @param widths in twentieths of a point
 * @param rows cells as runs
 */
export function table(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const line = (cells: readonly string[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map(
        (cell, index) =>
          `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(cell)}</w:tc>`,
      )
      .join('')}</w:tr>`;
  const heads = head.map((words) => run(words, { bold: true }));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${whole}" w:type="dxa"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${line(heads, true)}${rows.map((cells) => line(cells, false)).join('')}</w:tbl>${paragraph('')}`;
}
