import { parseArgs } from 'node:util';
import { Mode } from '../../../shared/domain/provider.ts';
import { type CredentialProvider, credentialProviders } from '../../keychain/credentials.ts';

/** What provisioning was asked to do. */
export type ProvisionRequest =
  | { readonly asks: 'list'; readonly mode: Mode }
  | { readonly asks: 'transfer'; readonly mode: Mode }
  | { readonly asks: 'telemetry'; readonly mode: Mode }
  | { readonly asks: 'credentials'; readonly provider: CredentialProvider; readonly mode: Mode };

/** Undefined for anything but the exact forms. A secret that was typed here by mistake is not repeated in any message. */
export function parseProvisionArguments(args: readonly string[]): ProvisionRequest | undefined {
  const parsed = tryToParse(args);
  const mode = Mode.safeParse(parsed?.values.mode ?? 'live');
  const [word, ...more] = parsed?.positionals ?? [];
  if (more.length > 0 || !mode.success) return undefined;
  const { transfer, telemetry } = parsed?.values ?? {};
  if (transfer || telemetry) {
    const asks = transfer ? 'transfer' : 'telemetry';
    return word === undefined && !(transfer && telemetry) ? { asks, mode: mode.data } : undefined;
  }
  if (word === 'list') return { asks: 'list', mode: mode.data };
  const provider = credentialProviders.find((known) => known === word);
  return provider && { asks: 'credentials', provider, mode: mode.data };
}

function tryToParse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        mode: { type: 'string' },
        transfer: { type: 'boolean' },
        telemetry: { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}
