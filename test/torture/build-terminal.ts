import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** The bundles of a terminal: it starts some thousand times, and taking the types off its sources takes longer than its work. */
export interface BuiltTerminal {
  readonly program: string;
  readonly workerPath: string;
  readonly remove: () => void;
}

/** Bundles the terminal and its vault's worker as the product is bundled. In the project, where its native modules are found. */
export async function buildTerminal(): Promise<BuiltTerminal> {
  const parent = path.join(root, 'out', 'torture');
  mkdirSync(parent, { recursive: true });
  const outDir = mkdtempSync(path.join(parent, 'terminal-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ...{ outDir, emptyOutDir: true, ssr: true, minify: false, target: 'node24' },
      rollupOptions: {
        input: {
          terminal: path.join(root, 'test/torture/terminal/terminal.ts'),
          'vault-worker': path.join(root, 'electron/vault/vault-worker.ts'),
        },
        external: ['electron', 'keytar', '@napi-rs/keyring', 'better-sqlite3'],
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return {
    program: path.join(outDir, 'terminal.js'),
    workerPath: path.join(outDir, 'vault-worker.js'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
