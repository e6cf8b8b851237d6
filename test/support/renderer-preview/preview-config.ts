import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { contract } from '../../../shared/contract/contract.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The renderer in a plain browser, with the practice main put before it. For looking at screens; never packaged. */
export const previewConfig: InlineConfig = {
  configFile: false,
  root: here('../../../renderer'),
  base: './',
  // The same names the renderer is built with (electron.vite.config.ts).
  define: { __METHOD_NAMES__: JSON.stringify(Object.keys(contract)) },
  cacheDir: here('../../../node_modules/.vite-preview'),
  server: { host: '127.0.0.1', fs: { allow: [here('../../..')] } },
  build: { outDir: here('../../../out/renderer-preview'), emptyOutDir: true },
  plugins: [
    react(),
    {
      name: 'drawn-camera',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith('/browser-tools.ts') ? here('./preview-tools.ts') : null),
    },
    {
      // A browser asks every server for one; the kiosk's window has none.
      name: 'no-icon',
      configureServer: ({ middlewares }) => {
        middlewares.use('/favicon.ico', (_request, answer) => answer.writeHead(204).end());
      },
    },
    {
      name: 'practice-main-first',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) =>
          html.replace(
            '<script type="module" src="./main.tsx">',
            `<script type="module" src="/@fs${here('./fake-window.ts')}"></script>\n    <script type="module" src="./main.tsx">`,
          ),
      },
    },
  ],
};
