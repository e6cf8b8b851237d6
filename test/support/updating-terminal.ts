/** A terminal of version 1.0.0 with the real updater, a real feed and a folder of its own; its trial, and what it is doing, are a test's. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAppImageInstaller } from '../../electron/updates/app-image-installer.ts';
import { createFeedClient } from '../../electron/updates/feed-client.ts';
import type { TrialResult } from '../../electron/updates/try-staged.ts';
import { openUpdateMemory } from '../../electron/updates/update-memory.ts';
import { createUpdater, type UpdaterParts } from '../../electron/updates/updater.ts';
import type { AuditEventId } from '../../shared/audit/events.ts';
import { auditEvents } from '../../shared/audit/events.ts';
import { unwrap } from '../../shared/result.ts';
import { UpdatesPolicy } from '../../shared/settings/updates-policy.ts';
import { createFakeClock } from './fake-clock.ts';
import type { LoopbackFeed } from './update-feed.ts';
import { makeAppImage, nightTime } from './update-releases.ts';

export const oldProgram = makeAppImage('// 1.0.0');

export function createUpdatingTerminal(
  feed: LoopbackFeed,
  keys: readonly string[],
  changes: Partial<UpdaterParts> = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-updating-'));
  const program = path.join(folder, 'Vestibule.AppImage');
  writeFileSync(program, oldProgram, { mode: 0o700 });
  const profileDir = path.join(folder, 'live');
  const clock = createFakeClock(nightTime);
  const audited: { event: AuditEventId; fields: unknown }[] = [];
  const doing = { inUse: false, sending: false, onBattery: false };
  const trial = { result: 'good' as TrialResult, calls: 0, during: () => {} };
  const restarts: string[] = [];
  const installer = createAppImageInstaller(program);
  if (!installer) throw new Error('no AppImage');
  const build = (more: Partial<UpdaterParts> = {}) =>
    createUpdater({
      feed: { url: feed.url, keys: [...keys] },
      client: createFeedClient({ url: feed.url, authorities: feed.authorities }),
      policy: UpdatesPolicy.parse({}),
      running: {
        ...{ version: '1.0.0', platform: 'linux', arch: 'x64', vaultSchema: 2 },
        terminalId: 'Invented branch\0Counter 1',
      },
      ...{ installer, profileDir, clock },
      memory: unwrap(openUpdateMemory(profileDir)),
      moment: {
        isInUse: () => doing.inUse,
        isSending: () => doing.sending,
        isOnBattery: () => doing.onBattery,
      },
      tryVault: async () => {
        trial.calls += 1;
        trial.during();
        return trial.result;
      },
      restart: () => restarts.push('restart'),
      audit: {
        write: (event, fields) => {
          audited.push({ event, fields: auditEvents[event].fields.parse(fields) });
        },
      },
      ...changes,
      ...more,
    });
  return {
    ...{ folder, program, profileDir, clock, audited, doing, trial, restarts, installer },
    updater: build(),
    /** As after a restart: everything but the disk is new. */
    again: build,
    memory: () => unwrap(openUpdateMemory(profileDir)).read(),
    inPlace: () => readFileSync(program),
    staged: () => existsSync(path.join(profileDir, 'updates', '1.1.0.staged')),
    /** What it wrote down, one line each. */
    news: () => audited.map(({ event, fields }) => `${event} ${JSON.stringify(fields)}`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
