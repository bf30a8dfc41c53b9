/** Everything that the first job of a worker would have to wait for, done before somebody waits. */
import { runExtraction } from './runExtraction.ts';
import { loadAnalyser } from './weights.ts';

/** Passes over the text: the engine's code is compiled step by step, the more often it has run the faster. */
const PASSES = 12;

/** Sentences of each kind that articles have most of. The number makes each pass a text of its own, so that no cache answers. */
const textOf = (pass: number) => `Tea in ${1900 + pass}

Tea, which is made from leaves, contains caffeine and may improve attention or mood. In a ${2000 + pass} study, ${30 + pass}% of ${100 + pass} adults slept less after ${400 + pass} mg because it blocks adenosine receptors. Although ${pass} trials found no harm, doctors say that it should not be taken late in the day.

Doses and effects

Take ${1 + pass}-${3 + pass} grams per dose, 4-6 times daily. Side effects such as nausea, headaches (in ${pass}% of users) and a fast heartbeat are rare; they usually pass within ${pass} hours.

- It is safer than coffee, a drink that ${pass} million people buy each day.
- According to the authors, “the effect is small”, but the company raised its price from $${pass} to $${pass + 2} in May.
- Founded in ${1950 + pass} by Ann Lee, an engineer, the firm sells black, green and white tea. She led it until ${1980 + pass}.

However, the ${pass} leaves — picked by hand — have to be withered, rolled and dried, which takes ${pass + 10} hours and costs growers more than it did in the past. The plant, known as Camellia sinensis, grows in China, India and Kenya, where its growers, who own ${pass} hectares each, neither water nor feed it. While most of the ${pass} kinds are cheap, some are not: a rare one can be sold for $${900 + pass}, as well as being hard to find.

Dr Lee, who had moved to Leith in ${1970 + pass}, reported that her findings could not explain the loss and that ${pass} more tests were needed, leading the board to stop the trial. It is the oldest of the ${pass} drinks that contain caffeine, including coffee, cocoa and cola, and it is used to treat fatigue, reduce stress and help people focus. If you are pregnant or take medicines, talk to your doctor before you use it. These effects were due to its compounds, not to the ${pass} sugars that were added.`;

let warming: Promise<void> | null = null;

/** Once for each worker; a failure is forgotten, so that the next job tries again and says why. */
export function warmUp(): Promise<void> {
  warming ??= passes().catch((error: unknown) => {
    warming = null;
    throw error;
  });
  return warming;
}

async function passes(): Promise<void> {
  for (let pass = 1; pass <= PASSES; pass += 1) {
    await runExtraction(
      { text: textOf(pass), format: 'plain', granularity: 'fine' },
      () => {},
      loadAnalyser,
    );
    // A job that has come meanwhile goes first.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
