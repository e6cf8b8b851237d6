import { parseArgs } from 'node:util';
import { Mode } from '../../../shared/domain/provider.ts';
import { type CredentialProvider, credentialProviders } from '../credentials.ts';

/** What provisioning was asked to do. */
export type ProvisionCommand =
  | { readonly command: 'list'; readonly mode: Mode }
  | { readonly command: 'transfer'; readonly mode: Mode }
  | { readonly command: 'telemetry'; readonly mode: Mode }
  | { readonly command: 'provision'; readonly provider: CredentialProvider; readonly mode: Mode };

/** Undefined for anything but the exact forms. A secret that was typed here by mistake is not repeated in any message. */
export function parseProvisionArguments(args: readonly string[]): ProvisionCommand | undefined {
  const parsed = tryToParse(args);
  const mode = Mode.safeParse(parsed?.values.mode ?? 'live');
  const [word, ...more] = parsed?.positionals ?? [];
  if (more.length > 0 || !mode.success) return undefined;
  const { transfer, telemetry } = parsed?.values ?? {};
  if (transfer || telemetry) {
    const command = transfer ? 'transfer' : 'telemetry';
    return word === undefined && !(transfer && telemetry) ? { command, mode: mode.data } : undefined;
  }
  if (word === 'list') return { command: 'list', mode: mode.data };
  const provider = credentialProviders.find((known) => known === word);
  return provider && { command: 'provision', provider, mode: mode.data };
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
