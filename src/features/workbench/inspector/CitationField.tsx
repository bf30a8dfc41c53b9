/** Adds sources to a claim, or to all selected claims: one a line, each read or refused on its own. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { readCitations } from '../../../domain/evidence/citation.ts';
import type { Stance } from '../../../domain/evidence/schema.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import { counted } from '../../../domain/report/words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useWorkbench } from '../context.ts';
import styles from './CitationField.module.css';
import { fieldMark } from './focus.ts';
import { useUnsent } from './unsent.ts';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';
import { stanceFor } from './words.ts';

interface Remark {
  readonly line: string;
  readonly words: string;
}

export function CitationField({ claim }: { claim: ClaimView }) {
  const { selection, act, setFreshEvidence } = useWorkbench();
  const { model, structure, row } = claim;
  const commands = useCommands();
  const run = useRun();
  const [text, setText] = useUnsent(structure.reviewId, row.id);
  const [refused, setRefused] = useState<readonly Remark[]>([]);
  const [hints, setHints] = useState<readonly Remark[]>([]);
  const adding = useRef(false);
  const remarksId = useId();
  const targets: readonly ClaimId[] = selection.size > 0 ? [...selection] : [row.id];

  /** The stance that fits the verdict which all targets share; otherwise the source only mentions them. */
  const stance = (): Stance => {
    const verdicts = new Set(targets.map((id) => model.claim(id).verdict));
    const [only] = verdicts;
    return verdicts.size === 1 ? stanceFor(only ?? null) : 'mentions';
  };

  const add = async (): Promise<void> => {
    if (adding.current) return;
    const lines = readCitations(text);
    const good = lines.filter((line) => line.ok);
    const bad = lines.filter((line) => !line.ok);
    setRefused(bad.map((line) => ({ line: line.raw, words: line.message })));
    setHints([]);
    if (good.length === 0) return;
    adding.current = true;
    try {
      const where =
        selection.size > 0 ? counted(targets.length, 'selected claim') : `claim ${row.number}`;
      const what = good.length === 1 ? 'Citation' : counted(good.length, 'citation');
      const result = await run(
        commands.addCitations(
          structure.reviewId,
          targets,
          good.map((line) => ({ csl: line.csl, raw: line.raw })),
          stance(),
        ),
        `${what} added to ${where}`,
      );
      if (result === null) return;
      setText(bad.map((line) => line.raw).join('\n'));
      setHints(
        good.flatMap((line) =>
          line.hint === undefined ? [] : [{ line: line.raw, words: line.hint }],
        ),
      );
      setFreshEvidence(result.evidenceIds?.[0] ?? null);
    } finally {
      adding.current = false;
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // What was typed waits in the field.
      act.focusPane('table');
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const leave = event.ctrlKey || event.metaKey;
    void add().then(() => {
      if (leave) act.focusPane('table');
    });
  };

  const open = refused.filter((remark) => text.includes(remark.line));
  return (
    <div className={styles.citation}>
      <div className={styles.field}>
        <Icon name="plus" size={14} />
        <TextArea
          label="Add citation"
          placeholder="Add citation: DOI, PMID, URL or text"
          autoGrow
          rows={1}
          value={text}
          onChange={setText}
          onKeyDown={onKeyDown}
          spellCheck={false}
          className={styles.input}
          aria-keyshortcuts="C"
          aria-invalid={open.length > 0}
          aria-describedby={remarksId}
          {...fieldMark('citation')}
        />
        {text === '' && (
          <span aria-hidden="true" className={styles.key}>
            <Kbd>C</Kbd>
          </span>
        )}
      </div>
      <div id={remarksId} aria-live="polite">
        {selection.size > 0 && (
          <p className={styles.note}>Adds to {counted(selection.size, 'selected claim')}</p>
        )}
        {open.length > 0 && (
          <ul className={styles.remarks} aria-label="Lines that were not added">
            {open.map((remark) => (
              <li key={remark.line}>
                <Icon name="circle-alert" size={14} />
                <span>
                  <q>{shortened(remark.line)}</q> {remark.words}
                </span>
              </li>
            ))}
          </ul>
        )}
        {hints.length > 0 && (
          <ul className={styles.remarks} aria-label="About what was added">
            {hints.map((remark) => (
              <li key={remark.line}>
                <Icon name="info" size={14} />
                <span>
                  <q>{shortened(remark.line)}</q> {remark.words}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function shortened(line: string): string {
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
