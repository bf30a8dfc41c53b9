/** The attached file on an evidence card: menu entries, dropping a file, whether the quote stands in it. */
import { type DragEvent, useState } from 'react';
import type { QuotePlace } from '../../../domain/evidence/quotes/text.ts';
import type { EvidenceFields } from '../../../domain/evidence/schema.ts';
import type { Storage } from '../../../storage/api.ts';
import type { EvidenceItem, ReviewModel } from '../../../storage/model.ts';
import type { MenuEntry } from '../../../ui/Menu.tsx';
import { useServices } from '../../shared/services.ts';
import { useRun } from '../inspector/useRun.ts';
import { AttachDialog } from './AttachDialog.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import { QuoteState, useQuoteCheck } from './QuoteState.tsx';
import { type AttachedText, useAttachedText } from './sourceTexts.ts';
import { openSource } from './viewerStore.ts';

type Patch = Partial<Pick<EvidenceFields, 'quote' | 'locator' | 'note'>>;

/**
 * A change of a quote with the page that its words stand on, where the locator is empty. Only what is stored counts:
 * a locator that is set, by whomever, stays.
 */
export async function withPage(storage: Storage, item: EvidenceItem, patch: Patch): Promise<Patch> {
  const { quote } = patch;
  if (quote === undefined || quote === '' || item.locator !== '') return patch;
  if (item.source?.attachment === undefined) return patch;
  try {
    const text = await storage.sourceText(item.source.id);
    if (text === null) return patch;
    const { checkQuote } = await import('../../../domain/evidence/quotes/check.ts');
    const check = checkQuote(quote, text);
    return check.state === 'found' && check.locator !== ''
      ? { ...patch, locator: check.locator }
      : patch;
  } catch {
    // The page is a help; the quote is saved without it.
    return patch;
  }
}

export interface Attachment {
  readonly item: EvidenceItem;
  readonly text: AttachedText;
  readonly menu: readonly MenuEntry[];
  readonly dropOn: {
    readonly onDragOver?: (event: DragEvent) => void;
    readonly onDrop?: (event: DragEvent) => void;
  };
  /** The dialog that is open, with the file that was dropped. */
  readonly dialog: { readonly file: File | null } | null;
  readonly attach: () => void;
  readonly close: () => void;
  readonly show: (place: QuotePlace | null) => void;
}

export function useAttachment(model: ReviewModel, item: EvidenceItem): Attachment {
  const { storage } = useServices();
  const run = useRun();
  const [dialog, setDialog] = useState<Attachment['dialog']>(null);
  const { source } = item;
  const text = useAttachedText(source);
  const attach = () => setDialog({ file: null });
  const show = (place: QuotePlace | null) => {
    if (source !== null) openSource(model, { source, evidence: item.id, place });
  };
  const menu: MenuEntry[] = [];
  if (source !== null) {
    const { attachment } = source;
    if (text.state === 'here') {
      menu.push({
        id: 'open',
        label: 'Open source beside the claim',
        icon: 'book-open',
        onSelect: () => show(null),
      });
    }
    menu.push({
      id: 'attach',
      label: attachment === undefined ? 'Attach file or text' : 'Attach another file or text',
      icon: 'upload',
      onSelect: attach,
    });
    if (attachment !== undefined) {
      menu.push({
        id: 'detach',
        label: `Take ${attachment.name.length > 30 ? 'the file' : attachment.name} off`,
        icon: 'x',
        onSelect: () =>
          void run(storage.commands.detachFromSource(source.id), 'File taken off the source'),
      });
    }
  }
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    item,
    text,
    menu,
    dropOn:
      source === null
        ? {}
        : {
            onDragOver: (event) => {
              if (!holdsFile(event)) return;
              event.preventDefault();
              event.stopPropagation();
            },
            onDrop: (event) => {
              const [file] = event.dataTransfer.files;
              if (file === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              setDialog({ file });
            },
          },
    dialog,
    attach,
    close: () => setDialog(null),
    show,
  };
}

/** The file's line, and the dialog while it is open. */
export function CardAttachment({ attachment }: { attachment: Attachment }) {
  const { item, text, dialog } = attachment;
  if (item.source === null) return null;
  return (
    <>
      <AttachedFile
        source={item.source}
        text={text}
        onOpen={() => attachment.show(null)}
        onAttach={attachment.attach}
      />
      {dialog !== null && (
        <AttachDialog source={item.source} file={dialog.file} onClose={attachment.close} />
      )}
    </>
  );
}

export interface CardQuoteStateProps {
  attachment: Attachment;
  quote: string;
  wantsLocator: boolean;
  onUse: (patch: Patch) => void;
}

export function CardQuoteState({ attachment, quote, wantsLocator, onUse }: CardQuoteStateProps) {
  const { text } = attachment;
  const check = useQuoteCheck(quote, text.state === 'here' ? text.text : null);
  const place =
    check?.state === 'found'
      ? check.place
      : check?.state === 'not-found'
        ? (check.nearest?.place ?? null)
        : null;
  return (
    <QuoteState
      quote={quote}
      check={check}
      wantsLocator={wantsLocator}
      onUse={(words, locator) =>
        onUse({ quote: words, ...(wantsLocator && locator !== '' ? { locator } : {}) })
      }
      onLocate={(locator) => onUse({ locator })}
      onShow={() => attachment.show(place)}
    />
  );
}
