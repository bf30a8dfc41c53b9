/** The settings: what is kept for this device, and the state of what is kept on it. Loaded when first opened. */
import { useEffect, useRef } from 'react';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { StyleChoice } from '../shared/references/StyleChoice.tsx';
import { type Preferences, type ThemeChoice, usePreferences } from '../shared/services.ts';
import { About } from './About.tsx';
import { LookupSettings } from './LookupSettings.tsx';
import { ReviewerChoice } from './ReviewerChoice.tsx';
import { ReviewerName } from './ReviewerName.tsx';
import styles from './Settings.module.css';
import { StorageState } from './StorageState.tsx';

const THEMES: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const DENSITIES: readonly { readonly value: Preferences['density']; readonly label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'comfortable', label: 'Comfortable' },
];

export interface SettingsProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What is in view on opening. */
  at: 'top' | 'about';
}

export default function Settings({ open, onOpenChange, at }: SettingsProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Settings">
      <Sections at={at} />
    </Dialog>
  );
}

function Sections({ at }: { at: SettingsProps['at'] }) {
  const { preferences, update } = usePreferences();
  const about = useRef<HTMLElement>(null);
  useEffect(() => {
    if (at === 'about') about.current?.scrollIntoView({ block: 'end' });
  }, [at]);
  return (
    <>
      <section className={styles.section}>
        <h3>Reviewing</h3>
        <ReviewerName />
        <ReviewerChoice />
        <div className={styles.option}>
          <Checkbox
            label="Advance after verdict"
            checked={preferences.advanceAfterVerdict}
            onChange={(advanceAfterVerdict) => update({ advanceAfterVerdict })}
          />
          <p className={styles.hint}>
            A digit on an untagged claim moves to the next untagged one. Shift with a digit always
            does.
          </p>
        </div>
        <div className={styles.option}>
          <Checkbox
            label="Single keys"
            checked={preferences.singleKeys}
            onChange={(singleKeys) => update({ singleKeys })}
          />
          <p className={styles.hint}>
            Letters, digits and signs work as commands outside text fields. Press ? for the list.
          </p>
        </div>
        <StyleChoice />
      </section>
      <section className={styles.section}>
        <h3>Appearance</h3>
        <div className={styles.row}>
          <span>Theme</span>
          <Segmented
            label="Theme"
            value={preferences.theme}
            options={THEMES}
            onChange={(theme) => update({ theme })}
          />
        </div>
        <div className={styles.row}>
          <span>Rows of the claims table</span>
          <Segmented
            label="Rows of the claims table"
            value={preferences.density}
            options={DENSITIES}
            onChange={(density) => update({ density })}
          />
        </div>
      </section>
      <LookupSettings />
      <StorageState />
      <About sectionRef={about} />
    </>
  );
}
