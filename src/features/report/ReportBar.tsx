/** Above the preview: which of the reports it is, and the way to hand it on where the system has one. */
import type { ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { type Audience, type ReportOptions, setReportOptions } from './options.ts';
import styles from './ReportBar.module.css';
import { canShare, useShare } from './share.ts';

const REPORTS: readonly { readonly value: Audience; readonly label: string }[] = [
  { value: 'editor', label: 'Editor' },
  { value: 'author', label: 'Author' },
  { value: 'full', label: 'Full' },
];

const HOLDS: Readonly<Record<Audience, string>> = {
  editor: 'What has to be decided: blockers, conflicts, what is open, the marked-up article',
  author: 'What to change, passage by passage, with room to reply; no scores',
  full: 'Everything, with methods and references',
};

export interface ReportBarProps {
  model: ReviewModel;
  options: ReportOptions;
}

export function ReportBar({ model, options }: ReportBarProps) {
  const share = useShare(model);
  return (
    <div className={styles.bar}>
      <Segmented
        label="Report"
        value={options.audience}
        options={REPORTS}
        onChange={(audience) => setReportOptions({ ...options, audience })}
      />
      <p className={styles.holds}>{HOLDS[options.audience]}</p>
      {canShare() && (
        <Button size="sm" icon="upload" onClick={share}>
          Share
        </Button>
      )}
    </div>
  );
}
