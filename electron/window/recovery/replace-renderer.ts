import type { BrowserWindow } from 'electron';
import { codeOf } from '../../error-code.ts';

/** What is needed of the machine's processes. */
export interface Processes {
  readonly isAlive: (pid: number) => boolean;
  /** At once and without a core file: what the process held is to be gone, not kept. */
  readonly kill: (pid: number) => void;
}

/** The machine's own. A process that has gone meanwhile is what was wanted. */
export const systemProcesses: Processes = {
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return codeOf(error) === 'EPERM';
    }
  },
  kill: (pid) => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  },
};

interface Tools {
  readonly processes: Processes;
  readonly delay: (ms: number) => Promise<void>;
  /** An empty page of another site, and the page itself. */
  readonly emptyUrl: string;
  readonly pageUrl: string;
  /** False once the window shows something else by now: the page is not loaded over that. */
  readonly isWanted: () => boolean;
}

const lookEveryMs = 10;
/** Three seconds: one that is dead counts as there until its parent, which may be busy, has taken note. */
const looks = 300;

/**
 * Gives the page a new process, so that nothing of the old one's memory is left: to another site first, which Chromium never
 * shows in the same process, then back. The last picture stays until the next page paints. As soon as the other site has taken over, the
 * old process is killed, so that it writes nothing any more; then storage, cache and sign-ins of the session go, and only then is the page
 * loaded. Rejects where one of these fails, also where the old process lives on.
 */
export async function replaceRenderer(window: BrowserWindow, tools: Tools): Promise<void> {
  const { webContents } = window;
  const { session } = webContents;
  const old = webContents.getOSProcessId();
  const takenOver = new Promise<void>((resolve) => webContents.once('did-navigate', () => resolve()));
  const emptied = window.loadURL(tools.emptyUrl);
  // Awaited below; what fails before is told there.
  emptied.catch(() => {});
  await Promise.race([takenOver, emptied]);
  await endProcess(old, tools);
  await Promise.all([emptied, session.clearStorageData(), session.clearCache(), session.clearAuthCache()]);
  if (tools.isWanted()) await window.loadURL(tools.pageUrl);
}

/** Chromium ends it by itself too, after a while in which it still runs. */
async function endProcess(pid: number, { processes, delay }: Tools): Promise<void> {
  if (pid === 0 || !processes.isAlive(pid)) return;
  processes.kill(pid);
  for (let look = 0; look < looks; look += 1) {
    if (!processes.isAlive(pid)) return;
    await delay(lookEveryMs);
  }
  throw new Error('the old process of the page lives on');
}
