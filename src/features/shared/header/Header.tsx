/** The bar at the top of every screen. What does not fit a width goes into a menu, never away. */
import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useActionRegistry } from '../actions.ts';
import { keyCaps } from '../keyCaps.ts';
import { useTheme } from '../theme.ts';
import { type SplitCounts, VerdictBar } from '../verdict/VerdictBar.tsx';
import styles from './Header.module.css';
import { Logo } from './Logo.tsx';

interface HeaderTab {
  readonly label: string;
  /** The hash address, such as `#/review/abc/report`. */
  readonly href: string;
  readonly current: boolean;
  /** Stands in a pill, with what it counts for screen readers. */
  readonly count?: { readonly value: number; readonly of: string } | undefined;
}

export interface HeaderProps {
  /** The title of the open review; the page's heading. */
  breadcrumb?: string | undefined;
  /** Marks a worked example. */
  sampleTag?: boolean | undefined;
  tabs?: readonly HeaderTab[] | undefined;
  progress?:
    | { readonly counts: SplitCounts; readonly tagged: number; readonly total: number }
    | undefined;
  /** Undo, redo and the like. On a phone disabled ones are hidden. */
  tools?: ReactNode;
  /** The main button at the end; hidden on a phone, where `phoneMenu` has to carry it. */
  actions?: ReactNode;
  /** More entries for the menu that a phone shows in place of tabs and actions. */
  phoneMenu?: readonly MenuEntry[] | undefined;
}

const SAMPLE_TITLE = 'A worked example that comes with Claimbench';

function Tabs({ tabs }: { tabs: readonly HeaderTab[] }) {
  return (
    <nav className={styles.tabs} aria-label="Review">
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && (
            <span className={styles.count}>
              {tab.count.value.toLocaleString('en-US')}
              <VisuallyHidden> {tab.count.of}</VisuallyHidden>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}

function Progress({ counts, tagged, total }: NonNullable<HeaderProps['progress']>) {
  return (
    <fieldset className={styles.progress} aria-label="Progress">
      <VerdictBar counts={counts} />
      <span className={styles.numbers}>
        <b>{tagged.toLocaleString()}</b> of {total.toLocaleString()}
      </span>
    </fieldset>
  );
}

function PaletteButton() {
  const registry = useActionRegistry();
  return (
    <button
      type="button"
      className={styles.palette}
      aria-keyshortcuts="Control+K Meta+K"
      title="Command palette"
      onClick={() => registry.run('app.palette')}
    >
      <Icon name="search" size={14} />
      <span className={styles.paletteWord}>Command palette</span>
      <span className={styles.paletteKeys} aria-hidden="true">
        {keyCaps('mod+k').map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </button>
  );
}

export function Header({
  breadcrumb,
  sampleTag = false,
  tabs,
  progress,
  tools,
  actions,
  phoneMenu = [],
}: HeaderProps) {
  const registry = useActionRegistry();
  const theme = useTheme();
  const inReview = breadcrumb !== undefined;
  const switchTheme = theme === 'dark' ? 'Switch to light theme' : 'Switch to dark theme';
  const onPhone: readonly MenuEntry[] = [
    ...(tabs ?? []).map((tab) => ({
      id: tab.href,
      label: tab.label,
      description:
        tab.count === undefined
          ? undefined
          : `${tab.count.value.toLocaleString('en-US')} ${tab.count.of}`,
      checked: tab.current,
      onSelect: () => {
        window.location.hash = tab.href.slice(1);
      },
    })),
    ...phoneMenu,
    {
      id: 'palette',
      label: 'Command palette',
      icon: 'search',
      onSelect: () => registry.run('app.palette'),
    },
    {
      id: 'theme',
      label: switchTheme,
      icon: theme === 'dark' ? 'sun' : 'moon',
      onSelect: () => registry.run('app.theme'),
    },
    {
      id: 'settings',
      label: 'Settings',
      icon: 'settings',
      onSelect: () => registry.run('app.settings'),
    },
  ];
  return (
    <header className={inReview ? `${styles.bar} ${styles.review}` : styles.bar}>
      <a className={styles.home} href="#/" aria-label="Claimbench, library">
        <Logo />
        <span className={styles.word} aria-hidden="true">
          Claimbench
        </span>
      </a>
      {inReview && (
        <>
          <span className={styles.slash} aria-hidden="true">
            /
          </span>
          <h1 className={styles.title} title={breadcrumb}>
            {breadcrumb}
          </h1>
        </>
      )}
      {sampleTag && (
        <Tag title={SAMPLE_TITLE}>
          Sample<span className={styles.sampleWord}> data</span>
        </Tag>
      )}
      {tabs !== undefined && <Tabs tabs={tabs} />}
      {progress !== undefined && <Progress {...progress} />}
      <div className={styles.tools}>
        {tools !== undefined && (
          <>
            {tools}
            <span className={styles.rule} />
          </>
        )}
        <PaletteButton />
        {!inReview && (
          <>
            <IconButton
              label="Keyboard shortcuts"
              icon="keyboard"
              hint="?"
              onClick={() => registry.run('app.keys')}
            />
            <IconButton
              label="Settings"
              icon="settings"
              onClick={() => registry.run('app.settings')}
            />
          </>
        )}
        <span className={styles.theme}>
          <IconButton
            label={switchTheme}
            icon={theme === 'dark' ? 'sun' : 'moon'}
            onClick={() => registry.run('app.theme')}
          />
        </span>
        {actions !== undefined && <span className={styles.actions}>{actions}</span>}
        {inReview && (
          <span className={styles.more}>
            <Menu
              label="More"
              trigger={<IconButton label="More" icon="ellipsis" />}
              items={onPhone}
            />
          </span>
        )}
      </div>
    </header>
  );
}
