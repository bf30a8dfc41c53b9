/** Moves focus into the inspector's fields from outside, wherever the frame has put them. */

export type InspectorField = 'citation' | 'text' | 'rationale' | 'correction';

/** The attributes by which a field is found. */
export function fieldMark(field: InspectorField): {
  readonly 'data-inspector-field': InspectorField;
} {
  return { 'data-inspector-field': field };
}

/**
 * Focuses the field that is on screen (a phone may hold it in the sheet and in Details), with the caret at its end.
 * Returns false where none is, so that the caller can open the pane first.
 */
export function focusInspectorField(field: InspectorField): boolean {
  for (const element of document.querySelectorAll<HTMLTextAreaElement>(
    `[data-inspector-field="${field}"]`,
  )) {
    if (!element.checkVisibility()) continue;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    return true;
  }
  return false;
}
