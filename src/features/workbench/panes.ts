/** Focus from pane to pane. Each pane's element carries `data-pane`; the best place in it takes the focus. */
import type { PaneName } from './context.ts';

/** The best place to be in each pane, then the next best. */
const TARGETS: Readonly<Record<PaneName, readonly string[]>> = {
  article: ['[data-pane="article"] [data-mark][tabindex="0"]', '[data-pane="article"] button'],
  table: ['[data-claims-grid]', '[data-pane="table"] input'],
  inspector: [
    '[aria-label="Claim inspector"] button',
    '[aria-label="Claim inspector"] [tabindex="0"]',
  ],
};

const ORDER: readonly PaneName[] = ['article', 'table', 'inspector'];

/** False where the pane is not on screen. */
export function focusPane(pane: PaneName): boolean {
  for (const selector of TARGETS[pane]) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.checkVisibility()) continue;
      element.focus();
      return true;
    }
  }
  return false;
}

/** The pane that holds the focus, null when none does. */
function focusedPane(): PaneName | null {
  const active = document.activeElement;
  if (active === null) return null;
  if (active.closest('[data-pane="article"]') !== null) return 'article';
  if (active.closest('[data-pane="table"]') !== null) return 'table';
  if (active.closest('[aria-label="Claim inspector"]') !== null) return 'inspector';
  return null;
}

/** Moves on to the next pane (1) or the one before (-1), passing over those that are not on screen. */
export function focusNextPane(step: 1 | -1): void {
  const from = focusedPane();
  const start = from === null ? (step === 1 ? -1 : ORDER.length) : ORDER.indexOf(from);
  for (let count = 1; count <= ORDER.length; count += 1) {
    const pane = ORDER[(start + step * count + ORDER.length * 2) % ORDER.length];
    if (pane !== undefined && focusPane(pane)) return;
  }
}
