import { describe, expect, it } from 'vitest';
import type { KeychainCall } from '../../../../electron/keychain/child/keychain-protocol.ts';
import { answerCall } from '../../../../electron/keychain/worker/answer-call.ts';
import type { KeychainAdapter } from '../../../../electron/keychain/worker/keychain-adapter.ts';
import { FakeKeychain } from '../../../support/keyring-fake.ts';

const at = { adapter: 'keytar', service: 'vestibule-training' } as const;
const name = 'quantum-metal/apiKey';
const read: KeychainCall = { operation: 'read', ...at, name };
const write: KeychainCall = { operation: 'write', ...at, name, value: 'specimen' };
const remove: KeychainCall = { operation: 'remove', ...at, name };
const probe: KeychainCall = { operation: 'probe', ...at };

async function answer(adapter: KeychainAdapter, call: KeychainCall) {
  let answering = false;
  const uuid = () => crypto.randomUUID();
  const reply = await answerCall(call, { adapter, uuid, onAnswering: () => (answering = true) });
  return { ...reply, answering };
}

describe('a keychain that works', () => {
  it('gives what was kept, and leaves no probe entry behind', async () => {
    const keychain = new FakeKeychain();
    const adapter = keychain.adapter('keytar');
    expect(await answer(adapter, read)).toEqual({ kind: 'absent', answering: true });
    expect(await answer(adapter, write)).toMatchObject({ kind: 'done' });
    expect(await answer(adapter, probe)).toMatchObject({ kind: 'done' });
    expect(await answer(adapter, read)).toMatchObject({ kind: 'value', value: 'specimen' });
    expect([...keychain.entries.values()]).toEqual(['specimen']);
    expect(await answer(adapter, remove)).toMatchObject({ kind: 'done' });
    expect(await answer(adapter, remove)).toMatchObject({ kind: 'absent' });
  });

  it('is believed only if it gives back what it was given', async () => {
    const adapter = { ...new FakeKeychain().adapter('keytar'), keep: async () => {} };
    for (const call of [read, write, remove, probe])
      expect(await answer(adapter, call)).toMatchObject({ kind: 'refused', why: 'unavailable' });
  });

  it('is asked again after the probe, which may have unlocked it', async () => {
    const keychain = new FakeKeychain();
    const adapter = keychain.adapter('keytar');
    await adapter.keep(at.service, name, 'specimen');
    keychain.state = 'locked';
    const unlockedByWriting: KeychainAdapter = {
      ...adapter,
      keep: async (...entry) => {
        keychain.state = 'open';
        await adapter.keep(...entry);
      },
    };
    expect(await answer(unlockedByWriting, read)).toMatchObject({ kind: 'value', value: 'specimen' });
    keychain.state = 'locked';
    expect(await answer(unlockedByWriting, remove)).toMatchObject({ kind: 'done' });
  });
});

describe('a keychain that does not work', () => {
  it.each([
    ['locked', 'locked', true],
    ['no-collection', 'unavailable', true],
    ['no-bus', 'unavailable', false],
    ['denied', 'denied', false],
  ] as const)('%s: nothing is ever absent', async (state, why, answering) => {
    const keychain = new FakeKeychain();
    keychain.state = state;
    for (const call of [read, write, remove, probe])
      expect(await answer(keychain.adapter('keytar'), call)).toEqual({ kind: 'refused', why, answering });
    expect(keychain.entries.size).toBe(0);
  });
});
