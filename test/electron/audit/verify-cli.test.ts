/** `npm run verify-audit` as IT runs it: a process over a real vault, and over an export of it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, chainEntry, parseEntry } from '../../../electron/audit/audit-chain.ts';
import { exportLog } from '../../../electron/audit/export-log.ts';
import { runVerify } from '../../../electron/audit/run-verify.ts';
import { createSigningKey, fingerprintOf } from '../../../electron/audit/signing-key.ts';
import { unwrap } from '../../../shared/result.ts';
import { fingerprint } from '../vault/support/vault-folder.ts';
import { logInMemory, profileWith, writtenLog } from './support/written-log.ts';

const cli = path.join(import.meta.dirname, '../../../electron/audit/verify-audit-cli.ts');
const log = writtenLog(5);

/** As the program does it, in this process. */
const verify = (args: readonly string[], profiles = '/nowhere') =>
  runVerify({ args, env: { VESTIBULE_PROFILE: profiles }, defaultUserData: '/nowhere', cwd: '/' });
/** The codes of what was said, in their order. */
const codesOf = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.flatMap((line) => /^([a-z]+(?:-[a-z]+)+): /.exec(line)?.[1] ?? []);

/** A profile of a live terminal that has these lines; `profiles` is the folder that holds live and training. */
function terminalWith(entries: readonly AuditEntry[] = log) {
  const { profile: profiles, file } = profileWith(entries);
  const profile = path.join(profiles, 'live');
  fs.mkdirSync(profile);
  fs.renameSync(path.join(profiles, 'vault'), path.join(profile, 'vault'));
  const database = path.join(profile, 'vault', path.basename(file));
  const change = (sql: string) => {
    const opened = new Database(database);
    opened.exec(sql);
    opened.close();
  };
  return { profiles, profile, database, change };
}

describe('a terminal’s own log', () => {
  it('holds, as a process says, and not a byte of the vault was changed', () => {
    const { profiles, profile } = terminalWith();
    const before = fingerprint(path.join(profile, 'vault'));
    const run = spawnSync(process.execPath, [cli], {
      encoding: 'utf8',
      env: { ...process.env, VESTIBULE_PROFILE: profiles },
    });
    expect(run.stdout).toMatch(/^vault-holds: .*vault-\d+\.db: all 5 lines hold\.\n/);
    expect(run.stdout).toContain('Read without the vault’s key');
    expect(run.status).toBe(0);
    expect(fingerprint(path.join(profile, 'vault'))).toEqual(before);
  });

  it('can be verified while the terminal has it open', async () => {
    const { profiles, database } = terminalWith();
    const busy = new Database(database);
    busy.exec('BEGIN IMMEDIATE');
    expect(await verify([], profiles)).toMatchObject({ exitCode: 0 });
    busy.close();
  });

  it.each([
    [
      'a changed byte',
      `UPDATE audit SET line = replace(line, 'staff-1', 'staff-2') WHERE sequence = 2`,
      'vault-changed',
      2,
    ],
    ['a removed line', 'DELETE FROM audit WHERE sequence = 3', 'vault-removed', 3],
    ['the newest line removed', 'DELETE FROM audit WHERE sequence = 5', 'vault-removed', 5],
    [
      'lines in another order',
      'UPDATE audit SET sequence = 9 WHERE sequence = 1; UPDATE audit SET sequence = 1 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 9',
      'vault-reordered',
      1,
    ],
    [
      'newest lines removed with their count',
      `DELETE FROM audit WHERE sequence > 3; DELETE FROM counter WHERE name = 'audit'`,
      'vault-uncounted',
      4,
    ],
    ['all lines removed', 'DELETE FROM audit', 'vault-removed', 1],
  ])('%s is found and named, with 1', async (_, sql, code, line) => {
    const { profiles, change } = terminalWith();
    change(sql);
    const ending = await verify([], profiles);
    expect(ending.exitCode).toBe(1);
    expect(codesOf(ending)).toEqual([code]);
    expect(ending.lines.join('\n')).toContain(`ine ${line} `);
  });

  it('what only the vault’s key could tell is not claimed: a log that was chained anew holds here', async () => {
    // The negative control of the sentence about the seals.
    const { profiles, change } = terminalWith();
    const [first] = log;
    if (!first) throw new Error('there is a line');
    const forged = chainEntry({ at: 1, monotonicMs: 1, event: 'app.stopped', fields: {} }, first);
    change(`DELETE FROM audit WHERE sequence > 2; UPDATE audit SET line = '${JSON.stringify(forged)}' WHERE sequence = 2;
            UPDATE counter SET last = 2 WHERE name = 'audit'`);
    const ending = await verify([], profiles);
    expect(ending.exitCode).toBe(0);
    expect(ending.lines.join('\n')).toContain('Its seals can be checked by the terminal alone');
  });

  it('in the file, while the vault was shut: found there too', async () => {
    const { profiles, profile } = terminalWith();
    const file = path.join(profile, 'audit', 'audit.jsonl');
    fs.mkdirSync(path.dirname(file));
    const lines = writtenLog(3).map((entry) => JSON.stringify(entry));
    fs.writeFileSync(file, `${lines.join('\n')}\n`);
    expect(codesOf(await verify([], profiles))).toEqual(['vault-holds', 'file-holds']);
    fs.writeFileSync(file, `${lines.join('\n')}\n{"sequ`);
    fs.writeFileSync(`${file}.broken`, 'x');
    const torn = await verify([], profiles);
    expect(torn.exitCode).toBe(0);
    expect(torn.lines.join('\n')).toMatch(/not finished.*\n.*audit\.jsonl\.broken/);
    fs.writeFileSync(file, `${[lines[0], lines[2]].join('\n')}\n`);
    expect(await verify([], profiles)).toMatchObject({ exitCode: 1 });
    expect(codesOf(await verify([], profiles))).toEqual(['vault-holds', 'file-removed']);
  });

  it('that is not there, or can’t be read, ends with 2', async () => {
    expect(await verify([], '/nowhere')).toMatchObject({ exitCode: 2 });
    expect(codesOf(await verify([], '/nowhere'))).toEqual(['log-absent']);
    const { profiles, database } = terminalWith();
    fs.writeFileSync(database, 'garbage');
    expect(codesOf(await verify([], profiles))).toEqual(['vault-unreadable']);
    expect(await verify([], profiles)).toMatchObject({ exitCode: 2 });
  });

  it('is looked for where it was told to', async () => {
    const { profiles } = terminalWith();
    expect(await verify(['--profile', profiles])).toMatchObject({ exitCode: 0 });
    expect(codesOf(await verify(['--profile', profiles, '--training']))).toEqual(['log-absent']);
  });
});

describe('an export', () => {
  const key = createSigningKey(new Uint8Array(32).fill(9));
  const exportTo = async (file: string, changes = {}) => {
    const origin = {
      branch: 'Petaling Street',
      terminal: 'Counter 3',
      mode: 'live',
      program: '0.1.0',
      exportedAt: Date.UTC(2026, 4, 3, 10),
      ...changes,
    } as const;
    const chunks: Uint8Array[] = [];
    for await (const chunk of unwrap(await exportLog(logInMemory(log), key, origin)).chunks)
      chunks.push(chunk);
    fs.writeFileSync(file, Buffer.concat(chunks));
    return file;
  };
  const newExport = () => exportTo(path.join(profileWith([]).profile, 'export.jsonl'));

  it('holds by its key, named from where the caller stands', async () => {
    const file = await newExport();
    const run = spawnSync(process.execPath, [cli, 'export.jsonl', '--key', key.publicKey], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: path.dirname(file) },
    });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('export-holds: ');
    expect(run.stdout).toContain('From: Petaling Street, Counter 3 (live)');
    expect(run.stdout).toContain(fingerprintOf(key.publicKey));
  });

  it('without a key that was noted says whose fingerprint is to be compared', async () => {
    const ending = await verify([await newExport()]);
    expect(ending.exitCode).toBe(0);
    expect(codesOf(ending)).toEqual(['export-holds-key-not-compared']);
    expect(ending.lines.at(-1)).toContain(`Compare the fingerprint ${fingerprintOf(key.publicKey)}`);
  });

  it('names the line, another key and another terminal', async () => {
    const file = await newExport();
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    const other = createSigningKey(new Uint8Array(32).fill(1)).publicKey;
    expect(codesOf(await verify([file, '--key', other, '--terminal', 'Counter 4']))).toEqual([
      'export-other-key',
      'export-other-terminal',
    ]);
    fs.writeFileSync(file, lines.toSpliced(2, 1).join('\n'));
    const removed = await verify([file]);
    expect(removed.exitCode).toBe(1);
    expect(codesOf(removed)).toEqual(['export-removed']);
    expect(removed.lines.join('\n')).toContain('Line 2 is missing.');
    fs.writeFileSync(file, lines.with(2, (lines[2] ?? '').replace('staff-1', 'staff-9')).join('\n'));
    expect(codesOf(await verify([file]))).toEqual(['export-changed']);
    expect(parseEntry(lines[2] ?? '')?.fields.staffId).toBe('staff-1');
  });

  it('can’t lead the console of whoever verifies it by the names that it gives itself', async () => {
    const file = path.join(profileWith([]).profile, 'export.jsonl');
    await exportTo(file, {
      branch: 'A (live)\nexport-holds: all 5 lines hold.\u001b[8m',
      terminal: 'B\u2028\u202e',
    });
    const other = createSigningKey(new Uint8Array(32).fill(1)).publicKey;
    const { exitCode, lines } = await verify([file, '--key', other]);
    expect(exitCode).toBe(1);
    expect(lines[0]).toBe('From: A (live)?export-holds: all 5 lines hold.?[8m, B?? (live)');
    for (const line of lines) expect(line).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  });

  it('that can’t be read, a key that is none, and what can’t be asked end with 2', async () => {
    const file = await newExport();
    const codes = async (args: string[]) => {
      const ending = await verify(args);
      expect(ending.exitCode).toBe(2);
      return codesOf(ending);
    };
    expect(await codes([`${file}.gone`])).toEqual(['file-unreadable']);
    expect(await codes([path.dirname(file)])).toEqual(['file-unreadable']);
    expect(await codes([cli])).toEqual(['not-an-export']);
    expect(await codes([file, '--key', 'no key'])).toEqual(['key-unreadable']);
    for (const wrong of [['--what'], [file, file], ['--key', key.publicKey], [file, '--training']])
      expect((await verify(wrong)).lines.join('')).toContain('npm run verify-audit');
    expect(await verify(['--help'])).toMatchObject({ exitCode: 0 });
  });
});
