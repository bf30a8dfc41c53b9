import { describe, expect, it } from 'vitest';
import { trustedScriptUrl } from '../../src/workers/trustedTypes.ts';

describe('trustedScriptUrl', () => {
  it('makes addresses of this origin absolute', () => {
    expect(String(trustedScriptUrl('worker.js'))).toBe(new URL('worker.js', location.href).href);
    expect(String(trustedScriptUrl(new URL('/x/y.js', location.origin)))).toBe(
      `${location.origin}/x/y.js`,
    );
  });

  it.each([
    'https://example.org/evil.js',
    '//example.org/evil.js',
    'data:text/javascript,1',
    'blob:null/1',
    'javascript:1',
  ])('refuses %s', (address) => {
    expect(() => trustedScriptUrl(address)).toThrow(/another origin/);
  });
});
