/** Catches what should never happen: says so plainly, what was kept, and gives two ways on. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { PlainPage } from '../features/shared/PlainPage.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './ErrorBoundary.module.css';

export interface CrashPageProps {
  error: unknown;
  /** Null where there is no library to back up. */
  onBackUp: (() => void) | null;
}

export function CrashPage({ error, onBackUp }: CrashPageProps) {
  return (
    <PlainPage
      title="This page has stopped working"
      actions={
        <>
          <Button variant="primary" icon="refresh-cw" onClick={() => window.location.reload()}>
            Reload
          </Button>
          {onBackUp !== null && (
            <Button icon="download" onClick={onBackUp}>
              Back up library
            </Button>
          )}
        </>
      }
    >
      <p>
        Everything that was saved is still on this device; only what was being typed may be lost.
        Reload the page. If it happens again, back up the library and open it in another browser.
      </p>
      <details className={styles.details}>
        <summary>Details</summary>
        <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      </details>
    </PlainPage>
  );
}

interface Props {
  children: ReactNode;
  onBackUp: () => void;
}

export class ErrorBoundary extends Component<Props, { error: unknown; failed: boolean }> {
  override state = { error: null as unknown, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <CrashPage error={this.state.error} onBackUp={this.props.onBackUp} />;
  }
}
