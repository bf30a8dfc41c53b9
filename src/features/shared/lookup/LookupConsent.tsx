/** What a look-up sends and to whom, with the choice to allow it. Where it is allowed already, nothing is shown. */
import { Button } from '../../../ui/Button.tsx';
import { lookUpAllowed, usePreferences } from '../services.ts';
import styles from './lookup.module.css';

export function LookupConsent() {
  const { preferences, update } = usePreferences();
  if (lookUpAllowed(preferences)) return null;
  if (preferences.strictPrivacy) {
    return (
      <p className={styles.quiet}>
        Look-ups are off: strict privacy is on in Settings, and nothing leaves this device.
      </p>
    );
  }
  return (
    <div className={styles.consent}>
      <p className={styles.quiet}>
        Look-ups are off. Switched on, they send the DOI or PubMed number of a source to Crossref,
        DataCite or PubMed, and nothing else of your work. You can switch them off in Settings.
      </p>
      <Button size="sm" onClick={() => update({ lookUpSources: true })}>
        Switch on look-ups
      </Button>
    </div>
  );
}
