/** The ways in for a file of claims: the command, the menu, and a drop on the review. What it does is loaded when it is wanted. */
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { ReviewModel } from '../../../storage/model.ts';
import { useActions } from '../../shared/actions.ts';
import { type FileDrop, useFileDrop } from '../../shared/useFileDrop.ts';
import styles from './useClaimsImport.module.css';

const ImportDialog = lazy(() => import('./ImportDialog.tsx'));

/** What the file chooser offers; a file that comes another way is refused in words. */
const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.jsonl,.ndjson,.json,.jsonld,.zip';

export interface ClaimsImport {
  readonly handlers: FileDrop['handlers'];
  /** To be rendered in the place that takes the drop. */
  readonly parts: ReactNode;
}

export function useClaimsImport(model: ReviewModel): ClaimsImport {
  const input = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<readonly File[] | null>(null);
  const take = (files: readonly File[]) => {
    if (files.length > 0) setGiven(files);
  };
  const drop = useFileDrop(take);
  useActions([
    {
      id: 'claims.import',
      label: 'Import claims',
      group: 'Claim',
      keywords: 'csv xlsx excel spreadsheet jsonl annotation label studio upload verdicts file',
      run: () => input.current?.click(),
    },
  ]);
  return {
    handlers: drop.handlers,
    parts: (
      <>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label="File of claims"
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            // So that the same file, mended, can be chosen again.
            event.currentTarget.value = '';
          }}
        />
        {drop.over && (
          <div className={styles.drop} aria-hidden="true">
            Drop the file to import its claims
          </div>
        )}
        {given !== null && (
          <Suspense>
            <ImportDialog model={model} files={given} onClose={() => setGiven(null)} />
          </Suspense>
        )}
      </>
    ),
  };
}
