/** The columns of the claims table. Widths are CSS; a narrow table leaves out what has its words under the claim. */
import {
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  tableFeatures,
} from '@tanstack/react-table';
import type { ClaimRow } from '../../../storage/model.ts';
import { KIND_LABEL } from '../../shared/verdict/labels.ts';
import {
  ClaimCell,
  ConflictCell,
  EvidenceCell,
  QuantityCell,
  ReviewersCell,
  SelectCell,
  VerdictCell,
} from './cells.tsx';
import type { SortKey } from './view.ts';

export interface ColumnMeta {
  /** Says what the column holds, in menus and to screen readers. */
  readonly label: string;
  /** The heading where there is little room, when it differs. */
  readonly short?: string;
  /** Track of the grid. */
  readonly width: string;
  /** Track in a narrow table; null leaves the column out. */
  readonly narrow: string | null;
  readonly sort?: SortKey;
  /** The first click sorts the highest first. */
  readonly highestFirst?: boolean;
}

export const features = tableFeatures({
  columnVisibilityFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});

const helper = createColumnHelper<typeof features, ClaimRow>();

export const columns = helper.columns([
  helper.display({
    id: 'select',
    enableHiding: false,
    cell: ({ row }) => <SelectCell row={row.original} />,
    meta: { label: 'Select', width: '34px', narrow: 'var(--select-width)' },
  }),
  helper.accessor('number', {
    id: 'number',
    enableHiding: false,
    cell: ({ getValue }) => getValue(),
    meta: {
      label: 'Number',
      short: '#',
      width: 'var(--number-width)',
      narrow: 'var(--number-width)',
      sort: 'number',
    },
  }),
  helper.accessor('text', {
    id: 'text',
    enableHiding: false,
    cell: ({ row, table }) => (
      <ClaimCell
        row={row.original}
        withKind={table.getColumn('kind')?.getIsVisible() ?? false}
        withQuantity={table.getColumn('quantity')?.getIsVisible() ?? false}
      />
    ),
    meta: { label: 'Claim', width: 'minmax(160px, 1fr)', narrow: 'minmax(0, 1fr)', sort: 'text' },
  }),
  helper.accessor('kind', {
    id: 'kind',
    cell: ({ getValue }) => KIND_LABEL[getValue()],
    meta: { label: 'Kind', width: '88px', narrow: null, sort: 'kind' },
  }),
  helper.display({
    id: 'quantity',
    cell: ({ row }) => <QuantityCell row={row.original} />,
    meta: { label: 'Quantity', width: '104px', narrow: null },
  }),
  helper.display({
    id: 'verdict',
    cell: ({ row }) => <VerdictCell row={row.original} />,
    meta: { label: 'Verdict', width: '122px', narrow: '122px', sort: 'verdict' },
  }),
  helper.display({
    id: 'evidence',
    cell: ({ row }) => <EvidenceCell row={row.original} />,
    meta: {
      label: 'Evidence',
      short: 'Ev.',
      width: '74px',
      narrow: '40px',
      sort: 'evidence',
      highestFirst: true,
    },
  }),
  helper.display({
    id: 'reviewers',
    cell: ({ row }) => <ReviewersCell row={row.original} />,
    meta: { label: 'Reviewers', width: '84px', narrow: '72px' },
  }),
  helper.display({
    id: 'conflict',
    cell: ({ row }) => <ConflictCell row={row.original} />,
    meta: { label: 'Conflict', short: '≠', width: '66px', narrow: '44px' },
  }),
]);

/** Columns that can be hidden, in order, with their words. */
export const HIDEABLE: readonly { readonly id: string; readonly label: string }[] = columns
  .filter((column) => column.enableHiding !== false)
  .map((column) => ({ id: column.id ?? '', label: column.meta?.label ?? '' }));
