/** The version, and the licences of what the app is built from. */
import { type Ref, useState } from 'react';
import { version } from '../../../package.json';
import { Button } from '../../ui/Button.tsx';
import styles from './Settings.module.css';

/** Written by the build beside index.html. */
const LICENCES = 'licences.md';

export function About({ sectionRef }: { sectionRef: Ref<HTMLElement> }) {
  const [licences, setLicences] = useState<string | null>(null);

  const load = async () => {
    try {
      const response = await fetch(new URL(LICENCES, document.baseURI));
      setLicences(
        response.ok
          ? await response.text()
          : 'The licences could not be loaded. They are in the file NOTICE.',
      );
    } catch {
      setLicences('The licences could not be loaded. Try again when you are online.');
    }
  };

  return (
    <section className={styles.section} ref={sectionRef}>
      <h3>About</h3>
      <p className={styles.quiet}>
        Claimbench {version}. Your articles and reviews stay in this browser. Nothing is sent
        anywhere, unless you switch on look-ups of sources. MIT licence.
      </p>
      <p className={styles.quiet}>
        The language weights that read English were learned from the Universal Dependencies English
        Web Treebank and are licensed under CC BY-SA 4.0.
      </p>
      <p className={styles.quiet}>
        <a href="https://citationstyles.org/" target="_blank" rel="noopener noreferrer">
          Citations by CSL (citeproc-js)
        </a>
        , used under the CPAL 1.0. The citation styles are the CSL project’s, licensed under CC
        BY-SA 3.0.
      </p>
      <div className={styles.buttons}>
        <Button size="sm" icon="file-text" onClick={() => void load()}>
          Licences of the parts used
        </Button>
      </div>
      {licences !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
        <section className={styles.licences} tabIndex={0} aria-label="Licences">
          <pre>{licences}</pre>
        </section>
      )}
    </section>
  );
}
