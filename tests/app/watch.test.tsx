import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotices, type NoticeStore } from '../../src/app/notices.ts';
import { watchClosed, watchNetwork, watchStorage } from '../../src/app/watch.ts';
import type { Storage, StorageEstimate } from '../../src/storage/api.ts';

let notices: NoticeStore;
let stop: () => void = () => undefined;

beforeEach(() => {
  notices = createNotices();
});
afterEach(() => {
  stop();
  Reflect.deleteProperty(navigator, 'onLine');
});

const titles = () => notices.list().map(({ title }) => title);

function setOnline(online: boolean) {
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true });
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

describe('the network', () => {
  it('has a banner while it is away', () => {
    stop = watchNetwork(notices);
    expect(titles()).toEqual([]);
    setOnline(false);
    expect(titles()).toEqual(['You are offline.']);
    setOnline(true);
    expect(titles()).toEqual([]);
  });
});

describe('the storage', () => {
  function watch(estimate: StorageEstimate, backUp = vi.fn()) {
    stop = watchStorage({ estimate: async () => estimate } as Storage, notices, backUp);
    return backUp;
  }

  it.each([
    [0.89, []],
    [0.9, ['90% of this browser’s storage is used.']],
    [0.948, ['94% of this browser’s storage is used.']],
    [1.2, ['100% of this browser’s storage is used.']],
  ])('at a share of %d says %j', async (share, expected) => {
    watch({ usage: share * 1_000_000, quota: 1_000_000, persisted: null });
    await new Promise((resolve) => setTimeout(resolve));
    expect(titles()).toEqual(expected);
  });

  it('offers a backup', async () => {
    const backUp = watch({ usage: 95, quota: 100, persisted: null });
    await expect.poll(titles).toHaveLength(1);
    notices.list()[0]?.actions?.[0]?.run();
    expect(backUp).toHaveBeenCalledOnce();
  });

  it('says nothing where the browser says nothing', async () => {
    watch({ usage: null, quota: null, persisted: null });
    await new Promise((resolve) => setTimeout(resolve));
    expect(titles()).toEqual([]);
  });
});

describe('a database closed by another tab', () => {
  it('says that saving has stopped, what is kept, and what to do', () => {
    let close: (reason: 'upgraded-elsewhere' | 'blocked') => void = () => undefined;
    const storage: Partial<Storage> = {
      onClosed(listener) {
        close = listener;
        return () => undefined;
      },
    };
    stop = watchClosed(storage as Storage, notices);
    close('upgraded-elsewhere');
    expect(notices.list()[0]).toMatchObject({
      kind: 'closed',
      urgent: true,
      text: 'This tab has stopped saving. Everything saved so far is kept. Reload to go on here.',
      actions: [{ label: 'Reload' }],
    });
  });
});
