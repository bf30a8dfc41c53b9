import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOOKUP_HOSTS } from '../../src/features/shared/lookup/hosts.ts';
import {
  contentSecurityPolicy,
  inlineStyleHashes,
  lookUpHosts,
  metaPolicy,
  securityHeaders,
} from '../../tools/security-headers.mjs';
import { root } from '../../tools/setup.mjs';

describe('the security headers', () => {
  const hosting = readFileSync(join(root, 'docs', 'hosting.md'), 'utf8').split('\n');

  test.each(Object.entries(securityHeaders))(
    'docs/hosting.md states %s as it is',
    (name, value) => {
      expect(hosting, 'out of date: node tools/hosting.mjs').toContain(
        `add_header ${name} "${value}" always;`,
      );
      expect(hosting).toContain(`Header always set ${name} "${value}"`);
      expect(hosting).toContain(`  ${name}: ${value}`);
    },
  );

  test('the policy begins closed and opens only what is named', () => {
    const directives = contentSecurityPolicy.split('; ');
    expect(directives[0]).toBe("default-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
    expect(new Set(directives.map((one) => one.split(' ')[0])).size).toBe(directives.length);
    for (const hash of inlineStyleHashes) {
      expect(directives.find((one) => one.startsWith('style-src'))).toContain(`'${hash}'`);
    }
  });

  test('nobody outside can be reached but the registries of sources', () => {
    expect(contentSecurityPolicy.split('; ')).toContain(
      ["connect-src 'self'", ...Object.values(LOOKUP_HOSTS)].join(' '),
    );
    expect([...lookUpHosts]).toEqual(Object.values(LOOKUP_HOSTS));
    expect(contentSecurityPolicy.match(/https?:\/\//g)).toHaveLength(lookUpHosts.length);
  });

  test('the page leaves out only what a page cannot say', () => {
    const left = contentSecurityPolicy.split('; ').filter((one) => !metaPolicy.includes(one));
    expect(left).toEqual(["frame-ancestors 'none'"]);
  });
});
