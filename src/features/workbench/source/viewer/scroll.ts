/** Scrolls the pages alone: `scrollIntoView` would move the screen around them too. */
export function scrollTo(element: Element, where: 'start' | 'center'): void {
  const scroller = element.closest('[data-viewer-scroll]');
  if (scroller === null) return;
  const place = element.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const gap = where === 'start' ? 8 : Math.max(0, (frame.height - place.height) / 2);
  scroller.scrollTop += place.top - frame.top - gap;
  const aside = Math.max(0, place.left - frame.left - 16);
  if (place.right > frame.right) scroller.scrollLeft += aside;
  else if (place.left < frame.left) scroller.scrollLeft += place.left - frame.left - 16;
}
