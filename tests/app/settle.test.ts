import { describe, expect, it, vi } from 'vitest';
import { createNotices } from '../../src/app/notices.ts';
import { createServices } from '../../src/app/services.tsx';
import { createToasts } from '../../src/app/toasts.ts';
import type { Storage } from '../../src/storage/api.ts';
import type { CommandFailure, CommandResult } from '../../src/storage/model.ts';

const DONE: CommandResult = {
  ok: true,
  eventId: null,
  changed: 0,
  words: '',
  claimIds: [],
  leftAlone: 0,
};
const failed = (reason: CommandFailure): CommandResult => ({
  ok: false,
  reason,
  message: 'What happened.',
});

function services() {
  const toasts = createToasts();
  const notices = createNotices();
  const backUp = vi.fn();
  // Settling asks nothing of the storage.
  return { toasts, notices, backUp, ...createServices({} as Storage, toasts, notices, backUp) };
}

describe('the outcome of a command', () => {
  it('is silent when it was saved', () => {
    const app = services();
    expect(app.settle(DONE)).toBe(true);
    expect(app.toasts.state().toast).toBeNull();
    expect(app.notices.list()).toEqual([]);
  });

  it('is a toast when it could not be done', () => {
    const app = services();
    expect(app.settle(failed('moved-on'))).toBe(false);
    expect(app.toasts.state().toast).toMatchObject({ text: 'What happened.', icon: 'alert' });
  });

  it('is a banner with a reload when the database is closed, which no backup could read', () => {
    const app = services();
    app.settle(failed('closed'));
    const [banner] = app.notices.list();
    expect(banner).toMatchObject({ kind: 'failed-save', urgent: true, text: 'What happened.' });
    expect(banner?.actions?.map(({ label }) => label)).toEqual(['Reload']);
  });

  it('is a banner with a backup when nothing can be saved any more, until something is saved', () => {
    const app = services();
    app.settle(failed('full'));
    const [banner] = app.notices.list();
    expect(banner).toMatchObject({ kind: 'failed-save', urgent: true, text: 'What happened.' });
    expect(banner?.actions?.map(({ label }) => label)).toEqual(['Back up now']);
    banner?.actions?.[0]?.run();
    expect(app.backUp).toHaveBeenCalledOnce();
    app.settle(DONE);
    expect(app.notices.list()).toEqual([]);
  });
});
