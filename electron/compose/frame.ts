import type { AppStatus } from '../../shared/contract/app-contract.ts';
import { shippedLanguages } from '../../shared/domain/language.ts';
import { fail } from '../../shared/failure.ts';
import { err } from '../../shared/result.ts';
import { createAppHandlers } from '../app/app-handlers.ts';
import { createConnectionTests } from '../app/credentials/connection-tests.ts';
import { createCredentialsHandlers } from '../app/credentials/credentials-handlers.ts';
import { runPreflight } from '../app/preflight.ts';
import type { Setup } from '../app/read-setup.ts';
import { createSettingsHandlers } from '../app/settings-handlers.ts';
import type { Clock } from '../clock.ts';
import { checkCredentials } from '../keychain/needed-credentials.ts';
import type { Random } from '../random.ts';
import { createReferenceHandlers } from '../reference/reference-handlers.ts';
import { createPracticeTaskHandlers } from '../training/practice-task-handlers.ts';
import type { PracticeVisits } from '../training/practice-visits.ts';
import { createTrainingHandlers } from '../training/training-handlers.ts';
import type { Line } from './line.ts';
import type { Terminal } from './terminal.ts';
import type { composeWork } from './work.ts';

interface Parts {
  readonly setup: Setup;
  readonly terminal: Terminal;
  readonly line: Line;
  readonly work: Awaited<ReturnType<typeof composeWork>>;
  readonly practiceVisits: PracticeVisits;
  readonly version: string;
  readonly host: AppStatus['host'];
  /** What every screen tells staff of the audit log. */
  readonly auditNotices: () => readonly 'audit-broken'[];
  readonly clock: Clock;
  readonly random: Random;
}

/** What the window asks about the terminal itself: its status, its pre-flight, its settings and credentials, countries, the twin. */
export function composeFrame(parts: Parts) {
  const { setup, terminal, line, work, clock, random } = parts;
  const { policy } = setup;
  const { audit, keychain, secrets, settings } = terminal;
  const { connectivity, policies, providers } = line;
  const noKeychain = () => Promise.resolve(err(fail('keychain-unavailable')));
  return {
    ...createAppHandlers({
      status: () => ({
        version: parts.version,
        host: parts.host,
        engine: `Chromium ${process.versions.chrome}`,
        mode: setup.mode,
        branch: policy.branch,
        terminal: policy.terminal,
        country: policy.country,
        languages: policy.languages.filter((language) =>
          shippedLanguages.some((shipped) => shipped === language),
        ),
        lockAfterSeconds: policy.idle.lockAfterSeconds,
        onScreenKeyboard: policy.input.onScreenKeyboard,
        keychain: secrets ? secrets.adapter : 'none',
        notices: [
          ...(keychain.ok ? keychain.value.notices : []),
          ...(settings.problems.length > 0 ? (['settings-set-aside'] as const) : []),
          ...parts.auditNotices(),
        ],
        blockedBy: [...terminal.blockedBy],
      }),
      preflight: () =>
        runPreflight({
          connectivity,
          providers: line.configured,
          journeys: work.journeys.list(),
          probeKeychain: () => (secrets ? secrets.probe() : noKeychain()),
          hasCredentials: (provider) =>
            secrets ? checkCredentials(provider, secrets, policies) : noKeychain(),
          profileDir: setup.profile,
          outboxRoom: work.outboxRoom,
          recoveryCopy: terminal.recoveryCopy,
        }),
      connection: connectivity.read,
    }),
    ...createSettingsHandlers(settings, audit),
    ...createReferenceHandlers(),
    ...createCredentialsHandlers({
      ...{ store: secrets, policy: policies, audit, clock },
      tests: createConnectionTests(
        {
          'quantum-metal': providers.checkQuantumMetal,
          noah: providers.noah,
          kybio: providers.kybio,
          yativo: providers.yativo,
          democrance: providers.democrance,
        },
        random,
      ),
      onWritten: (provider) => {
        if (provider === 'yativo') providers.yativo?.forgetToken();
        work.draining.credentialsChanged(provider);
      },
    }),
    ...createTrainingHandlers(line.twin),
    ...createPracticeTaskHandlers(line.twin, clock, parts.practiceVisits),
  };
}
