import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { Popover } from '../../src/ui/Popover.tsx';
import { type Mounted, mount } from '../support/mount.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Rename</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Rename review"
        footer={<Button>Save</Button>}
      >
        <input aria-label="Title" />
      </Dialog>
    </>
  );
}

const dialog = () => page.getByRole('dialog', { name: 'Rename review', exact: true });
const opener = () => page.getByRole('button', { name: 'Rename', exact: true });

describe('a dialog', () => {
  it('puts focus on the first control of its content, not on Close', async () => {
    mounted = mount(<Page />);
    await opener().click();
    await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveFocus();
  });

  it('puts focus on the first button of its foot where the content has no control', async () => {
    mounted = mount(
      <Dialog open onOpenChange={() => undefined} title="Done" footer={<Button>Go on</Button>}>
        All is tagged.
      </Dialog>,
    );
    await expect.element(page.getByRole('button', { name: 'Go on' })).toHaveFocus();
  });

  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['its button', () => page.getByRole('button', { name: 'Close', exact: true }).click()],
  ])('closes by %s and gives focus back', async (_, close) => {
    mounted = mount(<Page />);
    await opener().click();
    await expect.element(dialog()).toBeVisible();
    await close();
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(opener()).toHaveFocus();
  });

  it('stays inside a narrow window', async () => {
    await page.viewport(390, 500);
    mounted = mount(<Page />);
    await opener().click();
    await expect.element(dialog()).toBeVisible();
    const box = dialog().element().getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(390);
    expect(box.bottom).toBeLessThanOrEqual(500);
    await page.viewport(1280, 800);
  });

  it('keeps focus inside', async () => {
    mounted = mount(<Page />);
    await opener().click();
    await expect.element(dialog()).toBeVisible();
    for (let times = 0; times < 5; times += 1) await userEvent.tab();
    expect(dialog().element().contains(document.activeElement)).toBe(true);
  });
});

describe('a popover', () => {
  it('is named, closes from inside, and gives focus back', async () => {
    mounted = mount(
      <Popover label="Columns" trigger={<Button>Columns</Button>}>
        {(close) => <Button onClick={close}>Done</Button>}
      </Popover>,
    );
    const trigger = page.getByRole('button', { name: 'Columns', exact: true });
    await trigger.click();
    await expect.element(page.getByRole('dialog', { name: 'Columns', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await expect.element(trigger).toHaveFocus();
  });
});
