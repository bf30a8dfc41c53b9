import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../src/ui/Button.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { loadPopups } from '../../src/ui/popupLoader.ts';
import { SelectButton } from '../../src/ui/SelectButton.tsx';
import { type Mounted, mount } from '../support/mount.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

function Page() {
  return (
    <>
      <Menu
        label="Actions"
        trigger={<Button>Actions</Button>}
        items={[{ id: 'a', label: 'Rename', onSelect: () => undefined }]}
      />
      <SelectButton
        label="Sort"
        value="title"
        options={[{ value: 'title', label: 'Title' }]}
        onChange={() => undefined}
      />
    </>
  );
}

describe('a button whose popup is not loaded yet', () => {
  // Popups stay loaded once they are, so this has to be the first test of its file.
  it('is named as it will be, and keeps focus while they load', async () => {
    mounted = mount(<Page />);
    await expect.element(button('Actions')).toHaveAttribute('aria-haspopup', 'menu');
    await expect.element(button('Sort: Title')).toHaveAttribute('aria-haspopup', 'listbox');
    const focused = button('Actions').element();
    const other = button('Sort: Title').element();
    focused.focus();
    loadPopups();
    await expect.poll(() => other.isConnected).toBe(false);
    expect(document.activeElement).toBe(focused);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menu', { name: 'Actions', exact: true })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Actions')).toHaveFocus();
  });
});
