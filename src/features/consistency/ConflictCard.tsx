/** One conflict: which claims, how they lie to each other and why; opened, both claims and what can be decided. */
import type { ClaimId } from '../../domain/ids.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useClaimState } from '../shared/useReview.ts';
import { VerdictTag } from '../shared/verdict/VerdictTag.tsx';
import styles from './ConflictCard.module.css';
import { focusNextStep, OPEN_CARD } from './focusCard.ts';
import { openClaim } from './openClaim.ts';
import type { Side } from './plots.ts';
import type { Decisions } from './useDecisions.ts';
import { useScrollIntoView } from './useScrollIntoView.ts';
import { relationLabel, STATE_LABEL } from './words.ts';

export interface ConflictCardProps {
  model: ReviewModel;
  finding: FindingRow;
  sides: readonly [Side, Side];
  /** 0-based, among those listed. */
  position: number;
  count: number;
  on: boolean;
  /** Whether the selection was made elsewhere, so that this has to be brought into view. */
  show: boolean;
  decisions: Decisions;
  onSelect: () => void;
  /** By its own buttons. */
  onStep: (by: 1 | -1) => void;
  onDismiss: () => void;
}

const [PREVIOUS, NEXT] = ['Previous conflict', 'Next conflict'] as const;

export function ConflictCard(props: ConflictCardProps) {
  const { finding, sides, position, count, on, onSelect } = props;
  const ref = useScrollIntoView<HTMLLIElement>(on && props.show);
  const numbers = sides.map(({ claim }) => claim.number.toLocaleString('en-US')).join(' and ');
  // The buttons open the next card, and their own goes: focus goes along.
  const step = (by: 1 | -1) => {
    props.onStep(by);
    focusNextStep(by === 1 ? NEXT : PREVIOUS);
  };
  const place = `${(position + 1).toLocaleString('en-US')} of ${count.toLocaleString('en-US')}`;
  return (
    <li
      ref={ref}
      className={classes(styles.card, on && styles.on)}
      aria-label={`Conflict ${place}: claims ${numbers}`}
    >
      <header className={styles.head}>
        <button
          type="button"
          data-stop=""
          {...(on ? OPEN_CARD : {})}
          className={styles.pick}
          aria-expanded={on}
          onClick={onSelect}
        >
          <Icon name="equal-not" size={14} />
          <b>{numbers}</b>
          <span className={styles.tag}>{relationLabel(finding)}</span>
          {finding.state !== 'open' && (
            <span className={styles.state}>{STATE_LABEL[finding.state]}</span>
          )}
        </button>
        {on && (
          <span className={styles.steps}>
            <small>{place}</small>
            <IconButton
              label={PREVIOUS}
              hint="K"
              icon="chevron-up"
              disabled={position === 0}
              onClick={() => step(-1)}
            />
            <IconButton
              label={NEXT}
              hint="J"
              icon="chevron-down"
              disabled={position === count - 1}
              onClick={() => step(1)}
            />
            <CardMenu {...props} />
          </span>
        )}
      </header>
      {finding.explanation !== '' && <p className={styles.why}>{finding.explanation}</p>}
      {finding.reason !== '' && <p className={styles.why}>Reason: {finding.reason}</p>}
      {on && <Opened {...props} />}
    </li>
  );
}

function Opened({ model, finding, sides, decisions, onDismiss }: ConflictCardProps) {
  const [one, other] = sides;
  const both = [one, other].map(({ claim }) => claim.id);
  const contradicted = [
    useClaimState(model, one.claim.id).verdict === 'contradicted',
    useClaimState(model, other.claim.id).verdict === 'contradicted',
  ];
  const allContradicted = contradicted.every(Boolean);
  const open = finding.state === 'open';
  const dismissed = finding.state === 'dismissed';
  const byHand = finding.kind === 'by-hand';
  const mark = (claims: readonly ClaimId[]) => void decisions.markContradicted(finding, claims);
  return (
    <>
      <div className={styles.sides}>
        <SideCard model={model} side={one} canMark={!dismissed} onMark={mark} />
        <SideCard model={model} side={other} canMark={!dismissed} onMark={mark} />
      </div>
      <footer className={styles.foot}>
        {!(dismissed || allContradicted) && (
          <Button variant="primary" size="sm" onClick={() => mark(both)}>
            Mark both contradicted
          </Button>
        )}
        {open && allContradicted && (
          <Button variant="primary" size="sm" onClick={() => void decisions.confirm(finding)}>
            Confirm
          </Button>
        )}
        {open && (
          <Button size="sm" aria-keyshortcuts="D" onClick={onDismiss}>
            Not a conflict
          </Button>
        )}
        {!(open || byHand) && (
          <Button size="sm" onClick={() => void decisions.reopen(finding)}>
            Open again
          </Button>
        )}
        {byHand && (
          <Button size="sm" onClick={() => void decisions.part(finding)}>
            Take apart
          </Button>
        )}
        <Button
          variant="ghost"
          size="sm"
          className={styles.end}
          onClick={() => openClaim(model.reviewId, one.claim.number)}
        >
          Open in review
        </Button>
      </footer>
    </>
  );
}

interface SideCardProps {
  model: ReviewModel;
  side: Side;
  canMark: boolean;
  onMark: (claims: readonly ClaimId[]) => void;
}

function SideCard({ model, side, canMark, onMark }: SideCardProps) {
  const { claim, words } = side;
  const { verdict } = useClaimState(model, claim.id);
  return (
    <div className={styles.side}>
      <p className={styles.text}>{claim.text}</p>
      <p className={styles.meta}>
        <b>Claim {claim.number.toLocaleString('en-US')}</b>
        {words !== '' && ` · ${words}`}
      </p>
      <div className={styles.verdict}>
        <VerdictTag verdict={verdict ?? 'untagged'} />
        {canMark && verdict !== 'contradicted' && (
          <Button
            size="sm"
            aria-label={`Mark contradicted, claim ${claim.number}`}
            onClick={() => onMark([claim.id])}
          >
            Mark contradicted
          </Button>
        )}
      </div>
    </div>
  );
}

/** What is wanted less often than the buttons below. */
function CardMenu({ model, finding, sides, decisions }: ConflictCardProps) {
  const items: MenuEntry[] = [
    ...(finding.state === 'open'
      ? [
          {
            id: 'confirm',
            label: 'Confirm without a verdict',
            icon: 'check' as const,
            onSelect: () => void decisions.confirm(finding),
          },
        ]
      : []),
    ...sides.map(({ claim }) => ({
      id: claim.id,
      label: `Open claim ${claim.number} in review`,
      icon: 'book-open' as const,
      onSelect: () => openClaim(model.reviewId, claim.number),
    })),
  ];
  return (
    <Menu
      label="More for this conflict"
      trigger={<IconButton label="More for this conflict" icon="ellipsis" />}
      items={items}
    />
  );
}
