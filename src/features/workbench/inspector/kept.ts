/**
 * Text that must outlive the page before it reaches the library. A transaction begun while the page goes away may never
 * end; localStorage is written before the call returns. A browser that refuses it, or has it full, costs the text's
 * survival and never the typing.
 */

/** UTF-16 code units of a kept value. The longest field has 50,000, and a draft holds what it was begun from as well. */
const MOST = 200_000;

/** The value under this name; null where there is none, or one that was not written here. */
export function readKept(name: string): string | null {
  try {
    const value = localStorage.getItem(name);
    return value === null || value.length > MOST ? null : value;
  } catch {
    return null;
  }
}

/** Whether the value is now kept; where not, what was kept before still is. */
export function writeKept(name: string, value: string): boolean {
  if (value.length > MOST) return false;
  try {
    localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}

export function removeKept(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Where nothing can be removed, nothing could be written.
  }
}

/** The names that start so, without their start. */
export function keptUnder(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(start))
      .map((name) => name.slice(start.length));
  } catch {
    return [];
  }
}
