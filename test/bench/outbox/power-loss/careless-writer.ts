/** The control: a database that flushes less than the vault, as fast as it can. Without any flush it must lose what it was told is safe. */
import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import process from 'node:process';
import Database from 'better-sqlite3';

const [file = '', synchronous = '', acknowledgements = ''] = process.argv.slice(2);
const database = new Database(file);
for (const setting of ['page_size = 16384', 'journal_mode = WAL', `synchronous = ${synchronous}`])
  database.pragma(setting);
if (database.pragma('synchronous', { simple: true }) === 2) throw new Error('this is no control');
database.exec('CREATE TABLE IF NOT EXISTS kept (id TEXT PRIMARY KEY, bytes BLOB NOT NULL)');
const insert = database.prepare('INSERT INTO kept (id, bytes) VALUES (?, ?)');
const descriptor = openSync(acknowledgements, 'a');
for (;;) {
  const id = randomUUID();
  insert.run(id, Buffer.alloc(2000, id));
  writeSync(descriptor, `captured ${id}\n`);
}
