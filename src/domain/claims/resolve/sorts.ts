/** What sort of thing a noun names, from small general word lists; articles teach the rest by "X, a Y" and "X is a Y". */
import type { Word } from '../../language/tags.ts';
import { type Gender, genderOfName } from './given-names.ts';

export type Sort = 'person' | 'organisation' | 'place' | 'time' | 'quantity' | 'thing';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const HE =
  set(`man boy father son brother husband uncle grandfather grandson nephew king prince duke lord monk actor
  waiter businessman gentleman sir mr`);
const SHE =
  set(`woman girl mother daughter sister wife aunt grandmother granddaughter niece queen princess duchess nun
  actress waitress businesswoman lady mrs ms miss widow`);
const PERSON =
  set(`person human people child baby infant adult teenager individual patient doctor nurse surgeon author
  writer poet novelist journalist reporter editor critic columnist scientist researcher professor lecturer scholar
  student pupil teacher expert analyst engineer architect designer artist painter sculptor musician singer composer
  director producer actor player footballer athlete coach captain president minister senator governor mayor chancellor
  chairman chair ceo founder owner manager leader spokesman spokeswoman spokesperson judge lawyer attorney officer
  soldier general admiral farmer worker employee customer user consumer client investor lender borrower tenant landlord
  resident citizen voter member parent friend neighbour neighbor relative colleague candidate applicant critic
  mathematician physicist chemist biologist astronomer economist historian philosopher psychologist politician activist
  explorer inventor mapmaker surveyor clerk keeper schoolteacher beekeeper pilot sailor actor comedian programmer
  developer pioneer figure celebrity hero victim suspect witness participant volunteer sibling twin sir dr prof
  reader fan guest host programmer saint pope bishop priest emperor recruiter sourcer`);
const ORGANISATION =
  set(`company firm corporation organisation organization agency business startup start-up bank
  university college school institute institution hospital clinic ministry department council committee commission
  board court parliament senate congress government party union association society foundation charity nonprofit club
  team band group publisher manufacturer retailer supplier brand chain press newspaper magazine journal network
  inc ltd llc plc corp co gmbh administration authority bureau museum church army police label studio partnership
  league federation alliance consortium`);
const PLACE =
  set(`city town village country nation state county province region district area continent island river
  lake mountain mount valley coast sea ocean street road square park harbour harbor airport station north south east
  west capital suburb desert forest kingdom republic territory municipality borough`);
const TIME =
  set(`second minute hour day night week weekend month quarter year decade century era period season spring
  summer autumn fall winter morning afternoon evening moment time date january february march april may june july
  august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday
  tomorrow beginning end age stage while`);
const QUANTITY =
  set(`percent percentage % number amount quantity share majority half third fifth tenth dozen
  hundred thousand million billion trillion kilogram kilometre kilometer metre meter mile gram milligram litre liter
  pound dollar euro degree kg km cm mm mg ml lb oz lot plenty handful couple deal rest variety range series total`);
/** Nouns that name nothing that a later pronoun takes up. */
const EMPTY =
  set(`way thing fact case example instance addition contrast turn part result order sake respect regard
  kind sort type form one other others use view term context light course account answer attention care place
  role matter question reason spite face hand side line mind anything something nothing everything everyone someone
  anyone nobody none lack need conclusion summary general particular total fact basis means today conjunction
  comparison accordance response purpose importance`);
/** Singular in form; "they" may take them up, since they consist of people. */
const COLLECTIVE =
  set(`team company firm board group band couple family government council committee police staff
  audience crowd public press publisher department party club army crew jury ministry agency organisation
  organization chain brand university`);

const TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|lord|president|senator|judge|mayor|king|queen|prince|princess|captain|general|pope|saint|st)\.?$/;
const NOUN_OF_PERSON =
  /(?:ologist|ographer|grapher|ician|maker|teacher|keeper|woman|man|person|holder|iatrist)$/;
const NAMED_LIKE_ORGANISATION =
  /^(?:university|institute|company|corporation|inc\.?|ltd\.?|llc|plc|corp\.?|agency|department|ministry|court|committee|council|college|school|hospital|press|journal|times|bank|group|party|church|museum|center|centre|foundation|society|union|league|club|office|commission|board|fund|association|bureau|service|services|administration|authority|organization|organisation|labs?|systems|technologies|industries|airlines|motors|records|studios|pictures|&)$/;
const NAMED_LIKE_PLACE =
  /^(?:states|kingdom|city|county|river|lake|mount|street|road|avenue|park|island|islands|bay|valley|mountains|ocean|sea|desert|republic)$/;
const NAMED_LIKE_THING =
  /^(?:award|prize|conference|act|law|treaty|war|battle|study|trial|disease|syndrome|system|project|program|programme|index|test|theory|effect|tables?|review|note|series|cup|telescope|fellowship|amendment|convention|agreement|report|survey|museum|scale|method|model|tax|budget|way|house|chip|edition|version|bowl|games|belt|nebula|dynasty|empire|revolution|constitution)$/;

/** People that stand for many: "they" takes one of them up, whatever the number. */
const ANYBODY =
  set(`person individual patient child infant baby teenager adult user customer client consumer student pupil employee
  worker applicant candidate tenant resident citizen voter reader participant volunteer suspect victim defendant buyer
  seller driver parent caregiver learner traveller traveler donor recipient borrower investor`);
export const isAnybody = (lemma: string): boolean => ANYBODY.has(lemma);

export const isEmpty = (lemma: string): boolean => EMPTY.has(lemma);
export const isCollective = (lemma: string): boolean => COLLECTIVE.has(lemma);
export const isTitle = (lower: string): boolean => TITLES.test(lower);

/** The sort that a common noun tells by itself; null where it could be many things. */
export function sortOfNoun(lemma: string): Sort | null {
  if (PERSON.has(lemma) || HE.has(lemma) || SHE.has(lemma) || NOUN_OF_PERSON.test(lemma))
    return 'person';
  if (ORGANISATION.has(lemma)) return 'organisation';
  if (TIME.has(lemma)) return 'time';
  if (QUANTITY.has(lemma)) return 'quantity';
  if (PLACE.has(lemma)) return 'place';
  return null;
}

export function genderOfNoun(lemma: string): Gender | null {
  if (HE.has(lemma)) return 'he';
  return SHE.has(lemma) ? 'she' : null;
}

export interface Named {
  /** Null where the name alone does not tell. */
  readonly sort: Sort | null;
  readonly gender: Gender | null;
  /** Two to four capitalised words without anything that speaks against a person. */
  readonly maybePerson: boolean;
}

const PLAIN_NAME = /^\p{Lu}(?:[\p{Ll}’'.-]|\p{Lu}(?=\p{Ll}|['’.-]|$))*$/u;

/** What the words of a proper name tell about its bearer. */
export function readName(words: readonly Word[]): Named {
  const lowers = words.map((word) => word.lower.replace(/'s?$/, ''));
  const title = lowers.find((lower, at) => at < lowers.length - 1 && isTitle(lower));
  const names = words.filter((word) => !isTitle(word.lower) && /^\p{Lu}/u.test(word.text));
  const first = names[0]?.lower.replace(/'s?$/, '') ?? '';
  const gender = genderOfName(first);
  const byTitle = title === undefined ? null : genderOfNoun(title.replace('.', ''));
  const last = lowers.at(-1) ?? '';
  const ofOrganisation = lowers.some((lower) => NAMED_LIKE_ORGANISATION.test(lower));
  if (ofOrganisation && (title === undefined || NAMED_LIKE_ORGANISATION.test(last)))
    return { sort: 'organisation', gender: null, maybePerson: false };
  if (title === undefined && lowers.some((lower) => NAMED_LIKE_PLACE.test(lower)))
    return { sort: 'place', gender: null, maybePerson: false };
  const month = sortOfNoun(last);
  if (month === 'time') return { sort: 'time', gender: null, maybePerson: false };
  if (NAMED_LIKE_THING.test(last)) return { sort: 'thing', gender: null, maybePerson: false };
  if (title !== undefined) return { sort: 'person', gender: byTitle ?? gender, maybePerson: true };
  const plain =
    names.length >= 1 &&
    names.length <= 4 &&
    names.length === words.length &&
    names.every((word) => PLAIN_NAME.test(word.text) && !/^\p{Lu}{3,}$/u.test(word.text));
  if (plain && gender !== null && names.length >= 2)
    return { sort: 'person', gender, maybePerson: true };
  return { sort: null, gender: plain ? gender : null, maybePerson: plain };
}

/** Nouns that a text may use for something that it has named, by what they can stand for. */
const CLASSES: readonly (readonly [
  sort: 'taken' | 'alive' | 'made' | 'written',
  nouns: ReadonlySet<string>,
])[] = [
  [
    'taken',
    set(`herb plant substance drug medication medicine supplement compound product chemical remedy ingredient
    treatment therapy vaccine extract nutrient vitamin mineral hormone beverage drink food stimulant fruit vegetable
    molecule acid enzyme tree leaf spice crop`),
  ],
  [
    'alive',
    set(`species animal plant bird fish insect mammal reptile organism breed virus bacterium fungus tree herb
    creature predator disease condition disorder infection illness syndrome crop`),
  ],
  [
    'made',
    set(`device tool app software framework library platform game programme program system technology model
    product car vehicle machine phone tablet camera laptop service language website film movie book album song novel
    series show telescope currency cryptocurrency asset fund material metal element gas planet star galaxy technique
    practice sport method approach building bridge museum`),
  ],
  [
    'written',
    set(`law act bill treaty plan policy rule agreement report study paper article survey trial book novel
    poem decision ruling amendment budget`),
  ],
];

/** "This herb": whether the noun says no more than what general class its thing belongs to. */
export const isClassNoun = (lemma: string): boolean =>
  CLASSES.some(([, nouns]) => nouns.has(lemma));

const KINDS_OF_ORGANISATION: readonly ReadonlySet<string>[] = [
  set(`company firm corporation business startup start-up bank manufacturer retailer supplier brand chain publisher
    inc ltd llc plc corp co airlines motors records studios technologies industries systems`),
  set('university college school institute institution academy'),
  set('agency department ministry authority administration bureau regulator office'),
  set(
    'charity nonprofit foundation society association organisation organization union federation',
  ),
  set('newspaper magazine journal times'),
];

/** Whether an organisation of this name may be "the firm", "the agency". */
export function mayBeOrganisation(name: readonly string[], lemma: string): boolean {
  const kinds = KINDS_OF_ORGANISATION.filter((kind) => kind.has(lemma));
  if (kinds.length === 0) return false;
  const told = name
    .map((lower) => lower.replace(/\.$/, ''))
    .filter((lower) => NAMED_LIKE_ORGANISATION.test(lower) && lower !== '&');
  if (told.length === 0) return kinds[0]?.has('company') === true;
  return told.some((lower) => lower === lemma || kinds.some((kind) => kind.has(lower)));
}

/** Nouns for organisations that are as often something else. */
const LOOSE = /^(?:group|team|club|band|chain|press|police|church|network|court|board)$/;

/** A firm may be "the company", and any of them "the organisation"; a council is no committee. */
const sameOrganisation = (one: string, other: string): boolean =>
  /^organi[sz]ation$/.test(other) ||
  KINDS_OF_ORGANISATION.some((kind) => kind.has(one) && kind.has(other));

/** Whether what is known as `one` may also be called `other`: "a tree" may be "this herb" or "the plant". */
export function sameClass(one: string, other: string): boolean {
  if (one === other) return true;
  if (LOOSE.test(other)) return false;
  const sort = sortOfNoun(one);
  if (sort !== null && sort === sortOfNoun(other))
    return sort === 'organisation' && sameOrganisation(one, other);
  return CLASSES.some(([, nouns]) => nouns.has(one) && nouns.has(other));
}
