/** A real vault in a folder, opened in this thread, whose disk does what a test says: stand still, fill up, or lose its power. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemRandom } from '../../electron/random.ts';
import { createPort } from '../../electron/vault/open-vault.ts';
import type { VaultPort } from '../../electron/vault/vault-port.ts';
import { createVaultHost, type VaultHost } from '../../electron/vault/worker/vault-host.ts';
import type { VaultLine } from '../../electron/vault/worker/vault-line.ts';
import { fail } from '../../shared/failure.ts';
import { err, ok, unwrap } from '../../shared/result.ts';

export interface VaultDisk {
  readonly folder: string;
  /** Opens the vault; again, only after `crash`. */
  readonly open: () => VaultPort;
  /** Writes don't reach the disk, and are not answered, until `goOn`. */
  readonly stall: () => void;
  /** Writes, or calls of another name, are refused with this until `goOn`. */
  readonly refuse: (code: 'storage-full' | 'storage-unavailable', name?: keyof VaultPort) => void;
  /** Writes are answered as if they had reached the disk, and have not: what no disk may do, to see that a test sees it. */
  readonly forget: () => void;
  /** The next call of this name reads, and is not answered until it is let go. */
  readonly holdReading: (name: keyof VaultPort) => {
    readonly reached: Promise<void>;
    readonly letGo: () => void;
  };
  /** Lets all readings go that are held, and holds none. */
  readonly letReadingsGo: () => void;
  readonly goOn: () => void;
  /** From this moment on nothing reaches the disk and nobody is answered. */
  readonly crash: () => void;
  /** How often each call was made since it was opened. */
  readonly calls: Map<string, number>;
  readonly remove: () => void;
}

/** An empty folder for a vault. */
export function createVaultDisk(): VaultDisk {
  const root = mkdtempSync(path.join(tmpdir(), 'vestibule-kiosk-'));
  const folder = path.join(root, 'vault');
  const calls = new Map<string, number>();
  const refusals = new Map<string, 'storage-full' | 'storage-unavailable'>();
  const heldReadings = new Map<string, { readonly reach: () => void; readonly until: Promise<void> }>();
  let letReadingsGo = () => {};
  let forgets = false;
  let gate = Promise.resolve();
  let openGate = () => {};
  let host: VaultHost | undefined;

  const goOn = () => {
    refusals.clear();
    forgets = false;
    openGate();
    gate = Promise.resolve();
  };
  const crash = () => {
    host?.close();
    host = undefined;
    heldReadings.clear();
    goOn();
  };

  function open(): VaultPort {
    if (host) throw new Error('it is open');
    const own = createVaultHost({ folder, random: systemRandom, ballastBytes: 64 * 1024 });
    unwrap(own.open(Buffer.alloc(32, 7)));
    const operations = own.operations();
    host = own;
    calls.clear();
    // Nobody is answered whose program has ended.
    const alive = () => (host === own ? Promise.resolve() : new Promise<void>(() => {}));
    const line: VaultLine = {
      call: async (name, ...input) => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        if (name === 'write') await gate;
        await alive();
        if (name === 'write' && forgets) return ok() as never;
        const run = operations[name as keyof typeof operations] as (given: unknown) => unknown;
        const refusal = refusals.get(name);
        const answer = refusal ? err(fail(refusal)) : run(input[0]);
        const held = heldReadings.get(name);
        heldReadings.delete(name);
        held?.reach();
        await held?.until;
        await alive();
        return answer as never;
      },
      close: async () => {
        if (host === own) crash();
      },
    };
    return createPort(line);
  }

  return {
    folder,
    open,
    stall: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      openGate = resolve;
    },
    refuse: (code, name = 'write') => void refusals.set(name, code),
    forget: () => {
      forgets = true;
    },
    holdReading: (name) => {
      const reached = Promise.withResolvers<void>();
      const until = Promise.withResolvers<void>();
      heldReadings.set(name, { reach: reached.resolve, until: until.promise });
      const before = letReadingsGo;
      letReadingsGo = () => {
        before();
        until.resolve();
      };
      return { reached: reached.promise, letGo: until.resolve };
    },
    letReadingsGo: () => {
      heldReadings.clear();
      letReadingsGo();
      letReadingsGo = () => {};
    },
    goOn,
    crash,
    calls,
    remove: () => {
      crash();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
