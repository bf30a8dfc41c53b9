/** The command palette: every command that can be run now, and what the screens add to it. Loaded when first opened. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { type ReactNode, useContext, useMemo, useRef } from 'react';
import { type Action, type ActionGroup, useActionRegistry } from '../features/shared/actions.ts';
import { keyCaps } from '../features/shared/keyCaps.ts';
import { PaletteContext } from '../features/shared/palette.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Marked } from './Marked.tsx';
import styles from './Palette.module.css';
import { findActions, type Marks, matchText } from './paletteSearch.ts';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly marks: Marks;
  readonly icon?: ReactNode;
  readonly lead?: string | undefined;
  readonly detail?: string | undefined;
  readonly keys: readonly string[];
  readonly run: () => void;
}

interface Group {
  readonly value: string;
  readonly items: readonly Entry[];
}

const ICONS: Readonly<Record<ActionGroup, IconName>> = {
  Navigate: 'chevron-right',
  Verdict: 'flag',
  Claim: 'pencil',
  Selection: 'text-select',
  View: 'panel-right',
  Library: 'library',
  Report: 'file-text',
  App: 'command',
};

/** Claims and the like from a screen; commands are never cut. */
const MOST_EACH = 10;

const KEYS_HELP = [
  { keys: ['↑', '↓'], words: 'move' },
  { keys: ['Enter'], words: 'run' },
  { keys: ['#'], words: 'go to claim' },
  { keys: ['Esc'], words: 'close' },
];

function entryOf(action: Action, marks: Marks): Entry {
  const binding = action.keys?.[0];
  return {
    id: action.id,
    label: action.label,
    marks,
    icon: <Icon name={ICONS[action.group]} />,
    keys: binding === undefined ? [] : keyCaps(binding),
    run: () => action.run(),
  };
}

function useGroups(query: string, open: boolean): Group[] {
  const registry = useActionRegistry();
  const sources = useContext(PaletteContext);
  return useMemo(() => {
    // What can be run is asked anew on each opening.
    if (!open) return [];
    const trimmed = query.trim();
    const wantsNumber = /^#?\d*$/.test(trimmed) && trimmed !== '';
    const found = wantsNumber ? [] : findActions(registry.list(), trimmed);
    const fromScreens = new Map<string, Entry[]>();
    for (const item of (sources?.list() ?? []).flatMap((source) => source(trimmed))) {
      const group = fromScreens.get(item.group) ?? [];
      fromScreens.set(item.group, group);
      if (group.length >= MOST_EACH) continue;
      const marks = wantsNumber ? [] : (matchText(item.label, trimmed)?.marks ?? []);
      group.push({ ...item, marks, keys: [] });
    }
    const groups: Group[] = [
      { value: 'Commands', items: found.map(({ action, marks }) => entryOf(action, marks)) },
      ...[...fromScreens].map(([value, items]) => ({ value, items })),
    ];
    return groups.filter((group) => group.items.length > 0);
  }, [query, open, registry, sources]);
}

export interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  query: string;
  onQuery: (query: string) => void;
}

export default function Palette({ open, onOpenChange, query, onQuery }: PaletteProps) {
  const groups = useGroups(query, open);
  const chosen = useRef<Entry | null>(null);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      onOpenChangeComplete={(now) => {
        if (now) return;
        onQuery('');
        // Only now has focus gone back to the page, where a command may want to put it elsewhere.
        const entry = chosen.current;
        chosen.current = null;
        entry?.run();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.popup} aria-label="Command palette">
            <Autocomplete.Root
              open
              inline
              items={groups}
              mode="none"
              value={query}
              onValueChange={onQuery}
              itemToStringValue={(entry: Entry) => entry.label}
              autoHighlight="always"
              keepHighlight
            >
              <div className={styles.query}>
                <Icon name="search" />
                <Autocomplete.Input
                  aria-label="Type a command or claim number"
                  placeholder="Type a command or claim number"
                  spellCheck={false}
                />
              </div>
              <Autocomplete.Empty className={styles.empty}>
                {groups.length === 0 && 'Nothing matches. Try a shorter word.'}
              </Autocomplete.Empty>
              <Autocomplete.List className={styles.list} aria-label="Results">
                {(group: Group) => (
                  <Autocomplete.Group key={group.value} items={group.items}>
                    <Autocomplete.GroupLabel className={styles.heading}>
                      {group.value}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(entry: Entry) => (
                        <Autocomplete.Item
                          key={entry.id}
                          value={entry}
                          className={styles.item}
                          onClick={() => {
                            chosen.current = entry;
                            onOpenChange(false);
                          }}
                        >
                          {entry.icon}
                          {entry.lead !== undefined && <b className={styles.lead}>{entry.lead}</b>}
                          <span className={styles.label}>
                            <Marked text={entry.label} marks={entry.marks} />
                          </span>
                          {entry.detail !== undefined && <small>{entry.detail}</small>}
                          {entry.keys.length > 0 && (
                            <span className={styles.keys} aria-hidden="true">
                              {entry.keys.map((key) => (
                                <Kbd key={key}>{key}</Kbd>
                              ))}
                            </span>
                          )}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
            <div className={styles.foot} aria-hidden="true">
              {KEYS_HELP.map((help) => (
                <span key={help.words}>
                  {help.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                  {help.words}
                </span>
              ))}
            </div>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
