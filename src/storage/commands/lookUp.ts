/** The command that writes what the registries answered of sources. */
import type { Citation } from '../../domain/evidence/recognise.ts';
import { LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { Commands } from '../api.ts';
import { commit } from '../commit.ts';
import type { StorageContext } from '../context.ts';

export function lookUpCommands(context: StorageContext): Pick<Commands, 'lookUpSources'> {
  return {
    async lookUpSources(found, by) {
      // Nothing but the database may be waited for inside the transaction.
      const { lookupDrafts } = await import('../lookupDrafts.ts');
      return commit(context, {
        scope: LIBRARY_SCOPE,
        name: by === 'person' ? 'source.lookup' : 'source.fill',
        draft: (session) => lookupDrafts(session, found),
      });
    },
  };
}

/** Whether a record now names another work, of which the registries have not been asked. */
export function isAnother(before: Citation, after: Citation): boolean {
  const changed = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();
  if (changed(before.DOI, after.DOI) || changed(before.PMID, after.PMID)) return true;
  if (after.DOI !== undefined || after.PMID !== undefined) return false;
  return before.DOI !== undefined || before.PMID !== undefined || before.URL !== after.URL;
}
