/** What the engine makes of a text, with the committed weights. */
import { type Document, type Reading, readDocument as read } from '../../src/cli/document.ts';
import { predictionOf } from '../../src/cli/predict.ts';
import { analyser } from './analyser.ts';

export const readDocument = (raw: string, reading: Reading): Document =>
  read(raw, reading, analyser);

export const predict = (text: string, format: Reading['format'] = 'plain') =>
  predictionOf(readDocument(text, { format, granularity: 'fine' }));
