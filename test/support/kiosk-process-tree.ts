/** What Linux tells about a running kiosk: its processes, their switches, their sandbox, their sockets. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface RunningProcess {
  pid: number;
  parentPid: number;
  commandLine: string[];
}

/** Every process that `rootPid` has started, itself first. */
export function readProcessTree(rootPid: number): RunningProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
  const root = all.find(({ pid }) => pid === rootPid);
  const found = root ? [root] : [];
  for (const parent of found) found.push(...all.filter(({ parentPid }) => parentPid === parent.pid));
  return found;
}

/** Whether the process runs; one that has ended and waits to be collected does not. */
export function isRunning(pid: number): boolean {
  const status = readStatus(pid);
  return status !== undefined && !status.State?.startsWith('Z');
}

/** The fields of `/proc/PID/status`; undefined when there is no such process. */
export function readStatus(pid: number): Record<string, string> | undefined {
  const text = tryRead(() => readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (text === undefined) return undefined;
  return Object.fromEntries(
    text.split('\n').map((line): [string, string] => {
      const [name = '', value = ''] = line.split(':\t');
      return [name, value.trim()];
    }),
  );
}

/** The kernel's name of one of the process's namespaces, such as `user` or `net`. */
export function readNamespace(pid: number, kind: 'user' | 'net' | 'pid'): string | undefined {
  return tryRead(() => readlinkSync(`/proc/${pid}/ns/${kind}`));
}

const LISTENING = '0A';

/** The local addresses (as the kernel writes them) on which any of the processes listens over TCP. */
export function readListeningAddresses(pids: readonly number[]): string[] {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map(
    (table) => tryRead(() => readFileSync(table, 'utf8')) ?? '',
  );
  const rows = tables.flatMap((table) => table.split('\n').slice(1)).map((row) => row.trim().split(/\s+/));
  const addressByInode = new Map(
    rows.filter((row) => row[3] === LISTENING).map((row): [string, string] => [row[9] ?? '', row[1] ?? '']),
  );
  const inodes = pids.flatMap(readSocketInodes);
  return inodes.flatMap((inode) => addressByInode.get(inode) ?? []);
}

function readSocketInodes(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  const links = (tryRead(() => readdirSync(folder)) ?? []).map((fd) =>
    tryRead(() => readlinkSync(`${folder}/${fd}`)),
  );
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link ?? '')?.[1] ?? []);
}

function readProcess(pid: number): RunningProcess[] {
  const commandLine = tryRead(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  const parentPid = Number(readStatus(pid)?.PPid);
  return commandLine === undefined ? [] : [{ pid, parentPid, commandLine: commandLine.split('\0') }];
}

/** A process may end while it is being looked at. */
function tryRead<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
