/** Reads credentials from standard input, checks them, stores them, and says what it did. */
import type { Mode } from '../../../shared/domain/provider.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { chooseAdapter } from '../../keychain/choose-adapter.ts';
import { type CredentialProvider, credentialNames, credentialProviders } from '../../keychain/credentials.ts';
import { keychainIdName, readKeychainRecord, writeKeychainRecord } from '../../keychain/keychain-record.ts';
import { openRecordedStore, serviceOf } from '../../keychain/open-recorded-store.ts';
import { createOsSecretStore } from '../../keychain/os-secret-store.ts';
import { writeCredentials } from '../../keychain/read-credentials.ts';
import type { SecretStore } from '../../keychain/secret-store.ts';
import { findTelemetryHeader, telemetryHeaderName } from '../../keychain/telemetry-header.ts';
import { findTransferIdentity, transferIdentityName } from '../../keychain/transfer-identity.ts';
import { profileDir } from '../../settings/profile-dir.ts';
import type { Command, CommandEnding, CommandTools } from '../command.ts';
import { type SetupFailure, saySetupFailure } from '../command-words.ts';
import { maxCredentialBytes, parseCredentials } from './parse-credentials.ts';
import { type ProvisionRequest, parseProvisionArguments } from './provision-arguments.ts';
import {
  provisionUsage,
  sayCredentialsProblem,
  telemetryHeaderRefused,
  transferIdentityRefused,
} from './provision-words.ts';

const setupFailed = (failure: SetupFailure, ...more: string[]): CommandEnding => ({
  exitCode: 4,
  lines: [saySetupFailure(failure), ...more],
});

/** Puts credentials into the keychain of the user who runs the kiosk, or says which of them are there. */
export const provisionCommand: Command<ProvisionRequest> = {
  name: 'provision',
  parse: ({ args }) => parseProvisionArguments(args),
  usage: ({ calledAs }) => provisionUsage(calledAs),
  run: async (request, tools) => {
    switch (request.asks) {
      case 'list':
        return await list(request.mode, tools);
      case 'transfer':
        return await enterSecret(transferIdentity, request.mode, tools);
      case 'telemetry':
        return await enterSecret(telemetryHeader, request.mode, tools);
      case 'credentials':
        return await enterCredentials(request.provider, request.mode, tools);
    }
  },
};

async function enterCredentials(
  provider: CredentialProvider,
  mode: Mode,
  tools: CommandTools,
): Promise<CommandEnding> {
  const input = await tools.readInput(maxCredentialBytes);
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

/** A secret of its own beside the providers' credentials, given as text. */
interface LoneSecret {
  readonly name: string;
  /** The secret in what was given; undefined where that is anything else. */
  readonly find: (text: string) => string | undefined;
  readonly refused: string;
}

const transferIdentity: LoneSecret = {
  name: transferIdentityName,
  find: findTransferIdentity,
  refused: transferIdentityRefused,
};

const telemetryHeader: LoneSecret = {
  name: telemetryHeaderName,
  find: findTelemetryHeader,
  refused: telemetryHeaderRefused,
};

async function enterSecret(secret: LoneSecret, mode: Mode, tools: CommandTools): Promise<CommandEnding> {
  const input = await tools.readInput(maxCredentialBytes);
  const found = input.length <= maxCredentialBytes ? secret.find(input.toString('utf8')) : undefined;
  input.fill(0);
  if (found === undefined) return { exitCode: 3, lines: [secret.refused] };
  const store = await openForProvisioning(mode, tools);
  if (!store.ok) return setupFailed(store.error, 'Nothing was stored.');
  const written = await store.value.write(secret.name, found);
  if (!written.ok) return setupFailed(written.error, 'Nothing was stored.');
  return { exitCode: 0, lines: [`Stored for ${mode}, through ${store.value.adapter}: ${secret.name}`] };
}

/** The keychain on record; on a terminal without a record, the one that works is chosen and put on record. */
async function openForProvisioning(
  mode: Mode,
  tools: CommandTools,
): Promise<Result<SecretStore, SetupFailure>> {
  const { process, platform } = tools;
  const folder = profileDir({ ...tools, mode });
  const record = readKeychainRecord(folder);
  if (!record.ok) return record;
  if (record.value !== undefined) return await openRecordedStore({ ...tools, mode, record: record.value });

  const adapter = await chooseAdapter(process, serviceOf(mode));
  if (!adapter.ok) return adapter;
  const store = createOsSecretStore({ process, adapter: adapter.value, service: serviceOf(mode) });
  const keychainId = tools.random.uuid();
  const marked = await store.write(keychainIdName, keychainId);
  if (!marked.ok) return marked;
  const saved = writeKeychainRecord(folder, { version: 1, adapter: adapter.value, platform, keychainId });
  return saved.ok ? ok(store) : saved;
}

async function list(mode: Mode, tools: CommandTools): Promise<CommandEnding> {
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

async function openForListing(mode: Mode, tools: CommandTools): Promise<Result<SecretStore, SetupFailure>> {
  const record = readKeychainRecord(profileDir({ ...tools, mode }));
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
