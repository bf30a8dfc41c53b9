/** The page's one finder of passages: made when something is first looked for, so that its index serves all claims. */
import { createPassageFinder, type FindPassages } from '../../../../workers/passages/client.ts';

let finder: FindPassages | null = null;

export const findInWorker: FindPassages = (asked) => {
  finder ??= createPassageFinder();
  return finder(asked);
};
