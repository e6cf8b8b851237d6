/** Applications over a real vault: what is in hand is in memory, everything is on the disk, and no change undoes another. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ApplicationRecord,
  ParkedApplication,
} from '../../../electron/applications/application-store.ts';
import { acceptRawReads } from '../../../electron/applications/document/accept-raw-reads.ts';
import { emptyDocument } from '../../../electron/applications/document/document-record.ts';
import { createVaultApplicationStore } from '../../../electron/applications/vault-application-store.ts';
import type { CheckedPicture } from '../../../electron/providers/wallet-customer-provider.ts';
import { systemRandom } from '../../../electron/random.ts';
import { createWriteQueue } from '../../../electron/vault/write-queue.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { err, unwrap } from '../../../shared/result.ts';
import { writeLicence } from '../../shared/documents/specimen-licence.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { goodQuality } from '../../support/good-quality.ts';
import { createVaultDisk, type VaultDisk } from '../../support/vault-disk.ts';

const applicationId = '00000000-0000-4000-8000-00000000000a' as ApplicationId;
const record: ApplicationRecord = {
  ...{ applicationId, journeyId: 'wallet-customer', journeyVersion: 1, customerLanguage: 'en' },
  ...{ draft: { legalFullName: 'Tan Mei Ling' }, pictures: {}, progress: { at: 'not-sent' } },
  enrolments: [{ provider: 'yativo', operation: 'add-customer', state: 'not-sent' }],
};
const parked = { at: 1, inBranch: true };
const bugs: unknown[] = [];
let disk: VaultDisk;
let clock: FakeClock;

beforeEach(() => {
  bugs.length = 0;
  disk = createVaultDisk();
  clock = createFakeClock();
});
afterEach(() => {
  disk.remove();
  expect(bugs).toEqual([]);
});

function open() {
  const vault = disk.open();
  const queue = createWriteQueue({ vault, onBug: (error) => void bugs.push(error) });
  return { vault, queue, store: createVaultApplicationStore({ vault, queue, clock, random: systemRandom }) };
}
function pictureOf(text: string) {
  const bytes = Uint8Array.from(Buffer.from(text));
  const facts = { format: 'jpeg', sizeBytes: bytes.length, width: 1, height: 1 };
  return { bytes, picture: { ...facts, async *open() {} } as unknown as CheckedPicture };
}
async function bytesOf(picture: CheckedPicture | undefined): Promise<string> {
  return Buffer.concat(picture ? await Array.fromAsync(picture.open()) : []).toString();
}

describe('an application', () => {
  it('is as it was put, in hand and in the next run', async () => {
    const first = open();
    first.store.put(record);
    expect(first.store.find(applicationId)).toEqual(record);
    unwrap(await first.queue.settled());
    disk.crash();
    const { store } = open();
    expect(store.find(applicationId)).toBeUndefined();
    expect(unwrap(await store.load(applicationId))).toEqual({ record, parked: undefined });
    expect(unwrap(await store.listStored()).map((one) => one.applicationId)).toEqual([applicationId]);
  });

  it('that the disk can not hold stays as it was, in hand and on the disk', async () => {
    const { store } = open();
    store.put(record);
    const unfit = { ...record, draft: { legalFullName: 'A'.repeat(2000) } };
    expect(() => store.put(unfit)).toThrow();
    expect(() => store.park(unfit, parked)).toThrow();
    expect(store.find(applicationId)).toEqual(record);
    // And a later change is kept.
    store.put({ ...record, draft: { legalFullName: 'Tan' } });
    expect(unwrap(await store.load(applicationId)).record.draft).toEqual({ legalFullName: 'Tan' });
  });

  it.each<[string, Record<string, string>]>([
    ['whose sex is called constructor', { DBC: 'constructor' }],
    ['whose sex is called __proto__', { DBC: '__proto__' }],
    ['with a street of 300 characters', { DAG: 'A'.repeat(300) }],
    ['with a name of 300 characters', { DCS: 'A'.repeat(300) }],
  ])('is kept with whatever a barcode gives %s', (_, changed) => {
    const { store } = open();
    const raw = { origin: 'barcode', text: writeLicence({ changed }), agreement: 'two-frames' } as const;
    const reads = [...acceptRawReads('front', [raw], goodQuality, '2026-11-22')];
    expect(() => store.put({ ...record, document: { ...emptyDocument, reads } })).not.toThrow();
  });

  it('leaves the memory when it is parked, and everything when it is removed', async () => {
    const { store } = open();
    store.put(record);
    store.park(record, parked);
    expect(store.find(applicationId)).toBeUndefined();
    expect(unwrap(await store.load(applicationId)).parked).toEqual(parked);
    store.remove(applicationId);
    expect(await store.load(applicationId)).toEqual(err(fail('application-unknown')));
  });

  it('is not found where the disk does not answer, and is not called unknown', async () => {
    const { store, queue } = open();
    store.put(record);
    unwrap(await queue.settled());
    disk.refuse('storage-unavailable', 'readApplication');
    expect(await store.load(applicationId)).toEqual(err(fail('storage-unavailable')));
    disk.refuse('storage-unavailable', 'listApplications');
    expect(await store.listStored()).toEqual(err(fail('storage-unavailable')));
  });
});

describe('a change of one that is not in hand', () => {
  it('undoes no other that is made at the same time', async () => {
    const { store } = open();
    store.park(record, parked);
    const leaves = store.change(applicationId, (now) => ({
      record: now.record,
      parked: now.parked && { ...now.parked, inBranch: false },
    }));
    const answered = store.change(applicationId, (now) => ({
      parked: now.parked,
      record: {
        ...now.record,
        enrolments: now.record.enrolments.map((one) => ({ ...one, reference: 'y-1' })),
      },
    }));
    expect(await Promise.all([leaves, answered])).toEqual([true, true]);
    const after = unwrap(await store.load(applicationId));
    expect(after.parked).toEqual({ at: 1, inBranch: false });
    expect(after.record.enrolments).toMatchObject([{ reference: 'y-1' }]);
  });

  it('does nothing where it came in hand meanwhile, or is gone', async () => {
    const { store } = open();
    store.park(record, parked);
    const changing = store.change(applicationId, () => {
      throw new Error('nobody may change it');
    });
    store.put(record);
    expect(await changing).toBe(false);
    store.remove(applicationId);
    expect(await store.change(applicationId, (now) => now)).toBe(false);
  });
});

describe('a change that was prepared', () => {
  const leave = (now: ParkedApplication): ParkedApplication => ({
    record: now.record,
    parked: now.parked && { ...now.parked, inBranch: false },
  });

  it('is made at once', async () => {
    const { store } = open();
    store.park(record, parked);
    const changeNow = await store.readToChange(applicationId);
    expect(changeNow?.(leave)).toBe(true);
    expect(unwrap(await store.load(applicationId)).parked).toEqual({ at: 1, inBranch: false });
  });

  it.each<[string, (store: ReturnType<typeof open>['store']) => unknown]>([
    ['changed it', (store) => store.change(applicationId, (now) => now)],
    ['has it in hand', (store) => store.put(record)],
    ['had it in hand', (store) => [store.put(record), store.park(record, parked)]],
    ['removed it', (store) => store.remove(applicationId)],
  ])('is not made where somebody has %s since', async (_what, meanwhile) => {
    const { store, queue } = open();
    store.park(record, parked);
    const changeNow = await store.readToChange(applicationId);
    await meanwhile(store);
    unwrap(await queue.settled());
    const writes = disk.calls.get('write');
    expect(
      changeNow?.(() => {
        throw new Error('nobody may change it');
      }),
    ).toBe(false);
    unwrap(await queue.settled());
    expect(disk.calls.get('write')).toBe(writes);
  });

  it('is not there for one that is gone', async () => {
    expect(await open().store.readToChange(applicationId)).toBeUndefined();
  });
});

describe('a picture', () => {
  it('is read from memory until it is on the disk, and from there afterwards', async () => {
    const { store, queue, vault } = open();
    const { picture, bytes } = pictureOf('front');
    const front = store.keepPicture(picture, bytes);
    expect(await bytesOf(front)).toBe('front');
    disk.stall();
    // Twice before the first has arrived: it is the same picture.
    store.put({ ...record, pictures: { front } });
    store.put({ ...record, pictures: { front }, draft: { legalFullName: 'Tan Mei Lin' } });
    expect(await bytesOf(store.find(applicationId)?.pictures.front)).toBe('front');
    disk.goOn();
    unwrap(await queue.settled());
    expect(Buffer.from(unwrap(await vault.readPicture(front.pictureId)) ?? [])).toEqual(Buffer.from(bytes));
    expect(await bytesOf(store.find(applicationId)?.pictures.front)).toBe('front');
  });

  it('goes when another takes its place, and with its application', async () => {
    const { store, queue, vault } = open();
    const old = store.keepPicture(pictureOf('old').picture, pictureOf('old').bytes);
    store.put({ ...record, pictures: { front: old } });
    const fresh = store.keepPicture(pictureOf('new').picture, pictureOf('new').bytes);
    store.put({ ...record, pictures: { front: fresh } });
    unwrap(await queue.settled());
    expect(unwrap(await vault.readPicture(old.pictureId))).toBeUndefined();
    expect(await bytesOf(unwrap(await reload(store)).record.pictures.front)).toBe('new');
    store.remove(applicationId);
    unwrap(await queue.settled());
    expect(unwrap(await vault.readPicture(fresh.pictureId))).toBeUndefined();
  });

  async function reload(store: ReturnType<typeof open>['store']) {
    const now = store.find(applicationId);
    if (now) store.park(now, parked);
    return store.load(applicationId);
  }
});
