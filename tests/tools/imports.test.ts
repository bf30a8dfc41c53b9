import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkImports } from '../../tools/imports.mjs';
import { root } from '../../tools/setup.mjs';

let tree = '';

beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), 'claimbench-imports-'));
});

afterEach(async () => {
  await rm(tree, { recursive: true, force: true });
});

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text);
  }
  return checkImports(tree).problems;
}

describe('the layers of src', () => {
  test('the real tree is seen, and runs one way', () => {
    const { files, imports, problems } = checkImports(root);
    expect(files).toBeGreaterThan(0);
    expect(imports).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test.each([
    ['an import', "import { db } from '../storage';\nconsole.log(db);"],
    ['a type import', "import type { Db } from '../storage';\nexport type A = Db;"],
    ['an inline type import', "export type A = import('../storage').Db;"],
    ['a re-export', "export * from '../storage';"],
    ['a type re-export', "export type { Db } from '../storage/index.ts';"],
    ['a lazy import', "export const later = () => import('../storage');"],
    ['an address', "export const at = new URL('../storage/index.ts', import.meta.url);"],
    ['a query', "import address from '../storage/index.ts?worker&url';\nexport { address };"],
    ['a side effect', "import '../storage';"],
  ])('a planted import of storage into domain fails: %s', async (_, text) => {
    const problems = await problemsOf({
      'src/domain/planted.ts': text,
      'src/storage/index.ts': 'export const db = 1;\nexport type Db = typeof db;',
    });
    expect(problems).toEqual([
      expect.stringMatching(/^src\/domain\/planted\.ts imports .*domain may import domain only\.$/),
    ]);
  });

  test('TSX is read', async () => {
    const problems = await problemsOf({
      'src/ui/planted.tsx':
        "import { db } from '../storage';\nexport function P<T>({ a }: { a: T }) { return <><p>{db}{String(a)}</p></>; }",
      'src/storage/index.ts': 'export const db = 1;',
    });
    expect(problems).toEqual(['src/ui/planted.tsx imports ../storage: ui may import ui only.']);
  });

  test.each([
    ['src/features/a.ts', '../app/b', /features may import/],
    ['src/formats/a.ts', '../workers/b', /formats may import/],
    ['src/workers/a.ts', '../storage/b', /workers may import/],
    ['src/storage/a.ts', '../features/b', /storage may import/],
    ['src/ui/a.ts', '../domain/b', /ui may import/],
    ['src/domain/a.ts', '../../tools/b', /domain may import/],
    ['src/domain/a.ts', 'react', /react/],
    ['src/domain/a.ts', 'lodash/get', /zod/],
    ['src/features/a.ts', 'dexie', /only storage/],
    ['src/app/a.ts', 'dexie-react-hooks', /only storage/],
    ['src/app/a.ts', 'node:fs', /only cli/],
    ['src/a.ts', './b', /no known layer/],
  ])('%s may not import %s', async (file, specifier, reason) => {
    expect(await problemsOf({ [file]: `import '${specifier}';` })).toEqual([
      expect.stringMatching(reason),
    ]);
  });

  test('what is allowed passes', async () => {
    const problems = await problemsOf({
      'src/domain/a.ts': "import { z } from 'zod';\nexport const a = z;",
      'src/formats/b.ts': "export { a } from '../domain/a.ts';",
      'src/storage/c.ts': "import 'dexie';\nimport 'react';\nexport { a } from '../formats/b.ts';",
      'src/workers/d.ts': "export { a } from '../domain/a.ts';",
      'src/ui/e.tsx': "import 'react';\nimport './e.module.css';\nexport const e = <p />;",
      'src/features/f.tsx':
        "import '../storage/c';\nimport '../workers/d?worker';\nexport { e } from '../ui/e';",
      'src/app/g.ts': "import '../features/f';\nimport '../../claims/one/article.txt?raw';",
    });
    expect(problems).toEqual([]);
  });

  test('a circle fails, and a lazy import breaks it', async () => {
    const one = "import './two';\nexport const one = 1;";
    expect(await problemsOf({ 'src/ui/one.ts': one, 'src/ui/two.ts': "import './one';" })).toEqual([
      'Imports run in a circle: src/ui/one.ts → src/ui/two.ts → src/ui/one.ts',
    ]);
    expect(await problemsOf({ 'src/ui/two.ts': "export const later = import('./one');" })).toEqual(
      [],
    );
  });
});
