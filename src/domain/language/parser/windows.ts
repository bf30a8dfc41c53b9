/** Very long sentences in parts, so that neither time nor memory grows with more than their length. */

/** Where a clause may end: a cut there breaks the fewest arcs. */
const STRONG = /^(?:[.;:!?…—–|•]|\.{2,}|--+)$/;

/**
 * Cuts so many words into windows of at most `most` words each: behind the last strong sign in a window's second
 * half, else behind its last comma, else where it is full.
 */
export function windowsOf(forms: readonly string[], most: number): number[] {
  const ends: number[] = [];
  let from = 0;
  while (forms.length - from > most) {
    const cut = lastIn(forms, from, most, (form) => STRONG.test(form));
    const comma = cut ?? lastIn(forms, from, most, (form) => form === ',');
    from = comma ?? from + most;
    ends.push(from);
  }
  return [...ends, forms.length];
}

/** Behind the last such word in the second half of the window, or undefined. */
function lastIn(
  forms: readonly string[],
  from: number,
  most: number,
  is: (form: string) => boolean,
): number | undefined {
  for (let at = from + most - 1; at >= from + most / 2; at -= 1) {
    if (is(forms[at] ?? '')) return at + 1;
  }
  return undefined;
}
