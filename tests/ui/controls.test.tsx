import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../src/ui/Button.tsx';
import { Checkbox } from '../../src/ui/Checkbox.tsx';
import { Chip } from '../../src/ui/Chip.tsx';
import { IconButton } from '../../src/ui/IconButton.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { Progress } from '../../src/ui/Progress.tsx';
import { SearchField } from '../../src/ui/SearchField.tsx';
import { Segmented } from '../../src/ui/Segmented.tsx';
import { SelectButton } from '../../src/ui/SelectButton.tsx';
import { type Mounted, mount } from '../support/mount.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('Button', () => {
  it('is named by its words alone, and submits no form', async () => {
    mounted = mount(
      <Button icon="plus" keys={['N']}>
        New review
      </Button>,
    );
    await expect.element(button('New review')).toHaveAttribute('type', 'button');
  });
});

describe('IconButton', () => {
  it('is named and shows its name, with its key', async () => {
    mounted = mount(<IconButton label="Undo" icon="undo-2" hint="Ctrl Z" />);
    await expect.element(button('Undo')).toHaveAttribute('title', 'Undo · Ctrl Z');
    await expect.element(button('Undo')).not.toHaveAttribute('aria-pressed');
  });

  it('is large enough to hit', () => {
    mounted = mount(<IconButton label="Undo" icon="undo-2" size="xs" />);
    const box = button('Undo').element().getBoundingClientRect();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  });
});

describe('Chip', () => {
  it('is a toggle with a name of its own', async () => {
    mounted = mount(
      <Chip pressed={false} label="Filter: Untagged, 24" count={24}>
        Untagged
      </Chip>,
    );
    await expect.element(button('Filter: Untagged, 24')).toHaveAttribute('aria-pressed', 'false');
  });

  it('is taken away by a press where it can be', async () => {
    const onRemove = vi.fn();
    mounted = mount(<Chip onRemove={onRemove}>Contradicted</Chip>);
    await button('Contradicted').click();
    expect(onRemove).toHaveBeenCalledOnce();
  });
});

describe('Segmented', () => {
  const LEVELS = [
    { value: 'low', label: 'Low' },
    { value: 'medium', label: 'Medium' },
    { value: 'high', label: 'High' },
  ] as const;

  function Confidence({ seen }: { seen: (value: string) => void }) {
    const [value, setValue] = useState<'low' | 'medium' | 'high' | null>(null);
    return (
      <Segmented
        label="Confidence"
        value={value}
        options={LEVELS}
        onChange={(next) => {
          seen(next);
          setValue(next);
        }}
      />
    );
  }

  it('is a group of radios, none of which need be chosen', async () => {
    mounted = mount(<Confidence seen={() => undefined} />);
    await expect
      .element(page.getByRole('radiogroup', { name: 'Confidence', exact: true }))
      .toBeVisible();
    for (const { label } of LEVELS) {
      await expect.element(page.getByRole('radio', { name: label, exact: true })).not.toBeChecked();
    }
  });

  it('is chosen by pointer and by arrow keys, and not twice', async () => {
    const seen = vi.fn();
    mounted = mount(<Confidence seen={seen} />);
    await page.getByRole('radio', { name: 'Medium', exact: true }).click();
    await page.getByRole('radio', { name: 'Medium', exact: true }).click();
    await userEvent.keyboard('{ArrowRight}');
    expect(seen.mock.calls).toEqual([['medium'], ['high']]);
  });
});

describe('SelectButton', () => {
  function GroupBy({ seen }: { seen: (value: string) => void }) {
    const [value, setValue] = useState<'section' | 'kind'>('section');
    return (
      <SelectButton
        label="Group by"
        value={value}
        options={[
          { value: 'section', label: 'Section' },
          { value: 'kind', label: 'Kind' },
        ]}
        onChange={(next) => {
          seen(next);
          setValue(next);
        }}
      />
    );
  }

  it('is a button that says what is chosen, and opens a list', async () => {
    mounted = mount(<GroupBy seen={() => undefined} />);
    await expect.element(button('Group by: Section')).toHaveAttribute('aria-haspopup', 'listbox');
    await expect.element(button('Group by: Section')).toHaveAttribute('aria-expanded', 'false');
  });

  it('is chosen from by keys, and has focus again afterwards', async () => {
    const seen = vi.fn();
    mounted = mount(<GroupBy seen={seen} />);
    button('Group by: Section').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('listbox', { name: 'Group by', exact: true }))
      .toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(button('Group by: Kind')).toHaveFocus();
    expect(seen.mock.calls).toEqual([['kind']]);
  });
});

describe('Checkbox', () => {
  it('is named, shows a mixed state, and tells of Shift', async () => {
    const seen: [boolean, boolean][] = [];
    mounted = mount(
      <Checkbox
        label="Select claim 39"
        hideLabel
        checked="mixed"
        onChange={(checked, event) =>
          seen.push([checked, (event.nativeEvent as MouseEvent).shiftKey])
        }
      />,
    );
    const box = page.getByRole('checkbox', { name: 'Select claim 39', exact: true });
    await expect.element(box).toBePartiallyChecked();
    await box.click({ modifiers: ['Shift'] });
    expect(seen).toEqual([[true, true]]);
  });
});

describe('SearchField', () => {
  function Find() {
    const [text, setText] = useState('');
    return <SearchField label="Find in claims" value={text} onChange={setText} shortcut="/" />;
  }

  it('is cleared by its button, and keeps focus', async () => {
    mounted = mount(<Find />);
    const field = page.getByRole('searchbox', { name: 'Find in claims', exact: true });
    await field.fill('dose');
    await button('Clear: Find in claims').click();
    await expect.element(field).toHaveValue('');
    await expect.element(field).toHaveFocus();
  });
});

describe('Menu', () => {
  it('names its items apart from their descriptions, and returns focus', async () => {
    const onSelect = vi.fn();
    mounted = mount(
      <Menu
        label="Export"
        trigger={<Button>Export</Button>}
        items={[
          { id: 'html', label: 'HTML report', description: 'One file', onSelect },
          'separator',
          { id: 'csv', label: 'CSV', disabled: true, onSelect: () => undefined },
        ]}
      />,
    );
    await button('Export').click();
    await expect.element(page.getByRole('menu', { name: 'Export', exact: true })).toBeVisible();
    const item = page.getByRole('menuitem', { name: 'HTML report', exact: true });
    await expect.element(item).toHaveAccessibleDescription('One file');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onSelect).toHaveBeenCalledOnce();
    await expect.element(button('Export')).toHaveFocus();
  });
});

describe('Progress', () => {
  it('gives its share in percent, and none where it cannot be told', async () => {
    mounted = mount(<Progress label="Finding claims" value={0.426} />);
    const bar = page.getByRole('progressbar', { name: 'Finding claims', exact: true });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '43');
    mounted.render(<Progress label="Finding claims" value={null} />);
    await expect.element(bar).not.toHaveAttribute('aria-valuenow');
  });
});
