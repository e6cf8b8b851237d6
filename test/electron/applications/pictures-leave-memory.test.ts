/** A customer's pictures are in memory until the disk has them, and not a moment of the next visit longer. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type {
  ApplicationRecord,
  ApplicationStore,
} from '../../../electron/applications/application-store.ts';
import { createVaultApplicationStore } from '../../../electron/applications/vault-application-store.ts';
import type { CheckedPicture } from '../../../electron/providers/wallet-customer-provider.ts';
import { createWriteQueue, type WriteQueue } from '../../../electron/vault/write-queue.ts';
import { unwrap } from '../../../shared/result.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeRandom } from '../../support/fake-random.ts';
import { createVaultDisk, type VaultDisk } from '../../support/vault-disk.ts';

let disk: VaultDisk;
let queue: WriteQueue;
let store: ApplicationStore;
beforeEach(() => {
  disk = createVaultDisk();
  const vault = disk.open();
  queue = createWriteQueue({ vault, onBug: () => {} });
  store = createVaultApplicationStore({ vault, queue, clock: createFakeClock(), random: createFakeRandom() });
});
afterEach(() => disk.remove());

const bytes = Uint8Array.of(0xff, 0xd8, 1, 2, 3);
const checked = { format: 'jpeg', sizeBytes: 5, width: 600, height: 400 } as CheckedPicture;

function visitWithPicture() {
  const picture = store.keepPicture(checked, bytes);
  const record = {
    applicationId: '00000000-0000-4000-8000-0000000000aa',
    ...{ journeyId: 'wallet-customer', journeyVersion: 1, customerLanguage: 'en', draft: {} },
    ...{ pictures: { front: picture }, enrolments: [], progress: { at: 'not-sent' } },
  } as unknown as ApplicationRecord;
  return { picture, record };
}
const readFromDisk = async (picture: ReturnType<ApplicationStore['keepPicture']>) => {
  const before = disk.calls.get('readPicture') ?? 0;
  expect(Buffer.concat(await Array.fromAsync(picture.open()))).toEqual(Buffer.from(bytes));
  return (disk.calls.get('readPicture') ?? 0) > before;
};

it('they leave it with the first step that the disk has taken', async () => {
  const { picture, record } = visitWithPicture();
  store.put(record);
  expect(await readFromDisk(picture)).toBe(false);
  unwrap(await queue.settled());
  await new Promise(setImmediate);
  expect(await readFromDisk(picture)).toBe(true);
});

it('they leave it where the disk was full up to the end of their visit, as soon as it has room', async () => {
  disk.refuse('storage-full');
  const { picture, record } = visitWithPicture();
  store.put(record);
  store.park(record, { at: 1, inBranch: false });
  expect((await queue.settled()).ok).toBe(false);
  expect(await readFromDisk(picture)).toBe(false);
  disk.goOn();
  // Whatever looks at the applications next, as the hourly tidying does.
  unwrap(await store.listStored());
  expect(await readFromDisk(picture)).toBe(true);
});
