/** Which form an aside has, and whether that form is safe to take out. */
import { isFiniteVerb, type Word } from '../../../language/tags.ts';
import { sortOfNoun } from '../../resolve/sorts.ts';
import type { ClaimRule } from '../../schema.ts';
import { clauseOf, type Host } from '../build.ts';
import { copula, finite, numberOf, tenseOf } from '../grammar.ts';
import { isComma, isDash, join, type Part } from '../rule.ts';
import type { Tree, TreeClause } from '../tree.ts';
import { type Aside, inList } from './find.ts';
import { freshPhrase, phraseAt, subjectOf, widened } from './hosts.ts';
import {
  agreesWithRelative,
  fromApposition,
  fromGerund,
  fromParticiple,
  fromRelative,
} from './statements.ts';

/** Participles of manner, condition or regimen: they belong to what they follow. */
export const STAYS =
  /^(?:using|depending|based|compared|including|excluding|according|considering|regarding|given|concerning|taken|used|applied|consumed|administered|adjusted|measured|followed|assuming|ranging|judging|following|barring|speaking|relative|together|along|especially|particularly|such|listening|combined|whether|expressed|weighted|averaged|counting|working|trying|hoping|seeking|looking|thinking|knowing|waiting|citing|saying|noting|arguing|writing|expected|suggesting|indicating|implying|showing|demonstrating|highlighting|underscoring|pending|notwithstanding|like|unlike|due|owing|thanks|despite|rather|instead|replacing|succeeding)$/;

/** Participles of the main statement, whatever stands between. */
const RESULT =
  /^(?:allowing|making|causing|leading|resulting|enabling|helping|ensuring|creating|giving|finding|saying|noting|stating|arguing|concluding|claiming|warning|reporting)$/;

/** Participles of whoever speaks in the main statement. */
const SAYS =
  /^(?:finding|saying|noting|stating|arguing|concluding|claiming|warning|reporting|adding|ruling)$/;

/** Participles that give the noun right before them another name. */
const NAMING = /^(?:known|called|named|termed|abbreviated|dubbed|nicknamed)$/;

const NOUN_LIKE = /^(?:NOUN|PROPN)$/;

const statement = (words: Part['words'] | null, rule: ClaimRule): Part | null =>
  words === null ? null : { words, rule };

export function asidePart(
  tree: Tree,
  aside: Aside,
  clause: TreeClause,
  before: boolean,
): Part | null {
  const { words } = tree;
  const first = words[aside.from];
  if (first === undefined) return null;
  const verb = words[clause.finite];
  const copular = tree.kids(clause.head, /^cop$/).length > 0;
  const anchor = anchorOf(tree, aside);
  const host = phraseAt(tree, anchor, aside.open);
  const near = host !== null && NOUN_LIKE.test(tree.upos(anchor)) ? host : null;
  if (/^(?:which|who|whose)$/.test(first.lower)) {
    const wide =
      first.lower === 'which' && anchor === tree.head(aside.node)
        ? (freshPhrase(tree, tree.head(aside.node), aside.open) ??
          phraseAt(tree, widened(tree, tree.head(aside.node)), aside.open))
        : null;
    if (near !== null && wide !== null && agreesWithRelative(tree, aside, wide))
      return statement(fromRelative(tree, aside, wide), 'relative-clause');
    // "aspiration into the lungs, which can cause harm": nothing tells which noun is meant.
    const link = tree.lower(tree.kids(tree.head(aside.node), /^case$/)[0] ?? -1);
    const open = tree.word(tree.finite(aside.node))?.tag === 'MD';
    if (open && /^(?:by|into|in|on|at|to|from|over|through)$/.test(link)) return null;
    return near === null || isTail(tree, near) || !agreesWithRelative(tree, aside, near)
      ? null
      : statement(fromRelative(tree, aside, near), 'relative-clause');
  }
  let at = aside.from;
  while (words[at]?.tag === 'RB') at += 1;
  const lead = words[at];
  if (lead === undefined || STAYS.test(lead.lower)) return null;
  const main = subjectOf(tree, clause, aside.open);
  if (lead.tag === 'VBN' && tree.kids(aside.node, /^(?:mark|nsubj|aux)/).length === 0) {
    if (tree.relation(at).startsWith('conj') && !copular) return null;
    // "forced them to convert" is no passive.
    if (tree.kids(at, /^obj$/).some((kid) => kid > at)) return null;
    if (regimen(tree, aside) || at !== aside.node || inList(words, aside)) return null;
    const renamed = NAMING.test(lead.lower) ? phraseAt(tree, aside.open - 1, aside.open) : null;
    const chosen = renamed ?? (before || copular || near === null ? main : near);
    if (chosen === null) return null;
    return statement(
      fromParticiple(tree, aside, chosen, chosen === main ? numberOf(verb) : undefined),
      'participle',
    );
  }
  if (lead.tag === 'VBG') {
    if (at !== aside.node || main === null) return null;
    if (
      before &&
      (tree.relation(clause.subject).startsWith('csubj') || tree.xpos(clause.subject) === 'VBG')
    )
      return null;
    // "including managing X, reducing Y": examples go on.
    const examples = words
      .slice(clause.finite, aside.open)
      .some((word) => word.lower === 'including');
    // "include using X, restricting Y": what is done stands in line.
    const doing = words
      .slice(clause.finite + 1, clause.finite + 4)
      .some(
        (word, at) =>
          word.tag === 'VBG' &&
          clause.finite + 1 + at < aside.open &&
          clause.finite + 1 + at !== clause.head,
      );
    if ((examples || doing) && !RESULT.test(lead.lower)) return null;
    const nested = clause.head !== tree.root;
    if ((nested && !RESULT.test(lead.lower)) || /-/.test(lead.text) || inList(words, aside))
      return null;
    // What follows from the whole is said of its subject.
    const outer =
      SAYS.test(lead.lower) ||
      tree.path(clause.head).some((node) => /^advcl/.test(tree.relation(node)));
    const whole = nested && outer ? tree.clause(tree.root) : null;
    const subject = whole === null ? main : subjectOf(tree, whole, aside.open);
    return subject === null
      ? null
      : statement(
          fromGerund(tree, aside, subject, whole === null ? verb : words[whole.finite]),
          'participle',
        );
  }
  if (
    lead.tag === 'JJ' &&
    at === aside.from &&
    !before &&
    copular &&
    words[aside.from + 1]?.tag === 'IN' &&
    aside.node === at
  ) {
    return main === null
      ? null
      : statement(
          clauseOf(
            main,
            join(
              [copula(main.words, tenseOf(verb), numberOf(verb))],
              words.slice(aside.from, aside.to),
            ),
            lead.index,
          ),
          'appositive',
        );
  }
  if (
    first.lower === 'with' &&
    !before &&
    copular &&
    NOUN_LIKE.test(tree.upos(aside.node)) &&
    main !== null &&
    !words.slice(aside.from, aside.to).some((word) => word.tag === 'VBG')
  ) {
    const have = finite('have', main.words, tenseOf(verb), numberOf(verb));
    // The noun stands in for the made verb, so that its own lists are still found.
    return statement(
      clauseOf(
        main,
        join([have], words.slice(aside.from + 1, aside.to)),
        words[aside.node]?.index ?? -1,
      ),
      'appositive',
    );
  }
  return apposition(tree, aside, near, clause, before);
}

/** The noun that the aside hangs on; after a colon, the name right before it ("two presidents: Ada Lund, who …"). */
function anchorOf(tree: Tree, aside: Aside): number {
  const head = tree.head(aside.node);
  // "the story of Marco, who": stories are nobody.
  const named = tree.kids(head, /^nmod$/).find((kid) => tree.end(kid) === aside.open);
  if (
    tree.lower(aside.from) === 'who' &&
    named !== undefined &&
    tree.upos(named) === 'PROPN' &&
    tree.xpos(head) === 'NN' &&
    !/^(?:person|organisation)$/.test(sortOfNoun(tree.word(head)?.lemma ?? '') ?? '')
  )
    return named;
  const colon = tree.words.slice(0, aside.open).some((word, at) => word.lower === ':' && at > head);
  if (!colon) return head;
  let at = aside.open - 1;
  while (/^(?:flat|compound)/.test(tree.relation(at)) && tree.head(at) >= 0) at = tree.head(at);
  return at;
}

function apposition(
  tree: Tree,
  aside: Aside,
  host: Host | null,
  clause: TreeClause,
  before: boolean,
): Part | null {
  const { words } = tree;
  const first = words[aside.from];
  if (
    host === null ||
    first === undefined ||
    !/^(?:appos|parataxis|conj|dep|list|nmod)/.test(tree.relation(aside.node))
  )
    return null;
  if (
    !/^(?:NOUN|PROPN|NUM)$/.test(tree.upos(aside.node)) ||
    /^(?:IN|CC|TO|SC|WP|PRP|RB)$/.test(first.tag)
  )
    return null;
  if (tree.kids(aside.node, /^(?:case|mark|nsubj|cop|cc)$/).length > 0 || inList(words, aside))
    return null;
  const inside = words.slice(aside.from, aside.to);
  const determined = /^(?:a|an|the|one)$/.test(first.lower);
  const last = host.words.at(-1);
  const named = host.words.some((word) => word.index === host.index && word.upos === 'PROPN');
  const places =
    first.tag === 'NNP' &&
    last?.tag === 'NNP' &&
    !/['’]s$/.test(first.text) &&
    inside.every((word) => word.tag === 'NNP');
  if (
    places ||
    words
      .slice(0, aside.open)
      .some((word, at) => isComma(word) && tree.under(at, tree.head(aside.node)))
  )
    return null;
  const copular = tree.kids(clause.head, /^cop$/).length > 0;
  const tense = copular && words[clause.finite]?.tag === 'VBD' ? 'past' : 'present';
  const joined = tree.relation(aside.node).startsWith('conj');
  if (joined && !before) return null;
  const chosen = nearest(tree, aside, host);
  if (chosen === null) return null;
  const make = () => ({
    words: fromApposition(tree, aside.from, aside.to, aside.node, chosen, tense),
    rule: 'appositive' as const,
  });
  if (before) {
    if (determined && inside.some(isComma)) return null;
    return make();
  }
  const owner =
    /^(?:his|her|its|their|the)$/.test(host.words[0]?.lower ?? '') && last?.tag === 'NN';
  if (owner && inside.every((word) => word.tag === 'NNP') && aside.close >= words.length)
    return make();
  if (!determined || inside.some(isComma)) return null;
  if (
    inside.some(
      (word, at) =>
        isFiniteVerb(word) &&
        !tree.relation(aside.from + at).includes('relcl') &&
        at < aside.node - aside.from,
    )
  )
    return null;
  if (!/^(?:a|an|one)$/.test(first.lower) && !named) return null;
  return make();
}

/** "The chair of X, the 28th conference" renames X; "Smith and his wife, Ann," renames the wife. */
function nearest(tree: Tree, aside: Aside, host: Host): Host | null {
  const first = tree.lower(aside.from);
  let at = tree.head(aside.node);
  const members = tree.kids(at, /^conj$/).filter((kid) => kid < aside.open && kid !== aside.node);
  if (tree.relation(aside.node).startsWith('conj') && members.length === 0) return null;
  at = members.at(-1) ?? at;
  if (/^(?:a|an|the)$/.test(first) && tree.upos(at) === 'NOUN') {
    const named = tree
      .kids(at, /^nmod$/)
      .filter((kid) => kid > at && kid < aside.open && tree.upos(kid) === 'PROPN')
      .at(-1);
    if (named !== undefined && tree.kids(named, /^case$/).some((kid) => tree.lower(kid) === 'of'))
      at = named;
  }
  return at === tree.head(aside.node) ? host : phraseAt(tree, at, aside.open);
}

/** "… in Natural Language Processing, which": a name of which only the end was seen. */
function isTail(tree: Tree, host: Host): boolean {
  const first = tree.words.findIndex((word) => word.index === host.words[0]?.index);
  const before = tree.word(first - 1);
  const capital = (word: Word | undefined) => /^\p{Lu}/u.test(word?.text ?? '');
  return first > 1 && capital(tree.word(first)) && capital(before) && before?.kind === 'word';
}

/** "the dose—typically 1-3 grams—…": a value, a name or a whole statement between dashes. */
export function fromDash(tree: Tree, aside: Aside, clause: TreeClause | null): Part | null {
  const { words } = tree;
  if (tree.clause(aside.node) !== null && tree.kids(aside.node, /^mark$/).length === 0)
    return { words: words.slice(aside.from, aside.to), rule: 'parenthesis' };
  const host = phraseAt(tree, tree.head(aside.node), aside.open);
  const inside = words.slice(aside.from, aside.to);
  if (
    host === null ||
    !/^(?:NOUN|PROPN|NUM)$/.test(tree.upos(aside.node)) ||
    inside.some((word) => isFiniteVerb(word))
  )
    return null;
  if (tree.kids(aside.node, /^(?:case|cc|mark)$/).length > 0) return null;
  const past = clause !== null && words[clause.finite]?.tag === 'VBD';
  return {
    words: fromApposition(tree, aside.from, aside.to, aside.node, host, past ? 'past' : 'present'),
    rule: 'appositive',
  };
}

export const dashed = (tree: Tree, aside: Aside): boolean =>
  isDash(tree.word(aside.open)) && isDash(tree.word(aside.close));

/** "taken 4-6 times daily": a rate or a dose belongs to the regimen before it. */
function regimen(tree: Tree, aside: Aside): boolean {
  return tree.words
    .slice(aside.from, aside.to)
    .some((word) => /^(?:daily|weekly|hourly|nightly)$/.test(word.lower));
}
