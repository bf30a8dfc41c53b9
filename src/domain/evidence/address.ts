/** Web addresses. Only http and https ever become a link. */
import type { Found } from './doi.ts';
import { trimIdentifier } from './trim.ts';

const LONGEST_ADDRESS = 4_000;
/** Schemes that run or read something; browsers accept white space and control characters inside the first two. */
const SCRIPT_SCHEME = /^(?:java|vb)script:/i;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]{1,20}:\/\/|^(?:data|file|blob|about|mailto|ftp|tel):\S/i;
const HOST = /^(?:[\p{L}\p{N}-]{1,63}\.){1,10}\p{L}{2,24}(?::\d{1,5})?(?:\/|$)/u;

/**
 * The address in its canonical writing when it is http or https, has a host and names no user; otherwise null.
 * @param text anything; white space around it is ignored
 */
export function safeAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_ADDRESS || !/^https?:\/\//i.test(trimmed)) return null;
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.hostname === '' || url.username !== '' || url.password !== '') return null;
  return url.href.length > LONGEST_ADDRESS ? null : url.href;
}

/** Why a line that is meant as an address cannot be one, in a sentence; null where it is none or is fine. */
export function addressFault(line: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip exactly these when they read a scheme
  const compact = line.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200D\u2060\uFEFF]/g, '');
  if (SCRIPT_SCHEME.test(compact))
    return 'Only http and https addresses can be cited. This one would run a script.';
  if (/\s/.test(line)) return null;
  if (/^https?:/i.test(line)) {
    if (safeAddress(line) !== null) return null;
    return /^https?:\/\/[^/]*@/i.test(line)
      ? 'This address holds a user name. Paste the address without it.'
      : 'This is not a complete web address. Paste it again from the browser’s address bar.';
  }
  return OTHER_SCHEME.test(line) ? 'Only http and https addresses can be cited.' : null;
}

/** The address that a line without white space is; `www.` and `host.org/path` are taken as https. */
export function readAddress(line: string): string | null {
  if (/\s/.test(line)) return null;
  const bare = trimIdentifier(line.replace(/^[<(["'“]/, ''));
  if (/^https?:\/\//i.test(bare)) return safeAddress(bare);
  const withHost = HOST.test(bare) && (/^www\./i.test(bare) || bare.includes('/'));
  return withHost ? safeAddress(`https://${bare}`) : null;
}

/** The first complete http(s) address within other words. */
export function findAddress(text: string): Found | null {
  for (const match of text.matchAll(
    /https?:\/\/[^\s"“”<>«»`]{1,4000}|(?<![\p{L}\p{N}./@])www\.[^\s"“”<>«»`]{1,4000}/giu,
  )) {
    // `\href{address}{words}`: the next group of LaTeX is glued to the address.
    const words = trimIdentifier(match[0].split('}{')[0] ?? '');
    const value = safeAddress(/^www\./i.test(words) ? `https://${words}` : words);
    if (value !== null && new URL(value).hostname.includes('.')) {
      return { value, start: match.index, end: match.index + words.length };
    }
  }
  return null;
}
