/** `npm run check`: format, lint, types, architecture. Everything that can be told without running the product. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { addTotals, closingLine } from './report/count-tests.mjs';
import { run } from './run/run-command.mjs';
import { asTotals, runSteps } from './run/run-steps.mjs';
import { runVitest } from './run/run-vitest.mjs';
import { projectEnvironment } from './setup/project-node.mjs';
import { projectRoot, setupOrExit } from './setup.mjs';

const minuteMs = 60_000;

/**
 * @param {{ root: string, node: string }} options
 * @returns {import('./run/run-steps.mjs').Step[]}
 */
function independentSteps({ root, node }) {
  const env = projectEnvironment(root);
  const tool = (/** @type {string[]} */ ...file) => path.join(root, 'node_modules', ...file);
  const step = (/** @type {string} */ name, /** @type {string[]} */ args) => ({
    name,
    run: async () => {
      const options = /** @type {const} */ ({ cwd: root, env, output: 'capture', timeLimitMs: 5 * minuteMs });
      const { code, output } = await run(node, args, options);
      return { totals: asTotals(code === 0), output };
    },
  });
  const hasSources = (/** @type {string} */ folder) =>
    existsSync(path.join(root, folder)) &&
    readdirSync(path.join(root, folder), { recursive: true }).some((file) => /\.tsx?$/.test(String(file)));
  const typed = ['shared', 'electron', 'renderer'].filter(
    (folder) => existsSync(folder) && hasSources(folder),
  );
  const colours = process.stdout.isTTY ? [] : ['--colors=off'];
  return [
    step('Format and lint', [
      tool('@biomejs', 'biome', 'bin', 'biome'),
      'ci',
      '--error-on-warnings',
      ...colours,
    ]),
    ...['tsconfig.json', ...typed].map((project) =>
      step(`Types: ${project === 'tsconfig.json' ? 'scripts, tests and settings' : project}`, [
        tool('typescript', 'bin', 'tsc'),
        '-p',
        project,
      ]),
    ),
  ];
}

/**
 * Runs the whole check and prints it.
 * @param {{ root: string, node: string }} options
 */
export async function check({ root, node }) {
  const report = 'out/reports/architecture.json';
  rmSync(path.join(root, report), { force: true });
  const atOnce = await runSteps(independentSteps({ root, node }), { atOnce: 2 });
  const architecture = await runSteps([
    {
      name: 'Architecture',
      run: () => runVitest({ root, node, report, args: ['test/architecture'], timeLimitMs: 10 * minuteMs }),
    },
  ]);
  return addTotals([...atOnce, ...architecture]);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const totals = await check({ root: projectRoot, node: await setupOrExit() });
  console.log(closingLine(totals));
  process.exitCode = totals.failed > 0 ? 1 : 0;
}
