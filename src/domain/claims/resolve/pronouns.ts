/** Pronouns of a statement, replaced by what they stand for where the statement itself does not say it. */
import { mainClause } from '../../language/phrases.ts';
import { isFiniteVerb, isNoun, type Word } from '../../language/tags.ts';
import { made, midSentence } from '../words.ts';
import { agrees, antecedent, genderOf, type Kind, kindOf, VAGUE } from './antecedent.ts';
import { type Discourse, detached, type Resolved, type Words } from './discourse.ts';
import { isExpletive } from './expletive.ts';
import { mentionsOf } from './mentions.ts';

/** A longer antecedent would say more than the pronoun did. */
const LONGEST_ANTECEDENT = 7;

const OWN: Readonly<Record<string, 'it' | 'they' | 'person'>> = {
  its: 'it',
  their: 'they',
  his: 'person',
};

/** An antecedent as it reads at its new place: definite, without quotation marks, small letter unless a name. */
function asReference(words: Words): Words {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  if (/^(?:a|an|another|some)$/.test(first.lower) && rest.length > 0)
    return [made('the', 'DT'), ...rest];
  if (/^(?:this|these|that|those)$/.test(first.lower)) return [made('the', 'DT'), ...rest];
  return midSentence(words);
}

const possessive = (words: Words): Words => {
  const last = words.at(-1);
  if (last === undefined) return words;
  const mark = last.tag === 'NNS' && /s$/.test(last.text) ? '’' : '’s';
  return [
    ...words.slice(0, -1),
    { ...last, text: last.text + mark, end: last.end < 0 ? -1 : last.end, start: last.start },
  ];
};

/**
 * "Smith wrote about it": the object is somebody or something else than the subject of its own clause. The end
 * (offset) of that subject where the word is such an object, otherwise -1.
 */
function ownSubjectEnd(words: Words, at: number): number {
  const clause = mainClause(words);
  if (clause === null || words[at]?.tag !== 'PRP' || at < clause.verb) return -1;
  const nested = words
    .slice(clause.head + 1, at)
    .some((word) => isFiniteVerb(word) || /^(?:SC|WP|VBG)$/.test(word.tag));
  return nested ? -1 : (words[clause.subject.to - 1]?.end ?? -1);
}

/** Words that "they" takes up whatever their number: "if a child is awake, ask them". */
const HUMAN =
  /^(?:many|some|others|those|people|everyone|someone|anyone|most|human|person|individual|child|patient|student|user|adult|parent|victim|customer|client|employee|worker|member|reader|teacher|applicant|tenant|citizen|infant|baby)$/;

/** Whether the statement itself, before this word, names something that the pronoun can be read as. */
function standsInside(words: Words, at: number, kind: Kind, discourse: Discourse): boolean {
  const subject = ownSubjectEnd(words, at);
  const clause = mainClause(words);
  // "Taking it early is wise, as it helps": what one does is the "it".
  const doing =
    clause !== null &&
    at > clause.verb &&
    /^(?:VBG|TO)$/.test(words[clause.subject.from]?.tag ?? '');
  if (doing && kind === 'it' && words[at]?.tag === 'PRP' && isFiniteVerb(words[at + 1]))
    return true;
  return (
    mentionsOf(words.slice(0, at)).some(
      (mention) =>
        mention.end !== subject &&
        agrees(mention, kind, discourse) &&
        (kind !== 'it' ||
          mention.role !== 'other' ||
          !VAGUE.test(mention.words.at(-1)?.lower ?? '')),
    ) ||
    (kind === 'they' && words.slice(0, at).some((word) => HUMAN.test(word.lower)))
  );
}

/** "its dosage" must not become "the dosage's dosage". */
function sameHead(antecedent: Words, words: Words, at: number): boolean {
  const head = antecedent.at(-1)?.lower;
  return words.slice(at + 1, at + 5).some((word) => word.lower === head && isNoun(word));
}

/** Puts the antecedent in the place of the first pronoun of each sort; later ones then read as it. */
export function resolvePronouns(words: Words, discourse: Discourse): Resolved {
  let needed = false;
  const list: Word[] = [];
  const replaced = new Set<Kind>();
  const subjectAt = mainClause(words)?.subject.from ?? 0;
  let subject: Words | undefined;
  words.forEach((word, at) => {
    const kind = kindOf(word);
    const skip = kind === null || /sel(?:f|ves)$/.test(word.lower) || isExpletive(words, at);
    if (skip || word.start < 0 || replaced.has(kind) || standsInside(words, at, kind, discourse)) {
      list.push(word);
      return;
    }
    const isSubject = at === 0 || words[at + 1] === undefined;
    const found = antecedent(word, kind, discourse, isSubject, ownSubjectEnd(words, at));
    if (
      found === null ||
      found.length > LONGEST_ANTECEDENT ||
      (word.tag === 'PP$' && sameHead(found, words, at))
    ) {
      needed = true;
      list.push(word);
      return;
    }
    replaced.add(kind);
    const gender = genderOf(word);
    const name = found.at(-1)?.lower ?? '';
    if (gender !== '' && !discourse.genders.has(name)) discourse.genders.set(name, gender);
    // "Her notebooks" keeps her in mind, as "she" does.
    if (at === subjectAt && (word.tag === 'PRP' || kind === 'person')) subject = found;
    const reference = asReference(found);
    const owns = word.tag === 'PP$' || OWN[word.lower] !== undefined;
    list.push(...(owns ? possessive(reference) : reference).map(detached));
  });
  return { words: list, contextNeeded: needed, ...(subject === undefined ? {} : { subject }) };
}
