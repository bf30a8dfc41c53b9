/** What every section of a source's dialog is given. */
import type { SourceItem } from '../../../../storage/model.ts';

export interface SourceSectionProps {
  /** As it is now; a section's own commands show in it. */
  readonly source: SourceItem;
}
