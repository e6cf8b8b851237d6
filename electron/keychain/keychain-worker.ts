/**
 * The child process in which every keychain call runs: a locked keyring can hold a call until somebody answers a prompt, and
 * four such calls would block all file access of the process they are made in. This one can be killed.
 */
import { randomUUID } from 'node:crypto';
import process from 'node:process';
import {
  type KeychainMessage,
  type KeychainReply,
  KeychainRequest,
  type OsAdapterName,
} from './child/keychain-protocol.ts';
import { answerCall } from './worker/answer-call.ts';
import type { KeychainAdapter } from './worker/keychain-adapter.ts';
import { loadKeytarAdapter } from './worker/keytar-adapter.ts';
import { loadNapiKeyringAdapter } from './worker/napi-keyring-adapter.ts';
import { openWorkerPort } from './worker/worker-port.ts';

const loaders: Record<OsAdapterName, () => Promise<KeychainAdapter>> = {
  keytar: loadKeytarAdapter,
  'napi-keyring': loadNapiKeyringAdapter,
};

const port = openWorkerPort(process);
const send = (message: KeychainMessage) => port.send(message);

async function answer({ id, call }: KeychainRequest): Promise<KeychainReply> {
  const adapter = await loaders[call.adapter]().catch(() => undefined);
  if (adapter === undefined) return { kind: 'refused', why: 'adapter-missing' };
  const onAnswering = () => send({ message: 'answering', id });
  return await answerCall(call, { adapter, uuid: randomUUID, onAnswering });
}

port.onMessage((message) => {
  const request = KeychainRequest.safeParse(message);
  // Only the process that started this one can send, and it sends what the schema says: anything else is a bug there.
  if (!request.success) return;
  void answer(request.data).then((reply) => send({ message: 'reply', id: request.data.id, reply }));
});
// Not exit(): it would wait for a call that hangs on a prompt.
port.onClosed(() => process.kill(process.pid, 'SIGKILL'));
send({ message: 'ready' });
