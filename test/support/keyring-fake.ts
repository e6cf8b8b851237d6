/**
 * A keychain that can be told to be locked, gone or deaf, behind the product's own worker logic: it fails in the words that
 * gnome-keyring was heard to use. Messages are copied, as between real processes.
 */

import type { KeychainChild, SpawnKeychainChild } from '../../electron/keychain/child/keychain-child.ts';
import {
  type KeychainMessage,
  type KeychainReply,
  KeychainRequest,
  type OsAdapterName,
} from '../../electron/keychain/child/keychain-protocol.ts';
import { answerCall } from '../../electron/keychain/worker/answer-call.ts';
import type { KeychainAdapter } from '../../electron/keychain/worker/keychain-adapter.ts';

export const keychainStates = ['open', 'locked', 'no-collection', 'no-bus', 'denied'] as const;
export type KeychainState = (typeof keychainStates)[number];

const complaint: Record<Exclude<KeychainState, 'open'>, string> = {
  locked: 'Cannot create an item in a locked collection',
  'no-collection': 'Object does not exist at path “/org/freedesktop/secrets/collection/login”',
  'no-bus': 'Could not connect: No such file or directory',
  denied: 'Rejected send message, 2 matched rules; type="method_call"',
};

export class FakeKeychain {
  state: KeychainState = 'open';
  /** Libraries that can be loaded. */
  loadable: OsAdapterName[] = ['keytar', 'napi-keyring'];
  /** `adapter service name` to value: the libraries don't read each other's entries. */
  readonly entries = new Map<string, string>();
  /** Every call that reached the keychain. */
  readonly calls: KeychainRequest['call'][] = [];
  children = 0;

  /** Starts a child that answers in this process. */
  readonly spawn: SpawnKeychainChild = () => {
    this.children += 1;
    let alive = true;
    let hear: (message: unknown) => void = () => {};
    const say = (message: KeychainMessage) => {
      if (alive) hear(structuredClone(message));
    };
    queueMicrotask(() => say({ message: 'ready' }));
    const child: KeychainChild = {
      send: (message) => {
        const { id, call } = KeychainRequest.parse(structuredClone(message));
        this.calls.push(call);
        const onAnswering = () => say({ message: 'answering', id });
        void this.#answer({ id, call }, onAnswering).then((reply) => say({ message: 'reply', id, reply }));
      },
      onMessage: (listener) => {
        hear = listener;
      },
      onExit: () => {},
      kill: () => {
        alive = false;
      },
    };
    return child;
  };

  /** One library, as the worker would use it. */
  adapter(name: OsAdapterName): KeychainAdapter {
    const key = (service: string, entry: string) => `${name} ${service} ${entry}`;
    return {
      lookUp: async (service, entry) => {
        if (this.state === 'no-bus' || this.state === 'denied') throw new Error(complaint[this.state]);
        return this.state === 'open' ? this.entries.get(key(service, entry)) : undefined;
      },
      keep: async (service, entry, value) => {
        if (this.state !== 'open') throw new Error(complaint[this.state]);
        this.entries.set(key(service, entry), value);
      },
      erase: async (service, entry) => this.state === 'open' && this.entries.delete(key(service, entry)),
    };
  }

  async #answer({ call }: KeychainRequest, onAnswering: () => void): Promise<KeychainReply> {
    if (!this.loadable.includes(call.adapter)) return { kind: 'refused', why: 'adapter-missing' };
    const uuid = () => crypto.randomUUID();
    return await answerCall(call, { adapter: this.adapter(call.adapter), uuid, onAnswering });
  }
}
