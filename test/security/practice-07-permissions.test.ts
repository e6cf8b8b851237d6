/** Practice 7: permissions: two handlers, all refused, but video only, to our own page, while a step that takes pictures is open. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Session } from 'electron';
import { expect, it } from 'vitest';
import { installPermissionPolicy, isPermissionGranted } from '../../electron/window/permission-policy.ts';
import { ProtocolDouble, SessionDouble } from '../support/electron-double/session-double.ts';
import { openGuardedKiosk } from './support/guarded-window.ts';

/** Every permission that the installed Electron knows, from its own types, and one that it does not know yet. */
function permissionNames(): readonly string[] {
  const types = path.resolve(import.meta.dirname, '../../node_modules/electron/electron.d.ts');
  const handler = /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/;
  const union = handler.exec(readFileSync(types, 'utf8'))?.[1] ?? '';
  return [...union.matchAll(/'([^']+)'/g)].map(([, name = '']) => name).concat('invented-in-electron-60');
}

interface Cell {
  readonly asked: 'request' | 'check';
  readonly permission: string;
  readonly who: string;
  readonly mediaTypes: string;
  readonly capturing: boolean;
}

const ours = 1;
const senders = {
  'our page': { id: ours, origin: 'app://kiosk/', isMainFrame: true },
  'our page in a sub-frame': { id: ours, origin: 'app://kiosk/', isMainFrame: false },
  'another origin': { id: ours, origin: 'https://kiosk.example/', isMainFrame: true },
  'an origin that begins like ours': { id: ours, origin: 'app://kiosk.example/', isMainFrame: true },
  'an unknown window': { id: 2, origin: 'app://kiosk/', isMainFrame: true },
  'no contents': { id: undefined, origin: 'app://kiosk/', isMainFrame: true },
};
const media = {
  none: [],
  video: ['video'],
  audio: ['audio'],
  both: ['audio', 'video'],
  unknown: ['unknown'],
};

/** Asks a session everything that can be asked of it, and lists what it grants. */
async function grants(session: SessionDouble, setCapturing: (capturing: boolean) => void, knownId: number) {
  const granted: Cell[] = [];
  for (const capturing of [false, true]) {
    setCapturing(capturing);
    for (const permission of permissionNames()) {
      for (const [who, { id, origin, isMainFrame }] of Object.entries(senders)) {
        const contents = id === undefined ? null : { id: id === ours ? knownId : -1 };
        for (const [mediaTypes, types] of Object.entries(media)) {
          const cell = { permission, who, mediaTypes, capturing };
          const request = { isMainFrame, securityOrigin: origin, requestingUrl: origin, mediaTypes: types };
          if (contents && (await session.askPermission(contents, permission, request))) {
            granted.push({ asked: 'request', ...cell });
          }
          const check = { isMainFrame, securityOrigin: origin, ...(types[0] ? { mediaType: types[0] } : {}) };
          if (types.length < 2 && session.checkPermission(contents, permission, origin, check)) {
            granted.push({ asked: 'check', ...cell });
          }
        }
      }
    }
  }
  return granted;
}

const camera = { permission: 'media', who: 'our page', mediaTypes: 'video', capturing: true };

it('grants the camera’s picture to our page in a capture step, and nothing else to anyone', async () => {
  expect(permissionNames().length).toBeGreaterThan(40);
  const { session, setCapturing, window } = await openGuardedKiosk();
  expect(await grants(session, setCapturing, window.webContents.id)).toEqual([
    { asked: 'request', ...camera },
    { asked: 'check', ...camera },
  ]);
});

it('grants nothing at all in the session that nobody uses', async () => {
  const { defaultSession, setCapturing, window } = await openGuardedKiosk();
  expect(await grants(defaultSession, setCapturing, window.webContents.id)).toEqual([]);
});

it('refuses devices and screen capture at their own doors', async () => {
  const { session, window } = await openGuardedKiosk();
  expect(session.devicePermissionHandler?.({ deviceType: 'usb' })).toBe(false);
  const streams: unknown[] = [];
  (session.displayMediaRequestHandler as (request: object, callback: (streams: unknown) => void) => void)(
    {},
    (answer) => streams.push(answer),
  );
  expect(streams).toEqual([null]);
  const chosen: unknown[][] = [];
  const choose = (...answer: unknown[]) => chosen.push(answer);
  const event = { preventDefault: () => chosen.push(['prevented']) };
  session.emit('select-hid-device', event, {}, choose);
  session.emit('select-usb-device', event, {}, choose);
  session.emit('select-serial-port', event, [], window.webContents, choose);
  window.webContents.emit('select-bluetooth-device', event, [], choose);
  const refused = [['prevented'], [], ['prevented'], [], ['prevented'], [''], ['prevented'], ['']];
  expect(chosen).toEqual(refused);
});

it('negative control: a weaker decision, and a forgotten handler, are caught', async () => {
  const weakened = async (decide: typeof isPermissionGranted) => {
    const session = new SessionDouble(new ProtocolDouble());
    let capturing = false;
    installPermissionPolicy(session as unknown as Session, {
      isCaptureStepActive: () => capturing,
      isKnownContents: (id) => id === 7,
      decide,
    });
    const found = await grants(
      session,
      (now) => {
        capturing = now;
      },
      7,
    );
    return found.length;
  };
  expect(await weakened(isPermissionGranted)).toBe(2);
  const [withoutStep, withSound, byPrefix, anyFrame, anyWindow] = await Promise.all([
    weakened((question) => isPermissionGranted(question, true)),
    weakened(({ mediaTypes, ...question }, active) =>
      isPermissionGranted({ ...question, mediaTypes: mediaTypes.includes('video') ? ['video'] : [] }, active),
    ),
    weakened(({ origin, ...question }, active) =>
      isPermissionGranted(
        { ...question, origin: origin.startsWith('app://kiosk') ? 'app://kiosk' : origin },
        active,
      ),
    ),
    weakened((question, active) => isPermissionGranted({ ...question, isMainFrame: true }, active)),
    weakened((question, active) => isPermissionGranted({ ...question, isKnownWindow: true }, active)),
  ]);
  for (const found of [withoutStep, withSound, byPrefix, anyFrame, anyWindow])
    expect(found).toBeGreaterThan(2);
  const forgotten = new SessionDouble(new ProtocolDouble());
  expect((await grants(forgotten, () => {}, 7)).length).toBeGreaterThan(1000);
});
