/** What each rule of the extraction did, told to the person who wonders where a claim comes from. */
import type { ClaimRule } from '../../../domain/claims/schema.ts';

export const RULE_WORDS: Readonly<Record<ClaimRule, string>> = {
  'whole-sentence': 'The sentence states one thing.',
  'joined-clauses': 'The sentence joins statements; this is one of them.',
  'shared-subject': 'Several statements share a subject, which is repeated here.',
  list: 'The sentence lists things that can be true or false apart; this is one of them.',
  example: 'It is one of the examples that the sentence gives.',
  appositive: 'The sentence says it in passing, beside a name or noun.',
  'relative-clause': 'It stood in a clause with “who”, “which” or “that”.',
  participle: 'It stood in a part without a verb form of its own, which was made a sentence.',
  parenthesis: 'It stood in brackets or between dashes.',
  cause: 'The sentence gives a cause; the fact, its cause and the link are claims apart.',
  comparison: 'The sentence compares; the comparison is a claim of its own.',
  attribution: 'Somebody says it, and the claim keeps who.',
  quotation: 'It is quoted, and the claim keeps the speaker.',
  salvaged: 'It is the fact inside an opinion.',
  'lead-in': 'The words that lead into the list are put in front of its item.',
  resolved: 'Words that point to something named earlier were replaced by its name.',
};
