/** Beside the preview: what to export as, with which parts, and what a reader should know before it goes out. */

import type { ReviewId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StyleChoice } from '../shared/references/StyleChoice.tsx';
import { ask } from './asked.ts';
import { BeforeExport } from './BeforeExport.tsx';
import styles from './ExportPane.module.css';
import { useExport } from './exports.ts';
import { describe, EXPORT_FORMATS, type ExportFormat } from './formats.ts';
import { OptionsForm } from './OptionsForm.tsx';
import type { ReportOptions } from './options.ts';

export interface ExportPaneProps {
  model: ReviewModel;
  reviewId: ReviewId;
  options: ReportOptions;
}

export function ExportPane({ model, reviewId, options }: ExportPaneProps) {
  const exportAs = useExport(model, reviewId);
  const row = (format: ExportFormat) => (
    <li key={format.kind}>
      <button
        type="button"
        className={styles.format}
        onClick={() => (format.kind === 'claimreview' ? ask(true) : exportAs(format.kind))}
      >
        <Icon name={format.icon} />
        <span className={styles.words}>
          <b>{format.label}</b>
          <small>{describe(format, options.audience)}</small>
        </span>
        <code>.{format.extension}</code>
      </button>
    </li>
  );
  return (
    <aside className={styles.pane} aria-label="Export">
      <h2>Export</h2>
      <div className={styles.formats}>
        <ul>{EXPORT_FORMATS.filter(({ research }) => !research).map(row)}</ul>
        <details className={styles.more}>
          <summary>For researchers and other tools</summary>
          <ul>{EXPORT_FORMATS.filter(({ research }) => research).map(row)}</ul>
        </details>
      </div>
      <div>
        <OptionsForm options={options} />
        <div className={styles.references}>
          <StyleChoice />
        </div>
      </div>
      <BeforeExport model={model} />
    </aside>
  );
}
