/** How far the source of a piece of evidence bears: its study design, level of evidence and a remark. */
import type { EvidenceItem, SourceItem } from '../../../storage/model.ts';
import { SelectButton } from '../../../ui/SelectButton.tsx';
import { useServices } from '../../shared/services.ts';
import { DESIGN_OPTIONS, LEVEL_OPTIONS, type LevelChoice } from '../../shared/sources/appraisal.ts';
import { DraftArea } from './DraftArea.tsx';
import { draftsOf, useDraft } from './drafts.ts';
import styles from './SourceAppraisal.module.css';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';

export interface SourceAppraisalProps {
  item: EvidenceItem;
  source: SourceItem;
  claim: ClaimView;
  /** Shown although nothing has been said yet. */
  open: boolean;
}

export function SourceAppraisal({ item, source, claim, open }: SourceAppraisalProps) {
  const services = useServices();
  const commands = useCommands();
  const run = useRun();
  const remark = useDraft(
    draftsOf(claim.model),
    `evidence/${item.id}/remark`,
    source.remark ?? '',
    async (text) =>
      services.settle(await commands.appraiseSource(source.id, { remark: text.trim() })),
  );
  const said = source.design !== undefined || source.level !== undefined;
  const worded = remark.text !== '' || remark.failed || remark.movedOn;
  if (!open && !said && !worded) return null;
  return (
    <div className={styles.appraisal}>
      {(open || said) && (
        <div className={styles.choices}>
          <SelectButton
            label="Study design"
            value={source.design ?? ''}
            options={DESIGN_OPTIONS}
            showLabel={source.design === undefined}
            onChange={(value) =>
              void run(
                commands.appraiseSource(source.id, { design: value === '' ? null : value }),
                'Study design changed',
              )
            }
          />
          <SelectButton
            label="Level"
            value={(source.level === undefined ? '' : `${source.level}`) as LevelChoice}
            options={LEVEL_OPTIONS}
            showLabel
            onChange={(value) =>
              void run(
                commands.appraiseSource(source.id, { level: value === '' ? null : Number(value) }),
                'Level of evidence changed',
              )
            }
          />
        </div>
      )}
      {(open || worded) && (
        <DraftArea
          label="Remark on the source"
          draft={remark}
          quiet
          rows={1}
          maxLength={20_000}
          placeholder="Remark on the source"
          className={styles.remark}
        />
      )}
    </div>
  );
}
