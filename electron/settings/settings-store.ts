/** What staff may change at this terminal, in electron-store: small, no secret, no personal data. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import ElectronStore from 'electron-store';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import { SettingName, Settings } from '../../shared/settings/settings.ts';
import type { Clock } from '../clock.ts';
import { readJsonFile } from './read-json-file.ts';
import { setAside } from './set-aside.ts';
import { writeFileDurably } from './write-file-durably.ts';

/** What the settings screen shows. */
export interface SettingsView {
  /** With what policy fixes laid over them. */
  readonly settings: Settings;
  readonly fixedByPolicy: SettingName[];
}

export type SettingsFailure = Failure<'fixed-by-policy' | 'malformed-input' | 'settings-not-saved'>;

export interface SettingsStore {
  readonly view: () => SettingsView;
  /** Changes all of these or none. *settings-not-saved* means that the old values still hold. */
  readonly change: (change: Readonly<Record<string, unknown>>) => Result<SettingsView, SettingsFailure>;
  /** A file that was found damaged at start and set aside: its name and the first wrong field. Defaults hold instead. */
  readonly problems: readonly Failure<'settings-invalid'>[];
}

/** The one thing that is asked of electron-store, so that a test can play a full disk. */
export type WriteSettings = (settings: Settings) => void;

/**
 * electron-store opens this synchronous IPC channel by itself, without a sender check, and tells any page where the profile is.
 * `ipc/` must close it after the settings were opened.
 */
export const electronStoreChannel = 'electron-store-get-data';

const maxSettingsBytes = 64 * 1024;

/** Opens the settings of one mode's folder. Never fails: a damaged file is kept aside and reported, and the defaults hold. */
export function openSettings(options: {
  /** Absolute. */
  readonly profileDir: string;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly openWriter?: (profileDir: string) => WriteSettings;
}): SettingsStore {
  const { profileDir, policy, clock, openWriter = openElectronStore } = options;
  const file = path.join(profileDir, 'settings.json');
  const fixed = settingsFixedBy(policy);
  const fixedByPolicy = SettingName.options.filter((name) => name in fixed);

  const stored = readSettings(file);
  const problems = stored.ok ? [] : [fail('settings-invalid', stored.error)];
  const mayWrite = stored.ok || setAside(file, clock) !== undefined;
  const write = mayWrite ? tryToOpen(openWriter, profileDir) : undefined;
  let current = stored.ok ? stored.value : Settings.parse({});

  const view = (): SettingsView => ({ settings: { ...current, ...fixed }, fixedByPolicy });
  const change: SettingsStore['change'] = (wanted) => {
    const refused = fixedByPolicy.find((name) => name in wanted);
    if (refused) return err(fail('fixed-by-policy', { field: refused }));
    const next = Settings.safeParse({ ...current, ...wanted });
    if (!next.success)
      return err(fail('malformed-input', { paths: next.error.issues.map((issue) => issue.path.join('.')) }));
    if (!write || !save({ file, write, next: next.data, old: current }))
      return err(fail('settings-not-saved', { file }));
    current = next.data;
    return ok(view());
  };
  return { view, change, problems };
}

function settingsFixedBy({ staffLanguage }: Policy): Partial<Settings> {
  return staffLanguage === undefined ? {} : { staffLanguage };
}

function readSettings(file: string) {
  const read = readJsonFile({ file, schema: Settings, maxBytes: maxSettingsBytes });
  return read.ok ? ok(read.value ?? Settings.parse({})) : read;
}

/** On a full disk electron-store may return as if all were well and leave an empty file, so what it wrote is read back. */
function save(options: { file: string; write: WriteSettings; next: Settings; old: Settings }): boolean {
  const { file, write, next, old } = options;
  try {
    write(next);
  } catch {
    // Whether anything was written is seen below.
  }
  const written = readSettings(file);
  if (written.ok && isDeepStrictEqual(written.value, next)) return true;
  try {
    writeFileDurably(file, JSON.stringify(old));
  } catch {
    // The old values hold in memory; the next start sets the damaged file aside.
  }
  return false;
}

/** Undefined where nothing can be written: the terminal works with what it has, and a change says that it was not saved. */
function tryToOpen(
  openWriter: (profileDir: string) => WriteSettings,
  profileDir: string,
): WriteSettings | undefined {
  try {
    return openWriter(profileDir);
  } catch {
    return undefined;
  }
}

function openElectronStore(profileDir: string): WriteSettings {
  mkdirSync(profileDir, { recursive: true, mode: 0o700 });
  const store = new ElectronStore<Settings>({ cwd: profileDir, name: 'settings', configFileMode: 0o600 });
  return (settings) => {
    store.store = settings;
  };
}
