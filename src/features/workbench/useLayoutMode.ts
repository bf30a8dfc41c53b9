/** How the review screen is laid out at this width, unless View forces one. The widths are the design's. */
import { useSyncExternalStore } from 'react';
import { usePreferences } from '../shared/services.ts';

export type LayoutMode = 'columns' | 'stacked' | 'phone';

const PHONE = '(max-width: 760px)';
const WIDE = '(min-width: 1680px)';

/** Whether a media query holds, followed while the window changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** A phone is always a phone: neither two panes beside each other nor three columns fit it. */
export function useLayoutMode(): LayoutMode {
  const phone = useMedia(PHONE);
  const wide = useMedia(WIDE);
  const { layout } = usePreferences().preferences;
  if (phone) return 'phone';
  if (layout === 'auto') return wide ? 'columns' : 'stacked';
  return layout;
}

/** The inspector's width before anybody moves its edge, in CSS pixels. */
export function useInspectorWidth(): number {
  const wide = useMedia(WIDE);
  const full = useMedia('(min-width: 1400px)');
  const middle = useMedia('(min-width: 1161px)');
  if (wide) return 424;
  if (full) return 416;
  return middle ? 380 : 340;
}
