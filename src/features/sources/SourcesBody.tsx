/** The library of sources below the header: the field that adds to it, find and filters, the table, and what it opens. */
import { lazy, type RefObject, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ReviewId, SourceId } from '../../domain/ids.ts';
import { counted } from '../../domain/report/words.ts';
import type { SourceEntry, SourceLibrary } from '../../storage/sourceApi.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SelectButton } from '../../ui/SelectButton.tsx';
import { useActions } from '../shared/actions.ts';
import { SourceField } from '../shared/sources/SourceField.tsx';
import { useSourceIntake } from '../shared/sources/useSourceIntake.ts';
import { typeWords } from '../shared/sources/words.ts';
import { arrangeSources, type SourceShow, type SourceSort } from './arrange.ts';
import { SOURCE_FORMATS } from './exportSources.ts';
import { rowMenu } from './rowMenu.ts';
import styles from './SourcesScreen.module.css';
import { SourcesTable } from './SourcesTable.tsx';
import type { SourceActs } from './useSourceActs.ts';

const SourceDialog = lazy(() => import('../shared/sources/dialog/SourceDialog.tsx'));
const MergeSources = lazy(() => import('./MergeSources.tsx'));
const Duplicates = lazy(() => import('./Duplicates.tsx'));
const CheckSources = lazy(() =>
  import('../shared/lookup/CheckSources.tsx').then(({ CheckSources }) => ({
    default: CheckSources,
  })),
);

const SHOW_IN_REVIEW: readonly { value: SourceShow; label: string }[] = [
  { value: 'cited', label: 'Of this review' },
  { value: 'all', label: 'All in the library' },
  { value: 'unused', label: 'Not used' },
  { value: 'retracted', label: 'Retracted' },
];
const SHOW_IN_LIBRARY: readonly { value: SourceShow; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'cited', label: 'Used' },
  { value: 'unused', label: 'Not used' },
  { value: 'retracted', label: 'Retracted' },
];
const NONE: ReadonlySet<SourceId> = new Set();

type Open =
  | { readonly what: 'source'; readonly id: SourceId }
  | { readonly what: 'merge'; readonly ids: readonly SourceId[] }
  | { readonly what: 'duplicates' };

export interface SourcesBodyProps {
  library: SourceLibrary;
  reviewId: ReviewId | null;
  /** Names the files that are exported. */
  title: string;
  acts: SourceActs;
  scrollRef: RefObject<HTMLElement | null>;
}

export function SourcesBody({ library, reviewId, title, acts, scrollRef }: SourcesBodyProps) {
  const { sources } = library;
  const [text, setText] = useState('');
  const [words, setWords] = useState('');
  const [type, setType] = useState('');
  const [show, setShow] = useState<SourceShow>(reviewId === null ? 'all' : 'cited');
  const [sort, setSort] = useState<SourceSort>({ by: 'added', down: true });
  const [selected, setSelection] = useState<ReadonlySet<SourceId>>(NONE);
  const [open, setOpen] = useState<Open | null>(null);
  const find = useRef<HTMLInputElement>(null);
  const intake = useSourceIntake(async (citations) => {
    const done = await acts.add(citations);
    // What was added is held against no claim of this review yet.
    if (done && show === 'cited') setShow('all');
    return done;
  });

  const wanted = useDeferredValue(words);
  const shown = useMemo(
    () => arrangeSources(sources, { words: wanted, type, show }, sort),
    [sources, wanted, type, show, sort],
  );
  const byId = useMemo(() => new Map(sources.map((source) => [source.id, source])), [sources]);
  const types = useMemo(() => [...new Set(sources.map(({ csl }) => csl.type))].sort(), [sources]);
  const entries = (ids: Iterable<SourceId>): SourceEntry[] =>
    [...ids].flatMap((id) => byId.get(id) ?? []);
  const selection = entries(selected);
  const exported = selection.length > 0 ? selection : shown;
  const unused = selection.filter(({ used }) => !used);

  useActions([
    {
      id: 'sources.find',
      label: 'Find in sources',
      group: 'Library',
      keys: ['slash'],
      run: () => find.current?.focus(),
    },
    {
      id: 'sources.duplicates',
      label: 'Find duplicate sources',
      group: 'Library',
      keywords: 'merge same twice',
      run: () => setOpen({ what: 'duplicates' }),
    },
    {
      id: 'sources.undo',
      label: 'Undo',
      group: 'Library',
      keys: ['mod+z'],
      enabled: () => library.undo !== null,
      run: () => void acts.undo(),
    },
    {
      id: 'sources.redo',
      label: 'Redo',
      group: 'Library',
      keys: ['mod+shift+z'],
      enabled: () => library.redo !== null,
      run: () => void acts.redo(),
    },
  ]);

  const add = async () => {
    const asked = text;
    if (asked.trim() === '') return;
    const rest = await intake.addText(asked);
    if (rest !== asked) setText(rest);
  };
  const clear = () => {
    setWords('');
    setType('');
    setShow('all');
  };
  const editing = open?.what === 'source' ? byId.get(open.id) : undefined;
  const merging = open?.what === 'merge' ? entries(open.ids) : [];

  return (
    <>
      <SourceField
        label="Add sources"
        placeholder="Add sources: DOI, PMID, ISBN, URL, BibTeX, RIS or text, or drop a file"
        text={text}
        onText={setText}
        intake={intake}
        onAdd={() => void add()}
      />
      <div className={styles.tools}>
        {selection.length === 0 ? (
          <>
            <SearchField
              label="Find in sources"
              value={words}
              onChange={setWords}
              shortcut="/"
              inputRef={find}
              className={styles.find}
            />
            <SelectButton
              label="Show"
              value={show}
              options={reviewId === null ? SHOW_IN_LIBRARY : SHOW_IN_REVIEW}
              onChange={setShow}
              showLabel
            />
            <SelectButton
              label="Type"
              value={type}
              options={[
                { value: '', label: 'All' },
                ...types.map((value) => ({ value, label: typeWords(value) })),
              ]}
              onChange={setType}
              showLabel
            />
            <Button
              size="sm"
              variant="ghost"
              icon="merge"
              onClick={() => setOpen({ what: 'duplicates' })}
            >
              Find duplicates
            </Button>
          </>
        ) : (
          <>
            <b className={styles.selected}>{counted(selection.length, 'source')} selected</b>
            {selection.length > 1 && (
              <Button
                size="sm"
                icon="merge"
                onClick={() => setOpen({ what: 'merge', ids: selection.map(({ id }) => id) })}
              >
                Merge
              </Button>
            )}
            {unused.length > 0 && (
              <Button
                size="sm"
                icon="trash-2"
                onClick={() => {
                  setSelection(NONE);
                  void acts.remove(unused.map(({ id }) => id));
                }}
              >
                Remove {unused.length === selection.length ? '' : `${unused.length} unused`}
              </Button>
            )}
            <Button size="sm" variant="ghost" onClick={() => setSelection(NONE)}>
              Clear selection
            </Button>
          </>
        )}
        <Menu
          label="Export sources"
          align="end"
          trigger={
            <Button
              size="sm"
              icon="download"
              className={styles.export}
              disabled={exported.length === 0}
            >
              Export {exported.length.toLocaleString('en')}
            </Button>
          }
          items={SOURCE_FORMATS.map(({ id, label, description }) => ({
            id,
            label,
            description,
            onSelect: () =>
              void acts.exportAs(
                exported.map(({ csl }) => csl),
                id,
                title,
              ),
          }))}
        />
      </div>
      {exported.length > 0 && (
        <Suspense fallback={null}>
          <CheckSources sources={() => exported.map(({ id }) => id)} />
        </Suspense>
      )}
      {shown.length > 0 && (
        <SourcesTable
          sources={shown}
          sort={sort}
          onSort={setSort}
          selection={selected}
          onSelection={setSelection}
          onOpen={({ id }) => setOpen({ what: 'source', id })}
          menuOf={(source) =>
            rowMenu(source, {
              edit: () => setOpen({ what: 'source', id: source.id }),
              remove: () => void acts.remove([source.id]),
              exportAs: (format) =>
                void acts.exportAs([source.csl], format, source.csl.title ?? title),
            })
          }
          scrollRef={scrollRef}
        />
      )}
      {shown.length === 0 && (
        <EmptyState
          dashed
          title={
            sources.length === 0
              ? 'No sources yet'
              : show === 'cited' && words === '' && type === ''
                ? 'No source is held against a claim yet'
                : 'No source matches'
          }
          actions={sources.length > 0 && <Button onClick={clear}>Show all in the library</Button>}
        >
          {sources.length === 0
            ? 'Paste identifiers or references above, or drop a file of a reference manager.'
            : `The library has ${counted(sources.length, 'source')}.`}
        </EmptyState>
      )}
      <Suspense fallback={null}>
        {editing !== undefined && (
          <SourceDialog key={editing.id} source={editing} onClose={() => setOpen(null)} />
        )}
        {merging.length > 1 && (
          <MergeSources
            sources={merging}
            onClose={() => {
              setSelection(NONE);
              setOpen(null);
            }}
          />
        )}
        {open?.what === 'duplicates' && (
          <Duplicates
            sources={sources}
            onMerge={(group) => setOpen({ what: 'merge', ids: group.map(({ id }) => id) })}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </>
  );
}
