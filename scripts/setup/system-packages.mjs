/**
 * The system packages that the stand-in, the keychain and the tests need on Debian. As root they are installed; otherwise the
 * one line to run is printed, because a script that asks for a password is not one to trust. Other systems run real Electron and
 * need none of them.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { run } from '../run/run-command.mjs';
import { findCommand } from './find-command.mjs';

/** Each with its reason. */
const needed = {
  chromium: 'the browser that stands in for Electron',
  xvfb: 'a virtual display',
  xauth: 'a virtual display',
  dbus: 'the keychain',
  'gnome-keyring': 'the keychain',
  'libsecret-1-dev': 'building keytar',
  'g++': 'building keytar',
  make: 'building keytar',
  'pkg-config': 'building keytar',
  python3: 'building keytar',
  'fonts-noto-core': 'Latin and Arabic letters',
  'fonts-noto-cjk': 'Chinese letters',
  'fonts-ocr-b': 'the machine-readable zones of drawn specimens',
  'sane-utils': 'the flatbed, and the devices it is tested with',
};

/**
 * Reads dpkg-query's `name status` lines.
 * @param {string} listing
 * @returns {string[]} what is needed and not installed
 */
export function missingPackages(listing) {
  const installed = new Set(
    listing.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return Object.keys(needed).filter((name) => !installed.has(name));
}

/**
 * Never fails: what is missing is said, and whatever needs it says so again where it matters.
 * @param {(line: string) => void} say
 */
export async function ensureSystemPackages(say) {
  if (process.platform !== 'linux' || !findCommand(['dpkg-query'])) return;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are dpkg-query's own placeholders
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...Object.keys(needed)];
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8' });
  const missing = missingPackages(stdout ?? '');
  if (missing.length === 0) return;

  const line = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    say(`Some system packages are missing. Install them with:\n  sudo sh -c '${line}'`);
    return;
  }
  say(`Installing system packages: ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = [
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=20',
  ];
  const install = ['install', '-y', '-q', '--no-install-recommends', ...missing];
  for (const args of [['update', '-q'], install]) {
    const { code, output } = await run('apt-get', [...patience, ...args], {
      env,
      output: 'capture',
      timeLimitMs: 15 * 60_000,
    });
    if (code === 0) continue;
    say(output.trimEnd().split('\n').slice(-8).join('\n'));
    say(`apt-get ${args[0]} failed. When it can work again, run:\n  ${line}`);
    return;
  }
}
