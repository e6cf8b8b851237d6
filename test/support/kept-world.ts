/** One terminal over several runs of the program, with two model providers and one that sends codes. */
import { trainingNoahPolicy } from '../../electron/training/noah/sample-data.ts';
import { trainingQuantumMetalPolicy } from '../../electron/training/quantum-metal/sample-data.ts';
import { trainingYativoPolicy } from '../../electron/training/yativo/sample-data.ts';
import { createVirtualTime } from '../electron/outbox/drain/virtual-time.ts';
import { createFakeRandom } from './fake-random.ts';
import { type KeptKiosk, type KioskOptions, openKiosk } from './kept-kiosk.ts';
import { createModelProvider } from './model-provider.ts';
import { createScriptedProvider } from './scripted-provider.ts';
import { createVaultDisk } from './vault-disk.ts';
import { goldRequirements, mei } from './visit.ts';

/** An invented customer, with everything that the two model providers ask. */
export const meiAtHome = { ...mei, city: 'Kuala Lumpur' };

const nowhere = 'http://127.0.0.1:1';

export function createKeptWorld(changes: Partial<Pick<KioskOptions, 'keepAcceptedHours'>> = {}) {
  const disk = createVaultDisk();
  const time = createVirtualTime();
  const random = createFakeRandom();
  const noah = createModelProvider({
    provider: 'noah',
    operation: 'put-customer',
    asks: ['legalFullName', 'city'],
    uuid: random.uuid,
  });
  const yativo = createModelProvider({
    provider: 'yativo',
    operation: 'add-customer',
    asks: ['legalFullName', 'phoneNumber'],
    uuid: random.uuid,
  });
  const quantumMetal = createScriptedProvider();
  const options: KioskOptions = {
    ...{ disk, time, random, ...changes },
    providers: {
      enrolments: [noah, yativo],
      quantumMetal,
      codeRequirements: { 'quantum-metal': goldRequirements },
    },
    policies: {
      noah: trainingNoahPolicy(nowhere),
      yativo: trainingYativoPolicy(nowhere),
      'quantum-metal': trainingQuantumMetalPolicy(nowhere),
    },
  };
  let kiosk: KeptKiosk | undefined;
  const start = async (more: Partial<KioskOptions> = {}): Promise<KeptKiosk> => {
    kiosk = await openKiosk({ ...options, ...more });
    return kiosk;
  };
  return {
    ...{ disk, time, noah, yativo, quantumMetal, start },
    /** The power goes, and comes back. */
    restart: async (more: Partial<KioskOptions> = {}): Promise<KeptKiosk> => {
      kiosk?.crash();
      return start(more);
    },
    end: async (): Promise<void> => {
      kiosk?.crash();
      disk.remove();
    },
  };
}

export type KeptWorld = ReturnType<typeof createKeptWorld>;
