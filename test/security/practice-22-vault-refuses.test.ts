/**
 * Practice 22: what was changed behind the vault's back is refused: flipped bits, swapped records, a wrong key, a newer schema. The whole of
 * it, column by column and bit by bit, is in `test/electron/vault`; here the four in short, each beside the vault that does open.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../electron/random.ts';
import { type Binding, open, seal } from '../../electron/vault/crypto/envelope.ts';
import { unwrap } from '../../shared/result.ts';
import { newCapture, specimenAt } from '../electron/vault/support/specimens.ts';
import {
  fingerprint,
  hostOf,
  masterKey,
  openVaultHere,
  otherKey,
} from '../electron/vault/support/vault-folder.ts';

const unreadable = { ok: false, error: { code: 'record-unreadable' } };

/** Two customers in a closed vault. */
function closedVault() {
  const { folder, file, host, capture } = openVaultHere();
  const captures = [newCapture(), newCapture()];
  for (const one of captures) unwrap(capture(one));
  host.close();
  const ids = captures.map(({ application, submissions }) => ({
    applicationId: application.applicationId,
    submissionId: submissions[0]?.submissionId ?? ('' as never),
    pictureId: application.addPictures?.[0]?.pictureId ?? '',
  }));
  const [first, second] = ids;
  if (!first || !second) throw new Error('there are two captures');
  const change = (work: (database: Database.Database) => void) => {
    const database = new Database(file);
    database.pragma('foreign_keys = OFF');
    work(database);
    database.close();
  };
  return { folder, file, first, second, change };
}

describe('a flipped bit', () => {
  it.each([
    ['application', 'application_id', 'applicationId', 'readApplication'],
    ['submission', 'submission_id', 'submissionId', 'readCaptured'],
    ['picture', 'picture_id', 'pictureId', 'readPicture'],
  ] as const)('in the sealed body of one %s is refused, and no other is lost', (table, column, id, read) => {
    const { folder, first, second, change } = closedVault();
    for (const place of ['first', 'middle', 'last']) {
      change((database) => {
        const sealed = database
          .prepare<[string], Buffer>(`SELECT sealed FROM ${table} WHERE ${column} = ?`)
          .pluck()
          .get(first[id]);
        if (!sealed) throw new Error('nothing is sealed there');
        const at = { first: 0, middle: sealed.length >> 1, last: sealed.length - 1 }[place] ?? 0;
        sealed[at] = (sealed[at] ?? 0) ^ 1;
        database.prepare(`UPDATE ${table} SET sealed = ? WHERE ${column} = ?`).run(sealed, first[id]);
      });
      const vault = openVaultHere(folder);
      expect(vault[read](first[id] as never)).toEqual(unreadable);
      expect(vault[read](second[id] as never)).toEqual({ ok: true, value: expect.anything() });
      vault.host.close();
    }
  });
});

describe('a swap of two records', () => {
  it.each(['application', 'picture', 'submission'])('is refused in both: %s', (table) => {
    const { folder, first, second, change } = closedVault();
    change((database) => {
      const id = `${table}_id`;
      const rows = database.prepare(`SELECT ${id} AS id, sealed FROM ${table} ORDER BY rowid`).all() as {
        id: string;
        sealed: Buffer;
      }[];
      for (const [at, row] of rows.entries())
        database
          .prepare(`UPDATE ${table} SET sealed = ? WHERE ${id} = ?`)
          .run(rows.at(at - 1)?.sealed, row.id);
    });
    const { readApplication, readCaptured, readPicture } = openVaultHere(folder);
    const read = {
      application: () => [first, second].map(({ applicationId }) => readApplication(applicationId)),
      submission: () => [first, second].map(({ submissionId }) => readCaptured(submissionId)),
      picture: () => [first, second].map(({ pictureId }) => readPicture(pictureId)),
    }[table];
    expect(read?.()).toEqual([unreadable, unreadable]);
  });

  it('of two data keys, each wrapped for its own record, is refused', () => {
    const { folder, first, second, change } = closedVault();
    change((database) => {
      const wrapped = (id: string) =>
        database.prepare('SELECT wrapped FROM data_key WHERE record_id = ?').pluck().get(id);
      const [one, other] = [wrapped(first.applicationId), wrapped(second.applicationId)];
      const put = database.prepare('UPDATE data_key SET wrapped = ? WHERE record_id = ?');
      put.run(other, first.applicationId);
      put.run(one, second.applicationId);
    });
    const { readApplication } = openVaultHere(folder);
    expect([first, second].map(({ applicationId }) => readApplication(applicationId))).toEqual([
      unreadable,
      unreadable,
    ]);
  });
});

describe('refused, and not a byte of any file is changed', () => {
  it.each([
    ['another key', otherKey, 'vault-key-wrong', undefined],
    ['a schema that is newer than is known', masterKey, 'vault-newer', 99],
  ] as const)('%s', (_, key, code, version) => {
    const { folder, change } = closedVault();
    if (version !== undefined) change((database) => database.pragma(`user_version = ${version}`));
    const before = fingerprint(folder);
    expect(hostOf(folder).open(key())).toEqual({ ok: false, error: { code } });
    expect(fingerprint(folder)).toEqual(before);
  });
});

it('the control beside all of them: untouched, the same vault opens and reads', () => {
  const { folder, first, second } = closedVault();
  const { readApplication, readCaptured, readPicture, checkLaw } = openVaultHere(folder);
  for (const { applicationId, submissionId, pictureId } of [first, second]) {
    expect(unwrap(readApplication(applicationId))).toContain(String(specimenAt));
    expect(unwrap(readCaptured(submissionId))).toBeDefined();
    expect(unwrap(readPicture(pictureId))).toBeDefined();
  }
  expect(unwrap(checkLaw()).holds).toBe(true);
});

/** An envelope as one would write it in a hurry: encrypted, bound to nothing, its tag not looked at. */
const careless = {
  seal(key: Buffer, plain: Buffer): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open(key: Buffer, sealed: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
    return decipher.update(sealed.subarray(12, -16));
  },
};

it('negative control: an envelope that is bound to nothing lets a swap and a flipped bit through; ours neither', () => {
  const key = randomBytes(32);
  const [one, other]: [Binding, Binding] = [
    { kind: 'application', recordId: 'one', part: 'body' },
    { kind: 'application', recordId: 'other', part: 'body' },
  ];
  const plain = Buffer.from('Nur Aina binti Contoh');
  const flipped = (sealed: Buffer) => Buffer.from(sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte)));

  const weak = careless.seal(key, plain);
  // Whose record it is read as is asked nowhere.
  expect(careless.open(key, weak)).toEqual(plain);
  expect(careless.open(key, flipped(weak))).not.toEqual(plain);

  const sealed = seal(key, plain, one, systemRandom);
  expect(open(key, sealed, one)).toEqual(plain);
  expect(open(key, sealed, other)).toBeUndefined();
  expect(open(key, flipped(sealed), one)).toBeUndefined();
});
