/**
 * The Export button of a review's header with its menu; brings the export actions for keys and palette along, shows what
 * is being written, and asks for addresses where a format needs them.
 */
import { lazy, Suspense } from 'react';
import type { ReviewId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useActions } from '../shared/actions.ts';
import { ask, useAsked } from './asked.ts';
import { ExportStatus } from './ExportStatus.tsx';
import { useExport } from './exports.ts';
import { describe, EXPORT_FORMATS, type ExportKind } from './formats.ts';
import { useReportOptions } from './options.ts';

const AddressDialog = lazy(() => import('./AddressDialog.tsx'));

export interface ExportMenuProps {
  model: ReviewModel;
  reviewId: ReviewId;
}

export function ExportMenu({ model, reviewId }: ExportMenuProps) {
  const exportAs = useExport(model, reviewId);
  const { audience } = useReportOptions();
  const asked = useAsked();
  const start = (kind: ExportKind) => (kind === 'claimreview' ? ask(true) : exportAs(kind));

  useActions(
    EXPORT_FORMATS.map(({ kind, action }) => ({
      ...action,
      group: 'Report',
      run: () => start(kind),
    })),
  );
  const entryOf = (format: (typeof EXPORT_FORMATS)[number]): MenuEntry => ({
    id: format.kind,
    label: format.label,
    description: describe(format, audience),
    icon: format.icon,
    onSelect: () => start(format.kind),
  });
  return (
    <>
      <Menu
        label="Export"
        trigger={
          <Button variant="primary" size="sm" icon="download">
            Export
          </Button>
        }
        items={[
          ...EXPORT_FORMATS.filter(({ research }) => !research).map(entryOf),
          'separator',
          ...EXPORT_FORMATS.filter(({ research }) => research).map(entryOf),
        ]}
      />
      <ExportStatus />
      {asked && (
        <Suspense>
          <AddressDialog
            reviewId={reviewId}
            onClose={() => ask(false)}
            onExport={(addresses) => exportAs('claimreview', addresses)}
          />
        </Suspense>
      )}
    </>
  );
}
