/** The banners over every screen. */
import { useSyncExternalStore } from 'react';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Notices.module.css';
import type { NoticeStore } from './notices.ts';

export function Notices({ store }: { store: NoticeStore }) {
  const notices = useSyncExternalStore(store.subscribe, store.list);
  return (
    <div className={styles.notices}>
      {notices.map((notice) => (
        <Banner
          key={notice.kind}
          icon={notice.icon}
          role={notice.urgent === true ? 'alert' : 'status'}
          flat
          actions={
            <>
              {notice.actions?.map((action) => (
                <Button key={action.label} size="sm" icon={action.icon} onClick={action.run}>
                  {action.label}
                </Button>
              ))}
              {notice.dismissable === true && (
                <Button
                  size="sm"
                  onClick={() => {
                    notice.onDismiss?.();
                    store.clear(notice.kind);
                  }}
                >
                  Dismiss
                </Button>
              )}
            </>
          }
        >
          <b>{notice.title}</b> {notice.text}
        </Banner>
      ))}
    </div>
  );
}
