/**
 * Reads the fuses of a binary from its bytes, with code of our own: a gate that asked the tool which set them would repeat that tool's
 * mistake. A universal binary of macOS has one wire for each processor.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fuseNames, fusesFor } from './fuse-policy.mjs';

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const knownVersion = 1;
const states = new Map([
  [0x30, 'off'],
  [0x31, 'on'],
  [0x72, 'removed'],
]);

/**
 * The file that holds the wire: on macOS a library inside the bundle.
 * @param {string} binary
 */
export function fuseFileOf(binary) {
  if (!/\.app[\\/]?$/.test(binary)) return binary;
  return path.join(binary, 'Contents/Frameworks/Electron Framework.framework/Electron Framework');
}

/**
 * Every wire in the bytes, each fuse as on, off, removed or a number that nobody knows.
 * @param {Buffer} bytes
 * @returns {{ version: number, fuses: string[] }[]}
 */
export function readFuseWires(bytes) {
  const wires = [];
  for (let at = bytes.indexOf(sentinel); at !== -1; at = bytes.indexOf(sentinel, at + 1)) {
    const start = at + sentinel.length;
    const length = bytes[start + 1] ?? 0;
    const wire = [...bytes.subarray(start + 2, start + 2 + length)];
    wires.push({
      version: bytes[start] ?? 0,
      fuses: wire.map((state) => states.get(state) ?? `unknown (${state})`),
    });
  }
  return wires;
}

/**
 * Compares the wires with the policy.
 * @param {{ version: number, fuses: string[] }[]} wires
 * @param {import('./fuse-policy.mjs').Platform} platform
 * @returns {string[]} what is wrong, one line each; empty when all nine are as they must be
 */
export function findWrongFuses(wires, platform) {
  const most = platform === 'darwin' ? 2 : 1;
  if (wires.length === 0) return ['no fuse wire: this is not the binary of Electron'];
  if (wires.length > most) return [`${wires.length} fuse wires where ${most} may be`];
  const wanted = fusesFor(platform);
  return wires.flatMap(({ version, fuses }) => {
    if (version !== knownVersion) return [`the wire's version is ${version}, known is ${knownVersion}`];
    const surplus = fuses.slice(fuseNames.length).map((state, index) => {
      return `fuse ${fuseNames.length + index}: ${state}, and nobody has decided what it should be`;
    });
    const wrong = fuseNames.flatMap((name, index) => {
      const must = wanted[name] ? 'on' : 'off';
      const is = fuses[index] ?? 'missing';
      return is === must ? [] : [`${name}: ${is}, must be ${must}`];
    });
    return [...wrong, ...surplus];
  });
}

/**
 * Reads a binary and compares it. Throws where the file can't be read.
 * @param {string} binary an executable, or an `.app` of macOS
 * @param {import('./fuse-policy.mjs').Platform} platform
 */
export function checkFuses(binary, platform) {
  return findWrongFuses(readFuseWires(readFileSync(fuseFileOf(binary))), platform);
}

/**
 * Which system a binary is for, from its first bytes; undefined for anything else.
 * @param {string} binary
 * @returns {import('./fuse-policy.mjs').Platform | undefined}
 */
export function platformOf(binary) {
  const file = fuseFileOf(binary);
  if (file !== binary) return 'darwin';
  const start = readFileSync(file).subarray(0, 4);
  if (start.equals(Buffer.from('\x7fELF', 'latin1'))) return 'linux';
  if (start.subarray(0, 2).toString('latin1') === 'MZ') return 'win32';
  const machO = ['cffaedfe', 'cafebabe', 'cafebabf'];
  return machO.includes(start.toString('hex')) ? 'darwin' : undefined;
}
