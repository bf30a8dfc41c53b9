/** Who says so: "Studies suggest that A and B" keeps its source on every statement made from it. */
import { detachTrailing, splitSubjectAsides } from './asides/index.ts';
import { isComma, type Part, type Words } from './rule.ts';
import { type Tree, treeOf } from './tree.ts';

export const SAYING =
  /^(?:say|tell|report|find|argue|claim|suggest|show|believe|state|conclude|estimate|indicate|note|warn|reveal|think|hold|announce|demonstrate|confirm|propose|explain|recommend|add|write|predict|expect|assert|maintain|determine|discover|observe|hypothesize|speculate|caution|advise|consider|understand|mean|imply|allege|contend|admit|acknowledge|insist|agree|deny|stress|emphasize|testify|rule|declare|forecast|project|posit|know|suspect|fear|hope|accuse)$/;

const NOTIONS =
  /^(?:evidence|consensus|belief|concern|concerns|claim|claims|indication|indications|hypothesis|theory|view|doubt|agreement|idea|notion|clear|likely|possible|unlikely|probable)$/;

export interface Attributed {
  /** "Studies suggest that", with "that". */
  readonly source: Words;
  /** What is said, without what the author adds. */
  readonly said: Words;
  /** The author's own: a second name of the subject, a trailing participle ("…, making it a good choice"). */
  readonly own: readonly Part[];
}

/** The source and what it says, where the sentence is of that form; else null. */
export function readAttribution(tree: Tree): Attributed | null {
  const { words, root } = tree;
  const clause = tree.clause(root);
  const verb = words[root];
  if (clause === null || verb === undefined) return null;
  const inner =
    tree
      .kids(root, /^(?:ccomp|csubj|advcl|parataxis|acl)/)
      .find((kid) => kid > root && opens(tree, kid) >= 0) ?? nounClause(tree);
  if (inner === undefined) return null;
  const from = opens(tree, inner);
  const that = words[from - 1]?.lower === 'that';
  const said = SAYING.test(verb.lemma);
  const notion =
    that &&
    words.slice(clause.finite, from - 1).some((word) => NOTIONS.test(word.lower)) &&
    !isComma(words[from - 2]);
  if (!said && !notion) return null;
  if (!that && !/^ccomp/.test(tree.relation(inner))) return null;
  if (
    words.slice(root + 1, from - (that ? 1 : 0)).some((word) => /^(?:WP|SC|SIGN)$/.test(word.tag))
  )
    return null;
  if (
    tree.end(inner) < words.length &&
    !isComma(words[tree.end(inner)]) &&
    words
      .slice(tree.end(inner))
      .some((word) => word.kind !== 'sign' && /^(?:CC|VBZ|VBD|VBP)$/.test(word.tag))
  )
    return null;
  // "…, finding that": the source goes on speaking.
  const more = detachTrailing(
    tree,
    (found) => SAYING.test(found.lemma) || SAYING.test(found.lower.replace(/ing$/, '')),
  );
  const rest = (more?.rest ?? words).slice(from);
  const trailing = detachTrailing(
    treeOf(rest),
    (found) => !SAYING.test(found.lemma) && !SAYING.test(found.lower.replace(/ing$/, '')),
  );
  let inside = trailing?.rest ?? rest;
  const own: Part[] = [];
  const named = splitSubjectAsides(treeOf(inside));
  if (named !== null && named[0]?.rule === 'appositive' && named[1] !== undefined) {
    own.push(named[0]);
    inside = named[1].words;
  }
  if (more !== null) own.push(more.part);
  if (trailing !== null) own.push(trailing.part);
  return { source: words.slice(0, from), said: inside, own };
}

/** "There is evidence that X": the clause hangs on the noun. */
function nounClause(tree: Tree): number | undefined {
  const clause = tree.clause(tree.root);
  if (clause === null) return undefined;
  const nouns = [tree.root, ...tree.kids(tree.root, /^(?:nsubj|obj|xcomp|obl)/)].filter(
    (at) => NOTIONS.test(tree.lower(at)) && at >= clause.finite,
  );
  return nouns
    .flatMap((noun) => tree.kids(noun, /^(?:acl|ccomp|csubj)/))
    .find((kid) => opens(tree, kid) >= 0 && tree.lower(opens(tree, kid) - 1) === 'that');
}

/** Where the words of the clause begin, after its "that"; -1 when it has no subject and verb of its own. */
function opens(tree: Tree, node: number): number {
  const clause = tree.clause(node);
  if (clause === null || !tree.contiguous(node)) return -1;
  const mark = tree
    .kids(node, /^(?:mark|advmod|obj|nsubj|obl)/)
    .filter((kid) => kid < node)
    .map((kid) => tree.lower(kid));
  if (
    mark.some((word) =>
      /^(?:if|when|because|as|while|since|although|though|before|after|until|unless|whether|how|what|why|where|who|which|than|so)$/.test(
        word,
      ),
    )
  ) {
    const first = tree.lower(tree.start(node));
    if (
      first !== 'that' &&
      /^(?:if|because|as|while|since|although|though|before|after|until|unless|whether|how|what|why|where|who|which|than|so|when)$/.test(
        first,
      )
    )
      return -1;
  }
  let from = tree.start(node);
  if (tree.lower(from) === 'that' && tree.relation(from) === 'mark') from += 1;
  else if (tree.words[from]?.kind === 'sign') return -1;
  return from;
}
