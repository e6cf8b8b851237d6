/** Hands this command over to another program: its terminal, its signals and its exit code are the command's own from here on. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { projectEnvironment } from '../setup/project-node.mjs';
import { projectRoot } from '../setup.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 */
export function becomeProgram(command, args) {
  const env = projectEnvironment(projectRoot);
  // With it set, Electron's binary would be a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const child = spawn(command, args, { cwd: projectRoot, env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('error', (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1));
  });
}

/**
 * Runs a TypeScript file of the project on the project's own Node, with this command's arguments.
 * @param {string} node
 * @param {string} file below the project's folder
 */
export function becomeTypeScript(node, file) {
  becomeProgram(node, [path.join(projectRoot, file), ...process.argv.slice(2)]);
}
