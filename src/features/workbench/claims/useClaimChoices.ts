/** The choices of claims that this review has now, for menus and the palette. */
import { isOlderEngine } from '../../../domain/claims/key.ts';
import type { Granularity } from '../../../domain/claims/schema.ts';
import type { ReviewModel } from '../../../storage/model.ts';
import type { MenuEntry } from '../../../ui/Menu.tsx';
import { useActionRegistry } from '../../shared/actions.ts';
import { useStructure } from '../../shared/useReview.ts';
import { foundByRules } from '../../shared/wholeSentences.ts';

export const GRANULARITIES = ['fine', 'coarse'] as const satisfies readonly Granularity[];

export interface ClaimChoices {
  readonly granularity: Granularity;
  /** False where sentences are not split, so that both choices would give the same. */
  readonly mayChoose: boolean;
  /** The claims were found by an earlier version of the app's rules. */
  readonly older: boolean;
}

export function useClaimChoices(model: ReviewModel): ClaimChoices {
  const { granularity, language, engine } = useStructure(model).extraction;
  return {
    granularity,
    mayChoose: language === 'en' || !foundByRules(engine),
    older: isOlderEngine(engine),
  };
}

/** Menu entries that run the actions of the same names. */
export function useClaimMenu(model: ReviewModel): MenuEntry[] {
  const registry = useActionRegistry();
  const { granularity, mayChoose, older } = useClaimChoices(model);
  const entries: MenuEntry[] = GRANULARITIES.map((choice) => ({
    id: `claims.${choice}`,
    label: `Claims: ${choice}`,
    checked: choice === granularity,
    closes: true,
    disabled: !mayChoose,
    ...(mayChoose ? {} : { description: 'Whole sentences in this language' }),
    onSelect: () => registry.run(`claims.${choice}`),
  }));
  if (older) {
    entries.push({
      id: 'claims.again',
      label: 'Extract again',
      description: 'By the newer rules of this version',
      icon: 'list-tree',
      onSelect: () => registry.run('claims.again'),
    });
  }
  entries.push({
    id: 'claims.import',
    label: 'Import claims…',
    description: 'From a spreadsheet or another tool',
    icon: 'upload',
    onSelect: () => registry.run('claims.import'),
  });
  return entries;
}
