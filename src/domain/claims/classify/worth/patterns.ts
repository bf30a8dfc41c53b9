/** Words that tell how much a claim is worth checking. Run over short texts, lower-cased, with single spaces. */

const any = (words: string) => new RegExp(`\\b(?:${words.trim().replace(/\s*\n\s*/g, '|')})\\b`);

export const CAUSE =
  /\b(?:causes?|caused|leads? to|led to|results? in|resulted in|due to|because|increases?|increased|decreases?|decreased|reduc(?:es?|ed|ing)|improv(?:es?|ed|ing)|prevents?|prevented|affects?|affected|triggers?|contributes? to|linked to|associated with|responsible for|raises?|lowers?|inhibits?|stimulates?|promotes?|enhanc(?:es?|ed))\b/;
export const ASSERTED_CAUSE = /\b(?:because|due to|as a result|caused by|thanks to|owing to)\b/;
export const HEALTH =
  any(`diseases?|disorders?|cancers?|patients?|clinical|symptoms?|therap(?:y|ies)|treatments?|medications?|drugs?
  vaccin\\w*|infections?|virus(?:es)?|bacteria\\w*|blood|heart|brain|liver|kidneys?|diagnos\\w*|surg\\w*|health\\w*|medical|medicine
  dos(?:es?|age|ages)|syndrome|chronic|acute|pregnan\\w*|diabetes|depression|anxiety|pain|sleep|mortality|deaths?|doctors?|withdrawal|opioids?`);
export const LAW =
  any(`laws?|courts?|act of|the \\w+ act|constitution\\w*|legal\\w*|illegal\\w*|statut\\w*|rights?|regulat\\w*|police|criminal|crimes?
  landlords?|tenants?|treat(?:y|ies)|judges?|elections?|presidents?|government|military|wars?|federal|sentenced|convicted`);
export const MONEY =
  any(`tax\\w*|interest rates?|inflation|gdp|markets?|revenue|econom(?:y|ic|ies)|costs?|prices?|budgets?|invest\\w*
  funds?|loans?|debts?|wages?|profits?|sales|dollars?|billion|million|insurance|fees?`);
export const SCIENCE =
  any(`cells?|genes?|genetic|proteins?|hormones?|climate|emissions?|carbon|energy|temperatures?|species|water|oxygen
  acids?|reactions?|molecul\\w*|atoms?|quantum|gravity|radiation|receptors?|compounds?|planets?|stars?|plants?|chemical`);
export const STUDY =
  /\b(?:study|studies|research|researchers|trials?|meta-analysis|surveys?|evidence|scientists|reported|published|journal|report|according to|found)\b/;
export const HEDGE =
  /\b(?:may|might|can|could|possibly|perhaps|potential\w*|likely|suggests?|suggested|appears?|seems?|typically|usually|generally|often|sometimes|in some cases|in rare cases|tends? to|probably|about|around|approximately)\b/;
export const SOFT =
  /\b(?:important|essential|crucial|vital|key|great|good|best|significant role|plays? a|various|many factors|complex|consider\w*|understand\w*|ensur\w*|make informed|individual needs|specific needs|overall|it is worth|in general|ultimately|carefully|appropriate\w*|necessary|should|recommended|always|consult)\b/;
export const DEPENDS =
  /\b(?:depend(?:s|ing)?|var(?:y|ies)|specific|individual(?:ized|'s)?|case[- ]by[- ]case|tailor\w*|unique|circumstances|context)\b/;
export const PERSONAL = /\b(?:i|me|my|we|us|our)\b/;
export const VAGUE_SUBJECT =
  /^(?:this|that|these|those|it|they|there|some|many|others|people|such|here|one|what|who)\b/;
export const META =
  /\b(?:search results|as an ai|my knowledge|passages?|provided|given (?:sources?|text|information|context)|information (?:on|about)|mentioned|quer(?:y|ies)|questions?|according to my|i couldn't find|i could not find|not enough information|more information|further research|additional research|it is (?:difficult|hard|unclear)|unclear|i hope|please|let me know)\b/;
export const CONCLUDING =
  /^(?:in conclusion|overall|in summary|to summarize|to sum up|ultimately|in short|in essence|by )\b/;
export const EXAMPLES = /\b(?:such as|including|includes?|e\.g\.|for example|for instance)/;
export const POINTER =
  /\b(?:sources?|resources?|websites?|textbooks?|(?:journal|news) articles?|(?:web|database) search(?:es)?|searched|results)\b/;
