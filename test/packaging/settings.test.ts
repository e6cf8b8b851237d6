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

const patternsOf = ({ files }: BuilderConfig) => files.flatMap(({ filter }) => filter);
const buildSettings = readFileSync(path.join(projectRoot, 'electron.vite.config.ts'), 'utf8');

it('every bundle that electron-vite writes is packed, and nothing else of out/ or of the sources', async () => {
  const bundles = [...buildSettings.matchAll(/outDir: '([^']+)'/g)].map(([, folder]) => `${folder}/**`);
  expect(bundles).toHaveLength(3);
  const own = patternsOf(await readConfig()).filter((pattern) => !pattern.includes('node_modules'));
  expect(own).toEqual([...bundles, 'package.json', '!**/*.map']);
});

it('of node_modules exactly the packages are packed that stay outside the bundles', async () => {
  const external = /external: \[([^\]]+)\]/.exec(buildSettings)?.[1] ?? '';
  const outside = [...external.matchAll(/'([^']+)'/g)].flatMap(([, name = '']) =>
    name === 'electron' ? [] : name,
  );
  expect(outside).not.toEqual([]);
  const [refusal, ...packed] = patternsOf(await readConfig()).filter((pattern) =>
    pattern.includes('node_modules'),
  );
  expect(refusal).toBe('!node_modules/**/*');
  for (const name of outside) expect(packed.join()).toContain(`node_modules/${name}`);
  for (const pattern of packed) {
    expect(outside.some((name) => pattern.startsWith(`node_modules/${name}`))).toBe(true);
  }
});

it('nothing is published, and no start switch is added', async () => {
  const config = await readConfig();
  expect(config).toMatchObject({ publish: null, asar: true, npmRebuild: false });
  expect(JSON.stringify(config)).not.toMatch(/no-sandbox|executableArgs/);
});
