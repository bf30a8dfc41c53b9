/** Words that carry a full stop of their own, lower-cased and without it. */

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Something always follows: a name, a number, an example. Never the end of a sentence. */
export const BINDING = set(`
  mr mrs ms mx dr drs prof col st ste mt ft rev fr sr. gen maj capt cpt lt sgt cpl pvt cmdr adm gov sen rep pres
  hon supt messrs mme mlle dra sra srta insp atty fig figs eq eqs vol vols pp ch chap sec sect para art arts
  cf viz vs v e.g i.e eg ie al approx ca circa incl esp resp seq nos ver avg msgr amb brig dist
  tel ext attn p.s abbr op ibid trans ed eds repr univ assn bros`);

/** Followed by a number only: "No. 5", but "No. It is not." */
export const BEFORE_NUMBER = set(
  'no n° p pg n art nr op fig sc jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Ends a sentence only when the next word is one that sentences begin with. */
export const OPEN = set(`
  inc ltd co corp llc plc jr sr esq etc u.s u.k u.n e.u u.s.a d.c n.y l.a u.s.s.r a.m p.m am pm a.d b.c b.c.e c.e
  ph.d m.d b.a m.a b.sc m.sc d.d.s r.n m.b.a ph dept est ave blvd rd hwy sq apt bldg jan feb mar apr jun jul aug
  sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun calif ala ariz ark colo conn del fla ga ill ind
  kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  oz lb lbs kg mg ml cm mm km hr hrs sec mins ft yr yrs mph gal tbsp tsp no`);

/** Nouns with a letter for a name: "vitamin C", "plan B". */
export const LETTERED = set(`
  vitamin vitamins hepatitis influenza plan group type class grade option figure appendix section part exhibit building
  gate team list point protein factor phase category schedule variable side letter drug site stage unit block level
  step case model line zone hall area route platform tier omega`);

/** What follows the time of day without opening a sentence. */
export const CLOCK = set(`
  EST PST CST MST EDT PDT CDT MDT GMT UTC BST CET ET PT CT Eastern Pacific Central Mountain
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  January February March April May June July August September October November December`);

/** Names that are written with an exclamation mark. */
export const EXCLAIMING = set('yahoo jeopardy wham');

/** Verbs after a quotation that say who speaks. */
export const SAYING = set(`
  said says asked asks cried cries shouted shouts whispered whispers replied replies answered answers added adds
  exclaimed exclaims yelled yells called calls muttered mutters laughed sighed screamed wrote writes told tells
  insisted insists explained explains argued argues warned warns wondered wonders snapped groaned began continued
  declared declares announced announces remarked noted notes observed joked jokes murmured gasped begged urged`);

/** Words that often open a sentence and seldom follow an abbreviation within one. */
export const OPENERS = set(`
  the a an this that these those it he she they we you i there here in on at for from by with to of as if when while
  after before since because although though however but and or so yet then thus therefore moreover also
  what who where why how which his her its their our my your some many most all both each every no not one two
  once until unless during about according despite now today yesterday tomorrow meanwhile please let do does did is are was
  were can could will would should may might have has had another other such perhaps maybe finally first second next
  instead indeed later soon even just only more`);
