/** The drainer with the real adapters, over an outbox that is open. */
import { composeDraining } from '../../../../electron/compose/draining.ts';
import { composeProviders } from '../../../../electron/compose/providers.ts';
import { createHttpClient } from '../../../../electron/http/http-client.ts';
import type { Credentials } from '../../../../electron/keychain/credentials.ts';
import { trainingKybioPolicy } from '../../../../electron/training/kybio/sample-data.ts';
import { trainingNoahPolicy } from '../../../../electron/training/noah/sample-data.ts';
import { mintTwinCredentials } from '../../../../electron/training/practice-credentials.ts';
import { trainingYativoPolicy } from '../../../../electron/training/yativo/sample-data.ts';
import type { Connection } from '../../../../shared/contract/connection-contract.ts';
import { ok } from '../../../../shared/result.ts';
import type { OpenOutbox } from './open-outbox.ts';

/**
 * Starts to drain to one address, at which all three providers are. No limit is shared with others, as where policy knows
 * of no fleet, and the day's quota is never reached: what is measured is the drainer.
 */
export function startDraining(
  open: OpenOutbox,
  parts: {
    readonly origin: string;
    readonly line: () => Connection['state'];
    readonly onChange?: () => void;
  },
) {
  const { clock, random, audit, vault, queue, applications, outbox, onBug } = open;
  const { origin, line, onChange = () => {} } = parts;
  // A machine that is busy is no provider that is silent.
  const timeouts = { connectMs: 20_000, answerMs: 60_000, uploadBytesPerSecond: 100_000 };
  const http = createHttpClient({ clock, timeouts, allowLoopback: () => true });
  const credentials = mintTwinCredentials(random);
  const { apiKey, signingKey } = credentials.noah;
  const known = { ...credentials, noah: { apiKey, signingKey } };
  const providers = composeProviders({
    policies: {
      noah: trainingNoahPolicy(origin),
      kybio: { ...trainingKybioPolicy(origin), dailyCalls: 1_000_000 },
      yativo: trainingYativoPolicy(origin),
    },
    ...{ http, clock, random },
    allowLoopback: () => true,
    memberNumberCounter: open.memberNumbers,
    readCredentials: async (provider) => ok(known[provider] as Credentials<typeof provider>),
  });
  const draining = composeDraining({
    ...{ run: outbox.run, vault, queue, audit, random, applications },
    store: outbox.store,
    submissions: outbox.submissions,
    enrolments: providers.enrolments,
    line,
    refreshCredentials: async () => {},
    fleet: undefined,
    ...{ onChange, onBug },
  });
  return {
    draining,
    stop: async () => {
      await draining.stop();
      await http.close();
    },
  };
}
