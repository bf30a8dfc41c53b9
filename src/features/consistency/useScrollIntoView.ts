/** Shows an element, just far enough, when it becomes the selected one, unless the part that it is in made it so. */
import { type RefObject, useEffect, useRef } from 'react';

export function useScrollIntoView<T extends Element>(wanted: boolean): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (wanted) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [wanted]);
  return ref;
}
