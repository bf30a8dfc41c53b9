import { describe, expect, it } from 'vitest';
import { splitStatements } from '../../../src/domain/claims/split/index.ts';
import { sentenceText } from '../../../src/domain/claims/words.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import { analyser } from '../../support/analyser.ts';

const split = (text: string, granularity: 'fine' | 'coarse' = 'fine') =>
  splitStatements(analyser.analyse(readTokens(text)), granularity).map(({ words }) =>
    sentenceText(words),
  );

/** A sentence, and the statements that a careful checker would list for it. */
type Case = readonly [sentence: string, ...statements: string[]];

const LISTS: Case[] = [
  [
    'Side effects may include dry mouth, increased heart rate, and sleep disturbances.',
    'Side effects may include dry mouth.',
    'Side effects may include increased heart rate.',
    'Side effects may include sleep disturbances.',
  ],
  ['It can reduce anxiety and improve mood.', 'It can reduce anxiety.', 'It can improve mood.'],
  [
    'The bridge is 1.2 km long and was designed by Ruth Amsel.',
    'The bridge is 1.2 km long.',
    'The bridge was designed by Ruth Amsel.',
  ],
  [
    'In 2003, the firm opened offices in Oslo and Paris.',
    'In 2003, the firm opened offices in Oslo.',
    'In 2003, the firm opened offices in Paris.',
  ],
  [
    'The plan can be managed, tested and deployed.',
    'The plan can be managed.',
    'The plan can be tested.',
    'The plan can be deployed.',
  ],
  [
    'Recruiters focus on finding and attracting candidates.',
    'Recruiters focus on finding candidates.',
    'Recruiters focus on attracting candidates.',
  ],
  [
    'Earth, Jupiter, and Mars are all planets.',
    'Earth is a planet.',
    'Jupiter is a planet.',
    'Mars is a planet.',
  ],
  [
    'It offers a safer and more accessible option.',
    'It offers a safer option.',
    'It offers a more accessible option.',
  ],
  [
    'High doses may lead to issues such as nausea, dizziness, and in rare cases, seizures.',
    'High doses may lead to issues such as nausea.',
    'High doses may lead to issues such as dizziness.',
    'High doses may, in rare cases, lead to issues such as seizures.',
  ],
  [
    'The air consists of approximately 21% oxygen and 79% nitrogen.',
    'The air consists of approximately 21% oxygen.',
    'The air consists of approximately 79% nitrogen.',
  ],
  ['They need food and an aid.', 'They need food.', 'They need an aid.'],
  [
    'He is an author and editor of the Times.',
    'He is an author of the Times.',
    'He is an editor of the Times.',
  ],
];

const WHOLE: string[] = [
  'The range offers a balance between achieving effects and minimizing risks.',
  'The dose is a combination of caffeine and theanine.',
  'It is used in research and development.',
  'The Centers for Disease Control and Prevention published the data.',
  'It lives in the Indian and Pacific oceans.',
  'The treatment uses mind and body practices.',
  'Anna and her husband have five sons.',
  'If you smoke and drink, the risk rises.',
  'You can find ice on Earth and Mars, but not on Venus.',
  'The active compounds are mitragynine and caffeine.',
  'A diet of bread or rice is cheap.',
  'The recommended dose is 1-3 grams per day, taken 4-6 times daily.',
  'Results vary depending on age.',
  'The bridge, using a heavy design, is stable.',
];

const CLAUSES: Case[] = [
  ['Fees are low; returns are high.', 'Fees are low.', 'Returns are high.'],
  ['Fees are low, but the risk is real.', 'Fees are low.', 'The risk is real.'],
  ['While fees are low, the risk is real.', 'Fees are low.', 'The risk is real.'],
  [
    'Cracks do not spread because the layer is arranged in a spiral.',
    'Cracks do not spread.',
    'The layer is arranged in a spiral.',
    'Cracks do not spread because the layer is arranged in a spiral.',
  ],
  [
    'It is essential to consult a doctor, as guidance ensures safety.',
    'It is essential to consult a doctor.',
    'Guidance ensures safety.',
  ],
  ['However, it is important to note that tolerance varies.', 'Tolerance varies.'],
  ['In addition, coffee also contains acids.', 'Coffee contains acids.'],
  ['Yang Liu: He chairs the board.', 'Yang Liu chairs the board.'],
  [
    'Coffee lowers the risk, tea has no effect, and sugar raises it.',
    'Coffee lowers the risk.',
    'Tea has no effect.',
    'Sugar raises it.',
  ],
  [
    'Neither subsidies nor taxes changed during the year.',
    'Subsidies did not change during the year.',
    'Taxes did not change during the year.',
  ],
];

const ASIDES: Case[] = [
  [
    'Kratom, derived from a tree, offers relief.',
    'Kratom is derived from a tree.',
    'Kratom offers relief.',
  ],
  [
    'The fins, which help control the board, are made of plastic.',
    'The fins help control the board.',
    'The fins are made of plastic.',
  ],
  [
    'The shop sells beans, offering a wide choice.',
    'The shop sells beans.',
    'The shop offers a wide choice.',
  ],
  [
    'The storm hit Kent, killing three people and injuring five.',
    'The storm hit Kent.',
    'The storm killed three people.',
    'The storm injured five.',
  ],
  [
    'The book tells the story of Marco, who looks for his brother.',
    'The book tells the story of Marco.',
    'Marco looks for his brother.',
  ],
  [
    'The result, published on Tuesday in a journal, rests on 14 transits.',
    'The result was published on Tuesday in a journal.',
    'The result rests on 14 transits.',
  ],
  [
    'Gout, type 2 diabetes and asthma are associated with a higher risk.',
    'Gout is associated with a higher risk.',
    'Type 2 diabetes is associated with a higher risk.',
    'Asthma is associated with a higher risk.',
  ],
  [
    'Karl von Frisch, an Austrian scientist, described the dance.',
    'Karl von Frisch is an Austrian scientist.',
    'Karl von Frisch described the dance.',
  ],
  [
    'The correct dose—typically 1-3 capsules—is unknown.',
    'The correct dose is typically 1-3 capsules.',
    'The correct dose is unknown.',
  ],
  [
    'C# is a language developed by Microsoft in 2000.',
    'C# is a language.',
    'C# was developed by Microsoft in 2000.',
  ],
  [
    'Melatonin is a hormone that regulates sleep.',
    'Melatonin is a hormone.',
    'Melatonin regulates sleep.',
  ],
  [
    'Gradual changes mitigate risks while tailoring treatment to needs.',
    'Gradual changes mitigate risks.',
    'Gradual changes tailor treatment to needs.',
  ],
  [
    'Everest is 8,849 metres tall, making it the highest mountain on Earth.',
    'Everest is 8,849 metres tall.',
    'It is the highest mountain on Earth.',
  ],
];

const ATTRIBUTION: Case[] = [
  [
    'Studies suggest that the compounds can reduce anxiety and improve mood.',
    'Studies suggest that the compounds can reduce anxiety.',
    'Studies suggest that the compounds can improve mood.',
  ],
  [
    'Critics argue that the measure will raise prices and reduce imports.',
    'Critics argue that the measure will raise prices.',
    'Critics argue that the measure will reduce imports.',
  ],
  [
    'According to the agency, fees are low, but the risk is real.',
    'According to the agency, fees are low.',
    'According to the agency, the risk is real.',
  ],
  [
    'Costs rose because demand grew, the agency said.',
    'Costs rose, the agency said.',
    'Demand grew, the agency said.',
    'Costs rose because demand grew, the agency said.',
  ],
  [
    'He said the plan was cheap and that it would work.',
    'He said the plan was cheap.',
    'He said it would work.',
  ],
  [
    'The court held that the law was valid, finding that it was fair.',
    'The court held that the law was valid.',
    'The court found that it was fair.',
  ],
];

describe('splitStatements', () => {
  const groups = { LISTS, CLAUSES, ASIDES, ATTRIBUTION };
  for (const [name, cases] of Object.entries(groups)) {
    it.each(cases.map((entry) => [entry[0], entry.slice(1)] as const))(
      `${name}: %s`,
      (text, expected) => {
        expect(split(text)).toEqual(expected);
      },
    );
  }

  it.each(WHOLE.map((text) => [text]))('keeps together: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('stops at independent clauses when asked for coarse claims', () => {
    expect(
      split('Beans are cheap, but dry beans, which keep well, need water and time.', 'coarse'),
    ).toEqual(['Beans are cheap.', 'Dry beans, which keep well, need water and time.']);
  });

  it('never loses a negation, a number or a hedge to a neighbour', () => {
    expect(split('It did not burden the state or raise taxes.')).toEqual([
      'It did not burden the state or raise taxes.',
    ]);
    for (const statement of split('The drug may cause nausea and may not help 5% of adults.')) {
      expect(statement).toMatch(/may/);
    }
  });

  it('tells the rules that made a statement, the outermost first', () => {
    const rules = (text: string) =>
      splitStatements(analyser.analyse(readTokens(text)), 'fine').map((made) => made.rules);
    expect(rules('Fees are low.')).toEqual([[]]);
    expect(rules('Critics say that it can reduce anxiety and improve mood.')).toEqual([
      ['attribution', 'shared-subject'],
      ['attribution', 'shared-subject'],
    ]);
    expect(rules('Smith, a former judge, runs the office.')).toEqual([['appositive'], []]);
  });

  it('keeps the second of two lists whole where both would make too many statements', () => {
    const made = split(
      'Anna, Bert and Carl sold apples, pears, plums and grapes to shops, markets and schools.',
    );
    expect(made.length).toBeLessThanOrEqual(6);
  });

  it('leaves a very long sentence whole', () => {
    const text = `${'alpha, '.repeat(200)}and omega are letters.`;
    expect(split(text)).toHaveLength(1);
  });
});
