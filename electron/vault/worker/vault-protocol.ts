/** What crosses between this process's main thread and the vault's worker. */

import type { VaultOperations } from './operations.ts';
import type { VaultHost } from './vault-host.ts';

/** Everything the worker answers: the host's own calls and those of an open vault. */
export interface VaultCalls extends VaultOperations {
  readonly inspect: VaultHost['inspect'];
  readonly open: VaultHost['open'];
  readonly prove: VaultHost['prove'];
  readonly close: () => void;
}

/** The names of the calls. */
export type VaultCallName = keyof VaultCalls;

/** Handed to the worker at its start. */
export interface VaultWorkerData {
  readonly folder: string;
}

/** One call; `input` is the call's one argument. */
export interface VaultRequest {
  readonly id: number;
  readonly name: VaultCallName;
  readonly input: unknown;
}

/** Its answer: the call's result, or that it threw, by the error's name and code. Never its text, which may quote data. */
export type VaultReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly bug: string };
