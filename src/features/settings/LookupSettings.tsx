/** What may leave the device: the one switch for look-ups, what is sent where, and a mode in which nothing is. */

import { counted } from '../../domain/report/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useLookupState, useLookups } from '../shared/lookup/context.ts';
import { LOOKUP_HOSTS } from '../shared/lookup/hosts.ts';
import { usePreferences } from '../shared/services.ts';
import styles from './Settings.module.css';

const host = (address: string): string => new URL(address).host;

/** Who is sent what; the page's policy allows no other address. */
const SENT = [
  { who: 'Crossref', host: host(LOOKUP_HOSTS.crossref), what: 'the DOI of the source' },
  {
    who: 'DataCite',
    host: host(LOOKUP_HOSTS.datacite),
    what: 'the DOI, where Crossref does not know it',
  },
  {
    who: 'PubMed',
    host: host(LOOKUP_HOSTS.pubmed),
    what: 'the PubMed number, and that Claimbench asks',
  },
] as const;

export function LookupSettings() {
  const { preferences, update } = usePreferences();
  const lookups = useLookups();
  const { waiting } = useLookupState();
  const { lookUpSources, strictPrivacy } = preferences;
  return (
    <section className={styles.section}>
      <h3>Privacy and look-ups</h3>
      <div className={styles.option}>
        <Checkbox
          label="Look up sources online"
          checked={lookUpSources && !strictPrivacy}
          disabled={strictPrivacy}
          onChange={(on) => update({ lookUpSources: on })}
        />
        <p className={styles.hint}>
          Fills in citations that you add, and tells whether a source was retracted. For each source
          it sends:
        </p>
        <ul className={styles.sent}>
          {SENT.map(({ who, host, what }) => (
            <li key={host}>
              to {who} (<code>{host}</code>) {what}
            </li>
          ))}
        </ul>
        <p className={styles.hint}>
          They also see this device’s internet address, as any site does. Articles, claims,
          verdicts, quotes and notes are never sent.
        </p>
      </div>
      {waiting.size > 0 && (
        <div className={styles.row}>
          <span>{counted(waiting.size, 'look-up is waiting', 'look-ups are waiting')}</span>
          <Button size="sm" onClick={() => void lookups.stopWaiting([...waiting.keys()])}>
            Forget them
          </Button>
        </div>
      )}
      <div className={styles.option}>
        <Checkbox
          label="Strict privacy"
          checked={strictPrivacy}
          onChange={(on) =>
            update(on ? { strictPrivacy: on, lookUpSources: false } : { strictPrivacy: on })
          }
        />
        <p className={styles.hint}>Nothing leaves this device: look-ups cannot be switched on.</p>
      </div>
    </section>
  );
}
