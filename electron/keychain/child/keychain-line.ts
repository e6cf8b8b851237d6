import type { KeychainChild } from './keychain-child.ts';
import {
  type KeychainCall,
  KeychainMessage,
  type KeychainRefusal,
  type KeychainReply,
  type KeychainRequest,
} from './keychain-protocol.ts';

/** One child and the one call that it may be busy with. */
export interface KeychainLine {
  /** Asks once; never throws. One at a time. Out of time, the answer is a refusal and the child is of no more use. */
  readonly ask: (request: KeychainRequest, timeLimitMs: number) => Promise<KeychainReply>;
  readonly end: () => void;
}

type LineEvent = KeychainMessage | { readonly message: 'exited' };

const refused = (why: KeychainRefusal): KeychainReply => ({ kind: 'refused', why });

/** Opens the line to a child that was just started. */
export function openKeychainLine(child: KeychainChild): KeychainLine {
  let state: 'starting' | 'ready' | 'exited' = 'starting';
  let onEvent: (event: LineEvent) => void = () => {};
  child.onMessage((message) => {
    const parsed = KeychainMessage.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.message === 'ready') state = 'ready';
    onEvent(parsed.data);
  });
  child.onExit(() => {
    state = 'exited';
    onEvent({ message: 'exited' });
  });

  const ask = (request: KeychainRequest, timeLimitMs: number) =>
    new Promise<KeychainReply>((resolve) => {
      let answering = false;
      const finish = (reply: KeychainReply) => {
        clearTimeout(timer);
        onEvent = () => {};
        resolve(reply);
      };
      // A keychain that answered a harmless question and then hangs waits for somebody at its prompt.
      const onTimeout = () => finish(refused(answering ? 'locked' : 'unavailable'));
      const timer = setTimeout(onTimeout, timeLimitMs);
      onEvent = (event) => {
        if (event.message === 'exited') finish(refused('unavailable'));
        else if (event.message === 'ready') child.send(request);
        else if (event.id !== request.id) return;
        else if (event.message === 'answering') answering = true;
        else finish(fitting(request.call, event.reply));
      };
      if (state === 'ready') child.send(request);
      if (state === 'exited') finish(refused('unavailable'));
    });

  return { ask, end: () => child.kill() };
}

/** A reply that does not belong to the call is no answer: a read that ends in *done* has read nothing. */
function fitting({ operation }: KeychainCall, reply: KeychainReply): KeychainReply {
  if (reply.kind === 'refused') return reply;
  const success = operation === 'read' ? 'value' : 'done';
  const mayBeAbsent = operation === 'read' || operation === 'remove';
  const fits = reply.kind === success || (reply.kind === 'absent' && mayBeAbsent);
  return fits ? reply : refused('unavailable');
}
