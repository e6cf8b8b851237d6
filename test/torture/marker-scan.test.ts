/** The search for planted bytes finds them however they were written, and in a database that does not seal. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import { createMarkerScan, textNeedle } from './marker-scan.ts';
import { draftOf, pictureOf } from './people.ts';
import { customerNeedles, secretNeedles } from './planted-needles.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-marker-'));
  folders.push(folder);
  return folder;
}

const word = 'Zqvarin';
const around = (bytes: Buffer) => Buffer.concat([Buffer.from('before '), bytes, Buffer.from(' behind')]);

it.each<[string, Buffer]>([
  ['as it is', Buffer.from(word)],
  ['in small letters', Buffer.from(word.toLowerCase())],
  ['in UTF-16, little end first', Buffer.from(word, 'utf16le')],
  ['in UTF-16, big end first', Buffer.from(word, 'utf16le').swap16()],
  ['in hexadecimal digits', Buffer.from(Buffer.from(word).toString('hex'))],
  ['in hexadecimal capitals', Buffer.from(Buffer.from(word).toString('hex').toUpperCase())],
  ['in base64', Buffer.from(Buffer.from(word).toString('base64'))],
  ['in base64 behind one byte', Buffer.from(Buffer.from(`x${word}yz`).toString('base64'))],
  ['in base64 behind two bytes', Buffer.from(Buffer.from(`xx${word}yz`).toString('base64'))],
])('finds a word written %s', (_how, bytes) => {
  const scan = createMarkerScan([textNeedle('given name', word)]);
  expect(scan.scanBytes(around(bytes))).toContainEqual(expect.objectContaining({ needle: 'given name' }));
  // At the very end, too, and not in anything else.
  expect(scan.scanBytes(bytes).length).toBeGreaterThan(0);
  const other = Buffer.from(bytes);
  const middle = Math.floor(other.length / 2);
  other.writeUInt8((other[middle] ?? 0) ^ 1, middle);
  expect(scan.scanBytes(around(other))).toEqual([]);
});

it('finds bytes that are no text', () => {
  const key = Buffer.from('f0e1d2c3b4a5968778695a4b3c2d1e0f', 'hex');
  const scan = createMarkerScan(secretNeedles({ 'vault/master-key': key.toString('base64') }));
  expect(scan.scanBytes(around(key))).not.toEqual([]);
  expect(scan.scanBytes(around(Buffer.from(key.toString('base64'))))).not.toEqual([]);
});

it.each(['a database', 'its log', 'a picture', 'a name of a file', 'a folder in a folder'])(
  'finds what lies open in %s',
  (where) => {
    const folder = newFolder();
    const scan = createMarkerScan(customerNeedles());
    expect(scan.scanFolder(folder)).toEqual([]);
    const { legalFullName = '', identityNumber = '' } = draftOf(7);
    if (where === 'a picture') writeFileSync(path.join(folder, 'temporary'), pictureOf(7));
    if (where === 'a name of a file') writeFileSync(path.join(folder, `${identityNumber}.txt`), '');
    if (where === 'a folder in a folder') {
      mkdirSync(path.join(folder, 'logs'));
      writeFileSync(path.join(folder, 'logs', 'bugs.log'), legalFullName);
    }
    if (where === 'a database' || where === 'its log') {
      const database = new Database(path.join(folder, 'plain.db'));
      database.pragma('journal_mode = WAL');
      database.exec('CREATE TABLE customers (name TEXT)');
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.prepare('INSERT INTO customers VALUES (?)').run(legalFullName);
      if (where === 'a database') database.close();
      expect(scan.scanFolder(folder).map(({ file }) => file)).toContain(
        where === 'a database' ? 'plain.db' : 'plain.db-wal',
      );
      database.close();
      return;
    }
    expect(scan.scanFolder(folder)).not.toEqual([]);
  },
);

it('reads a file again that it knew as clean once there is something new to look for', () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'ballast.bin'), 'a code: 1234567890');
  const scan = createMarkerScan(customerNeedles());
  expect(scan.scanFolder(folder)).toEqual([]);
  scan.add(textNeedle('code', '1234567890'));
  expect(scan.scanFolder(folder)).toMatchObject([{ needle: 'code', file: 'ballast.bin' }]);
});
