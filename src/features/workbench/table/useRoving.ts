/**
 * One stop of the Tab key for a row of controls, the arrow keys within it. The controls may come from any component:
 * the hook sets `tabIndex` on the elements themselves, after each paint of its owner.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';

const CONTROLS = 'button:not(:disabled), input:not(:disabled)';

export interface Roving {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

export function useRoving(): Roving {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);

  const controls = () => [...(ref.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const settle = (stop: Element | null) => {
    const all = controls();
    const chosen =
      all.find((control) => control === stop) ??
      all.find((control) => control.getAttribute('aria-pressed') === 'true') ??
      all[0];
    for (const control of all) control.tabIndex = control === chosen ? 0 : -1;
  };
  useLayoutEffect(() => settle(last.current));

  return {
    ref,
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const all = controls();
      const focused = document.activeElement;
      const at = focused instanceof HTMLElement ? all.indexOf(focused) : -1;
      if (at < 0) return;
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      all[(to + all.length) % all.length]?.focus();
    },
    onFocus: (event) => {
      if (!(event.target instanceof Element)) return;
      if (!controls().some((control) => control === event.target)) return;
      last.current = event.target;
      settle(event.target);
      event.target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}
