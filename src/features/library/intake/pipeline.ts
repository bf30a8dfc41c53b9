/** What is loaded when the first article comes in, or is about to. */
export { warmExtraction } from '../../../workers/extractionClient.ts';
export { workerLimit } from '../../../workers/pool.ts';
export { createClaimFinder } from './findClaims.ts';
export { takeIn } from './takeIn.ts';
export { takeInMany } from './takeInMany.ts';
