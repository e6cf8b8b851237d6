/** Looks for planted bytes in every file of a folder, whatever they were written as. */
import fs from 'node:fs';
import path from 'node:path';

/** What was found, and where. Names the needle and not what it hides. */
export interface Hit {
  readonly needle: string;
  readonly writtenAs: string;
  readonly file: string;
}

/** Something that must be found nowhere. */
export interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Text as a needle. */
export const textNeedle = (name: string, text: string): Needle => ({
  name,
  bytes: Buffer.from(text, 'utf8'),
});

/** As it is, in two notations of hexadecimal digits, in base64 wherever it begins, and in both orders of UTF-16. */
function writtenWays({ bytes }: Needle): readonly (readonly [string, Buffer])[] {
  const hex = bytes.toString('hex');
  const ways: [string, Buffer][] = [
    ['plain', bytes],
    ['hex', Buffer.from(hex)],
    ['hex in capitals', Buffer.from(hex.toUpperCase())],
  ];
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) {
    const little = Buffer.from(text, 'utf16le');
    ways.push(['utf-16le', little], ['utf-16be', Buffer.from(little).swap16()]);
    const lower = text.toLowerCase();
    if (lower !== text) ways.push(['lower case', Buffer.from(lower, 'utf8')]);
  }
  for (const pad of [0, 1, 2]) {
    const base64 = innerBase64(bytes, pad);
    ways.push([`base64+${pad}`, Buffer.from(base64)]);
    const url = base64.replaceAll('+', '-').replaceAll('/', '_');
    if (url !== base64) ways.push([`base64url+${pad}`, Buffer.from(url)]);
  }
  return ways;
}

/** The characters that are the same whatever stands before and behind. */
function innerBase64(bytes: Buffer, pad: number): string {
  const whole = Buffer.concat([Buffer.alloc(pad), bytes]).toString('base64');
  return whole.slice(Math.ceil((pad * 8) / 6), Math.floor(((pad + bytes.length) * 8) / 6));
}

interface Way {
  readonly needle: string;
  readonly writtenAs: string;
  readonly bytes: Buffer;
}

/** Searches for all needles at once: one pass over the bytes, however many there are. */
export interface MarkerScan {
  readonly add: (needle: Needle) => void;
  readonly scanBytes: (bytes: Buffer) => readonly Omit<Hit, 'file'>[];
  /**
   * Every file below the folder. One that has not been touched since it was clean is not read again. Where a program that is still running
   * takes a file away under the search, or gives it another name, everything is searched again.
   */
  readonly scanFolder: (folder: string) => readonly Hit[];
  /** How many bytes were read so far. */
  readonly scannedBytes: () => number;
}

const triesWhileRunning = 5;

/** Begins with these; others can come later, and then everything is read again. */
export function createMarkerScan(needles: readonly Needle[]): MarkerScan {
  const pairs = new Uint8Array(65536);
  const byStart = new Map<number, Way[]>();
  const clean = new Map<string, string>();
  const known = new Set<string>();
  let scannedBytes = 0;

  function add(needle: Needle): void {
    const key = needle.bytes.toString('latin1');
    if (known.has(key)) return;
    known.add(key);
    clean.clear();
    for (const [writtenAs, bytes] of writtenWays(needle)) {
      if (bytes.length < 4) throw new Error(`the needle ${needle.name} is too short`);
      pairs[bytes.readUInt16LE(0)] = 1;
      const start = bytes.readUInt32LE(0);
      byStart.set(start, [...(byStart.get(start) ?? []), { needle: needle.name, writtenAs, bytes }]);
    }
  }

  function scanBytes(bytes: Buffer): Omit<Hit, 'file'>[] {
    const hits: Omit<Hit, 'file'>[] = [];
    scannedBytes += bytes.length;
    const last = bytes.length - 4;
    for (let at = 0; at <= last; at += 1) {
      const pair = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      if (pairs[pair] === 0) continue;
      for (const way of byStart.get(bytes.readUInt32LE(at)) ?? [])
        if (
          bytes.compare(way.bytes, 0, way.bytes.length, at, Math.min(bytes.length, at + way.bytes.length)) ===
          0
        )
          hits.push({ needle: way.needle, writtenAs: way.writtenAs });
    }
    return hits;
  }

  /** Random bytes by the megabyte that are written once: the reserve for a full disk. */
  function stampOf(file: string): string | undefined {
    const { size, mtimeMs, ctimeMs, ino } = fs.statSync(file);
    return path.basename(file) === 'ballast.bin' ? `${size} ${mtimeMs} ${ctimeMs} ${ino}` : undefined;
  }

  function scanOnce(folder: string): readonly Hit[] {
    const hits: Hit[] = [];
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const stamp = stampOf(file);
      if (stamp !== undefined && clean.get(file) === stamp) continue;
      const found = scanBytes(fs.readFileSync(file));
      // The name of a file is as readable as what is in it.
      found.push(...scanBytes(Buffer.from(`${entry.name}    `)));
      hits.push(...found.map((hit) => ({ ...hit, file: path.relative(folder, file) })));
      if (found.length === 0 && stamp !== undefined) clean.set(file, stamp);
    }
    return hits;
  }

  for (const needle of needles) add(needle);
  return {
    add,
    scanBytes,
    scanFolder: (folder) => {
      for (let left = triesWhileRunning; ; left -= 1) {
        try {
          return scanOnce(folder);
        } catch (error) {
          if (left === 0 || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        }
      }
    },
    scannedBytes: () => scannedBytes,
  };
}
