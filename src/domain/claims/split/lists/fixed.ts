/** Pairs that mean one thing: taken apart, they would say something else, or nothing. */
export const FIXED = new Set(
  `research and development|terms and conditions|supply and demand|trial and error|pros and cons|food and drug|health and safety|
  science and technology|arts and crafts|law and order|wear and tear|more and more|again and again|back and forth|up and down|
  day and night|black and white|rock and roll|signs and symptoms|salt and pepper|bed and breakfast|checks and balances|
  mergers and acquisitions|over and over|less and less|men and women|boys and girls|first and foremost|each and every|
  now and then|one and only|ups and downs|goods and services|profit and loss|assets and liabilities|thoughts and feelings|
  peace and quiet|policies and procedures|rules and regulations|nuts and bolts|question and answer|safe and sound|by and large|
  vice and virtue|time and effort|time and money|hopes and dreams|questions and answers|hundreds and thousands|cut and paste|
  trademark and patent|life and death|ebb and flow|null and void|tried and tested|fruits and vegetables|fruit and vegetables|
  diet and exercise|keep and bear|wait and see|pick and choose|come and go|live and work|safe and sound`
    .split('|')
    .map((phrase) => phrase.trim()),
);
