// What the build does beyond Vite's own.
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { metaPolicy } from './security-headers.mjs';
import { fingerprintOfSources, root, stampFile } from './setup.mjs';

/**
 * Writes the policy into the page for hosts that do not send headers. In the build only: Vite's
 * development server works with inline scripts.
 * @returns {import('vite').Plugin}
 */
export function policyInPage() {
  const charset = '<meta charset="utf-8" />';
  return {
    name: 'claimbench:policy-in-page',
    apply: 'build',
    transformIndexHtml(html) {
      // Ahead of every script and style, and still behind the encoding, which has to come first.
      if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`);
      return html.replace(
        charset,
        `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`,
      );
    },
  };
}

/**
 * Notes which sources a build was made from, so that `npm start` builds again only when they change.
 * @returns {import('vite').Plugin}
 */
export function stampOfSources() {
  let fingerprint = '';
  return {
    name: 'claimbench:stamp-of-sources',
    apply: 'build',
    // Taken first: a file that is saved while the build runs makes the build stale.
    buildStart() {
      fingerprint = fingerprintOfSources();
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error) return;
        await mkdir(dirname(stampFile), { recursive: true });
        await writeFile(stampFile, fingerprint);
      },
    },
  };
}

/**
 * Adds the licences of packages that only workers use: the build lists those of the page's own scripts.
 * @param {readonly string[]} packages
 * @returns {import('vite').Plugin}
 */
export function licencesOfWorkers(packages) {
  return {
    name: 'claimbench:licences-of-workers',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        for (const name of packages) {
          const folder = join(root, 'node_modules', name);
          const { version, license } = JSON.parse(
            await readFile(join(folder, 'package.json'), 'utf8'),
          );
          const text = await readFile(join(folder, 'LICENSE'), 'utf8');
          await appendFile(
            join(dir, 'licences.md'),
            `\n## ${name} - ${version} (${license})\n\n${text.trim()}\n`,
          );
        }
      },
    },
  };
}

/**
 * Drops the older form of each font: every browser the app runs in reads woff2.
 */
export function woff2Only() {
  return {
    postcssPlugin: 'claimbench-woff2-only',
    /** @param {{ walkDecls: (name: string, each: (declaration: { value: string }) => void) => void }} sheet */
    Once(sheet) {
      sheet.walkDecls('src', (declaration) => {
        declaration.value = declaration.value.replace(
          /,\s*url\([^)]*\.woff\)\s*format\((['"])woff\1\)/g,
          '',
        );
      });
    },
  };
}
