/** Long reviews are written in small pieces, so that a page that writes them stays awake. */
import { beforeAll, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { OUT_FORMATS, type OutFormat } from '../../../src/formats/out/formats.ts';
import { madeReport } from '../../support/madeReport.ts';
import { filesOf } from '../../support/written.ts';

const CLAIMS = 600;
/** In UTF-16 code units or bytes. The style sheet of the HTML reports and one paragraph of the article fit. */
const MOST = 128 * 1024;

/** All claims cite one source. */
const ONE_A_SOURCE: readonly OutFormat[] = ['csl', 'bibtex', 'ris'];

let report: Report;
beforeAll(async () => {
  const sentences = Array.from(
    { length: CLAIMS },
    (_, index) => `Measure ${index} rose by ${index} units.`,
  );
  const paragraphs = Array.from({ length: CLAIMS / 20 }, (_, index) =>
    sentences.slice(index * 20, index * 20 + 20).join(' '),
  );
  report = await madeReport(
    paragraphs.join('\n\n'),
    sentences.map((at) => ({
      at,
      own: {
        verdict: 'unsupported',
        rationale: 'Nothing was found in the places that were searched. '.repeat(8),
      },
      evidence: [{ source: 's1', stance: 'mentions', quote: 'Nothing of the kind.' }],
    })),
  );
}, 60_000);

it.each(OUT_FORMATS)('%s', async (format) => {
  const files = await filesOf(format, report, { report: 'https://example.org/r', article: null });
  const [main] = files.values();
  const pieces = [...(main?.pieces() ?? [])];
  for (const piece of pieces) expect(piece.length).toBeLessThan(MOST);
  if (ONE_A_SOURCE.includes(format)) return;
  const zipped = ['docx', 'docx-comments', 'xlsx'].includes(format);
  expect(pieces.length).toBeGreaterThan(zipped ? 8 : CLAIMS / 2);
});
