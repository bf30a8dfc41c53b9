/** Runs a command and says what came of it: its failure, or what was done with a way to undo it. */
import { useCallback } from 'react';
import type { CommandResult } from '../../../storage/model.ts';
import { useServices } from '../../shared/services.ts';

export type Run = <R extends CommandResult>(
  command: Promise<R>,
  done?: string,
) => Promise<Extract<R, { readonly ok: true }> | null>;

function succeeded<R extends CommandResult>(
  result: R,
): result is Extract<R, { readonly ok: true }> {
  return result.ok;
}

/** `done` is shown in a toast with Undo; without it a success is silent. Resolves to null on failure. */
export function useRun(): Run {
  const services = useServices();
  return useCallback<Run>(
    async (command, done) => {
      const result = await command;
      if (!services.settle(result) || !succeeded(result)) return null;
      const { eventId } = result;
      if (done !== undefined && eventId !== null) {
        const undo = async () => {
          const undone = await services.storage.commands.undoEvent(eventId);
          if (services.settle(undone)) services.toast('Undone.', { icon: 'undo' });
        };
        services.toast(done, {
          icon: 'done',
          action: { label: 'Undo', run: () => void undo() },
        });
      }
      return result;
    },
    [services],
  );
}
