// Reads CoNLL-U: each sentence's text and the places of its words in it.

/**
 * @typedef {{ start: number, end: number }} Place UTF-16 code units into the sentence's text
 * @typedef {{ id: string, text: string, words: Place[], opensDocument: string | null, opensParagraph: boolean }} TreebankSentence
 */

/**
 * Ranges ("3-4") and empty nodes ("8.1") are passed over: the words are what the trees are made of, and each stands
 * in the text as it is.
 * @param {string} source
 * @returns {Generator<TreebankSentence>}
 */
export function* readTreebank(source) {
  let opensDocument = null;
  let opensParagraph = false;
  for (const block of source.split(/\n\n+/)) {
    if (block.trim() === '') continue;
    let id = '';
    let text = '';
    const words = [];
    let at = 0;
    for (const line of block.split('\n')) {
      if (line.startsWith('# text = ')) text = line.slice('# text = '.length);
      else if (line.startsWith('# sent_id = ')) id = line.slice('# sent_id = '.length);
      else if (line.startsWith('# newdoc id = '))
        opensDocument = line.slice('# newdoc id = '.length);
      else if (line.startsWith('# newpar')) opensParagraph = true;
      else if (/^\d+\t/.test(line)) {
        const form = line.split('\t')[1] ?? '';
        while (/\s/.test(text[at] ?? '')) at += 1;
        if (!text.startsWith(form, at))
          throw new Error(`${id}: "${form}" is not at ${at} of its text.`);
        words.push({ start: at, end: at + form.length });
        at += form.length;
      }
    }
    yield { id, text, words, opensDocument, opensParagraph };
    opensDocument = null;
    opensParagraph = false;
  }
}
