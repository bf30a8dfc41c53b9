/** Adds sources to a claim, or to all selected claims, in whatever form they come. */
import type { Stance } from '../../../domain/evidence/schema.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import { counted } from '../../../domain/report/words.ts';
import type { NewCitation } from '../../../storage/api.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { SourceField } from '../../shared/sources/SourceField.tsx';
import { useSourceIntake } from '../../shared/sources/useSourceIntake.ts';
import { useWorkbench } from '../context.ts';
import { fieldMark } from './focus.ts';
import { useUnsent } from './unsent.ts';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';
import { stanceFor } from './words.ts';

export function CitationField({ claim }: { claim: ClaimView }) {
  const { selection, act, setFreshEvidence } = useWorkbench();
  const { model, structure, row } = claim;
  const commands = useCommands();
  const run = useRun();
  const [text, setText] = useUnsent(structure.reviewId, row.id);
  const targets: readonly ClaimId[] = selection.size > 0 ? [...selection] : [row.id];

  /** The stance that fits the verdict which all targets share; otherwise the source only mentions them. */
  const stance = (): Stance => {
    const verdicts = new Set(targets.map((id) => model.claim(id).verdict));
    const [only] = verdicts;
    return verdicts.size === 1 ? stanceFor(only ?? null) : 'mentions';
  };

  const store = async (citations: readonly NewCitation[]): Promise<boolean> => {
    const where =
      selection.size > 0 ? counted(targets.length, 'selected claim') : `claim ${row.number}`;
    const what = citations.length === 1 ? 'Citation' : counted(citations.length, 'citation');
    const result = await run(
      commands.addCitations(structure.reviewId, targets, citations, stance()),
      `${what} added to ${where}`,
    );
    if (result !== null) setFreshEvidence(result.evidenceIds?.[0] ?? null);
    return result !== null;
  };
  const intake = useSourceIntake(store);

  const add = async (): Promise<void> => {
    const asked = text;
    if (asked.trim() === '') return;
    const rest = await intake.addText(asked);
    if (rest !== asked) setText(rest);
  };

  return (
    <SourceField
      label="Add citation"
      placeholder="Add citation: DOI, PMID, URL, BibTeX, RIS or text"
      text={text}
      onText={setText}
      intake={intake}
      onAdd={(leave) => {
        void add().then(() => {
          if (leave) act.focusPane('table');
        });
      }}
      // What was typed waits in the field.
      onEscape={() => act.focusPane('table')}
      keyCap={<Kbd>C</Kbd>}
      note={selection.size > 0 ? `Adds to ${counted(selection.size, 'selected claim')}` : undefined}
      marks={{ 'aria-keyshortcuts': 'C', ...fieldMark('citation') }}
    />
  );
}
