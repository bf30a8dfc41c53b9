/** Tables that are asked with words of files: `constructor` and `__proto__` are words too, and in no table. */

export function lookup<Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
