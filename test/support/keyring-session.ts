/**
 * A real gnome-keyring on a D-Bus session of its own, with private folders: nothing of the machine's own keyring is touched. As in a
 * real session the bus starts the daemon when somebody asks for it. Everything ends when the standard input of the session closes,
 * so nothing stays behind even if the test process is killed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** Why there is no real keyring on this machine; undefined where there is one. */
export function whyNoKeyring(): string | undefined {
  if (process.platform !== 'linux') return 'gnome-keyring is for Linux only';
  const missing = ['dbus-run-session', 'gnome-keyring-daemon'].find((name) => !isCommand(name));
  return missing && `${missing} is not installed`;
}

function isCommand(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The folders of one invented user, whose keyring outlives a session. */
export interface KeyringHome {
  readonly folder: string;
  /** The environment of this user's programs, without a bus. */
  readonly env: NodeJS.ProcessEnv;
  readonly remove: () => void;
}

export function createKeyringHome(): KeyringHome {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-keyring-'));
  const at = (name: string) => path.join(folder, name);
  for (const name of ['data/dbus-1/services', 'run', 'config', 'cache'])
    mkdirSync(at(name), { recursive: true });
  chmodSync(at('run'), 0o700);
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    XDG_DATA_HOME: at('data'),
    XDG_RUNTIME_DIR: at('run'),
    XDG_CONFIG_HOME: at('config'),
    XDG_CACHE_HOME: at('cache'),
  };
  return { folder, env, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface KeyringSession {
  /** The environment of a program in this session. */
  readonly env: NodeJS.ProcessEnv;
  /** Sends a signal to the daemon, which must have been used before. */
  readonly signalDaemon: (signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
  readonly end: () => Promise<void>;
}

interface SessionOptions {
  readonly home: KeyringHome;
  /** `unlocked` creates the keyring on first use; `as-found` is what automatic login leaves: locked, or none at all. */
  readonly keyring: 'unlocked' | 'as-found';
  /** A D-Bus policy that keeps everybody from the keyring. */
  readonly denied?: boolean;
  /** Prompts open and nobody ever answers. Without it no prompt can be shown, as on a machine without a display. */
  readonly promptsHang?: boolean;
}

/** Starts a session. */
export async function startKeyringSession(options: SessionOptions): Promise<KeyringSession> {
  const { home, keyring, denied = false, promptsHang = false } = options;
  const pidFile = path.join(home.folder, 'daemon.pid');
  writeFileSync(path.join(home.folder, 'password'), 'keyring password');
  const daemon = 'exec gnome-keyring-daemon --foreground --components=secrets';
  const start = keyring === 'unlocked' ? `${daemon} --unlock < ${home.folder}/password` : `${daemon} --start`;
  addService(home, 'org.freedesktop.secrets', `echo $$ > ${pidFile}; ${start}`);
  // As without a display: the prompter can't start. Or it starts and never says a word.
  addService(home, 'org.gnome.keyring.SystemPrompter', promptsHang ? 'exec sleep 60' : 'exit 1');

  const config = denied ? [`--config-file=${writeDenyingConfig(home)}`] : [];
  const inside = ['sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'];
  const bus = spawn('dbus-run-session', [...config, '--', ...inside], {
    env: home.env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const exited = once(bus, 'exit');
  const address = await firstLine(bus);
  return {
    env: { ...home.env, DBUS_SESSION_BUS_ADDRESS: address },
    signalDaemon: (signal) => process.kill(Number(readFileSync(pidFile, 'utf8')), signal),
    end: async () => {
      bus.stdin.end();
      await exited;
    },
  };
}

async function firstLine(bus: ChildProcess): Promise<string> {
  if (!bus.stdout) throw new Error('the session has no output');
  for await (const line of createInterface({ input: bus.stdout })) return line;
  throw new Error('the D-Bus session did not start');
}

function addService(home: KeyringHome, name: string, script: string): void {
  const program = path.join(home.folder, `${name}.sh`);
  writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
  const service = path.join(home.folder, 'data', 'dbus-1', 'services', `${name}.service`);
  writeFileSync(service, `[D-BUS Service]\nName=${name}\nExec=${program}\n`);
}

function writeDenyingConfig(home: KeyringHome): string {
  const file = path.join(home.folder, 'denied.conf');
  writeFileSync(
    file,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <include>/usr/share/dbus-1/session.conf</include>
  <policy context="mandatory"><deny send_destination="org.freedesktop.secrets"/></policy>
</busconfig>
`,
  );
  return file;
}
