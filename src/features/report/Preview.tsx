/**
 * The exported document in a frame of its own. The frame runs no script (`allow-scripts` is absent); it shares the
 * origin so that this side can keep the place when the document is replaced, and links may open a tab.
 */
import { useEffect, useRef } from 'react';
import { trustedHtml } from '../../workers/trustedTypes.ts';
import styles from './Preview.module.css';

export interface PreviewProps {
  html: string;
  title: string;
}

export function Preview({ html, title }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const before = element.contentWindow?.scrollY ?? 0;
    const loaded = () => {
      const inside = element.contentDocument;
      if (inside === null) return;
      inside.addEventListener('click', followInside);
      inside.addEventListener('keydown', passOn);
      element.contentWindow?.scrollTo({ top: before, behavior: 'instant' });
    };
    element.addEventListener('load', loaded);
    // Set here and not as a property of the element: React would turn the trusted document into a string.
    element.srcdoc = trustedHtml(html);
    return () => element.removeEventListener('load', loaded);
  }, [html]);

  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    />
  );
}

/**
 * Goes to a place in the document. Its own `#claim-4` would be read against the address of the app, whose hash is the
 * route, and load the app into the frame.
 */
function followInside(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a[href^="#"]');
  const name = link?.getAttribute('href')?.slice(1);
  if (link === null || link === undefined || name === undefined) return;
  event.preventDefault();
  const place = link.ownerDocument.getElementById(name);
  place?.scrollIntoView({ block: 'start' });
}

/** Keys pressed while the focus is in the frame reach the page too, so that Ctrl P prints the report and not the page. */
function passOn(event: KeyboardEvent): void {
  const copy = new KeyboardEvent(event.type, event);
  document.body.dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
}
