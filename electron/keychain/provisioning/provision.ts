/** `npm run provision` and `vestibule --provision`, without their processes: reads credentials, checks them, stores them, and says what it did. */
import type { Mode } from '../../../shared/domain/provider.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../../random.ts';
import type { KeychainProcess } from '../child/keychain-process.ts';
import { chooseAdapter } from '../choose-adapter.ts';
import { type CredentialProvider, credentialNames, credentialProviders } from '../credentials.ts';
import { keychainIdName, readKeychainRecord, writeKeychainRecord } from '../keychain-record.ts';
import { openRecordedStore, serviceOf } from '../open-recorded-store.ts';
import { createOsSecretStore } from '../os-secret-store.ts';
import { writeCredentials } from '../read-credentials.ts';
import type { SecretStore } from '../secret-store.ts';
import { findTelemetryHeader, telemetryHeaderName } from '../telemetry-header.ts';
import { findTransferIdentity, transferIdentityName, writeTransferIdentity } from '../transfer-identity.ts';
import { maxCredentialBytes, parseCredentials } from './parse-credentials.ts';
import { parseProvisionArguments } from './provision-arguments.ts';
import {
  type ProvisionCommandLine,
  sayCredentialsProblem,
  saySetupFailure,
  telemetryHeaderRefused,
  transferIdentityRefused,
  usage,
} from './provision-words.ts';

/** 0 done, 2 wrong use, 3 credentials refused, 4 the keychain or its record can't be used. */
export interface ProvisionEnding {
  readonly exitCode: 0 | 2 | 3 | 4;
  readonly lines: readonly string[];
}

export interface ProvisionTools {
  readonly command: ProvisionCommandLine;
  /** The bytes of standard input; may stop after one byte more than the limit. Called only if credentials are wanted. */
  readonly readInput: () => Promise<Buffer>;
  readonly profileDirOf: (mode: Mode) => string;
  readonly platform: NodeJS.Platform;
  readonly process: KeychainProcess;
  readonly random: Random;
}

type SetupFailure = Parameters<typeof saySetupFailure>[0];

const setupFailed = (failure: SetupFailure, ...more: string[]): ProvisionEnding => ({
  exitCode: 4,
  lines: [saySetupFailure(failure), ...more],
});

/** Does what the arguments ask for. */
export async function provision(args: readonly string[], tools: ProvisionTools): Promise<ProvisionEnding> {
  const wanted = parseProvisionArguments(args);
  if (wanted === undefined) return { exitCode: 2, lines: usage(tools.command) };
  switch (wanted.command) {
    case 'list':
      return await list(wanted.mode, tools);
    case 'transfer':
      return await enterTransferIdentity(wanted.mode, tools);
    case 'telemetry':
      return await enterTelemetryHeader(wanted.mode, tools);
    case 'provision':
      return await enter(wanted.provider, wanted.mode, tools);
  }
}

async function enter(
  provider: CredentialProvider,
  mode: Mode,
  tools: ProvisionTools,
): Promise<ProvisionEnding> {
  const input = await tools.readInput();
  const credentials = parseCredentials(provider, input);
  input.fill(0);
  const names = credentialNames(provider);
  if (!credentials.ok) {
    const fields = names.map(({ field }) => field);
    return { exitCode: 3, lines: [sayCredentialsProblem(credentials.error, fields)] };
  }
  const store = await openForProvisioning(mode, tools);
  if (!store.ok) return setupFailed(store.error, 'Nothing was stored.');
  const written = await writeCredentials(store.value, provider, credentials.value);
  if (!written.ok) return setupFailed(written.error, 'Only a part may be stored: run this again.');
  const given: Readonly<Record<string, string | undefined>> = credentials.value;
  const stored = names
    .filter(({ field }) => given[field] !== undefined)
    .map(({ name }) => name)
    .join(', ');
  return { exitCode: 0, lines: [`Stored for ${mode}, through ${store.value.adapter}: ${stored}`] };
}

async function enterTransferIdentity(mode: Mode, tools: ProvisionTools): Promise<ProvisionEnding> {
  const input = await tools.readInput();
  const identity =
    input.length <= maxCredentialBytes ? findTransferIdentity(input.toString('utf8')) : undefined;
  input.fill(0);
  if (identity === undefined) return { exitCode: 3, lines: [transferIdentityRefused] };
  const store = await openForProvisioning(mode, tools);
  if (!store.ok) return setupFailed(store.error, 'Nothing was stored.');
  const written = await writeTransferIdentity(store.value, identity);
  if (!written.ok) return setupFailed(written.error, 'Nothing was stored.');
  return {
    exitCode: 0,
    lines: [`Stored for ${mode}, through ${store.value.adapter}: ${transferIdentityName}`],
  };
}

async function enterTelemetryHeader(mode: Mode, tools: ProvisionTools): Promise<ProvisionEnding> {
  const input = await tools.readInput();
  const header = input.length <= maxCredentialBytes ? findTelemetryHeader(input.toString('utf8')) : undefined;
  input.fill(0);
  if (header === undefined) return { exitCode: 3, lines: [telemetryHeaderRefused] };
  const store = await openForProvisioning(mode, tools);
  if (!store.ok) return setupFailed(store.error, 'Nothing was stored.');
  const written = await store.value.write(telemetryHeaderName, header);
  if (!written.ok) return setupFailed(written.error, 'Nothing was stored.');
  return {
    exitCode: 0,
    lines: [`Stored for ${mode}, through ${store.value.adapter}: ${telemetryHeaderName}`],
  };
}

/** The keychain on record; on a terminal without a record, the one that works is chosen and put on record. */
async function openForProvisioning(
  mode: Mode,
  tools: ProvisionTools,
): Promise<Result<SecretStore, SetupFailure>> {
  const { process, platform } = tools;
  const profileDir = tools.profileDirOf(mode);
  const record = readKeychainRecord(profileDir);
  if (!record.ok) return record;
  if (record.value !== undefined) return await openRecordedStore({ ...tools, mode, record: record.value });

  const adapter = await chooseAdapter(process, serviceOf(mode));
  if (!adapter.ok) return adapter;
  const store = createOsSecretStore({ process, adapter: adapter.value, service: serviceOf(mode) });
  const keychainId = tools.random.uuid();
  const marked = await store.write(keychainIdName, keychainId);
  if (!marked.ok) return marked;
  const saved = writeKeychainRecord(profileDir, { version: 1, adapter: adapter.value, platform, keychainId });
  return saved.ok ? ok(store) : saved;
}

async function list(mode: Mode, tools: ProvisionTools): Promise<ProvisionEnding> {
  const store = await openForListing(mode, tools);
  const credentials = credentialProviders.flatMap((provider) =>
    credentialNames(provider).map(({ name }) => name),
  );
  const names = [...credentials, transferIdentityName, telemetryHeaderName];
  if (!store.ok) {
    const state = stateOf(store.error);
    return setupFailed(store.error, ...names.map((name) => `${name}: ${state}`));
  }
  const lines: string[] = [`${mode}, through ${store.value.adapter}:`];
  let failure: SetupFailure | undefined;
  for (const name of names) {
    const secret = await store.value.read(name);
    lines.push(`${name}: ${secret.ok ? 'present' : stateOf(secret.error)}`);
    if (!secret.ok && secret.error.code !== 'secret-absent') failure = secret.error;
  }
  if (failure) return setupFailed(failure, ...lines);
  return { exitCode: 0, lines };
}

async function openForListing(mode: Mode, tools: ProvisionTools): Promise<Result<SecretStore, SetupFailure>> {
  const record = readKeychainRecord(tools.profileDirOf(mode));
  if (!record.ok) return record;
  if (record.value !== undefined) return await openRecordedStore({ ...tools, mode, record: record.value });
  const adapter = await chooseAdapter(tools.process, serviceOf(mode));
  if (!adapter.ok) return err(adapter.error);
  return ok(
    createOsSecretStore({ process: tools.process, adapter: adapter.value, service: serviceOf(mode) }),
  );
}

function stateOf({ code }: SetupFailure): string {
  return code === 'secret-absent' ? 'absent' : code.startsWith('keychain-') ? code.slice(9) : 'unknown';
}
