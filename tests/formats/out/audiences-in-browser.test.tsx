/** The reports for editors and authors as browsers show them: accessible, and on paper. */
import axeSource from 'axe-core/axe.min.js?raw';
import { afterEach, describe, expect, it } from 'vitest';
import { HOSTILE, hostileReport } from '../../support/hostile.ts';
import { madeReport } from '../../support/madeReport.ts';
import { written } from '../../support/written.ts';

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

async function shown(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-scripts');
  frame.width = '1120';
  frame.height = '900';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  // Its own policy would keep the checker out; that it holds is tested elsewhere.
  frame.srcdoc = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  if (frame.contentDocument === null) throw new Error('The frame has no document');
  return frame.contentDocument;
}

async function problems(inside: Document): Promise<string[]> {
  const script = inside.createElement('script');
  script.textContent = axeSource;
  inside.head.append(script);
  const { axe } = inside.defaultView as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(inside);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const report = () =>
  madeReport(
    '# Tea\n\n## Effects\n\nTea calms. Tea cures.\n\n- Tea kills.',
    [
      { at: 'Tea calms.', own: { verdict: 'unsupported', severity: 'minor' } },
      {
        at: 'Tea cures.',
        own: {
          verdict: 'contradicted',
          severity: 'critical',
          rationale: 'No.',
          correction: 'It warms.',
        },
        evidence: [{ source: 's1', stance: 'contradicts', quote: 'no effect', locator: 'p. 3' }],
      },
      { at: 'Tea kills.' },
    ],
    {
      conflicts: [
        {
          of: [1, 2],
          relation: 'opposing',
          explanation: 'Both.',
          arithmetic: ['1 + 1'],
          state: 'confirmed',
          reason: '',
        },
      ],
    },
  );

describe.each(['editor', 'author'] as const)('the report for the %s', (format) => {
  it('has nothing that keeps anybody out', async () => {
    expect(await problems(await shown(await written(format, await report())))).toEqual([]);
  });

  it.each(['end of a script', 'end of a style', 'comment', 'open override'] as const)(
    'holds no element of a text’s own: %s',
    async (name) => {
      const inside = await shown(await written(format, await hostileReport(HOSTILE[name])));
      expect(inside.querySelectorAll('script, img, iframe, object, form')).toHaveLength(0);
      expect(inside.querySelectorAll('h1')).toHaveLength(1);
      expect(inside.querySelector('h1')?.textContent).toBe(HOSTILE[name]);
      expect(inside.body.lastElementChild?.localName).toBe('main');
    },
  );
});
