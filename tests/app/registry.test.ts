import { describe, expect, it, vi } from 'vitest';
import { createRegistry } from '../../src/app/registry.ts';
import type { Action } from '../../src/features/shared/actions.ts';

const action = (id: string, more: Partial<Action> = {}): Action => ({
  id,
  label: id,
  group: 'App',
  run: () => undefined,
  ...more,
});

describe('the action registry', () => {
  it('lists what is registered, until it is taken back', () => {
    const registry = createRegistry();
    const first = registry.register([action('a'), action('b')]);
    registry.register([action('c')]);
    expect(registry.list().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    first();
    expect(registry.list().map(({ id }) => id)).toEqual(['c']);
    first();
    expect(registry.list()).toHaveLength(1);
  });

  it('lets the newest of an id win, and the older one come back', () => {
    const registry = createRegistry();
    registry.register([action('a', { label: 'old' }), action('b')]);
    const takeBack = registry.register([action('a', { label: 'new' })]);
    expect(registry.list().map(({ label }) => label)).toEqual(['b', 'new']);
    takeBack();
    expect(registry.list().map(({ label }) => label)).toEqual(['old', 'b']);
  });

  it('keeps apart two registrations of the same list', () => {
    const registry = createRegistry();
    const list = [action('a')];
    const first = registry.register(list);
    registry.register(list);
    first();
    expect(registry.list()).toHaveLength(1);
  });

  it('gives the same list between changes, and tells of each change', () => {
    const registry = createRegistry();
    const listener = vi.fn();
    const stop = registry.subscribe(listener);
    const takeBack = registry.register([action('a')]);
    expect(registry.list()).toBe(registry.list());
    takeBack();
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    registry.register([action('b')]);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('runs by id only what is enabled', () => {
    const registry = createRegistry();
    const run = vi.fn();
    let enabled = false;
    registry.register([action('a', { run, enabled: () => enabled })]);
    registry.run('a');
    registry.run('unknown');
    expect(run).not.toHaveBeenCalled();
    enabled = true;
    registry.run('a');
    expect(run).toHaveBeenCalledOnce();
  });
});
