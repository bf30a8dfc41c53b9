/** What can be done to one source of the list; whoever adds a thing to do adds an entry here. */
import type { SourceEntry } from '../../storage/sourceApi.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { SOURCE_FORMATS, type SourceFormat } from './exportSources.ts';

export interface RowActs {
  readonly edit: () => void;
  readonly remove: () => void;
  readonly exportAs: (format: SourceFormat) => void;
}

export function rowMenu(source: SourceEntry, acts: RowActs): readonly MenuEntry[] {
  return [
    { id: 'edit', label: 'Edit source', icon: 'pencil', onSelect: acts.edit },
    ...SOURCE_FORMATS.map(
      ({ id, label }): MenuEntry => ({
        id,
        label: `Export as ${label}`,
        icon: 'download',
        onSelect: () => acts.exportAs(id),
      }),
    ),
    'separator',
    {
      id: 'remove',
      label: 'Remove',
      description: source.used ? 'It is held against claims' : undefined,
      icon: 'trash-2',
      disabled: source.used,
      onSelect: acts.remove,
    },
  ];
}
