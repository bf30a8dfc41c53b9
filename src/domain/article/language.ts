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
  en:
    'the of and to is in that for it with as was are be this by have from or not at which can but has their were they will would been its you your an how more than may these should a an before after what all some also into one two over most do does when who if many only other he she his her about each than under between during while because include includes need use' +
    ' don doesn didn isn wasn aren weren couldn wouldn shouldn ll ve re been being did had get got go said says say make made know think see want like just very much many most every any even still never always often both such same then there here where why whose own out off down over under again against through after before until since within without upon around among across per yes please thank thanks him them us my our mine yours me hers nobody everybody someone something nothing anything',
  de: 'hat haben der die das und ist nicht mit von ein eine zu den im auf für sich dem des auch als wird werden sind bei nach oder wie aus kann wurde zum zur einen einer durch wenn mehr',
  fr: 'le la les des et est une dans que pour qui sur pas avec du au aux par plus ce cette sont ou il elle être ont ses leur peut nous vous mais comme',
  es: 'el la los las y es una en que para por con del al se no su como más pero sus son este esta entre cuando muy también fue han puede o lo',
  it: 'il la le di che è un una per con non del della dei nel alla sono come più anche ma gli si da questo questa delle essere può ha i lo',
  pt: 'o a os as e é um uma que para com não do da dos das no na em por mais como se foi ao são seu sua pelo pela também ou ser pode',
  nl: 'de het een en van is dat niet op te zijn voor met die ook aan als er bij door naar om maar worden wordt kan deze uit hun meer of',
  sv: 'och att det som en är på för med av den till inte har ett om var men de från kan sig eller när vid också blir mer',
  da: 'og at det som en er på for med af den til ikke har et om var men de fra kan sig eller når ved også bliver mere der',
  pl: 'i w na z że się nie do to jest o jak od za po dla przez przy które który oraz może są tego lub ale być ich',
  tr: 've bir bu da de için ile olarak çok daha gibi kadar olan sonra ancak veya değil ise en her',
  fi: 'ja on ei se että oli mutta kun ovat joka tai myös niin kuin hän sen ole jos vain sekä ovat mukaan jotka',
  hu: 'a az és hogy nem is egy ez meg de csak van volt mint vagy már ha el még azt ki pedig után lehet között',
  cs: 'a se v na je že s z do o i to k ve jsou by jako které který pro byl byla si od za po při jeho nebo ale až',
  ro: 'și în de la cu pe nu este o un care din ce să au sau mai pentru al ale fost prin sunt această după',
  nb: 'og det er på som en til av med ikke for å har de jeg var fra ble kan ved også et om men eller etter når',
  vi: 'và của là có cho không được trong với các một những này đã từ để người như khi vào ra',
  id: 'yang dan di untuk dengan pada dari ini itu adalah dalam tidak akan ke oleh juga atau dapat karena sebagai',
};
const TAGS = Object.keys(WORDS);
/** The places in TAGS of the languages that each word belongs to. */
const LANGUAGES = new Map<string, number[]>();
Object.values(WORDS).forEach((words, place) => {
  for (const word of new Set(words.split(' ')))
    LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), place]);
});

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
/** So many different words of a language must occur: one alone may be a name or a title. */
const DIFFERENT_WORDS = 2;
/** Share of words that look English, where too few function words could tell. */
const LOOKS_ENGLISH = 0.15;

/** Addresses are written in no language; "com" is Portuguese for "with". */
const ADDRESS =
  /\S{0,100}(?:@|:\/\/)\S{1,200}|www\.\S{1,200}|\b[\w-]{1,60}\.(?:com|org|net|edu|gov)\b/giu;
/** "Vincent van Gogh", "Charles de Gaulle", "Los Angeles": parts of names that English texts are full of. */
const NAME_PARTS = new Set(
  'van von der den de la las los el del della di da do dos du des le les al y e en och og und et'.split(
    ' ',
  ),
);
/** Words of headlines and short claims, which do without function words; with or without an s. */
const ENGLISH_CONTENT = new Set(
  'people study research health risk sleep help cause reduce increase lower raise rise show find work woman child year day week month time pain heart blood cancer disease drug food water coffee safety price cost tax money bank market company government law court case death price game team point goal world country city home school news report review test trial dose pill patient doctor weight sugar high low best better new old good bad big small first last free white black war climate change energy power price sale growth rate job'.split(
    ' ',
  ),
);
const looksEnglish = (word: string) =>
  ENGLISH_CONTENT.has(word) ||
  ENGLISH_CONTENT.has(word.replace(/s$/, '')) ||
  ENGLISH_ENDING.test(word);
const ENGLISH_ENDING =
  /^[a-z]{2,}(?:ing|tions?|ness|ments?|ly|ed|ers|ity|ous|ful|less|ives?|ship)$/;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const isCapital = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word);

/** The words of the sample in lower case, without parts of names. */
function wordsOf(sample: string): string[] {
  const words = sample.replace(ADDRESS, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  return words
    .filter((word, index) => {
      const lower = word.toLowerCase();
      if (!NAME_PARTS.has(lower)) return true;
      const named = isCapital(words[index + 1]) || NAME_PARTS.has(words[index + 1] ?? '');
      return !named || (word === lower && !isCapital(words[index - 1]) && index > 0);
    })
    .map((word) => word.toLowerCase());
}

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
  return byWords(wordsOf(sample));
}

function byWords(words: readonly string[]): string {
  const counts = TAGS.map((tag) => ({ tag, hits: 0, different: 0 }));
  const seen = new Set<string>();
  for (const word of words) {
    const languages = LANGUAGES.get(word);
    if (languages === undefined) continue;
    // A letter alone may be an initial, or what an apostrophe cut off.
    const another = word.length > 1 && !seen.has(word);
    seen.add(word);
    for (const place of languages) {
      const count = counts[place];
      if (count === undefined) continue;
      count.hits += 1;
      if (another) count.different += 1;
    }
  }
  const ranked = counts.sort((a, b) => b.hits - a.hits);
  const own = ranked.find(({ tag }) => tag === 'en');
  const english = own?.hits ?? 0;
  const [best, second] = ranked.filter(({ tag }) => tag !== 'en');
  if (best === undefined || best.hits === 0 || english >= best.hits) {
    // Headlines have few function words: the other words must look English too where those could be a coincidence.
    const share = english / words.length;
    const coincidence =
      english > 0 && best?.hits === english && (own?.different ?? 0) < DIFFERENT_WORDS;
    if (coincidence && share < 2 * WORD_SHARE) return 'und';
    const looks = words.filter(looksEnglish).length / words.length;
    return share >= WORD_SHARE || share + looks >= LOOKS_ENGLISH ? 'en' : 'und';
  }
  const sure = best.different >= DIFFERENT_WORDS && best.hits / words.length >= WORD_SHARE;
  const runnerUp = Math.max(english, second?.hits ?? 0);
  return sure && best.hits >= runnerUp * LEAD ? best.tag : 'und';
}
