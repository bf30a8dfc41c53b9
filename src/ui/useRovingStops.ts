/**
 * One stop of the Tab key for a list of controls that carry `data-stop`, the arrow keys, Home and End within it. The
 * stop is the control last focused, else the one in force, else the first. Set on the elements after each paint, since
 * they may come from any component.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';

const STOPS = '[data-stop]';
const IN_FORCE = '[aria-current="true"], [aria-pressed="true"], [aria-expanded="true"]';
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

export interface RovingStops<T extends HTMLElement> {
  readonly ref: RefObject<T | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

export function useRovingStops<T extends HTMLElement>(): RovingStops<T> {
  const ref = useRef<T>(null);
  const focused = useRef<Element | null>(null);

  const stops = () => [...(ref.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  const settle = () => {
    const all = stops();
    const within = ref.current?.contains(document.activeElement) === true;
    const stop =
      (within ? all.find((one) => one === focused.current) : undefined) ??
      all.find((one) => one.matches(IN_FORCE)) ??
      all.find((one) => one === focused.current) ??
      all[0];
    for (const one of all) one.tabIndex = one === stop ? 0 : -1;
  };
  useLayoutEffect(settle);

  return {
    ref,
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!(event.target instanceof HTMLElement) || !event.target.matches(STOPS)) return;
      const all = stops();
      const step = STEPS[event.key];
      const next =
        step !== undefined
          ? all[all.indexOf(event.target) + step]
          : event.key === 'Home'
            ? all[0]
            : event.key === 'End'
              ? all.at(-1)
              : undefined;
      if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
      event.preventDefault();
      event.stopPropagation();
      next?.focus();
    },
    onFocus: (event) => {
      if (!(event.target instanceof Element) || !event.target.matches(STOPS)) return;
      focused.current = event.target;
      settle();
    },
  };
}
