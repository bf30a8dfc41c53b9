/** "Side effects include:" and the items of the list under it, which mean nothing without it. */
import { mainClause } from '../language/phrases.ts';
import { isNoun, type Word } from '../language/tags.ts';
import { altered } from '../language/word.ts';
import { made } from './words.ts';

type Words = readonly Word[];

/** Words after which a sentence waits for its items. */
const WAITING =
  /^(?:include|be|contain|cause|as|of|comprise|involve|require|like|to|have|offer|provide|need|for)$/;
/** Lead-ins that only point: their items have to stand alone. */
const POINTING = /^(?:they|these|here|it)$/;
const LONGEST_ITEM = 40;

/** The item read with its lead-in, or as it stands where it is a statement itself or the lead-in is none to it. */
export function withLeadIn(item: Words, leadIn: Words | null): Words {
  const lead = leadIn?.filter((word) => word.lower !== ':') ?? [];
  let end = lead.length;
  while (end > 0 && /^(?:the|following|these)$/.test(lead[end - 1]?.lower ?? '')) end -= 1;
  const last = lead[end - 1];
  const waits = last !== undefined && (WAITING.test(last.lemma) || last.tag === 'IN');
  const first = item[0];
  if (!waits || first === undefined || item.length > LONGEST_ITEM) return item;
  if (POINTING.test(lead[0]?.lower ?? '') || mainClause(item) !== null) return item;
  // "Unbiased in nature: each group has its share": the label is nothing that "include" could take.
  const colon = item.findIndex((word) => word.lower === ':');
  if (colon > 0 && !isNominal(item.slice(0, colon)) && mainClause(item.slice(colon + 1)) !== null)
    return item;
  const text =
    first.tag === 'NNP' ? first.text : first.text.charAt(0).toLowerCase() + first.text.slice(1);
  const stop = item.at(-1)?.lower === '.' ? [] : [made('.', 'SIGN')];
  return [...lead.slice(0, end), altered(first, { text }), ...item.slice(1), ...stop];
}

/** "Greater precision", "efficiency in survey work"; neither "easy to use" nor "check the list". */
function isNominal(label: Words): boolean {
  const at = label.findIndex((word) => isNoun(word) || word.tag === 'VBG');
  return (
    at >= 0 && label.slice(0, at).every((word) => /^(?:DT|JJ|CD|RB|VBN|PP\$|SIGN)$/.test(word.tag))
  );
}
