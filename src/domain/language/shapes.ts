/** How tokens look: addresses, files, numbers, words, faces; dates, telephone numbers and amounts with their units. */

/** Endings of hosts and files that also stand without "http://": they tell "notes.doc" from a forgotten space. */
const ENDINGS = [
  'com|org|net|edu|gov|mil|int|info|biz|io|ai|co|tv|eu|uk|ca|au|nz|de|fr|nl|se|ch|jp|cn|ru',
  'html?|php|asp|pdf|docx?|xlsx?|pptx?|txt|rtf|csv|json|xml|md|url|jpe?g|png|gif|svg|mp[34]|wav|avi|zip|gz|exe|js|ts|py',
].join('|');
/** All small or all capital: "left.It" is a forgotten space. */
const ENDING = String.raw`\.(?:${ENDINGS}|${ENDINGS.toUpperCase()})`;

const LETTER = String.raw`[\p{L}\p{M}\p{Nd}]`;
const FACES = String.raw`>?[:;=][-^'’o]?[()DPpOox\/|\\\[\]]{1,3}(?=$|[\s.,!?)])|\([-^]?[:;](?=$|\s)|<3(?!\p{Nd})|\^_+\^|-_+-`;
const EMOJI = String.raw`\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:[\uFE0F\p{Emoji_Modifier}]|\u200D\p{Extended_Pictographic})*`;

/**
 * One token at `lastIndex`. The alternatives are told apart by their first signs, and what could be read twice is
 * bounded: no text makes it go back further than some hundred signs.
 */
export const TOKEN = new RegExp(
  [
    String.raw`(?<address>https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+)`,
    String.raw`(?<name>[\p{L}\p{Nd}][\p{L}\p{Nd}._%+-]{0,63}@(?:[\p{L}\p{Nd}-]{1,63}\.){0,8}[\p{L}\p{Nd}_]{2,24}(?![\p{L}\p{Nd}])|(?<![\p{L}\p{Nd}])[@#]\p{L}[\p{L}\p{Nd}_]{1,40}|[\p{L}\p{Nd}][\p{L}\p{Nd}_-]{0,62}(?:\.[\p{L}\p{Nd}_-]{1,63}){0,6}?${ENDING}(?![\p{L}\p{Nd}_]|[.@-]\p{L}))`,
    String.raw`(?<number>[$€£¥]?(?:(?<![\p{L}\p{M}\p{Nd}.!?)\]"'”’])\.)?\p{Nd}+(?:[.,:\/]\p{Nd}+|[-–]\p{Nd}+)*(?:[½¼¾⁰¹²³⁴-⁹]+|%|°[CF]?(?!\p{L})|['’]s(?!\p{L})|[-‑]?[\p{L}\p{M}](?:${LETTER}|['’](?=\p{L})|[-‑](?=${LETTER}))*)?|[½¼¾⅓⅔⅛])`,
    String.raw`(?<word>(?:(?<=\s|^)\.(?=\p{L}{2}))?[\p{L}\p{M}](?:${LETTER}|[²³₀-₉\u00AD]|_(?=${LETTER})|['’](?=\p{L})|[-‑\/&](?=[\p{L}\p{Nd}])|\.(?=\p{L}\.)|(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?![\p{L}\p{M}]))|(?<=\.\p{L})\.(?=-\p{L}))*(?:\+{1,2}|(?<=(?:^|[^\p{L}])\p{Lu})#)?)`,
    String.raw`(?<sign>(?<=^|[\s.!?])(?:${FACES})|${EMOJI}|[.!?…]{2,}|--*>|==*>|--+|==+|__+|\*\*+|~~+|##+|\$\$+|<<+|>>+|''|’’|‘‘|‘’|[^\s])`,
  ].join('|'),
  'uy',
);

const NAME = new RegExp(String.raw`:\/\/|^www\.|@|${ENDING}$`);

/** Whether the token is an address of a page, a mailbox or a file: never cut. */
export const isName = (text: string): boolean => NAME.test(text);

/** "20th", "1970s", "60's": letters that belong to the number before them. */
export const ORDINAL = /^(?:st|nd|rd|th|['’]?s)(?![\p{L}\p{Nd}])/iu;

/** Units that are written right after their number, to the end of their letters; any longer small word is one too. */
export const UNIT =
  /^(?:%|°[CF]?|(?:[kmcdµμn]?g|mcg|ug|mgs|[kMGT]?[WVJ]|[kMG]?Hz|[kMGT]?[bB]|kcal|kJ|[kcdmnµμ]?m[²³]?|mm|[mcd]?[lL]|[µμ]L|[AaPp]\.?[Mm]\.?|AM|PM|MM|[kK]|M|x|X|C|F|f|c|K|bn|tn|mn|ft|oz|lbs?|mph|hh|hrs?|h|mins?|secs?|yrs?|yo|IU|iu|ppm|ppb|mi|sq|p|px|rpm|MWh|kWh|mAh|mmol|mol|by|wt|w|\p{Ll}{3,}))(?![\p{L}\p{Nd}])/u;

const DATE = /^\d{1,4}([/-])\d{1,2}\1\d{1,4}(?![\d/])/;
const PHONES = [
  /^(?:\d{1,3}[-/.]){1,3}\d{3}[-.]\d{4}(?!\d)/,
  /^\d{5}-\d{4}(?!\d)/,
  // Seven digits read as a range are rarely round on neither side.
  /^\d{2}[1-9]-\d{3}[1-9](?!\d)|^\d{3}-\d{2}[1-9]\d(?!\d)/,
];

/** Length of the date or telephone number that opens the text; zero when there is none. */
export function dateOrPhone(text: string): number {
  const day = /^(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(text);
  if (day !== null) {
    const [all, first, second] = day;
    const small = Number(first) < Number(second) && Number(second) <= 10;
    return !small && Number(first) <= 12 && Number(second) <= 31 ? all.length : 0;
  }
  for (const pattern of [DATE, ...PHONES]) {
    const hit = pattern.exec(text);
    if (hit !== null) return hit[0].length;
  }
  return 0;
}

/** "1/2" at the start: the offset right after its slash, or zero. */
export function leadingFraction(text: string): number {
  const hit = /^\d{1,9}\/(?=\d)/.exec(text);
  return hit === null ? 0 : hit[0].length;
}
