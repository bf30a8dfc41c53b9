/** Numbers that belong to a name, a place in a text, a time of day or a score, and say no quantity. */
import { isMonth } from './dates.ts';
import type { Lexeme } from './lexeme.ts';
import { isHyphen, isPlural, unitAt } from './measures.ts';

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** What is numbered rather than counted. */
const NUMBERED = set(`
  section sections chapter chapters article articles clause clauses schedule paragraph appendix annex figure fig table page
  version phase type stage grade tier route highway room suite platform gate terminal channel rule regulation directive act
  bill resolution volume vol issue season episode level category class question exercise lesson step part point no nos number
  windows iphone ipad ios android galaxy pixel boeing airbus formula apollo war agent top model mark mk python usb lot tram flight
  psalm verse sonnet symphony opus op rfc iso item note footnote title scenario option lemma theorem equation example protocol
  covid omega vitamin h haplogroup chromosome interstate motorway building house line bus ward district area zone unit court`);
const PREPOSITIONS = set(
  'in at across throughout from to of by since until on over with for and about around than only',
);
const SCORES =
  /^(?:won|win|wins|lost|loses|beat|beaten|voted|vote|passed|failed|drew|tied|defeated|score|scored|ahead|approved|rejected|ruled|split)$/;
const FIGURE_VERBS = set('take start begin');

const isCapital = (one: Lexeme | undefined): boolean =>
  one?.kind === 'word' && /^\p{Lu}/u.test(one.text) && !isMonth(one.lower);

/** Whether a sentence begins with the lexeme. */
function opens(list: readonly Lexeme[], at: number): boolean {
  const before = list[at - 1];
  return before === undefined || (before.kind === 'sign' && /^[.!?:;"“‘(•*-]$/.test(before.text));
}

/** The end of a number at `at` that says no quantity; null when it may say one. */
export function nameEnd(list: readonly Lexeme[], at: number): number | null {
  const [before, one, next] = [list[at - 1], list[at], list[at + 1]];
  if (one?.kind !== 'number') return null;
  if (/^0\d/.test(one.text) || one.value === undefined) return at + 1;
  if (before?.text === '#' || before?.text === '№') return at + 1;
  const clock = clockEnd(list, at);
  if (clock !== null) return clock;
  if (isBracketed(list, at) || isCode(list, at)) return at + 1;
  if (next?.text === '(' && next.glued && list[at + 3]?.text === ')') return at + 4;
  const joined = scoreEnd(list, at);
  if (joined !== null) return joined;
  const head = list[before?.text === '.' ? at - 2 : at - 1];
  if (head?.kind !== 'word' || one.spelled) return null;
  if (NUMBERED.has(head.lower) && !one.text.includes(',')) {
    return unitAt(list, at + 1) === null || NUMBERED_ALWAYS.test(head.lower)
      ? dottedEnd(list, at)
      : null;
  }
  return followsName(list, at, head) ? dottedEnd(list, at) : null;
}

const NUMBERED_ALWAYS = /^(?:section|chapter|article|clause|version|phase|type|formula|no)$/;

function dottedEnd(list: readonly Lexeme[], at: number): number {
  let to = at + 1;
  // "Chapters 3 and 4", "pages 12–15", "12(3)".
  while (
    to < at + 8 &&
    list[to + 1]?.kind === 'number' &&
    (isHyphen(list[to]) || (list[to]?.text === '(' && list[to]?.glued))
  ) {
    to += 2;
    if (list[to]?.text === ')') to += 1;
  }
  return to;
}

/** "S&P 500", "Fortune 500", "Tenancies Act 2017": a bare number right behind a capital that does not open the sentence. */
function followsName(list: readonly Lexeme[], at: number, head: Lexeme): boolean {
  const one = list[at];
  if (one === undefined || !isCapital(head) || list[at - 1] !== head) return false;
  if (FIGURE_VERBS.has(head.lower) || opens(list, at - 1)) return false;
  if (one.text.includes(',') || one.text.length > 4) return false;
  const next = list[at + 1];
  if (
    next?.text === '%' ||
    unitAt(list, at + 1) !== null ||
    /^(?:percent|per)$/.test(next?.lower ?? '')
  ) {
    return false;
  }
  if (
    /^[$£€]$/.test(next?.text ?? '') ||
    /^(?:million|billion|thousand|trillion)$/.test(next?.lower ?? '')
  ) {
    return false;
  }
  const plural = next?.kind === 'word' && isPlural(next.lower) && !isCapital(next);
  return !(plural && PREPOSITIONS.has(list[at - 2]?.lower ?? ''));
}

/** "[12]" and "(2)" with nothing else between the brackets. */
function isBracketed(list: readonly Lexeme[], at: number): boolean {
  const [before, one, after] = [list[at - 1], list[at], list[at + 1]];
  if (!/^\d{1,3}$/.test(one?.text ?? '')) return false;
  if (before?.text === '[' && after?.text === ']') return true;
  return before?.text === '(' && after?.text === ')' && one?.glued === true && after.glued;
}

/** "COVID-19", "omega-3", "7-hydroxymitragynine", "A-4": letters and digits of one name. */
function isCode(list: readonly Lexeme[], at: number): boolean {
  const [before, one, after] = [list[at - 1], list[at], list[at + 1]];
  if (one === undefined || one.spelled === true) return false;
  if (isHyphen(before) && before?.glued && one.glued) {
    const word = list[at - 2];
    if (word?.kind === 'word' && !/^(?:mid|under|over|sub|early|late|pre|post)$/.test(word.lower))
      return true;
  }
  if (isHyphen(after) && after?.glued && list[at + 2]?.kind === 'word' && list[at + 2]?.glued) {
    return (
      unitAt(list, at + 1) === null &&
      !/^(?:year|fold|time|times|point|percent|in|of|to|or)/.test(list[at + 2]?.lower ?? '')
    );
  }
  return false;
}

/** "9 am", "14:30", "9.30pm": the time of a day. */
function clockEnd(list: readonly Lexeme[], at: number): number | null {
  let to = at + 1;
  const minutes = list[at + 2];
  if (list[to]?.text === ':' && list[to]?.glued && minutes?.glued && /^\d\d$/.test(minutes.text)) {
    to += 2;
    if (list[to]?.text === ':' && list[to + 1]?.kind === 'number') to += 2;
    return halfDay(list, to) ?? to;
  }
  return halfDay(list, to);
}

function halfDay(list: readonly Lexeme[], at: number): number | null {
  const lower = list[at]?.lower ?? '';
  if (/^[ap]m$|^o['’]?clock$/.test(lower)) return at + 1;
  const dotted = /^[ap]$/.test(lower) && list[at + 1]?.text === '.' && list[at + 2]?.lower === 'm';
  return dotted ? at + 3 : null;
}

/** "Won 3-1", "voted 6-3", "24/7", "555-0134": two numbers that are no range and no fraction. */
function scoreEnd(list: readonly Lexeme[], at: number): number | null {
  const [one, sign, two] = [list[at], list[at + 1], list[at + 2]];
  if (one?.value === undefined || two?.kind !== 'number' || !sign?.glued || !two.glued) return null;
  if (sign.text === '/') return isFraction(one, two, list, at) ? null : at + 3;
  if (!isHyphen(sign) || isHyphen(list[at + 3])) return null;
  if (/^0\d/.test(two.text)) return at + 3;
  if (unitAt(list, at + 3) !== null) return null;
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    if (SCORES.test(list[back]?.lower ?? '')) return at + 3;
  }
  const digits = /^\d+$/.test(one.text) && /^\d+$/.test(two.text);
  const falls = digits && Number(one.text) > Number(two.text);
  return falls && !(one.text.length === 4 && two.text.length === 2) ? at + 3 : null;
}

const PARTS = new Set(['2', '3', '4', '5', '6', '8', '10', '16', '32', '100']);
function isFraction(one: Lexeme, two: Lexeme, list: readonly Lexeme[], at: number): boolean {
  if (one.text.includes(',') || !PARTS.has(two.text) || Number(one.text) >= Number(two.text))
    return false;
  const after = list[at + 3];
  return (
    after !== undefined &&
    (after.lower === 'of' || unitAt(list, at + 3) !== null || after.lower === 'a')
  );
}
