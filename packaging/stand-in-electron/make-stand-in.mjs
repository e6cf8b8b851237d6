/**
 * A folder that looks like Electron's distribution for Linux and runs nothing: enough for electron-builder to pack with where the
 * real one is out of reach. Its executable has what the packing touches, a wire of fuses in the state in which Electron ships them.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 is delivered. */
const delivered = '101100011';

/**
 * Bytes that begin as a program of Linux does and hold a fuse wire.
 * @param {{ wire?: string, version?: number, wires?: number }} [options]
 */
export function makeFusedBytes({ wire = delivered, version = 1, wires = 1 } = {}) {
  const one = Buffer.concat([
    Buffer.alloc(4096, 0x90),
    Buffer.from(sentinel, 'latin1'),
    Buffer.from([version, wire.length]),
    Buffer.from(wire, 'latin1'),
  ]);
  const said = Buffer.from('A stand-in for Electron: it was packed with, and can not be run.\n', 'latin1');
  const start = Buffer.from('\x7fELF', 'latin1');
  return Buffer.concat([start, said, ...Array.from({ length: wires }, () => one), Buffer.alloc(4096)]);
}

/** An archive with nothing in it: four sizes and an empty table. */
function emptyArchive() {
  const table = Buffer.from('{"files":{}}', 'latin1');
  const sizes = Buffer.alloc(16);
  for (const [index, size] of [4, table.length + 8, table.length + 4, table.length].entries()) {
    sizes.writeUInt32LE(size, index * 4);
  }
  return Buffer.concat([sizes, table]);
}

/**
 * @param {string} folder made anew; what was there stays
 * @param {string} electronVersion
 */
export function makeStandInElectron(folder, electronVersion) {
  const put = (/** @type {string} */ name, /** @type {string | Buffer} */ content, mode = 0o644) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, mode);
  };
  put('electron', makeFusedBytes(), 0o755);
  put('chrome-sandbox', 'stand-in\n', 0o755);
  put('version', electronVersion);
  put('LICENSE', 'stand-in\n');
  put('LICENSES.chromium.html', 'stand-in\n');
  for (const name of ['icudtl.dat', 'resources.pak', 'v8_context_snapshot.bin', 'libffmpeg.so'])
    put(name, '');
  for (const language of ['en-US', 'ar', 'zh-CN']) put(path.join('locales', `${language}.pak`), '');
  // What a real distribution has here, so that its removal is proved.
  put(path.join('resources', 'default_app.asar'), emptyArchive());
}
