/** The hostile run over a kiosk that runs: each escape, then a look at where it stands. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type KioskApp, launchKiosk } from '../support/kiosk-app.ts';
import { type Elsewhere, startElsewhere } from './elsewhere.ts';
import { everyNth, type Family, type HostileResult, isThrough, together, words } from './escape.ts';
import { knownWays } from './known.ts';
import { addressFamily } from './page/addresses.ts';
import { bendingFamily, callFamily, nameFamily, roleFamily } from './page/calls.ts';
import { handFamily } from './page/hands.ts';
import { chordFamily, keyFamily, wedgeFamily } from './page/keys.ts';
import { type PageTools, scriptFamily } from './page/page-tools.ts';
import { powersOfTheBrowser } from './page/powers-of-the-browser.ts';
import { waysToTheNet } from './page/ways-to-the-net.ts';
import { differences, lookAt, lookAtNewWindow, markDocument, type Standing } from './standing.ts';

export interface KioskRunOptions {
  /** The app to attack; absent: what was built. */
  readonly appPath?: string;
  /** Every n-th escape of each family; 1 is all of them. */
  readonly everyNth: number;
  /** Stops after so many that got through: a weakened kiosk is started anew after each. */
  readonly enough?: number;
  /** Only families whose name begins so. */
  readonly only?: readonly string[];
  /** Only these, as a report names them: `family: escape`. */
  readonly named?: readonly string[];
  readonly onProgress?: (line: string) => void;
}

/** A stage: who is at the terminal, and what is tried then. */
interface Stage {
  readonly enter: (kiosk: KioskApp) => Promise<void>;
  readonly families: (tools: PageTools) => Promise<readonly Family[]>;
}

const heading = (kiosk: KioskApp, name: RegExp) =>
  kiosk.page.getByRole('heading', { name }).first().waitFor();

const nobody: Stage = {
  enter: (kiosk) => heading(kiosk, /Who is at the counter/),
  families: async (tools) => [
    keyFamily(tools),
    chordFamily(tools),
    wedgeFamily(tools),
    nameFamily(tools),
    roleFamily(tools, 'nobody'),
  ],
};

const staff: Stage = {
  enter: async (kiosk) => {
    await heading(kiosk, /Who is at the counter/);
    await kiosk.page.getByRole('button', { name: /Nur Aina/ }).click();
    await kiosk.page.keyboard.type('2468');
    await kiosk.page.getByRole('button', { name: 'Sign in' }).click();
    await heading(kiosk, /Nur Aina/);
  },
  families: async (tools) => [
    addressFamily(tools),
    handFamily(tools),
    await scriptFamily(tools, 'ways to the net', waysToTheNet),
    await scriptFamily(tools, 'powers of the browser', powersOfTheBrowser),
    bendingFamily(tools),
    roleFamily(tools, 'staff'),
    await callFamily(tools),
  ],
};

/** Attacks a running kiosk, everything in turn. */
export async function attackKiosk(options: KioskRunOptions): Promise<HostileResult> {
  const elsewhere = await startElsewhere();
  const results: HostileResult[] = [];
  try {
    for (const stage of [nobody, staff]) {
      const so = results.flatMap(({ through }) => through).length;
      results.push(
        await attackStage(stage, elsewhere, { ...options, enough: (options.enough ?? Infinity) - so }),
      );
    }
  } finally {
    await elsewhere.close();
  }
  return together(results);
}

async function attackStage(
  stage: Stage,
  elsewhere: Elsewhere,
  options: KioskRunOptions,
): Promise<HostileResult> {
  const { onProgress = () => {}, only, named, enough = Infinity } = options;
  const through: string[] = [];
  const known: string[] = [];
  const byFamily = new Map<string, number>();
  let fortress = await startFortress(stage, elsewhere, options.appPath);
  try {
    const names = (await stage.families(fortress.tools)).map(({ name }) => name);
    for (const [at, name] of names.entries()) {
      if (only && !only.some((begin) => name.startsWith(begin))) continue;
      if (named && !named.some((begin) => begin.startsWith(`${name}: `))) continue;
      const familyNow = async () => {
        const escapes = (await stage.families(fortress.tools))[at]?.escapes ?? [];
        return named ? escapes.filter((each) => named.includes(`${name}: ${each.name}`)) : escapes;
      };
      let escapes = everyNth(await familyNow(), options.everyNth);
      for (let each = 0; each < escapes.length && through.length < enough; each += 1) {
        const next = escapes[each];
        if (!next) continue;
        const found = await fortress.attack(next.attempt);
        byFamily.set(name, (byFamily.get(name) ?? 0) + (next.count ?? 1));
        if (found.length > 0) {
          const reason = knownWays[`${name}: ${next.name}`];
          if (reason === undefined) through.push(`${name}: ${next.name}: ${found.join('; ')}`);
          else known.push(`${name}: ${next.name}: ${reason}`);
        } else if (!fortress.isWindowAnew()) continue;
        await fortress.end();
        fortress = await startFortress(stage, elsewhere, options.appPath);
        escapes = everyNth(await familyNow(), options.everyNth);
      }
      onProgress(`${name}: ${byFamily.get(name) ?? 0}`);
      through.push(...fortress.complaints().map((line) => `${name}: main complained: ${line}`));
    }
  } finally {
    await fortress.end();
  }
  return { tried: [...byFamily.values()].reduce((sum, count) => sum + count, 0), through, known, byFamily };
}

/** A kiosk in folders of its own, at a stage. */
async function startFortress(stage: Stage, elsewhere: Elsewhere, appPath?: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-hostile-'));
  chmodSync(folder, 0o755);
  const home = path.join(folder, 'home');
  mkdirSync(home, { mode: 0o777 });
  const profileDir = path.join(folder, 'profile');
  const kiosk = await launchKiosk({
    profileDir,
    env: { HOME: home, XDG_DOWNLOAD_DIR: home },
    ...(appPath ? { appPath } : {}),
  });
  // Nobody here closes a dialog: one that stays open stops the page, and the next look sees that.
  kiosk.page.on('dialog', () => {});
  let downloads = 0;
  kiosk.page.on('download', () => {
    downloads += 1;
  });
  await stage.enter(kiosk);
  const devtools = await kiosk.page.context().newCDPSession(kiosk.page);
  const tools: PageTools = { page: kiosk.page, elsewhere, devtools };
  const surroundings = { elsewhere, folders: [home] };
  await markDocument(kiosk);
  const before: Standing = await lookAt(kiosk, surroundings);
  elsewhere.heard();
  let logged = 0;

  return {
    tools,
    /** Tries, looks, and answers what it found. */
    async attack(attempt: () => unknown): Promise<readonly string[]> {
      const limit = new Promise((resolve) => setTimeout(resolve, 20_000, undefined));
      const got = await Promise.race([Promise.resolve().then(attempt), limit]).catch(() => false);
      const seen = await lookAt(kiosk, surroundings);
      // Told only while looking, perhaps.
      const after = kiosk.page.isClosed() ? await lookAtNewWindow(kiosk, surroundings, before) : seen;
      const heard = elsewhere.heard();
      const found = [
        ...(isThrough(got) && got !== true ? [words(got)] : got === true ? ['it did what it wanted'] : []),
        ...(heard > 0 ? ['the server elsewhere heard of it'] : []),
        ...(downloads > 0 ? ['a download'] : []),
        ...differences(before, after),
      ];
      downloads = 0;
      return found;
    },
    /** Its page has closed its window, and another has followed: nothing here knows that one. */
    isWindowAnew: () => kiosk.page.isClosed(),
    /** What main said since the last time that it never says in peace. */
    complaints(): readonly string[] {
      const lines = kiosk.log().slice(logged).split('\n');
      logged = kiosk.log().length;
      return lines
        .filter((line) => /TypeError|RangeError|Unhandled|uncaught|fatal/i.test(line))
        .map((line) => line.slice(0, 160));
    },
    async end() {
      await kiosk.stop().catch(() => kiosk.kill());
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}
