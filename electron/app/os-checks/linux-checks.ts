import { z } from 'zod';
import type { OsAdvice, OsCheck } from '../../../shared/domain/os-advice.ts';
import type { Machine } from './machine.ts';

type State = OsAdvice['state'];
type Probe = (machine: Machine) => Promise<State>;

const stateOf = (isRight: boolean | undefined): State =>
  isRight === undefined ? 'unknown' : isRight ? 'ok' : 'missing';

const Mount = z.tuple([z.string(), z.string(), z.string(), z.string()]).rest(z.string());

/** The root can't be written, or what is written to it goes with the next start (an overlay in memory). */
const writeFilter: Probe = async ({ readText }) => {
  const text = await readText('/proc/mounts');
  const mounts = (text ?? '').split('\n').flatMap((line) => {
    const mount = Mount.safeParse(line.split(' '));
    return mount.success && mount.data[1] === '/' ? [mount.data] : [];
  });
  // The last one counts: it lies over the others.
  const root = mounts.at(-1);
  if (!root) return 'unknown';
  const [, , type, options] = root;
  return stateOf(type === 'overlay' || options.split(',').includes('ro'));
};

/** Customers' data may be swapped out of memory: nowhere, to compressed memory, or to an encrypted device. */
const swap: Probe = async ({ readText }) => {
  const text = await readText('/proc/swaps');
  if (text === undefined || !text.startsWith('Filename')) return 'unknown';
  const places = text
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(/\s+/)[0] || []);
  const isSafe = async (place: string) => {
    const device = /^\/dev\/(zram\d+|dm-\d+)$/.exec(place)?.[1];
    if (device === undefined) return false;
    if (device.startsWith('zram')) return true;
    return (await readText(`/sys/block/${device}/dm/uuid`))?.startsWith('CRYPT-') ?? false;
  };
  return stateOf((await Promise.all(places.map(isSafe))).every(Boolean));
};

/** A core file is memory. A limit of 0 does not hold a program to which the kernel pipes it; systemd's own heeds it. */
const coreDumps: Probe = async ({ readText }) => {
  const [limits, pattern] = await Promise.all([
    readText('/proc/self/limits'),
    readText('/proc/sys/kernel/core_pattern'),
  ]);
  const soft = /^Max core file size\s+(\S+)/m.exec(limits ?? '')?.[1];
  if (soft === undefined || pattern === undefined) return 'unknown';
  const goesTo = pattern.trim();
  if (goesTo === '' || /^\|\/(usr\/)?bin\/false\b/.test(goesTo)) return 'ok';
  if (goesTo.startsWith('|') && !goesTo.includes('systemd-coredump')) return 'missing';
  return stateOf(soft === '0');
};

/** Nothing of it needs more than an ordinary user. */
const user: Probe = async ({ readText }) => {
  const uid = /^Uid:\s+\d+\s+(\d+)/m.exec((await readText('/proc/self/status')) ?? '')?.[1];
  return stateOf(uid === undefined ? undefined : uid !== '0');
};

const Stat = z.tuple([z.string(), z.coerce.number().int().nonnegative()]);
const mostAncestors = 12;

/** Under a compositor that shows one program and knows no other. A desktop has panels, menus and other windows. */
const session: Probe = async ({ readText }) => {
  let pid = 'self';
  for (let ancestor = 0; ancestor < mostAncestors; ancestor += 1) {
    const stat = /^\d+ \((.*)\) \S (\d+) /s.exec((await readText(`/proc/${pid}/stat`)) ?? '');
    const parsed = Stat.safeParse(stat?.slice(1, 3));
    if (!parsed.success) return ancestor === 0 ? 'unknown' : 'missing';
    const [name, parent] = parsed.data;
    if (name === 'cage') return 'ok';
    if (parent <= 1) return 'missing';
    pid = String(parent);
  }
  return 'missing';
};

const systemctl = '/usr/bin/systemctl';
const busctl = '/usr/bin/busctl';

/** The machine never sleeps by itself: its targets are masked. */
const sleep: Probe = async ({ run }) => {
  const answer = await run(systemctl, ['is-enabled', 'sleep.target', 'suspend.target', 'hibernate.target']);
  const states = (answer ?? '').trim().split('\n');
  if (states.length !== 3 || !states.every((state) => /^[a-z-]+$/.test(state))) return 'unknown';
  return stateOf(states.every((state) => state === 'masked'));
};

/** Nothing turns the display off while nobody touches it: neither logind nor the kernel's console. */
const screenBlank: Probe = async ({ run, readText }) => {
  const manager = ['org.freedesktop.login1', '/org/freedesktop/login1', 'org.freedesktop.login1.Manager'];
  const answer = await run(busctl, ['get-property', ...manager, 'IdleAction']);
  const action = /^s "([a-z-]+)"\s*$/.exec(answer ?? '')?.[1];
  const blank = (await readText('/sys/module/kernel/parameters/consoleblank'))?.trim();
  if (action === undefined || blank === undefined) return 'unknown';
  return stateOf(action === 'ignore' && blank === '0');
};

/** Everything but the keyring, which is asked where secrets are kept. */
export const linuxChecks: Readonly<Record<Exclude<OsCheck, 'keyring'>, Probe>> = {
  'write-filter': writeFilter,
  sleep,
  'screen-blank': screenBlank,
  swap,
  'core-dumps': coreDumps,
  user,
  session,
};
