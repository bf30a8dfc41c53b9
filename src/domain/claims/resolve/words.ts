/** A sentence or a statement, as the resolve stage reads it. */
import type { Word } from '../../language/tags.ts';

export type Words = readonly Word[];
