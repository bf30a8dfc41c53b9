/**
 * Article → extraction: select, split, resolve, classify, sentence by sentence. Pure and synchronous; written as a
 * generator so that a worker can report progress and stop between sentences.
 */
import { detectLanguage } from '../article/language.ts';
import type { Block, Span } from '../article/schema.ts';
import type { ExtractionId } from '../ids.ts';
import { segmentSentences } from '../language/fallback.ts';
import { splitSentences } from '../language/sentences.ts';
import { namesIn, tagWords, type Word } from '../language/tagger.ts';
import { readTokens } from '../language/tokens.ts';
import { kindOf } from './classify/kind.ts';
import { sourceOf, worthOf } from './classify/worth.ts';
import { ENGINE } from './key.ts';
import { type Drafted, mergeRepeats } from './repeats.ts';
import { type Discourse, REACH } from './resolve/discourse.ts';
import { resolveStatement } from './resolve/index.ts';
import { asSubject, type Mention, mentionsOf } from './resolve/mentions.ts';
import { findTopic } from './resolve/topic.ts';
import type { ArticleSentence, Extraction, Granularity, NonClaimReason } from './schema.ts';
import { lowered, reasonAgainst } from './select/index.ts';
import { splitStatements } from './split/index.ts';
import { made, plainText, sentenceText } from './words.ts';

export interface ExtractionInput {
  /** The normalised text; see article/normalise. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly granularity: Granularity;
}

export interface ExtractionIds {
  readonly extractionId: ExtractionId;
  /** SHA-256 (64 hex digits) of the text as UTF-8. */
  readonly textHash: string;
}

/** Sentences between two reports of progress. */
const STEP = 20;
/** The longest sentence that is read as one; the schema's limit for a wording is 20,000. */
const LONGEST_SENTENCE = 4_000;
/** How many sentences at the start of an article tell its topic. */
const TOPIC_SENTENCES = 400;

/** What a sentence may add to its claims without adding a claim. */
const SMALL_TALK: ReadonlySet<NonClaimReason> = new Set([
  'encouragement',
  'opinion',
  'call-to-action',
  'question',
  'announcement',
  'greeting',
]);

/** Blocks whose sentence spans are known, in article order. */
interface Placed {
  readonly block: Block;
  readonly spans: readonly Span[];
}

/** Cuts what no rule could take apart at white space, so that nothing grows without limit. */
function* bounded(text: string, span: Span): Generator<Span> {
  for (let start = span.start; start < span.end; ) {
    let end = Math.min(span.end, start + LONGEST_SENTENCE);
    if (end < span.end) {
      let cut = end;
      while (cut > start + LONGEST_SENTENCE / 2 && !/\s/.test(text[cut] ?? '')) cut -= 1;
      if (/\s/.test(text[cut] ?? '')) end = cut;
      else if (/[\uDC00-\uDFFF]/.test(text[end] ?? '')) end += 1;
    }
    let from = start;
    while (from < end && /\s/.test(text[from] ?? '')) from += 1;
    if (from < end) yield { start: from, end };
    start = end;
  }
}

function place(text: string, block: Block, language: string): Placed {
  const spans =
    language === 'en'
      ? splitSentences(text, block.start, block.end)
      : segmentSentences(text, block.start, block.end, language);
  return { block, spans: spans.flatMap((span) => [...bounded(text, span)]) };
}

/** Collapses a span's white space: the wording of a claim that is its sentence. */
const verbatim = (text: string, span: Span) =>
  text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();

class Engine {
  private readonly text: string;
  private readonly granularity: Granularity;
  private readonly language: string;
  private readonly headings: Set<string>;
  private readonly topic: ReturnType<typeof findTopic>;
  private readonly hasPeople: boolean;
  private readonly names: ReadonlySet<string>;
  private readonly genders = new Map<string, string>();
  /** What the subject pronoun of the sentence at hand stands for. */
  private subject: readonly Word[] | undefined;
  private before: (readonly Mention[])[] = [];
  private previous: readonly Word[] = [];
  /** "Side effects include:", waiting for the items of its list. */
  private leadIn: readonly Word[] | null = null;
  readonly drafts: Drafted[] = [];
  readonly sentences: ArticleSentence[] = [];

  constructor(input: ExtractionInput, language: string, placed: readonly Placed[]) {
    this.text = input.text;
    this.granularity = input.granularity;
    this.language = language;
    this.names = language === 'en' ? namesIn(input.text) : new Set();
    const key = (block: Block) => verbatim(input.text, block).toLowerCase();
    this.headings = new Set(input.blocks.filter((block) => block.kind === 'heading').map(key));
    const opening = placed.flatMap(({ spans }) => spans).slice(0, TOPIC_SENTENCES);
    this.topic = language === 'en' ? findTopic(opening.map((span) => this.wordsOf(span))) : null;
    this.hasPeople = /\b(?:he|she|his|her)\b/i.test(input.text.slice(0, 50_000));
  }

  private wordsOf(span: Span): Word[] {
    return tagWords(readTokens(this.text, span.start, span.end), this.names);
  }

  openBlock(block: Block): void {
    if (block.kind !== 'list-item') this.leadIn = null;
    this.before = [];
  }

  read(block: Block, span: Span): void {
    if (this.language === 'en') this.readEnglish(block, span);
    else this.readOther(block, span);
  }

  /** Without rules for the language a sentence is a claim as it stands, unless it asks, or heads, or is a stump. */
  private readOther(block: Block, span: Span): void {
    const text = verbatim(this.text, span);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const reason: NonClaimReason | null =
      block.kind === 'heading'
        ? 'heading'
        : /[?？؟]["”»]?$/.test(text)
          ? 'question'
          : letters < 6
            ? 'fragment'
            : null;
    if (reason === null) {
      const words = this.wordsOf(span);
      const lower = text.toLowerCase();
      const kind = /\d/.test(lower) ? 'statistic' : 'fact';
      const worth = worthOf(lower, words, kind, false, sourceOf(text));
      this.drafts.push({
        span,
        text,
        kind,
        checkworthiness: worth.score,
        reasons: worth.reasons,
        contextNeeded: false,
      });
    }
    this.note(span, reason);
  }

  private note(span: Span, reason: NonClaimReason | null): void {
    this.sentences.push({
      ...span,
      claim: reason === null,
      ...(reason === null ? {} : { reason }),
    });
  }

  private readEnglish(block: Block, span: Span): void {
    const tagged = this.wordsOf(span);
    const namesSection =
      block.kind === 'list-item' && this.headings.has(verbatim(this.text, span).toLowerCase());
    const selected = reasonAgainst(tagged, { block: block.kind, namesSection });
    const words =
      selected === 'fragment' && block.kind === 'list-item' ? this.completed(tagged) : tagged;
    const reason = words === tagged ? selected : null;
    const here = mentionsOf(tagged);
    this.subject = undefined;
    const count = reason === null ? this.claimsOf(words, span, here) : 0;
    this.note(span, reason ?? (count === 0 ? 'other' : null));
    if (selected === 'lead-in') this.leadIn = tagged;
    this.before = [
      this.subject === undefined ? here : [asSubject(this.subject), ...here],
      ...this.before,
    ].slice(0, REACH);
    if (block.kind !== 'heading') this.previous = tagged;
  }

  /** A list item under "Side effects include:" is read with its lead-in. */
  private completed(item: readonly Word[]): readonly Word[] {
    const lead = this.leadIn?.filter((word) => word.lower !== ':') ?? [];
    let end = lead.length;
    while (end > 0 && /^(?:the|following|these)$/.test(lead[end - 1]?.lower ?? '')) end -= 1;
    const last = lead[end - 1];
    const open =
      last !== undefined &&
      (/^(?:include|be|contain|cause|as|of|comprise|involve|require|like|to|have|offer|provide)$/.test(
        last.lemma,
      ) ||
        last.tag === 'IN');
    if (
      !open ||
      item.length === 0 ||
      item.length > 40 ||
      /^(?:they|these|here|it)$/.test(lead[0]?.lower ?? '')
    )
      return item;
    const stop = item.at(-1)?.lower === '.' ? item : [...item, made('.', 'SIGN')];
    return [
      ...lead.slice(0, end),
      ...stop.map((word, at) =>
        at === 0 && word.tag !== 'NNP'
          ? { ...word, text: word.text.charAt(0).toLowerCase() + word.text.slice(1) }
          : word,
      ),
    ];
  }

  private claimsOf(words: readonly Word[], span: Span, here: readonly Mention[]): number {
    const discourse: Discourse = {
      topic: this.topic,
      here,
      before: this.before,
      previous: this.previous,
      hasPeople: this.hasPeople,
      genders: this.genders,
    };
    const source = sourceOf(this.text.slice(span.start, span.end));
    let count = 0;
    const seen = new Set<string>();
    for (const statement of splitStatements(words, this.granularity)) {
      const against =
        count > 0 ? reasonAgainst(statement, { block: 'paragraph', namesSection: false }) : null;
      if (against !== null && SMALL_TALK.has(against)) continue;
      const resolved = resolveStatement(statement, discourse);
      this.subject ??= resolved.subject;
      const text = sentenceText(resolved.words);
      if (text === '' || seen.has(text)) continue;
      seen.add(text);
      const lower = lowered(resolved.words).concat(
        ' ',
        plainText(resolved.words).toLowerCase().slice(0, 600),
      );
      const kind = kindOf(plainText(resolved.words).toLowerCase().slice(0, 600), resolved.words);
      const worth = worthOf(lower, resolved.words, kind, resolved.contextNeeded, source);
      this.drafts.push({
        span,
        text,
        kind,
        checkworthiness: worth.score,
        reasons: worth.reasons,
        contextNeeded: resolved.contextNeeded,
      });
      count += 1;
    }
    return count;
  }
}

/**
 * Runs the extraction; yields the share that is done, 0 to 1, every few sentences, and returns the whole.
 * The same input gives the same output.
 */
export function* extractionSteps(
  input: ExtractionInput,
  ids: ExtractionIds,
): Generator<number, Extraction> {
  const language = detectLanguage(input.text);
  const placed: Placed[] = [];
  for (const block of input.blocks) {
    placed.push(place(input.text, block, language));
    if (placed.length % STEP === 0) yield 0;
  }
  const total = placed.reduce((sum, { spans }) => sum + spans.length, 0);
  const engine = new Engine(input, language, placed);
  for (const { block, spans } of placed) {
    engine.openBlock(block);
    for (const span of spans) {
      engine.read(block, span);
      if (engine.sentences.length % STEP === 0) yield engine.sentences.length / total;
    }
  }
  const claims = mergeRepeats(engine.drafts);
  return {
    header: {
      id: ids.extractionId,
      textHash: ids.textHash,
      engine: ENGINE,
      granularity: input.granularity,
      language,
      claimCount: claims.length,
      sentenceCount: engine.sentences.length,
    },
    claims,
    sentences: engine.sentences,
  };
}

/** The extraction in one go; `onProgress` hears the share that is done, 0 to 1. */
export function extractClaims(
  input: ExtractionInput,
  ids: ExtractionIds,
  onProgress?: (fraction: number) => void,
): Extraction {
  const steps = extractionSteps(input, ids);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}
