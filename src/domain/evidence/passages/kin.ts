/**
 * English words that say nearly the same in reports: a claim that speaks of an average is checked against a mean. General
 * words of measuring, changing and counting only; what names a subject has no kin. Members of one line stand for each
 * other at a lower weight than the word itself.
 */
import { stemOf } from './words.ts';

const GROUPS = `
average mean median
share proportion percentage fraction part
amount quantity volume
rise raise increase grow growth gain climb
fall decrease decline drop shrink reduce reduction lower lessen cut diminish
double twofold
halve half
change alter modify replace switch
begin start commence open launch initial
end finish stop cease close closure
cost price expense expensive dear charge fee
pay wage salary earn earnings income
profit revenue earn income
buy purchase
sell sale
work job employ employment occupation
dismiss redundant unemployed unemployment
company firm business employer enterprise
money fund grant subsidy budget finance
debt loan borrow owe
tax levy duty
state government national public
law act statute legislation
council authority municipality
vote election ballot poll
inhabitant resident population people citizen townspeople
die death dead kill fatal mortality decease
ill illness sick sickness disease patient
infect infection contagious infectious case
epidemic outbreak
hospital clinic hospitalize
doctor physician surgeon
drug medicine medication tablet pill
treat treatment therapy
vaccine vaccinate vaccination immunize jab
pregnant pregnancy
baby infant
child pupil student schoolchild
young youth teenager adolescent
old elderly aged
woman female girl
man male boy
family household
parent mother father
home house dwelling
teach teacher teaching lesson class
school college
drink beverage
eat food meal diet consume consumption
sleep slumber asleep
tired fatigue
risk danger hazard
accident crash collision
injure injury hurt wound
safe safety
damage harm destroy
fire burn blaze
fail failure breakdown outage fault
repair mend fix restore renovate
build construct construction erect
engineer technician surveyor
invent invention
measure measurement gauge reading record
test trial experiment study
show find finding result demonstrate reveal
participant subject enrol enter
compare comparison contrast versus
cause lead reason due
prevent avoid stop
protect protection
believe think suspect assume
warn warning alert
ask request demand
promise pledge guarantee
allow permit authorize approve
forbid ban prohibit
accuse charge blame
punish punishment execute
late later delay tardy lateness
early earlier
fast quick quickly rapid speed
slow slowly
big large huge great
small little tiny
long length
wide width broad
deep depth
high height
heavy weight weigh
hot heat warm warming temperature
cold cool frost
rain rainfall precipitation
snow snowfall
melt melting thaw
dry drought
soil ground earth
farm farmer agriculture agricultural
crop harvest yield
river stream
sea ocean
ship boat vessel
car vehicle automobile
train railway rail
road street
travel journey trip
carry transport freight cargo
store storage hold capacity
energy power electricity current
carbon emission greenhouse
computer software program
use usage utilize consume
need require necessary
most majority
few minority
whole entire total all
year annual annually yearly
month monthly
week weekly
day daily
century decade
again repeat
help support aid assist
leave depart quit
come arrive
stay remain
return come
lose loss
save saving
waste refuse
win victory defeat
war battle conflict
found establish set create
near nearby neighbouring neighbour close
foreign abroad
tell inform say report notify
`;

let groups: ReadonlyMap<string, readonly string[]> | null = null;

/** Made when the first claim asks: nothing else needs it. */
function byStem(): ReadonlyMap<string, readonly string[]> {
  if (groups !== null) return groups;
  const made = new Map<string, string[]>();
  for (const line of GROUPS.trim().split('\n')) {
    const stems = [...new Set(line.split(' ').map(stemOf))];
    for (const stem of stems) {
      const others = made.get(stem) ?? [];
      others.push(...stems.filter((other) => other !== stem && !others.includes(other)));
      made.set(stem, others);
    }
  }
  groups = made;
  return made;
}

/** Stems of the words that may stand for this English one. */
export const kinOf = (stem: string): readonly string[] => byStem().get(stem) ?? [];
