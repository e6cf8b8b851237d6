/** Starts that would weaken a packaged build: arguments and variables. Each must end at once, with nothing opened and nothing written. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startKioskProcess } from '../../support/kiosk-process.ts';
import { everyNth, type Family } from '../escape.ts';

const refusedExitCode = 78;

const argumentsTried = [
  ...[
    '--inspect=0',
    '--inspect-brk=0',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--no-sandbox',
  ],
  ...[
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--proxy-server=127.0.0.1:9',
    '--user-data-dir=/tmp/x',
  ],
  ...['--host-resolver-rules=MAP * 127.0.0.1', '--ignore-certificate-errors', '--disable-web-security'],
  ...[
    '--feed-url=https://updates.example',
    '--devtools',
    '--kiosk=false',
    '--app=/tmp/x',
    '--renderer-cmd-prefix=sh',
  ],
  ...[
    '--utility-cmd-prefix=sh',
    '--log-net-log=/tmp/n',
    '--ssl-key-log-file=/tmp/k',
    '--not-invented-yet',
    '-r=/tmp/x',
  ],
  ...['--NO-SANDBOX', ' --no-sandbox ', '\u200b--no-sandbox'],
];
const variables = [
  ...['NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED', 'SSLKEYLOGFILE', 'ELECTRON_ENABLE_LOGGING'],
  ...[
    'ELECTRON_RUN_AS_NODE',
    'ELECTRON_NO_ASAR',
    'CHROME_LOG_FILE',
    'GIO_EXTRA_MODULES',
    'GTK_PATH',
    'VK_ICD_FILENAMES',
  ],
  ...['LIBDECOR_PLUGIN_DIR', 'ALSA_CONFIG_PATH', 'SSL_CERT_FILE', 'OPENSSL_CONF', 'HOSTALIASES'],
];

/** One start, which is refused or not. */
const startWith =
  (how: { readonly args?: readonly string[]; readonly env?: Record<string, string> }) => async () => {
    const profileDir = mkdtempSync(path.join(tmpdir(), 'vestibule-hostile-start-'));
    const kiosk = startKioskProcess({ profileDir, packaged: true, ...how });
    const timer = setTimeout(() => void kiosk.kill(), 8000);
    try {
      const code = await kiosk.exited;
      if (code !== refusedExitCode) return `ended with ${code}`;
      if (kiosk.chromium() !== undefined) return 'a window was opened';
      return readdirSync(profileDir).length > 0 && 'something was written';
    } finally {
      clearTimeout(timer);
      rmSync(profileDir, { recursive: true, force: true });
    }
  };

export const startFamily = (nth: number): Family => ({
  name: 'hostile starts',
  escapes: everyNth(
    [
      ...argumentsTried.map((argument) => ({
        name: JSON.stringify(argument),
        attempt: startWith({ args: [argument] }),
      })),
      ...variables.map((name) => ({ name: `${name} set`, attempt: startWith({ env: { [name]: '1' } }) })),
    ],
    nth,
  ),
});
