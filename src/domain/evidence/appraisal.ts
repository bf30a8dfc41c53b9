/** What a person says of how far a source bears: its study design, from one list, and its level of evidence. */
import { z } from '../zod.ts';

/** From the strongest designs for effects to those that are no studies. */
export const STUDY_DESIGNS = [
  'systematic-review',
  'meta-analysis',
  'randomised-trial',
  'non-randomised-trial',
  'cohort',
  'case-control',
  'cross-sectional',
  'diagnostic-accuracy',
  'case-series',
  'case-report',
  'qualitative',
  'modelling',
  'animal',
  'laboratory',
  'guideline',
  'narrative-review',
  'official-statistics',
  'official-document',
  'news',
  'opinion',
  'other',
] as const;

export const StudyDesign = z.enum(STUDY_DESIGNS);
export type StudyDesign = z.infer<typeof StudyDesign>;

export const DESIGN_WORDS: Readonly<Record<StudyDesign, string>> = {
  'systematic-review': 'Systematic review',
  'meta-analysis': 'Meta-analysis',
  'randomised-trial': 'Randomised trial',
  'non-randomised-trial': 'Non-randomised trial',
  cohort: 'Cohort study',
  'case-control': 'Case-control study',
  'cross-sectional': 'Cross-sectional study',
  'diagnostic-accuracy': 'Diagnostic accuracy study',
  'case-series': 'Case series',
  'case-report': 'Case report',
  qualitative: 'Qualitative study',
  modelling: 'Modelling study',
  animal: 'Animal study',
  laboratory: 'Laboratory study',
  guideline: 'Guideline',
  'narrative-review': 'Narrative review',
  'official-statistics': 'Official statistics',
  'official-document': 'Official or legal document',
  news: 'News report',
  opinion: 'Opinion',
  other: 'Other',
};

/** Levels of evidence of the Oxford Centre for Evidence-Based Medicine, 1 the strongest. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
