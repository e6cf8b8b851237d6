import type { Clock } from '../../clock.ts';
import type { SpawnKeychainChild } from './keychain-child.ts';
import { type KeychainLine, openKeychainLine } from './keychain-line.ts';
import { type KeychainCall, type KeychainReply, KeychainRequest } from './keychain-protocol.ts';

/** The child process behind all keychain calls of this process. */
export interface KeychainProcess {
  /** Does one call, after the ones before it. Never fails; throws only on a call that its schema forbids, which is a bug. */
  readonly call: (call: KeychainCall) => Promise<KeychainReply>;
  /** Ends the child. Calls after that are refused as *unavailable*. */
  readonly close: () => void;
}

/** How long one call may take, the start of the child included. */
export const keychainTimeLimitMs = 3000;

/**
 * Starts the child with the first call and keeps it while it serves well. After a refusal it is killed and the next call starts
 * a new one, since a library may be of no more use in a process that saw its daemon restart (keytar is not). A child that
 * served before and now finds the keychain unavailable gets one successor within the same call, for the same reason.
 */
export function createKeychainProcess(options: {
  readonly spawn: SpawnKeychainChild;
  readonly clock: Clock;
  readonly timeLimitMs?: number;
}): KeychainProcess {
  const { spawn, clock, timeLimitMs = keychainTimeLimitMs } = options;
  let line: KeychainLine | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let calls = 0;
  let closed = false;

  const ask = async (request: KeychainRequest, until: number): Promise<KeychainReply> => {
    line ??= openKeychainLine(spawn());
    const reply = await line.ask(request, until - clock.monotonic());
    if (reply.kind === 'refused') endLine();
    return reply;
  };

  const endLine = () => {
    line?.end();
    line = undefined;
  };

  const serve = async (request: KeychainRequest): Promise<KeychainReply> => {
    if (closed) return { kind: 'refused', why: 'unavailable' };
    const until = clock.monotonic() + timeLimitMs;
    const servedBefore = line !== undefined;
    const reply = await ask(request, until);
    const isWorthAnother =
      servedBefore && reply.kind === 'refused' && reply.why === 'unavailable' && clock.monotonic() < until;
    return isWorthAnother && !closed ? await ask(request, until) : reply;
  };

  return {
    call: (call) => {
      calls += 1;
      const request = KeychainRequest.parse({ id: calls, call });
      const reply = queue.then(() => serve(request));
      queue = reply.catch(() => {});
      return reply;
    },
    close: () => {
      closed = true;
      endLine();
    },
  };
}
