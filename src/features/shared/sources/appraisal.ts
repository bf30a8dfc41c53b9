/** The choices for the appraisal of a source, for select buttons; the empty value takes one away. */
import {
  DESIGN_WORDS,
  LEVELS,
  STUDY_DESIGNS,
  type StudyDesign,
} from '../../../domain/evidence/appraisal.ts';

export type DesignChoice = StudyDesign | '';
export type LevelChoice = '' | '1' | '2' | '3' | '4' | '5';

export const DESIGN_OPTIONS: readonly { value: DesignChoice; label: string }[] = [
  { value: '', label: 'Not stated' },
  ...STUDY_DESIGNS.map((value) => ({ value, label: DESIGN_WORDS[value] })),
];

export const LEVEL_OPTIONS: readonly { value: LevelChoice; label: string }[] = [
  { value: '', label: 'Not stated' },
  ...LEVELS.map((level) => ({ value: `${level}` as const, label: `${level} of 5` })),
];
