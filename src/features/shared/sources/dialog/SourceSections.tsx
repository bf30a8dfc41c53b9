/** What is known of a source besides its record: one section each, in the order in which they are shown. */
import type { ReactNode } from 'react';
import { AppraisalSection } from './AppraisalSection.tsx';
import type { SourceSectionProps } from './sectionProps.ts';

const SECTIONS: readonly ((props: SourceSectionProps) => ReactNode)[] = [AppraisalSection];

export function SourceSections(props: SourceSectionProps) {
  return SECTIONS.map((Section) => <Section key={Section.name} {...props} />);
}
