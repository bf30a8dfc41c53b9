/** A source's reference to the clipboard, in the style of this device. */
import type { SourceItem } from '../../../storage/model.ts';
import { referenceStyle } from '../../shared/references/style.ts';
import { referenceInWords } from '../../shared/references/useReference.ts';
import { useServices } from '../../shared/services.ts';

export function useCopyReference(): (source: SourceItem) => Promise<void> {
  const { toast } = useServices();
  return async (source) => {
    let words: string;
    try {
      words = await referenceInWords(source, referenceStyle());
    } catch (error) {
      console.error(error);
      toast('The reference could not be set out in this style. Nothing was copied; try again.', {
        icon: 'alert',
      });
      return;
    }
    try {
      await navigator.clipboard.writeText(words);
      toast('Reference copied', { icon: 'done' });
    } catch {
      toast('The browser did not allow copying. Select the reference on the card instead.', {
        icon: 'alert',
      });
    }
  };
}
