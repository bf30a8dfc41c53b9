/** Puts a component on a page that has the app's style sheets, and takes it away again. */
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';

export interface Mounted {
  readonly container: HTMLElement;
  render(node: ReactNode): void;
  unmount(): void;
}

export function mount(node: ReactNode): Mounted {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  const render = (next: ReactNode) => flushSync(() => root.render(next));
  render(node);
  return {
    container,
    render,
    unmount() {
      root.unmount();
      container.remove();
    },
  };
}
