/**
 * Fetches the palette when it is first asked for, and keeps what is typed until its field has focus: those letters and
 * digits are meant for it, and would otherwise run single keys on the review behind it.
 */
import { lazy, Suspense, useLayoutEffect, useState } from 'react';

const Palette = lazy(() => import('./Palette.tsx'));

export function PaletteHost({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const [query, setQuery] = useState('');
  useLayoutEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.activeElement?.closest('[role="dialog"]') != null) return;
      if ([...event.key].length !== 1) return;
      event.preventDefault();
      setQuery((typed) => typed + event.key);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [open]);
  return (
    <Suspense fallback={null}>
      <Palette open={open} onOpenChange={onOpenChange} query={query} onQuery={setQuery} />
    </Suspense>
  );
}
