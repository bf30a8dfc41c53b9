/** What a review can be written as. One list for the report screen, the export menu, the palette and the keys. */
import type { OutFormat } from '../../formats/out/formats.ts';
import type { IconName } from '../../ui/Icon.tsx';
import type { Action } from '../shared/actions.ts';
import type { Audience } from './options.ts';

/** The editor's and the author's report are exported as `html`, by the choice of the report. */
export type ExportKind = Exclude<OutFormat, 'editor' | 'author'> | 'print' | 'json';

export interface ExportFormat {
  readonly kind: ExportKind;
  readonly label: string;
  readonly description: string;
  readonly icon: IconName;
  readonly extension: string;
  readonly type: string;
  /** What stands in the file's name behind the review's title. */
  readonly name: string;
  /** For researchers and other tools. */
  readonly research?: true;
  readonly action: Pick<Action, 'id' | 'label' | 'keys' | 'keywords'>;
}

const action = (kind: ExportKind, label: string, keywords: string): ExportFormat['action'] => ({
  id: `report.${kind}`,
  label: `Export ${label}`,
  keywords: `download save ${keywords}`,
});

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    kind: 'html',
    label: 'HTML report',
    description: 'One file, opens anywhere',
    icon: 'code',
    extension: 'html',
    type: 'text/html',
    name: 'review',
    action: action('html', 'HTML report', 'web page'),
  },
  {
    kind: 'print',
    label: 'PDF',
    description: 'Through the print dialog',
    icon: 'printer',
    extension: 'pdf',
    type: 'application/pdf',
    name: 'review',
    action: {
      id: 'report.print',
      label: 'Print report or save as PDF',
      keys: ['mod+p'],
      keywords: 'paper export',
    },
  },
  {
    kind: 'docx-comments',
    label: 'Word',
    description: 'Article with comments',
    icon: 'file-text',
    extension: 'docx',
    type: WORD,
    name: 'commented',
    action: action('docx-comments', 'Word article with comments', 'docx document libreoffice'),
  },
  {
    kind: 'docx',
    label: 'Word report',
    description: 'Full report as a document',
    icon: 'file-text',
    extension: 'docx',
    type: WORD,
    name: 'review',
    action: action('docx', 'Word report', 'docx document libreoffice'),
  },
  {
    kind: 'md',
    label: 'Markdown',
    description: 'Full report as text',
    icon: 'rows-3',
    extension: 'md',
    type: 'text/markdown',
    name: 'review',
    action: action('md', 'Markdown', 'text'),
  },
  {
    kind: 'csv',
    label: 'CSV',
    description: 'One row per claim',
    icon: 'table',
    extension: 'csv',
    type: 'text/csv',
    name: 'review',
    action: action('csv', 'CSV', 'spreadsheet table'),
  },
  {
    kind: 'xlsx',
    label: 'Excel',
    description: 'Claims, evidence, conflicts',
    icon: 'table',
    extension: 'xlsx',
    type: EXCEL,
    name: 'review',
    action: action('xlsx', 'Excel workbook', 'spreadsheet table xlsx'),
  },
  {
    kind: 'json',
    label: 'JSON',
    description: 'Full review, can be imported',
    icon: 'file-json',
    extension: 'json',
    type: 'application/json',
    name: 'review',
    action: action('json', 'JSON', 'bundle backup share'),
  },
  {
    kind: 'claimreview',
    label: 'ClaimReview',
    description: 'For a published report',
    icon: 'code',
    extension: 'jsonld',
    type: 'application/ld+json',
    name: 'claimreview',
    action: action('claimreview', 'ClaimReview', 'schema.org fact check json-ld'),
  },
  {
    kind: 'web-annotation',
    label: 'Web Annotation',
    description: 'W3C JSON-LD',
    icon: 'code',
    extension: 'jsonld',
    type: 'application/ld+json',
    name: 'annotations',
    action: action('web-annotation', 'Web Annotation', 'w3c json-ld'),
  },
  {
    kind: 'jsonl',
    label: 'JSON Lines',
    description: 'Whole data set with a codebook',
    icon: 'database',
    extension: 'zip',
    type: 'application/zip',
    name: 'data',
    research: true,
    action: action('jsonl', 'JSON Lines', 'jsonl data set research codebook'),
  },
  {
    kind: 'scifact',
    label: 'SciFact',
    description: 'Claims and quoted evidence',
    icon: 'database',
    extension: 'zip',
    type: 'application/zip',
    name: 'scifact',
    research: true,
    action: action('scifact', 'SciFact', 'data set research jsonl'),
  },
  {
    kind: 'fever',
    label: 'FEVER',
    description: 'Claims and quoted evidence',
    icon: 'database',
    extension: 'zip',
    type: 'application/zip',
    name: 'fever',
    research: true,
    action: action('fever', 'FEVER', 'data set research jsonl'),
  },
  {
    kind: 'label-studio',
    label: 'Label Studio',
    description: 'One task with its regions',
    icon: 'tag',
    extension: 'json',
    type: 'application/json',
    name: 'label-studio',
    research: true,
    action: action('label-studio', 'Label Studio', 'annotation'),
  },
  {
    kind: 'brat',
    label: 'brat',
    description: 'Text with standoff annotations',
    icon: 'tag',
    extension: 'zip',
    type: 'application/zip',
    name: 'brat',
    research: true,
    action: action('brat', 'brat', 'annotation standoff ann'),
  },
  {
    kind: 'csl',
    label: 'CSL-JSON',
    description: 'The sources',
    icon: 'library',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    name: 'sources',
    research: true,
    action: action('csl', 'sources as CSL-JSON', 'references zotero citations'),
  },
  {
    kind: 'bibtex',
    label: 'BibTeX',
    description: 'The sources',
    icon: 'library',
    extension: 'bib',
    type: 'application/x-bibtex',
    name: 'sources',
    research: true,
    action: action('bibtex', 'sources as BibTeX', 'references latex citations'),
  },
  {
    kind: 'ris',
    label: 'RIS',
    description: 'The sources',
    icon: 'library',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    name: 'sources',
    research: true,
    action: action('ris', 'sources as RIS', 'references endnote zotero citations'),
  },
];

const OF_AUDIENCE: Readonly<Record<Audience, string | null>> = {
  editor: 'The editor’s report',
  author: 'The notes for the author',
  full: null,
};

/** What HTML and PDF hold goes by the choice of the report, which is not to be seen everywhere they are offered. */
export function describe({ kind, description }: ExportFormat, audience: Audience): string {
  return ((kind === 'html' || kind === 'print') && OF_AUDIENCE[audience]) || description;
}

/** The middle of the file's name. */
export function namePart({ kind, name }: ExportFormat, audience: Audience): string {
  return kind === 'html' && audience !== 'full' ? audience : name;
}
