/** One article on its way through the stages: select, split, resolve, classify, sentence by sentence. */
import type { Block, Span } from '../article/schema.ts';
import { namesIn } from '../language/names.ts';
import { tagWords } from '../language/tagger.ts';
import type { Word } from '../language/tags.ts';
import { readTokens } from '../language/tokens.ts';
import { kindOf } from './classify/kind.ts';
import { sourceOf, worthOf } from './classify/worth.ts';
import { withLeadIn } from './lead-ins.ts';
import type { Drafted } from './repeats.ts';
import { type Discourse, REACH } from './resolve/discourse.ts';
import { resolveStatement } from './resolve/index.ts';
import { asSubject, type Mention, mentionsOf } from './resolve/mentions.ts';
import { findTopic } from './resolve/topic.ts';
import type { ArticleSentence, Granularity, NonClaimReason } from './schema.ts';
import { lowered, reasonAgainst } from './select/index.ts';
import { type Placed, verbatim } from './sentences.ts';
import { splitStatements } from './split/index.ts';
import { plainText, sentenceText } from './words.ts';

export interface ExtractionInput {
  /** The normalised text; see article/normalise. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly granularity: Granularity;
}

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

export class Engine {
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
    const stump = block.kind === 'list-item' && (selected === null || selected === 'fragment');
    const words = stump ? withLeadIn(tagged, this.leadIn) : tagged;
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
    const statements = splitStatements(words, this.granularity);
    for (const statement of statements) {
      // A sentence that states one thing has been selected as a whole.
      const against =
        statements.length > 1
          ? reasonAgainst(statement, { block: 'paragraph', namesSection: false })
          : null;
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
