import type { Random } from '../random.ts';
import { mintDemocrancePracticeKey } from './democrance/sample-data.ts';
import { mintKybioPracticeCredentials } from './kybio/sample-data.ts';
import { mintNoahPracticeCredentials } from './noah/sample-data.ts';
import { mintPracticeCredentials } from './quantum-metal/sample-data.ts';
import type { TwinCredentials } from './twin.ts';
import { mintYativoPracticeCredentials } from './yativo/sample-data.ts';

/** Fresh credentials for every twin there is, for one run. */
export function mintTwinCredentials(random: Random) {
  return {
    'quantum-metal': mintPracticeCredentials(random),
    noah: mintNoahPracticeCredentials(random),
    kybio: mintKybioPracticeCredentials(random),
    yativo: mintYativoPracticeCredentials(random),
    democrance: mintDemocrancePracticeKey(random),
  } satisfies Required<TwinCredentials>;
}
