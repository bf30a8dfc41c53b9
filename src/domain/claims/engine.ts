/** One article on its way through the stages: select, split, resolve, classify, sentence by sentence. */
import type { Block, Span } from '../article/schema.ts';
import type { Analyser } from '../language/analyser.ts';
import type { Word } from '../language/tags.ts';
import { readTokens } from '../language/tokens.ts';
import { kindOf } from './classify/kind.ts';
import {
  type ArticleSigns,
  articleSigns,
  type SentenceSigns,
  sentenceSigns,
  worthOf,
} from './classify/worth.ts';
import { withLeadIn } from './lead-ins.ts';
import { headsSources, isEntry, statedFrom } from './openings.ts';
import type { Drafted } from './repeats.ts';
import { Discourse, type Reading } from './resolve/discourse.ts';
import { resolveStatement, unresolvedIn, wordsOf } from './resolve/index.ts';
import type { ArticleSentence, ClaimRule, Granularity, NonClaimReason } from './schema.ts';
import { reasonAgainst } from './select/index.ts';
import { salvage } from './select/salvage.ts';
import { type Placed, verbatim } from './sentences.ts';
import { type Statement, splitStatements } from './split/index.ts';
import { sentenceText } from './words.ts';

export interface ExtractionInput {
  /** The normalised text; see article/normalise. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly granularity: Granularity;
}

/** How many sentences at the start of an article tell its topic: few, since the first claims wait for them. */
const TOPIC_SENTENCES = 40;

/** What a sentence may add to its claims without adding a claim. */
const SMALL_TALK: ReadonlySet<NonClaimReason> = new Set([
  'encouragement',
  'opinion',
  'call-to-action',
  'question',
  'announcement',
  'greeting',
]);

export class Engine {
  private readonly text: string;
  private readonly granularity: Granularity;
  private readonly language: string;
  private readonly headings: Set<string>;
  private readonly signs: ArticleSigns;
  /** Null where there are no rules for the language. */
  private readonly discourse: Discourse | null;
  private readonly analyser: Analyser;
  /** The article's opening, by the start of each sentence: analysed for the topic, and then not again. */
  private readonly opening = new Map<number, readonly Word[]>();
  /** The last heading stands over a list of sources. */
  private sources = false;
  /** "Side effects include:", waiting for the items of its list. */
  private leadIn: readonly Word[] | null = null;
  readonly drafts: Drafted[] = [];
  readonly sentences: ArticleSentence[] = [];

  constructor(
    input: ExtractionInput,
    language: string,
    placed: readonly Placed[],
    analyser: Analyser,
  ) {
    this.text = input.text;
    this.granularity = input.granularity;
    this.language = language;
    this.analyser = analyser;
    const key = (block: Block) => verbatim(input.text, block).toLowerCase();
    this.headings = new Set(input.blocks.filter((block) => block.kind === 'heading').map(key));
    const spans = placed.flatMap((one) => one.spans);
    this.signs = articleSigns(input.text, spans);
    if (language === 'en')
      for (const span of spans.slice(0, TOPIC_SENTENCES))
        this.opening.set(span.start, this.wordsOf(span));
    this.discourse =
      language === 'en' ? new Discourse(input.text, [...this.opening.values()]) : null;
  }

  private wordsOf(span: Span): readonly Word[] {
    const known = this.opening.get(span.start);
    this.opening.delete(span.start);
    if (known !== undefined) return known;
    const start = statedFrom(this.text, span);
    return this.analyser.analyse(readTokens(this.text, start, span.end));
  }

  openBlock(block: Block): void {
    if (block.kind !== 'list-item') this.leadIn = null;
    this.discourse?.openBlock(block.kind === 'list-item');
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
      const lower = text.toLowerCase();
      const kind = /\d/.test(lower) ? 'statistic' : 'fact';
      const worth = worthOf({
        text: lower.slice(0, 600),
        kind,
        contextNeeded: false,
        sentence: sentenceSigns(this.text, span),
        article: this.signs,
      });
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
    const sentence = sentenceSigns(this.text, span);
    const cited = sentence.references > 0;
    const entry = this.sources && isEntry(this.text, block);
    const selected = entry
      ? 'fragment'
      : reasonAgainst(tagged, { block: block.kind, namesSection, cited });
    if (selected === 'heading') this.sources = headsSources(verbatim(this.text, span));
    const stump =
      !entry && block.kind === 'list-item' && (selected === null || selected === 'fragment');
    const rescued = salvage(tagged, selected === 'opinion');
    const words = rescued ?? (stump ? withLeadIn(tagged, this.leadIn) : tagged);
    const reason = words === tagged ? selected : null;
    const reading = this.discourse?.read(
      rescued ?? tagged,
      block.kind === 'heading' || namesSection,
    );
    const count =
      reason === null && reading !== undefined
        ? this.claimsOf(
            rescued === null
              ? splitStatements(words, this.granularity)
              : [{ words: rescued, rules: ['salvaged' as const] }],
            span,
            sentence,
            reading,
          )
        : 0;
    this.note(span, reason ?? (count === 0 ? 'other' : null));
    if (selected === 'lead-in') this.leadIn = tagged;
  }

  private claimsOf(
    statements: readonly Statement[],
    span: Span,
    sentence: SentenceSigns,
    reading: Reading,
  ): number {
    let count = 0;
    const seen = new Set<string>();
    for (const { words: statement, rules } of statements) {
      // A sentence that states one thing has been selected as a whole.
      const against =
        statements.length > 1
          ? reasonAgainst(statement, { block: 'paragraph', namesSection: false, cited: false })
          : null;
      if (against !== null && SMALL_TALK.has(against)) continue;
      const resolved = resolveStatement(statement, reading);
      const text = sentenceText(resolved.words);
      if (text === '' || seen.has(text)) continue;
      seen.add(text);
      const lower = text.toLowerCase().slice(0, 600);
      const kind = kindOf(lower, resolved.words);
      const { contextNeeded } = resolved;
      const worth = worthOf({ text: lower, kind, contextNeeded, sentence, article: this.signs });
      this.drafts.push({
        span,
        text,
        kind,
        checkworthiness: worth.score,
        reasons: worth.reasons,
        contextNeeded,
        rules: rulesOf(rules, statements.length === 1, resolved.sources.length > 0),
        words: wordsOf(resolved, this.text),
        ...(contextNeeded ? { unresolved: unresolvedIn(text, resolved) } : {}),
      });
      count += 1;
    }
    return count;
  }
}

/** What made the claim, the outermost rule first; none for what is left of a sentence when its asides are taken out. */
function rulesOf(rules: readonly ClaimRule[], alone: boolean, resolved: boolean): ClaimRule[] {
  const made: ClaimRule[] = rules.length === 0 && alone ? ['whole-sentence'] : rules.slice(0, 9);
  return resolved ? [...made, 'resolved'] : made;
}
