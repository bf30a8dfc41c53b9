/** How far the source bears. Saved at once, since it is about the source and not part of its record. */
import { useState } from 'react';
import { SelectButton } from '../../../../ui/SelectButton.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { useServices } from '../../services.ts';
import { DESIGN_OPTIONS, LEVEL_OPTIONS, type LevelChoice } from '../appraisal.ts';
import styles from './SourceDialog.module.css';
import type { SourceSectionProps } from './sectionProps.ts';

export function AppraisalSection({ source }: SourceSectionProps) {
  const services = useServices();
  const { commands } = services.storage;
  const [remark, setRemark] = useState(source.remark ?? '');
  const save = async (patch: Parameters<typeof commands.appraiseSource>[1]) =>
    services.settle(await commands.appraiseSource(source.id, patch));
  return (
    <section className={styles.section} aria-label="Appraisal">
      <h3>Appraisal</h3>
      <div className={styles.choices}>
        <SelectButton
          label="Study design"
          value={source.design ?? ''}
          options={DESIGN_OPTIONS}
          variant="outline"
          showLabel
          onChange={(value) => void save({ design: value === '' ? null : value })}
        />
        <SelectButton
          label="Level of evidence (OCEBM)"
          value={(source.level === undefined ? '' : `${source.level}`) as LevelChoice}
          options={LEVEL_OPTIONS}
          variant="outline"
          showLabel
          onChange={(value) => void save({ level: value === '' ? null : Number(value) })}
        />
      </div>
      <TextArea
        label="Remark on the source"
        showLabel
        rows={1}
        autoGrow
        maxLength={20_000}
        value={remark}
        onChange={setRemark}
        onCommit={(words) => void save({ remark: words.trim() })}
      />
    </section>
  );
}
