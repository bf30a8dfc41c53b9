/**
 * What the words around a pronoun say of the thing it stands for: plants are opened and firms announce, but councils
 * weigh nothing and towns are not demolished. Only weighs: an article may use any verb in a way of its own.
 */
import type { Word } from '../../language/tags.ts';
import type { Entity } from './entities.ts';
import type { Words } from './words.ts';

/** What the subject of the pronoun's verb has to be, so that the sentence makes sense. */
export type Sense = 'acts' | 'built' | 'founded' | 'lives' | 'work' | 'measured';

const ACTS =
  /^(?:say|announce|plan|claim|hire|employ|refuse|decide|want|argue|warn|hope|promise|apologi[sz]e|vote|sue|believe|acquire|admit|deny|insist|urge|intend|negotiate|recruit|celebrate|complain|criticise|criticize|condemn|demand|pledge|vow|launch|sponsor)$/;
const BUILT =
  /^(?:open|reopen|build|rebuild|demolish|construct|renovate|restore|close|refurbish|inaugurate)$/;
const FOUNDED = /^(?:found|establish)$/;
const LIVES =
  /^(?:eat|breed|nest|hibernate|mate|hatch|hunt|flower|bloom|prey|graze|forage|shelter|roost|feed|swim|climb)$/;
const WORK =
  /^(?:publish|write|translate|release|record|compose|film|adapt|rewrite|draft|enact|repeal|ratify|prescribe|ingest|swallow|inject|administer|dilute)$/;
const MEASURED = /^(?:weigh|cost|occur|dissolve|evaporate)$/;
/** "It is too expensive": said of what is bought, used and seen. */
const QUALITY =
  /^(?:expensive|cheap|cheaper|costly|heavy|heavier|light|lighter|thin|thinner|thick|bright|brighter|dark|wide|narrow|long|short|shallow|deep|soluble|toxic|edible|waterproof|affordable)$/;

const ACTIVE: readonly (readonly [RegExp, Sense])[] = [
  [ACTS, 'acts'],
  [/^(?:open|reopen|close)$/, 'built'],
  [LIVES, 'lives'],
  [MEASURED, 'measured'],
];
const PASSIVE: readonly (readonly [RegExp, Sense])[] = [
  [BUILT, 'built'],
  [FOUNDED, 'founded'],
  [WORK, 'work'],
];

/** What is said of a pronoun that is the subject of its clause; null where that tells nothing. */
export function senseOf(word: Word, words: Words): Sense | null {
  if (!/^nsubj/.test(word.relation)) return null;
  const verb = words[word.head];
  if (verb === undefined) return null;
  if (QUALITY.test(verb.lower)) return 'measured';
  const passive =
    word.relation === 'nsubj:pass' ||
    words.some((one) => one.head === verb.index && one.relation === 'aux:pass');
  // "It opened an office", "it closed the road": whoever does that is no building.
  const object = words.some((one) => one.head === verb.index && one.relation === 'obj');
  const found = (passive ? PASSIVE : ACTIVE).find(([verbs]) => verbs.test(verb.lemma))?.[1] ?? null;
  return found === 'built' && !passive && object ? null : found;
}

const BUILDINGS: ReadonlySet<string> = new Set(
  `building plant museum bridge school hospital clinic station church factory stadium hotel castle tower library theatre
   theater airport house palace cathedral temple mosque mill dam tunnel canal road railway line harbour harbor port pool
   park garden zoo shop store restaurant cafe café market mall centre center hall arena gallery prison court laboratory
   lab studio warehouse reactor mine observatory abbey fort farm facility branch headquarters office kindergarten
   university college academy monument memorial lighthouse pier gym cinema pub bar brewery depot hostel`.split(
    /\s+/,
  ),
);
/** Places that are too large to be opened or pulled down. */
const LANDS =
  /^(?:city|town|village|country|nation|state|kingdom|county|province|region|district|continent|island|river|lake|mountain|valley|coast|sea|ocean|territory|republic|borough|municipality|suburb)$/;

/** How well an entity goes with what is said: below zero where it hardly does, zero where nothing is known. */
export function fitness(entity: Entity, sense: Sense): number {
  const last = entity.words.at(-1)?.lower ?? '';
  const has = (test: (noun: string) => boolean) => test(last) || [...entity.classes].some(test);
  const { sort } = entity;
  const building = has((noun) => BUILDINGS.has(noun));
  const land = !building && (sort === 'place' || has((noun) => LANDS.test(noun)));
  const body = sort === 'organisation' || sort === 'person';
  switch (sense) {
    case 'acts':
      if (body) return 0.3;
      if (sort === 'thing' || isAbstract(last)) return -1;
      return entity.name || looksHuman(last) || building || land ? 0 : -0.6;
    case 'built':
      if (building) return 0.5;
      if (land) return -1;
      return body ? 0 : known(entity) ? -0.6 : 0;
    case 'founded':
      if (building || land || sort === 'organisation') return 0.3;
      return sort === 'thing' ? -1 : known(entity) ? -0.4 : 0;
    case 'lives':
      return building || land || sort === 'organisation' || isAbstract(last) ? -1.2 : 0;
    case 'work':
      return building || land || sort === 'organisation' ? -1.2 : 0;
    case 'measured':
      return body ? -2.5 : 0;
  }
}

/** A common noun: what it names is known, and is none of what was asked for. */
const known = (entity: Entity): boolean => !entity.name && entity.classes.size > 0;
const isAbstract = (noun: string): boolean =>
  /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|turn|loss|growth)$/.test(noun);
const looksHuman = (noun: string): boolean => /(?:er|or|ist|ian|ant|ent|eer)s?$/.test(noun);
