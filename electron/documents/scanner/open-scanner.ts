import { noScanner } from './no-scanner.ts';
import { createSaneScanner } from './sane-scanner.ts';
import type { ScannerPort } from './scanner-port.ts';

interface Setup {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isPackaged: boolean;
}

/** By its path: what else is called so on the way there is not run with a customer's document under the lid. */
const program = '/usr/bin/scanimage';

/**
 * The scanners of this system. `scanimage` gets an environment of its own: nothing that could load other code into it or name another
 * configuration is handed on. A build that is not packaged may name the configuration, for SANE's test devices.
 */
export function openScanner({ platform, env, isPackaged }: Setup): ScannerPort {
  if (platform !== 'linux') return noScanner;
  const config = isPackaged ? undefined : env.SANE_CONFIG_DIR;
  return createSaneScanner({
    program,
    env: {
      PATH: '/usr/bin:/bin',
      LC_ALL: 'C.UTF-8',
      ...(config === undefined ? {} : { SANE_CONFIG_DIR: config }),
    },
  });
}
