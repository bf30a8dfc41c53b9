/** What is loaded when the first article comes in. */
export { createClaimFinder } from './findClaims.ts';
export { takeIn } from './takeIn.ts';
