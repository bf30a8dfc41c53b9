/** What can be changed about the article pane itself. */
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx';

export interface PaneMenuProps {
  coverage: boolean;
  onCoverage: (coverage: boolean) => void;
  /** Absent where there is no room for the outline anyway. */
  outline?: { readonly folded: boolean; readonly onFold: (folded: boolean) => void } | undefined;
}

export function PaneMenu({ coverage, onCoverage, outline }: PaneMenuProps) {
  const items: MenuEntry[] = [
    {
      id: 'coverage',
      label: 'Show why sentences are not claims',
      checked: coverage,
      onSelect: () => onCoverage(!coverage),
    },
  ];
  if (outline !== undefined) {
    items.push({
      id: 'outline',
      label: outline.folded ? 'Show outline' : 'Fold outline',
      keys: ['['],
      onSelect: () => outline.onFold(!outline.folded),
    });
  }
  return (
    <Menu
      label="Article options"
      items={items}
      trigger={<IconButton label="Article options" icon="ellipsis" size="xs" />}
    />
  );
}
