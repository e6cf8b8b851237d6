import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { contract } from './shared/contract/contract.ts';
import { eventNames } from './shared/contract/events.ts';

/** The preload's allow-list, taken from the contract at build time, so that the preload itself carries no schema. */
const bridgeNames = {
  __METHOD_NAMES__: JSON.stringify(Object.keys(contract)),
  __EVENT_NAMES__: JSON.stringify(eventNames),
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: { index: 'electron/main.ts', 'keychain-worker': 'electron/keychain/keychain-worker.ts' },
        external: ['electron', 'keytar', '@napi-rs/keyring'],
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
          // zod and its switch (renderer/guards/interpret-schemas.ts) in one chunk: it then runs before any schema is made.
          codeSplitting: {
            groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|guards[\\/]interpret-schemas/ }],
          },
        },
      },
    },
    plugins: [react()],
  },
});
