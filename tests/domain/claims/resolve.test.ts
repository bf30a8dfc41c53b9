import { describe, expect, it } from 'vitest';
import { predict } from '../../support/predict.ts';

const claims = (text: string) => predict(text).claims;
const texts = (text: string) => claims(text).map((claim) => claim.text);

describe('what a pronoun stands for', () => {
  it.each([
    [
      'the subject of the sentence before',
      'Melatonin is a hormone. It regulates sleep.',
      'Melatonin regulates sleep.',
    ],
    [
      'the owner named in that subject',
      'The bank’s profits rose in 2020. It employs 300 people.',
      'The bank employs 300 people.',
    ],
    [
      'several things',
      'Index funds are cheap. They offer no protection in a crash.',
      'Index funds offer no protection in a crash.',
    ],
    [
      'a person, through the sentences that go on about her',
      'Marie Curie was born in Warsaw in 1867. She moved to Paris in 1891. Her notebooks are kept in lead boxes.',
      'Marie Curie’s notebooks are kept in lead boxes.',
    ],
    [
      'what the sentence itself has named, for another of its statements',
      'Kratom, derived from a tree, is sold as powder, making it a cheap drug.',
      'Kratom is a cheap drug.',
    ],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toContain(expected);
  });

  it('replaces a pronoun once and lets the next one refer to that', () => {
    expect(texts('Isabel Green is a chemist. She sold her house in her home town.')).toContain(
      'Isabel Green sold her house in her home town.',
    );
  });

  it('leaves a pronoun alone that its own statement explains', () => {
    expect(texts('The company sold 300 cars in 2020 and kept its factory.')).toContain(
      'The company kept its factory.',
    );
  });

  it('leaves "it is essential to" alone', () => {
    const [, advice] = claims(
      'Vaccines save lives. It is essential to consult a doctor before travelling.',
    );
    expect(advice?.text).toBe('It is essential to consult a doctor before travelling.');
    expect(advice?.contextNeeded).toBe(false);
  });

  it('flags what stays open instead of guessing', () => {
    const [first] = claims('It was sold for 300 dollars in 1990.');
    expect(first?.text).toBe('It was sold for 300 dollars in 1990.');
    expect(first?.contextNeeded).toBe(true);
    const two = claims(
      'Anna Smith met Carla Jones in 1990 at a fair. Afterwards, in 1991, she founded a firm.',
    );
    expect(two.at(-1)?.text).not.toMatch(/^Carla/);
  });

  it('does not take two people for one', () => {
    const text =
      'Anna Smith founded a firm in 1990. She sold it in 1999. Later Bob Jones bought the firm in 2001. She died in 2010.';
    expect(texts(text)).not.toContain('Bob Jones died in 2010.');
  });
});

describe('phrases that point back', () => {
  const article =
    'Ginseng is a herb from Asia. People take ginseng as a tea. This herb contains 30 compounds. Ginseng may lower blood sugar.';

  it('"this herb" is what the article is about', () => {
    expect(texts(article)).toContain('Ginseng contains 30 compounds.');
  });

  it('says whose side effects, in an article on something that is taken', () => {
    expect(
      texts(`${article} Side effects may include insomnia. Ginseng is sold in shops.`),
    ).toContain('Side effects of ginseng may include insomnia.');
  });

  it('"this range" is the range itself', () => {
    const text =
      'The dose is typically 1-3 grams of leaf per day. This range offers a good balance.';
    expect(texts(text)).toContain('The range of 1-3 grams of leaf per day offers a good balance.');
  });

  it('finds the noun that a superlative leaves out', () => {
    const text = 'The drug has severe side effects. The most commonly reported include nausea.';
    expect(texts(text)).toContain('The most commonly reported side effects include nausea.');
  });

  it('flags "this approach"', () => {
    const [, claim] = claims('Start with 5 mg a day. This approach reduces the risk of nausea.');
    expect(claim?.contextNeeded).toBe(true);
  });
});

describe('who "she" is', () => {
  it.each([
    [
      'the one whose given name is a woman’s',
      'Kenji Mori was a chef, and Lena Berg was a baker. She opened a shop in 1990.',
      'Lena Berg opened a shop in 1990.',
    ],
    [
      'the one whose given name is a man’s',
      'Kenji Mori was a chef, and Lena Berg was a baker. He opened a shop in 1990.',
      'Kenji Mori opened a shop in 1990.',
    ],
    [
      'by the full name, where the sentence before has the surname',
      'Isabel Green is a chemist. Green won a prize in 1990. She teaches in Leeds.',
      'Isabel Green teaches in Leeds.',
    ],
    [
      'as the owner of the phrase that follows',
      'Robert Hale, a farmer, married Joan Price in 1950. His wife taught French.',
      'Robert Hale’s wife taught French.',
    ],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toContain(expected);
  });

  it('is nobody whom the article calls "he"', () => {
    const text = 'Sasha Lind is a pilot. He lives in Oslo. She flew 300 hours in 1990.';
    expect(texts(text)).not.toContain('Sasha Lind flew 300 hours in 1990.');
  });
});

describe('what else points back', () => {
  it.each([
    [
      'a band is "they"',
      'The band signed a contract in 1990. They released three albums.',
      'The band released three albums.',
    ],
    [
      'Acme is "the firm"',
      'Acme Corp. is a company in Leeds. The firm employs 300 people.',
      'Acme Corp. employs 300 people.',
    ],
    [
      'what is won is somebody’s win',
      'Argentina won the cup in 1986. This win was led by Maradona.',
      'Argentina’s win was led by Maradona.',
    ],
    [
      'what is proposed is explained by "this"',
      'The author proposes a new approach to farming. This involves 20 steps.',
      'The new approach involves 20 steps.',
    ],
    [
      'an acronym stands for its words',
      'The Green Energy Fund (GEF) is a charity in Leeds. GEF sells lamps. It planted 20 trees in 1990.',
      'The Green Energy Fund planted 20 trees in 1990.',
    ],
    [
      'the author is "I"',
      'By Owen Pryce\n\nI tested the lamp for 20 days. My lamp weighs 200 grams.',
      'Owen Pryce tested the lamp for 20 days.',
    ],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toContain(expected);
  });

  it('leaves to a sentence what it tells later', () => {
    const [claim] = claims('Because of its alkaloids, kratom is popular.');
    expect(claim?.text).toBe('Because of its alkaloids, kratom is popular.');
    expect(claim?.contextNeeded).toBe(false);
  });

  it('leaves quotations as they were said', () => {
    const text =
      'Ruth Lund led the study of 14 stars. “It was a very long time before it paid,” she said.';
    expect(texts(text).join(' ')).toMatch(/It was a very long time before it paid/);
  });

  it('keeps "those of" and "this year"', () => {
    const text =
      'The dogs of Norway have been studied since 1990. Their teeth are longer than those of wolves. The teeth grew this year.';
    const found = claims(text);
    expect(found.map((claim) => claim.contextNeeded)).not.toContain(true);
  });
});

describe('an empty "it" or "there" gives way to the subject', () => {
  it.each([
    [
      'It is widely thought that bees fly 3 km a day.',
      'Bees are widely thought to fly 3 km a day.',
    ],
    [
      'It is reported that the ship was sunk in 1942.',
      'The ship is reported to have been sunk in 1942.',
    ],
    ['It appears that prices fell in 2020.', 'Prices appear to have fallen in 2020.'],
    [
      'It is expected that sales will rise by 3% in 2031.',
      'Sales are expected to rise by 3% in 2031.',
    ],
    [
      'It is said that the king did not sleep in 1720.',
      'The king, it is said, did not sleep in 1720.',
    ],
    ['There are four judges who sit in London.', 'Four judges sit in London.'],
    ['There is no drug that cures the disease.', 'No drug cures the disease.'],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual([expected]);
  });

  it.each([
    'It is likely that the drug works.',
    'It is not known that the drug works.',
    'It was thought that the sun moves.',
    'There are 3 rules that you should know in Spain.',
    'There are 12 species of owls in the country.',
  ])('stays as it is: %s', (text) => {
    expect(texts(text)).toEqual([text]);
  });

  it('knows "it was explained to them that", and "it was so cold that"', () => {
    const text = 'The book has 300 pages. It was announced on Monday that the author had died.';
    expect(texts(text)).toContain('It was announced on Monday that the author had died.');
  });
});

describe('what its clause says of it', () => {
  it.each([
    [
      'a council costs nothing',
      'The council adopted a plan for the harbour. According to the mayor, it will cost 3 million dollars.',
      'According to the mayor, the plan will cost 3 million dollars.',
    ],
    [
      'a town is not opened',
      'Melford is a town of 9,000 people in Kent. It has two schools.\n\nThe town’s museum holds 40,000 objects. Its collection of maps is the largest in the county.\n\nIt was built in 1890.',
      'The town’s museum was built in 1890.',
    ],
    [
      'the heading names what its section speaks of',
      'Port Elmwood\n\nPort Elmwood is a city of 80,000 people on the north coast. The city was founded in 1790.\n\nThe power plant\n\nThe Elmwood Power Plant supplies most of the city’s electricity. The plant burns gas and employs 300 people. Emissions have fallen by 20% in the city since 2010.\n\nIt was opened in 1974 by the mayor.',
      'The Elmwood Power Plant was opened in 1974 by the mayor.',
    ],
    [
      'the place that hangs on its verb is not meant',
      'The pine hawk is a bird of Europe. In Scotland it hunts in 300 woods.',
      'In Scotland the pine hawk hunts in 300 woods.',
    ],
    [
      'nor is the source',
      'The Lantern is a song by Ana Ruiz. According to research, it reached number one in 2003.',
      'According to research, the Lantern reached number one in 2003.',
    ],
    [
      'the largest city has a name',
      'The largest city of the region is Brackford. It has 500,000 inhabitants.',
      'Brackford has 500,000 inhabitants.',
    ],
    [
      'what is owned looks to what hangs on its verb',
      'Common treatment costs 300 dollars. Many people turn to valerian for its calming properties.',
      'Many people turn to valerian for its calming properties.',
    ],
    [
      'one of many people may be "they"',
      'The patient has a fever of 39 °C. Their injury could lead to blood loss.',
      'The patient’s injury could lead to blood loss.',
    ],
    [
      'a film is nobody',
      'The Silver Heron is a film of 2008. The film follows Marco through Spain. He dies in 1950.',
      'Marco dies in 1950.',
    ],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toContain(expected);
  });

  it('a committee is not the council', () => {
    const text = 'The council adopted a plan in 1990. The committee rejected the plan in 1991.';
    expect(texts(text)).toContain('The committee rejected the plan in 1991.');
  });

  it('the verb agrees with what stands for "they"', () => {
    const text = 'The Harrow Fantasy Press is a publisher of novels. They have won 30 prizes.';
    expect(texts(text)).toContain('The Harrow Fantasy Press has won 30 prizes.');
  });
});
