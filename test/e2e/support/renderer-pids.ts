import { readdirSync, readFileSync } from 'node:fs';

/** The renderer processes below a browser's process: the pages it shows. Linux only. */
export function rendererPids(browserPid: number): readonly number[] {
  const parents = new Map<number, number>();
  const renderers: number[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(pid, Number(parent));
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (state !== 'Z' && command.includes('--type=renderer')) renderers.push(pid);
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && parent > 1 && (parent === browserPid || isBelow(parent));
  };
  return renderers.filter(isBelow);
}
