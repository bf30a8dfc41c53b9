/** What can be done with a review in the list, with its toasts. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { LibraryEntry } from '../../../storage/model.ts';
import { useServices } from '../../shared/services.ts';
import type { RowActions } from './ArticleRow.tsx';

export interface ReviewActs extends RowActions {
  renameTo(entry: LibraryEntry, title: string): Promise<void>;
}

export function useRowActions(onRename: (entry: LibraryEntry) => void): ReviewActs {
  const { storage, toast, settle } = useServices();
  const navigate = useNavigate();
  return useMemo(() => {
    const { commands } = storage;
    /** Says what was done, and can take it back. */
    const undoable = (
      words: string,
      eventId: Parameters<typeof commands.undoEvent>[0] | null,
      undone: string,
    ) => {
      if (eventId === null) return;
      const run = async () => {
        if (settle(await commands.undoEvent(eventId))) toast(undone, { icon: 'undo' });
      };
      toast(words, { icon: 'done', action: { label: 'Undo', run: () => void run() } });
    };
    const remove = async ({ reviewId, title }: LibraryEntry) => {
      const result = await commands.deleteReview(reviewId);
      if (!settle(result) || !result.ok) return;
      undoable(`${title} deleted`, result.eventId, `Undone. ${title} is back`);
    };
    const duplicate = async ({ reviewId, title }: LibraryEntry) => {
      if (settle(await commands.duplicateReview(reviewId)))
        toast(`${title} duplicated`, { icon: 'done' });
    };
    return {
      open: ({ reviewId }) => void navigate({ to: '/review/$reviewId', params: { reviewId } }),
      report: ({ reviewId }) =>
        void navigate({ to: '/review/$reviewId/report', params: { reviewId } }),
      rename: onRename,
      duplicate: (entry) => void duplicate(entry),
      remove: (entry) => void remove(entry),
      async renameTo({ reviewId, title: old }, title) {
        const result = await commands.renameReview(reviewId, title);
        if (!settle(result) || !result.ok) return;
        undoable(`Renamed to ${title}`, result.eventId, `Undone. It is ${old} again`);
      },
    };
  }, [storage, toast, settle, navigate, onRename]);
}
