/** JSON as every file of ours holds it: text that no reader stumbles over, keys in the order in which they were put. */
import { cleanText } from './text.ts';

const clean = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? cleanText(value) : value;

/** One line, or indented by two. Strings keep their lengths, so places in them still hold. */
export function cleanJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, clean, indent);
}

/**
 * The same for JSON that people paste into a `<script>`: nothing in it can end the element, open a comment, or be a line
 * end to JavaScript.
 */
export function scriptJson(value: unknown, indent = 0): string {
  return cleanJson(value, indent).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A JSON array between a beginning and an end, an item a piece: what is long never becomes one string.
 * @param item one line of JSON, or several
 */
export function* jsonArray<T>(
  items: Iterable<T>,
  item: (value: T) => string,
): Generator<string, void, undefined> {
  let first = true;
  yield '[';
  for (const value of items) {
    yield `${first ? '\n' : ',\n'}${item(value)}`;
    first = false;
  }
  yield first ? ']' : '\n]';
}
