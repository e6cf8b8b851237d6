/**
 * Practice 23: between two customers nothing is left of the first. A visit is made with names, numbers, a mailbox, a one-time code and a
 * picture that can be told; while it is open they are found in the window's memory, and once it has ended nowhere: the process that showed
 * them is another one, its heap and every byte of every renderer's memory hold none of them, storage is empty, and so are the folders.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { KioskApp } from '../../support/kiosk-app.ts';
import { createClerk, mei } from '../support/clerk.ts';
import { meiTan } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { makeSpecimenCard } from '../support/specimen-card.ts';
import { reachSendToThree } from '../support/three-providers.ts';
import { filesWithCode, lookForTraces } from '../support/traces.ts';
import {
  type MemoryNeedle,
  mayReadMemory,
  memoryBytes,
  memoryText,
  rendererPids,
  searchMemory,
} from './support/process-memory.ts';
import { inWeakenedKiosk } from './support/running-kiosk.ts';

test.describe.configure({ timeout: 150_000 });

const card = makeSpecimenCard();
const middle = Math.floor(card.length / 2);

const picture = memoryBytes('picture', card.subarray(middle, middle + 32));
const needles: readonly MemoryNeedle[] = [
  memoryText('name', meiTan.legalFullName),
  memoryText('identity number', meiTan.identityNumber),
  memoryText('phone', `60${meiTan.phone}`),
  memoryText('mailbox', meiTan.email),
  memoryText('street', 'Jalan Petaling'),
  memoryText('document', 'A12345678'),
  picture,
];

/** What all renderers hold together, by needle. */
function inRenderers(kiosk: KioskApp, wanted: readonly MemoryNeedle[] = needles) {
  const found: Record<string, number> = {};
  let bytes = 0;
  for (const pid of rendererPids(kiosk.chromiumPid())) {
    const finds = searchMemory(pid, wanted);
    bytes += finds.bytes;
    for (const [name, count] of Object.entries(finds.found)) found[name] = (found[name] ?? 0) + count;
  }
  return { found, bytes };
}

/** Needles in what V8 itself says of its heap, after it has thrown away what nobody holds. */
async function inHeap(page: Page, code: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const text = parts.join('');
  expect(text.length).toBeGreaterThan(1_000_000);
  const texts: readonly (readonly [string, string])[] = [
    ['name', meiTan.givenName],
    ['identity number', meiTan.identityNumber],
    ['phone', `60${meiTan.phone}`],
    ['mailbox', meiTan.email],
    ['street', 'Jalan Petaling'],
    ['document', 'A12345678'],
    ['code', `"${code}"`],
  ];
  return texts
    .filter(([, needle]) => text.includes(JSON.stringify(needle).slice(1, -1)))
    .map(([name]) => name);
}

/** Everything in which a page could keep something, as counts. */
const readStorage = (page: Page) =>
  page.evaluate(async () => {
    const files: string[] = [];
    // OPFS: asking for it makes an empty folder and nothing else.
    const folder = await navigator.storage.getDirectory().catch(() => undefined);
    if (folder)
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
        files.push(name);
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys().catch(() => [])).length,
      cookies: document.cookie,
      workers: (await navigator.serviceWorker?.getRegistrations().catch(() => []))?.length ?? 0,
      files: files.length,
      name: window.name,
      state: history.state === null ? 0 : 1,
    };
  });

const nothing = {
  local: 0,
  session: 0,
  databases: 0,
  caches: 0,
  cookies: '',
  workers: 0,
  files: 0,
  name: '',
  state: 0,
};

/** A temporary folder of this run's own: what other programs leave in the system's is not ours to judge. */
const temporary = mkdtempSync(path.join(tmpdir(), 'vestibule-wipe-'));
// The browser runs as another user.
chmodSync(temporary, 0o1777);
test.use({ kioskEnv: { TMPDIR: temporary } });
test.afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('when a visit has ended, nothing of its customer is in the window, in memory or on the disk', async ({
  kiosk,
  clerk,
  form,
}, testInfo) => {
  test.skip(!mayReadMemory(), 'another process’s memory is root’s to read');
  const traces = lookForTraces();
  await clerk.signIn();
  const shownBy = rendererPids(kiosk.chromiumPid());
  expect(shownBy.length).toBeGreaterThan(0);

  // A file is held until it has been read; what was made of it, a little longer.
  let pictures = 0;
  await reachSendToThree(clerk, form, async (screen) => {
    if (pictures === 0 && screen !== 'send') pictures = inRenderers(kiosk, [picture]).found.picture ?? 0;
  });
  expect(pictures).toBeGreaterThan(0);
  await clerk.send();
  const code = await clerk.readNewestCode();
  await clerk.enterCode(code);
  await expect(clerk.button(/End the visit/)).toBeVisible();

  // Control: the same search finds them while the visit is open.
  const during = inRenderers(kiosk, [...needles, memoryText('code', code)]);
  expect(Object.keys(during.found)).toEqual(
    expect.arrayContaining(needles.map(({ name }) => (name === 'picture' ? 'code' : name))),
  );
  expect(await inHeap(kiosk.page, code)).toEqual(
    expect.arrayContaining(['name', 'identity number', 'mailbox', 'street']),
  );

  await clerk.endVisit();
  await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();
  await expect
    .poll(() => rendererPids(kiosk.chromiumPid()).filter((pid) => shownBy.includes(pid)))
    .toEqual([]);
  await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();

  const after = inRenderers(kiosk);
  const told = `${(after.bytes / 2 ** 20).toFixed(0)} MiB of ${rendererPids(kiosk.chromiumPid()).length} renderers; during the visit: ${JSON.stringify(during.found)}`;
  testInfo.annotations.push({ type: 'searched', description: told });
  expect(after.found).toEqual({});
  expect(after.bytes).toBeGreaterThan(20 * 2 ** 20);
  expect(await inHeap(kiosk.page, code)).toEqual([]);
  expect(await readStorage(kiosk.page)).toEqual(nothing);

  const folders = [kiosk.profileDir, kiosk.browserDir(), temporary];
  for (const folder of folders) {
    expect(traces.find(folder)).toEqual([]);
    expect(filesWithCode(folder, code)).toEqual([]);
  }
});

test('negative control: in an app that keeps the process, the customer of a visit that has ended is found', {
  tag: '@all',
}, async () => {
  test.skip(!mayReadMemory(), 'another process’s memory is root’s to read');
  // As it would be where nobody noted that a visit had ended.
  const keeping = { bundle: 'main', find: /hasTraces = true;/, replace: 'hasTraces = false;' } as const;
  const found = await inWeakenedKiosk([keeping], async (kiosk) => {
    const clerk = createClerk(kiosk.page);
    await clerk.reachSend();
    await clerk.send();
    await clerk.enterCode(await clerk.readNewestCode());
    await clerk.endVisit();
    await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();
    return inRenderers(kiosk, [
      memoryText('name', mei.name),
      memoryText('identity number', mei.identityNumber),
    ]).found;
  });
  expect(Object.keys(found)).toEqual(['name', 'identity number']);
});

test('the search itself: finds text in both ways and bytes in a process, and counts nothing that is not there', () => {
  test.skip(!mayReadMemory(), 'another process’s memory is root’s to read');
  const word = `needle ${process.hrtime.bigint()}`;
  const kept = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  const { found, bytes } = searchMemory(process.pid, [
    memoryText('word', word),
    memoryBytes('other', Buffer.from(`${word}!?`.split('').reverse().join(''))),
  ]);
  expect(found.word).toBeGreaterThanOrEqual(kept.length);
  expect(bytes).toBeGreaterThan(10 * 2 ** 20);
});
