/**
 * The best passages of the attached sources for the claim on screen, each with what it shares with the claim. P attaches
 * the one that has focus, else the best. Loaded once a source of a review has text.
 */
import { useRef, useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import type { FindPassages } from '../../../../workers/passages/client.ts';
import { useActions } from '../../../shared/actions.ts';
import { openSource } from '../../source/viewerStore.ts';
import { Section } from '../Section.tsx';
import type { ClaimView } from '../useClaim.ts';
import { AllPassagesDialog } from './AllPassagesDialog.tsx';
import { AllPassagesLine } from './AllPassagesLine.tsx';
import { allPassagesOf } from './allPassages.ts';
import type { FoundPassage, ReadableSource } from './asked.ts';
import { findInWorker } from './finder.ts';
import { PassageCard } from './PassageCard.tsx';
import styles from './PassagesSection.module.css';
import { isAttached, useAttach } from './useAttach.ts';
import { usePassages } from './usePassages.ts';

export interface PassagesSectionProps {
  claim: ClaimView;
  sources: readonly ReadableSource[];
  /** Instead of the worker, for tests. */
  find?: FindPassages | undefined;
}

const nameOf = ({ sourceId, page, start }: FoundPassage) => `${sourceId}/${page}/${start}`;

export default function PassagesSection({
  claim,
  sources,
  find = findInWorker,
}: PassagesSectionProps) {
  const { model, structure, row, state } = claim;
  const answer = usePassages(structure, row, sources, find);
  const attach = useAttach(model);
  const [open, setOpen] = useState(false);
  const focused = useRef<{ readonly claim: string; readonly name: string } | null>(null);
  const attaching = useRef(false);
  const passages = answer.phase === 'found' ? answer.passages : [];
  const left = passages.filter((passage) => !isAttached(state.evidence, passage));
  const best = left[0];

  const attachOne = async (passage: FoundPassage | undefined) => {
    // Of two presses in quick succession the second would attach the same words again.
    if (passage === undefined || attaching.current) return;
    attaching.current = true;
    try {
      await attach(row.id, passage);
    } finally {
      attaching.current = false;
    }
  };
  const sourceOf = ({ sourceId }: FoundPassage) =>
    sources.find(({ id }) => id === sourceId)?.item ?? null;
  const show = (passage: FoundPassage) => {
    const source = sourceOf(passage);
    if (source === null) return;
    const { page, start, end } = passage;
    const waiting = state.evidence.find((item) => item.sourceId === source.id && item.quote === '');
    openSource(model, {
      source,
      evidence: waiting?.id ?? null,
      place: { page, start, endPage: page, end },
    });
  };
  const inFocus = () => {
    const at = focused.current;
    if (at === null || at.claim !== row.id) return undefined;
    return left.find((passage) => nameOf(passage) === at.name);
  };
  const findAll = () => {
    const search = allPassagesOf(model);
    if (search.state().phase === 'none') search.start(sources, find);
    setOpen(true);
  };

  useActions([
    {
      id: 'passage.attach',
      label: 'Attach the best passage as a quote',
      group: 'Claim',
      keys: ['p'],
      keywords: 'evidence source quote page finder',
      enabled: () => best !== undefined,
      run: () => void attachOne(inFocus() ?? best),
    },
    {
      id: 'passage.findAll',
      label: 'Find passages for all claims',
      group: 'Claim',
      keywords: 'evidence source quote search background',
      run: findAll,
    },
  ]);

  return (
    <Section title="Passages" count={answer.phase === 'found' ? passages.length : undefined}>
      {answer.phase === 'looking' && <p className={styles.note}>Looking in the attached texts…</p>}
      {answer.phase === 'failed' && (
        <p className={styles.note} role="alert">
          {answer.message}{' '}
          <Button size="sm" onClick={answer.again}>
            Try again
          </Button>
        </p>
      )}
      {answer.phase === 'found' && passages.length === 0 && (
        <p className={styles.note}>No attached text has words of this claim.</p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only notes when the focus has left the passages */}
      <div
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) focused.current = null;
        }}
      >
        {passages.map((passage) => (
          <PassageCard
            key={nameOf(passage)}
            passage={passage}
            source={sourceOf(passage)}
            onShow={() => show(passage)}
            attached={isAttached(state.evidence, passage)}
            keyCap={passage === best ? 'P' : undefined}
            onAttach={() => void attachOne(passage)}
            onFocus={() => {
              focused.current = { claim: row.id, name: nameOf(passage) };
            }}
          />
        ))}
      </div>
      <AllPassagesLine model={model} onOpen={findAll} />
      {open && <AllPassagesDialog sources={sources} find={find} onClose={() => setOpen(false)} />}
    </Section>
  );
}
