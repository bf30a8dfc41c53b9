/** What can be done to sources of the library, each with its toast and the way back. */
import type { CslItem } from '../../domain/evidence/schema.ts';
import type { SourceId } from '../../domain/ids.ts';
import { counted } from '../../domain/report/words.ts';
import type { NewCitation } from '../../storage/api.ts';
import type { CommandResult } from '../../storage/model.ts';
import { useServices } from '../shared/services.ts';
import { useRun } from '../workbench/inspector/useRun.ts';
import { downloadSources, type SourceFormat } from './exportSources.ts';

export interface SourceActs {
  /** False where it could not be done. */
  add(citations: readonly NewCitation[]): Promise<boolean>;
  remove(ids: readonly SourceId[]): Promise<void>;
  exportAs(sources: readonly CslItem[], format: SourceFormat, title: string): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export function useSourceActs(): SourceActs {
  const services = useServices();
  const run = useRun();
  const { commands } = services.storage;

  const tell = (done: 'Undone' | 'Redone', result: CommandResult, back: () => Promise<void>) => {
    if (!result.ok && result.reason === 'nothing-to-do') {
      services.announce(result.message);
      return;
    }
    if (!services.settle(result) || !result.ok) return;
    const left =
      result.leftAlone === 0
        ? ''
        : ` ${result.leftAlone} in use or changed since: left as they are.`;
    services.toast(
      `${done}: ${result.words.charAt(0).toLowerCase()}${result.words.slice(1)}.${left}`,
      {
        icon: 'undo',
        action: { label: done === 'Undone' ? 'Redo' : 'Undo', run: () => void back() },
      },
    );
  };
  const undo = async (): Promise<void> => tell('Undone', await commands.undoSources(), redo);
  const redo = async (): Promise<void> => tell('Redone', await commands.redoSources(), undo);

  return {
    async add(citations) {
      const result = await run(commands.importSources(citations));
      if (result === null) return false;
      const fresh = result.fresh ?? 0;
      const known = citations.length - fresh;
      const { eventId } = result;
      const already = known === 0 ? '' : `, ${known.toLocaleString('en')} already in the library`;
      services.toast(`${counted(fresh, 'source')} added${already}`, {
        icon: 'done',
        ...(eventId === null
          ? {}
          : {
              action: {
                label: 'Undo' as const,
                run: () =>
                  void commands.undoEvent(eventId).then((undone) => tell('Undone', undone, redo)),
              },
            }),
      });
      return true;
    },
    async remove(ids) {
      await run(commands.removeSources(ids), `${counted(ids.length, 'source')} removed`);
    },
    async exportAs(sources, format, title) {
      try {
        const name = await downloadSources(sources, format, title);
        services.toast(`Exported ${counted(sources.length, 'source')} as ${name}`, {
          icon: 'done',
        });
      } catch {
        services.toast('The file could not be written. Reload the page and export again.', {
          icon: 'alert',
        });
      }
    },
    undo,
    redo,
  };
}
