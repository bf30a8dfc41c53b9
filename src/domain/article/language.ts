/** Which language an article is written in, by script and by its commonest words. */

/** Scripts that name a language on their own; kana before Han, since Japanese uses both. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/** Function words that are frequent in one language and rare in the others. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to is in that for it with as was are be this by have from or not at which can but has their were they will would been its you your an how more than may these should a an before after what all some also into one two over most do does when who if many only other he she his her about each than under between during while because include includes need use',
  de: 'der die das und ist nicht mit von ein eine zu den im auf für sich dem des auch als wird werden sind bei nach oder wie aus kann wurde zum zur einen einer durch wenn mehr',
  fr: 'le la les des et est une dans que pour qui sur pas avec du au aux par plus ce cette sont ou il elle être ont ses leur peut nous vous mais comme',
  es: 'el la los las y es una en que para por con del al se no su como más pero sus son este esta entre cuando muy también fue han puede o lo',
  it: 'il la le di che è un una per con non del della dei nel alla sono come più anche ma gli si da questo questa delle essere può ha i lo',
  pt: 'o a os as e é um uma que para com não do da dos das no na em por mais como se foi ao são seu sua pelo pela também ou ser pode',
  nl: 'de het een en van is dat niet op te zijn voor met die ook aan als er bij door naar om maar worden wordt kan deze uit hun meer of',
  sv: 'och att det som en är på för med av den till inte har ett om var men de från kan sig eller när vid också blir mer',
  da: 'og at det som en er på for med af den til ikke har et om var men de fra kan sig eller når ved også bliver mere der',
  pl: 'i w na z że się nie do to jest o jak od za po dla przez przy które który oraz może są tego lub ale być ich',
  tr: 've bir bu da de için ile olarak çok daha gibi kadar olan sonra ancak veya değil ise en her',
  id: 'yang dan di untuk dengan pada dari ini itu adalah dalam tidak akan ke oleh juga atau dapat karena sebagai',
};
const DICTIONARIES = Object.entries(WORDS).map(
  ([tag, words]) => [tag, new Set(words.split(' '))] as const,
);

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const UKRAINIAN = /[іїєґ]/giu;
/** A text is judged by its beginning; this much is plenty for counting function words. */
const SAMPLE = 20_000;
/** Share of the letters that a script must have to name the language. */
const SCRIPT_SHARE = 0.2;
/** Running prose has a third or more of such words; lists and names have fewer. */
const WORD_SHARE = 0.1;
/** A second language this close leaves the question open. */
const LEAD = 1.15;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** A BCP 47 language tag, or `und` where it could not be told. Reads the first 20,000 code units only. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return 'und';
  for (const [pattern, tag] of SCRIPTS) {
    if (count(sample, pattern) / letters > SCRIPT_SHARE) return tag;
  }
  const cyrillic = count(sample, CYRILLIC);
  if (cyrillic / letters > SCRIPT_SHARE) {
    return count(sample, UKRAINIAN) / cyrillic > 0.02 ? 'uk' : 'ru';
  }
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const ranked = DICTIONARIES.map(([tag, dictionary]) => ({
    tag,
    hits: words.reduce((sum, word) => sum + (dictionary.has(word) ? 1 : 0), 0),
  })).sort((a, b) => b.hits - a.hits);
  const [best, second] = ranked;
  if (best === undefined || best.hits === 0 || best.hits / words.length < WORD_SHARE) return 'und';
  // Short texts tie easily; the articles that come here are English first.
  if (ranked.some(({ tag, hits }) => tag === 'en' && hits === best.hits)) return 'en';
  if (second !== undefined && best.hits < second.hits * LEAD) return 'und';
  return best.tag;
}
