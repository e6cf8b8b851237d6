import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import type { Clock } from '../clock.ts';
import type { CredentialProvider, Credentials } from '../keychain/credentials.ts';
import { writeCredentials } from '../keychain/read-credentials.ts';
import type { SecretStore } from '../keychain/secret-store.ts';
import type { Random } from '../random.ts';
import { trainingDemocrancePolicy } from '../training/democrance/sample-data.ts';
import { trainingKybioPolicy } from '../training/kybio/sample-data.ts';
import { trainingNoahPolicy } from '../training/noah/sample-data.ts';
import { mintTwinCredentials } from '../training/practice-credentials.ts';
import { trainingQuantumMetalPolicy } from '../training/quantum-metal/sample-data.ts';
import { keepNoRequests } from '../training/request-log.ts';
import { startTwin, type Twin, type TwinOptions } from '../training/twin.ts';
import { trainingYativoPolicy } from '../training/yativo/sample-data.ts';

interface Parts {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: SecretStore;
  /** Told of each request that a twin receives. */
  readonly logTo: TwinOptions['logTo'] | undefined;
  readonly onBug: (where: string, error: unknown) => void;
}

/** What a training terminal works with instead of the real providers. */
export interface Practice {
  readonly twin: Twin;
  readonly policies: Policy['providers'];
}

/** Starts a twin of every provider with fresh credentials, which the keychain then holds under the training names. */
export async function startPractice({ clock, random, store, logTo, onBug }: Parts): Promise<Practice> {
  const credentials = mintTwinCredentials(random);
  const twin = await startTwin({
    clock,
    random,
    credentials,
    // A terminal has no use for what was sent before, pictures and all.
    requestLimits: keepNoRequests,
    ...(logTo ? { logTo } : {}),
  });
  const write = async <Provider extends CredentialProvider>(
    provider: Provider,
    minted: Credentials<Provider>,
  ): Promise<void> => {
    const written = await writeCredentials(store, provider, minted);
    if (!written.ok) onBug(`practice credentials of ${provider}`, new Error(written.error.code));
  };
  await write('quantum-metal', credentials['quantum-metal']);
  // The twin keeps the public half; the private key goes where a real terminal has it.
  const { apiKey, signingKey } = credentials.noah;
  await write('noah', { apiKey, signingKey });
  await write('kybio', credentials.kybio);
  await write('yativo', credentials.yativo);

  const originOf = (provider: ProviderId): string => {
    const origin = twin.origins[provider];
    if (origin === undefined) throw new Error(`no twin of ${provider}`);
    return origin;
  };
  return {
    twin,
    policies: {
      'quantum-metal': trainingQuantumMetalPolicy(originOf('quantum-metal')),
      noah: trainingNoahPolicy(originOf('noah')),
      kybio: trainingKybioPolicy(originOf('kybio')),
      yativo: trainingYativoPolicy(originOf('yativo')),
      democrance: trainingDemocrancePolicy(originOf('democrance')),
    },
  };
}
