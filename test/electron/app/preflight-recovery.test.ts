/** The pre-flight says whether the organisation could open this terminal's customers, where policy wants it to. */
import os from 'node:os';
import { expect, it } from 'vitest';
import { runPreflight } from '../../../electron/app/preflight.ts';
import { createConnectivity } from '../../../electron/connectivity/connectivity.ts';
import { ok } from '../../../shared/result.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

it.each([
  ['none', []],
  ['kept', ['ok']],
  ['failed', ['warning']],
  [undefined, []],
] as const)('a recovery copy that is %s: %j', async (recoveryCopy, told) => {
  const { checks } = await runPreflight({
    connectivity: createConnectivity({
      targets: new Map(),
      reach: async () => 'reachable',
      clock: createFakeClock(),
      onChange: () => {},
    }),
    ...{ providers: [], journeys: [], profileDir: os.tmpdir(), outboxRoom: () => 500 },
    probeKeychain: async () => ok(),
    hasCredentials: async () => ok({}),
    ...(recoveryCopy && { recoveryCopy }),
  });
  expect(checks.filter(({ check }) => check === 'recovery').map(({ state }) => state)).toEqual(told);
});
