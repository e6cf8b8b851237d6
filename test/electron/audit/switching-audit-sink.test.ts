/** Lines begin in a file and go on in the vault: one chain, each line once, whatever happens in between. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { type AuditEntry, chainEntry, chainStart, parseEntry } from '../../../electron/audit/audit-chain.ts';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { createFileAuditSink } from '../../../electron/audit/audit-sink.ts';
import { createSwitchingAuditSink } from '../../../electron/audit/switching-audit-sink.ts';
import { checkVaultAudit } from '../../../electron/audit/verify-audit.ts';
import type { VaultPort, VaultWrite } from '../../../electron/vault/vault-port.ts';
import { StaffId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { err, unwrap } from '../../../shared/result.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';
import { newestFile, openVaultHere, vaultFolder } from '../vault/support/vault-folder.ts';

const ids = ['nur-aina', 'tan-mei', 'siti-nor', 'raj-kumar'].map((id) => StaffId.parse(id));

type Vault = Pick<VaultPort, 'write' | 'lastAudit' | 'readAudit' | 'close'>;

/** The vault of a folder as its port shows it, in this thread. */
function openPort(folder: string): Vault {
  const { write, lastAudit, readAudit, host } = openVaultHere(folder);
  return {
    write: async (writes) => write(writes),
    lastAudit: async () => lastAudit(),
    readAudit: async (range) => readAudit(range),
    close: async () => host.close(),
  };
}

/** A terminal's disk, over restarts. */
function newTerminal() {
  const folder = vaultFolder();
  const file = path.join(path.dirname(folder), 'audit.jsonl');
  const clock = createFakeClock();
  return {
    file,
    database: newestFile(folder),
    /** A start: the log over its file, and the vault, which is not open for the log yet. */
    start: async () => {
      const vault = openPort(folder);
      const sink = createSwitchingAuditSink(createFileAuditSink(file), (error) => {
        throw error;
      });
      const log = createAuditLog({ sink, clock });
      const queue: VaultWrite[] = [];
      return {
        vault,
        sink,
        write: (staffId = ids[0]) => staffId && log.write('staff.signed-out', { staffId }),
        move: (over: Pick<VaultPort, 'lastAudit' | 'write'> = vault) =>
          sink.moveTo(over, (write) => queue.push(write)),
        stop: async () => {
          unwrap(await vault.write(queue.splice(0)));
          await vault.close();
        },
        read: async (): Promise<AuditEntry[]> => {
          const lines = unwrap(await vault.readAudit({ from: 1, limit: 10_000 }));
          return lines.flatMap(({ line }) => parseEntry(line) ?? []);
        },
      };
    },
  };
}

const who = (entries: readonly AuditEntry[]) => entries.map(({ fields }) => fields.staffId);
const size = (file: string) => fs.statSync(file).size;

describe('the move to the vault', () => {
  it('takes a file’s lines along as they are, empties it, and goes on behind them', async () => {
    const terminal = newTerminal();
    const { write, move, stop, vault, read } = await terminal.start();
    write(ids[0]);
    write(ids[1]);
    const inFile = fs.readFileSync(terminal.file, 'utf8').trimEnd().split('\n').map(parseEntry);
    expect(unwrap(await move())).toEqual({ setAside: 0 });
    expect(size(terminal.file)).toBe(0);
    expect(await read()).toEqual(inFile);
    write(ids[2]);
    expect(size(terminal.file)).toBe(0);
    expect(unwrap(await vault.lastAudit()).sequence).toBe(2);
    await stop();
    const again = await terminal.start();
    expect(who(await again.read())).toEqual(ids.slice(0, 3));
    expect(unwrap(await checkVaultAudit(again.vault)).broken).toBeUndefined();
  });

  it('puts each start’s first lines behind what the vault holds: one chain over all starts', async () => {
    const terminal = newTerminal();
    for (const id of ids) {
      const { write, move, stop } = await terminal.start();
      write(id);
      unwrap(await move());
      write(id);
      await stop();
    }
    const { read, vault } = await terminal.start();
    expect(who(await read())).toEqual(ids.flatMap((id) => [id, id]));
    expect(unwrap(await checkVaultAudit(vault)).broken).toBeUndefined();
  });

  it('takes along what was written in starts in which the vault stayed shut', async () => {
    const terminal = newTerminal();
    for (const id of ids) {
      const { write, stop } = await terminal.start();
      write(id);
      await stop();
    }
    const { move, read, vault } = await terminal.start();
    unwrap(await move());
    expect(who(await read())).toEqual(ids);
    expect(unwrap(await checkVaultAudit(vault)).broken).toBeUndefined();
  });

  it('misses no line that is written meanwhile', async () => {
    const { write, move, read, sink, vault } = await newTerminal().start();
    write(ids[0]);
    let commits = 0;
    const slow: Vault = {
      ...vault,
      write: async (writes) => {
        const written = await vault.write(writes);
        commits += 1;
        if (commits < 3) write(ids[commits]);
        return written;
      },
    };
    unwrap(await move(slow));
    expect(who(await read())).toEqual(ids.slice(0, 3));
    expect(sink.last()?.sequence).toBe(3);
  });

  it('takes a long file along in more than one transaction', async () => {
    const terminal = newTerminal();
    const { entries, ...sink } = createMemoryAuditSink();
    const log = createAuditLog({ sink, clock: createFakeClock() });
    for (let line = 0; line < 1200; line += 1) log.write('app.stopped', {});
    fs.writeFileSync(terminal.file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    const { move, read, vault } = await terminal.start();
    const spied = vi.fn(vault.write);
    unwrap(await move({ ...vault, write: spied }));
    expect(spied).toHaveBeenCalledTimes(3);
    expect(await read()).toHaveLength(1200);
    expect(unwrap(await checkVaultAudit(vault)).broken).toBeUndefined();
  });
});

describe('a crash or a failure', () => {
  it('between the commit and the emptying carries no line twice, and none is lost that came after', async () => {
    const terminal = newTerminal();
    const first = await terminal.start();
    first.write(ids[0]);
    first.write(ids[1]);
    const before = fs.readFileSync(terminal.file);
    unwrap(await first.move());
    await first.stop();
    fs.writeFileSync(terminal.file, before);

    const { write, move, read, vault } = await terminal.start();
    write(ids[2]);
    unwrap(await move());
    expect(who(await read())).toEqual(ids.slice(0, 3));
    expect(unwrap(await checkVaultAudit(vault)).broken).toBeUndefined();
    expect(size(terminal.file)).toBe(0);
  });

  it('of the commit leaves the file as it was, and lines go on to it', async () => {
    const terminal = newTerminal();
    const { write, move, vault, read } = await terminal.start();
    write(ids[0]);
    const full = { ...vault, write: async () => err(fail('storage-full')) };
    expect(await move(full)).toEqual(err(fail('storage-full')));
    write(ids[1]);
    expect(fs.readFileSync(terminal.file, 'utf8').trimEnd().split('\n')).toHaveLength(2);
    unwrap(await move());
    expect(who(await read())).toEqual(ids.slice(0, 2));
  });

  it('of the emptying is told, and nothing is carried twice at the next start', async () => {
    const terminal = newTerminal();
    const { write, vault, stop } = await terminal.start();
    await stop();
    write(ids[0]);
    const again = await terminal.start();
    const bugs: unknown[] = [];
    const file = createFileAuditSink(terminal.file);
    const stuck = {
      ...file,
      empty: () => {
        throw new Error('EROFS');
      },
    };
    unwrap(await createSwitchingAuditSink(stuck, (bug) => bugs.push(bug)).moveTo(again.vault, () => {}));
    expect(bugs).toHaveLength(1);
    await again.vault.close();
    const last = await terminal.start();
    last.write(ids[1]);
    unwrap(await last.move());
    expect(who(await last.read())).toEqual(ids.slice(0, 2));
    expect(vault).toBeDefined();
  });
});

describe('a file that somebody changed', () => {
  const change: Record<string, (lines: string[]) => string[]> = {
    'a changed line': ([a = '', b = '', c = '']) => [a, b.replace('tan-mei', 'tan-mej'), c],
    'a removed line': ([a = '', , c = '']) => [a, c],
    'lines in another order': ([a = '', b = '', c = '']) => [a, c, b],
    'a line put in': ([a = '', b = '', c = '']) => [
      a,
      JSON.stringify(
        chainEntry({ at: 1, monotonicMs: 1, event: 'app.stopped', fields: {} }, parseEntry(a) ?? chainStart),
      ),
      b,
      c,
    ],
  };

  it.each(Object.entries(change))(
    'with %s is kept aside; what stood before it, and what this run wrote, is carried',
    async (name, apply) => {
      const terminal = newTerminal();
      const first = await terminal.start();
      for (const id of ids.slice(0, 3)) first.write(id);
      await first.stop();
      const lines = apply(fs.readFileSync(terminal.file, 'utf8').trimEnd().split('\n'));
      fs.writeFileSync(terminal.file, `${lines.join('\n')}\n`);
      const { write, move, read, vault } = await terminal.start();
      write(ids[3]);
      // Put in with a right hash, a line can't be told from one that was written: the one after it gives it away.
      const believed = name === 'a line put in' ? 2 : 1;
      expect(unwrap(await move())).toEqual({ setAside: lines.length - believed });
      const carried = await read();
      expect(carried).toHaveLength(believed + 1);
      expect(carried.at(0)?.fields.staffId).toBe(ids[0]);
      expect(carried.at(-1)?.fields.staffId).toBe(ids[3]);
      expect(unwrap(await checkVaultAudit(vault)).broken).toBeUndefined();
      expect(fs.readFileSync(`${terminal.file}.broken`, 'utf8')).toContain(lines.join('\n'));
      expect(size(terminal.file)).toBe(0);
    },
  );
});

describe('the verification of the vault’s lines', () => {
  it.each([
    ['a changed line', `UPDATE audit SET line = replace(line, 'tan-mei', 'tan-mej') WHERE sequence = 2`, 2],
    ['a removed line', 'DELETE FROM audit WHERE sequence = 3', 3],
    ['the newest line removed', 'DELETE FROM audit WHERE sequence = 4', 4],
    [
      'lines in another order',
      'UPDATE audit SET sequence = 9 WHERE sequence = 1; UPDATE audit SET sequence = 1 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 9',
      1,
    ],
  ])('finds %s', async (_, sql, broken) => {
    const terminal = newTerminal();
    const { write, move, vault } = await terminal.start();
    for (const id of ids) write(id);
    unwrap(await move());
    expect(unwrap(await checkVaultAudit(vault)).broken).toBeUndefined();
    await vault.close();
    const database = new Database(terminal.database);
    database.exec(sql);
    database.close();
    const again = await terminal.start();
    expect(unwrap(await checkVaultAudit(again.vault)).broken?.line).toBe(broken);
    // Later lines go on, and the break stays where it is.
    again.write(ids[0]);
    unwrap(await again.move());
    expect(unwrap(await checkVaultAudit(again.vault)).broken?.line).toBe(broken);
  });

  it('finds a line whose hash is right and whose seal is not', async () => {
    const terminal = newTerminal();
    const { write, move, vault } = await terminal.start();
    write(ids[0]);
    unwrap(await move());
    await vault.close();
    const forged = chainEntry({ at: 1, monotonicMs: 1, event: 'app.stopped', fields: {} }, chainStart);
    const database = new Database(terminal.database);
    database.prepare('UPDATE audit SET line = ?').run(JSON.stringify(forged));
    database.close();
    expect(unwrap(await checkVaultAudit((await terminal.start()).vault)).broken?.line).toBe(1);
  });
});
