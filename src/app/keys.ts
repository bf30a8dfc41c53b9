/**
 * The one listener for keys. It is ours and not react-hotkeys-hook, because that binds each key where a component
 * calls its hook, while here the newest registration of the whole registry has to win, sequences share one memory,
 * and the palette and the key sheet read the same list that the keys come from.
 */
import type { Action, ActionRegistry } from '../features/shared/actions.ts';
import { isCharacterKey, strokesOf } from './strokes.ts';

/** Milliseconds in which the second key of a sequence must come. */
const SEQUENCE = 1_200;

const TEXT_INPUTS = new Set([
  'text',
  'search',
  'url',
  'email',
  'tel',
  'password',
  'number',
  'date',
  'time',
  '',
]);

/** Holding these keys down goes on moving; holding any other does it once. */
const HELD = new Set<Action['group']>(['Navigate', 'Claim', 'Selection']);

/** Keys that edit text; a field keeps them even where an action has them too. */
const EDITING = /^mod\+(?:shift\+)?(?:[acvxyzbiu]|arrow\w+|home|end|backspace|delete)$/;

function isTextField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return TEXT_INPUTS.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return (
    element instanceof HTMLElement && (element.isContentEditable || element.role === 'textbox')
  );
}

/** Popups have keys of their own: letters find a menu item, arrows move in a list. */
function isInPopup(element: Element): boolean {
  return (
    element.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !==
    null
  );
}

function isPressable(element: Element): boolean {
  return (
    element.closest(
      'button, a[href], summary, [role="button"], [role="menuitem"], [role="option"]',
    ) !== null
  );
}

export interface KeyOptions {
  readonly registry: ActionRegistry;
  /** False switches off the keys that type a character. */
  readonly singleKeys: () => boolean;
  readonly mac: boolean;
  /** When a key was pressed, in milliseconds on a clock that does not jump. A busy page may hear of it later. */
  readonly at: (event: KeyboardEvent) => number;
}

/** A handler for `keydown`. It leaves alone what somebody else has handled. */
export function createKeyHandler({
  registry,
  singleKeys,
  mac,
  at,
}: KeyOptions): (event: KeyboardEvent) => void {
  let pending: { stroke: string; until: number } | null = null;

  const allowed = (action: Action, binding: string, target: Element): boolean => {
    if (!(action.enabled?.() ?? true)) return false;
    if (action.within !== undefined && target.closest(action.within) === null) return false;
    const character = isCharacterKey(binding);
    if (character && !singleKeys()) return false;
    // Behind an open dialog nothing changes; only the app's own commands, such as the palette, are still there.
    if (isInPopup(target) && action.inFields !== true)
      return action.group === 'App' && !character && binding.startsWith('mod+');
    if (isTextField(target) && action.inFields !== true)
      return !character && binding.startsWith('mod+') && !EDITING.test(binding);
    // Enter and Space press what has focus.
    return !(/^(?:enter|space)$/.test(binding) && isPressable(target));
  };

  /** The likeliest name first: another action's key at the same place must not win over the sign that was typed. */
  const find = (wanted: readonly string[], target: Element): Action | undefined => {
    const actions = registry.list();
    for (const stroke of wanted) {
      const found = actions.findLast(
        (action) => action.keys?.includes(stroke) === true && allowed(action, stroke, target),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const begins = (stroke: string, target: Element): boolean =>
    registry
      .list()
      .some((action) =>
        action.keys?.some(
          (binding) => binding.startsWith(`${stroke} `) && allowed(action, binding, target),
        ),
      );

  return (event) => {
    if (event.defaultPrevented || event.isComposing || event.key === 'Process') return;
    const strokes = strokesOf(event, mac);
    if (strokes.length === 0) return;
    const target = event.target instanceof Element ? event.target : document.body;

    const first = pending !== null && at(event) <= pending.until ? pending.stroke : null;
    pending = null;
    const action =
      (first === null
        ? undefined
        : find(
            strokes.map((stroke) => `${first} ${stroke}`),
            target,
          )) ?? find(strokes, target);
    if (action !== undefined) {
      event.preventDefault();
      if (!event.repeat || HELD.has(action.group)) action.run(event);
      return;
    }
    const start = strokes.find((stroke) => begins(stroke, target));
    if (start === undefined) return;
    event.preventDefault();
    pending = { stroke: start, until: at(event) + SEQUENCE };
  };
}
