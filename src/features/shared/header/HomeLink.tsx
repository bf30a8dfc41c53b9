/** The way back to the library, as a button-like link. */
import styles from './Header.module.css';

export function HomeLink() {
  return (
    <a href="#/" className={styles.homeLink}>
      Go to the library
    </a>
  );
}
