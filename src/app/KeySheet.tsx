/** All keys that work on this screen, read from the registry, so that the sheet cannot disagree with them. */
import { useRef, useSyncExternalStore } from 'react';
import { type Action, useActionRegistry } from '../features/shared/actions.ts';
import { keyCaps } from '../features/shared/keyCaps.ts';
import { usePreferences } from '../features/shared/services.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { GROUP_ORDER } from './groupOrder.ts';
import styles from './KeySheet.module.css';
import { isCharacterKey } from './strokes.ts';

function Row({ action }: { action: Action }) {
  return (
    <li className={styles.row}>
      <span>{action.label}</span>
      <span className={styles.keys}>
        {action.keys?.map((binding, index) => (
          <span key={binding}>
            {index > 0 && <VisuallyHidden> or </VisuallyHidden>}
            {keyCaps(binding).map((cap) => (
              <Kbd key={cap}>{cap}</Kbd>
            ))}
          </span>
        ))}
      </span>
    </li>
  );
}

export default function KeySheet({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const registry = useActionRegistry();
  const { preferences } = usePreferences();
  const intro = useRef<HTMLParagraphElement>(null);
  const actions = useSyncExternalStore(registry.subscribe, registry.list);
  const works = (action: Action) =>
    (action.keys?.length ?? 0) > 0 &&
    (preferences.singleKeys || action.keys?.some((binding) => !isCharacterKey(binding)) === true);
  const groups = GROUP_ORDER.map((name) => ({
    name,
    actions: actions.filter((action) => action.group === name && works(action)),
  })).filter((group) => group.actions.length > 0);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keyboard shortcuts"
      size="lg"
      initialFocus={intro}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet scrolls, and holds nothing else that takes focus */}
      <section tabIndex={0} aria-label="All keys" className={styles.sheet}>
        {/* Focus begins at the top, where nothing has to scroll to show it and the arrows move the sheet. */}
        <p ref={intro} tabIndex={-1} className={styles.intro}>
          {preferences.singleKeys
            ? 'Single keys work outside text fields. They can be turned off in Settings.'
            : 'Single keys are turned off in Settings; the keys below still work.'}
        </p>
        <div className={styles.columns}>
          {groups.map((group) => (
            <section key={group.name} className={styles.group}>
              <h3>{group.name}</h3>
              <ul>
                {group.actions.map((action) => (
                  <Row key={action.id} action={action} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
    </Dialog>
  );
}
