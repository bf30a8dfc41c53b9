/** Beside the preview: what to export as, which parts, and what a reader should know before it goes out. */

import type { ReviewId } from '../../domain/ids.ts';
import type { ReportInclude } from '../../domain/report/input.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StyleChoice } from '../shared/references/StyleChoice.tsx';
import { BeforeExport } from './BeforeExport.tsx';
import styles from './ExportPane.module.css';
import { EXPORT_FORMATS, useExport } from './exports.ts';
import { setReportInclude } from './include.ts';

const PARTS: readonly (readonly [keyof ReportInclude, string])[] = [
  ['keyProblems', 'Key problems'],
  ['allClaims', 'All claims'],
  ['annotatedArticle', 'Annotated article'],
  ['rationaleAndCorrections', 'Rationale and corrections'],
  ['reviewerNames', 'Reviewer names'],
];

export interface ExportPaneProps {
  model: ReviewModel;
  reviewId: ReviewId;
  include: ReportInclude;
}

export function ExportPane({ model, reviewId, include }: ExportPaneProps) {
  const exportAs = useExport(model, reviewId);
  return (
    <aside className={styles.pane} aria-label="Export">
      <h2>Export</h2>
      <ul>
        {EXPORT_FORMATS.map(({ kind, label, description, icon, extension }) => (
          <li key={kind}>
            <button type="button" className={styles.format} onClick={() => exportAs(kind)}>
              <Icon name={icon} />
              <span className={styles.words}>
                <b>{label}</b>
                <small>{description}</small>
              </span>
              <code>{extension}</code>
            </button>
          </li>
        ))}
      </ul>
      <fieldset className={styles.include}>
        <legend>Include</legend>
        {PARTS.map(([name, label]) => (
          <Checkbox
            key={name}
            label={label}
            checked={include[name]}
            onChange={(checked) => setReportInclude({ ...include, [name]: checked })}
          />
        ))}
      </fieldset>
      <div className={styles.references}>
        <StyleChoice />
      </div>
      <BeforeExport model={model} />
    </aside>
  );
}
