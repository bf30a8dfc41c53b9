/** Files that hold claims and no article, by their names: for screens that must not load the readers to tell. */
import { extensionOf } from '../kinds.ts';

const EXTENSIONS: readonly string[] = ['csv', 'tsv', 'xlsx', 'jsonl', 'ndjson', 'jsonld'];

export const isClaimsFileName = (name: string): boolean => EXTENSIONS.includes(extensionOf(name));
