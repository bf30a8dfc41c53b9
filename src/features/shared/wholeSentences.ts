/** What is said of an article in a language that the rules for splitting sentences are not made for. */
import { ENGINE } from '../../domain/claims/key.ts';

/** "German"; null where the browser knows no name for the tag. */
function nameOf(language: string): string | null {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
    return name === undefined || name === language ? null : name;
  } catch {
    return null;
  }
}

/** One sentence; null for English, whose sentences are split. */
export function wholeSentenceWords(language: string): string | null {
  if (language === 'en') return null;
  const name = language === 'und' ? null : nameOf(language);
  return name === null
    ? 'Claims are whole sentences here, because the language of the article could not be told; the rules that split sentences are for English.'
    : `Claims are whole sentences here, because the article is in ${name} and the rules that split sentences are for English.`;
}

/** Whether the app's own rules found these claims, in whatever version. */
export function foundByRules(engine: string): boolean {
  return engine.split('/')[0] === ENGINE.split('/')[0];
}
