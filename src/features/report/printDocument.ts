/** Hands a document to the printer. */
import { trustedHtml } from '../../workers/trustedTypes.ts';
import styles from './printDocument.module.css';

/** The frame of the last print: it goes when the dialog is closed, or with the next print where nothing tells that. */
let printed: HTMLIFrameElement | null = null;

/** Opens the print dialog on a document of our own, whatever the page shows. Resolves once the dialog was asked for. */
export async function printDocument(html: string, title: string): Promise<void> {
  printed?.remove();
  const frame = document.createElement('iframe');
  frame.className = styles.printed ?? '';
  frame.title = title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.sandbox.add('allow-same-origin', 'allow-modals');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = trustedHtml(html);
  document.body.append(frame);
  printed = frame;
  await loaded;
  const view = frame.contentWindow;
  view?.addEventListener('afterprint', () => frame.remove());
  view?.print();
}
