/** A page that has nothing to show but a sentence and a way on: a wrong address, a review that is not here. */
import { type ReactNode, useEffect } from 'react';
import styles from './PlainPage.module.css';

export interface PlainPageProps {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}

export function PlainPage({ title, children, actions }: PlainPageProps) {
  useEffect(() => {
    document.title = `${title} · Claimbench`;
  }, [title]);
  return (
    <main className={styles.page} id="main">
      <div className={styles.words}>
        <h1>{title}</h1>
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </main>
  );
}
