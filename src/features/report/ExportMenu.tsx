/** The Export button of a review's header with its menu; brings the export actions for keys and palette along. */
import type { ReviewId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useActions } from '../shared/actions.ts';
import { EXPORT_FORMATS, useExport } from './exports.ts';

export interface ExportMenuProps {
  model: ReviewModel;
  reviewId: ReviewId;
}

export function ExportMenu({ model, reviewId }: ExportMenuProps) {
  const exportAs = useExport(model, reviewId);
  useActions(
    EXPORT_FORMATS.map(({ kind, action }) => ({
      ...action,
      group: 'Report',
      run: () => exportAs(kind),
    })),
  );
  return (
    <Menu
      label="Export"
      trigger={
        <Button variant="primary" size="sm" icon="download">
          Export
        </Button>
      }
      items={EXPORT_FORMATS.map(({ kind, label, description, icon }) => ({
        id: kind,
        label,
        description,
        icon,
        onSelect: () => exportAs(kind),
      }))}
    />
  );
}
