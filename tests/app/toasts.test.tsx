import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Toasts } from '../../src/app/Toasts.tsx';
import { createToasts, type ToastStore } from '../../src/app/toasts.ts';
import { type Mounted, mount } from '../support/mount.tsx';

let store: ToastStore;
let mounted: Mounted;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  store = createToasts();
  mounted = mount(
    <>
      <button type="button">Before</button>
      <Toasts store={store} />
    </>,
  );
});

afterEach(() => {
  mounted.unmount();
  vi.useRealTimers();
});

const region = () => mounted.container.querySelector('[role="status"]');
const shown = () => region()?.textContent ?? null;
const undo = () => page.getByRole('button', { name: 'Undo', exact: true });
const settle = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('toasts', () => {
  it('are said politely in a region that is there before them', async () => {
    const before = region();
    expect(before?.getAttribute('aria-live')).toBe('polite');
    store.show('Claim 39 marked Contradicted');
    await settle();
    expect(region()).toBe(before);
    expect(shown()).toBe('Claim 39 marked Contradicted');
  });

  it('replace one another, and say the same words again', async () => {
    store.show('Copied');
    await settle();
    const first = region()?.firstChild;
    store.show('Copied');
    await settle();
    expect(region()?.childNodes).toHaveLength(1);
    expect(region()?.firstChild).not.toBe(first);
  });

  it('go after six seconds', async () => {
    store.show('Copied');
    await settle();
    vi.advanceTimersByTime(5_900);
    await settle();
    expect(shown()).toBe('Copied');
    vi.advanceTimersByTime(200);
    await settle();
    expect(shown()).toBe('');
  });

  it('stay while they have focus, then go on where they were', async () => {
    store.show('Marked', { action: { label: 'Undo', run: () => undefined } });
    await settle();
    vi.advanceTimersByTime(4_000);
    page.getByRole('button', { name: 'Undo' }).element().focus();
    await settle();
    vi.advanceTimersByTime(20_000);
    await settle();
    expect(shown()).toContain('Marked');
    page.getByRole('button', { name: 'Before' }).element().focus();
    await settle();
    vi.advanceTimersByTime(1_900);
    await settle();
    expect(shown()).toContain('Marked');
    vi.advanceTimersByTime(200);
    await settle();
    expect(shown()).toBe('');
  });

  it('stay while the pointer is on them', async () => {
    store.show('Marked');
    await settle();
    await userEvent.hover(page.getByText('Marked'));
    await settle();
    vi.advanceTimersByTime(20_000);
    await settle();
    expect(shown()).toBe('Marked');
  });

  it('run their action once, go, and give focus back', async () => {
    const run = vi.fn();
    store.show('Marked', { action: { label: 'Undo', run } });
    await settle();
    const before = page.getByRole('button', { name: 'Before' }).element();
    before.focus();
    await userEvent.tab();
    expect(document.activeElement).toBe(undo().element());
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(run).toHaveBeenCalledOnce();
    expect(shown()).toBe('');
    expect(document.activeElement).toBe(before);
  });

  it('can be said without being shown', async () => {
    store.announce('All 73 claims are tagged');
    await settle();
    expect(shown()).toBe('All 73 claims are tagged');
    expect(region()?.querySelector('span')?.getBoundingClientRect().width).toBeLessThanOrEqual(1);
  });
});
