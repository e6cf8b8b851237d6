import { parseArgs } from 'node:util';
import { Mode } from '../../../shared/domain/provider.ts';

/** What recovery was asked to do. */
export interface RecoverRequest {
  readonly mode: Mode;
  /** Somebody has said that no other terminal will ever send these customers. */
  readonly originalIsDead: boolean;
  /** The folder that holds the copy, as `VESTIBULE_PROFILE` would name it; absent: this machine's own. */
  readonly profile: string | undefined;
}

/**
 * Undefined for anything but the exact forms. An installed program takes no folder: it starts over its own, so the copy has to lie there.
 */
export function parseRecoverArguments(
  args: readonly string[],
  { mayNameProfile }: { readonly mayNameProfile: boolean },
): RecoverRequest | undefined {
  const parsed = tryToParse(args);
  const mode = Mode.safeParse(parsed?.mode ?? 'live');
  if (!parsed || !mode.success) return undefined;
  const { profile } = parsed;
  if (profile !== undefined && (!mayNameProfile || profile === '')) return undefined;
  return { mode: mode.data, originalIsDead: parsed['original-is-dead'] ?? false, profile };
}

function tryToParse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        mode: { type: 'string' },
        profile: { type: 'string' },
        'original-is-dead': { type: 'boolean' },
      },
    }).values;
  } catch {
    return undefined;
  }
}
