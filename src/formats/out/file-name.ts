/** Names of exported files: what the review is called, in characters that every file system takes. */

const LONGEST = 60;

/**
 * `Kratom and opioid withdrawal` → `kratom-and-opioid-withdrawal-review.html`. Letters of every script are kept, so
 * that a title in Greek still names its file.
 * @param kind what of the review it is
 */
export function exportFileName(title: string, extension: string, kind = 'review'): string {
  const words = title
    .normalize('NFKD')
    .replace(/(?<=[A-Za-z])\p{Mark}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  if (slug === '') slug = [...(words?.[0] ?? 'claim')].slice(0, LONGEST / 2).join('');
  return `${slug}-${kind}.${extension}`;
}
