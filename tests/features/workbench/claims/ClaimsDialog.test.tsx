import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ENGINE } from '../../../../src/domain/claims/key.ts';
import type { Extraction, Granularity } from '../../../../src/domain/claims/schema.ts';
import type { ExtractionId } from '../../../../src/domain/ids.ts';
import { ClaimsControl } from '../../../../src/features/workbench/claims/ClaimsControl.tsx';
import type { ExtractClaims } from '../../../../src/features/workbench/claims/claimsOf.ts';
import { problems } from '../../../support/axe.ts';
import { FakeReview, type FakeReviewOptions } from '../../../support/fakeReview.ts';
import { type MountedWorkbench, mountInWorkbench } from '../../../support/workbench.tsx';

const TEXT = 'Tea contains caffeine. Coffee contains more. It is bitter. Water is free.';

function claimsAt(...claims: readonly [at: string, text?: string][]) {
  return claims.map(([at, text]) => ({ at, ...(text === undefined ? {} : { text }) }));
}

function review(options: FakeReviewOptions = {}): FakeReview {
  const made = new FakeReview(
    TEXT,
    claimsAt(
      ['Tea contains caffeine.'],
      ['Coffee contains more.', 'Coffee contains more caffeine.'],
      ['It is bitter.', 'Coffee is bitter.'],
      ['Water is free.'],
    ),
    options,
  );
  made.setVerdict([made.id(1), made.id(2)], 'supported');
  made.setVerdict([made.id(3)], 'contradicted');
  made.assess(made.id(3), { rationale: 'Not when it is sweet.' });
  return made;
}

/** The first claim as it was; the second in other words; the others joined into one. */
function coarse(of: FakeReview): Extraction {
  const { extraction } = of.structure();
  const claim = (at: string, text: string, ordinal: number) => ({
    ordinal,
    spans: [{ start: TEXT.indexOf(at), end: TEXT.indexOf(at) + at.length }],
    text,
    kind: 'fact' as const,
    checkworthiness: 0.5,
    reasons: [],
    contextNeeded: false,
  });
  const claims = [
    claim('Tea contains caffeine.', 'Tea contains caffeine.', 0),
    claim('Coffee contains more.', 'Coffee has more caffeine.', 1),
    claim('Water is free.', 'Water is free.', 2),
  ];
  return {
    header: {
      ...extraction,
      id: 'c'.repeat(32) as ExtractionId,
      granularity: 'coarse',
      claimCount: claims.length,
    },
    claims,
    sentences: [],
  };
}

interface FakeEngine {
  readonly extract: ExtractClaims;
  readonly jobs: { readonly granularity: Granularity; readonly format: string }[];
  readonly signals: AbortSignal[];
  /** Holds the next job until it is let go. */
  hold(): () => void;
  fail(): void;
}

function engine(of: FakeReview): FakeEngine {
  const jobs: FakeEngine['jobs'] = [];
  const signals: AbortSignal[] = [];
  let held: Promise<void> | null = null;
  let failing = false;
  return {
    jobs,
    signals,
    async extract(job, { onProgress, signal } = {}) {
      jobs.push(job);
      if (signal !== undefined) signals.push(signal);
      onProgress?.({ stage: 'claims', fraction: 0.4, found: 2, claims: [] });
      await held;
      if (failing) {
        failing = false;
        return { ok: false, reason: 'weights', message: 'The language data could not be loaded.' };
      }
      const article = {
        text: TEXT,
        blocks: [],
        language: 'en',
        words: 11,
        textHash: '0'.repeat(64),
        titleFound: null,
      };
      return { ok: true, article, extraction: coarse(of) };
    },
    hold() {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        held = null;
        release();
      };
    },
    fail() {
      failing = true;
    },
  };
}

let mounted: MountedWorkbench | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

function mount(of = review()) {
  const found = engine(of);
  mounted = mountInWorkbench(of, <ClaimsControl extract={found.extract} />);
  const run = (id: string) =>
    mounted
      ?.actions()
      .find((action) => action.id === id)
      ?.run();
  return { review: of, engine: found, run, mounted };
}

const dialog = () => page.getByRole('dialog', { name: 'Claims of this article', exact: true });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });
const left = () => dialog().getByRole('list', { name: 'Claims that leave the list', exact: true });

describe('the choice of claims', () => {
  it('tells before anybody agrees what stays and what does not, with a list', async () => {
    const {
      run,
      mounted: { services },
    } = mount();
    run('claims.coarse');
    await expect
      .element(dialog().getByRole('status'))
      .toHaveTextContent('3 claims instead of 4 claims.');
    await expect
      .element(dialog())
      .toHaveTextContent(
        '1 claim with work on it has the same words at the same place, and keeps it.',
      );
    await expect
      .element(dialog())
      .toHaveTextContent('2 claims with verdicts have no claim with the same words and place:');
    const items = left().getByRole('listitem');
    expect(items.elements().map((item) => item.textContent)).toEqual([
      '2SupportedCoffee contains more caffeine.',
      '3ContradictedCoffee is bitter.rationale',
    ]);
    expect(services.calls).toEqual([]);
    expect(await problems()).toEqual([]);
  });

  it('changes in one command, says so, and offers undo', async () => {
    const {
      run,
      review: of,
      mounted: { services },
    } = mount();
    run('claims.coarse');
    await button('Change to coarse').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(services.calls).toEqual([{ name: 'extractAgain', args: [coarse(of)] }]);
    const said = services.toasts.at(-1);
    expect(said?.text).toMatch(/^Changed to coarse: \d claims$/);
    said?.options?.action?.run();
    await expect.poll(() => services.calls.at(-1)?.name).toBe('undoEvent');
  });

  it('leaves everything as it is by Cancel, and ends the search', async () => {
    const {
      run,
      engine: found,
      mounted: { services },
    } = mount();
    const release = found.hold();
    run('claims.coarse');
    await expect.element(dialog()).toHaveTextContent('2 claims so far');
    await expect.element(button('Change to coarse')).toBeDisabled();
    await button('Cancel').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(found.signals[0]?.aborted).toBe(true);
    release();
    expect(services.calls).toEqual([]);
  });

  it('says why claims could not be found, that the review keeps its own, and tries again', async () => {
    const { run, engine: found } = mount();
    found.fail();
    run('claims.coarse');
    await expect
      .element(dialog().getByRole('alert'))
      .toHaveTextContent('The language data could not be loaded. The review keeps its claims.');
    await button('Try again').click();
    await expect.element(button('Change to coarse')).toBeEnabled();
    expect(found.jobs.length).toBe(2);
  });

  it('keeps what a failed command did not change', async () => {
    const {
      run,
      mounted: { services },
    } = mount();
    services.failWith('extractAgain', 'full');
    run('claims.coarse');
    await button('Change to coarse').click();
    await expect.poll(() => services.toasts.at(-1)?.text).toBe('It could not be saved.');
    await expect.element(dialog()).toBeVisible();
  });

  it('counts anew when somebody works on while it is open', async () => {
    const { run, review: of } = mount();
    run('claims.coarse');
    await expect.element(dialog()).toHaveTextContent('2 claims with verdicts have no claim');
    of.setVerdict([of.id(2)], null);
    await expect.element(dialog()).toHaveTextContent('1 claim with verdicts has no claim');
  });

  it('can be made in the dialog too; what is listed already changes nothing', async () => {
    const { run, engine: found } = mount();
    run('claims.fine');
    await dialog().getByRole('radio', { name: 'Coarse', exact: true }).click();
    await expect.element(button('Change to coarse')).toBeEnabled();
    expect(found.jobs.at(-1)).toMatchObject({ granularity: 'coarse', format: 'plain' });
  });
});

describe('claims of an earlier version of the rules', () => {
  const again = () => mounted?.actions().find((action) => action.id === 'claims.again');

  it('may be found again by the newer rules, which are asked even where there are claims', async () => {
    const of = review({ engine: 'rules/0' });
    const { run, engine: found, mounted: shown } = mount(of);
    shown.services.storage.earlierExtraction = async () => {
      throw new Error('Earlier claims were asked for');
    };
    expect(again()?.enabled?.()).toBe(true);
    run('claims.again');
    await expect.element(dialog()).toHaveTextContent('found by an earlier version of Claimbench');
    await button('Extract again').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(found.jobs).toMatchObject([{ granularity: 'fine' }]);
    expect(shown.services.toasts.at(-1)?.text).toMatch(/^Extracted again: /);
  });

  it('are not those that somebody made by hand', () => {
    mount();
    expect(again()?.enabled?.()).toBe(false);
  });
});

describe('another language', () => {
  it('has no choice, since its sentences are not split', () => {
    mount(review({ engine: ENGINE, language: 'de' }));
    const choice = mounted?.actions().find((action) => action.id === 'claims.coarse');
    expect(choice?.enabled?.()).toBe(false);
  });
});
