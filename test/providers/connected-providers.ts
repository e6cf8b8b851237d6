/** Every provider's real adapter, connected to its twin, with what a visit needs of it: as main builds them. */
import { createJourneyNeeds, type JourneyNeeds } from '../../electron/applications/journey-needs.ts';
import type { Clock } from '../../electron/clock.ts';
import { createHttpClient } from '../../electron/http/http-client.ts';
import type { Enrolment, EnrolmentCalls } from '../../electron/providers/enrolment.ts';
import { createKybio } from '../../electron/providers/kybio/adapter.ts';
import { createAddMember, createChangeMember } from '../../electron/providers/kybio/enrolment.ts';
import { createMemberNumbers } from '../../electron/providers/kybio/member-number.ts';
import { createNoah } from '../../electron/providers/noah/adapter.ts';
import { createNoahEnrolment } from '../../electron/providers/noah/enrolment.ts';
import type { CodeRegistrationProvider } from '../../electron/providers/provider.ts';
import { createQuantumMetal } from '../../electron/providers/quantum-metal/adapter.ts';
import { quantumMetalRequirements } from '../../electron/providers/quantum-metal/requirements.ts';
import type { CheckedPicture } from '../../electron/providers/wallet-customer-provider.ts';
import { createYativo } from '../../electron/providers/yativo/adapter.ts';
import { createYativoEnrolment } from '../../electron/providers/yativo/enrolment.ts';
import { systemRandom } from '../../electron/random.ts';
import { trainingKybioPolicy } from '../../electron/training/kybio/sample-data.ts';
import { trainingNoahPolicy } from '../../electron/training/noah/sample-data.ts';
import { mintTwinCredentials } from '../../electron/training/practice-credentials.ts';
import { trainingQuantumMetalPolicy } from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../electron/training/twin.ts';
import { trainingYativoPolicy } from '../../electron/training/yativo/sample-data.ts';
import { ok, unwrap } from '../../shared/result.ts';
import { makeJpeg, sourceOf } from './yativo-pictures.ts';

export interface ConnectedProviders {
  readonly twin: Twin;
  readonly needs: JourneyNeeds;
  readonly enrolments: readonly Enrolment[];
  readonly quantumMetal: CodeRegistrationProvider;
  /** A picture that may be sent. */
  readonly picture: CheckedPicture;
  /** Calls made directly, without a ledger. */
  readonly calls: EnrolmentCalls;
  readonly close: () => Promise<void>;
}

/** Starts the twins; `close` ends them. */
export async function connectProviders(clock: Clock): Promise<ConnectedProviders> {
  const random = systemRandom;
  const keys = mintTwinCredentials(random);
  const twin = await startTwin({ clock, random, credentials: keys });
  const http = createHttpClient({
    clock,
    timeouts: { connectMs: 10_000, answerMs: 30_000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
  const { noah: noahOrigin = '', yativo: yativoOrigin = '', kybio: kybioOrigin = '' } = twin.origins;
  const policies = {
    noah: trainingNoahPolicy(noahOrigin),
    yativo: trainingYativoPolicy(yativoOrigin),
    kybio: { ...trainingKybioPolicy(kybioOrigin), dailyCalls: 1_000_000 },
    metal: trainingQuantumMetalPolicy(twin.origins['quantum-metal']),
  };
  const parts = { http, clock, random };
  const noah = createNoah({ ...parts, policy: policies.noah, readCredentials: async () => ok(keys.noah) });
  const yativo = createYativo({
    ...parts,
    policy: policies.yativo,
    readCredentials: async () => ok(keys.yativo),
  });
  const kybio = createKybio({
    ...parts,
    policy: policies.kybio,
    readCredentials: async () => ok(keys.kybio),
  });
  const quantumMetal = createQuantumMetal({
    http,
    policy: policies.metal,
    readCredentials: async () => ok(keys['quantum-metal']),
    allowLoopback: () => true,
  });
  let count = 0;
  const numbers = createMemberNumbers('P1', { next: async () => ++count });
  const enrolments = [
    createNoahEnrolment({ ...parts, provider: noah, policy: policies.noah }),
    createYativoEnrolment({ ...parts, provider: yativo, policy: policies.yativo }),
    createAddMember({ ...parts, provider: kybio, policy: policies.kybio, numbers }),
    createChangeMember({ ...parts, provider: kybio, policy: policies.kybio }),
  ];
  const signal = new AbortController().signal;
  return {
    twin,
    enrolments,
    quantumMetal,
    needs: createJourneyNeeds({
      enrolments,
      codeRequirements: { 'quantum-metal': quantumMetalRequirements(policies.metal) },
      allowedLoginMethods: policies.metal.allowedLoginMethods,
    }),
    picture: unwrap(await yativo.checkPicture(sourceOf(makeJpeg({ pixelBytes: 64 })))),
    calls: { call: (operation, input) => operation.send(input, signal) },
    close: async () => {
      await http.close();
      await twin.close();
    },
  };
}
