/** A workbook of several sheets. */
import type { Report } from '../../../../domain/report/report.ts';
import type { OutFile } from '../../writer.ts';
import { officeFile, onePiece, relationsXml } from '../package.ts';
import { escapeXml, XML_HEAD } from '../xml.ts';
import { columnName, type Sheet, sheetPieces } from './sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Words wrap and stand at the top of their cells; a head is bold; a quoted cell is never read as a formula. */
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export function workbook(name: string, report: Report, sheets: readonly Sheet[]): OutFile {
  const list = sheets
    .map(
      (sheet, index) =>
        `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('');
  // A filter needs a name of its own in the workbook, or some readers repair the file.
  const filters = () =>
    sheets
      .map(
        (sheet, index) =>
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escapeXml(sheet.name)}'!$A$1:$${columnName(sheet.columns.length - 1)}$${sheet.count + 1}</definedName>`,
      )
      .join('');
  const relations = [
    ...sheets.map((_sheet, index) => ({
      id: `rId${index + 1}`,
      type: 'worksheet',
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
  ];
  return officeFile(name, report, 'xl/workbook.xml', [
    {
      name: 'xl/workbook.xml',
      contentType: `${TYPE}.sheet.main+xml`,
      pieces: () =>
        onePiece(
          `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list}</sheets><definedNames>${filters()}</definedNames></workbook>`,
        ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      contentType: null,
      pieces: () => onePiece(relationsXml(relations)),
    },
    { name: 'xl/styles.xml', contentType: `${TYPE}.styles+xml`, pieces: () => onePiece(STYLES) },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      contentType: `${TYPE}.worksheet+xml`,
      pieces: () => sheetPieces(sheet),
    })),
  ]);
}
