/** Says above the article that its sentences were not split, because of its language. */
import type { ExtractionHeader } from '../../../domain/claims/schema.ts';
import { foundByRules, wholeSentenceWords } from '../../shared/wholeSentences.ts';
import styles from './ArticlePane.module.css';

export function WholeSentences({ extraction }: { extraction: ExtractionHeader }) {
  const words = foundByRules(extraction.engine) ? wholeSentenceWords(extraction.language) : null;
  return words === null ? null : <p className={styles.language}>{words}</p>;
}
