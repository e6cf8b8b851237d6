/** Runs one program to its end, within a time limit, and never leaves its children behind. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeLimitMs] after which the program and its children are killed
 * @property {'inherit' | 'capture'} [output] captured output keeps stdout and stderr in their order
 */

/**
 * @typedef {object} RunResult
 * @property {number} code the program's exit code; 127 where it could not be started, 124 past the limit, 128 + n after a signal
 * @property {boolean} timedOut
 * @property {string} output empty unless captured
 */

/**
 * The exit code a shell would show for a process that a signal ended.
 * @param {NodeJS.Signals | null} signal
 */
function exitCodeOf(signal) {
  return 128 + (signal ? constants.signals[signal] : constants.signals.SIGTERM);
}

/**
 * Kills a child and, where the system has process groups, all that it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalTree(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd, env = process.env, timeLimitMs, output = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      // Its own group, so that a time-out reaches grandchildren too; hence Ctrl+C must be passed on by hand.
      detached: process.platform !== 'win32',
      stdio: output === 'capture' ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      windowsHide: true,
    });
    /** @type {string[]} */
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => chunks.push(chunk));
    }
    let timedOut = false;
    const timer =
      timeLimitMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            signalTree(child, 'SIGKILL');
          }, timeLimitMs);
    let interruptedWith = 0;
    const passOn = (/** @type {NodeJS.Signals} */ signal) => {
      interruptedWith = exitCodeOf(signal);
      signalTree(child, signal);
    };
    process.on('SIGINT', passOn).on('SIGTERM', passOn).on('SIGHUP', passOn);

    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      // Whoever interrupts wants the whole command to end, not the next step to begin.
      if (interruptedWith !== 0) process.exit(interruptedWith);
      process.off('SIGINT', passOn).off('SIGTERM', passOn).off('SIGHUP', passOn);
      resolve({ code: timedOut ? 124 : code, timedOut, output: chunks.join('') });
    };
    child.once('error', (error) => {
      chunks.push(`${command} could not be started: ${error.message}\n`);
      finish(127);
    });
    child.once('close', (code, signal) => {
      finish(code ?? exitCodeOf(signal));
    });
  });
}
