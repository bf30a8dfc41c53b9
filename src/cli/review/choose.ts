/** Which review of a file is meant. */
import { type BundledTitle, titlesIn } from '../../formats/bundle/review.ts';
import type { Bundle } from '../../formats/bundle/schema.ts';

export type Chosen =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: string };

/** More would push the sentence that says what to do off the screen. */
const MOST_NAMED = 20;

const inLines = (reviews: readonly BundledTitle[]) =>
  [
    ...reviews.slice(0, MOST_NAMED).map(({ id, title }) => `  ${id}  ${oneLine(title)}`),
    ...(reviews.length > MOST_NAMED ? [`  … and ${reviews.length - MOST_NAMED} more`] : []),
  ].join('\n');

/** A title from a file must not move the cursor of the terminal that it is shown in. */
const oneLine = (title: string) => title.replace(/[\p{Control}\p{Format}\s]+/gu, ' ').slice(0, 80);

/** @param wanted an id, or a title as it is written; null where only one can be meant */
export function chooseReview(bundle: Bundle, wanted: string | null): Chosen {
  const all = titlesIn(bundle);
  const offered = all.filter(({ deleted }) => !deleted);
  if (wanted !== null) {
    const found = all.filter(({ id, title }) => id === wanted || title === wanted);
    const [only, another] = found;
    if (only !== undefined && another === undefined) return { ok: true, id: only.id };
    return only === undefined
      ? { ok: false, problem: `It holds no review “${wanted}”. It holds:\n${inLines(offered)}` }
      : { ok: false, problem: `Several are called so; name one by its id:\n${inLines(found)}` };
  }
  const [first, second] = offered.length > 0 ? offered : all;
  if (first === undefined) return { ok: false, problem: 'It holds no review.' };
  if (second === undefined) return { ok: true, id: first.id };
  return {
    ok: false,
    problem: `It holds ${offered.length} reviews; add --review with one of these:\n${inLines(offered)}`,
  };
}
