/** `utilityProcess`: a child process with Node, structured-clone messages, and no way to outlive this one. */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type * as E from 'electron';
import type { App } from './app.ts';
import { electronEvent } from './electron-event.ts';
import { RefusingEmitter, refuseMissing } from './refuse-missing.ts';

export interface UtilityProcessEvents {
  spawn: [];
  message: [unknown];
  exit: [number];
}

const CHILD = path.join(import.meta.dirname, 'utility-child.ts');
const KILLED_BY_SIGNAL = 128;

export class UtilityProcess extends RefusingEmitter<UtilityProcessEvents> {
  readonly #child: ChildProcess;
  #hasEnded = false;

  constructor(app: App, modulePath: string, args: string[], options: E.ForkOptions) {
    super('utilityProcess');
    const { env, cwd, execArgv = [], stdio = 'inherit', serviceName = 'Node Utility Process' } = options;
    const [, stdout = 'inherit', stderr = 'inherit'] = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
    this.#child = fork(CHILD, [modulePath, ...args], {
      ...(cwd === undefined ? {} : { cwd }),
      env: (env ?? process.env) as NodeJS.ProcessEnv,
      execArgv,
      stdio: ['ignore', stdout as 'pipe', stderr as 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('error', () => this.#end(1, null));
    this.#child.once('exit', (code, signal) => {
      const exitCode = this.#end(code, signal);
      const reason = signal ? 'killed' : exitCode === 0 ? 'clean-exit' : 'abnormal-exit';
      const details: E.Details = { type: 'Utility', reason, exitCode, serviceName, name: serviceName };
      if (reason !== 'clean-exit') app.emit('child-process-gone', electronEvent(), details);
    });
  }

  get pid(): number | undefined {
    return this.#hasEnded ? undefined : this.#child.pid;
  }
  get stdout(): Readable | null {
    return this.#child.stdout;
  }
  get stderr(): Readable | null {
    return this.#child.stderr;
  }
  /** Throws at once on what cannot be cloned. */
  postMessage(message: unknown): void {
    const copy: unknown = structuredClone(message);
    if (!this.#hasEnded) this.#child.send(copy as object, () => undefined);
  }
  /** False when it had already ended. */
  kill(): boolean {
    return !this.#hasEnded && this.#child.kill('SIGKILL');
  }

  #end(code: number | null, signal: NodeJS.Signals | null): number {
    const exitCode = code ?? (signal ? KILLED_BY_SIGNAL : 1);
    if (!this.#hasEnded) {
      this.#hasEnded = true;
      this.emit('exit', exitCode);
    }
    return exitCode;
  }
}

export interface UtilityProcessModule {
  fork(modulePath: string, args?: string[], options?: E.ForkOptions): E.UtilityProcess;
}

export function createUtilityProcessModule(app: App): UtilityProcessModule {
  return refuseMissing('utilityProcess', {
    fork(modulePath: string, args: string[] = [], options: E.ForkOptions = {}) {
      if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.');
      return new UtilityProcess(app, modulePath, args, options) as unknown as E.UtilityProcess;
    },
  });
}
