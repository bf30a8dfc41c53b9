/** One passage of a source: where it stands, its words with what matches, and a way to make it the quote. */
import { formatReference } from '../../../../domain/evidence/reference.ts';
import type { SourceItem } from '../../../../storage/model.ts';
import { Button } from '../../../../ui/Button.tsx';
import { classes } from '../../../../ui/classes.ts';
import { Icon } from '../../../../ui/Icon.tsx';
import { Kbd } from '../../../../ui/Kbd.tsx';
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx';
import type { FoundPassage } from './asked.ts';
import { MarkedPassage } from './MarkedPassage.tsx';
import styles from './PassageCard.module.css';

export interface PassageCardProps {
  passage: FoundPassage;
  source: SourceItem | null;
  attached: boolean;
  onAttach: () => void;
  /** The key that attaches this one, shown beside the button. */
  keyCap?: string | undefined;
  onFocus?: (() => void) | undefined;
  /** Opens the source beside the claim at this passage. */
  onShow?: (() => void) | undefined;
}

/** "p. 14", "pp. 14–15" where the label says so; empty where the source has no pages. */
function pageWords({ label }: FoundPassage): string {
  if (label === '') return '';
  return `${/[–,-]/.test(label) ? 'pp.' : 'p.'} ${label}`;
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
  onShow,
}: PassageCardProps) {
  const name = shortName(source);
  const page = pageWords(passage);
  const place = page === '' ? name : `${name}, ${page}`;
  return (
    <article aria-label={`Passage: ${place}`} className={styles.card} onFocus={onFocus}>
      <header className={styles.head}>
        {onShow === undefined ? (
          <span className={styles.name} title={source?.csl.title ?? name}>
            {place}
          </span>
        ) : (
          <button
            type="button"
            className={classes(styles.name, styles.show)}
            title={source?.csl.title ?? name}
            onClick={onShow}
          >
            <VisuallyHidden>Show in </VisuallyHidden>
            {place}
          </button>
        )}
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
