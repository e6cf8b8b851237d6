/** Looks into the memory of running processes, byte by byte, as somebody would who stands there with a debugger. Linux, as root. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readProcessTree } from '../../../support/kiosk-process-tree.ts';

/** Something to look for, in the two ways in which a browser keeps text. */
export interface MemoryNeedle {
  readonly name: string;
  readonly ways: readonly Buffer[];
}

/** Text as it is kept: one byte a letter where all are Latin, else two. */
export const memoryText = (name: string, text: string): MemoryNeedle => ({
  name,
  ways: [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')],
});
export const memoryBytes = (name: string, bytes: Buffer): MemoryNeedle => ({ name, ways: [bytes] });

/** How often each needle was found, by its name; and how many bytes were looked at. */
export interface MemoryFinds {
  readonly found: Readonly<Record<string, number>>;
  readonly bytes: number;
}

/** Another user's memory is root's to read. */
export const mayReadMemory = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

const pageBytes = 4096;
const mostAtOnce = 16 * 2 ** 20;

/** Searches everything that a process holds in memory and could have written. A process that ends meanwhile holds nothing. */
export function searchMemory(pid: number, needles: readonly MemoryNeedle[]): MemoryFinds {
  const counts = new Map(needles.map(({ name }) => [name, 0]));
  let bytes = 0;
  const longest = Math.max(...needles.flatMap(({ ways }) => ways.map((way) => way.length)));
  let rest = Buffer.alloc(0);
  const look = (chunk: Buffer) => {
    // What lies across the border of two chunks is found as well, and once only: it begins in the rest of the one before.
    const joined = Buffer.concat([rest, chunk]);
    for (const { name, ways } of needles)
      for (const way of ways)
        for (let at = joined.indexOf(way); at >= 0; at = joined.indexOf(way, at + 1))
          if (at + way.length > rest.length) counts.set(name, (counts.get(name) ?? 0) + 1);
    rest = joined.subarray(Math.max(0, joined.length - longest + 1));
    bytes += chunk.length;
  };
  try {
    const memory = openSync(`/proc/${pid}/mem`, 'r');
    const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
    try {
      for (const { from, to } of writtenRegions(pid)) {
        rest = Buffer.alloc(0);
        for (const run of residentRuns(pagemap, from, to)) {
          if (run.isApart) rest = Buffer.alloc(0);
          const chunk = Buffer.allocUnsafe(run.bytes);
          look(chunk.subarray(0, tryRead(memory, chunk, run.at)));
        }
      }
    } finally {
      closeSync(memory);
      closeSync(pagemap);
    }
  } catch (error) {
    if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  return { found: Object.fromEntries([...counts].filter(([, count]) => count > 0)), bytes };
}

/** Of a process: what it may write, and what it shares; not the code and the constants of programs, which hold nobody. */
function writtenRegions(pid: number): readonly { readonly from: number; readonly to: number }[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from = '', to = '', rights = '', name = ''] =
        /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
      const isProgram = name.startsWith('/') && !rights.includes('w') && !rights.includes('s');
      if (!rights.startsWith('r') || isProgram || name.startsWith('[v')) return [];
      return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
    });
}

/** The pages that are there: a browser reserves a thousand times what it uses. */
function* residentRuns(pagemap: number, from: number, to: number) {
  const entriesAtOnce = 64 * 1024;
  let run: { at: number; bytes: number; isApart: boolean } | undefined;
  let end = -1;
  for (let at = from; at < to; at += entriesAtOnce * pageBytes) {
    const pages = Math.min(entriesAtOnce, (to - at) / pageBytes);
    const entries = Buffer.alloc(pages * 8);
    readSync(pagemap, entries, 0, entries.length, (at / pageBytes) * 8);
    for (let page = 0; page < pages; page += 1) {
      // Bit 63: in memory; bit 62: swapped out.
      if (((entries[page * 8 + 7] ?? 0) & 0xc0) === 0) continue;
      const start = at + page * pageBytes;
      if (run && start === run.at + run.bytes && run.bytes < mostAtOnce) {
        run.bytes += pageBytes;
        continue;
      }
      if (run) {
        yield run;
        end = run.at + run.bytes;
      }
      run = {
        at: start,
        bytes: pageBytes,
        isApart: start !== end && start !== (run ? run.at + run.bytes : -1),
      };
    }
  }
  if (run) yield run;
}

/** Bytes read; 0 where the page has gone, or is not to be read. */
function tryRead(file: number, into: Buffer, at: number): number {
  try {
    return readSync(file, into, 0, into.length, at);
  } catch {
    return 0;
  }
}

/** The processes that show pages: of the kiosk's own page, its workers, and any that is kept ready. */
export function rendererPids(chromiumPid: number): readonly number[] {
  return (
    readProcessTree(chromiumPid)
      // A process that was forked writes its command line anew, as one text.
      .filter(({ commandLine }) => / --type=renderer\b/.test(commandLine.join(' ')))
      .map(({ pid }) => pid)
      .sort((one, other) => one - other)
  );
}
