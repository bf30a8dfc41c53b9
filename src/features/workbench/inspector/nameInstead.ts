/** A claim's wording with what a word stands for put in its place. */
import type { Unresolved } from '../../../domain/claims/schema.ts';

/** `name` in the place of `words`, with a capital where the claim begins with it. */
export function nameInstead(text: string, words: Unresolved, name: string): string {
  const before = text.slice(0, words.start);
  const after = text.slice(words.end);
  const opens = /^["“‘'(]*$/.test(before);
  const first = opens ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return `${before}${first}${after}`;
}
