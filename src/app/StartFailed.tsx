/** What is shown in place of the app when the library cannot be opened. */
import { PlainPage } from '../features/shared/PlainPage.tsx';
import type { OpenStorageResult } from '../storage/api.ts';
import { Button } from '../ui/Button.tsx';

type Failure = Extract<OpenStorageResult, { ok: false }>;

const TITLES: Readonly<Record<Failure['reason'], string>> = {
  'newer-schema': 'This library needs a newer Claimbench',
  unavailable: 'The library cannot be opened',
  blocked: 'The library is open in another tab',
};

export function StartFailed({ failure }: { failure: Failure }) {
  return (
    <PlainPage
      title={TITLES[failure.reason]}
      actions={
        <Button variant="primary" icon="refresh-cw" onClick={() => window.location.reload()}>
          Reload
        </Button>
      }
    >
      <p role="alert">{failure.message}</p>
    </PlainPage>
  );
}
