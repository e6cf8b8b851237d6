/** What goes wrong outside while a terminal works: providers, the line, and credentials that somebody has changed. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Twin } from '../../electron/training/twin.ts';
import type { PracticeFault } from '../../shared/contract/training-contract.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Seeded } from './seeded.ts';

/** The weather over one set of twins. */
export interface Weather {
  /** It is fine from here on; resolves when it is. */
  readonly stop: () => Promise<void>;
}

const providers: readonly [ProviderId, ...ProviderId[]] = ['noah', 'kybio', 'yativo', 'quantum-metal'];

/** Lost answers are what the outbox is for, so they come most often. */
const faults: readonly [PracticeFault, ...PracticeFault[]] = [
  ...(['lost-before-commit', 'lost-before-commit', 'lost-after-commit', 'lost-after-commit'] as const),
  ...(['server-error', 'server-error-html', 'too-many-requests', 'slow', 'malformed-json'] as const),
  ...(['wrong-types', 'big-body', 'down', 'none', 'none'] as const),
] as unknown as readonly [PracticeFault, ...PracticeFault[]];

/** The weather that shows a careless program soonest. */
const lostAnswers: readonly [PracticeFault, ...PracticeFault[]] = [
  'lost-after-commit',
  'lost-after-commit',
  'lost-before-commit',
  'none',
];

/** `mixed`: everything that happens. `lost-answers`: nothing else, so that little is seen of anything else. */
export type Climate = 'mixed' | 'lost-answers';

/** Lets it change every fraction of a second. `spoilSecrets` puts wrong credentials into the keychain, or the right ones back. */
export function startWeather(parts: {
  readonly twin: Pick<Twin, 'faults' | 'line'>;
  readonly chance: Seeded;
  readonly climate: Climate;
  readonly spoilSecrets: (isWrong: boolean) => void;
}): Weather {
  const { twin, chance, climate, spoilSecrets } = parts;
  const stopping = new AbortController();

  async function change(): Promise<void> {
    const share = climate === 'mixed' ? chance.fraction() : 1;
    if (share < 0.06) await twin.line.set(chance.pick(['none', 'captive-portal']));
    else if (share < 0.4) await twin.line.set('works');
    else if (share < 0.44) spoilSecrets(true);
    else if (share < 0.6) spoilSecrets(false);
    const fault = chance.pick(climate === 'mixed' ? faults : lostAnswers);
    const provider = chance.pick(providers);
    await twin.faults.set({
      ...{ provider, fault, times: climate === 'mixed' ? 1 + chance.below(3) : 3 },
      retryAfterSeconds: chance.pick([1, 5, 20, null]),
    });
  }

  async function blow(): Promise<void> {
    while (!stopping.signal.aborted) {
      await change();
      await delay(60 + chance.below(240), undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const blowing = blow();
  return {
    stop: async () => {
      stopping.abort();
      await blowing;
      spoilSecrets(false);
      await twin.line.set('works');
      for (const provider of providers) await twin.faults.set({ provider, fault: 'none' });
    },
  };
}
