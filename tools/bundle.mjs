// Bundles a module of the project with all that it imports, for Node: Node 20 does not run TypeScript.

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { build } from 'vite';
import { root } from './setup.mjs';

/**
 * Files that a module reads at run time, addressed as `new URL('../file', import.meta.url)`, are put beside the bundle,
 * which is where the address then points; so is the licence that lies beside such a file.
 * @returns {import('vite').Plugin}
 */
function filesBeside() {
  const address = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1,\s*import\.meta\.url,?\s*\)/g;
  return {
    name: 'claimbench:files-beside',
    transform(code, id) {
      if (!code.includes('import.meta.url')) return null;
      return code.replace(address, (whole, _quote, path) => {
        const file = resolve(dirname(id), path);
        if (/^\.[mc]?[jt]sx?$/.test(extname(file)) || !existsSync(file)) return whole;
        const name = basename(file);
        this.emitFile({ type: 'asset', fileName: name, source: readFileSync(file) });
        const licence = join(dirname(file), 'LICENSE');
        if (existsSync(licence)) {
          const source = readFileSync(licence);
          this.emitFile({ type: 'asset', fileName: `${name}.LICENSE`, source });
        }
        return `new URL('./${name}', import.meta.url)`;
      });
    },
  };
}

/**
 * Writes `<folder>/<name>.mjs`, which stands alone but for the files beside it, such as the language weights.
 *
 * @param {object} options
 * @param {string} options.entry path within the project
 * @param {string} options.folder
 * @param {string} options.name
 * @param {string} [options.banner] first line of the file
 * @param {boolean} [options.packages] leaves packages out, to be found where it runs
 */
export async function bundle({ entry, folder, name, banner = '', packages = false }) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [filesBeside()],
    ssr: packages ? {} : { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      ssrEmitAssets: true,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, banner, codeSplitting: false } },
    },
  });
}
