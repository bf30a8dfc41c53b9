/** "X, including A and B" → X, and X with its examples, which the lists then take apart. */

import { altered, mapped } from '../../language/word.ts';
import { isStatement } from './joined.ts';
import { isComma, type Rule } from './rule.ts';

export const splitIncluding: Rule = ({ words }) => {
  const at = words.findIndex(
    (word, index) => word.lower === 'including' && word.start >= 0 && isComma(words[index - 1]),
  );
  if (at < 4) return null;
  const examples = words.slice(at + 1);
  const general = words.slice(0, at - 1);
  if (
    !examples.some((word) => word.tag === 'CC') ||
    examples.some((word) => /^(?:VBZ|VBP|VBD|MD)$/.test(word.tag)) ||
    !isStatement(general)
  )
    return null;
  return [
    { words: general, rule: 'example' },
    {
      words: mapped(words, (word, index) =>
        index === at ? altered(word, { start: -1, end: -1 }) : word,
      ),
      rule: 'example',
    },
  ];
};
