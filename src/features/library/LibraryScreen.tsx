/** The first screen: a new review, and the reviews there are. */
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { useDropzone } from 'react-dropzone';
import type { ReviewId } from '../../domain/ids.ts';
import { ARTICLE_EXTENSIONS } from '../../formats/in/article-file.ts';
import { extractInWorker } from '../../workers/extractionClient.ts';
import { useActions } from '../shared/actions.ts';
import { Header } from '../shared/header/Header.tsx';
import { useServices } from '../shared/services.ts';
import type { ExtractClaims } from './intake/findClaims.ts';
import { IntakeCard } from './intake/IntakeCard.tsx';
import { useDraft } from './intake/useDraft.ts';
import { useIntake } from './intake/useIntake.ts';
import styles from './Library.module.css';
import { LibrarySection } from './LibrarySection.tsx';
import { useLibrary } from './useLibrary.ts';

export interface LibraryScreenProps {
  /** How claims are found; the worker, unless a test brings its own. */
  readonly extract?: ExtractClaims | undefined;
}

const ACCEPTED = [...ARTICLE_EXTENSIONS, '.json'].join(',');

export function LibraryScreen({ extract = extractInWorker }: LibraryScreenProps) {
  const { storage } = useServices();
  const navigate = useNavigate();
  const library = useLibrary(storage);
  const draft = useDraft();
  const scroller = useRef<HTMLElement>(null);
  const textArea = useRef<HTMLTextAreaElement>(null);

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

  const dropzone = useDropzone({
    noClick: true,
    noKeyboard: true,
    // The plain input works in every browser and asks for no lasting access to the file.
    useFsAccessApi: false,
    onDrop: (files) => {
      const [file] = files;
      if (file === undefined) return;
      if (files.length > 1) {
        intake.refuse(
          'One file at a time',
          `${files.length} files came at once, and each becomes a review of its own. Drop them one by one. Nothing was added to your library.`,
        );
        return;
      }
      intake.start({ kind: 'file', file });
    },
  });

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
      run: dropzone.open,
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
    <div
      {...dropzone.getRootProps({ className: styles.screen, role: undefined, tabIndex: undefined })}
    >
      {/* Only the button opens it; it is a control of its own to nobody. */}
      <input
        {...dropzone.getInputProps({
          accept: ACCEPTED,
          'aria-label': 'Article file',
          style: { display: 'none' },
        })}
      />
      <Header />
      <main id="main" ref={scroller} className={styles.main} tabIndex={-1}>
        <div className={styles.wrap}>
          <IntakeCard
            intake={intake}
            draft={draft}
            dropping={dropzone.isDragActive}
            textAreaRef={textArea}
            onPasted={startPasted}
            onChooseFile={dropzone.open}
            onFocusText={focusText}
          />
          <LibrarySection library={library} scrollRef={scroller} onOpen={open} />
        </div>
      </main>
    </div>
  );
}
