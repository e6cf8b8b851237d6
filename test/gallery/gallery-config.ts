import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { contract } from '../../shared/contract/contract.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = here('../..');
const page = (name: string) => here(`./pages/${name}.html`);

/** What stands in a scene in place of a part of the renderer: who asks for it, what it asks for, what it gets. */
const replaced: readonly (readonly [asks: RegExp, wanted: RegExp, given: string])[] = [
  [/./, /\/browser-tools\.ts$/, here('../support/renderer-preview/preview-tools.ts')],
  [/\/renderer\/main\.tsx$/, /\/stores\/stores\.ts$/, here('./pages/shown-stores.ts')],
  [/\/renderer\/main\.tsx$/, /\/i18n\/i18n\.ts$/, here('./pages/shown-words.ts')],
];

const putInPlace: Plugin = {
  name: 'put-in-place',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    replaced.find(([asks, wanted]) => asks.test(importer) && wanted.test(id))?.[2] ?? null,
};

/** Says of every component which file it is from, so that a scene can tell what it shows (`find-shown.ts`). */
const tellFiles: Plugin = {
  name: 'tell-files',
  enforce: 'pre',
  transform: (code, id) => {
    const file = relative(root, id.replace(/\?.*$/, ''));
    if (!/^renderer\/(areas|components|customer|keyboard)\/.*\.tsx$/.test(file)) return null;
    const names = [...code.matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name]) => name);
    const told = names.map((name) => `Object.assign(${name}, { fileOfGallery: ${JSON.stringify(file)} });`);
    return { code: `${code}\n${told.join('\n')}`, map: null };
  },
};

/** A browser asks every server for one; the kiosk's window has none. */
const noIcon: Plugin = {
  name: 'no-icon',
  configureServer: ({ middlewares }) => {
    middlewares.use('/favicon.ico', (_request, answer) => answer.writeHead(204).end());
  },
};

/** The gallery's pages over the renderer's own sources, with a practice main before them. No part of the product is built from it. */
export const galleryConfig: InlineConfig = {
  configFile: false,
  root,
  base: './',
  logLevel: 'warn',
  // The same names the renderer is built with (electron.vite.config.ts).
  define: { __METHOD_NAMES__: JSON.stringify(Object.keys(contract)) },
  cacheDir: here('../../node_modules/.vite-gallery'),
  server: { host: '127.0.0.1', watch: { ignored: ['**/out/**'] } },
  optimizeDeps: { entries: ['test/gallery/pages/*.html'] },
  build: {
    outDir: here('../../out/gallery'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    minify: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 100_000,
    rollupOptions: { input: [page('index'), page('scene'), page('components')] },
  },
  worker: { format: 'es' },
  plugins: [react(), putInPlace, tellFiles, noIcon],
};
