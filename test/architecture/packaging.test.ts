/** electron-builder.yml, checked by electron-builder's own schema: a misspelt key is silently ignored nowhere. Packs nothing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from './source/source-file.ts';

interface BuilderConfig {
  [key: string]: unknown;
  /** electron-builder's own reading of the patterns. */
  files: { filter: string[] }[];
  linux: Record<string, unknown>;
}

const require = createRequire(import.meta.url);
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  getConfig: (projectDir: string, configPath: null, options: null) => Promise<BuilderConfig>;
  validateConfiguration: (config: BuilderConfig, log: unknown) => Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };

const validate = (config: BuilderConfig) => validateConfiguration(config, new DebugLogger(false));
const readConfig = () => getConfig(projectRoot, null, null);

it('the settings are valid', async () => {
  await expect(validate(await readConfig())).resolves.toBeUndefined();
});

it.each<[string, (config: BuilderConfig) => unknown]>([
  ['a misspelt key', (config) => ({ ...config, artefactName: 'x' })],
  ['a misspelt key inside', (config) => ({ ...config, linux: { ...config.linux, targget: 'deb' } })],
  ['a wrong type', (config) => ({ ...config, asar: 'yes' })],
])('%s would be found', async (_, spoil) => {
  await expect(validate(spoil(await readConfig()) as BuilderConfig)).rejects.toThrow(
    /[Ii]nvalid configuration/,
  );
});

it('only the bundles are packed: no sources, no reports, no second Node', async () => {
  const { files } = await readConfig();
  expect(files.flatMap(({ filter }) => filter)).toEqual([
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'package.json',
    '!node_modules/node-*{,/**/*}',
    '!**/*.map',
  ]);
});

it('every bundle that electron-vite writes is packed', () => {
  const built = readFileSync(path.join(projectRoot, 'electron.vite.config.ts'), 'utf8');
  const folders = [...built.matchAll(/outDir: '([^']+)'/g)].map(([, folder]) => `${folder}/**`);
  expect(folders).toHaveLength(3);
  expect(folders).toEqual(['out/main/**', 'out/preload/**', 'out/renderer/**']);
});

it('nothing is published, and no start switch is added', async () => {
  const config = await readConfig();
  expect(config).toMatchObject({ publish: null, asar: true, npmRebuild: false });
  expect(JSON.stringify(config)).not.toMatch(/no-sandbox|executableArgs/);
});
