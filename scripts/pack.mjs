/**
 * `npm run pack`: the installers for the system it runs on, into `dist/` or the one that is
 * named; `-- --dir` makes only the folder that they are made of. `--dir --stand-in` packs with a folder that looks like Electron, where
 * the real one is out of reach: for looking at what is packed, never for shipping.
 */
import path from 'node:path';
import process from 'node:process';
import { buildOrExit } from './host/build-state.mjs';
import { fetchElectronBinary, findElectronBinary } from './host/electron-binary.mjs';
import { planPack } from './pack/plan-pack.mjs';
import { makeStandIn } from './pack/stand-in.mjs';
import { run } from './run/run-command.mjs';
import { projectEnvironment } from './setup/project-node.mjs';
import { projectRoot, setupOrExit } from './setup.mjs';

const root = projectRoot;
const plan = planPack(process.argv.slice(2), process.platform);
if (!plan.ok) {
  console.error(plan.reason);
  process.exit(2);
}
const node = await setupOrExit();
await buildOrExit({ root, node });

async function findDistribution() {
  if (plan.ok && plan.standIn) return await makeStandIn(root);
  const found =
    findElectronBinary(root) ?? (await fetchElectronBinary({ root, node, say: console.log, forced: true }));
  return found && path.join(root, 'node_modules', 'electron', 'dist');
}

const distribution = await findDistribution();
if (distribution === undefined) {
  console.error(
    [
      "Electron's binary is not here and could not be fetched, so nothing can be packed that runs.",
      '  npm run pack -- --dir --stand-in      packs with a stand-in, to look at what would be shipped',
    ].join('\n'),
  );
  process.exit(1);
}
const tool = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
const { code } = await run(
  node,
  // The distribution that setup has checked: electron-builder would fetch one of its own.
  [tool, ...plan.args, '--publish', 'never', `-c.electronDist=${distribution}`],
  { cwd: root, env: projectEnvironment(root), timeLimitMs: 30 * 60_000 },
);
process.exitCode = code;
