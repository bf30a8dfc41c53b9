/** Puts the theme on the page. public/theme.js does the same before the first paint. */
import type { Theme } from '../features/shared/theme.ts';

const BARS: Readonly<Record<Theme, string>> = { light: '#F3F3F1', dark: '#0F1114' };

/** @param chosen Whether a person chose it: the browser's own bars follow the system otherwise. */
export function applyTheme(theme: Theme, chosen: boolean): void {
  document.documentElement.dataset.theme = theme;
  for (const tag of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own: Theme = tag.media.includes('dark') ? 'dark' : 'light';
    tag.content = BARS[chosen ? theme : own];
  }
}
