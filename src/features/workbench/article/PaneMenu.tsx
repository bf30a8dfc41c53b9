/** What can be changed about the article pane itself, and about how the article is taken apart. */
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx';
import { useClaimMenu } from '../claims/useClaimChoices.ts';
import { useWorkbench } from '../context.ts';

export interface PaneMenuProps {
  coverage: boolean;
  onCoverage: (coverage: boolean) => void;
  /** Absent where there is no room for the outline anyway. */
  outline?: { readonly folded: boolean; readonly onFold: (folded: boolean) => void } | undefined;
}

export function PaneMenu({ coverage, onCoverage, outline }: PaneMenuProps) {
  const claims = useClaimMenu(useWorkbench().model);
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
  items.push('separator', ...claims);
  return (
    <Menu
      label="Article options"
      items={items}
      trigger={<IconButton label="Article options" icon="ellipsis" size="xs" />}
    />
  );
}
