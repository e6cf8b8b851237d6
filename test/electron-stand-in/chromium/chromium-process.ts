/** One running Chromium: started for one window, it ends with that window, with this process, or by itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { CdpPipe } from './cdp-pipe.ts';
import type { ProfileFolder } from './profile-folder.ts';
import { chromiumEnvironment, withoutRoot } from './unprivileged-user.ts';

export interface ChromiumEnd {
  code: number | null;
  /** A sentence for the log. */
  reason: string;
}

export interface ChromiumProcess {
  pid: number | undefined;
  pipe: CdpPipe;
  /** Resolves once, when the browser process has ended and its temporary profile is gone. */
  ended: Promise<ChromiumEnd>;
  /** Asks it to close, kills it after `CLOSE_LIMIT_MS`; resolves when it has ended. */
  stop(): Promise<void>;
}

const CLOSE_LIMIT_MS = 3000;

export function startChromium(
  binary: string,
  chromiumArguments: string[],
  profile: ProfileFolder,
  logs: boolean,
): ChromiumProcess {
  const { file, args } = withoutRoot(binary, chromiumArguments);
  const child = spawn(file, args, {
    stdio: ['ignore', 'ignore', logs ? 'inherit' : 'ignore', 'pipe', 'pipe'],
    env: chromiumEnvironment(process.env, profile.path),
  });
  const pipe = new CdpPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const killWithThisProcess = () => {
    child.kill('SIGKILL');
    profile.remove();
  };
  process.once('exit', killWithThisProcess);
  const ended = waitForEnd(child).then((end) => {
    process.off('exit', killWithThisProcess);
    pipe.close(new Error(end.reason));
    profile.remove();
    return end;
  });
  return {
    pid: child.pid,
    pipe,
    ended,
    async stop() {
      pipe.send('Browser.close').catch(() => undefined);
      const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function waitForEnd(child: ChildProcess): Promise<ChromiumEnd> {
  return new Promise((resolve) => {
    child.once('error', (error) =>
      resolve({ code: null, reason: `Chromium did not start: ${error.message}` }),
    );
    child.once('exit', (code, signal) => resolve({ code, reason: `Chromium ended (${code ?? signal})` }));
  });
}
