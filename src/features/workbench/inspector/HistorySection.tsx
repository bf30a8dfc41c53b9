/** What happened to the claim, newest first. */
import { useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { VerdictIcon } from '../../shared/verdict/VerdictIcon.tsx';
import styles from './HistorySection.module.css';
import { Section } from './Section.tsx';
import { exactTime, shortTime } from './times.ts';
import type { ClaimView } from './useClaim.ts';
import { useHistory } from './useHistory.ts';
import { useInView } from './useInView.ts';

const FIRST_SHOWN = 8;

function iconOf(command: string): IconName {
  if (command === 'undo') return 'undo-2';
  if (command === 'redo') return 'redo-2';
  if (command.startsWith('evidence.') || command.startsWith('source.')) return 'link';
  if (command === 'searchlog.set') return 'search';
  if (command === 'claim.merge') return 'merge';
  if (command === 'claim.dismiss') return 'trash-2';
  if (command === 'claim.add') return 'plus';
  return 'pencil';
}

export function HistorySection({ claim }: { claim: ClaimView }) {
  const place = useRef<HTMLDivElement>(null);
  const items = useHistory(claim, useInView(place));
  const [all, setAll] = useState(false);

  const now = new Date();
  const shown = all ? items : items?.slice(0, FIRST_SHOWN);
  return (
    <Section title="History">
      <div ref={place} className={styles.place}>
        {items !== null && items.length === 0 && (
          <p className={styles.none}>Nothing has been changed yet.</p>
        )}
        <ol>
          {shown?.map((item) => (
            <li key={item.eventId} className={styles.item}>
              <time dateTime={new Date(item.at).toISOString()} title={exactTime(item.at)}>
                {shortTime(item.at, now)}
              </time>
              {item.verdict === null ? (
                <Icon name={iconOf(item.command)} size={12} />
              ) : (
                <VerdictIcon verdict={item.verdict} size={12} />
              )}
              <span>
                {item.words}
                {!item.reviewer.own && `, ${item.reviewer.name}`}
              </span>
            </li>
          ))}
        </ol>
        {items !== null && !all && items.length > FIRST_SHOWN && (
          <Button size="sm" variant="ghost" className={styles.more} onClick={() => setAll(true)}>
            Show all {items.length.toLocaleString()}
          </Button>
        )}
      </div>
    </Section>
  );
}
