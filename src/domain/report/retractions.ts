/** What a report says of its sources' standing: which are retracted, and how many were checked, when. */
import { checkDate, standingOf } from '../evidence/standing.ts';
import type { Reference } from './report.ts';
import { counted, figure, listed } from './words.ts';

/** For before it is sent out, and for its front: empty where no source is retracted. */
export function retractionWarnings(references: readonly Reference[]): readonly string[] {
  const count = references.filter(
    ({ retraction }) => standingOf(retraction) === 'retracted',
  ).length;
  return count === 0
    ? []
    : [`${counted(count, 'cited source is', 'cited sources are')} retracted.`];
}

/** A sentence on the checks; none where nothing was checked. */
export function retractionMethods(references: readonly Reference[]): readonly string[] {
  const checks = references.flatMap(({ retraction }) => retraction ?? []);
  const times = checks.map(({ checkedAt }) => checkedAt).sort((a, b) => a - b);
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return [];
  const [from, to] = [checkDate(first), checkDate(last)];
  const having = (standing: ReturnType<typeof standingOf>) =>
    checks.filter((check) => standingOf(check) === standing).length;
  const found = [
    [having('retracted'), 'retracted'],
    [having('concern'), 'with an expression of concern or a partial retraction'],
    [having('corrected'), 'with a correction'],
    [having('sound'), 'with nothing listed'],
    [having('not-found'), 'not found'],
  ] as const;
  const words = found
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${figure(count)} ${what}`);
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`;
  const were = counted(references.length, 'source was', 'sources were');
  return [`${figure(checks.length)} of ${were} checked for retractions ${when}: ${listed(words)}.`];
}
