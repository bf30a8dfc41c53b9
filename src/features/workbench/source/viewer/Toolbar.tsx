/** Page, search, used quotes and zoom of the source viewer. */
import { useEffect, useState } from 'react';
import type { SourceText } from '../../../../domain/evidence/source-text.ts';
import { Button } from '../../../../ui/Button.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Menu } from '../../../../ui/Menu.tsx';
import { SearchField } from '../../../../ui/SearchField.tsx';
import { pageWords } from '../QuoteState.tsx';
import { type Mark, MOST_HITS } from './marks.ts';
import { pageCalled } from './pages.ts';
import styles from './SourceViewer.module.css';

export interface ToolbarProps {
  text: SourceText;
  /** By position from 0. */
  page: number;
  onPage: (index: number) => void;
  words: string;
  onWords: (words: string) => void;
  hits: number;
  hit: number;
  onHit: (index: number) => void;
  used: readonly Mark[];
  onUsed: (mark: Mark) => void;
  zoom: number;
  /** Null where there is nothing to zoom. */
  onZoom: ((zoom: number) => void) | null;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

export function Toolbar(props: ToolbarProps) {
  const { text, words, onWords, hits, hit, onHit, used, onUsed, zoom, onZoom } = props;
  const paged = text.pages.some(({ label }) => label !== '');
  const step = (by: 1 | -1) =>
    onHit((Math.max(hit, by < 0 ? 0 : -1) + by + hits) % Math.max(1, hits));
  const found = hits === MOST_HITS ? `${MOST_HITS} or more` : String(hits);
  const at = ZOOMS.findIndex((each) => each >= zoom);
  return (
    <div className={styles.tools}>
      {paged && <PageField {...props} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within */}
      <span
        className={styles.find}
        onKeyDown={(event) => {
          if (!(event.target instanceof HTMLInputElement)) return;
          if (event.key === 'Enter' && hits > 0) {
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          } else if (event.key === 'Escape' && words !== '') {
            event.preventDefault();
            event.stopPropagation();
            onWords('');
          }
        }}
      >
        <SearchField label="Find in the source" value={words} onChange={onWords} />
      </span>
      {words.trim().length > 1 && (
        <span className={styles.hits}>
          <output aria-live="polite">
            {hits === 0
              ? 'Not found'
              : hit < 0
                ? `${found} ${hits === 1 ? 'place' : 'places'}`
                : `${hit + 1} of ${found}`}
          </output>
          <IconButton
            label="Previous place"
            icon="chevron-up"
            size="xs"
            disabled={hits === 0}
            onClick={() => step(-1)}
          />
          <IconButton
            label="Next place"
            icon="chevron-down"
            size="xs"
            disabled={hits === 0}
            onClick={() => step(1)}
          />
        </span>
      )}
      {used.length > 0 && (
        <Menu
          label="Used quotes"
          trigger={
            <Button size="sm" variant="ghost">
              {used.length === 1 ? '1 quote used' : `${used.length} quotes used`}
            </Button>
          }
          items={used.slice(0, 50).map((mark, index) => ({
            id: String(index),
            label: mark.title,
            description: `${pageWords(text.pages[mark.place.page]?.label ?? '')} ${excerpt(text, mark)}`,
            onSelect: () => onUsed(mark),
          }))}
        />
      )}
      {onZoom !== null && (
        <span className={styles.zoom}>
          <IconButton
            label="Smaller"
            icon="minus"
            size="xs"
            disabled={at <= 0}
            onClick={() => onZoom(ZOOMS[at - 1] ?? zoom)}
          />
          <IconButton
            label="Larger"
            icon="plus"
            size="xs"
            disabled={at >= ZOOMS.length - 1}
            onClick={() => onZoom(ZOOMS[at + 1] ?? zoom)}
          />
        </span>
      )}
    </div>
  );
}

function excerpt(text: SourceText, { place }: Mark): string {
  const words = (text.pages[place.page]?.text ?? '').slice(place.start, place.start + 60);
  return `“${words.replace(/\s+/g, ' ')}${words.length === 60 ? '…' : ''}”`;
}

/** The page in view, by its label; Enter goes to the one that is typed. */
function PageField({ text, page, onPage }: ToolbarProps) {
  const label = text.pages[page]?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is done with once the view has moved
  useEffect(() => {
    setTyped(null);
    setWrong(false);
  }, [page]);
  const go = () => {
    if (typed === null) return;
    const index = pageCalled(text, typed);
    setWrong(index === null);
    if (index === null) return;
    setTyped(null);
    onPage(index);
  };
  return (
    <label className={styles.page}>
      Page
      <input
        value={typed ?? label}
        size={4}
        inputMode="text"
        aria-invalid={wrong}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          setTyped(null);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
        }}
      />
      <span className={styles.quiet}>
        {wrong
          ? 'There is no such page'
          : label === String(page + 1)
            ? `of ${text.pages.length}`
            : `(${page + 1} of ${text.pages.length})`}
      </span>
    </label>
  );
}
