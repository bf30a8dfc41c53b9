import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { VERDICT_LABEL, VERDICT_ORDER } from '../../../../src/features/shared/verdict/labels.ts';
import { underlineClass } from '../../../../src/features/shared/verdict/underline.ts';
import { VerdictBar } from '../../../../src/features/shared/verdict/VerdictBar.tsx';
import { VerdictIcon } from '../../../../src/features/shared/verdict/VerdictIcon.tsx';
import { VerdictLegend } from '../../../../src/features/shared/verdict/VerdictLegend.tsx';
import { problems } from '../../../support/axe.ts';
import { type Mounted, mount } from '../../../support/mount.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const COUNTS = { supported: 30, unsupported: 16, contradicted: 0, untagged: 24 };

describe('verdicts', () => {
  it('always come in the same order', () => {
    expect(VERDICT_ORDER.map((verdict) => VERDICT_LABEL[verdict])).toEqual([
      'Supported',
      'Unsupported',
      'Contradicted',
      'Untagged',
    ]);
  });

  it('differ in shape and in underline, not only in colour', () => {
    mounted = mount(
      VERDICT_ORDER.map((verdict) => (
        <span key={verdict} data-verdict className={underlineClass(verdict)}>
          <VerdictIcon verdict={verdict} />
          {verdict}
        </span>
      )),
    );
    const spans = [...document.querySelectorAll<HTMLElement>('[data-verdict]')];
    const styles = spans.map((span) => getComputedStyle(span).textDecorationStyle);
    expect(styles).toEqual(['solid', 'dashed', 'wavy', 'dotted']);
    const shapes = spans.map((span) =>
      [...(span.querySelector('svg')?.children ?? [])]
        .map((part) => `${part.tagName} ${part.getAttribute('stroke-dasharray')}`)
        .join(),
    );
    expect(new Set(shapes).size).toBe(4);
  });

  it('share a bar in proportion, and leave out what has no claims', () => {
    mounted = mount(
      <div style={{ width: 700 }}>
        <VerdictBar counts={COUNTS} />
      </div>,
    );
    const parts = [...page.getByRole('img').element().children].map(
      (part) => part.getBoundingClientRect().width,
    );
    expect(parts).toHaveLength(3);
    const [supported = 0, unsupported = 1] = parts;
    expect(supported / unsupported).toBeCloseTo(30 / 16, 1);
  });

  it('have a bar even when there are no claims', () => {
    mounted = mount(
      <VerdictBar counts={{ supported: 0, unsupported: 0, contradicted: 0, untagged: 0 }} />,
    );
    expect(page.getByRole('img').element().children).toHaveLength(1);
  });

  it.each(['light', 'dark'])('can be read in the %s theme', async (theme) => {
    document.documentElement.dataset.theme = theme;
    mounted = mount(<VerdictLegend counts={COUNTS} withUntagged withZero />);
    await expect.element(page.getByText('contradicted')).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});
