/** Where the kiosk stands: what an escape must not have changed. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { KioskApp } from '../support/kiosk-app.ts';
import { isRunning, readListeningAddresses, readProcessTree } from '../support/kiosk-process-tree.ts';
import type { Elsewhere } from './elsewhere.ts';

export interface Standing {
  readonly address: string;
  readonly windows: number;
  /** The headings on the screen, and whatever lies over it. */
  readonly screen: string;
  /** A mark that only this document has: another one at the same address is another one. */
  readonly isSameDocument: boolean;
  readonly isMainAlive: boolean;
  /** The programs that run below main, each once. */
  readonly programs: string;
  readonly listening: string;
  /** Files outside the profile and the browser's own folder. */
  readonly files: string;
  /** What the page shares with nobody: cookies, stores, caches, service workers. */
  readonly kept: string;
  readonly isLarge: string;
}

/** The folders that a kiosk could leave something in, apart from its own. */
export interface Surroundings {
  readonly elsewhere: Elsewhere;
  readonly folders: readonly string[];
}

/** A page that is stuck never answers; one on a busy machine does. */
const longestMs = 10_000;

const mark = 'markOfTheHostileRun';

/** Marks the document, so that another one is known. */
export const markDocument = ({ page }: KioskApp) =>
  page.evaluate((name) => void Object.assign(window, { [name]: true }), mark);

/** Looks. Where the page does not answer, its fields say so. */
export async function lookAt(kiosk: KioskApp, { folders }: Surroundings): Promise<Standing> {
  const { page } = kiosk;
  const unknown = { screen: 'no answer', isSameDocument: false, kept: 'no answer', isLarge: 'no answer' };
  const looking = page.evaluate(async (name) => {
    const texts = [...document.querySelectorAll('h1, h2, [role=dialog], [role=alertdialog]')];
    const workers = await navigator.serviceWorker?.getRegistrations().catch(() => []);
    return {
      screen: texts.map((each) => (each.textContent ?? '').slice(0, 60)).join(' | '),
      isSameDocument: name in window,
      kept: [document.cookie, workers?.length ?? 0].join(),
      isLarge: [
        document.fullscreenElement,
        document.pointerLockElement,
        window.visualViewport?.scale,
        window.innerWidth,
      ].join(),
    };
  }, mark);
  const late = new Promise<typeof unknown>((resolve) => setTimeout(resolve, longestMs, unknown));
  const seen = await Promise.race([looking, late]).catch(() => unknown);
  const tree = readProcessTree(kiosk.mainPid());
  const programs = new Set(tree.map(({ commandLine }) => path.basename(commandLine[0] ?? '').split(' ')[0]));
  const addresses = readListeningAddresses(tree.map(({ pid }) => pid));
  return {
    address: page.url(),
    windows: page.context().pages().length,
    ...seen,
    isMainAlive: isRunning(kiosk.mainPid()),
    // A process that has just begun or ended has no name; the browser's own folder is another for each window.
    programs: [...new Set([...programs].filter(Boolean).map((name) => name?.replace(/-in-\d+-\w+$/, '-in')))]
      .sort()
      .join(),
    listening: [...new Set(addresses)].sort().join(),
    files: folders.flatMap(filesBelow).join(),
  };
}

/** How long the program may take to show another window, on a busy machine. */
const anewWithinMs = 20_000;

/**
 * Looks at the window that has to follow one that its page has closed, until it is as that was; of what only another window can differ
 * in, its document and the debugger's address, the number counts.
 */
export async function lookAtNewWindow(
  kiosk: KioskApp,
  surroundings: Surroundings,
  before: Standing,
): Promise<Standing> {
  const lost = { ...before, windows: 0, screen: 'no window' };
  const look = async (): Promise<Standing> => {
    if (!isRunning(kiosk.mainPid())) return { ...lost, isMainAlive: false };
    const seen = await lookAt({ ...kiosk, page: await kiosk.staffPage() }, surroundings);
    const isAsMany = seen.listening.split(',').length === before.listening.split(',').length;
    return { ...seen, isSameDocument: true, ...(isAsMany ? { listening: before.listening } : {}) };
  };
  const until = performance.now() + anewWithinMs;
  let seen: Standing = lost;
  do {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await look().catch(() => lost);
  } while (differences(before, seen).length > 0 && performance.now() < until);
  return seen;
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** What is not as it was, one word each. */
export const differences = (before: Standing, after: Standing): readonly string[] =>
  (Object.keys(before) as (keyof Standing)[])
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${String(before[name])} became ${String(after[name])}`);
