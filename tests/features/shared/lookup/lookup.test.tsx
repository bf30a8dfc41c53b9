/** The parts of look-ups that people see, over a real storage and registries that answer what a test wants. */
import { type ReactNode, useMemo, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Citation } from '../../../../src/domain/evidence/recognise.ts';
import type { SourceId } from '../../../../src/domain/ids.ts';
import { CheckSources } from '../../../../src/features/shared/lookup/CheckSources.tsx';
import type { Found, LookupClient } from '../../../../src/features/shared/lookup/client.ts';
import { LookupContext } from '../../../../src/features/shared/lookup/context.ts';
import { RetractionNote } from '../../../../src/features/shared/lookup/RetractionNote.tsx';
import SourceLookup from '../../../../src/features/shared/lookup/SourceLookup.tsx';
import { LookupQueue } from '../../../../src/features/shared/lookup/service.ts';
import {
  lookUpAllowed,
  type Preferences,
  PreferencesContext,
  ServicesContext,
} from '../../../../src/features/shared/services.ts';
import type { Storage } from '../../../../src/storage/api.ts';
import type { SourceItem } from '../../../../src/storage/model.ts';
import { openStorage } from '../../../../src/storage/open.ts';
import { problems } from '../../../support/axe.ts';
import { memoryMarker, testArticle } from '../../../support/database.ts';
import { type Mounted, mount } from '../../../support/mount.tsx';
import { DEFAULT_PREFERENCES } from '../../../support/workbench.tsx';

const LEAF: Citation = {
  type: 'article-journal',
  title: 'Daily amounts of dried leaf',
  volume: '4',
  issued: { 'date-parts': [[2021, 2]] },
  DOI: '10.5555/leaf',
};
const answer = (csl: Citation | null, kind?: 'retraction' | 'correction'): Found => ({
  kind: 'answer',
  answer: {
    at: Date.UTC(2026, 10, 23),
    services: ['crossref'],
    csl,
    notices:
      kind === undefined
        ? []
        : [{ kind, doi: '10.5555/notice', date: '2023-03-14', source: 'publisher' }],
  },
});

let storage: Storage;
let queue: LookupQueue;
let mounted: Mounted | null;
let preferences: Preferences;
let find: LookupClient['find'];
let online: boolean;
let count = 0;
let closing: (() => void)[] = [];

beforeEach(async () => {
  await page.viewport(800, 900);
  count += 1;
  const opened = await openStorage({
    name: `lookup-${count}-${Date.now()}`,
    marker: memoryMarker(),
  });
  if (!opened.ok) throw new Error(opened.message);
  storage = opened.storage;
  preferences = { ...DEFAULT_PREFERENCES, lookUpSources: true };
  online = true;
  mounted = null;
  find = async () => answer(LEAF);
  queue = new LookupQueue({
    storage,
    client: { find: (csl, signal) => find(csl, signal) },
    allowed: () => lookUpAllowed(preferences),
    online: () => online,
    now: () => Date.now(),
    later: () => () => undefined,
    alone: (act) => act(),
  });
});
afterEach(() => {
  mounted?.unmount();
  for (const close of closing) close();
  closing = [];
  storage.close();
  document.documentElement.removeAttribute('data-theme');
});

async function library(...citations: Citation[]): Promise<SourceItem[]> {
  const { article, extraction } = await testArticle();
  const made = await storage.commands.createReview(article, extraction);
  if (!made.ok || made.reviewId === undefined) throw new Error('no review');
  const opened = await storage.openReview(made.reviewId);
  if (opened.status !== 'ready') throw new Error('no model');
  closing.push(() => opened.model.close());
  const [claim] = opened.model.structure().rows;
  if (claim === undefined) throw new Error('no claim');
  await storage.commands.addCitations(
    made.reviewId,
    [claim.id],
    citations.map((csl) => ({ csl, raw: csl.DOI ?? csl.URL ?? 'typed' })),
    'mentions',
  );
  const all = await storage.lookups.sources();
  return citations.flatMap((csl) => all.find((one) => one.csl.DOI === csl.DOI) ?? []);
}

/** What the app gives to its screens. */
function Ground({ children }: { children: () => ReactNode }) {
  const [chosen, setChosen] = useState(preferences);
  const store = useMemo(
    () => ({
      preferences: chosen,
      update: (patch: Partial<Preferences>) => {
        preferences = { ...preferences, ...patch };
        setChosen(preferences);
      },
    }),
    [chosen],
  );
  return (
    <ServicesContext
      value={{
        storage,
        toast: () => undefined,
        announce: () => undefined,
        settle: ({ ok }) => ok,
      }}
    >
      <PreferencesContext value={store}>
        <LookupContext value={queue}>
          <main>{children()}</main>
        </LookupContext>
      </PreferencesContext>
    </ServicesContext>
  );
}

/** Shows one source; `again` as it is stored by now, which an open review does by itself. */
function show(source: SourceItem) {
  const node = (now: SourceItem) => <Ground>{() => <SourceLookup source={now} />}</Ground>;
  const place = mount(node(source));
  mounted = place;
  return {
    async again() {
      const [now] = await storage.lookups.sources([source.id]);
      if (now !== undefined) place.render(node(now));
    },
  };
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const text = (words: string) => page.getByText(words, { exact: false });
const stored = async (id: SourceId) => (await storage.lookups.sources([id]))[0];

describe('one source', () => {
  it('is not looked up until that has been allowed, and says what would be sent', async () => {
    preferences = { ...preferences, lookUpSources: false };
    const [source] = await library({ type: 'document', DOI: '10.5555/leaf' });
    if (source === undefined) return expect.unreachable();
    const view = show(source);
    await expect.element(text('Not checked for retractions.')).toBeVisible();
    await expect.element(text('they send the DOI or PubMed number')).toBeVisible();
    await expect.element(button('Look up')).not.toBeInTheDocument();
    await button('Switch on look-ups').click();
    await button('Look up').click();
    await expect.poll(async () => (await stored(source.id))?.csl.title).toBe(LEAF.title);
    await view.again();
    await expect.element(text('No retraction is listed (Crossref, 23 Nov 2026).')).toBeVisible();
    await expect.element(button('Look up again')).toBeVisible();
  });

  it('cannot be looked up under strict privacy, nor without a number', async () => {
    preferences = { ...preferences, strictPrivacy: true };
    const [source] = await library({ type: 'document', DOI: '10.5555/leaf' });
    if (source === undefined) return expect.unreachable();
    show(source);
    await expect.element(text('strict privacy is on')).toBeVisible();
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
    mounted?.unmount();
    const { DOI: _, ...csl } = source.csl;
    show({ ...source, csl });
    await expect.element(text('Only sources with a DOI')).toBeVisible();
  });

  it('shows where it differs, keeps what was typed, and takes what is wanted', async () => {
    find = async () => answer(LEAF, 'retraction');
    const [source] = await library({
      type: 'article-journal',
      DOI: '10.5555/leaf',
      title: 'Weekly amounts',
      volume: '5',
    });
    if (source === undefined) return expect.unreachable();
    const view = show(source);
    await button('Look up').click();
    await expect.poll(async () => (await stored(source.id))?.retraction?.state).toBe('listed');
    await view.again();
    await expect
      .element(page.getByRole('note'))
      .toHaveTextContent(
        'Retracted 14 Mar 2023. Cite the notice, or remove this source. The notice',
      );
    await expect.element(text('What was found differs from what you have')).toBeVisible();
    expect((await stored(source.id))?.csl).toMatchObject({ title: 'Weekly amounts', volume: '5' });
    await button('Keep mine, Title').click();
    await expect.element(button('Keep mine, Title')).not.toBeInTheDocument();
    await button('Use theirs, Volume').click();
    await expect.poll(async () => (await stored(source.id))?.csl.volume).toBe('4');
    await view.again();
    await expect.element(text('What was found differs')).not.toBeInTheDocument();
    expect((await stored(source.id))?.csl.title).toBe('Weekly amounts');
    // Settled for good, also when it is looked up again.
    await button('Look up again').click();
    await expect.element(button('Look up again')).toBeEnabled();
    await expect.element(text('What was found differs')).not.toBeInTheDocument();
  });

  it.each(['light', 'dark'])('has no accessibility problems in the %s theme', async (theme) => {
    document.documentElement.setAttribute('data-theme', theme);
    find = async () => answer(LEAF, 'retraction');
    const [source] = await library({ ...LEAF, title: 'Weekly amounts' });
    if (source === undefined) return expect.unreachable();
    await queue.lookUp([source.id]);
    const looked = await stored(source.id);
    if (looked === undefined) return expect.unreachable();
    mounted = mount(
      <Ground>
        {() => (
          <>
            <SourceLookup source={looked} />
            <CheckSources sources={() => [source.id]} />
          </>
        )}
      </Ground>,
    );
    await expect.element(button('Use theirs, Title')).toBeVisible();
    await button('Check all sources').click();
    await expect.element(text('1 source is retracted.')).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('says that it waits for the network, and can be told not to', async () => {
    online = false;
    const [source] = await library({ type: 'document', DOI: '10.5555/leaf' });
    if (source === undefined) return expect.unreachable();
    show(source);
    await button('Look up').click();
    await expect.element(text('Waits until you are online.')).toBeVisible();
    await button('Do not wait').click();
    await expect.element(text('Waits until you are online.')).not.toBeInTheDocument();
    expect(await storage.lookups.waiting()).toEqual([]);
  });

  it('says what went wrong, and that nothing was changed', async () => {
    find = async () => ({ kind: 'failed', why: 'Crossref’s answer could not be read.' });
    const [source] = await library({ type: 'document', DOI: '10.5555/leaf' });
    if (source === undefined) return expect.unreachable();
    show(source);
    await button('Look up').click();
    await expect
      .element(text('Crossref’s answer could not be read. Nothing was changed.'))
      .toBeVisible();
  });
});

describe('all sources', () => {
  const CITED: Citation[] = ['leaf', 'cup', 'gone', 'none'].map((name) => ({
    type: 'document',
    DOI: `10.5555/${name}`,
  }));

  it('are checked one after the other, and the summary keeps the states apart', async () => {
    find = async (csl) => {
      switch (csl.DOI) {
        case '10.5555/leaf':
          return answer(LEAF, 'retraction');
        case '10.5555/cup':
          return answer({ type: 'book', title: 'Cup' }, 'correction');
        case '10.5555/gone':
          return answer(null);
        default:
          return answer({ type: 'book', title: 'None' });
      }
    };
    const sources = await library(...CITED);
    mounted = mount(
      <Ground>{() => <CheckSources sources={() => sources.map(({ id }) => id)} />}</Ground>,
    );
    await button('Check all sources').click();
    const list = page.getByRole('list', { name: 'What the check found', exact: true });
    await expect.element(list).toHaveTextContent('1 source is retracted.');
    await expect.element(list).toHaveTextContent('Daily amounts of dried leaf');
    await expect.element(list).toHaveTextContent('1 source with a correction.');
    await expect.element(list).toHaveTextContent('1 source with nothing listed.');
    await expect.element(list).toHaveTextContent('1 source not found at the registries.');
  });

  it('can be stopped, and what was found until then is kept', async () => {
    find = (csl, signal) =>
      csl.DOI === '10.5555/leaf'
        ? Promise.resolve(answer(LEAF))
        : new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason));
          });
    const sources = await library(...CITED);
    mounted = mount(
      <Ground>{() => <CheckSources sources={() => sources.map(({ id }) => id)} />}</Ground>,
    );
    await button('Check all sources').click();
    await expect
      .element(page.getByRole('progressbar', { name: 'Checking sources', exact: true }))
      .toHaveAttribute('aria-valuenow', '25');
    await button('Stop').click();
    await expect.element(text('Stopped. What was found until then is kept.')).toBeVisible();
    const [first, second] = sources;
    if (first === undefined || second === undefined) return expect.unreachable();
    expect((await stored(first.id))?.retraction?.state).toBe('none-listed');
    expect((await stored(second.id))?.retraction).toBeUndefined();
  });

  it('are none: it says so', async () => {
    mounted = mount(<Ground>{() => <CheckSources sources={() => []} />}</Ground>);
    await button('Check all sources').click();
    await expect.element(text('There are no sources to check.')).toBeVisible();
  });
});

describe('what is listed against a source', () => {
  const listed = (kind: 'retraction' | 'expression-of-concern' | 'correction') => ({
    state: 'listed' as const,
    checkedAt: 0,
    service: 'Crossref',
    notices: [{ kind, doi: '10.5555/a"><b>', date: '2022-05', source: 'publisher' }],
  });

  it.each([
    ['retraction', 'Retracted May 2022. Cite the notice, or remove this source.'],
    [
      'expression-of-concern',
      'Expression of concern May 2022. Read the notice before relying on this source.',
    ],
  ] as const)('%s stands out', async (kind, words) => {
    mounted = mount(<RetractionNote retraction={listed(kind)} />);
    await expect.element(page.getByRole('note')).toHaveTextContent(words);
    const link = page.getByRole('link', { name: 'The notice', exact: true });
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(link).toHaveAttribute('href', 'https://doi.org/10.5555/a%22%3E%3Cb%3E');
  });

  it('a correction is said quietly, and nothing where nothing is listed', async () => {
    mounted = mount(<RetractionNote retraction={listed('correction')} />);
    await expect.element(text('Corrected May 2022.')).toBeVisible();
    await expect.element(page.getByRole('note')).not.toBeInTheDocument();
    mounted.render(<RetractionNote retraction={undefined} />);
    await expect.element(text('Corrected')).not.toBeInTheDocument();
  });
});
