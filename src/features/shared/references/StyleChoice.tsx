/** The choice of a reference style, and by whom the styles and their processor are: its licence asks for the words. */
import { REFERENCE_STYLES, STYLE_NAME } from '../../../domain/evidence/reference-style.ts';
import { SelectButton } from '../../../ui/SelectButton.tsx';
import styles from './StyleChoice.module.css';
import { setReferenceStyle, useReferenceStyle } from './style.ts';

const OPTIONS = REFERENCE_STYLES.map((style) => ({ value: style, label: STYLE_NAME[style] }));

export function StyleChoice() {
  const style = useReferenceStyle();
  return (
    <div className={styles.choice}>
      <SelectButton
        label="Reference style"
        showLabel
        variant="outline"
        value={style}
        options={OPTIONS}
        onChange={setReferenceStyle}
      />
      {style !== 'short' && (
        <p className={styles.by}>
          <a href="https://citationstyles.org/" target="_blank" rel="noopener noreferrer">
            Citations by CSL (citeproc-js)
          </a>
        </p>
      )}
    </div>
  );
}
