/** Everything that a review can be written as, by the names that the command line has for it. Writers load when wanted. */
import type { Writer } from './writer.ts';

export const OUT_FORMATS = [
  'html',
  'editor',
  'author',
  'md',
  'csv',
  'web-annotation',
  'claimreview',
  'scifact',
  'fever',
  'jsonl',
  'label-studio',
  'brat',
  'docx',
  'docx-comments',
  'xlsx',
  'csl',
  'bibtex',
  'ris',
] as const;
export type OutFormat = (typeof OUT_FORMATS)[number];

const WRITERS: Readonly<Record<OutFormat, () => Promise<Writer>>> = {
  html: async () => (await import('./html/render.ts')).writeHtml,
  editor: async () => (await import('./html/editor.ts')).writeEditor,
  author: async () => (await import('./html/author.ts')).writeAuthor,
  md: async () => (await import('./markdown/report.ts')).writeMarkdown,
  csv: async () => (await import('./csv.ts')).writeCsv,
  'web-annotation': async () => (await import('./annotation/webAnnotation.ts')).writeWebAnnotation,
  claimreview: async () => (await import('./annotation/claimReview.ts')).writeClaimReview,
  scifact: async () => (await import('./research/scifact.ts')).writeScifact,
  fever: async () => (await import('./research/fever.ts')).writeFever,
  jsonl: async () => (await import('./research/jsonl.ts')).writeJsonl,
  'label-studio': async () => (await import('./annotation/labelStudio.ts')).writeLabelStudio,
  brat: async () => (await import('./annotation/brat.ts')).writeBrat,
  docx: async () => (await import('./office/docx/report.ts')).writeDocx,
  'docx-comments': async () => (await import('./office/docx/comments.ts')).writeDocxComments,
  xlsx: async () => (await import('./office/xlsx/write.ts')).writeXlsx,
  csl: async () => (await import('./sources.ts')).writeSourcesCsl,
  bibtex: async () => (await import('./sources.ts')).writeSourcesBibtex,
  ris: async () => (await import('./sources.ts')).writeSourcesRis,
};

/** Formats that are no text. */
const BINARY: readonly OutFormat[] = ['docx', 'docx-comments', 'xlsx'];

export const isBinary = (format: OutFormat): boolean => BINARY.includes(format);

export const writerOf = (format: OutFormat): Promise<Writer> => WRITERS[format]();
