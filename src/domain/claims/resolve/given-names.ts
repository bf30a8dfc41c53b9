/** Common given names, so that "she" finds "Maria Lopez" rather than "Peter Holm". */
export type Gender = 'he' | 'she';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const SHE =
  set(`abigail ada adele agatha agnes aisha alexandra alice alicia alison amanda amelia amy ana andrea angela
  angelina anita ann anna anne annie antonia ashley astrid audrey barbara beatrice betty beth bridget brenda camille
  carla carmen carol carolina caroline catherine cecilia charlotte cheryl chloe christina christine claire clara claudia
  cynthia daisy deborah debra diana diane donna dora doris dorothy edith eileen elaine eleanor elena elisabeth eliza
  elizabeth ella ellen elsa emily emma erica esther eva eve evelyn fatima fiona florence frances gabriela gail gemma
  georgia gertrude gina gloria grace greta hannah harriet heather heidi helen helena hilary hillary ida ingrid irene iris
  isabel isabella isabelle ivy jacqueline jane janet janice jasmine jean jennifer jenny jessica jill joan joanna josephine
  joyce juanita judith judy julia juliet julie kamala karen karin kate katherine kathleen kathryn katie kelly kim laila
  laura lauren leah leila lena lillian lily linda lisa lois louise lucia lucy luisa lydia mabel madeleine maggie maria
  marie marilyn marion margaret marina martha mary matilda maya megan melanie melissa mercedes mia michelle mildred miriam
  molly monica nadia nancy naomi natalia natalie natasha nicole nina nora olga olivia pamela patricia paula pauline
  penelope petra phyllis priya rachel rebecca renee rita rosa rosalind rose rosemary ruth sally samantha sandra sara sarah
  serena sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie susan suzanne sylvia tamara tania
  tanya tara tatiana teresa theresa tina tracy ursula valerie vanessa vera veronica victoria violet virginia vivian wanda
  wendy winifred yasmin yvonne zoe hedy nell mei yuki priyanka amina zainab ingeborg astrid`);
const HE =
  set(`aaron abdul abraham adam adrian ahmed alan albert alberto alejandro alexander alfred ali allan allen
  andreas andres andrew andy angus anthony antonio arjun arnold arthur barack barry benedict benjamin bernard bill bob
  boris brad bradley brandon brian bruce bryan calvin carl carlos cecil cedric charles charlie chris christian
  christopher clarence claude clifford clive colin craig curtis cyril dale damian dan daniel dave david dennis derek
  desmond dick diego dieter dimitri dmitri dominic don donald douglas duncan dwight earl edgar edmund eduardo edward
  edwin elliot emil emmanuel enrique eric erik ernest ernesto ethan eugene ezra felix ferdinand fernando filip francesco
  francis francisco frank franklin fred frederick friedrich gabriel gareth gary gavin geoffrey george gerald gerard
  giovanni gilbert glenn gordon graham greg gregorio gregory guillermo gustav hans harold harry hassan hector heinrich
  henri henrik henry herbert herman horace howard hugh hugo humphrey ian ibrahim igor isaac ivan jack jacob jacques
  jaime jake james jan jared jason javier jeff jeffrey jeremy jerome jerry jim jimmy joe joel johan johann john
  johnny jonas jonathan jorge jose josef joseph joshua juan julian julio julius karl keith ken kenneth kevin klaus kurt
  kyle lars laurence lawrence leo leon leonard leonardo leopold leslie lewis liam lloyd lorenzo louis luca lucas ludwig
  luis luke malcolm manuel marc marcel marco marcus mario mark martin marvin mathew matthew maurice max maximilian
  michael miguel mike mikhail milton mohamed mohammed muhammad nathan nathaniel ned neil nelson nicholas nick nicolas
  nigel nikolai noah norman oliver omar orlando oscar otto owen pablo patrick paul pedro percy peter philip philippe
  pierre rafael ralph ramon raul ray raymond reginald rene ricardo richard rob robert roberto rodney roger roland rolf
  ronald ross roy rudolf rupert russell ryan salvador sam samuel scott sean sebastian sergei seth shane sidney simon
  stanley stefan stephen steve steven stewart stuart ted terence terry theodore thomas tim timothy toby todd tom tomasz
  tony travis trevor tyler ulrich umberto vernon victor viktor vincent vladimir wallace walter warren wayne wendell
  werner wilfred wilhelm will william winston wolfgang xavier yusuf zachary eise haifeng hiroshi kenji raj rahul vikram
  arun ravi ahmad mehmet pavel piotr jens anders sven lukas`);

/** Null for names of either gender and for names that are not common. `name` is lower-cased. */
export function genderOfName(name: string): Gender | null {
  if (SHE.has(name)) return 'she';
  return HE.has(name) ? 'he' : null;
}
