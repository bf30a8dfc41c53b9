import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPreferences } from '../../src/app/preferences.ts';

const KEY = 'claimbench.preferences';

beforeEach(() => localStorage.clear());

describe('preferences', () => {
  it('begin with single keys on and nothing advancing by itself', () => {
    expect(createPreferences(localStorage).get()).toMatchObject({
      theme: 'system',
      density: 'compact',
      singleKeys: true,
      advanceAfterVerdict: false,
    });
  });

  it('are there again in the next visit', () => {
    createPreferences(localStorage).update({ density: 'comfortable', splits: { table: 41 } });
    expect(createPreferences(localStorage).get()).toMatchObject({
      density: 'comfortable',
      splits: { table: 41 },
    });
  });

  it('keep the theme where the page looks for it before it paints', () => {
    createPreferences(localStorage).update({ theme: 'dark' });
    expect(localStorage.getItem('claimbench.theme')).toBe('dark');
    expect(localStorage.getItem(KEY)).not.toContain('theme');
  });

  it('replace what is broken by the usual, and keep the rest', () => {
    localStorage.setItem(
      KEY,
      JSON.stringify({ density: 'huge', singleKeys: false, splits: 3, other: 1 }),
    );
    localStorage.setItem('claimbench.theme', 'purple');
    expect(createPreferences(localStorage).get()).toMatchObject({
      density: 'compact',
      singleKeys: false,
      splits: {},
      theme: 'system',
    });
    for (const broken of ['', 'null', '[]', '{', '7']) {
      localStorage.setItem(KEY, broken);
      expect(createPreferences(localStorage).get().density).toBe('compact');
    }
  });

  it('follow another tab, and tell their readers', () => {
    const store = createPreferences(localStorage);
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    createPreferences(localStorage).update({ advanceAfterVerdict: true });
    // The browser tells only the other tabs; here the event stands for one.
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(store.get().advanceAfterVerdict).toBe(true);
    expect(listener).toHaveBeenCalledOnce();
    window.dispatchEvent(new StorageEvent('storage', { key: 'something else' }));
    expect(listener).toHaveBeenCalledOnce();
    stop();
  });

  it('hold for the visit where the browser forbids storage', () => {
    const store = createPreferences(null);
    store.update({ theme: 'dark' });
    expect(store.get().theme).toBe('dark');
  });
});
