/** A sentence with figures in it, of which no range breaks over two lines. */
import styles from './Ranges.module.css';

export function Ranges({ text }: { text: string }) {
  return text.split(/(\S+–\S+)/).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
      <span key={index} className={styles.range}>
        {piece}
      </span>
    ),
  );
}
