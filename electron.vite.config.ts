import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { contract } from './shared/contract/contract.ts';
import { eventNames } from './shared/contract/events.ts';

/** The preload's allow-list and the client's methods, taken from the contract at build time, so that neither loads its schemas for it. */
const bridgeNames = {
  __METHOD_NAMES__: JSON.stringify(Object.keys(contract)),
  __EVENT_NAMES__: JSON.stringify(eventNames),
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: 'electron/main.ts',
          'keychain-worker': 'electron/keychain/keychain-worker.ts',
          'vault-worker': 'electron/vault/vault-worker.ts',
        },
        external: ['electron', 'keytar', '@napi-rs/keyring', 'better-sqlite3'],
      },
      externalizeDeps: false,
    },
  },
  preload: {
    define: bridgeNames,
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
      externalizeDeps: false,
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    build: {
      outDir: 'out/renderer',
      // The content security policy has no `data:` for pictures and fonts, and no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rollupOptions: {
        input: { index: 'renderer/index.html' },
        output: {
          codeSplitting: {
            // Each dependency of a chunk is in the chunk that its own rule names.
            includeDependenciesRecursively: false,
            groups: [
              // zod and its switch (renderer/guards/interpret-schemas.ts) in one chunk: it then runs before any schema is made.
              { name: 'zod', test: /node_modules[\\/]zod[\\/]|guards[\\/]interpret-schemas/, priority: 1 },
              // Apart from the first screen, since other packages need these before it.
              {
                name: 'frameworks',
                test: /node_modules[\\/](react|react-dom|scheduler|zustand|i18next|clsx)[\\/]/,
              },
              // Everything else that the first screen waits for: one file instead of a dozen small ones, which compress less well.
              { name: 'first-screen', tags: ['$initial'] },
            ],
          },
        },
      },
    },
    define: bridgeNames,
    // Workers are modules as the page is: the policy lets neither make code from text.
    worker: { format: 'es' },
    plugins: [react()],
  },
});
