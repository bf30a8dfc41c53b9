import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TextArea } from '../../src/ui/TextArea.tsx';
import { TextField } from '../../src/ui/TextField.tsx';
import { type Mounted, mount } from '../support/mount.tsx';

let mounted: Mounted;
let given: string[];

function Area() {
  const [text, setText] = useState('Once.');
  return (
    <>
      <TextArea
        label="Rationale"
        autoGrow
        value={text}
        onChange={setText}
        onCommit={(value) => given.push(value)}
      />
      <button type="button">Elsewhere</button>
    </>
  );
}

function Field() {
  const [text, setText] = useState('You');
  return (
    <TextField
      label="Reviewer name"
      showLabel
      value={text}
      onChange={setText}
      onCommit={(value) => given.push(value)}
    />
  );
}

beforeEach(() => {
  given = [];
});
afterEach(() => mounted.unmount());

const area = () => page.getByRole('textbox', { name: 'Rationale', exact: true });

describe('several lines of text', () => {
  beforeEach(() => {
    mounted = mount(<Area />);
  });

  it('are given on leaving the field, once', async () => {
    await area().fill('Twice.');
    expect(given).toEqual([]);
    await page.getByRole('button', { name: 'Elsewhere' }).click();
    expect(given).toEqual(['Twice.']);
    await area().click();
    await page.getByRole('button', { name: 'Elsewhere' }).click();
    expect(given).toEqual(['Twice.']);
  });

  it('are given by Ctrl Enter, and not again on leaving', async () => {
    await area().fill('Thrice.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(given).toEqual(['Thrice.']);
    await page.getByRole('button', { name: 'Elsewhere' }).click();
    expect(given).toEqual(['Thrice.']);
  });

  it('are given when the page is hidden while somebody types', async () => {
    await area().fill('Typing');
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    expect(given).toEqual(['Typing']);
  });

  it('make the field grow', async () => {
    const height = () => area().element().getBoundingClientRect().height;
    const before = height();
    await area().fill('line\n'.repeat(12));
    expect(height()).toBeGreaterThan(before + 100);
  });
});

describe('one line of text', () => {
  it('is given by Enter', async () => {
    mounted = mount(<Field />);
    const field = page.getByRole('textbox', { name: 'Reviewer name', exact: true });
    await field.fill('Ada');
    await userEvent.keyboard('{Enter}');
    expect(given).toEqual(['Ada']);
  });
});
