/** What stands around a statement and states nothing itself: "However,", "It is important to note that". */
import { isFiniteVerb } from '../../language/tags.ts';
import { altered, mapped } from '../../language/word.ts';
import type { Part, Rule, Words } from './rule.ts';
import { treeOf } from './tree.ts';

/** Takes something away that states nothing; what is left is no claim of a rule. */
type Drop = (words: Words) => Words | null;

const dropping =
  (drop: Drop): Rule =>
  ({ words }): Part[] | null => {
    const rest = drop(words);
    return rest === null ? null : [{ words: rest }];
  };

const CONNECTIVES = new Set(
  `however therefore thus hence moreover furthermore additionally consequently nevertheless nonetheless meanwhile otherwise
  besides instead indeed finally lastly firstly secondly thirdly overall remember note accordingly similarly likewise
  conversely alternatively importantly notably interestingly surprisingly unfortunately fortunately luckily sadly clearly obviously
  certainly undoubtedly basically essentially ultimately specifically generally well yes no ok okay sure so and but or yet also still then
  now again first second third next plus actually admittedly crucially ideally simply`.split(/\s+/),
);
const PHRASES =
  /^(?:in (?:fact|addition|conclusion|summary|short|other words|contrast|particular|general|essence|turn|reality|brief|the end|any case|this case|this sense|this way|this article|this context)|as (?:a result|a consequence|such|mentioned(?: above| earlier)?|you can see|we have seen|noted(?: above| earlier)?|always|of my knowledge cutoff of \d+|an ai language model)|for (?:example|instance|this reason|that reason|these reasons|one thing|starters)|on the (?:other hand|one hand|contrary)|at the same time|of course|by (?:contrast|the way|comparison|and large)|after all|above all|first of all|to (?:sum up|summarize|be clear|begin with|start with|conclude)|all in all|that (?:said|being said|is)|having said that|with that (?:said|in mind)|more (?:importantly|specifically)|most importantly|even so|even better|even then|what(?:'s| is) more|no doubt|not surprisingly|needless to say|last but not least|in the meantime)$/;
/** Longest opening that is looked at. */
const WINDOW = 9;

const text = (words: Words) =>
  mapped(words, ({ lower }) => lower)
    .join(' ')
    .replace(/ (?='s\b)/g, '');

/** "However, X" → "X"; "Of course, X" → "X". */
export const withoutConnective: Drop = (words) => {
  const first = words[0]?.lower ?? '';
  if (words[0]?.tag === 'CC' && words.length > 3)
    return words.slice(words[1]?.lower === ',' ? 2 : 1);
  const comma = words.slice(0, WINDOW).findIndex((word) => /^[,:]$/.test(word.lower));
  if (comma > 0 && comma < words.length - 2) {
    const lead = text(words.slice(0, comma)).replace(/[‘’“”"']/g, "'");
    if ((comma === 1 && CONNECTIVES.has(first)) || PHRASES.test(lead))
      return words.slice(comma + 1);
  }
  // "Thus what works …": these need no comma.
  if (
    /^(?:thus|therefore|hence|moreover|furthermore|additionally|however)$/.test(first) &&
    words.length > 3
  ) {
    return words.slice(1);
  }
  return null;
};

const VALUE =
  /^(?:important|essential|crucial|vital|worth|necessary|useful|helpful|interesting|good|key|critical|clear|worthwhile|notable|noteworthy|imperative)$/;
const NOTICE =
  /^(?:note|notice|understand|remember|know|mention|realize|realise|recognize|recognise|noting|mentioning|remembering|emphasize|emphasise|bear|keep|acknowledge|point|stress|highlight|be|consider|add|say|remembering|stated|see|noted|state)$/;

/** "It is important to note that X", "Keep in mind that X", "Note that X", "The fact is that X" → "X". */
const withoutNotice: Drop = (words) => {
  const that = words.slice(0, 12).findIndex((word, at) => word.lower === 'that' && at > 0);
  if (that < 1 || that >= words.length - 2) return null;
  const lead = words.slice(0, that).filter((word) => word.tag !== 'RB' || word.lower === 'not');
  const lowers = lead.map((word) => word.lower);
  const rest = words.slice(that + 1);
  const plain = lowers.join(' ');
  if (
    /^(?:please )?(?:note|remember|keep in mind|bear in mind|recall|be aware|consider|know|understand|did you know|and remember|but remember)$/.test(
      plain,
    )
  )
    return rest;
  if (/^(?:this|that|it) (?:is|was|'s) (?:due|owing|thanks) to the fact$/.test(plain)) return rest;
  if (/^(?:this|that|it) (?:means|shows|signifies|implies|suggests|indicates|ensures)$/.test(plain))
    return null;
  const impersonal =
    /^(?:it|it's)$/.test(lowers[0] ?? '') &&
    lead.some((word) => VALUE.test(word.lower)) &&
    lead.some((word) => NOTICE.test(word.lower));
  const fact =
    /^(?:the (?:fact|truth|reality|point|good news|bad news) is|there is no doubt|it is (?:clear|true|obvious|evident|worth noting|no secret|a fact)|it's (?:clear|true|obvious|worth noting|no secret|a fact)|fact is)$/.test(
      plain.replace(/ 's/, ' is').replace(/^it is/, 'it is'),
    );
  return impersonal || fact ? rest : null;
};

/** Longest label before a colon: "Side effects: …", "Yang Liu: He …". */
const LONGEST_LABEL = 10;

/** "Yang Liu: He chairs X" → "Yang Liu chairs X"; "Safety: X is Y" → "X is Y". */
const withoutLabel: Drop = (words) => {
  const colon = words.slice(0, LONGEST_LABEL + 1).findIndex((word) => word.lower === ':');
  if (colon < 1 || colon > words.length - 4) return null;
  const label = words.slice(0, colon).filter((word) => word.kind !== 'sign');
  if (label.length === 0 || label.some((word) => isFiniteVerb(word) || word.tag === 'VB'))
    return null;
  const rest = words.slice(colon + 1);
  // "Crystallisation: separates a solid": the label is the subject.
  if (rest[0]?.tag === 'VBZ') return [...label, ...rest];
  const tree = treeOf(rest);
  const clause = tree.clause(tree.root);
  if (clause === null) return null;
  const pronoun = rest[clause.subject];
  if (!/^(?:he|she|it|they)$/.test(pronoun?.lower ?? '')) return rest;
  const named = label.map((word) =>
    label.some((other) => other.index === word.head)
      ? word
      : altered(word, {
          head: rest[clause.head]?.index ?? -1,
          relation: pronoun?.relation ?? 'nsubj',
        }),
  );
  return [...rest.slice(0, clause.subject), ...named, ...rest.slice(clause.subject + 1)];
};

const INTERPOSED =
  /^(?:however|therefore|thus|hence|moreover|furthermore|additionally|consequently|nevertheless|nonetheless|meanwhile|instead|indeed|finally|too|for example|for instance|of course|in fact|in turn|on the other hand|by contrast|in contrast|as well|in addition|as a result|after all|in particular)$/;

/** "Sourcers, on the other hand, find X" → "Sourcers find X"; "kratom also carries X" → "kratom carries X". */
const withoutInterposed: Drop = (words) => {
  for (let open = 1; open < words.length - 1; open += 1) {
    if (words[open]?.lower !== ',') continue;
    const length = words.slice(open + 1, open + 6).findIndex((word) => /^[,.]$/.test(word.lower));
    const close = length < 0 ? words.length : open + 1 + length;
    if (close - open > 5 || close === open + 1) continue;
    if (INTERPOSED.test(text(words.slice(open + 1, close)))) {
      return [...words.slice(0, open), ...words.slice(close + 1)];
    }
  }
  const also = words.findIndex(
    (word, at) =>
      word.lower === 'also' && at > 0 && !/^(?:but|and|not|only)$/.test(words[at - 1]?.lower ?? ''),
  );
  return also > 0 && words[also + 1]?.tag !== 'SIGN'
    ? [...words.slice(0, also), ...words.slice(also + 1)]
    : null;
};

export const dropConnective = dropping(withoutConnective);
export const dropNotice = dropping(withoutNotice);
export const dropLabel = dropping(withoutLabel);
export const dropInterposed = dropping(withoutInterposed);
