/** The app around its screens: providers, keys, banners, toasts, and the boundary that catches what should not happen. */
import { CSPProvider } from '@base-ui/react/csp-provider';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useLayoutEffect } from 'react';
import { usePreferences } from '../features/shared/services.ts';
import { useTheme } from '../features/shared/theme.ts';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { createKeyHandler } from './keys.ts';
import { Notices } from './Notices.tsx';
import { applyTheme } from './pageTheme.ts';
import type { createAppRouter } from './router.tsx';
import { type AppParts, Providers } from './services.tsx';
import { Toasts } from './Toasts.tsx';

/** The theme on the page's root element, where the style sheets look for it. */
function PageTheme() {
  const { preferences } = usePreferences();
  const theme = useTheme();
  useLayoutEffect(
    () => applyTheme(theme, preferences.theme !== 'system'),
    [theme, preferences.theme],
  );
  return null;
}

function useKeys(parts: AppParts): void {
  useEffect(() => {
    const handler = createKeyHandler({
      registry: parts.registry,
      singleKeys: () => parts.preferences.get().singleKeys,
      mac: /mac|iphone|ipad/i.test(navigator.userAgent),
      at: (event) => event.timeStamp,
    });
    window.addEventListener('keydown', handler);
    return () => window.removeEventListener('keydown', handler);
  }, [parts]);
}

export interface AppProps {
  parts: AppParts;
  router: ReturnType<typeof createAppRouter>;
  onBackUp: () => void;
}

export function App({ parts, router, onBackUp }: AppProps) {
  useKeys(parts);
  return (
    <CSPProvider disableStyleElements>
      <Providers parts={parts}>
        <PageTheme />
        <Notices store={parts.notices} />
        <div className={styles.screen}>
          <ErrorBoundary onBackUp={onBackUp}>
            <RouterProvider router={router} />
          </ErrorBoundary>
        </div>
        <Toasts store={parts.toasts} />
      </Providers>
    </CSPProvider>
  );
}
