import { describe, expect, it } from 'vitest';
import { formatReferences } from '../../src/formats/out/references/format.ts';
import { formatInWorker } from '../../src/workers/referencesClient.ts';

const source = (id: string, title: string) => ({
  id,
  csl: {
    id,
    type: 'book',
    title,
    author: [{ family: 'Pollan', given: 'Michael' }],
    issued: { 'date-parts': [[2018]] },
  },
  raw: '',
});

describe('references by the worker', () => {
  it.each(['apa', 'vancouver', 'chicago', 'mla'] as const)('are the same in %s', async (style) => {
    const sources = [source('b', 'Bees'), source('a', 'Ants')];
    expect(await formatInWorker(style, sources)).toEqual(formatReferences(style, sources));
  });

  it('are asked for once as long as the sources say the same', async () => {
    const first = formatInWorker('apa', [source('a', 'Ants')]);
    expect(formatInWorker('apa', [source('a', 'Ants')])).toBe(first);
    expect(formatInWorker('mla', [source('a', 'Ants')])).not.toBe(first);
    const changed = await formatInWorker('apa', [source('a', 'Wasps')]);
    expect(changed.references[0]?.parts.map(({ text }) => text).join('')).toBe(
      'Pollan, M. (2018). Wasps.',
    );
    expect((await first).references[0]?.cited).toBe('(Pollan, 2018)');
  });

  it('are refused where the source is no source, and can be asked for again', async () => {
    const broken = { ...source('a', 'Ants'), csl: { id: 'a' } } as unknown as ReturnType<
      typeof source
    >;
    await expect(formatInWorker('apa', [broken])).rejects.toThrow('could not be set out');
    const whole = await formatInWorker('apa', [source('a', 'Ants')]);
    expect(whole.order).toEqual(['a']);
  });
});
