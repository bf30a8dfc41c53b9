/**
 * Ways of general English to say the same, for telling whether two claims do. Only what changes no verdict: no hedge is
 * dropped, no direction turned, no word made wider or narrower.
 */

const table = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [first = '', ...others] = line.trim().split(/\s*=\s*/);
        return others.map((other): [string, string] => [other, first]);
      }),
  );

/** The first words of all of them. */
export const opens = (word: string): boolean => OPENINGS.has(word);

/** Several words for one, in lower case. The longest that fits is taken. */
export const PHRASES = table(`
  daily = a day = per day = each day = every day = once a day = once daily
  weekly = a week = per week = each week = every week
  yearly = a year = per year = each year = every year = annually = per annum
  hourly = an hour = per hour = each hour = every hour
  due-to = because of = owing to = thanks to = as a result of = due to = on account of
  derives from = comes from = is derived from = are derived from = originates from = stems from
  derive from = come from = be derived from = originate from = stem from
  causes = leads to = results in
  cause = lead to = result in
  caused = led to = resulted in
  over-number = more than = over = above
  under-number = less than = fewer than = under = below
  at-least = at least = no less than = no fewer than = a minimum of
  at-most = at most = up to = no more than = a maximum of
  called = known as = referred to as
  located in = situated in = found in
  many = a lot of = lots of = a large number of = a great many = numerous
  several = a number of
  most = the majority of = a majority of
  for-example = for example = for instance = e.g.
  compared-to = compared with = compared to = in comparison with = in comparison to
  according-to = according to
  such-as = such as
  rather-than = instead of = rather than
  as-well-as = in addition to = as well as
  can = be able to = is able to = are able to = has the ability to = have the ability to
  could = was able to = were able to
  must = have to = has to = need to = needs to
  should = ought to
  to = in order to = so as to
  help = help to
  helps = helps to
  helped = helped to
  consists of = is made up of = is composed of = are made up of = are composed of = comprises = consist of = comprise
  is caused by = is due to = results from = is the result of = is a result of
  are caused by = are due to = result from = are the result of = are a result of
  was caused by = was due to = resulted from = was the result of = was a result of
  were caused by = were due to
  associated with = linked to = linked with
  occurs = takes place = happens
  occur = take place = happen
  occurred = took place = happened
  died = passed away
  a = a type of = a kind of = a sort of = a form of
  side effect = adverse effect
  side effects = adverse effects
  consult your doctor = talk to your doctor = speak to your doctor = speak with your doctor = ask your doctor
  consult a doctor = talk to a doctor = speak to a doctor = speak with a doctor = ask a doctor
  healthcare professional = healthcare provider = health professional
  healthcare professionals = healthcare providers = health professionals
  can not = cannot = can't = is unable to = are unable to
  united-states = the united states = the united states of america = the us = the u.s. = the usa
  united-kingdom = the united kingdom = the uk = the u.k.
  begin = starts out = start out
  % = per cent = percent
`);

const OPENINGS: ReadonlySet<string> = new Set(
  [...PHRASES.keys()].map((phrase) => phrase.split(' ')[0] ?? ''),
);

/** One base form for another. */
export const WORDS = table(`
  begin = start = commence
  reduce = lower = decrease = diminish
  increase = raise
  improve = enhance
  allow = enable = permit
  reside = live
  build = construct
  choose = select
  collect = gather
  found = establish
  finish = end
  recommend = advise
  crucial = essential = vital
  help = aid = assist
  relieve = alleviate = ease
  show = demonstrate
  use = utilize = utilise
  buy = purchase
  get = obtain = receive
  need = require
  keep = retain
  person = people = individual
  doctor = physician
  medication = medicine
  child = kid
  film = movie
  car = automobile
  approximately = about = around = roughly = circa
  usually = typically = generally = normally
  often = frequently
  perhaps = possibly = maybe
  almost = nearly
  quick = fast = rapid
  big = large
  main = primary = chief = principal
  enough = sufficient
  may = might
  gram = g
  milligram = mg
  microgram = mcg = µg = μg
  kilogram = kg
  kilometre = km = kilometer
  metre = meter
  litre = l = liter
  millilitre = ml = milliliter
  color = colour
  fiber = fibre
`);

/** Say nothing of their own. Hedges, negation, "only", "even", "still" and degrees are not among them. */
export const FILLERS: ReadonlySet<string> = new Set(
  `a an the be is are am been being also too however moreover furthermore additionally indeed in fact therefore thus so
   its their his her our your my it's there do does and then itself themselves himself herself remember`
    .split(/\s+/)
    .filter((word) => word !== 'in' && word !== 'fact'),
);

/** What follows one of these has a part of its own in the statement: whom, where, when, with what. */
export const ROLES: ReadonlySet<string> = new Set(
  `in on at to for from by with without within into onto over under above below between among before after during
   since until till through against toward towards than as if unless when while where because although though despite
   who which that whom whose per via like due-to compared-to according-to such-as rather-than as-well-as for-example
   but or nor not-only including except`.split(/\s+/),
);
