/** Where was searched, with what words, and when. Unsupported means searched and not found, so this is its evidence. */
import { useState } from 'react';
import type { SearchLogEntry } from '../../../domain/review/schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useServices } from '../../shared/services.ts';
import { useWorkbench } from '../context.ts';
import { draftsOf, useDraft } from './drafts.ts';
import { NotSaved } from './NotSaved.tsx';
import styles from './SearchLogSection.module.css';
import { Section } from './Section.tsx';
import { asDraft, fromDraft, localDay } from './searchLog.ts';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';

export function SearchLogSection({ claim }: { claim: ClaimView }) {
  const { model, state, row } = claim;
  const entries = state.own.searchLog ?? [];
  // A search that was begun on an earlier page goes on where it was left, without taking the focus.
  const [adding, setAdding] = useState<'asked' | 'begun' | null>(() =>
    draftsOf(model).get(`search/${row.id}/${entries.length}`) === undefined ? null : 'begun',
  );
  const wanted = state.verdict === 'unsupported' && entries.length === 0;
  return (
    <Section title="Search log" count={entries.length}>
      {wanted && <p className={styles.wanted}>Searched and not found: say where.</p>}
      <ol className={styles.entries}>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place in the log
          <EntryRow key={`${row.id}/${index}`} claim={claim} index={index} entry={entry} />
        ))}
        {(adding !== null || wanted) && (
          <EntryRow
            key={`${row.id}/${entries.length}`}
            claim={claim}
            index={entries.length}
            entry={null}
            onDone={adding === null ? undefined : () => setAdding(null)}
            autoFocus={adding === 'asked'}
          />
        )}
      </ol>
      {!wanted && adding === null && (
        <Button
          size="sm"
          variant="ghost"
          icon="plus"
          className={styles.add}
          onClick={() => setAdding('asked')}
        >
          Add a search
        </Button>
      )}
    </Section>
  );
}

interface EntryRowProps {
  claim: ClaimView;
  /** 0-based place in the log; its length for the entry that is being added. */
  index: number;
  /** Null for the entry that is being added. */
  entry: SearchLogEntry | null;
  onDone?: (() => void) | undefined;
  autoFocus?: boolean | undefined;
}

function EntryRow({ claim, index, entry, onDone, autoFocus = false }: EntryRowProps) {
  const { act } = useWorkbench();
  const services = useServices();
  const commands = useCommands();
  const run = useRun();
  const { model, structure, row } = claim;
  const [today] = useState(() => localDay(new Date()));
  const key = `search/${row.id}/${index}`;
  const stored = entry === null ? '' : asDraft(entry);
  const draft = useDraft(draftsOf(model), key, stored, async (text) => {
    const typed = fromDraft(text, today);
    const log = model.claim(row.id).own.searchLog ?? [];
    if (typed.where.trim() === '' && typed.query.trim() === '' && log[index] === undefined) {
      return true;
    }
    const next = [...log.slice(0, index), typed, ...log.slice(index + 1)];
    return services.settle(await commands.setSearchLog(structure.reviewId, row.id, next));
  });
  const value = fromDraft(draft.text, today);
  const change = (patch: Partial<SearchLogEntry>) => draft.change(asDraft({ ...value, ...patch }));
  const remove = () => {
    draft.discard();
    if (entry === null) {
      onDone?.();
      return;
    }
    const log = model.claim(row.id).own.searchLog ?? [];
    const next = log.filter((_, other) => other !== index);
    void run(commands.setSearchLog(structure.reviewId, row.id, next), 'Search removed');
  };
  const name = `search ${index + 1}`;
  return (
    <li
      className={styles.entry}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        void draft.commit().then(() => onDone?.());
      }}
      onKeyDown={(event) => {
        const leave = event.key === 'Escape';
        if ((!leave && event.key !== 'Enter') || event.nativeEvent.isComposing) return;
        if (!(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        void draft.commit();
        if (leave || event.ctrlKey || event.metaKey) act.focusPane('table');
      }}
    >
      <TextField
        label={`Where, ${name}`}
        placeholder="Where, such as PubMed"
        value={value.where}
        maxLength={500}
        autoFocus={autoFocus}
        onChange={(where) => change({ where })}
        className={styles.where}
      />
      {(entry !== null || onDone !== undefined) && (
        <IconButton label={`Remove ${name}`} icon="x" size="xs" onClick={remove} />
      )}
      <TextField
        label={`Words searched for, ${name}`}
        placeholder="Words searched for"
        value={value.query}
        maxLength={2_000}
        onChange={(query) => change({ query })}
        className={styles.query}
      />
      <input
        type="date"
        aria-label={`Date, ${name}`}
        value={value.date}
        onChange={(event) => {
          if (event.currentTarget.value !== '') change({ date: event.currentTarget.value });
        }}
        className={styles.date}
      />
      <NotSaved draft={draft} />
    </li>
  );
}
