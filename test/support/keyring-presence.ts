/** What the keychain proofs can be run against on this machine; the test report says it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OsAdapterName } from '../../electron/keychain/child/keychain-protocol.ts';
import type { KeychainAdapter } from '../../electron/keychain/worker/keychain-adapter.ts';
import { loadKeytarAdapter } from '../../electron/keychain/worker/keytar-adapter.ts';
import { loadNapiKeyringAdapter } from '../../electron/keychain/worker/napi-keyring-adapter.ts';
import { whyNoKeyring } from './keyring-session.ts';

export interface KeyringPresence {
  /** Why there is no real keyring; undefined where there is one. */
  readonly noKeyring: string | undefined;
  readonly adapters: readonly OsAdapterName[];
}

/** Looks, says loudly what can't be proved here, and leaves a note in `out/reports/keychain.json` for the test report. */
export async function findKeyringPresence(): Promise<KeyringPresence> {
  const noKeyring = whyNoKeyring();
  const adapters: OsAdapterName[] = [];
  if (await canBeLoaded(loadKeytarAdapter)) adapters.push('keytar');
  if (await canBeLoaded(loadNapiKeyringAdapter)) adapters.push('napi-keyring');
  const missing = OsAdapterName.options.filter((name) => !adapters.includes(name));
  const notes = [...missing.map((name) => `${name} can't be loaded`), ...(noKeyring ? [noKeyring] : [])];
  if (notes.length > 0) console.warn(`NOT PROVED HERE: keychain: ${notes.join('; ')}`);
  writeNote({ noKeyring, adapters });
  return { noKeyring, adapters };
}

async function canBeLoaded(load: () => Promise<KeychainAdapter>): Promise<boolean> {
  return await load().then(
    () => true,
    () => false,
  );
}

function writeNote({ noKeyring, adapters }: KeyringPresence): void {
  const said = (name: OsAdapterName) => (adapters.includes(name) ? 'present' : 'absent');
  const note = {
    keytar: said('keytar'),
    napiKeyring: said('napi-keyring'),
    keyring: noKeyring ? 'missing' : 'real',
  };
  const folder = path.join(import.meta.dirname, '../../out/reports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'keychain.json'), `${JSON.stringify(note)}\n`);
}
