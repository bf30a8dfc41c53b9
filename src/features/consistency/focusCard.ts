/** Focus that was on a control which a decision took away goes to the conflict that was decided, not to the page. */

/** On the head of the opened card. */
export const OPEN_CARD = { 'data-open-conflict': '' } as const;
const SELECTOR = '[data-open-conflict]';

const lost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Called once the control may be gone; waits for the paint that takes it away. */
export function keepFocus(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (lost()) document.querySelector<HTMLElement>(SELECTOR)?.focus({ preventScroll: true });
    }),
  );
}

/** Once the card of another conflict has opened: its own way on, or else its head. */
export function focusNextStep(label: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const card = document.querySelector<HTMLElement>(SELECTOR)?.closest('li');
      const step = card?.querySelector<HTMLElement>(`button[aria-label="${label}"]:not(:disabled)`);
      (step ?? document.querySelector<HTMLElement>(SELECTOR))?.focus();
    }),
  );
}

/** Brings the opened card into view, and focus to it. */
export function showCard(): void {
  const head = document.querySelector<HTMLElement>(SELECTOR);
  head?.closest('li')?.scrollIntoView({ block: 'start' });
  head?.focus({ preventScroll: true });
}
