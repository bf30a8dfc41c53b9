/** Base forms: of verbs by the list of verbs, of plural nouns by a list and by spelling. */
import { SINGULAR_S } from './lexicon.ts';
import { verbEntry } from './verbs.ts';

const pairs = (list: string): [string, string][] =>
  list
    .trim()
    .split(/\s*;\s*/)
    .map((pair) => {
      const [form = '', base = ''] = pair.split(' ');
      return [form, base];
    });

const AUXILIARIES: ReadonlyMap<string, string> = new Map(
  pairs(`am be; is be; are be; was be; were be; been be; being be; 's be; 're be; 'm be; ai be; art be;
    has have; had have; having have; 've have; does do; did do; done do; doing do;
    ca can; wo will; sha shall; 'll will; 'd would; cannot can; might might; could could`),
);

const PLURALS: ReadonlyMap<string, string> = new Map(
  pairs(`people people; men man; women woman; children child; mice mouse; lice louse; teeth tooth; feet foot; geese goose;
    oxen ox; dice die; pence penny; lives life; wives wife; knives knife; leaves leaf; wolves wolf; shelves shelf;
    thieves thief; calves calf; halves half; loaves loaf; selves self; scarves scarf; hooves hoof; elves elf; sheaves sheaf;
    criteria criterion; phenomena phenomenon; bacteria bacterium; strata stratum; spectra spectrum; curricula curriculum;
    ova ovum; errata erratum; memoranda memorandum; symposia symposium; addenda addendum; fungi fungus; nuclei nucleus;
    alumni alumnus; stimuli stimulus; foci focus; radii radius; loci locus; cacti cactus; bacilli bacillus; alveoli alveolus;
    thrombi thrombus; indices index; matrices matrix; vertices vertex; appendices appendix; cortices cortex; vortices vortex;
    analyses analysis; axes axis; bases basis; crises crisis; diagnoses diagnosis; hypotheses hypothesis; metastases metastasis;
    oases oasis; parentheses parenthesis; prognoses prognosis; syntheses synthesis; theses thesis; biopsies biopsy;
    algae alga; larvae larva; formulae formula; vertebrae vertebra; antennae antenna; vitae vita;
    movies movie; cookies cookie; calories calorie; pies pie; ties tie; lies lie; zombies zombie; rookies rookie;
    species species; series series; means means; headquarters headquarters; shoes shoe; toes toe; canoes canoe; oboes oboe;
    buses bus; gases gas; viruses virus; bonuses bonus; campuses campus; statuses status; focuses focus; censuses census;
    sinuses sinus; fetuses fetus; uteruses uterus; biases bias; atlases atlas; canvases canvas; lenses lens; aliases alias;
    causes cause; caches cache; aches ache; headaches headache; toothaches toothache; stomachaches stomachache; niches niche;
    moustaches moustache; psyches psyche; axes axis; quizzes quiz; men's man`),
);
/** Nouns that end in -s without being a plural of anything. */
const UNCOUNTED =
  /^(?:clothes|troops|goods|thanks|grounds|regards|politics|ethics|mathematics|economics|physics|genetics|athletics|statistics|headquarters|whereabouts|surroundings|proceedings|savings|trousers|pants|jeans|scissors|glasses|diabetes|news|works|premises|contents)$/;

/** "studies" → "study", "boxes" → "box", "women" → "woman"; a word that is no plural stays as it is. */
export function singularOf(lower: string): string {
  const listed = PLURALS.get(lower);
  if (listed !== undefined) return listed;
  if (SINGULAR_S.has(lower) || UNCOUNTED.test(lower)) return lower;
  if (/[a-z]{2}men$/.test(lower)) return `${lower.slice(0, -2)}an`;
  if (/children$/.test(lower)) return lower.slice(0, -3);
  if (!/[a-z]s$/.test(lower) || /(?:ss|us|is)$/.test(lower) || lower.length < 4) return lower;
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz|[^aeiou]o)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/**
 * The base form of a word in lower case, by its tag: "is" → "be", "found" → "find", "leaves" → "leaf" as a noun and
 * "leave" as a verb.
 */
export function lemmaOf(lower: string, upos: string, xpos: string): string {
  if (upos === 'AUX' || upos === 'VERB' || xpos.startsWith('VB')) {
    return AUXILIARIES.get(lower) ?? (xpos === 'VB' ? lower : verbOf(lower, xpos));
  }
  return xpos === 'NNS' ? singularOf(lower) : lower;
}

function verbOf(lower: string, xpos: string): string {
  const known = verbEntry(lower)?.lemma;
  // A base that is none itself was guessed from the ending alone.
  if (known !== undefined && verbEntry(known)?.forms.includes('base')) return known;
  if (xpos === 'VBZ') return singularOf(lower);
  if (xpos === 'VBG' || xpos === 'VBD' || xpos === 'VBN') return stemOf(lower);
  return lower;
}

/** An unknown verb without -ing or -ed, as its spelling has it: "googled" → "google", "vetted" → "vet". */
function stemOf(lower: string): string {
  if (/[^aeiou]ied$/.test(lower)) return `${lower.slice(0, -3)}y`;
  const stem = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(lower)?.[1];
  if (stem === undefined || stem.length < 2) return lower;
  if (/([^aeiou])\1$/.test(stem) && !/(?:ll|ss|zz|ff)$/.test(stem)) return stem.slice(0, -1);
  return /(?:[^aeiou][aeiou][csvz]|[aeiou]c|[^aeiou]l|[nr]g|at|iz|us|ut|v|dg|rc|nc|rs|ns)$/.test(
    stem,
  )
    ? `${stem}e`
    : stem;
}
