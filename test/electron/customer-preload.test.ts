import { beforeAll, expect, it } from 'vitest';
import type { CustomerBridge } from '../../shared/contract/customer-bridge.ts';
import { contextBridge, ipcRenderer } from '../support/electron-double.ts';

let bridge: CustomerBridge;

beforeAll(async () => {
  await import('../../electron/customer-preload.ts');
  bridge = contextBridge.exposed.get('customer') as CustomerBridge;
});

it('gives the page call and subscribe, frozen, under a name of its own', () => {
  expect([...contextBridge.exposed.keys()]).toEqual(['customer']);
  expect(Object.keys(bridge).sort()).toEqual(['call', 'subscribe']);
  expect(Object.isFrozen(bridge)).toBe(true);
});

it('asks main on channels of its own, and hears its own event with the payload only', async () => {
  ipcRenderer.answer = () => ({ ok: true, value: null });
  await bridge.call('customer.state', {});
  expect(ipcRenderer.sent.splice(0)).toEqual([{ channel: 'customer:call:customer.state', args: [{}] }]);
  const heard: unknown[][] = [];
  bridge.subscribe('customer.changed', (...args) => heard.push(args));
  ipcRenderer.emit('customer:event:customer.changed', { sender: ipcRenderer }, {});
  expect(heard).toEqual([[{}]]);
});

it.each(['staff.list', 'applications.read-open', 'customer-screen.read', 'toString', ''])(
  'knows no %s',
  async (method) => {
    expect(await bridge.call(method, {})).toEqual({
      ok: false,
      error: { code: 'malformed-input', paths: ['method'] },
    });
    expect(ipcRenderer.sent).toEqual([]);
  },
);

it('hears nothing of the staff’s', () => {
  bridge.subscribe('session.changed', () => {});
  expect(ipcRenderer.eventNames()).toEqual(['customer:event:customer.changed']);
});
