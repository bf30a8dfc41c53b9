/** The list of reviews with its search, order and actions; before the first review, the way to the sample. */
import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ReviewId } from '../../domain/ids.ts';
import { counted } from '../../domain/report/words.ts';
import type { LibraryEntry } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SelectButton } from '../../ui/SelectButton.tsx';
import { type Action, useActionRegistry, useActions } from '../shared/actions.ts';
import { BinDialog } from './bin/BinDialog.tsx';
import { useBin } from './bin/useBin.ts';
import { FirstRun } from './FirstRun.tsx';
import styles from './Library.module.css';
import { LibraryFooter } from './LibraryFooter.tsx';
import { ArticleList, type ListHandle } from './list/ArticleList.tsx';
import { arrange, type LibrarySort, SORT_LABEL, SORTS } from './list/arrange.ts';
import { RenameDialog } from './list/RenameDialog.tsx';
import { useRowActions } from './list/useRowActions.ts';
import { useEstimate } from './useEstimate.ts';
import type { LibraryState } from './useLibrary.ts';
import { useSample } from './useSample.ts';

const SORT_OPTIONS = SORTS.map((value) => ({ value, label: SORT_LABEL[value] }));
const ROW_LINK = 'a[data-title]';
const NONE: readonly LibraryEntry[] = [];

export interface LibrarySectionProps {
  readonly library: LibraryState;
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly onOpen: (reviewId: ReviewId) => void;
}

export function LibrarySection({ library, scrollRef, onOpen }: LibrarySectionProps) {
  const registry = useActionRegistry();
  const entries = library.status === 'ready' ? library.entries : NONE;
  const estimate = useEstimate(entries);
  const sample = useSample(onOpen);
  const [find, setFind] = useState('');
  const [sort, setSort] = useState<LibrarySort>('edited');
  const [renaming, setRenaming] = useState<LibraryEntry | null>(null);
  const actions = useRowActions(setRenaming);
  const deleted = useBin();
  const [binOpen, setBinOpen] = useState(false);
  const findField = useRef<HTMLInputElement>(null);
  const list = useRef<ListHandle>(null);

  const wanted = useDeferredValue(find);
  const shown = useMemo(() => arrange(entries, wanted, sort), [entries, wanted, sort]);
  const clearFind = useCallback(() => {
    setFind('');
    findField.current?.focus();
  }, []);

  const step = (id: string, label: string, key: string, by: 1 | -1): Action => ({
    id,
    label,
    group: 'Navigate',
    keys: [key],
    hideInPalette: true,
    enabled: () => shown.length > 0,
    run: () => list.current?.move(by),
  });
  useActions([
    {
      id: 'library.find',
      label: 'Find an article',
      group: 'Library',
      keys: ['slash'],
      enabled: () => entries.length > 0,
      run: () => findField.current?.focus(),
    },
    step('library.next', 'Next article', 'j', 1),
    step('library.previous', 'Previous article', 'k', -1),
    // Arrows scroll the page, unless a row has the focus.
    { ...step('library.down', 'Next article', 'arrowdown', 1), within: ROW_LINK },
    { ...step('library.up', 'Previous article', 'arrowup', -1), within: ROW_LINK },
    {
      id: 'library.bin',
      label: 'Recently deleted',
      group: 'Library',
      keywords: 'bin trash restore',
      enabled: () => deleted.length > 0,
      run: () => setBinOpen(true),
    },
    {
      id: 'library.sample',
      label: 'Open the sample',
      group: 'Library',
      keywords: 'example kratom demo',
      run: () => sample.open(),
    },
  ]);

  return (
    <>
      <div className={styles.head}>
        <h1>Library</h1>
        {entries.length > 0 && (
          <>
            <span className={styles.count} role="status">
              {shown.length === entries.length
                ? counted(entries.length, 'article')
                : `${shown.length.toLocaleString('en')} of ${counted(entries.length, 'article')}`}
            </span>
            <div className={styles.tools}>
              <a href="#/sources" className={styles.sources}>
                Sources
              </a>
              <SearchField
                label="Find an article"
                value={find}
                onChange={setFind}
                shortcut="/"
                inputRef={findField}
                className={styles.find}
              />
              <SelectButton
                label="Sort by"
                value={sort}
                options={SORT_OPTIONS}
                onChange={setSort}
              />
            </div>
          </>
        )}
      </div>
      {library.status === 'failed' && (
        <EmptyState
          title="The library could not be read"
          actions={<Button onClick={() => window.location.reload()}>Reload the page</Button>}
        >
          The browser did not give the list of reviews. Nothing was changed. Reload the page; if it
          comes again, close other tabs of Claimbench first.
        </EmptyState>
      )}
      {library.status === 'ready' && entries.length === 0 && (
        <FirstRun busy={sample.busy} onOpenSample={sample.open} />
      )}
      {shown.length > 0 && (
        <ArticleList entries={shown} actions={actions} scrollRef={scrollRef} handle={list} />
      )}
      {entries.length > 0 && shown.length === 0 && (
        <EmptyState
          title={`No article matches “${wanted.trim()}”`}
          actions={<Button onClick={clearFind}>Clear search</Button>}
        >
          The search looks at titles and file names of {counted(entries.length, 'article')}.
        </EmptyState>
      )}
      {library.status === 'ready' && (
        <LibraryFooter
          estimate={estimate}
          onBackup={entries.length === 0 ? undefined : () => registry.run('app.backup')}
          onRestore={() => registry.run('app.restore')}
          deleted={deleted.length}
          onShowDeleted={() => setBinOpen(true)}
          onOpenSample={entries.length === 0 ? undefined : sample.open}
        />
      )}
      {binOpen && <BinDialog entries={deleted} open onOpenChange={setBinOpen} />}
      {renaming !== null && (
        <RenameDialog
          title={renaming.title}
          onClose={() => setRenaming(null)}
          onRename={(title) => {
            setRenaming(null);
            void actions.renameTo(renaming, title);
          }}
        />
      )}
    </>
  );
}
