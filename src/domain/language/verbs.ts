/** English verbs: which words are forms of one, and how one form is made from another. */

type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

const words = (list: string) => list.split(/\s+/).filter(Boolean);

/** Verbs that are seldom anything else. */
const PLAIN = words(`
  chair arm disarm outlaw bar allege provoke detonate bomb condemn enlighten confess loathe escort evict abduct afflict avenge cede chronicle clutch
  commend concede confine constrain culture cushion debunk decentralize decry defer deflect deflate defraud demote denounce
  despise deviate devise disallow disavow discern discharge dislike disobey dissuade divert divorce divulge don drape
  dread dwarf dwell elapse elude empathize emulate enchant enclose encroach enrich ensue enumerate evict exploit extinguish
  falter fascinate fathom flare flatten flip flock floss fluster fracture frighten fry fumble gather gravitate grieve grip groan
  hamper handcuff harass hover hurry hurl immerse impart impeach implore imprison infringe inspire interrogate invoke irrigate
  juggle knit lament loosen lure malfunction manipulate mature meander merit mingle moisturize nag neutralise nibble obsess ooze outgrow
  overcharge overeat overflow overwhelm pamper paralyze parse patrol perish perplex persecute plague plagiarize plow plunder pinpoint
  pollinate precipitate preclude prod proliferate pronounce propel provision prune puncture punish quench quicken raze recite recoup
  refurbish rehearse rejoice relegate remodel renounce replant repress reprimand resurface retract revamp rinse rot rupture
  scold scratch shape shave shiver shrug sign siphon snore sob soothe spare sprout squeeze startle starve stifle stride strip suffocate
  sweeten tamper tease terrify thaw trample trickle trim tuck unleash unwind vary verify vibrate vindicate waive wander whip whistle whiten
  wither yell yearn zero
  accept accommodate accompany accomplish achieve acknowledge acquire activate adapt add adhere adjust administer adopt
  affect allow alleviate alter announce anticipate apologize appear apply appoint appreciate approve argue arise arrive
  ascertain ask assemble assert assess assign assist associate assume assure attach attain attend attract avoid awaken
  ban become befall begin believe belong boast boost breathe bring build calculate carry categorize cease
  celebrate characterize choose circulate cite claim clarify classify coincide collaborate collapse collect combine
  commence commit communicate compare compel compensate compete compile complain complete comply compose comprehend
  comprise conceive concentrate conclude conduct confer confess confirm conform connect consider consist constitute
  construct consult consume contain contend continue contribute convene convert convey convince coordinate
  correlate correspond create culminate curb decide declare decompose decorate dedicate deem defeat defend define
  delete deliver demonstrate denote deny depart depend depict deplete deploy deprive derive descend describe deserve
  designate destroy deter deteriorate determine develop devote devour diagnose die differ differentiate
  diminish disagree disappear disclose discover discuss dismiss display disrupt dissolve distinguish distribute
  diversify divide dominate donate drink earn eat educate elaborate elect elevate eliminate embark embody
  embrace emerge emit emphasize employ empower enable enact encompass encounter encourage endorse endure enforce
  engage enhance enjoy enlarge enlist enroll ensure entail enter entertain entitle equip eradicate erode escalate
  establish evaluate evolve exacerbate exaggerate examine exceed excel exclude execute exemplify exert exhibit exist
  expand expect expel explain exploit explore expose express extend extract facilitate fail fall familiarize fascinate feature
  feed feel fetch finalize find finish flourish follow forbid forecast foresee forget forgive form formulate
  foster fulfil fulfill function gather generate get give govern grant grow guarantee guess halt
  handle happen harm hear help hesitate hinder hire hold identify ignore illustrate imagine immigrate impair implement
  implicate imply import impose improve inaugurate incentivize include incorporate incur indicate induce infect infer inflict
  inform inhabit inherit inhibit initiate inject injure inquire insert insist inspect inspire install institute
  integrate intend intensify interact interfere interpret intervene interview introduce invade invent invest
  investigate invite invoke involve irritate isolate join justify keep kill know lack last launch lead learn leave
  lend let license lie limit list listen live lose lower maintain make manage manifest manufacture marry
  maximize mean meet memorize mention merge migrate minimize mitigate modify monitor motivate multiply narrow
  necessitate negotiate neglect nominate normalize notify obey oblige observe obtain occupy occur offend offer omit
  operate oppose optimize organize originate oversee overcome overlap overlook overtake owe own participate
  pass pay penetrate perceive perform permit persist persuade pertain pledge portray possess postpone
  practise praise pray precede predict prefer prepare prescribe preserve presume pretend prevail prevent prioritize proceed
  proclaim produce progress prohibit project prolong promote prompt propose protect prove provide publish pull purify
  pursue put qualify quit raise ratify reach react read realize recall receive reckon recognize recommend reconcile reconstruct
  recover recruit recycle redefine reduce refer reflect refuse regain regard regulate reinforce reject rejoin relate relax relay
  release relieve rely remain remember remind remove render renew renovate repair repeat repel replace replenish
  reply represent reproduce require rescue resemble reside resign resist resolve respond restore restrict resume retain
  retire retrieve reveal reverse revert revise revive revolutionize reward rid rise rob ruin satisfy save say secure see seek
  seem select sell send separate serve set settle shall shatter shift shrink simplify simulate sit
  situate sleep slow solve spawn speak specialize specify speculate spend spread stabilize stand
  start state stay steal stem stimulate stipulate stop store strengthen strive struggle submit substitute
  succeed suffer suggest suit summarize supervise supplement supply suppose suppress surpass surround survive suspect suspend
  sustain swallow swim symbolize synthesize tailor take teach tell tend terminate testify thank thicken think thrive
  tolerate train transcend transfer transform translate transmit treat trigger turn undergo undermine understand undertake
  unify unite unveil upgrade uphold urge utilize vaccinate validate vary verify violate visit wait want warn wear weigh welcome
  widen win withdraw withstand wonder worsen write yield aggravate aid aim amend amount apprehend arrange arrest articulate
  ascend aspire attribute authorize avert await behave bind bite bleed blend bloom bolster borrow
  bounce break broaden burn bury buy calm cancel capture cast catch cause cheat circumvent clean
  climb cling close coach coax coin commemorate compound compress compromise conceal condemn confront confuse
  congratulate conquer consolidate contact contaminate contemplate contest contradict contrast converge cook cool cope
  copy cost cover crash crawl criticize cross crush cultivate cure customize cut damage dance deal debate
  decay deceive decline decrease degrade delay delegate demand demolish deny deport deposit derail desire detail detain detect
  detract devastate dictate dig digest dilute dip direct disable disapprove discharge discontinue discourage discredit
  disguise dispose dispute disregard dissipate distort distract disturb dive dodge double drag drain draw
  dream dress drill drive drop drown dry dump earmark ease echo edit elicit emanate emigrate encode encrypt endanger
  entrust envision equate escape estimate evacuate evade evaporate evoke exchange excite excrete exempt exercise exit experience
  export fade favor favour fear ferment fetch fight fill film filter finance fire fit fix flee float flood flow fluctuate fly focus
  force found frame free freeze fuel fund gain gamble garner gauge glean glow grab grade graduate grasp grind guide halve
  hang harbor harness harvest hasten hate haul heal heat heighten hide highlight hit honor honour host house hunt hurt
  ignite impact impede incite incline increase infiltrate inflate influence ingest inhale innovate insulate insure intercept
  internalize interrupt intrigue jeopardize judge jump label lag land laugh lay lean leap lessen lift light link liquefy
  litigate load lobby locate lock log look love mandate map march mark market mask master match matter maximise
  mature measure melt metabolize mine mislead mix mobilize mock model mount move murder navigate need neutralize note notice
  nourish nurture object oblige obscure obstruct offset omit open opt order outline outlive outnumber outpace outperform outweigh
  overestimate override overthrow overturn overuse oxidize pack paint park partner patent pause perpetuate phase pick pilot pioneer
  place plan plant play plead plunge point poison poll pollute pose position post pour power practice preach
  predate predispose presage present press pressure pride prime print privatize probe process procure profit program
  propagate prosecute prosper protest purchase push quadruple quantify question quote race radiate raid rain rank rate
  reaffirm reap rear reassure rebuild recede recite reclaim record rectify redesign redirect refine refocus reform refrain refund
  refute regenerate register regret regulate rehabilitate reign reject rejuvenate relinquish relocate remark remedy remodel rent
  reopen reorganize repay repeal rephrase report request research reserve reset reshape resort rest restate result retail retreat
  return reuse review ride ring rinse ripen risk rock roll rotate rule run rush sacrifice sail sample scale scan scare scatter
  schedule score scrap screen scrutinize seal search seat seize sense sentence sequester serve sever sew shake shape share shed
  shield shine ship shock shoot shop shorten shout show shut sign signal signify sing sink skip slash slice slide slip smell smile
  smoke smooth soak soar soften solidify sort sound span spark spill spin split spoil sponsor spot spray spur
  stack staff stage stain stall stamp stare steer step stick sting stir strain stream stress stretch strike strip study stumble
  stun subject subscribe subside subsidize succumb sue sum supersede surface surge surrender surveil survey swap
  sweat sweep swell swing switch tackle tag target taste tax tear tempt test think threaten throw tie tighten time tip topple
  toss total touch tour trace track trade trail transition transport trap travel trim triple trust try tweak type
  uncover underestimate underlie underline underpin underscore unfold unlock unravel update upload use usher vanish vent venture view
  visualize voice volunteer vote wake walk wane wash waste watch weaken weave wed wet whisper wipe wish witness work worry
  worship wound wrap yearn zoom
  stockpile crystallize catalyze catalyse bind dissociate replicate mutate encode transcribe secrete modulate
  legalize criminalize liquidate refinance amortize depreciate appreciate default underwrite outsource
  sauté simmer bake fry boil stir whisk knead chop peel marinate grill roast season serve
  analyze analyse calibrate randomize randomise minimise recognise organise realise specialise characterise
  optimise summarise emphasise utilise categorise prioritise stabilise criticise standardize standardise
  overhaul reissue resell rename retool rethink retell redo undo outgrow outlast mistake misuse misinterpret
  underperform hospitalize immunize sterilize sanitize disinfect hydrate dehydrate detoxify
  hone foster fare fend ferry fade flag flaunt flavor fold foot forage forge
  dub deem decode decipher dismantle displace disperse dispel disprove
  nominate outlaw ordain orbit originate peak peer plummet ply ponder populate
  propel quell rebound rebut recur relapse reignite reiterate resonate retaliate revolve root scour
  segregate shun situate skyrocket spearhead squander stagnate stipulate strand subtract surmount
  tout transpire traverse twist uncover vie vow wage warrant widen wield wither wreak`);

/** Of those, the words that are at least as often nouns (or, some of them, adjectives). */
const NOMINAL = new Set(
  words(`
  access accord account act address advance advantage affect aid aim air amount answer appeal approach arrest attack attempt
  attribute award balance ban bar base battle  benefit bet bid bill bind blame blend block blow board bond book boost border
  bottle brake brand break breed bridge brush budget burn bus cap capture care case cast catch cause challenge change
  charge chart chase check claim clash class clean click climb close cloud coach coin color colour command comment complex compound
  compromise concern condition conduct conflict consent contact content contest contract contrast control cook cool copy core cost
  counter couple course court cover crack craft crash cream credit crop cross crowd cure curve cut cycle damage dance
  date deal debate debut decay decline decrease default defect defeat delay demand deposit design desire detail diet digest
  direct discharge discount display dispute document double doubt draft drain draw dream dress drill drink drive
  drop drug dry duplicate ease echo edge end engineer equal escape estimate evidence excess exchange excuse
  exercise exhibit exit experience experiment export express extract face factor fail  fan farm fast favor favour fear feature feed feel
  field fight figure file fill film filter finance  fine finish fire fish fit fix flag flash flight float flood floor flow fly focus
  fold force forecast form format found frame free freeze fruit fuel function fund gain game gauge glance  grade grant grasp
  grip ground group guarantee guard guess guide halt hand handle harbor harm harvest hate head heap heat help highlight hike hint hit
  hold home honor honour hope host house hunt hurt ice impact import increase index influence insert insult
  interest interview invite iron issue join joke journey judge jump  key kick kiss knock label lack land lap last
  launch  lead leak lean leap lease leave level license  lift light limit line link list live load loan lobby lock log look
  loop love lower machine mail major  man mandate manifest map march mark market mask mass master match mate matter
  mature measure mine mirror miss mistake mix mock model monitor mount mouth move murder name narrow need 
  network nominate note notice number nurse object offer open order outline overlap overhaul own pace pack page pain paint pair
  panel paper parade park part partner pass patch patent pattern pause  peak pen perfect permit phase phone photo
  pick picture piece pilot pin pioneer pitch place plan plant plate play plot plug plunge point poison pole poll pool pose position
  post pound power practice practise praise present press pressure price pride prime print prize probe process produce profile profit
  program programme progress project promise prompt proof protest purchase purpose push quarter question quote race rain raise range
  rank rate reach  rear rebel rebound recall record reform refund regard register regret reign release relief relay
  remark remedy rent repair repeat reply report request rescue research reserve resort respect rest result retail retreat return reverse
  review reward rhyme ride ring rise risk rival rock roll root round route row ruin rule run rush sacrifice sail sample
  sand scale scan scare schedule school score scratch scream screen script seal search season seat second secure
  sense sentence separate service set shade shadow shake shape share shed sheet shelter shield shift shine ship shock
  shoot shop short shot shout show shower shut sign signal sink skin skip slave sleep slice slide slip slow smell
  smile smoke smooth snow sort sound source space spam span spark speed spell spill spin split sponsor spot
  spray spread spring spur square stack staff stage stain stake stall stamp stand star start state station stay steam steel stem step
  stick stock stop store storm strain strand stream stress stretch strike string strip struggle study stuff style subject
  substitute suit sum supplement supply support surface surge surprise survey suspect sweat sweep swing switch table tackle tag
  tail talk tank tap target task taste tax team tear temper term test thread threat throw tide tie time tip
  title tone tool top total touch tour tow trace track trade trail train transfer transition transport trap travel treat
  trend trial trick trigger trip triple trouble truck trust try turn twin twist type uniform update upgrade upset use
  value vent venture view visit voice volume vote wage wait walk war warrant wash waste watch water wave 
    weight welcome whisper  wind wish witness wonder word work worry wound wrap wreck yield zone
  contribute bake roast grill complex correlate graduate delegate associate certificate coordinate alternate moderate
   mean affect premise process lower further better forward
  `).concat(words('season ferry forge flavor forage rebound foot')),
);

/** base, past, participle; a past alone serves as participle. */
const IRREGULAR: readonly (readonly string[])[] = `
  arise arose arisen; awake awoke awoken; bear bore born; beat beat beaten; become became become; befall befell befallen;
  begin began begun; bend bent; bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken;
  breed bred; bring brought; broadcast broadcast; build built; burst burst; buy bought; cast cast; catch caught; choose chose chosen;
  cling clung; come came come; cost cost; creep crept; cut cut; deal dealt; dig dug; draw drew drawn; drink drank drunk;
  drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown;
  forbid forbade forbidden; forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
  freeze froze frozen; get got gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung; hear heard;
  hide hid hidden; hit hit; hold held; hurt hurt; keep kept; know knew known; lay laid; lead led; leave left; lend lent; let let;
  lie lay lain; light lit; lose lost; make made; mean meant; meet met; mislead misled; mistake mistook mistaken; offset offset; outgrow outgrew outgrown;
  overcome overcame overcome; override overrode overridden; oversee oversaw overseen; overtake overtook overtaken;
  overthrow overthrew overthrown; pay paid; prove proved proven; put put; quit quit; read read; rebuild rebuilt; redo redid redone; repay repaid;
  resell resold; reset reset; rethink rethought; retell retold; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought;
  sell sold; send sent; set set; sew sewed sewn; shake shook shaken; shed shed; shine shone; shoot shot; show showed shown;
  shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken;
  spend spent; spin spun; split split; spread spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck;
  sting stung; strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swell swelled swollen; swim swam swum;
  swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone;
  underlie underlay underlain; understand understood; undertake undertook undertaken; undo undid undone; uphold upheld; wake woke woken; wear wore worn;
  weave wove woven; wed wed; weep wept; win won; withdraw withdrew withdrawn; withstand withstood; wreak wreaked; write wrote written`
  .split(';')
  .map((entry) => words(entry));

const VOWEL = /[aeiou]/;

/** Final consonants that are doubled: one-syllable words and those stressed at the end. */
const DOUBLING = new Set(
  words(`ban bar bet chat chop clip cop cut dip drag drop drum fan fit flag flip flop get grab grip hit jog
  jam knit knot lag let log map mop nod pan pat pet pin plan plot plug pop put quit rid rip rob rub run scan scrap set
  ship shop shut sip sit skip slam slap slip slot snap spin spot stem step stir stop strap strip sum sun swap swim tag tan tap
  tip top trap trim trip tug vet whip win wrap zip admit begin commit compel concur confer control defer deter emit equip
  excel expel forbid forget incur infer occur offset omit outrun patrol permit prefer program propel rebut recur refer regret
  repel reset submit transfer transmit transfer upset format input skim stun star spur dub scar blur`),
);

const doubled = (lemma: string) => (DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma);

/** "carry" → "carries", "watch" → "watches", "be" → "is", "have" → "has". */
export function thirdPerson(lemma: string): string {
  if (lemma === 'be') return 'is';
  if (lemma === 'have') return 'has';
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh|[^aeiou]o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubled(lemma)}ed`;
}

function ingForm(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma) && lemma.length > 2) return `${lemma.slice(0, -1)}ing`;
  return `${doubled(lemma)}ing`;
}

interface Entry {
  readonly lemma: string;
  readonly forms: VerbForm[];
}

const FORMS = new Map<string, Entry>();
const PASTS = new Map<string, readonly [past: string, participle: string]>();

function enter(form: string, lemma: string, kind: VerbForm): void {
  const known = FORMS.get(form);
  if (known === undefined) FORMS.set(form, { lemma, forms: [kind] });
  else if (known.lemma === lemma && !known.forms.includes(kind)) known.forms.push(kind);
}

for (const [lemma, past, participle] of IRREGULAR) {
  if (lemma !== undefined && past !== undefined) PASTS.set(lemma, [past, participle ?? past]);
}
for (const lemma of new Set([
  ...PASTS.keys(),
  ...PLAIN,
  ...NOMINAL,
  'do',
  'have',
  'support',
  'name',
  'call',
  'come',
  'go',
  'promise',
  'hope',
  'base',
])) {
  enter(lemma, lemma, 'base');
  enter(thirdPerson(lemma), lemma, 's');
  const [past, participle] = PASTS.get(lemma) ?? [regularPast(lemma), regularPast(lemma)];
  enter(past, lemma, 'past');
  enter(participle, lemma, 'participle');
  enter(ingForm(lemma), lemma, 'ing');
}

const PREFIXED = /^(?:re|over|under|mis|out|co|pre|de|dis|un)-?([a-z]{3,})$/;

const MAKING = /^([a-z]{3,}(?:i[sz]|if))(e|y|es|ies|ed|ied|ing|ying)$/;

/** The verb and the forms that this lower-case word can be, or undefined. Auxiliaries are not listed. */
export function verbEntry(word: string): Entry | undefined {
  const known = FORMS.get(word);
  if (known !== undefined) return known;
  const prefixed = PREFIXED.exec(word);
  const base = prefixed?.[1] === undefined ? undefined : FORMS.get(prefixed[1]);
  if (base !== undefined && prefixed?.[1] !== undefined) {
    return {
      lemma: word.slice(0, word.length - prefixed[1].length) + base.lemma,
      forms: base.forms,
    };
  }
  // Verbs that their endings give away, whatever they mean.
  const made = word.length > 6 ? MAKING.exec(word) : null;
  if (made?.[1] !== undefined && made[2] !== undefined) {
    const lemma = made[1].endsWith('if') ? `${made[1]}y` : `${made[1]}e`;
    const forms: Record<string, VerbForm[]> = {
      e: ['base'],
      y: ['base'],
      es: ['s'],
      ies: ['s'],
      ed: ['past', 'participle'],
      ied: ['past', 'participle'],
      ing: ['ing'],
      ying: ['ing'],
    };
    return { lemma, forms: forms[made[2]] ?? [] };
  }
  if (word.endsWith('ed') && /^[a-z]{3,}[^aeo]ed$/.test(word))
    return { lemma: word.slice(0, -2), forms: ['past', 'participle'] };
  if (word.length > 6 && word.endsWith('ing') && /^[a-z]{2,}[aeiouy][a-z]*ing$/.test(word)) {
    return { lemma: baseOfSpelling(word.slice(0, -3)), forms: ['ing'] };
  }
  return undefined;
}

/** Whether this word is a listed form of a verb, not one guessed by its ending. */
export const isListed = (word: string): boolean => FORMS.has(word);

/** Whether a verb's base form and its -s form are as often a noun's. */
export function isNominal(lemma: string): boolean {
  if (NOMINAL.has(lemma)) return true;
  const base = FORMS.has(lemma) ? undefined : PREFIXED.exec(lemma)?.[1];
  return base !== undefined && NOMINAL.has(base);
}

/** Past participle: "take" → "taken". */
export const participleOf = (lemma: string): string => PASTS.get(lemma)?.[1] ?? regularPast(lemma);

/** "take" → "took". */
export const pastOf = (lemma: string): string => PASTS.get(lemma)?.[0] ?? regularPast(lemma);

/** "take" → "taking". */
export const gerundOf = (lemma: string): string => ingForm(lemma);

/** The base of an -ing word ("offering" → "offer"), by the list or, failing that, by its spelling; else null. */
export function baseOfGerund(word: string): string | null {
  const known = FORMS.get(word);
  if (known?.forms.includes('ing')) return known.lemma;
  const stem = /^([a-z]{2,})ing$/.exec(word)?.[1];
  return stem === undefined || !VOWEL.test(stem) ? null : baseOfSpelling(stem);
}

/** What stands before -ing or -ed, as the verb itself is spelt: "running" → "run", "creating" → "create". */
function baseOfSpelling(stem: string): string {
  if (/(.)\1$/.test(stem) && !/(?:ll|ss|zz|ff)$/.test(stem)) return stem.slice(0, -1);
  if (/(?:at|iz|is|ur|ut|uc|ag|ang|v|rg|c)$/.test(stem)) return `${stem}e`;
  return stem;
}
