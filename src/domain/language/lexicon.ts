/** Adverbs, adjectives and nouns that articles are full of and the treebank is not: the tagger's features look here. */

const set = (list: string) => new Set(list.split(/\s+/).filter(Boolean));

export const ADVERBS = set(
  `also very too quite rather almost already always never often sometimes usually still just only even ever again away back
  here there now then soon later today tomorrow yesterday perhaps maybe indeed instead therefore thus hence however moreover
  furthermore meanwhile nevertheless nonetheless otherwise likewise well far together apart almost nearly about around
  approximately roughly especially particularly mainly mostly largely typically generally commonly currently recently
  not abroad ahead alike altogether anyway anywhere as aside everywhere forever forward further once twice seldom
  somehow somewhat somewhere thereby thereafter therein upward downward worldwide yet so overnight online more most less least
  ago long else enough due e.g. i.e. namely alone overall sometimes elsewhere notably up down out off over n't aka a.k.a. respectively`,
);
export const ADJECTIVES = set(
  `able absent abstract active actual acute additional adequate adverse aerobic afraid aggressive alive alternative ancient annual
  apparent applicable appropriate artificial asleep available average awake aware bad basic beautiful best better big bitter black
  blind blue bold brief bright broad brown busy calm cardiac careful central certain cheap chief chronic classic clean clear clever
  clinical close cognitive cold common compact compared competent complete complex comprehensive concrete consistent constant
  content convenient conventional cool core correct costly crisp critical crucial current daily damp dangerous dark dead deaf dear
  deep dense dental dependent desirable detrimental different difficult digital diligent dim direct distant distinct diverse
  domestic dominant double dry due dull eager early eastern easy economic effective efficient elderly electric electronic
  eligible empty enormous entire equal essential evident exact excellent excess excessive exciting expensive explicit extensive
  external extra extreme fair false familiar famous fast fat federal female few final financial fine first fiscal fit flat
  flexible foreign free formal former fourth frequent fresh friendly frozen full fundamental future general generic gentle genetic genuine
  giant glad global gold golden good gradual grand grateful gray great green gross guilty handy happy hard harmful harsh healthy
  heavy helpful hepatic hidden high higher historic honest hot huge human humid hungry ideal ill immediate immense immune
  important impossible inadequate incorrect independent indirect individual indoor industrial inferior infinite initial inner
  innocent insufficient intact intelligent intense intensive interior internal international intimate joint junior just keen key kind known
  large last late lean least left legal less lethal level liable light likely limited linear liquid little
  local lone long loose loud low lower loyal lucky main major male marine mass massive mature maximum mean medical medieval mental
  mere mild military minimal minimum minor minute missing mixed mobile moderate modern modest moist molecular monthly moral more
  multiple municipal mutual naked narrow nasty national native natural naval near neat necessary negative nervous net neutral
  new next nice noble noisy normal northern notable novel nuclear numb numerous obese objective obvious occasional odd
  official old older open opposite optimal optional oral ordinary organic original other own outdoor outer overall overweight own pale
  parallel partial particular past patient perfect permanent persistent personal physical plain pleasant plural polite poor popular
  positive possible potent potential powerful practical precious precise pregnant premature present prevalent previous primary prime principal
  prior private probable prominent prone proper proud proven public pure quick quiet random rapid rare raw ready real recent red
  regional regular related relative relevant reliable remote renal renewable renowned resistant responsible rich right rigid ripe
  robust rough round royal rude rural sad safe salty same scarce scientific second secret secure senior sensible sensitive
  separate serious severe sexual shallow sharp sheer short sick significant silent silver similar simple single slight slim slow small
  smart smooth social soft solar sole solid sophisticated sore sound sour southern spare special specific spicy stable standard steady steep
  sterile stiff straight strange strict strong stupid subject subsequent subtle successful such sudden sufficient suitable
  superior supreme sure surgical susceptible sweet swift tall technical temporary tender terrible thick thin thorough tight
  tiny tired top total tough toxic traditional tropical true twin typical ugly ultimate unable uncertain underlying uneven
  unfair unhappy uniform unique universal unknown unlikely unpleasant unsafe unusual upper upset urban urgent useful usual vague valid valuable
  various vast verbal viable vibrant violent viral virtual visible visual vital vivid vulnerable warm weak wealthy weekly weird
  western wet white whole wide widespread wild willing wise wooden wonderful wrong yearly yellow young younger
  bigger biggest larger largest smaller smallest highest lowest greater greatest longer longest shorter stronger strongest
  weaker faster fastest slower safer safest cheaper richer poorer older oldest newer newest earlier earliest latest later wider deeper
  worse worst easier easiest harder healthier heavier lighter warmer colder hotter cooler drier denser thicker thinner
  worth like unlike far third fifth inclined mobile-friendly african american european asian british french german chinese japanese russian indian dutch italian spanish
  greek roman english scottish irish swedish norwegian danish canadian australian mexican brazilian korean islamic christian jewish muslim catholic
  upcoming ongoing existing emerging leading growing promising surrounding interesting exciting outstanding remaining missing lasting
  bizarre lush polar vivid ethereal eerie elegant fragile humble loyal noble obscure profound rigorous robust sacred serene sleek
  accurate inaccurate elaborate delicate literate desperate innate ornate intricate separate appropriate inappropriate considerate passionate
  two-thirds prehistoric medium interim indigenous lifelong long-term short-term real-time full-time part-time high-quality low-cost`,
);
/** Nouns that look like verb forms or adjectives. */
export const NOUNS = set(
  `thing things morning evening nothing something building buildings meeting meetings feeling feelings finding findings
  training funding setting settings rating ratings ceiling wedding pudding clothing lighting housing spending marketing banking
  accounting engineering manufacturing processing shipping parking warning wellbeing well-being being string spring
  king ring wing sibling offspring need seed speed breed feed weed bed hundred kindred
  animal animals hospital hospitals proposal proposals arrival metal metals mineral minerals material materials individual individuals
  professional professionals chemical chemicals potential capital goal journal official officials criminal criminals signal
  rival trial trials festival manual approval survival removal withdrawal mammal mammals crystal total original principal rehearsal referral
  alternative alternatives objective objectives initiative initiatives executive executives relative relatives adjective native
  representative detective incentive incentives perspective motive motives narrative preservative preservatives additive additives sedative
  critic topic music traffic logic public clinic clinics fabric plastic plastics antibiotic antibiotics mechanic academic epidemic pandemic statistic characteristic characteristics
  patient patients student students parent parents agent agents component components ingredient ingredients nutrient nutrients
  gradient client clients accident incident event events percent cent moment content president resident residents restaurant plant plants
  infant infants immigrant immigrants merchant merchants pollutant pollutants consultant antidepressant antioxidant antioxidants stimulant contaminant
  environment government treatment agreement movement development management payment investment element elements document moment segment
  assessment employment environment requirement department statement improvement enhancement argument instrument
  library salary boundary summary dictionary secretary military century history country company family body city story baby
  children people men women data media criteria phenomena bacteria mice teeth feet geese police cattle
  news series species physics mathematics economics politics diabetes headquarters
  gas bus virus analysis basis crisis thesis hypothesis process access success stress progress illness business address loss class
  mass pass glass dress kindness darkness weakness fitness awareness lens bonus campus status focus surplus census genus fetus
  bias atlas canvas arthritis hepatitis osteoporosis tuberculosis sclerosis diagnosis prognosis psychosis synthesis paralysis
  oil food water dose doses dosage effect effects article example examples level levels heart rate blood pressure age ages year years
  day days month months week weeks hour hours minute minutes user users lot lots amount amounts number numbers percent percentage
  couple side sides brain leaf leaves life skin price prices role growth health length strength month depth death
  interest interests result results study studies method methods approach approaches risk risks rise price cost costs
  amount issue issues case cases form forms type types kind kinds area areas part parts point points way ways place places state states`,
);
/** Words in -s that are singular. */
export const SINGULAR_S = set(
  'news series species physics mathematics economics politics diabetes gas bus virus analysis basis crisis thesis hypothesis bonus campus status focus surplus census genus fetus bias atlas canvas lens chaos cosmos whereas perhaps always arthritis measles rabies ethics athletics genetics statistics',
);
