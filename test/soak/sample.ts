/** What a running kiosk holds, as Linux and main itself tell it. */
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { KioskApp } from '../support/kiosk-app.ts';
import { isRunning, readProcessTree, readStatus } from '../support/kiosk-process-tree.ts';
import { type MainHeld, probeSignal } from './main-probe.ts';

/**
 * One look between two visits. Memory as the proportional set size: what is shared counts once over all processes. Without what lies in
 * files (programs, libraries): of that each process holds the less, the more browsers of others run on the machine.
 */
export interface Sample extends MainHeld {
  readonly visits: number;
  readonly mainBytes: number;
  readonly rendererBytes: number;
  /** Of all processes together. */
  readonly treeBytes: number;
  /**
   * Files and sockets that stay: the fewest of some seconds, as a connection is kept for two after its answer. What each of its threads
   * waits with is left out, as a thread begins when there is work for it (`mainThreads`).
   */
  readonly mainFiles: number;
  /** The same, of the browser's own process. */
  readonly browserFiles: number;
  readonly mainThreads: number;
  readonly renderers: number;
  readonly processes: number;
  readonly profileBytes: number;
}

const probeLimitMs = 20_000;
/** Longer than the client keeps a connection that nobody uses; each has two ends in main where the practice providers run there. */
const connectionsEndMs = 3000;

/** Takes one. Rejects where main does not answer. */
export async function takeSample(kiosk: KioskApp, visits: number, probeFile: string): Promise<Sample> {
  const held = await askMain(kiosk, probeFile);
  const tree = readProcessTree(kiosk.mainPid()).filter(
    ({ pid, commandLine }) => isRunning(pid) && !isModelService(commandLine.join(' ')),
  );
  const sizes = tree.map(({ pid, commandLine }) => ({
    bytes: proportionalBytes(pid),
    isRenderer: / --type=renderer\b/.test(commandLine.join(' ')),
    isMain: pid === kiosk.mainPid(),
  }));
  const sum = (some: typeof sizes) => some.reduce((bytes, one) => bytes + one.bytes, 0);
  const renderers = sizes.filter(({ isRenderer }) => isRenderer);
  return {
    visits,
    ...held,
    mainBytes: sum(sizes.filter(({ isMain }) => isMain)),
    rendererBytes: sum(renderers),
    treeBytes: sum(sizes),
    mainFiles: await countLastingFiles(kiosk.mainPid()),
    browserFiles: countFiles(kiosk.chromiumPid()),
    mainThreads: Number(readStatus(kiosk.mainPid())?.Threads ?? 0),
    renderers: renderers.length,
    processes: tree.length,
    profileBytes: folderBytes(kiosk.profileDir),
  };
}

/** Chromium's own, which it starts some minutes after itself to find out what models the machine could run; Electron has none. */
const isModelService = (command: string) =>
  /--utility-sub-type=on_device_model|--type=broker\b/.test(command);

async function askMain(kiosk: KioskApp, probeFile: string): Promise<MainHeld> {
  rmSync(probeFile, { force: true });
  process.kill(kiosk.mainPid(), probeSignal);
  for (const signal = AbortSignal.timeout(probeLimitMs); !signal.aborted; await delay(20))
    if (existsSync(probeFile)) return JSON.parse(readFileSync(probeFile, 'utf8')) as MainHeld;
  throw new Error('main did not say what it holds');
}

/** 0 for a process that has ended meanwhile. */
function proportionalBytes(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return [...text.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB/gm)].reduce(
      (sum, [, kibibytes]) => sum + Number(kibibytes) * 1024,
      0,
    );
  } catch {
    return 0;
  }
}

async function countLastingFiles(pid: number): Promise<number> {
  let fewest = countFiles(pid);
  for (const signal = AbortSignal.timeout(connectionsEndMs); !signal.aborted; await delay(100))
    fewest = Math.min(fewest, countFiles(pid));
  return fewest;
}

function countFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`)
      .map((descriptor) => whatIsOpen(pid, descriptor))
      .filter((open) => open !== undefined && !/^(anon_inode|pipe):/.test(open)).length;
  } catch {
    return 0;
  }
}

/** Nothing for what was closed meanwhile. */
function whatIsOpen(pid: number, descriptor: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/fd/${descriptor}`);
  } catch {
    return undefined;
  }
}

function folderBytes(folder: string): number {
  let bytes = 0;
  // A journal of the vault may go while it is looked at.
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      bytes += statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  return bytes;
}
