/** What the commands of LaTeX stand for, as far as they turn up in bibliographies. */

function table(words: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const parts = words.trim().split(/\s+/);
  for (let at = 0; at + 1 < parts.length; at += 2)
    entries.set(parts[at] ?? '', parts[at + 1] ?? '');
  return entries;
}

/** Accents, written `\'e`, `\'{e}` or `\v{s}`: the combining character that goes behind the letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['h', '\u0309'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['U', '\u030E'],
  ['G', '\u030F'],
  ['C', '\u030F'],
  ['f', '\u0311'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  // In mathematics.
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
  ['bar', '\u0304'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['check', '\u030C'],
  ['breve', '\u0306'],
  ['mathring', '\u030A'],
  ['vec', '\u20D7'],
  ['overline', '\u0305'],
  ['textogonekcentered', '\u0328'],
]);

/** Letters: what follows them behind a space is the rest of the word. */
export const LETTERS = table(`
  ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ
  ij ĳ IJ Ĳ
`);

export const SYMBOLS = table(`
  textexclamdown ¡ textquestiondown ¿ textcent ¢ textsterling £ pounds £ textyen ¥ texteuro € euro € EUR €
  textbrokenbar ¦ textsection § S § textparagraph ¶ P ¶ textcopyright © copyright © textregistered ®
  texttrademark ™ textordfeminine ª textordmasculine º guillemotleft « guillemotright » guilsinglleft ‹
  guilsinglright › textdegree ° degree ° textcelsius ℃ celsius ℃ textpm ± pm ± mp ∓ texttwosuperior ²
  textthreesuperior ³ textonesuperior ¹ textmu µ textperiodcentered · cdot · textonequarter ¼ textonehalf ½
  textthreequarters ¾ texttimes × times × textdiv ÷ div ÷ textendash – textemdash — textquoteleft ‘
  textquoteright ’ textquotedblleft “ textquotedblright ” quotesinglbase ‚ quotedblbase „ glqq „ grqq “
  flqq « frqq » lq ‘ rq ’ ldots … dots … textellipsis … cdots ⋯ textbullet • bullet • textdagger † dag †
  dagger † textdaggerdbl ‡ ddag ‡ ddagger ‡ textperthousand ‰ textbackslash \\ backslash \\ textasciitilde ~
  textasciicircum ^ textunderscore _ textbar | vert | Vert ‖ textbardbl ‖ textless < textgreater > lt < gt >
  textdollar $ textbraceleft { textbraceright } lbrace { rbrace } lbrack [ rbrack ] textquotesingle '
  textquotedbl " textasciigrave \` textnumero № textohm Ω textestimated ℮ textleftarrow ← textrightarrow →
  textuparrow ↑ textdownarrow ↓ textvisiblespace ␣ textcommabelow , textapostrophe ’ textasteriskcentered *
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
  lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ
  varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ
  Omega Ω textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textkappa κ textlambda λ textsigma σ
  textomega ω textDelta Δ textOmega Ω upalpha α upbeta β upgamma γ updelta δ upmu μ umu µ micro µ
  sim ∼ simeq ≃ approx ≈ cong ≅ equiv ≡ neq ≠ ne ≠ leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ ll ≪ gg ≫
  prec ≺ succ ≻ propto ∝ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ forall ∀ exists ∃ neg ¬ in ∈
  notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ cup ∪ cap ∩ emptyset ∅ varnothing ∅ setminus ∖
  wedge ∧ land ∧ vee ∨ lor ∨ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ star ⋆ ast ∗ circ ∘ to → rightarrow → leftarrow ←
  gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ longrightarrow ⟶ uparrow ↑ downarrow ↓
  mapsto ↦ rightleftharpoons ⇌ hookrightarrow ↪ perp ⊥ parallel ∥ mid ∣ angle ∠ triangle △ Box □ square □
  diamond ⋄ Diamond ◇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ prime ′ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊
  rfloor ⌋ top ⊤ bot ⊥ vdash ⊢ models ⊨ surd √ checkmark ✓ flat ♭ sharp ♯ natural ♮ male ♂ female ♀ mars ♂
  venus ♀ odotsun ☉ sun ☉ earth ♁ clubsuit ♣ heartsuit ♥ spadesuit ♠ diamondsuit ♦ slash / colon :
  LaTeX LaTeX TeX TeX BibTeX BibTeX XeTeX XeTeX
  min min max max log log ln ln exp exp sin sin cos cos tan tan lim lim sup sup inf inf det det dim dim ker ker
  gcd gcd Pr Pr arg arg mod mod
`);

/** Spaces, and commands that set nothing. */
export const BLANKS: ReadonlyMap<string, string> = new Map([
  [' ', ' '],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['>', ' '],
  ['\n', ' '],
  ['\t', ' '],
  ['\\', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['newline', ' '],
  ['par', ' '],
  ['space', ' '],
  ['thinspace', ' '],
  ['nobreakspace', ' '],
  ['enspace', ' '],
  ['hfill', ' '],
  ['!', ''],
  ['-', ''],
  ['/', ''],
  ['@', ''],
  ['left', ''],
  ['right', ''],
  ['big', ''],
  ['Big', ''],
  ['bigl', ''],
  ['bigr', ''],
  ['relax', ''],
  ['protect', ''],
  ['noindent', ''],
  ['displaystyle', ''],
  ['textstyle', ''],
  ['rm', ''],
  ['tt', ''],
  ['sf', ''],
  ['sffamily', ''],
  ['ttfamily', ''],
  ['rmfamily', ''],
  ['normalfont', ''],
  ['upshape', ''],
  ['up', ''],
  ['mdseries', ''],
  ['boldmath', ''],
  ['unboldmath', ''],
  ['selectlanguage', ''],
  ['textcompwordmark', ''],
  ['nolinebreak', ''],
  ['nobreak', ''],
  ['allowbreak', ''],
  ['hyphen', '-'],
  ['bibrangedash', '–'],
  ['bibnamedelima', ' '],
  ['bibinitperiod', '.'],
  ['bibinitdelim', ' '],
  ['slash', '/'],
]);

export type Style = 'i' | 'b' | 'sc' | 'sup' | 'sub';

/** Commands that set their argument in a style which CSL knows. */
export const STYLES: ReadonlyMap<string, Style> = new Map([
  ['textit', 'i'],
  ['emph', 'i'],
  ['textsl', 'i'],
  ['mkbibemph', 'i'],
  ['mkbibitalic', 'i'],
  ['textbf', 'b'],
  ['mkbibbold', 'b'],
  ['textsc', 'sc'],
  ['textsuperscript', 'sup'],
  ['textsubscript', 'sub'],
  ['mkbibsuperscript', 'sup'],
  ['mkbibsubscript', 'sub'],
]);

/** Commands that set everything up to the end of their group in a style. */
export const SWITCHES: ReadonlyMap<string, Style> = new Map([
  ['it', 'i'],
  ['em', 'i'],
  ['sl', 'i'],
  ['itshape', 'i'],
  ['slshape', 'i'],
  ['bf', 'b'],
  ['bfseries', 'b'],
  ['sc', 'sc'],
  ['scshape', 'sc'],
]);

/** Commands whose first argument is not for readers. */
export const SILENT = new Set([
  'bibinfo',
  'bibnote',
  'cite',
  'citep',
  'citet',
  'color',
  'fontsize',
  'foreignlanguage',
  'hspace',
  'href',
  'index',
  'label',
  'noopsort',
  'nosort',
  'phantom',
  'ref',
  'SortNoop',
  'textcolor',
  'textlang',
  'vspace',
]);

/** Journals as the Astrophysics Data System writes them. */
export const JOURNALS: ReadonlyMap<string, string> = new Map([
  ['aap', 'Astronomy and Astrophysics'],
  ['aapr', 'Astronomy and Astrophysics Reviews'],
  ['aaps', 'Astronomy and Astrophysics Supplement'],
  ['actaa', 'Acta Astronomica'],
  ['aj', 'Astronomical Journal'],
  ['ao', 'Applied Optics'],
  ['apj', 'Astrophysical Journal'],
  ['apjl', 'Astrophysical Journal Letters'],
  ['apjs', 'Astrophysical Journal Supplement'],
  ['aplett', 'Astrophysics Letters'],
  ['apss', 'Astrophysics and Space Science'],
  ['araa', 'Annual Review of Astronomy and Astrophysics'],
  ['baas', 'Bulletin of the American Astronomical Society'],
  ['gca', 'Geochimica et Cosmochimica Acta'],
  ['grl', 'Geophysical Research Letters'],
  ['iaucirc', 'IAU Circulars'],
  ['icarus', 'Icarus'],
  ['jcap', 'Journal of Cosmology and Astroparticle Physics'],
  ['jcp', 'Journal of Chemical Physics'],
  ['jgr', 'Journal of Geophysical Research'],
  ['jqsrt', 'Journal of Quantitative Spectroscopy and Radiative Transfer'],
  ['mnras', 'Monthly Notices of the Royal Astronomical Society'],
  ['na', 'New Astronomy'],
  ['nar', 'New Astronomy Review'],
  ['nat', 'Nature'],
  ['pasa', 'Publications of the Astronomical Society of Australia'],
  ['pasj', 'Publications of the Astronomical Society of Japan'],
  ['pasp', 'Publications of the Astronomical Society of the Pacific'],
  ['physrep', 'Physics Reports'],
  ['physscr', 'Physica Scripta'],
  ['planss', 'Planetary and Space Science'],
  ['pra', 'Physical Review A'],
  ['prb', 'Physical Review B'],
  ['prc', 'Physical Review C'],
  ['prd', 'Physical Review D'],
  ['pre', 'Physical Review E'],
  ['prl', 'Physical Review Letters'],
  ['procspie', 'Proceedings of SPIE'],
  ['qjras', 'Quarterly Journal of the Royal Astronomical Society'],
  ['rmp', 'Reviews of Modern Physics'],
  ['skytel', 'Sky and Telescope'],
  ['solphys', 'Solar Physics'],
  ['ssr', 'Space Science Reviews'],
]);
