/** The order of the groups on the key sheet and in an empty palette: what a screen is for first, the app itself last. */
import type { ActionGroup } from '../features/shared/actions.ts';

export const GROUP_ORDER: readonly ActionGroup[] = [
  'Verdict',
  'Claim',
  'Navigate',
  'Selection',
  'View',
  'Report',
  'Library',
  'App',
];
