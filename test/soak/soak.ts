/** Many visits in a row at one kiosk, as it was built: what it holds on the way, and what of anybody is left at the end. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mayReadMemory, rendererPids, searchMemory } from '../e2e/security/support/process-memory.ts';
import { createClerk } from '../e2e/support/clerk.ts';
import { createKeyringHome, startKeyringSession, whyNoKeyring } from '../support/keyring-session.ts';
import { type KioskApp, launchKiosk } from '../support/kiosk-app.ts';
import { createMarkerScan } from '../torture/marker-scan.ts';
import { importProbe } from './main-probe.ts';
import { type Sample, takeSample } from './sample.ts';
import { giveBackLine, serveVisit } from './serve-visit.ts';
import { inMemory, onDisk } from './soak-person.ts';
import { planVisit, type VisitKind } from './visit-plan.ts';

export interface SoakOptions {
  readonly visits: number;
  readonly seed: number;
  readonly sampleEvery: number;
  /** After which visits it is looked how often; absent, once after every so many. */
  readonly looksAfter?: (visits: number) => number;
  /** Another app in the place of the built one. */
  readonly appPath?: string | undefined;
  readonly onProgress?: (line: string) => void;
  /** Ends it early, between two visits. */
  readonly isOver?: () => boolean;
}

export interface SoakResult {
  /** How many visits were served, by kind. */
  readonly served: ReadonlyMap<VisitKind, number>;
  readonly samples: readonly Sample[];
  readonly wipedMs: readonly number[];
  /** Whatever of anybody was found, and where. */
  readonly markers: readonly string[];
  /** Control: what the same search found while a customer was being served, and in a file that was planted. */
  readonly foundWhileOpen: readonly string[];
  readonly foundPlanted: readonly string[];
  /** Bytes of memory and of files that were searched at the end. */
  readonly searchedBytes: number;
  readonly log: string;
}

/** Soaks. Rejects where a visit can't be served. */
export async function soak({
  visits,
  seed,
  sampleEvery,
  looksAfter = (after) => (after % sampleEvery === 0 ? 1 : 0),
  appPath,
  onProgress = () => {},
  isOver = () => false,
}: SoakOptions): Promise<SoakResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-soak-'));
  chmodSync(folder, 0o755);
  const temporary = path.join(folder, 'temporary');
  mkdirSync(temporary);
  // The browser runs as another user.
  chmodSync(temporary, 0o1777);
  const probeFile = path.join(folder, 'held.json');
  const policyFile = path.join(folder, 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policy));
  const home = whyNoKeyring() === undefined ? createKeyringHome() : undefined;
  const session = home && (await startKeyringSession({ home, keyring: 'unlocked' }));
  let kiosk: KioskApp | undefined;
  try {
    kiosk = await launchKiosk({
      ...(appPath ? { appPath } : {}),
      policyFile,
      env: {
        TMPDIR: temporary,
        DBUS_SESSION_BUS_ADDRESS: session?.env.DBUS_SESSION_BUS_ADDRESS ?? '',
        NODE_OPTIONS: importProbe(probeFile),
        ...givesBack,
      },
    });
    const running = kiosk;
    const { page } = running;
    page.setDefaultTimeout(60_000);
    const clerk = createClerk(page);
    await clerk.signIn('Daniel Lim', '8642');
    const served = new Map<VisitKind, number>();
    const samples: Sample[] = [];
    const wipedMs: number[] = [];
    const foundWhileOpen = new Set<string>();
    const look = async (after: number) => {
      for (let looks = looksAfter(after); looks > 0; looks -= 1) {
        const sample = await takeSample(running, after, probeFile);
        samples.push(sample);
        onProgress(sampleLine(sample));
      }
    };
    onProgress(sampleHeading);
    await look(0);
    for (let visit = 0; visit < visits && !isOver(); visit += 1) {
      const kind = planVisit(seed, visit);
      const whileOpen = async () => {
        if (visit < 6 || visit % sampleEvery === 0)
          for (const name of Object.keys(inRenderers(running).found)) foundWhileOpen.add(name);
      };
      const done = await serveVisit(running, { kind, person: visit, whileOpen });
      if (kind === 'saved') await giveBackLine(await running.staffPage());
      wipedMs.push(done.wipedMs);
      served.set(kind, (served.get(kind) ?? 0) + 1);
      await look(visit + 1);
    }

    const memory = inRenderers(running);
    const folders = [running.profileDir, running.browserDir(), temporary].filter((one) => existsSync(one));
    const scan = createMarkerScan(onDisk);
    const hits = folders.flatMap((one) => scan.scanFolder(one));
    const log = running.log();
    const inLog = scan.scanBytes(Buffer.from(log)).map(({ needle }) => `${needle} in main's output`);
    const [needle] = onDisk;
    writeFileSync(
      path.join(temporary, 'planted'),
      Buffer.concat([Buffer.from('a'), needle?.bytes ?? Buffer.of()]),
    );
    return {
      served,
      samples,
      wipedMs,
      markers: [
        ...Object.entries(memory.found).map(([name, count]) => `${name}, ${count} times, in a renderer`),
        ...hits.map(({ needle: name, writtenAs, file }) => `${name}, ${writtenAs}, in ${file}`),
        ...inLog,
      ],
      foundWhileOpen: [...foundWhileOpen],
      foundPlanted: scan.scanFolder(temporary).map(({ needle: name }) => name),
      searchedBytes: memory.bytes + scan.scannedBytes(),
      log,
    };
  } finally {
    await kiosk?.stop();
    await session?.end();
    home?.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * The C library of Linux keeps what is freed in large pieces for itself once it has seen some, and for each thread in a store of its own;
 * with these it gives it back, and what is measured is what is held.
 */
const givesBack = {
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_ARENA_MAX: '1',
};

/** What is accepted goes with the next sweep, which comes once an hour: in a shorter run main still holds the records of all visits. */
const policy = {
  branch: 'Petaling Street',
  terminal: 'Counter 3',
  code: { resendCooldownSeconds: 10 },
  outbox: { keepAcceptedHours: 0 },
};

/** What all renderers hold of anybody; nothing is searched where another process's memory may not be read. */
function inRenderers(kiosk: KioskApp) {
  const found: Record<string, number> = {};
  let bytes = 0;
  if (mayReadMemory())
    for (const pid of rendererPids(kiosk.chromiumPid())) {
      const finds = searchMemory(pid, inMemory);
      bytes += finds.bytes;
      for (const [name, count] of Object.entries(finds.found)) found[name] = (found[name] ?? 0) + count;
    }
  return { found, bytes };
}

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
const sampleHeading =
  'visits | heap MiB | code | external | pages | threads: heap, pages | main MiB, without files | renderers | all | files main, browser | threads | handles | listeners | processes | renderers | profile MiB | load';
const sampleLine = (one: Sample): string =>
  [
    one.visits,
    ...[one.heapBytes, one.codeBytes, one.externalBytes, one.pageBytes].map(mebibytes),
    [one.threadHeapBytes, one.threadPageBytes].map(mebibytes).join(', '),
    ...[one.mainBytes, one.rendererBytes, one.treeBytes].map(mebibytes),
    `${one.mainFiles}, ${one.browserFiles}`,
    ...[one.mainThreads, one.handles, one.listeners, one.processes, one.renderers],
    mebibytes(one.profileBytes),
    (os.loadavg()[0] ?? 0).toFixed(1),
  ].join(' | ');
