/** A source set out on one line, its identifier linked. */
import type { SourceItem } from '../../../storage/model.ts';
import { useReference } from '../../shared/references/useReference.ts';

export function Reference({ source }: { source: SourceItem }) {
  return useReference(source).map((segment, index) => {
    const words = segment.italic === true ? <i>{segment.text}</i> : segment.text;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line have no other identity
    if (segment.href === undefined) return <span key={index}>{words}</span>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <a key={index} href={segment.href} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    );
  });
}
