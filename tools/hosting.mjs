// Writes the headers as they are now into docs/hosting.md: `node tools/hosting.mjs`. Needed when
// the policy changes, which it also does with the report's style sheet, whose hash it holds.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { securityHeaders } from './security-headers.mjs';
import { root } from './setup.mjs';

const file = join(root, 'docs', 'hosting.md');
const text = readFileSync(file, 'utf8').replace(
  /^(add_header |Header always set | {2})([\w-]+)(: | ")(.*?)("( always;)?)?$/gm,
  (line, start, name, middle, _value, end = '') => {
    const value = securityHeaders[name];
    return value === undefined ? line : `${start}${name}${middle}${value}${end}`;
  },
);
writeFileSync(file, text);
