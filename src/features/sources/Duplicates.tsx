/** Sources that are likely one and the same, group by group, to be looked at and merged. */
import { useMemo } from 'react';
import { duplicateSources } from '../../domain/evidence/duplicates.ts';
import { counted } from '../../domain/report/words.ts';
import type { SourceEntry } from '../../storage/sourceApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { authorsWords, identifierWords, titleWords, yearOf } from '../shared/sources/words.ts';
import styles from './Duplicates.module.css';

export interface DuplicatesProps {
  sources: readonly SourceEntry[];
  onMerge: (sources: readonly SourceEntry[]) => void;
  onClose: () => void;
}

/** Groups that are drawn; merging some brings up the rest. */
const MOST = 50;

export default function Duplicates({ sources, onMerge, onClose }: DuplicatesProps) {
  const groups = useMemo(() => duplicateSources(sources), [sources]);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Likely duplicates"
      size="lg"
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {groups.length === 0 ? (
        <p>No two sources share an identifier, or their title and year.</p>
      ) : (
        <ul className={styles.groups}>
          {groups.slice(0, MOST).map((group) => {
            const [first] = group.sources;
            if (first === undefined) return null;
            return (
              <li key={first.id} className={styles.group}>
                <div className={styles.words}>
                  <b>{titleWords(first.csl, first.raw)}</b>
                  <small>
                    {counted(group.sources.length, 'source')},{' '}
                    {group.by === 'identifier' ? 'same identifier' : 'same title and year'}
                  </small>
                  <ul>
                    {group.sources.map((source) => (
                      <li key={source.id}>
                        {[
                          authorsWords(source.csl),
                          yearOf(source.csl) ?? '',
                          ...identifierWords(source.csl),
                          counted(source.claims, 'claim'),
                        ]
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </li>
                    ))}
                  </ul>
                </div>
                <Button size="sm" icon="merge" onClick={() => onMerge(group.sources)}>
                  Merge
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {groups.length > MOST && <p>and {(groups.length - MOST).toLocaleString('en')} more groups</p>}
    </Dialog>
  );
}
