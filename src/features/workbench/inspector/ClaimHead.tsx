/** Which claim this is, its kind, the way to its neighbours, and what else can be done with it. */
import { useState } from 'react';
import { CLAIM_KINDS } from '../../../domain/claims/schema.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx';
import { SelectButton } from '../../../ui/SelectButton.tsx';
import { useActions } from '../../shared/actions.ts';
import { useServices } from '../../shared/services.ts';
import { KIND_LABEL } from '../../shared/verdict/labels.ts';
import { useWorkbench } from '../context.ts';
import { readingsOf } from '../quantities.ts';
import styles from './ClaimHead.module.css';
import { ConflictFlag } from './ConflictFlag.tsx';
import { DismissDialog } from './DismissDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { QuantityDialog } from './quantities/QuantityDialog.tsx';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';

const KINDS = CLAIM_KINDS.map((kind) => ({ value: kind, label: KIND_LABEL[kind] }));

/** `withMenu` is off where the frame has no room for it. */
export function ClaimHead({ claim, withMenu = true }: { claim: ClaimView; withMenu?: boolean }) {
  const { act } = useWorkbench();
  const commands = useCommands();
  const run = useRun();
  const { structure, row } = claim;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        Claim {row.number.toLocaleString()}{' '}
        <small>of {structure.rows.length.toLocaleString()}</small>
      </h2>
      <SelectButton
        label="Kind"
        value={row.kind}
        options={KINDS}
        variant="outline"
        onChange={(kind) => void run(commands.setKind(structure.reviewId, [row.id], kind))}
      />
      <ConflictFlag claim={claim} />
      <span className={styles.space} />
      <IconButton
        label="Previous claim"
        hint="K"
        icon="chevron-left"
        className={styles.step}
        onClick={() => act.previous()}
      />
      <IconButton
        label="Next claim"
        hint="J"
        icon="chevron-right"
        className={styles.step}
        onClick={() => act.next()}
      />
      {withMenu && <ClaimActions claim={claim} />}
    </header>
  );
}

/** The menu of a claim and the dialogs that it opens. */
export function ClaimActions({ claim }: { claim: ClaimView }) {
  const { act, selection, setCurrent, setSearch } = useWorkbench();
  const services = useServices();
  const commands = useCommands();
  const run = useRun();
  const [dialog, setDialog] = useState<'dismiss' | 'merge' | 'quantity' | null>(null);
  const { structure, row } = claim;
  const name = `Claim ${row.number}`;

  const quantityWords = readingsOf(row).length === 0 ? 'Add quantity' : 'Edit quantity';
  const restore = () =>
    void run(commands.restoreClaims(structure.reviewId, [row.id]), `${name} brought back`);

  useActions([
    {
      id: 'claim.merge',
      label: 'Merge the current claim with others',
      group: 'Claim',
      keys: ['m'],
      keywords: 'duplicate similar',
      // With several claims selected the table merges those.
      enabled: () => selection.size < 2 && row.dismissed === null,
      run: () => setDialog('merge'),
    },
    {
      id: 'claim.dismiss',
      label: 'Dismiss the current claim',
      group: 'Claim',
      enabled: () => row.dismissed === null,
      run: () => setDialog('dismiss'),
    },
    {
      id: 'claim.restore',
      label: 'Bring the current claim back',
      group: 'Claim',
      enabled: () => row.dismissed !== null,
      run: () => restore(),
    },
    {
      id: 'claim.quantity',
      label: quantityWords,
      group: 'Claim',
      keywords: 'quantity dose range unit normalised correct',
      run: () => setDialog('quantity'),
    },
  ]);

  const copyQuote = async () => {
    const span = row.spans[0];
    if (span === undefined) return;
    try {
      await navigator.clipboard.writeText(structure.text.slice(span.start, span.end));
      services.toast(`Quote of claim ${row.number} copied`, { icon: 'done' });
    } catch {
      services.toast(
        'The browser did not allow copying. Select the words in the article instead.',
        {
          icon: 'alert',
        },
      );
    }
  };

  const items: MenuEntry[] = [
    {
      id: 'edit',
      label: 'Edit text',
      icon: 'pencil',
      keys: ['E'],
      onSelect: () => requestAnimationFrame(() => act.focusField('text')),
    },
    {
      id: 'quantity',
      label: `${quantityWords}…`,
      icon: 'hash',
      onSelect: () => setDialog('quantity'),
    },
    { id: 'copy', label: 'Copy quote', icon: 'copy', onSelect: () => void copyQuote() },
    {
      id: 'show',
      label: 'Show in article',
      icon: 'text-select',
      onSelect: () => {
        setCurrent(row.id, 'inspector');
        setSearch({ pane: 'article' });
        requestAnimationFrame(() => act.focusPane('article'));
      },
    },
    {
      id: 'merge',
      label: 'Merge with…',
      icon: 'merge',
      keys: ['M'],
      onSelect: () => setDialog('merge'),
    },
    'separator',
  ];
  if (row.dismissed !== null) {
    items.push({
      id: 'restore',
      label: 'Bring back',
      icon: 'undo-2',
      onSelect: restore,
    });
  } else if (row.origin === 'added') {
    items.push({
      id: 'delete',
      label: 'Delete claim',
      description: 'Listed under dismissed; can be brought back',
      icon: 'trash-2',
      danger: true,
      onSelect: () =>
        void run(
          commands.dismissClaims(structure.reviewId, [row.id], 'other', 'Deleted'),
          `${name} deleted`,
        ),
    });
  } else {
    items.push({
      id: 'dismiss',
      label: 'Dismiss…',
      icon: 'trash-2',
      onSelect: () => setDialog('dismiss'),
    });
  }

  const close = () => setDialog(null);
  return (
    <>
      <Menu
        label="Claim actions"
        trigger={<IconButton label="Claim actions" icon="ellipsis" className={styles.step} />}
        items={items}
      />
      {dialog === 'dismiss' && (
        <DismissDialog structure={structure} claims={[row.id]} onClose={close} />
      )}
      {dialog === 'quantity' && <QuantityDialog row={row} onClose={close} />}
      {dialog === 'merge' && <MergeDialog keep={row.id} onClose={close} />}
    </>
  );
}
