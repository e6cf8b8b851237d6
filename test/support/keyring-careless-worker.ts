/**
 * The keychain worker as one would write it without knowing the traps: "nothing there" is *absent*, and the store is not pinned. The
 * proofs of practice 18 run against it too, and must fail.
 */
import process from 'node:process';
import { type KeychainReply, KeychainRequest } from '../../electron/keychain/child/keychain-protocol.ts';
import type { KeychainAdapter } from '../../electron/keychain/worker/keychain-adapter.ts';
import { loadKeytarAdapter } from '../../electron/keychain/worker/keytar-adapter.ts';
import { openWorkerPort } from '../../electron/keychain/worker/worker-port.ts';

const port = openWorkerPort(process);

async function loadUnpinned(): Promise<KeychainAdapter> {
  const { AsyncEntry } = await import('@napi-rs/keyring');
  return {
    lookUp: async (service, name) => (await new AsyncEntry(service, name).getPassword()) ?? undefined,
    keep: (service, name, value) => new AsyncEntry(service, name).setPassword(value),
    erase: (service, name) => new AsyncEntry(service, name).deleteCredential(),
  };
}

async function answer({ call }: KeychainRequest): Promise<KeychainReply> {
  const adapter = await (call.adapter === 'keytar' ? loadKeytarAdapter() : loadUnpinned());
  if (call.operation === 'write') {
    await adapter.keep(call.service, call.name, call.value);
    return { kind: 'done' };
  }
  if (call.operation === 'remove')
    return (await adapter.erase(call.service, call.name)) ? { kind: 'done' } : { kind: 'absent' };
  if (call.operation === 'probe') return { kind: 'done' };
  const value = await adapter.lookUp(call.service, call.name);
  return value === undefined ? { kind: 'absent' } : { kind: 'value', value };
}

port.onMessage((message) => {
  const request = KeychainRequest.parse(message);
  answer(request)
    .catch((): KeychainReply => ({ kind: 'refused', why: 'unavailable' }))
    .then((reply) => port.send({ message: 'reply', id: request.id, reply }))
    .catch(() => process.exit(1));
});
port.onClosed(() => process.kill(process.pid, 'SIGKILL'));
port.send({ message: 'ready' });
