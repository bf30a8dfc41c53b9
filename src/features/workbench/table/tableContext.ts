/** What the cells of a row need and what seldom changes: the workbench's own context changes with every move. */
import { createContext, useContext } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import type { ReviewModel } from '../../../storage/model.ts';

export interface TableParts {
  readonly model: ReviewModel;
  /** `range` takes in everything from the last claim that was selected. */
  readonly select: (id: ClaimId, range: boolean) => void;
}

export const TableContext = createContext<TableParts | null>(null);

export function useTableParts(): TableParts {
  const parts = useContext(TableContext);
  if (parts === null) throw new Error('useTableParts needs a TableContext above it');
  return parts;
}

/** Whether the row around a cell is selected. */
export const SelectedContext = createContext(false);
