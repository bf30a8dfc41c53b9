/** Verdicts as seen: an icon of its own shape beside the word, and a bar with a pattern for each. Nothing rests on colour. */
import type { ReportCounts, VerdictState } from '../../../domain/report/report.ts';
import { figure, VERDICT_WORD } from '../../../domain/report/words.ts';

export const VERDICT_CLASS: Readonly<Record<VerdictState, string>> = {
  supported: 'sup',
  unsupported: 'uns',
  contradicted: 'con',
  untagged: 'non',
};

const ORDER: readonly VerdictState[] = ['supported', 'unsupported', 'contradicted', 'untagged'];

/** The patterns of the bar. */
export const SHARED_DRAWINGS = [
  '<svg class="defs" width="0" height="0" aria-hidden="true"><defs>',
  '<pattern id="p-uns" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#d8c8aa"/><rect width="3" height="7" fill="#8b5d05"/></pattern>',
  '<pattern id="p-con" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#850530"/><rect x="6" width="2" height="8" fill="#b2647f"/></pattern>',
  '</defs></svg>',
].join('');

const FILL: Readonly<Record<VerdictState, string>> = {
  supported: '#0a6194',
  unsupported: 'url(#p-uns)',
  contradicted: 'url(#p-con)',
  untagged: '#ebebe8',
};

/** Icon and word; the style sheet draws the icon, so that thousands of claims cost no element each. */
export function verdictTag(verdict: VerdictState): string {
  return `<span class="vt ${VERDICT_CLASS[verdict]}">${VERDICT_WORD[verdict]}</span>`;
}

/** Widths are attributes in percent: the policy of the report drops style attributes. */
export function verdictBar(counts: ReportCounts): string {
  if (counts.claims === 0) return '';
  const present = ORDER.filter((verdict) => counts[verdict] > 0);
  const words = present
    .map((verdict) => `${figure(counts[verdict])} ${VERDICT_WORD[verdict].toLowerCase()}`)
    .join(', ');
  let from = 0;
  const rects: string[] = [];
  const gaps: string[] = [];
  for (const verdict of present) {
    const width = (counts[verdict] / counts.claims) * 100;
    // The empty track has no fill that could be told from paper; its edge says where it ends.
    const edge = verdict === 'untagged' ? ' stroke="#cdcdc8" stroke-width="2"' : '';
    rects.push(
      `<rect x="${percent(from)}" width="${percent(width)}" height="22" fill="${FILL[verdict]}"${edge}/>`,
    );
    if (from > 0) {
      gaps.push(
        `<line x1="${percent(from)}" x2="${percent(from)}" y1="0" y2="22" stroke="#fff" stroke-width="2"/>`,
      );
    }
    from += width;
  }
  const label = `Verdicts: ${words}`;
  return `<svg class="bar" width="100%" height="22" role="img" aria-label="${label}">${rects.join('')}${gaps.join('')}</svg>`;
}

/** The numbers under the bar, each with its share. */
export function verdictLegend(counts: ReportCounts): string {
  if (counts.claims === 0) return '';
  const items = ORDER.filter((verdict) => verdict !== 'untagged' || counts.untagged > 0).map(
    (verdict) => {
      const share = Math.round((counts[verdict] / counts.claims) * 100);
      return `<li class="${VERDICT_CLASS[verdict]}"><b>${figure(counts[verdict])}</b> ${VERDICT_WORD[verdict]} <span class="sh">${share}%</span></li>`;
    },
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

function percent(value: number): string {
  return `${Number(value.toFixed(3))}%`;
}
