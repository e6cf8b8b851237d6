/** The bench's two pages, bundled as the renderer is (electron.vite.config.ts): files apart, workers as modules, minified. */
import path from 'node:path';
import { build } from 'vite';

const pages = path.join(import.meta.dirname, '..', 'pages');

/** Bundles into `folder`, which is emptied. Takes some seconds. */
export async function buildPages(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: pages,
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      target: 'chrome140',
      rollupOptions: { input: [path.join(pages, 'product.html'), path.join(pages, 'references.html')] },
    },
  });
}
