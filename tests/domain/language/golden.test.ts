/**
 * The phenomena that the literature on sentence ends tests English splitters with (the 52 of the best known list, in
 * its order), each with a text of our own. A text goes the whole way: blocks first, then the sentences of each.
 */
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import { splitSentences } from '../../../src/domain/language/sentences.ts';

function sentencesOf(text: string): string[] {
  return readBlocks(text, 'plain')
    .flatMap(({ start, end }) => splitSentences(text, start, end))
    .map(({ start, end }) => text.slice(start, end));
}

/** Phenomenon, then the sentences, which a space joins. */
const GOLDEN: readonly (readonly [string, ...string[]])[] = [
  ['full stop', 'The ferry was late.', 'Nobody minded.'],
  ['question mark', 'Who baked the bread?', 'It smells good.'],
  ['exclamation mark', 'The lamp works again!', 'Look at it.'],
  ['initial in a name', 'The book was signed by Clara M. Dawes.'],
  ['one small letter', 'See p. 12 for the recipe.'],
  ['two small letters within', 'Did Omar and co. win the match?'],
  ['two letters after capitals within', 'Shaw, Marsh & Co. of Leeds built it.'],
  ['two small letters at the end', 'She wrote to Omar and co.', 'They never answered.'],
  ['two letters after capitals at the end', 'It was sold to Shaw & Co.', 'It made them rich.'],
  ['abbreviation before a name', 'The road to Mt. Etna is closed.'],
  ['abbreviations before and after names', 'St. Anne’s school is on 3rd st. by the mill.'],
  ['abbreviation in the possessive', 'We read Sammy Hill Jr.’s letters.'],
  ['several stops within', 'The U.S.S.R. team took part.'],
  ['several stops at the end', 'She moved to the U.A.E.', 'Why did she go?'],
  ['U.S. at the end', 'He was born in the U.S.', 'His brother was not.'],
  ['U.S. before a capital', 'She clerked for the U.S. Senate in spring.'],
  ['U.S. before a small letter', 'It has been on sale in the U.S. since May.'],
  [
    'the time of day within and at the end',
    'At 7 a.m. Mrs. Roy opened the shop.',
    'She closed it at 9 P.M.',
    'Mrs. Roy then went home.',
  ],
  ['decimals within', 'The ticket costs $12.50 at the door.'],
  ['decimals at the end', 'The ticket costs $12.50.', 'It is worth it.'],
  [
    'a sentence in parentheses within',
    'He plays the harp (He learned it in the navy.) at weddings.',
  ],
  ['address of a mailbox', 'Write to Ana.Ruiz@example.org.', 'She will answer.'],
  [
    'address of a page',
    'The list is at: https://lists.example.7.org/old-names/all_of_them.html.',
    'Have a look.',
  ],
  ['single quotation marks within', "He looked up, 'It is late.' he said."],
  ['double quotation marks within', 'He looked up, "It is late." he said.'],
  [
    'double quotation marks at the end',
    'He looked up, "It is late."',
    'She put the cards away at once.',
  ],
  ['doubled exclamation mark', 'Careful!!', 'The paint is wet.'],
  ['doubled question mark', 'Again??', 'We had that yesterday.'],
  ['exclamation, then question mark', 'Gone!?', 'Where to?'],
  ['question, then exclamation mark', 'Gone?!', 'Where to?'],
  ['inline list, 1.) without stops', 'Chop the onion', '2.) Warm the oil'],
  ['inline list, 1.) with stops', 'Chop the onion.', '2.) Warm the oil.'],
  ['inline list, 1) without stops', 'Chop the onion', '2) Warm the oil'],
  ['inline list, 1) with stops', 'Chop the onion.', '2) Warm the oil.'],
  ['inline list, 1. without stops', 'Chop the onion', '2. Warm the oil'],
  ['inline list, 1. with stops', 'Chop the onion.', '2. Warm the oil.'],
  ['inline list with bullets', '9. Chop the onion', '• 10. Warm the oil'],
  ['inline list with hyphen bullets', '⁃9. Chop the onion', '⁃10. Warm the oil'],
  ['inline list with letters', 'a. Chop the onion', 'b. Warm the oil', 'c. Stir them together'],
  ['a line broken in the sentence', 'The report breaks off\nwhere the margin of the page was.'],
  ['a line broken after a space', 'It was the warm \nend of a long day.'],
  ['lines in small letters', 'address book', 'photographs, music', 'spare keys'],
  ['numbers with stops', 'It lies at N°. 2045.118.907.', 'There the path ends.'],
  ['a name with an exclamation mark', 'He worked for Yahoo! in the sales department.'],
  [
    'I at the end and as an initial',
    'This is between you and I.',
    'Was it Peter I. Novak who called?',
  ],
  [
    'dots at the end of a quotation',
    'Darwin notes of the bees that “the cells are then finished in no time. . . .”',
  ],
  ['dots in brackets', '“Mill […] wrote of the rails that crossed the moor […]” (Jones 12).'],
  [
    'dots, then a full stop',
    'The letter breaks off in the middle of the line . . . .',
    'Another hand goes on.',
  ],
  ['four dots', 'We hoped that it would ....', 'He shook his head.'],
  [
    'dots of a halting voice',
    'I thought ... no, I was sure...see . . . what I mean is, the boat . . . I saw it sink.',
  ],
  [
    'spaced dots after a full stop',
    'The first crop . . . was that of the lower fields.',
    '. . . The upper fields were not sown. . . .',
  ],
];

describe('golden rules of sentence ends', () => {
  /** Markers of list items are no part of their block. */
  const opening: Readonly<Record<string, string>> = {
    'inline list, 1.) without stops': '1.) ',
    'inline list, 1.) with stops': '1.) ',
    'inline list, 1) without stops': '1) ',
    'inline list, 1) with stops': '1) ',
    'inline list, 1. without stops': '1. ',
    'inline list, 1. with stops': '1. ',
    'inline list with bullets': '• ',
  };
  it.each(GOLDEN)('%s', (phenomenon, ...sentences) => {
    const between = phenomenon === 'lines in small letters' ? '\n' : ' ';
    const text = `${opening[phenomenon] ?? ''}${sentences.join(between)}`;
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('no space between sentences', () => {
    const sentences = [
      'The shop is shut.',
      'Come back on Monday.',
      'Mr. Lund will weigh all 2,500.',
      'Bring a cart.',
    ];
    expect(sentencesOf(sentences.join(''))).toEqual(sentences);
  });
});
