/** A document's claims to be read: each under the words of the article that it was made of, then what is no claim. */
import type { Span } from '../../domain/article/schema.ts';
import { findTitle } from '../../domain/article/title.ts';
import type { ArticleSentence, ExtractedClaim } from '../../domain/claims/schema.ts';
import { quantityWords } from '../../domain/quantities/ofClaim.ts';
import { readQuantities } from '../../domain/quantities/read.ts';
import { figure, kindWord, NON_CLAIM_WORD } from '../../domain/report/words.ts';
import type { Document } from '../document.ts';

/** Words of the article on one line, with nothing in them that Markdown would take for its own. */
function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(?:#{1,6}(?= |$)|[-+=](?=[ =-]|$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}

const count = (number: number, one: string, many: string) =>
  `${figure(number)} ${number === 1 ? one : many}`;

/** "claims" is the list of sentences that hold one; the rest follow at the end. */
function summaryOf({ extraction }: Document): string {
  const { header, claims, sentences } = extraction;
  const idle = sentences.filter((sentence) => !sentence.claim).length;
  const language =
    header.language === 'en'
      ? ''
      : ` The language is not English (${header.language}): every sentence is taken as it stands.`;
  return `${count(claims.length, 'claim', 'claims')} in ${count(sentences.length, 'sentence', 'sentences')}, of which ${count(idle, 'states', 'state')} nothing to check.${language} Engine ${header.engine}, ${header.granularity}.`;
}

function claimLine(
  { ordinal, text, kind, checkworthiness, reasons, contextNeeded }: ExtractedClaim,
  language: string,
) {
  const facts = [
    kindWord(kind),
    `check-worthiness ${checkworthiness.toFixed(2)} (${reasons.map(plain).join(', ')})`,
    ...(contextNeeded ? ['context needed'] : []),
    ...(language === 'en' ? readQuantities(text).map((one) => plain(quantityWords(one))) : []),
  ];
  return `${ordinal + 1}. ${plain(text)}\n   *${facts.join('; ')}*`;
}

/** The index of the last sentence that begins at or before this place. */
function sentenceAt(sentences: readonly ArticleSentence[], place: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Claims in article order, each sentence quoted once above the claims that were made of it. */
function claimLines({ given, extraction: { header, claims, sentences } }: Document): string[] {
  let quoted = -1;
  return claims.map((claim) => {
    const main: Span = claim.spans[0] ?? { start: 0, end: 0 };
    const at = sentenceAt(sentences, main.start);
    const { start, end } = sentences[at] ?? main;
    const quote = at === quoted ? '' : `> ${plain(given.slice(start, end))}\n\n`;
    quoted = at;
    return quote + claimLine(claim, header.language);
  });
}

/** The claims that disagree, by their numbers. */
const conflictLines = ({ extraction: { findings = [] } }: Document): string[] =>
  findings.map(({ claims: [one, other], relation, explanation, arithmetic }) => {
    const working = arithmetic.map((step) => ` ${step}.`).join('');
    return `- ${figure(one + 1)} and ${figure(other + 1)}, ${relation}: ${plain(explanation + working)}`;
  });

/** @param file the name it was given by; also names the article where its text does not */
export function markdownOf(file: string, document: Document): string {
  const { given, text, blocks, extraction } = document;
  const others = extraction.sentences.flatMap(({ claim, reason, start, end }) =>
    claim ? [] : [`- ${NON_CLAIM_WORD[reason ?? 'other']}: ${plain(given.slice(start, end))}`],
  );
  const conflicts = conflictLines(document);
  const sections = [
    `# ${plain(findTitle(text, blocks, file) ?? file)}`,
    summaryOf(document),
    ...(extraction.claims.length === 0 ? [] : ['## Claims', ...claimLines(document)]),
    ...(conflicts.length === 0 ? [] : ['## Conflicts', conflicts.join('\n')]),
    ...(others.length === 0 ? [] : ['## No claims', others.join('\n')]),
  ];
  return `${sections.join('\n\n')}\n`;
}
