import { describe, expect, it, vi } from 'vitest';
import { createNotices, type Notice, type NoticeKind } from '../../src/app/notices.ts';

const notice = (kind: NoticeKind, title: string = kind): Notice => ({
  kind,
  icon: 'info',
  title,
  text: '',
});

describe('banners', () => {
  it('stand in order of weight, one of a kind', () => {
    const notices = createNotices();
    notices.raise(notice('offline'));
    notices.raise(notice('failed-save', 'first'));
    notices.raise(notice('failed-save', 'second'));
    expect(notices.list().map(({ title }) => title)).toEqual(['second', 'offline']);
  });

  it('go when they are cleared, and tell only of changes', () => {
    const notices = createNotices();
    const listener = vi.fn();
    notices.subscribe(listener);
    notices.clear('offline');
    expect(listener).not.toHaveBeenCalled();
    notices.raise(notice('offline'));
    notices.clear('offline');
    expect(notices.list()).toEqual([]);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
