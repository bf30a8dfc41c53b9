/** Mounts the report screen of a fake review with services that note what they are asked. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { createRegistry } from '../../../src/app/registry.ts';
import { ReportScreen } from '../../../src/features/report/ReportScreen.tsx';
import { ActionContext, type ActionRegistry } from '../../../src/features/shared/actions.ts';
import { PreferencesContext, ServicesContext } from '../../../src/features/shared/services.ts';
import { FAKE_REVIEW_ID, type FakeReview } from '../../support/fakeReview.ts';
import { type FakeServices, fakeServices } from '../../support/fakeServices.ts';
import { DEFAULT_PREFERENCES } from '../../support/workbench.tsx';

export interface MountedReport {
  readonly services: FakeServices;
  readonly registry: ActionRegistry;
  /** The document in the preview, once it is there. */
  preview(): Document | null;
  /** What the preview was given. */
  html(): string;
  unmount(): void;
}

export function mountReport(
  review: FakeReview,
  change: (services: FakeServices) => FakeServices = (services) => services,
): MountedReport {
  const services = change(fakeServices(review));
  const registry = createRegistry();
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  flushSync(() =>
    root.render(
      <ServicesContext value={services}>
        <PreferencesContext value={{ preferences: DEFAULT_PREFERENCES, update: () => {} }}>
          <ActionContext value={registry}>
            <ReportScreen reviewId={FAKE_REVIEW_ID} />
          </ActionContext>
        </PreferencesContext>
      </ServicesContext>,
    ),
  );
  const frame = () => container.querySelector('iframe');
  return {
    services,
    registry,
    preview: () => frame()?.contentDocument ?? null,
    html: () => frame()?.srcdoc ?? '',
    unmount() {
      root.unmount();
      container.remove();
    },
  };
}
