/** A passage of a source as the quote of a claim, in one step: onto evidence that has no quote yet, or as new evidence. */
import type { EvidenceFields } from '../../domain/evidence/schema.ts';
import type { JsonValue } from '../../domain/history/schema.ts';
import type { EvidenceId } from '../../domain/ids.ts';
import type { Commands } from '../api.ts';
import { commit, type Draft, Refusal } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { ascendingIds } from '../ids.ts';

/** A field that a person has left empty is absent. */
const isEmpty = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

export function quoteCommands(context: StorageContext): Pick<Commands, 'attachQuote'> {
  const { db } = context;
  return {
    async attachQuote(reviewId, claim, source, { quote, locator, stance }) {
      let evidenceId: EvidenceId | undefined;
      const result = await commit(context, {
        scope: reviewId,
        name: 'evidence.add',
        draft: async () => {
          if ((await db.sources.get(source))?.fields.csl === undefined) {
            throw new Refusal(
              'not-found',
              'This source is no longer in the library, so nothing was attached.',
            );
          }
          const rows = await db.evidence
            .where('[reviewId+id]')
            .between([reviewId, ''], [reviewId, '\uffff'])
            .toArray();
          const waiting = rows
            .filter(
              ({ fields }) =>
                fields.claimId === claim && fields.sourceId === source && isEmpty(fields.quote),
            )
            .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
          const [fresh = ''] = waiting === undefined ? ascendingIds(context.newId, 1) : [];
          const id = waiting?.id ?? fresh;
          evidenceId = id as EvidenceId;
          const column = (field: keyof EvidenceFields, to: JsonValue): Draft => ({
            store: 'evidence',
            field,
            keys: [id],
            to: [to],
          });
          const drafts = [column('quote', quote)];
          // What a person wrote as the place stays.
          if (locator !== '' && isEmpty(waiting?.fields.locator)) {
            drafts.push(column('locator', locator));
          }
          if (waiting === undefined) {
            drafts.push(column('claimId', claim), column('sourceId', source));
            drafts.push(column('stance', stance));
          }
          return drafts;
        },
      });
      return result.ok && evidenceId !== undefined ? { ...result, evidenceId } : result;
    },
  };
}
