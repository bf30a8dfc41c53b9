/** The numbers of a claim that count or measure, apart from those that name, date or tell an age or an hour. */
import type { Word } from '../../language/tags.ts';

type Words = readonly Word[];

const YEAR = /^(?:1[0-9]|20)\d\d(?:s|[-–]\d\d(?:\d\d)?)?$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const COUNTING =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|half|third|quarter|tenth|twice|once|double)$/;

/** A name takes its number with it: "Type 2", "the Note 2", "Act 2017". */
const isName = (word: Word | undefined, at: number) =>
  word?.tag === 'NNP' || (at > 0 && /^\p{Lu}/u.test(word?.text ?? ''));

function measures(words: Words, at: number): boolean {
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]];
  if (word === undefined || MONTH.test(before?.lower ?? '') || MONTH.test(next?.lower ?? ''))
    return false;
  if (word.kind !== 'number')
    return word.tag === 'CD' && COUNTING.test(word.lower) && next !== undefined;
  if (/[$€£]/.test(before?.text ?? '')) return true;
  if (
    YEAR.test(word.text) ||
    isName(before, at - 1) ||
    /^(?:type|no|room|version)$/.test(before?.lower ?? '')
  )
    return false;
  // "aged 73", "at 13", "is 52", "9 am", "401(k)".
  if (/^(?:aged|age)$/.test(before?.lower ?? '')) return false;
  if (/^(?:am|pm|a\.m\.|p\.m\.|\()$/.test(next?.lower ?? '') && !/^%/.test(next?.text ?? ''))
    return next?.text === '(' && words[at + 2]?.kind === 'number';
  const ends = next === undefined || /^[.,;]$/.test(next.text);
  return !(ends && /^\d{1,2}$/.test(word.text) && /^(?:at|be)$/.test(before?.lemma ?? ''));
}

export const hasAmount = (words: Words): boolean => words.some((_, at) => measures(words, at));

/** How many of a thing, how much, what share, in words without a number. */
export const SHARE =
  /%|\bper ?cent\b|\bpercentage\b|\b(?:one|two|three|four|five|six|seven|eight|nine) in (?:\w+)\b|\b(?:half|a third|two[- ]thirds|a quarter|three[- ]quarters|a (?:fifth|tenth)|the majority|dozens|hundreds|thousands|millions|billions) of\b|\b(?:doubled?|doubles|tripled?|triples|halved?|quadrupled?|twice|once every)\b/;
