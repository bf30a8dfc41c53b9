/** What is wrong with sources, or odd about them: each with the entry and where it stands. */
import { figure } from '../../../domain/report/words.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import styles from './SourceField.module.css';
import type { Remark } from './useSourceIntake.ts';

/** More are hardly read, and drawing thousands would hold up the page. */
const MOST = 100;

export interface RemarksProps {
  label: string;
  icon: IconName;
  remarks: readonly Remark[];
}

export function Remarks({ label, icon, remarks }: RemarksProps) {
  if (remarks.length === 0) return null;
  return (
    <>
      <ul
        className={styles.remarks}
        aria-label={label}
        // It scrolls, and must be reached by the keyboard.
        tabIndex={remarks.length > 3 ? 0 : undefined}
      >
        {remarks.slice(0, MOST).map((remark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be the same, and the list is replaced as a whole
          <li key={index}>
            <Icon name={icon} size={14} />
            <span>
              {placeWords(remark)}
              {remark.about !== '' && <q>{shortened(remark.about)}</q>} {remark.words}
            </span>
          </li>
        ))}
      </ul>
      {remarks.length > MOST && (
        <p className={styles.note}>and {figure(remarks.length - MOST)} more</p>
      )}
    </>
  );
}

function placeWords({ file, line }: Remark): string {
  const places = [...(file === '' ? [] : [file]), ...(line === 0 ? [] : [`line ${figure(line)}`])];
  if (places.length === 0) return '';
  const words = places.join(', ');
  // A file's name stays as it is.
  return file === '' ? `L${words.slice(1)}: ` : `${words}: `;
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
