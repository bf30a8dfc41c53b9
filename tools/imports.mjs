// Checks that imports run one way through the layers of src, and never in a circle.
// The parser is the one the build uses, so TSX, type imports and re-exports are all seen.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { root } from './setup.mjs';

/** What src may import from beside itself: the bundled articles, and the version of the app. */
const data = ['claims', 'package.json'];

/**
 * What each layer may import: other layers, and packages where they are limited.
 * @type {Readonly<Record<string, { layers: readonly string[], packages?: readonly string[] }>>}
 */
const layers = {
  domain: { layers: ['domain'], packages: ['stemmer', 'zod'] },
  formats: { layers: ['formats', 'domain', 'claims'] },
  storage: { layers: ['storage', 'formats', 'domain', 'claims'] },
  workers: { layers: ['workers', 'formats', 'domain'] },
  cli: { layers: ['cli', 'formats', 'domain', ...data] },
  ui: { layers: ['ui'] },
  features: {
    layers: ['features', 'storage', 'workers', 'formats', 'domain', 'ui', ...data],
  },
  app: {
    layers: ['app', 'features', 'storage', 'workers', 'formats', 'domain', 'ui', ...data],
  },
};

/**
 * Packages that belong to some layers only.
 * @type {ReadonlyArray<readonly [pattern: RegExp, layers: readonly string[]]>}
 */
const reserved = [
  [/^dexie($|-|\/)/, ['storage']],
  [/^react($|-|\/)|^@tanstack\/react-|^@base-ui\//, ['storage', 'ui', 'features', 'app']],
  [/^node:/, ['cli']],
];

/**
 * @typedef {{ from: string, to: string, lazy: boolean }} Import
 *   `from` is a file; `to` is a file when the import is relative, and a package otherwise.
 */

/** @param {string} folder @returns {string[]} */
function scripts(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scripts(path);
    return /\.[mc]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

/**
 * @param {string} file
 * @returns {Array<{ specifier: string, lazy: boolean }>}
 */
function importsOf(file) {
  const { program, module, errors } = parseSync(file, readFileSync(file, 'utf8'));
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
  ].map((specifier) => ({ specifier, lazy: false }));

  /** @param {unknown} node @param {boolean} lazy */
  const add = (node, lazy) => {
    const literal = /** @type {{ type?: string, value?: unknown }} */ (node);
    if (literal?.type === 'Literal' && typeof literal.value === 'string') {
      found.push({ specifier: literal.value, lazy });
    }
  };
  new Visitor({
    ImportExpression: (node) => add(node.source, true),
    TSImportType: (node) => add(node.source, false),
    // Workers and other files are addressed as new URL('./file', import.meta.url).
    NewExpression: (node) => {
      const [path, base] = node.arguments;
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      if (isUrl && base?.type === 'MemberExpression' && base.object.type === 'MetaProperty') {
        add(path, true);
      }
    },
  }).visit(program);
  return found;
}

/** @param {string} from @param {string} specifier */
function resolved(from, specifier) {
  const path = resolve(dirname(from), specifier.replace(/[?#].*$/, ''));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile()) ?? path;
}

/**
 * The layer a file belongs to: a folder of src, or data from beside it.
 * @param {string} base @param {string} file
 */
function layerOf(base, file) {
  const [top, second, third] = relative(base, file).split(sep);
  if (top !== undefined && data.includes(top)) return top;
  return top === 'src' && third !== undefined ? second : undefined;
}

/** @param {string} specifier */
const packageOf = (specifier) =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0];

/**
 * Why an import is not allowed; undefined when it is.
 * @param {string} base @param {Import} one
 */
function objection(base, { from, to }) {
  const layer = layerOf(base, from);
  const rule = layer === undefined ? undefined : layers[layer];
  if (layer === undefined || rule === undefined) return 'its file is in no known layer of src';
  if (to.startsWith(base)) {
    const target = layerOf(base, to);
    if (target !== undefined && rule.layers.includes(target)) return undefined;
    return `${layer} may import ${rule.layers.join(', ')} only`;
  }
  const owners = reserved.find(([pattern]) => pattern.test(to))?.[1];
  if (owners && !owners.includes(layer)) return `only ${owners.join(', ')} may import this package`;
  const name = packageOf(to) ?? to;
  if (rule.packages && !rule.packages.includes(name)) {
    return `the only packages ${layer} may import: ${rule.packages.join(', ')}`;
  }
  return undefined;
}

/**
 * Every circle among the files, each told once. Lazy imports are left out: they run later, when
 * both ends exist.
 * @param {Map<string, string[]>} graph
 */
function circles(graph) {
  /** @type {string[][]} */
  const found = [];
  const done = new Set();
  /** @param {string} file @param {string[]} path */
  const walk = (file, path) => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

/**
 * @param {string} base the folder that holds src
 * @returns {{ files: number, imports: number, problems: string[] }}
 */
export function checkImports(base) {
  const files = scripts(join(base, 'src'));
  const imports = files.flatMap((from) =>
    importsOf(from).map(({ specifier, lazy }) => ({
      from,
      specifier,
      lazy,
      to: specifier.startsWith('.') ? resolved(from, specifier) : specifier,
    })),
  );
  /** @param {string} file */
  const shown = (file) => relative(base, file).split(sep).join('/');

  /** @type {Set<string>} */
  const problems = new Set();
  /** @type {Map<string, string[]>} */
  const graph = new Map(files.map((file) => [file, []]));
  for (const one of imports) {
    const reason = objection(base, one);
    if (reason) problems.add(`${shown(one.from)} imports ${one.specifier}: ${reason}.`);
    if (!one.lazy) graph.get(one.from)?.push(one.to);
  }
  for (const circle of circles(graph)) {
    problems.add(`Imports run in a circle: ${circle.map(shown).join(' → ')}`);
  }
  return { files: files.length, imports: imports.length, problems: [...problems] };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, imports, problems } = checkImports(root);
  for (const problem of problems) console.error(problem);
  console.log(`${files} files, ${imports} imports, ${problems.length} in a wrong direction`);
  // A check that sees nothing would pass for ever.
  if (problems.length > 0 || imports === 0) process.exitCode = 1;
}
