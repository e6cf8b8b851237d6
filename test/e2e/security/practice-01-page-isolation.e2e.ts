/** Practice 1: what the page has: no Node, no Electron, a frozen bridge of two functions that the page can't bend, and a sandbox. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type {} from '../../../renderer/bridge/window-kiosk.ts';
import type { MethodName } from '../../../shared/contract/contract.ts';
import { PROJECT_ROOT } from '../../support/kiosk-options.ts';
import { inWeakenedKiosk, shareKiosk } from './support/running-kiosk.ts';

const kiosk = shareKiosk();

/** What the page can reach beyond what every web page can. */
const surplus = (page: Page) =>
  page.evaluate(() => {
    const scope = window as unknown as Record<string, unknown>;
    const names = [
      'require',
      'process',
      'Buffer',
      'module',
      'global',
      'exports',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    const bridge = Object.getOwnPropertyDescriptor(window, 'kiosk');
    const api = bridge?.value as Record<string, unknown> | undefined;
    return {
      node: names.filter((name) => scope[name] !== undefined),
      bridge: Object.getOwnPropertyNames(api ?? {}).sort(),
      isFrozen: Object.isFrozen(api) && bridge?.writable === false && bridge.configurable === false,
    };
  });

const nothingMore = { node: [], bridge: ['call', 'subscribe'], isFrozen: true };

test('the page sees the frozen bridge and nothing of Node or Electron', async () => {
  expect(await surplus(kiosk().page)).toEqual(nothingMore);
});

test('a page that bends JavaScript itself does not bend the bridge', async () => {
  const answered = await kiosk().page.evaluate(async () => {
    const seen: unknown[] = [];
    const { push } = Array.prototype;
    const { then } = Promise.prototype;
    const { has } = Set.prototype;
    Array.prototype.push = function bent(...items) {
      seen[seen.length] = items;
      return push.apply(this, items);
    };
    Set.prototype.has = () => true;
    // biome-ignore lint/suspicious/noThenProperty: the attack itself
    Promise.prototype.then = function bent(this: Promise<unknown>, ...args: Parameters<typeof then>) {
      seen[seen.length] = 'then';
      return then.apply(this, args);
    } as typeof then;
    try {
      const unknown = await window.kiosk?.call('secrets.read' as MethodName, {});
      const known = await window.kiosk?.call('staff.read-session', {});
      return { unknown, known, saw: JSON.stringify(seen).includes('ipcRenderer') };
    } finally {
      Array.prototype.push = push;
      Set.prototype.has = has;
      // biome-ignore lint/suspicious/noThenProperty: put back
      Promise.prototype.then = then;
    }
  });
  expect(answered).toEqual({
    unknown: { ok: false, error: { code: 'malformed-input', paths: ['method'] } },
    known: { ok: true, value: expect.objectContaining({ state: expect.any(String) }) },
    saw: false,
  });
});

test('no process of the browser was started without its sandbox', () => {
  const { chromiumPid } = kiosk();
  const commandLine = `/proc/${chromiumPid()}/cmdline`;
  test.skip(!existsSync(commandLine), 'there is no /proc here');
  expect(readFileSync(commandLine, 'utf8')).not.toMatch(
    /no-sandbox|disable-setuid-sandbox|disable-web-security/,
  );
});

test('the preload is small and carries no schema library', () => {
  const preload = readFileSync(path.join(PROJECT_ROOT, 'out/preload/index.cjs'), 'utf8');
  // Less the names of methods and events, which grow with the contract.
  const code = preload.replace(/\[\s*("[a-z-]+\.[a-z-]+",?\s*)+\]/g, '[]');
  expect(code.length).toBeLessThan(3500);
  expect(preload).not.toMatch(/zod|safeParse/i);
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
});

test('negative control: a preload that hands over ipcRenderer is caught', async () => {
  const leak = {
    bundle: 'preload',
    find: /$/,
    replace:
      '\nelectron.contextBridge.exposeInMainWorld("ipcRenderer", { invoke: electron.ipcRenderer.invoke });',
  } as const;
  expect(await inWeakenedKiosk([leak], ({ page }) => surplus(page))).not.toEqual(nothingMore);
});
