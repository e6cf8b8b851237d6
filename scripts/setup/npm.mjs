/** Calls the npm that is there, without a shell, on every system. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from '../run/run-command.mjs';

/** npm's own script: the one that started us, else the one beside this Node. */
function findNpmScript() {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return candidates.find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
}

/**
 * Runs npm to its end. Its warnings about Node's version are left out: setup hands over to the project's own Node.
 * @param {string[]} args
 * @param {import('../run/run-command.mjs').RunOptions} options
 */
export function runNpm(args, options) {
  const script = findNpmScript();
  const all = [...args, '--loglevel=error'];
  return script ? run(process.execPath, [script, ...all], options) : run('npm', all, options);
}
