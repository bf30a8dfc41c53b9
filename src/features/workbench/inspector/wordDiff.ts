/** What changes from one wording to another, word by word: the longest common subsequence of words and white space. */

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Cells of the table below; texts that differ over more than this are shown as replaced whole. */
const MOST_CELLS = 250_000;

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** Fewer common words than this between two changes belong to the change: a diff in shreds cannot be read. */
const LEAST_COMMON_WORDS = 3;

/** Parts in order; joined without the added ones they are `from`, without the removed ones `to`. */
export function wordDiff(from: string, to: string): DiffPart[] {
  const a = wordsOf(from);
  const b = wordsOf(to);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail += 1;
  }
  const parts: DiffPart[] = [];
  push(parts, 'same', a.slice(0, head));
  const changed: DiffPart[] = [];
  middle(changed, a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  for (const part of joined(changed)) push(parts, part.kind, [part.text]);
  push(parts, 'same', a.slice(a.length - tail));
  return parts;
}

/** Changes with next to nothing between them as one change: what was removed, then what was added. */
function joined(changed: readonly DiffPart[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  const keep = (text: string) => push(parts, 'same', text === '' ? [] : [text]);
  const close = () => {
    // White space around both sides of a change is no part of it.
    const [, lead = ''] = removed !== '' && added !== '' ? (/^(\s*)/.exec(removed) ?? []) : [];
    const before = lead !== '' && added.startsWith(lead) ? lead : '';
    removed = removed.slice(before.length);
    added = added.slice(before.length);
    const trail = removed !== '' && added !== '' ? removed.slice(removed.trimEnd().length) : '';
    const after = trail !== '' && added.endsWith(trail) ? trail : '';
    removed = removed.slice(0, removed.length - after.length);
    added = added.slice(0, added.length - after.length);
    keep(before);
    if (removed !== '') parts.push({ kind: 'removed', text: removed });
    if (added !== '') parts.push({ kind: 'added', text: added });
    keep(after);
    removed = '';
    added = '';
  };
  changed.forEach((part, index) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (
      index > 0 &&
      index < changed.length - 1 &&
      part.text.trim().split(/\s+/).length < LEAST_COMMON_WORDS
    ) {
      removed += part.text;
      added += part.text;
    } else {
      close();
      keep(part.text);
    }
  });
  close();
  return parts;
}

function push(parts: DiffPart[], kind: DiffPart['kind'], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = parts.at(-1);
  const text = words.join('');
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}

function middle(parts: DiffPart[], a: readonly string[], b: readonly string[]): void {
  if (a.length * b.length > MOST_CELLS || a.length === 0 || b.length === 0) {
    push(parts, 'removed', a);
    push(parts, 'added', b);
    return;
  }
  // common[i * width + j]: words that a from i and b from j have in common, in order. White space alone is not kept
  // common between two changed words, which would leave a diff in shreds.
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = a[i] === b[j] ? at(i + 1, j + 1) + (isSpace(a[i]) ? 0 : 1) : 0;
      common[i * width + j] = Math.max(same, at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [x = '', y = ''] = [a[i], b[j]];
    if (x === y && at(i, j) === at(i + 1, j + 1) + (isSpace(x) ? 0 : 1) && at(i, j) > 0) {
      push(parts, 'same', [x]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      push(parts, 'removed', [x]);
      i += 1;
    } else {
      push(parts, 'added', [y]);
      j += 1;
    }
  }
  push(parts, 'removed', a.slice(i));
  push(parts, 'added', b.slice(j));
}

function isSpace(word: string | undefined): boolean {
  return word !== undefined && word.trim() === '';
}
