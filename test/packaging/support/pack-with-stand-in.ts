/** Packs this project's own bundles with electron-builder itself and a stand-in for Electron's distribution. Takes nothing from the net. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeStandInElectron } from '../../../packaging/stand-in-electron/make-stand-in.mjs';
import { run } from '../../../scripts/run/run-command.mjs';
import { projectRoot } from '../../architecture/source/source-file.ts';

const require = createRequire(import.meta.url);

export type BuilderConfig = Record<string, unknown> & { files: { filter: string[] }[] };

/** electron-builder.yml, as electron-builder itself reads it. */
export async function readBuilderConfig(): Promise<BuilderConfig> {
  const { getConfig } = require('app-builder-lib/out/util/config/config.js') as {
    getConfig: (projectDir: string, configPath: null, options: null) => Promise<BuilderConfig>;
  };
  return await getConfig(projectRoot, null, null);
}

export interface Pack {
  readonly code: number;
  /** What the packing said. */
  readonly output: string;
  /** The folder that an installer would be made of. */
  readonly appFolder: string;
  readonly remove: () => void;
}

/** As `npm run pack -- --dir --stand-in`, into a folder of its own; with other settings where a control wants them. */
export async function packWithStandIn(weaken?: (config: BuilderConfig) => unknown): Promise<Pack> {
  if (!existsSync(path.join(projectRoot, 'out/main/index.js'))) throw new Error('build first: npm run build');
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-pack-'));
  const distribution = path.join(folder, 'electron');
  const { version } = JSON.parse(
    readFileSync(path.join(projectRoot, 'node_modules/electron/package.json'), 'utf8'),
  ) as { version: string };
  makeStandInElectron(distribution, version);
  const settings = path.join(folder, 'electron-builder.json');
  if (weaken) writeFileSync(settings, JSON.stringify(weaken(await readBuilderConfig())));
  const tool = path.join(projectRoot, 'node_modules/electron-builder/cli.js');
  const { code, output } = await run(
    process.execPath,
    [
      ...[tool, '--linux', '--dir', '--publish', 'never', ...(weaken ? ['--config', settings] : [])],
      ...[`-c.electronDist=${distribution}`, `-c.directories.output=${path.join(folder, 'dist')}`],
    ],
    { cwd: projectRoot, output: 'capture', timeLimitMs: 240_000 },
  );
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { code, output, appFolder: path.join(folder, 'dist', 'linux-unpacked'), remove };
}
