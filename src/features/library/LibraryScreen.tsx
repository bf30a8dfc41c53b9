/** The first screen: a new review, and the reviews there are. */
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewId } from '../../domain/ids.ts';
import { useActions } from '../shared/actions.ts';
import { Header } from '../shared/header/Header.tsx';
import { useServices } from '../shared/services.ts';
import { useFileDrop } from '../shared/useFileDrop.ts';
import type { ExtractClaims } from './intake/findClaims.ts';
import { IntakeCard } from './intake/IntakeCard.tsx';
import { useDraft } from './intake/useDraft.ts';
import { useIntake } from './intake/useIntake.ts';
import { useWarmExtraction } from './intake/useWarmExtraction.ts';
import styles from './Library.module.css';
import { LibrarySection } from './LibrarySection.tsx';
import { useLibrary } from './useLibrary.ts';

const RestoreDialog = lazy(() => import('./restore/RestoreDialog.tsx'));

export interface LibraryScreenProps {
  /** How claims are found; the worker, unless a test brings its own. */
  readonly extract?: ExtractClaims | undefined;
}

/** What the file chooser offers; a file that comes another way is refused in words. */
const ACCEPTED = '.txt,.md,.markdown,.json';

/** Whether a file is a backup of a whole library, by how it begins. */
async function isBackup(file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  const beginning = await file.slice(0, 2_000).text();
  return /"format":\s*"claimbench-bundle"[\s\S]*"contains":\s*"library"/.test(beginning);
}

export function LibraryScreen({ extract }: LibraryScreenProps) {
  const { storage } = useServices();
  const navigate = useNavigate();
  const library = useLibrary(storage);
  const draft = useDraft();
  const scroller = useRef<HTMLElement>(null);
  const textArea = useRef<HTMLTextAreaElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const [restoring, setRestoring] = useState<File | null>(null);

  const open = useCallback(
    (reviewId: ReviewId) => void navigate({ to: '/review/$reviewId', params: { reviewId } }),
    [navigate],
  );
  const intake = useIntake({
    extract,
    onCreated: (reviewId, source) => {
      if (source.kind === 'paste') draft.setText('');
      open(reviewId);
    },
  });

  const focusText = useCallback(() => {
    textArea.current?.focus();
    textArea.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const chooseFile = useCallback(() => fileInput.current?.click(), []);

  const takeFiles = (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    if (files.length === 1) {
      const start = () => intake.start({ kind: 'file', file });
      // What a backup brings is shown before it is merged; a file that cannot be read is told of by the intake.
      isBackup(file).then((backup) => (backup ? setRestoring(file) : start()), start);
      return;
    }
    intake.startMany(files);
  };
  const drop = useFileDrop(takeFiles);
  // A test that brings its own way of finding claims needs no worker.
  useWarmExtraction(extract === undefined && library.status === 'ready');

  useActions([
    {
      id: 'library.new',
      label: 'New review',
      group: 'Library',
      keys: ['n'],
      keywords: 'paste article text',
      run: focusText,
    },
    {
      id: 'library.file',
      label: 'Choose a file',
      group: 'Library',
      keywords: 'open upload import txt markdown',
      run: chooseFile,
    },
  ]);

  useEffect(() => {
    document.title = 'Claimbench';
  }, []);

  const startPasted = () => {
    if (draft.text.trim() === '') focusText();
    else intake.start({ kind: 'paste', text: draft.text });
  };

  return (
    <div className={styles.screen} {...drop.handlers}>
      {/* Only the button opens it; it is a control of its own to nobody. */}
      <input
        ref={fileInput}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label="Article file"
        onChange={(event) => {
          takeFiles([...(event.currentTarget.files ?? [])]);
          // So that the same file, mended, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Header />
      <main id="main" ref={scroller} className={styles.main} tabIndex={-1}>
        <div className={styles.wrap}>
          <IntakeCard
            intake={intake}
            draft={draft}
            dropping={drop.over}
            textAreaRef={textArea}
            onPasted={startPasted}
            onChooseFile={chooseFile}
            onFocusText={focusText}
          />
          <LibrarySection library={library} scrollRef={scroller} onOpen={open} />
        </div>
      </main>
      {restoring !== null && (
        <Suspense>
          <RestoreDialog file={restoring} onClose={() => setRestoring(null)} />
        </Suspense>
      )}
    </div>
  );
}
