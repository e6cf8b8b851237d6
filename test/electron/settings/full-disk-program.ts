/** Changes a setting through the real electron-store on a disk (its first argument) that is full, and prints what came of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { systemClock } from '../../../electron/clock.ts';
import { Policy } from '../../../shared/settings/policy.ts';

const double = new URL('../../support/electron-double.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron'
      ? { url: double, format: 'module-typescript', shortCircuit: true }
      : next(name, context),
});
const { openSettings } = await import('../../../electron/settings/settings-store.ts');

const profileDir = process.argv[2] ?? '';
const open = () => openSettings({ profileDir, policy: Policy.parse({}), clock: systemClock });
const settings = open();
const before = settings.change({ textScale: 1.15 });
let isFull = false;
try {
  writeFileSync(path.join(profileDir, 'ballast'), Buffer.alloc(1024 * 1024));
} catch {
  isFull = true;
}
const during = settings.change({ highContrast: true });
const { settings: inMemory } = settings.view();
const onDisk = readFileSync(path.join(profileDir, 'settings.json'), 'utf8');
const next = open();
process.stdout.write(
  JSON.stringify({
    isFull,
    before,
    during,
    inMemory,
    onDisk,
    next: next.view().settings,
    problems: next.problems,
  }),
);
