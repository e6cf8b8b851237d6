import { describe, expect, it } from 'vitest';
import { createAnswerSchemas } from '../../../renderer/bridge/answer-schemas.ts';
import { createClient } from '../../../renderer/bridge/client.ts';
import { createKioskEvents } from '../../../renderer/bridge/kiosk-events.ts';
import { getWindowKiosk } from '../../../renderer/bridge/window-kiosk.ts';
import type { KioskBridge } from '../../../shared/contract/bridge.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { fail } from '../../../shared/failure.ts';

const online = { state: 'online', since: 1, providers: [] };
const answering = (answer: unknown): KioskBridge => ({
  call: async () => answer,
  subscribe: () => () => undefined,
});
const clientOn = (bridge: KioskBridge) => createClient(bridge, createAnswerSchemas());
const readConnection = (answer: unknown) => clientOn(answering(answer))['connection.read']({});

describe('the client', () => {
  it('has a method for every entry of the contract and no other', () => {
    expect(Object.keys(clientOn(answering(null))).sort()).toEqual(Object.keys(contract).sort());
  });

  it('hands a fitting answer through', async () => {
    expect(await readConnection({ ok: true, value: online })).toEqual({ ok: true, value: online });
  });

  it('hands a failure of the catalogue through', async () => {
    const failure = fail('too-many-calls', { waitMs: 400 });
    expect(await readConnection({ ok: false, error: failure })).toEqual({ ok: false, error: failure });
  });

  it.each([
    ['an answer with a field too many', { ok: true, value: { ...online, token: 'x' } }],
    ['an answer of another shape', { ok: true, value: 'online' }],
    ['an answer that is none', undefined],
    ['a failure nobody has declared', { ok: false, error: { code: 'oops' } }],
    ['a failure with a fact too many', { ok: false, error: { code: 'locked', pin: '1' } }],
    ['neither success nor failure', { ok: 'yes', value: online }],
  ])('makes "internal" of %s', async (_, answer) => {
    expect(await readConnection(answer)).toEqual({ ok: false, error: fail('internal') });
  });

  it('makes "internal" of a call that the bridge rejects', async () => {
    const client = clientOn({
      call: () => Promise.reject(new Error('no such channel')),
      subscribe: () => () => undefined,
    });
    expect(await client['connection.read']({})).toEqual({ ok: false, error: fail('internal') });
  });
});

describe('events', () => {
  it('are handed on when they fit, and dropped when they do not', () => {
    let say: (payload: unknown) => void = () => undefined;
    let ended = false;
    const events = createKioskEvents({
      call: async () => undefined,
      subscribe: (_, listener) => {
        say = listener;
        return () => {
          ended = true;
        };
      },
    });
    const heard: unknown[] = [];
    const end = events.on('connection.changed', (payload) => heard.push(payload));
    say(online);
    say({ state: 'perhaps' });
    say(null);
    expect(heard).toEqual([online]);
    end();
    expect(ended).toBe(true);
  });
});

it('does not run outside the kiosk', () => {
  expect(() => getWindowKiosk({} as Window)).toThrow('inside the kiosk only');
});
