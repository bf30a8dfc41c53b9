import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Header } from '../../../../src/features/shared/header/Header.tsx';
import { Button } from '../../../../src/ui/Button.tsx';
import { IconButton } from '../../../../src/ui/IconButton.tsx';
import { problems } from '../../../support/axe.ts';
import { type MountedApp, mountApp } from '../../../support/mountApp.tsx';

let app: MountedApp | null = null;

beforeEach(() => {
  document.documentElement.dataset.theme = 'light';
});
afterEach(async () => {
  app?.unmount();
  app = null;
  window.location.hash = '';
  await page.viewport(1280, 800);
});

async function show(width: number, content = review()) {
  await page.viewport(width, 800);
  app = mountApp(content);
  app.parts.preferences.update({ theme: 'light' });
  await expect.element(page.getByRole('banner')).toBeVisible();
  return app;
}

function review() {
  return (
    <Header
      breadcrumb="Kratom and opioid withdrawal"
      sampleTag
      tabs={[
        { label: 'Review', href: '#/review/abc', current: true },
        {
          label: 'Consistency',
          href: '#/review/abc/consistency',
          current: false,
          count: { value: 5, of: 'open conflicts' },
        },
        { label: 'Report', href: '#/review/abc/report', current: false },
      ]}
      progress={{
        counts: { supported: 30, unsupported: 16, contradicted: 3, untagged: 24 },
        tagged: 49,
        total: 73,
      }}
      tools={<IconButton label="Undo" icon="undo-2" />}
      actions={<Button>Export</Button>}
    />
  );
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the header of a review', () => {
  it('names the review, its screens and its progress', async () => {
    await show(1440);
    await expect
      .element(page.getByRole('heading', { level: 1, name: 'Kratom and opioid withdrawal' }))
      .toBeVisible();
    await expect
      .element(page.getByRole('navigation', { name: 'Review', exact: true }))
      .toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Review', exact: true }))
      .toHaveAttribute('aria-current', 'page');
    await expect
      .element(page.getByRole('group', { name: 'Progress', exact: true }))
      .toHaveTextContent('49 of 73');
    await expect
      .element(page.getByRole('img'))
      .toHaveAccessibleName('Verdicts: 30 supported, 16 unsupported, 3 contradicted, 24 untagged');
    for (const name of ['Undo', 'Command palette', 'Switch to dark theme', 'Export']) {
      await expect.element(button(name)).toBeVisible();
    }
  });

  it.each([1440, 1024, 390])('fits a window of %d px', async (width) => {
    const { container } = await show(width);
    const bar = container.querySelector('header');
    expect(bar?.scrollWidth).toBeLessThanOrEqual(width);
    const hit = [...(bar?.querySelectorAll('button, a') ?? [])]
      .map((control) => control.getBoundingClientRect())
      .filter(({ width: wide }) => wide > 0);
    expect(Math.min(...hit.map((box) => Math.min(box.width, box.height)))).toBeGreaterThanOrEqual(
      width === 390 ? 44 : 24,
    );
    expect(Math.max(...hit.map((box) => box.right))).toBeLessThanOrEqual(width);
  });

  it('says what a tab counts', async () => {
    await show(1440);
    const tab = page.getByRole('link', { name: 'Consistency 5 open conflicts', exact: true });
    await expect.element(tab).toHaveAttribute('href', '#/review/abc/consistency');
  });

  it('keeps its screens and the palette in a menu on a phone', async () => {
    await show(390);
    await button('More').click();
    await expect
      .element(page.getByRole('menuitemcheckbox', { name: 'Consistency', exact: true }))
      .toHaveAccessibleDescription('5 open conflicts');
    await page.getByRole('menuitemcheckbox', { name: 'Report', exact: true }).click();
    await expect.poll(() => window.location.hash).toBe('#/review/abc/report');
  });

  it('switches the theme and then offers the other', async () => {
    await show(1440);
    await button('Switch to dark theme').click();
    await expect.element(button('Switch to light theme')).toBeVisible();
  });

  it.each([1440, 390])('has no accessibility problems at %d px', async (width) => {
    await show(width);
    expect(await problems()).toEqual([]);
  });
});

describe('the header of the library', () => {
  it('has the keys and the settings, and no heading of its own', async () => {
    await show(390, <Header />);
    await expect.element(button('Keyboard shortcuts')).toBeVisible();
    await button('Settings').click();
    await expect.element(page.getByRole('dialog', { name: 'Settings', exact: true })).toBeVisible();
    expect(document.querySelector('header h1')).toBeNull();
  });
});
