import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import {
  licencesOfWorkers,
  policyInPage,
  stampOfSources,
  woff2Only,
} from './tools/vite-plugins.mjs';

export default defineConfig({
  // Relative addresses let the same build work at any path of any host.
  base: './',
  plugins: [
    react(),
    policyInPage(),
    VitePWA({
      // A new version waits until the person agrees; src/app registers the worker and asks.
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        name: 'Claimbench',
        short_name: 'Claimbench',
        description: 'A review workbench for the claims of an article.',
        lang: 'en',
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: '#F3F3F1',
        background_color: '#F3F3F1',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: 'icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      // The glob below finds the icons already.
      includeManifestIcons: false,
      workbox: {
        // Fonts and decoders of the PDF reader are among them; its tables for East Asian files are not, there are 168.
        globPatterns: ['**/*.{html,js,css,woff2,bin,svg,png,json,txt,wasm,pfb,ttf}'],
        runtimeCaching: [
          {
            urlPattern: /\.bcmap$/,
            handler: 'CacheFirst',
            options: { cacheName: 'character-tables', expiration: { maxEntries: 200 } },
          },
        ],
        // Trusted Types bind the worker too: it may not import a second script.
        inlineWorkboxRuntime: true,
        // Also serves the page that installed it, so that its lazy chunks work offline at once.
        clientsClaim: true,
        // Runs when the new worker takes over, so open pages keep their chunks until then.
        cleanupOutdatedCaches: true,
        // Above this size a file would silently be missing offline; the build stops instead.
        maximumFileSizeToCacheInBytes: 12 * 1024 * 1024,
      },
    }),
    licencesOfWorkers(['citeproc']),
    stampOfSources(),
  ],
  css: {
    postcss: { plugins: [woff2Only()] },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    sourcemap: true,
    // tools/budget.mjs watches the sizes that matter.
    chunkSizeWarningLimit: 1000,
    manifest: true,
    license: { fileName: 'licences.md' },
    // The policy refuses inline scripts, and fonts by data address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // zod and its settings stay in one chunk. Apart, a chunk with schemas could run before
          // the settings do, and zod would try to compile code, which the policy refuses.
          groups: [
            {
              name: 'zod',
              test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]src[\\/]domain[\\/]zod\.ts$/,
            },
          ],
        },
      },
    },
  },
});
