/** Which extractions the events of a review speak of. */
import { type Event, LIBRARY_SCOPE } from './schema.ts';

/** The extractions that events of a review name, the one that came into force last at the end; each once. */
export function extractionsNamed(events: Iterable<Pick<Event, 'scope' | 'changes'>>): string[] {
  const named = new Set<string>();
  const note = (value: unknown) => {
    if (typeof value !== 'string') return;
    named.delete(value);
    named.add(value);
  };
  for (const event of events) {
    if (event.scope === LIBRARY_SCOPE) continue;
    for (const { store, field, from, to } of event.changes) {
      if (store !== 'reviews' || field !== 'extractionId') continue;
      for (const value of from) note(value);
      for (const value of to) note(value);
    }
  }
  return [...named];
}
