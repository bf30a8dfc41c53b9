/** Makes the app work without a network, and lets a person decide when a new version takes over. Production builds only. */
import { trustedScriptUrl } from '../workers/trustedTypes.ts';
import type { NoticeStore } from './notices.ts';

const reload = {
  label: 'Reload',
  icon: 'refresh-cw',
  run: () => window.location.reload(),
} as const;

export async function registerServiceWorker(notices: NoticeStore): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(trustedScriptUrl(new URL('sw.js', document.baseURI)));
  let asked = false;
  // A page that no worker served yet is not updated by the first one that does.
  let served = navigator.serviceWorker.controller !== null;

  workbox.addEventListener('waiting', () => {
    notices.raise({
      kind: 'update',
      icon: 'refresh-cw',
      title: 'A new version is ready.',
      text: 'Update when it suits you; your work is saved.',
      actions: [
        {
          label: 'Update now',
          run: () => {
            asked = true;
            workbox.messageSkipWaiting();
          },
        },
      ],
      dismissable: true,
    });
  });

  workbox.addEventListener('controlling', (event) => {
    if (asked) {
      window.location.reload();
      return;
    }
    // Another tab asked for it. A reload unasked could take a sentence from under somebody's hands.
    if (served && (event.isUpdate === true || event.isExternal === true)) {
      notices.raise({
        kind: 'update',
        icon: 'refresh-cw',
        title: 'Claimbench was updated in another tab.',
        text: 'Reload to use the new version here.',
        actions: [reload],
      });
    }
    served = true;
  });

  await workbox.register();
}
