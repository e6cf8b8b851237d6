import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KioskBridge } from '../../shared/contract/bridge.ts';
import { contextBridge, ipcRenderer } from '../support/electron-double.ts';

let kiosk: KioskBridge;

beforeAll(async () => {
  await import('../../electron/preload.ts');
  kiosk = contextBridge.exposed.get('kiosk') as KioskBridge;
});
beforeEach(() => {
  ipcRenderer.sent.length = 0;
});

it('gives the page call and subscribe, frozen, and nothing else', () => {
  expect([...contextBridge.exposed.keys()]).toEqual(['kiosk']);
  expect(Object.keys(kiosk).sort()).toEqual(['call', 'subscribe']);
  expect(Object.isFrozen(kiosk)).toBe(true);
});

describe('call', () => {
  it('asks main on the method’s channel, with one argument', async () => {
    ipcRenderer.answer = () => ({ ok: true, value: [] });
    expect(await kiosk.call('staff.list', {})).toEqual({ ok: true, value: [] });
    expect(ipcRenderer.sent).toEqual([{ channel: 'kiosk:call:staff.list', args: [{}] }]);
  });

  it.each([
    'staff.no-such',
    'toString',
    '__proto__',
    'kiosk:call:staff.list',
    '',
    7,
    null,
    { toString: () => 'staff.list' },
  ])('answers a typed failure for the unknown method %s, without asking main', async (method) => {
    expect(await kiosk.call(method as never, {})).toEqual({
      ok: false,
      error: { code: 'malformed-input', paths: ['method'] },
    });
    expect(ipcRenderer.sent).toEqual([]);
  });

  it('answers a typed failure for an input that can’t be copied', async () => {
    expect(await kiosk.call('staff.list', { listener: () => {} })).toEqual({
      ok: false,
      error: { code: 'malformed-input', paths: ['input'] },
    });
  });

  it('never rejects: main’s own trouble is `internal`, its text stays behind', async () => {
    ipcRenderer.answer = () => {
      throw new Error('Error invoking remote method: a stack with s3cr3t');
    };
    expect(await kiosk.call('staff.list', {})).toEqual({ ok: false, error: { code: 'internal' } });
  });
});

describe('subscribe', () => {
  it('hands over the payload only, and ends when told to', () => {
    const heard: unknown[][] = [];
    const end = kiosk.subscribe('session.changed', (...args) => heard.push(args));
    ipcRenderer.emit('kiosk:event:session.changed', { sender: ipcRenderer }, { state: 'signed-out' });
    end();
    ipcRenderer.emit('kiosk:event:session.changed', { sender: ipcRenderer }, { state: 'signed-out' });
    expect(heard).toEqual([[{ state: 'signed-out' }]]);
  });

  it('does nothing for an unknown event or something that is no listener', () => {
    kiosk.subscribe('secrets.changed' as never, () => {})();
    kiosk.subscribe('session.changed', 'listener' as never)();
    expect(ipcRenderer.eventNames()).toEqual([]);
  });
});
