/** Sentences of several kinds, their words (as the treebank cuts them) apart by spaces. */
export const SENTENCES: readonly string[] = [
  'The committee , which met on Tuesday , approved a budget of $ 4.2 million for the two libraries .',
  'In a trial with 212 adults , those who took the higher dose slept about 20 minutes longer than the others .',
  "Green tea does n't cure colds , but some people say that it helps .",
  "According to the mayor 's office , construction will start in May and end before winter .",
  '" We never promised that , " she said , " and nobody at the company did . "',
  'Solar panels lose roughly half a percent of their output each year .',
  'Because the pump had failed , the cellar was flooded and 30 boxes of letters were destroyed .',
  'Vitamin D is made in the skin when it is exposed to sunlight .',
  'Can it be taken with coffee ?',
  'Side effects include nausea , dry mouth , and , less often , a rash .',
  'The bird , a male , weighed 11 g and had been ringed in Norway .',
  'It is not known whether the new rule applies to tenants who moved in before 2015 .',
  'Born in Lisbon , Ribeiro studied chemistry , taught for ten years and wrote three novels .',
  'Store the powder in a dry place , away from children .',
  'More than 60 % of the users who answered wanted a longer battery life .',
  'No !',
];
