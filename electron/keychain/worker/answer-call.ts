import type { KeychainCall, KeychainReply, ServiceName } from '../child/keychain-protocol.ts';
import type { KeychainAdapter } from './keychain-adapter.ts';
import { sortKeychainError } from './sort-keychain-error.ts';

/** What answering needs besides the call. */
export interface AnswerTools {
  readonly adapter: KeychainAdapter;
  readonly uuid: () => string;
  /** Called once the keychain has answered a first, harmless question. */
  readonly onAnswering: () => void;
}

const absent: KeychainReply = { kind: 'absent' };
const done: KeychainReply = { kind: 'done' };
const unavailable: KeychainReply = { kind: 'refused', why: 'unavailable' };

/**
 * Does one call in the keychain and tells *absent, locked, unavailable* and *denied* apart. Never throws.
 *
 * Looking up a name that can't exist asks for no password even while the keychain is locked, so it comes first and shows that
 * somebody answers at all. "Nothing there" is believed only after a random entry could be written, read and deleted.
 */
export async function answerCall(call: KeychainCall, tools: AnswerTools): Promise<KeychainReply> {
  try {
    await tools.adapter.lookUp(call.service, randomName(tools));
    tools.onAnswering();
    return await doCall(call, tools);
  } catch (error) {
    return { kind: 'refused', why: sortKeychainError(error) };
  }
}

async function doCall(call: KeychainCall, tools: AnswerTools): Promise<KeychainReply> {
  switch (call.operation) {
    case 'read':
      return await read(call.service, call.name, tools);
    case 'write':
      return await write(call.service, call.name, call.value, tools);
    case 'remove':
      return await remove(call.service, call.name, tools);
    case 'probe':
      return (await works(call.service, tools)) ? done : unavailable;
  }
}

async function read(service: ServiceName, name: string, tools: AnswerTools): Promise<KeychainReply> {
  const value = await tools.adapter.lookUp(service, name);
  if (value !== undefined) return { kind: 'value', value };
  if (!(await works(service, tools))) return unavailable;
  // Again, since the probe may have unlocked a keychain that said "nothing" only because it was locked.
  const again = await tools.adapter.lookUp(service, name);
  return again === undefined ? absent : { kind: 'value', value: again };
}

async function write(
  service: ServiceName,
  name: string,
  value: string,
  { adapter }: AnswerTools,
): Promise<KeychainReply> {
  await adapter.keep(service, name, value);
  return (await adapter.lookUp(service, name)) === value ? done : unavailable;
}

async function remove(service: ServiceName, name: string, tools: AnswerTools): Promise<KeychainReply> {
  if (await tools.adapter.erase(service, name)) return done;
  if (!(await works(service, tools))) return unavailable;
  return (await tools.adapter.erase(service, name)) ? done : absent;
}

/** Whether a random entry can be written, read back and deleted; throws what the library throws. */
async function works(service: ServiceName, tools: AnswerTools): Promise<boolean> {
  const name = randomName(tools);
  const value = tools.uuid();
  await tools.adapter.keep(service, name, value);
  const readBack = await tools.adapter.lookUp(service, name);
  return (await tools.adapter.erase(service, name)) && readBack === value;
}

const randomName = ({ uuid }: AnswerTools) => `probe/${uuid()}`;
