/** One passage of a source: where it stands, its words with what matches, and a way to make it the quote. */
import { formatReference } from '../../../../domain/evidence/reference.ts';
import type { SourceItem } from '../../../../storage/model.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import { Kbd } from '../../../../ui/Kbd.tsx';
import type { FoundPassage } from './asked.ts';
import { MarkedPassage } from './MarkedPassage.tsx';
import styles from './PassageCard.module.css';
import { locatorOf } from './useAttach.ts';

export interface PassageCardProps {
  passage: FoundPassage;
  source: SourceItem | null;
  attached: boolean;
  onAttach: () => void;
  /** The key that attaches this one, shown beside the button. */
  keyCap?: string | undefined;
  onFocus?: (() => void) | undefined;
}

/** Of a source, as much as tells it from the others on one line. */
function shortName(source: SourceItem | null): string {
  if (source === null) return 'A source that is not in the library';
  const { author, issued, title } = source.csl;
  const [first] = author ?? [];
  const who = first?.family ?? first?.literal;
  const year = issued?.['date-parts']?.[0]?.[0];
  if (who !== undefined) {
    const more = (author?.length ?? 0) > 1 ? ' et al.' : '';
    return `${who}${more}${year === undefined ? '' : ` ${year}`}`;
  }
  const whole = formatReference(source.csl, source.raw).map(({ text }) => text);
  return title ?? whole.join('');
}

export function PassageCard({
  passage,
  source,
  attached,
  onAttach,
  keyCap,
  onFocus,
}: PassageCardProps) {
  const name = shortName(source);
  const page = locatorOf(passage);
  const place = page === '' ? name : `${name}, ${page}`;
  return (
    <article aria-label={`Passage: ${place}`} className={styles.card} onFocus={onFocus}>
      <header className={styles.head}>
        <span className={styles.name} title={source?.csl.title ?? name}>
          {name}
        </span>
        {page !== '' && <span className={styles.page}>{page}</span>}
        {attached ? (
          <span className={styles.attached}>
            <Icon name="check" size={14} />
            Attached
          </span>
        ) : (
          <Button size="sm" variant="ghost" className={styles.attach} onClick={onAttach}>
            Attach as quote
            {keyCap !== undefined && (
              <span aria-hidden="true" className={styles.key}>
                <Kbd>{keyCap}</Kbd>
              </span>
            )}
          </Button>
        )}
      </header>
      <MarkedPassage passage={passage} />
    </article>
  );
}
