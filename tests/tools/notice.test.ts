import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/setup.mjs';

const read = (...parts: string[]) => readFileSync(join(root, ...parts), 'utf8');

const names = Object.keys(JSON.parse(read('package.json')).dependencies);

test.each(names)('NOTICE names %s and its licence', (name) => {
  const { license } = JSON.parse(read('node_modules', name, 'package.json'));
  const lines = read('NOTICE').split('\n');
  if (name.startsWith('@fontsource')) {
    expect(license).toBe('OFL-1.1');
    expect(lines.some((line) => line.includes(name))).toBe(true);
  } else {
    const stated = lines.find((line) => line.trim().split(/\s+/)[0] === name);
    expect(stated?.trim().split(/\s+/).slice(1).join(' ')).toBe(license);
  }
});
