/** The short form of the bench: what the figures compare can be compared. And each clock sees what is planted in front of it. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Edit, withWeakenedApp } from '../../e2e/security/support/weakened-app.ts';
import { isReached, type Measured } from '../outbox/finding.ts';
import { buildRenderer } from './built-renderer.ts';
import { measureCalls } from './figures/calls-figure.ts';
import { measureKeys } from './figures/keys-figure.ts';
import { measureLaunch } from './figures/launch-figure.ts';
import { measureLeave } from './figures/leave-figure.ts';
import { measureMemory } from './figures/memory-figure.ts';
import { measureRecovery } from './figures/recovery-figure.ts';
import { measureSize } from './figures/size-figure.ts';
import { appParts, partNames } from './parts.ts';

const limitMs = 180_000;

it.each(partNames)(
  'what the figures of %s rest on holds',
  async (name) => {
    const { checks, notRun } = await appParts[name]('short');
    if (notRun === undefined) expect(checks).not.toEqual([]);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  },
  limitMs,
);

/** At the beginning of every script of the page. */
const inPage = (code: string): Edit => ({
  bundle: 'renderer',
  find: /^/,
  replace: `globalThis.planted??=(()=>{${code}})()??1;\n`,
});
const inMain = (find: Edit['find'], replace: string): Edit => ({ bundle: 'main', find, replace });
const wait = (ms: number) => `await new Promise((done) => setTimeout(done, ${ms}))`;

/** What the built app comes to with this in it; nothing where this machine can't do the part. */
async function planted(
  edits: readonly Edit[],
  measure: (app: { appPath: string }) => Promise<Measured>,
): Promise<readonly { readonly value: number; readonly reference: number }[]> {
  const { findings } = await withWeakenedApp(edits, ({ appPath }) => measure({ appPath }));
  return findings.map(({ value, reference }) => ({ value, reference: reference?.value ?? Number.NaN }));
}

// Whatever else the machine does, what takes as long as was planted can't have been shorter.
it(
  'a key handler that blocks is seen, as the time to the paint and as long tasks',
  async () => {
    const blocks = `addEventListener('keydown', () => { for (const end = performance.now() + 100; performance.now() < end;); }, true)`;
    const [paint, tasks] = await planted([inPage(blocks)], (app) => measureKeys({ ...app, rounds: 0 }));
    expect(paint?.value).toBeGreaterThanOrEqual(100);
    expect(tasks?.value).toBeGreaterThan(40);
  },
  limitMs,
);

it(
  'a start that waits is seen',
  async () => {
    const slow = inMain('const opening = openTerminal(', `${wait(4_000)};\n$&`);
    const [launch] = await planted([slow], (app) => measureLaunch({ ...app, runs: 0 }));
    expect(launch?.value).toBeGreaterThan(4_000);
  },
  limitMs,
);

it(
  'a call, a lock, a wipe and a rescue that wait are seen',
  async () => {
    const slow = [
      inMain('ipcMain.handle(channel, async (event, ...args) => {', `$&${wait(70)};`),
      inMain(/(?:void )?replace\(window\);/, 'setTimeout(() => replace(window), 2000);'),
      inMain(
        /(if \(remedy === "new-window"\) openWindow\(\);\s*)(?:void )?loadPage\(\);/,
        '$1setTimeout(loadPage, 4000);',
      ),
    ];
    const [call] = await planted(slow, (app) => measureCalls({ ...app, runs: 1, perRun: 5 }));
    expect(call?.value).toBeGreaterThan(69);
    const [wipe, lock] = await planted(slow, (app) => measureLeave({ ...app, runs: 0 }));
    expect(wipe?.value).toBeGreaterThan(2_000);
    expect(lock?.value).toBeGreaterThan(69);
    const [rescue] = await planted(slow, (app) => measureRecovery({ ...app, kiosks: 1 }));
    expect(rescue?.value).toBeGreaterThan(4_000);
  },
  limitMs,
);

it(
  'what main keeps of every call is seen',
  async () => {
    const keeps = inMain(
      'ipcMain.handle(channel, async (event, ...args) => {',
      '$&(globalThis.kept ??= []).push(Buffer.alloc(4_000_000, 1));',
    );
    const [memory] = await planted([keeps], (app) => measureMemory({ ...app, visits: 2 }));
    // A visit makes more than ten calls, and the last of them are many enough.
    expect((memory?.value ?? 0) - (memory?.reference ?? 0)).toBeGreaterThan(40);
  },
  limitMs,
);

it(
  'what the first screen has more to wait for is seen, and where it is above its limit it is told',
  async () => {
    const files = await buildRenderer();
    const weight = randomBytes(300_000).toString('base64');
    const heavier = files.map((file) =>
      file.isEntry ? { ...file, code: `${file.code}\n//${weight}` } : file,
    );
    const { findings } = await measureSize({ files: heavier });
    expect(findings.slice(0, 2).map(isReached)).toEqual([false, false]);
  },
  limitMs,
);
