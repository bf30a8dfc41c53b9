/** From the tags of the treebank to the word classes that the claim rules speak of. */
import type { Tag } from './tags.ts';

const SAME: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ['DT', 'DT'],
  ['PDT', 'DT'],
  ['PRP', 'PRP'],
  ['PRP$', 'PP$'],
  ['CD', 'CD'],
  ['LS', 'CD'],
  ['JJ', 'JJ'],
  ['JJR', 'JJ'],
  ['JJS', 'JJ'],
  ['AFX', 'JJ'],
  ['NN', 'NN'],
  ['NNS', 'NNS'],
  ['NNP', 'NNP'],
  ['NNPS', 'NNP'],
  ['RB', 'RB'],
  ['RBR', 'RB'],
  ['RBS', 'RB'],
  ['RP', 'RB'],
  ['UH', 'RB'],
  ['MD', 'MD'],
  ['VB', 'VB'],
  ['VBP', 'VBP'],
  ['VBZ', 'VBZ'],
  ['VBD', 'VBD'],
  ['VBN', 'VBN'],
  ['VBG', 'VBG'],
  ['TO', 'TO'],
  ['POS', 'IN'],
  ['CC', 'CC'],
  ['WP', 'WP'],
  ['WP$', 'WP'],
  ['WDT', 'WP'],
  ['EX', 'EX'],
]);
/** Adverbs that open a clause of time or place; other question words stand in for a part of theirs. */
const OPENS_CLAUSE = /^(?:when|whenever|wherever)$/;

/** The class of a word that is no sign. */
export function classOf(lower: string, upos: string, xpos: string): Tag {
  if (xpos === 'IN') return upos === 'SCONJ' ? 'SC' : 'IN';
  if (xpos === 'WRB') return OPENS_CLAUSE.test(lower) ? 'SC' : 'WP';
  // "This is": the determiner stands for a thing.
  if (xpos === 'DT' && upos === 'PRON') return 'PRP';
  return SAME.get(xpos) ?? (upos === 'PROPN' ? 'NNP' : 'NN');
}
