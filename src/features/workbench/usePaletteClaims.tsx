/** The claims of the open review in the command palette: by number, or by words. */
import type { ClaimRow, ReviewModel } from '../../storage/model.ts';
import { type PaletteItem, usePaletteSource } from '../shared/palette.ts';
import { KIND_LABEL } from '../shared/verdict/labels.ts';
import { VerdictIcon } from '../shared/verdict/VerdictIcon.tsx';
import type { Workbench } from './context.ts';

const MOST = 8;

function itemOf(model: ReviewModel, row: ClaimRow, go: Workbench['setCurrent']): PaletteItem {
  return {
    id: `claim.${row.id}`,
    label: row.text,
    group: 'Claims',
    icon: <VerdictIcon verdict={model.claim(row.id).verdict ?? 'untagged'} size={15} />,
    lead: String(row.number),
    detail: KIND_LABEL[row.kind],
    run: () => go(row.id, null),
  };
}

/** Rows whose number begins with the digits, else rows that hold every word. One pass that stops when the list is full. */
export function findClaims(rows: readonly ClaimRow[], query: string): ClaimRow[] {
  const digits = /^#?\s*(\d+)$/.exec(query)?.[1];
  if (digits !== undefined) {
    const exact = rows[Number(digits) - 1];
    const others = rows.filter((row) => row !== exact && String(row.number).startsWith(digits));
    return [...(exact === undefined ? [] : [exact]), ...others].slice(0, MOST);
  }
  const words = query.replace(/^#/, '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: ClaimRow[] = [];
  for (const row of rows) {
    const text = row.text.toLowerCase();
    if (words.every((word) => text.includes(word))) found.push(row);
    if (found.length === MOST) break;
  }
  return found;
}

export function usePaletteClaims({ model, setCurrent }: Workbench): void {
  usePaletteSource((query) =>
    findClaims(model.structure().rows, query).map((row) => itemOf(model, row, setCurrent)),
  );
}
