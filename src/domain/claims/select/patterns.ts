/**
 * How sentences open that state nothing to check. The patterns are anchored and run over a bounded opening of
 * the sentence, lower-cased, with single spaces between its words.
 */

const OPENING = `^(?:["“‘'[*_] ?)*(?:(?:so|now|well|and|but|then|finally|therefore|please|today|here|also|in conclusion|to conclude|first|next|lastly|in short) ,? ?)?`;
const at = (pattern: string) => new RegExp(`${OPENING}(?:${pattern})`);

export const GREETING =
  /^(?:["“] )?(?:hi|hello|hey|dear|greetings|welcome|thanks|thank you|many thanks|cheers|sincerely|regards|best|kind regards|best regards|best wishes|warm regards|yours|good (?:morning|afternoon|evening|day)|bye|goodbye|see you|take care|i hope (?:this|that|it) helps|happy (?:new year|birthday|holidays))\b/;

export const ANNOUNCEMENT = at(
  [
    String.raw`in (?:this|the following|our next|the next|the remainder of this) (?:article|post|blog|guide|section|chapter|video|piece|report|review|tutorial|episode|newsletter|paper|essay|part|series|comprehensive|detailed|complete)\b.{0,40}?\b(?:we|i|you|let)\b`,
    `(?:this|the following|our) (?:article|post|blog post|blog|guide|section|chapter|video|piece|tutorial|episode|comprehensive guide|page|column) (?:will|aims|sets out|lays out|explores|explains|discusses|covers|looks|provides|describes|examines|delves|offers|outlines|highlights|breaks|walks|answers|reviews|presents|summarizes|is about|focuses|takes)`,
    `(?:we|i)(?:'ll|’ll| will| are going to|'re going to| shall| want to| would like to|'d like to) (?:now |also |then |first )?(?:explore|discuss|look|examine|cover|explain|show|talk|dive|delve|take a look|walk|answer|share|go over|review|describe|outline|break|provide|guide|introduce|consider|see|turn|give you|tell you|present|focus)`,
    `let(?:'s|’s| us|s) `,
    `(?:without further ado|read on|keep reading|stay tuned|as promised|before we (?:begin|start|dive)|by the end of this)`,
    `below (?:we|you will find|you'll find|is a|are)`,
    `(?:sure|certainly|of course|absolutely|great question) ?[,!.] ?(?:here|i|let|below)\\b`,
    `here(?:'s| is| are) (?:an?|the|some|my) (?:(?:brief|quick|short|simple|detailed|general) )?(?:overview|summary|guide|outline|breakdown|explanation|introduction)\\b`,
  ].join('|'),
);

export const CALL_TO_ACTION = at(
  String.raw`(?:learn (?:more|about|how)|discover (?:how|the|why|more|what)|find out|click|subscribe|sign up|contact us|call us|visit (?:our|us|the|my)|download|check out|follow us|follow me|share this|read more|see more|join (?:us|our|the)|register|order (?:now|yours|today)|buy (?:now|yours|it)|shop|get (?:started|in touch|yours|your free|a quote)|book (?:a|your|now)|send (?:us|me|your)|tell (?:us|me)|leave a comment|let (?:me|us) know|feel free to|do not hesitate|don't hesitate|reach out|if you have any (?:questions|other)|if you (?:liked|enjoyed)|email us|try it|pick up|explore (?:the|our|how)|see (?:also|our|the full)|donate|support us|stay connected|for more information|for (?:more|further) (?:details|info)|to learn more|click|scroll|tap|note : this (?:article|post)|disclaimer)\b`,
);

export const ENCOURAGEMENT = at(
  [
    String.raw`(?:always )?listen to your body|trust (?:yourself|the process|your)|be patient|stay (?:strong|positive|motivated|safe|curious|focused|hydrated !)|good luck|have fun|enjoy\b|don't (?:give up|worry|be afraid|panic|forget that you)|do not (?:give up|worry|be afraid)|never give up|congratulations\b|you(?:'ve| have)? got this|you (?:can do|deserve|are not alone|'re not alone|’re not alone|got)|keep (?:going|up the|it up|calm)|believe in|be (?:kind to|proud|yourself|brave|mindful of your)|take a deep breath|it's never too late|every (?:journey|step) `,
    `(?:as you .{1,60}? , )?pay (?:close |careful )?attention to how you`,
    String.raw`(?:remember|after all|ultimately|in the end) , .{0,120}?\b(?:isn't|is not|it's not|isn’t|it’s not|aren't) (?:just|only|all|simply) about\b`,
    `(?:it|this|success|health|life)(?:'s|’s| is) (?:not |all |really )?(?:just |only )?about (?:finding|learning|being|having|listening|enjoying|making)`,
    String.raw`remember (?:that |, )?(?:you|your|everyone|every|we|it's ok|it's okay|progress|consistency)\b`,
  ].join('|'),
);

export const OPINION = at(
  String.raw`(?:i|we) (?:(?:really|just|personally|also|honestly|truly|still|don't|do not|absolutely) )*(?:think|feel|believe|love|loved|like|liked|hate|hated|enjoy|enjoyed|prefer|hope|wish|guess|suppose|wonder|recommend|would recommend|highly recommend|am (?:sure|happy|glad|sorry|excited|pleased|grateful|so|very|a fan|convinced))\b|in my (?:humble |honest )?opinion|for (?:me|my money) ,|to my mind|personally ,|to be honest|frankly|if you ask me|(?:what|how) (?:a|an|wonderful|beautiful|sad|great)\b|(?:it|this|that)(?:'s|’s| is| was) (?:a (?:shame|pity|disgrace|joy|pleasure|must|delight)|so |really |absolutely |just |truly |pretty |an? (?:\w+ )?)?(?:great|amazing|awesome|wonderful|beautiful|sad|terrible|awful|fantastic|incredible|lovely|nice|fun|funny|ridiculous|cool|boring|disgusting|perfect|shame|delicious|excellent|annoying|disappointing)\b|(?:he|she|they|it) (?:deserves?|deserved) `,
);

/** "It may sound strange": what somebody could make of what is said before or after. */
export const SEEMING = at(
  '(?:this|that|it|these|those) (?:may|might|can|could|will) (?:seem|sound|look|appear|feel) (?!to |that )',
);

/** What sells, whatever it costs. */
export const SELLING = at(
  String.raw`(?:try it|buy (?:it|now|yours)|order (?:now|yours|today)|shop now|subscribe|sign up|get yours|download|donate|claim your)\b`,
);

/** What a text says of its own use: it informs, it does not advise. */
export const DISCLAIMER =
  /\b(?:not (?:a substitute for|meant as|intended as|to be (?:taken|read|construed) as|be (?:taken|read|construed) as)|does not (?:replace|constitute)|no substitute for)\b.{0,60}\badvice\b|\b(?:general|educational) (?:information|purposes)\b.{0,40}\bnot\b.{0,60}\badvice\b|\bi am an ai\b|\bas an ai\b/;

/** "Not everybody agrees": it announces that somebody will be heard. */
export const TURN =
  /^(?:but |yet |still , )?not every(?:body|one) (?:agrees|is (?:convinced|happy|persuaded|so sure|on board)|shares)\b/;

export const OPINION_OBJECT =
  /^(?:amazing|awesome|wonderful|beautiful|terrible|awful|fantastic|incredible|lovely|gorgeous|ridiculous|boring|disgusting|delicious|brilliant|stunning|horrible|adorable|magnificent|marvelous|superb|breathtaking|inspiring|delightful|charming|fabulous|outrageous|shameful|pathetic|stupid|silly|ugly|tasty|yummy|masterpiece|disgrace|shame)$/;

/** What an order must speak of to be advice worth checking: health, safety, doses, money, law. */
export const ADVICE_TOPIC =
  /\b(?:doctors?|physicians?|pharmacists?|professionals?|dentists?|nurses?|specialists?|consult|doses?|dosages?|medications?|medicines?|drugs?|pills?|tablets?|capsules?|supplements?|vitamins?|herbs?|treatments?|therapy|symptoms?|pain|discomfort|pregnan\w*|breastfeeding|blood|heart|liver|kidneys?|skin|sleep|diet|foods?|sodium|calcium|potassium|iron|magnesium|protein|fibre|fiber|fluids?|fruits?|vegetables?|citrus|meat|smok\w*|nicotine|temperature|eat|drink|water|alcohol|caffeine|sugar|salt|exercise|weight|infections?|vaccin\w*|allerg\w*|disease|diabetes|cancer|stress|anxiety|avoid|safe(?:ly|ty)?|risks?|danger\w*|harm\w*|toxic|emergency|invest\w*|savings?|budget|debts?|loans?|credit|mortgages?|taxes|tax|insurance|retirement|funds?|interest rates?|portfolio|lenders?|borrow\w*|repay\w*|payments?|(?:keep|stop|start) paying|bills?|rent|landlords?|deposits?|contracts?|lawyers?|attorneys?|legal|court|police|passwords?|backups?|update|batter(?:y|ies)|electrical|gas|fire|helmet|sunscreen)\b/;

/** Praise and blame in front of a noun. */
export const EVALUATIVE =
  /^(?:excellent|great|remarkable|superb|outstanding|impressive|brilliant|wonderful|amazing|fantastic|fine|masterful|stunning|magnificent|inspiring|beautiful|moving|terrible|awful|dreadful|disastrous|disappointing|poor|mediocre|shameful|ridiculous|incredible|unforgettable|marvelous|marvellous|groundbreaking|splendid|lovely|gripping|delightful|dull|boring|tedious)$/;
