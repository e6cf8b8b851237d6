import type { ApplicationId } from '../../shared/brand.ts';
import type { PictureFacts } from '../../shared/domain/captured-body.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { CheckedPicture } from '../providers/wallet-customer-provider.ts';
import type { Random } from '../random.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import type {
  ApplicationRecord,
  ApplicationStore,
  LoadFailure,
  ParkedApplication,
  ReadyChange,
  StoredPicture,
} from './application-store.ts';
import { pictureFactsOf } from './picture-facts.ts';
import { rebaseProgress } from './rebase-progress.ts';
import { type Parked, StoredApplication } from './stored-application.ts';

interface Parts {
  readonly vault: Pick<VaultPort, 'readApplication' | 'readPicture' | 'listApplications'>;
  readonly queue: WriteQueue;
  readonly clock: Clock;
  readonly random: Random;
}

/** Keeps applications in the vault. Of those that are not in hand, nothing stays in memory. */
export function createVaultApplicationStore({ vault, queue, clock, random }: Parts): ApplicationStore {
  const inHand = new Map<ApplicationId, ApplicationRecord>();
  /** Bytes that are on their way to the disk, by the picture's id. */
  const arriving = new Map<string, Uint8Array>();
  /** Those of them that a change has put on its way. */
  const queued = new Set<string>();

  function openPicture(facts: PictureFacts): StoredPicture {
    async function* open(): AsyncIterable<Uint8Array> {
      const here = arriving.get(facts.pictureId);
      if (here) {
        yield here;
        return;
      }
      const read = await vault.readPicture(facts.pictureId);
      if (!read.ok || !read.value) throw new Error('a picture can not be read');
      yield read.value;
    }
    // It was checked before it was sealed, and its seal has just been checked.
    return { ...facts, open } as StoredPicture;
  }

  /** What was read to be changed, and has not been yet: by the newest change it is old. */
  const readings = new Set<{ readonly applicationId: ApplicationId; isOld: boolean }>();
  function makeOld(applicationId: ApplicationId): void {
    for (const reading of readings) {
      if (reading.applicationId !== applicationId) continue;
      reading.isOld = true;
      readings.delete(reading);
    }
  }

  function write(record: ApplicationRecord, before: ApplicationRecord | undefined, parked?: Parked): void {
    const { applicationId } = record;
    // First, since a record that the disk can't hold is a bug: it throws, and nothing has changed.
    const body = toStored(record, parked);
    makeOld(applicationId);
    const ids = idsOf(record);
    const old = before ? idsOf(before) : [];
    const addPictures = ids.flatMap((pictureId) => {
      const bytes = arriving.get(pictureId);
      return bytes ? [{ pictureId, bytes }] : [];
    });
    queue.add({
      write: 'application',
      put: {
        applicationId,
        at: clock.now(),
        body,
        addPictures,
        dropPictures: old.filter((id) => !ids.includes(id)),
      },
    });
    for (const { pictureId } of addPictures) queued.add(pictureId);
    // What is not kept now is looked at again by the next change.
    if (queued.size > 0) void settled().then(() => {});
  }

  /** What the disk has is read from there from then on; where it is not kept yet, its bytes stay here until it is. */
  async function settled(): ReturnType<WriteQueue['settled']> {
    const pictureIds = [...queued];
    const kept = await queue.settled();
    if (!kept.ok) return kept;
    for (const pictureId of pictureIds) {
      arriving.delete(pictureId);
      queued.delete(pictureId);
    }
    return kept;
  }

  function toStored(record: ApplicationRecord, parked: Parked | undefined): StoredApplication {
    return StoredApplication.parse(
      withoutUndefined({
        ...record,
        pictures: pictureFactsOf(record.pictures),
        ...(parked ? { parked } : {}),
        storedAt: { wall: clock.now(), monotonic: clock.monotonic() },
      }),
    );
  }

  function fromStored({ storedAt, parked, pictures, ...stored }: StoredApplication): ParkedApplication {
    // A wall clock that was set back says that less than no time has passed.
    const elapsed = Math.max(0, clock.now() - storedAt.wall);
    const shiftMs = clock.monotonic() - storedAt.monotonic - elapsed;
    const record = {
      ...stored,
      progress: rebaseProgress(stored.progress as ApplicationRecord['progress'], shiftMs),
      pictures: Object.fromEntries(
        Object.entries(pictures).map(([side, facts]) => [side as PictureSide, openPicture(facts)]),
      ),
    } as ApplicationRecord;
    return { record, parked };
  }

  async function load(applicationId: ApplicationId): Promise<Result<ParkedApplication, LoadFailure>> {
    const kept = await settled();
    if (!kept.ok) return err(fail('storage-unavailable'));
    const read = await vault.readApplication(applicationId, StoredApplication);
    if (!read.ok)
      return err(
        read.error.code === 'record-unreadable' ? fail('record-unreadable') : fail('storage-unavailable'),
      );
    return read.value ? ok(fromStored(read.value)) : err(fail('application-unknown'));
  }

  /** Two changes that both began from the same record would undo each other: the second finds what it read old. */
  async function readToChange(applicationId: ApplicationId): Promise<ReadyChange | undefined> {
    const { found, reading } = await loadNoting(applicationId);
    if (!found.ok) return undefined;
    return (change) => {
      // It may have been taken in hand meanwhile; then whoever has it decides.
      if (reading.isOld || inHand.has(applicationId)) return false;
      const { record, parked } = change(found.value);
      write(record, found.value.record, parked);
      return true;
    };
  }

  /** Reads one whose next change is noted, from before it is read. */
  async function loadNoting(applicationId: ApplicationId) {
    const reading = { applicationId, isOld: false };
    readings.add(reading);
    const found = await load(applicationId);
    if (!found.ok) readings.delete(reading);
    return { found, reading };
  }

  function put(record: ApplicationRecord): void {
    const before = inHand.get(record.applicationId);
    write(record, before);
    inHand.set(record.applicationId, record);
  }

  return {
    put,
    take: async (applicationId, prepare) => {
      for (;;) {
        const { found, reading } = await loadNoting(applicationId);
        readings.delete(reading);
        if (!found.ok) return found;
        if (reading.isOld) continue;
        const taken = prepare(found.value.record);
        if (taken.ok) put(taken.value);
        return taken;
      }
    },
    find: (applicationId) => inHand.get(applicationId),
    keepPicture: (picture: CheckedPicture, bytes) => {
      const pictureId = random.uuid();
      arriving.set(pictureId, bytes);
      const { format, sizeBytes, width, height } = picture;
      return openPicture({ pictureId, format, sizeBytes, width, height });
    },
    remove: (applicationId) => {
      for (const pictureId of idsOf(inHand.get(applicationId))) arriving.delete(pictureId);
      inHand.delete(applicationId);
      makeOld(applicationId);
      queue.add({ write: 'remove-application', applicationId });
    },
    park: (record, parked) => {
      const before = inHand.get(record.applicationId);
      write(record, before, parked);
      inHand.delete(record.applicationId);
    },
    load,
    readToChange,
    change: async (applicationId, change) => {
      for (;;) {
        const changeNow = await readToChange(applicationId);
        if (!changeNow) return false;
        if (changeNow(change)) return true;
        if (inHand.has(applicationId)) return false;
      }
    },
    listStored: async () => {
      const kept = await settled();
      if (!kept.ok) return err(fail('storage-unavailable'));
      const listed = await vault.listApplications();
      return listed.ok ? listed : err(fail('storage-unavailable'));
    },
  };
}

function idsOf(record: ApplicationRecord | undefined): readonly string[] {
  return record ? Object.values(record.pictures).map(({ pictureId }) => pictureId) : [];
}

/** What JSON can't hold, and what an exact schema doesn't take. */
function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
