import { describe, expect, it, test } from 'vitest';
import { latexToText } from '../../../../src/formats/in/bibtex/latex.ts';

describe('LaTeX to Unicode', () => {
  test.each([
    [String.raw`M{\"u}ller`, 'Müller'],
    [String.raw`M\"{u}ller`, 'Müller'],
    [String.raw`M\"uller`, 'Müller'],
    [String.raw`{M{\"{u}}ller}`, 'Müller'],
    [String.raw`\'Eva Erd\H{o}s`, 'Éva Erdős'],
    [String.raw`\v{C}apek, Hora\v cek`, 'Čapek, Horaček'],
    [String.raw`Dvo{\v r}{\'a}k`, 'Dvořák'],
    [String.raw`\'{\i}, \'\i, \^{\i}, \v{\j}`, 'í, í, î, ǰ'],
    [String.raw`\c{c}, \k{a}, \d{s}, \b{d}, \u{g}, \r{u}, \.{Z}`, 'ç, ą, ṣ, ḏ, ğ, ů, Ż'],
    [
      String.raw`{\ss}, {\o}, {\O}, {\l}, \L, {\aa}, {\AE}, \oe, \dh, \th, \i`,
      'ß, ø, Ø, ł, Ł, å, Æ, œ, ð, þ, ı',
    ],
    [String.raw`Stra\ss e, S\o ren`, 'Straße, Søren'],
    [String.raw`\=a \~n \^o \`e`, 'ā ñ ô è'],
    [String.raw`Q\&A, 50\%, \$5, \#1, a\_b, \{x\}`, 'Q&A, 50%, $5, #1, a_b, {x}'],
    ['a -- b --- c - d', 'a – b — c - d'],
    ["``quoted'' and `single' and don't", "“quoted” and ‘single’ and don't"],
    ["?`Qu\\'e? !`Hola!", '¿Qué? ¡Hola!'],
    [String.raw`\copyright{} \texttrademark \textdegree C \pounds5 \S3`, '© ™ ° C £5 §3'],
    [String.raw`$\alpha$-synuclein, TNF-$\beta$, \textmu m`, 'α-synuclein, TNF-β, µ m'],
    [String.raw`10~km, a\,b, a\ b, a\\b`, '10 km, a b, a b, a b'],
    [String.raw`$n \leq 5$, $\approx 3$`, 'n ≤ 5, ≈ 3'],
    [String.raw`{\LaTeX} and \TeX`, 'LaTeX and TeX'],
    [String.raw`\url{http://a.b/~c_d}`, 'http://a.b/~c_d'],
    [String.raw`\href{http://a.b}{the page}`, 'the page'],
    [String.raw`\enquote{word}`, '“word”'],
    [String.raw`\frac{1}{2}`, '1/2'],
    [String.raw`{\noopsort{1973b}}1973`, '1973'],
    [String.raw`\foo{bar} and \baz`, String.raw`bar and \baz`],
    ['50% of people & 3_4 ^', '50% of people & 3_4 ^'],
    ['costs $5 and $10', 'costs $5 and $10'],
    ['a  b\n  c', 'a b c'],
    ['}}stray{{', 'stray'],
    [String.raw`ends with \ `, 'ends with'],
    ['The {DNA} of {McDonald}', 'The DNA of McDonald'],
    [String.raw`na\"{\i}ve`, 'naïve'],
    [String.raw`\'{}x`, 'x'],
    [String.raw`a\~{}b`, 'a~b'],
    [String.raw`Vietnam: {\OE}uvre, B\`ui Th\d{i}`, 'Vietnam: Œuvre, Bùi Thị'],
  ])('%s', (latex, words) => {
    expect(latexToText(latex, false)).toBe(words);
  });

  test.each([
    [String.raw`\textit{E. coli} \emph{in vivo}`, '<i>E. coli</i> <i>in vivo</i>'],
    [String.raw`{\it E. coli} and {\em more}`, '<i>E. coli</i> and <i>more</i>'],
    [String.raw`\textbf{bold} {\bf too}`, '<b>bold</b> <b>too</b>'],
    [
      String.raw`H$_2$O, H$_{2}$O, H\textsubscript{2}O`,
      'H<sub>2</sub>O, H<sub>2</sub>O, H<sub>2</sub>O',
    ],
    [
      String.raw`$^{13}$C, 10\textsuperscript{th}, $x^2_i$`,
      '<sup>13</sup>C, 10<sup>th</sup>, x<sup>2</sup><sub>i</sub>',
    ],
    [String.raw`\textsc{Small}`, '<span style="font-variant: small-caps">Small</span>'],
    [String.raw`\textit{a \textbf{b}}`, '<i>a <b>b</b></i>'],
  ])('%s, with its styles', (latex, words) => {
    expect(latexToText(latex, true)).toBe(words);
  });

  it('leaves styles out where there are none', () => {
    expect(latexToText(String.raw`\textit{a} H$_2$O`, false)).toBe('a H2O');
  });

  it('reads groups that nest without end', () => {
    expect(latexToText(`${'{'.repeat(50_000)}a${'}'.repeat(50_000)}`, true)).toBe('a');
    expect(latexToText(`${"\\'{".repeat(50_000)}a`, true)).toMatch(/^á/);
  });
});
