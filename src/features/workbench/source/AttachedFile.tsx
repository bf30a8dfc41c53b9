/** The file of a source on its card: what it is called, and the way to open it; or that it is not on this device. */
import type { SourceItem } from '../../../storage/model.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './AttachedFile.module.css';
import type { AttachedText } from './sourceTexts.ts';

export interface AttachedFileProps {
  source: SourceItem;
  text: AttachedText;
  onOpen: () => void;
  onAttach: () => void;
}

export function AttachedFile({ source, text, onOpen, onAttach }: AttachedFileProps) {
  const { attachment } = source;
  if (attachment === undefined) return null;
  if (text.state === 'elsewhere') {
    return (
      <p className={styles.elsewhere}>
        {attachment.name} is not on this device.{' '}
        <button type="button" className={styles.link} onClick={onAttach}>
          Attach it again
        </button>
      </p>
    );
  }
  const pages =
    attachment.pages === 0
      ? ''
      : ` · ${attachment.pages} ${attachment.pages === 1 ? 'page' : 'pages'}`;
  return (
    <button type="button" className={styles.file} onClick={onOpen} title="Open beside the claim">
      <Icon name="file-text" size={14} />
      <span className={styles.name}>{attachment.name}</span>
      <span className={styles.pages}>{pages}</span>
    </button>
  );
}
