/** Signs of what kind of claim a statement is. Run over short statements, lower-cased, with single spaces. */

/** What a pattern of this file answers to. */
interface Pattern {
  test(text: string): boolean;
}

/** For patterns that several questions about one claim come back to: the last answer is kept. */
function asked(pattern: RegExp): Pattern {
  let last = '';
  let found = pattern.test(last);
  return {
    test: (text) => {
      if (text === last) return found;
      last = text;
      found = pattern.test(text);
      return found;
    },
  };
}

const any = (words: string) => new RegExp(`\\b(?:${words.trim().replace(/\s*\n\s*/g, '|')})\\b`);

/** Units in which something is taken: always doses. */
export const DOSE_UNIT =
  /(?:\d|\b(?:one|two|three|four|half an?|half a)) ?(?:mg|mcg|µg|μg|milligrams?|micrograms?|iu|capsules?|tablets?|pills?|drops|puffs|teaspoons?|tablespoons?|cups?|glasses|scoops?)\b/;
/** Units of doses where something is taken, per dose or per day. */
export const MEASURED = /\d ?(?:g|grams?|ml|mmol|units|servings?|liters?|litres?)\b/;
export const TAKEN =
  /\b(?:take|takes|taken|taking|dose|doses|dosage|recommend\w*|starting point|start with|exceed|supplement\w*)\b/;
export const OFTEN =
  /\b(?:per (?:day|dose|hour|week)|each|daily|a day|an? hour|\d+ hours|times|twice|once|every (?:day|night|morning|\d+)|weekly|at bedtime|before bed|enough for|for (?:most|adults|children))\b/;
export const DOSE_SUBJECT =
  /^(?:(?:the|a|an|your|any|recommended|usual|typical|standard|optimal|correct|right|starting|maximum|minimum|daily|common|appropriate) )*(?:[\w'’-]+ ){0,2}(?:dosages?|doses?|dosing)\b/;
export const REGIMEN =
  /^(?:for best results , |for best results, )?(?:always |only )?take .{0,60}\b(?:every|daily|a day|before|after|with|hours)\b/;
export const PER_PACK = /\bper (?:bottle|pack|box|packet|jar)\b/;

export const QUANTITY = asked(
  /\d|\b(?:percent|per cent|million|billion|trillion|thousands|hundreds|half of|a third of|two[- ]thirds|one in (?:two|three|four|five|ten)|majority of|doubled|tripled|halved|twice)\b/,
);
export const PERCENT = asked(/\d ?%|\bper ?cent\b|\bpercentage\b/);
export const DATED = asked(
  /\b(?:in|on|since|by|from|until|between|during|of|around|after|before|january|february|march|april|may|june|july|august|september|october|november|december|,) (?:the )?(?:early |late |mid-?)?(?:\d{1,2} ?,? ?)?(?:1[0-9]|20)\d\d(?:s|[–-]\d\d)?\b|\b\d{1,4} (?:bc|ad|bce|ce)\b|\b(?:century|centuries)\b|\b(?:on|early|late|next) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.) \d{1,2}\b|\bin (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/,
);
/** What happens on a day, whether it has or will: events of a calendar. */
export const EVENT =
  any(`was|were|had|did|became|begins?|began|founded|born|died|invented|discovered|launched|introduced|signed|established|opened|won
  published|passed|released|built|appeared|voted|takes effect|took effect|replaced|listed|gained|created|elected|appointed|married|moved
  joined|left|ended|ends|end on|take up|meeting is|adopted|approved|first proposed|has borne`);

/** "More than 300" counts; only what is set beside something else compares. */
const THAN = String.raw`than(?! (?:about |nearly |half |once |twice |one |a )?(?:[\d$€£]|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|one|week|month|year|day)\b))`;
export const COMPARISON = asked(
  any(`(?<!other |no more |no less |rather )${THAN}
  compared (?:to|with) (?!\\d|the \\d)|versus|vs|next to|among the (?:\\w+est|most)|second most|fewer (?!than)
  (?:more|less) [a-z]+(?:ly)? [a-z]+\\b.{0,30}\\b(?:option|alternative|choice)
  (?:safer|better|worse|cheaper|stronger|weaker|faster|larger|bigger|smaller|higher|healthier|lower cost) (?:option|alternative|choice)
  outperform\\w*|surpass\\w*|superior to|inferior to|similar to|the same (?:size |height |length )?as|twice (?:as|the)
  as (?:effective|safe|good|large|much|likely|wide|long|high|heavy|fast) as|about the size of|differs? from|unlike|whereas
  (?:a|an) (?:more|less|safer|better|worse|cheaper|healthier|faster|broader|deeper|milder|newer|older|larger|smaller)
  (?:absorbed|tolerated|works|performs|sleeps?) better
  (?:the|its|their) (?:\\w+ ){0,2}(?:largest|smallest|highest|lowest|longest|shortest|biggest|oldest|youngest|nearest|fastest|slowest|best|worst|most (?:common|popular|important|expensive|effective))
  (?:is|are|was|were) (?:\\w+ )?(?:more|less) \\w+`),
);

export const PREDICTION =
  /\b(?:is expected to|are expected to|expects? to|is projected|are projected|projected to|forecasts?|predicts?|is likely to|are likely to|by 20[3-9]\d|going to|is set to|are set to|poised to|is due (?:for|in|to (?:be|open|launch|start|begin|take|arrive|end|close|finish))|should be able to|by the time)\b/;
/** "Could delay the fall in emissions": what may come of something that goes on. */
export const COULD =
  /\bcould (?:delay|slow|raise|cut|push|threaten|derail|speed|double|halve|reach|fall|rise)\b/;

export const SPEECH =
  any(`said|says|told|stated|states|claims?|claimed|argues?|argued|announced|reported|reports|according to|wrote|testified|estimates?
  estimated by|concluded|warned|warns|recommends?|recommended by|believes?|believed|explained|explains|noted|notes|pointed out|points out|promises?
  promised|quotes?|quoted|urges?|urged|expects?|expected|attributes?|attributed|wants?|wanted|puts|hopes?|denies|denied|insists?|insisted|added|calls?
  called for|describes?|described|suggested|saw no`);
/** "Puts the chance at", where "put" speaks. */
export const PUTS_AT = /\bputs? .{1,80}\bat\b/;
export const UNNAMED_SOURCE =
  /\b(?:studies|study|research|researchers|scientists|experts|evidence|data|surveys?|trials?|people|many|some|customers|users|patients|it is|it was)\b.{0,40}\b(?:said|says?|show\w*|suggest\w*|indicate\w*|find|finds|found|report\w*|believe\w*|argue\w*|thought|believed)\b|\baccording to (?:a|an|one|some|several|recent|new) (?:\w+ )?(?:study|studies|trial|survey|review|paper|analysis|research)\b/;

export const DEFINITION =
  /\b(?:is|are|was|were) (?:\w+ ){0,2}(?:defined as|known as|called|named|derived from|made of|made from|made with|made up of|composed of|bound to|short for|a type of|a form of|a kind of|a term for|types? of)\b|\b(?:refers? to|stands for|consists? of|comprises?|means that|belongs? to the (?:genus|family|order|class)|genus \w+ includes)\b|\bactive (?:compounds?|ingredients?) (?:is|are)\b|^there (?:are|is) \w+ (?:main |different |major )?(?:types|kinds|forms|classes|categories|species)\b/;
/** A noun that says how something stands, not what it is. */
export const RELATIONAL =
  any(`problem|issue|reason|result|sign|risk|danger|threat|way|part|matter|question|option|choice|alternative|factor|cause|need
  lot|number|majority|minority|goal|aim|step|idea|suggestion|recommendation|advantage|benefit|success|failure|mistake|concern|priority|chance|dip|drop
  rise|fall|increase|reduction|difference|change|day|year|time|place|piece|mix|pen|crime|offen[cs]e|ground|right|duty|meeting|author|member|leader|head|spokes\\w+|chair\\w*|professor|mayor`);

/** Not for some: a warning, whatever else it says. */
export const WARNS =
  /\bnot (?:recommended|suitable|safe) for\b|\bshould not be (?:used|taken|given)\b|\b(?:raises?|increases?) (?:the|your|their) risk\b/;

export const SAFETY =
  any(`side effects?|adverse|risks?|risky|danger\\w*|unsafe|safe|safety|safely|toxic\\w*|poison\\w*|overdos\\w*|harm\\w*|hazard\\w*|fatal
  injur\\w*|contraindicat\\w*|interacts? with (?:other )?(?:drugs|medications|medicines)|interactions? with (?:other )?(?:drugs|medications|medicines)
  nausea|vomiting|dizziness|diarrh(?:o?e)a|headaches?|drowsiness|constipation|seizures?|addict\\w*|habit-forming|withdrawal symptoms may|dependence|allergic
  discomfort|complications?|birth defects|liver (?:damage|injury)|carcinogen\\w*|cause[sd]? cancer|warn\\w*|recall\\w*|swelling|too much|gentle on
  dry mouth|increased heart rate|sleep disturbances?|not (?:recommended|suitable|intended) for|should not be (?:used|taken|given)|less effective by`);
/** Where speaking of a danger is not to say that something has it. */
export const RELIEF =
  /\b(?:relief|remedy|alternative|manag(?:e[ds]?|ing|ement)|alleviat\w*|cure|treat)\b/;

export const EFFICACY =
  any(`treats?|treating|treatment|cures?|heals?|relie(?:f|ves?|ving)|alleviat\\w*|reduc\\w*|improv\\w*|prevent\\w*|protects?|boosts?|enhanc\\w*
  helps?|helping|helpful|effective\\w*|efficacy|benefits?|beneficial|remedy|aids?|alternative|eases?|lowers?|strengthen\\w*|promot\\w*|support\\w*
  soothes?|mitigat\\w*|manag(?:e[ds]?|ing|ement)|works? for|promise|promising|ensures?|optimi[sz]\\w*|better sleep|fall asleep|(?:analgesic|mood-regulating|calming) properties
  contributes? to|linked to|cuts?|good balance|allows individuals`);
/** An effect that was measured: its number is of the effect. */
export const MEASURED_EFFECT = asked(
  any(`(?:reduc\\w+|lower\\w*|cut|cuts|improv\\w+) .{0,60}(?:risk|symptoms?|pain|pressure|time it took|strokes?|deaths?|sleep|anxiety|depression|recurrence|mortality)
  recurrence rate of .{0,80}compared|does no lasting harm`),
);
/** The verb that the sentence hangs on claims an effect, whatever it is due to. */
export const HELPS = asked(
  /\b(?:helps?|can help|may help|alleviates?|relieves?|reduces?|improves?|eases?|prevents?|protects?|offers? (?:natural )?relief|potential (?:natural )?remedy)\b/,
);

export const MECHANISM =
  /\b(?:due to|because|caused by|causes?|results? (?:from|in)|leads? to|by (?:binding|blocking|inhibiting|increasing|reducing|activating|stimulating|releasing|acting|slowing)|binds?|receptors?|inhibits?|activates?|stimulates?|mechanism\w*|acts? (?:on|as)|works? by|triggers?|regulates?|metaboli[sz]\w*|absorb(?:s|ed)?\b|absorption|generated by|produced by|driven by|converts?|interacts? with|enzymes?|neurotransmitters?|pathways?|blocks?|releases?|(?:raises?|lowers?|increases?|decreases?|increase|raise) the (?:concentration|amount|level|production)|makes? the|form (?:inside|when|in)|keeps? .{1,30} from \w+ing|passes through|implants?|excretes?|filters?)\b/;
/** The link itself is what is claimed. */
export const LINK = asked(
  /\b(?:is|are|was|were|be) (?:\w+ )?(?:due to|because|caused by|driven by|the result of)\b|\bbecause\b/,
);

export const ADVICE =
  /^(?:it(?:'s|’s| is) (?:\w+ )?(?:essential|crucial|vital|important|advisable|best|recommended|necessary|wise|imperative|critical|a good idea)\b.{0,40}\bto\b)|\bit(?:'s|’s| is) (?:\w+ )?(?:essential|crucial|vital|important|advisable|best|recommended|necessary|wise) to\b|\b(?:should(?! be able)|ought to|had better|be sure to|make sure)\b|\b(?:is|are) (?:\w+ )?(?:advised|recommended to|encouraged|urged|vital before|crucial before|essential before|crucial when|crucial for|vital for|essential for)\b|\b(?:requires?) (?:\w+ )?(?:professional|medical) (?:advice|guidance|supervision)\b|\bconsulting\b.{0,60}\b(?:vital|essential|crucial|important)\b|\b(?:planners|experts|doctors|advisers|advisors|specialists|physicians|dietitians|professionals) (?:suggest|recommend|advise|urge)\b|\brule of thumb is to\b|\bmake informed decisions\b/;
/** Duties: advice where a reader or a patient has them for their own good, law where the law gives them. */
export const DUTY = /\b(?:must|have to|need to|needs to|may need as)\b/;
export const DUTY_BEARER =
  /^(?:(?:when|if|before|after|while)\b.{1,80}, ?)?(?:you|people|individuals|patients|users|beginners|adults|women|children|anyone|everyone|parents|single parents|freelancers|consumers|athletes|those)\b/;
export const LEGAL =
  /\b(?:laws?|acts?|landlords?|tenants?|tenanc(?:y|ies)|notice|deposits?|rent|courts?|regulations?|statut\w*|contracts?|legally|licen[cs]e|tax(?:es)?|filing|council)\b/;
