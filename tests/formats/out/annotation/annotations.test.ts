/** Places of claims in the formats that count code points, on a text with emoji, read as their readers read them. */
import { describe, expect, it } from 'vitest';
import { madeReport } from '../../../support/madeReport.ts';
import { written, writtenFile } from '../../../support/written.ts';

const ARTICLE = '# 👩‍🔬 Tea\n\n😀 Tea 🍵 calms.\nIt cures\tcolds.\n\n𝒳 is a letter.';
const report = () =>
  madeReport(ARTICLE, [
    {
      at: ['Tea 🍵 calms.\nIt cures\tcolds.', 'Tea'],
      text: 'Tea 🍵 calms and cures colds.',
      own: { verdict: 'contradicted', rationale: 'A trial\nsays no.', correction: 'Tea warms.' },
      evidence: [{ source: 's1', stance: 'contradicts', quote: 'no effect', locator: 'p. 3' }],
    },
    { at: '𝒳 is a letter.' },
  ]);

/** A text by code points, as Python slices it. */
const slice = (text: string, start: number, end: number) => [...text].slice(start, end).join('');

describe('brat', () => {
  it('counts code points and writes a passage over several lines in fragments', async () => {
    const made = await report();
    const text = await writtenFile('brat', made, 'article.txt');
    expect(text).toBe(made.text);
    const bound = (await written('brat', made))
      .split('\n')
      .flatMap((line) => /^T\d+\tClaim ([^\t]+)\t(.*)$/.exec(line) ?? [])
      .filter((_part, index) => index % 3 > 0);
    expect(bound.length).toBe(6);
    for (let at = 0; at < bound.length; at += 2) {
      const places = (bound[at] ?? '').split(';').map((place) => place.split(' ').map(Number));
      const words = places.map(([start = 0, end = 0]) => slice(text, start, end)).join(' ');
      expect(words).toBe(bound[at + 1]);
    }
    expect(bound[0]?.split(';')).toHaveLength(3);
    expect(bound[1]).toBe('Tea 🍵 calms. It cures colds.');
  });

  it('gives every place its verdict and every claim one note', async () => {
    const lines = (await written('brat', await report())).split('\n');
    expect(lines.filter((line) => line.startsWith('A'))).toEqual([
      'A1\tVerdict T1 contradicted',
      'A2\tVerdict T2 contradicted',
      'A3\tVerdict T3 untagged',
    ]);
    const notes = lines.filter((line) => line.startsWith('#'));
    expect(notes).toHaveLength(2);
    expect(notes[0]).toContain('A trial says no. Correction: Tea warms.');
  });

  it('names every value in its configuration', async () => {
    expect(await writtenFile('brat', await report(), 'annotation.conf')).toContain(
      'Verdict Arg:Claim, Value:supported|unsupported|contradicted|untagged',
    );
  });
});

interface Region {
  id: string;
  from_name: string;
  to_name: string;
  type: string;
  value: { start: number; end: number; labels?: string[]; text: string | string[] };
}

describe('Label Studio', () => {
  it('counts code points', async () => {
    const [task] = JSON.parse(await written('label-studio', await report()));
    const regions: Region[] = task.annotations[0].result;
    const labels = regions.filter(({ type }) => type === 'labels');
    expect(labels).toHaveLength(3);
    for (const { value } of labels) {
      expect(slice(task.data.text, value.start, value.end)).toBe(value.text);
    }
    expect(labels.map(({ value }) => value.labels)).toEqual([
      ['Contradicted'],
      ['Contradicted'],
      ['Untagged'],
    ]);
  });

  it('hangs words on the region of the main place, with ids that are its own', async () => {
    const [task] = JSON.parse(await written('label-studio', await report()));
    const regions: Region[] = task.annotations[0].result;
    const ids = regions.filter(({ type }) => type === 'labels').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const words = regions.filter(({ type }) => type === 'textarea');
    expect(words.map(({ id, from_name, value }) => [id, from_name, value.text])).toEqual([
      ['c1', 'claim', ['Tea 🍵 calms and cures colds.']],
      ['c1', 'rationale', ['A trial\nsays no.']],
      ['c1', 'correction', ['Tea warms.']],
      ['c2', 'claim', ['𝒳 is a letter.']],
    ]);
    for (const region of regions) expect(region.to_name).toBe('text');
  });
});
