import type {
  ApplicationRecord,
  ApplicationStore,
  ParkedApplication,
} from '../../electron/applications/application-store.ts';
import type { ApplicationId } from '../../shared/brand.ts';
import { fail } from '../../shared/failure.ts';
import { err, ok } from '../../shared/result.ts';

/** Keeps applications until the program ends, without a disk. */
export function createMemoryApplicationStore(): ApplicationStore {
  const inHand = new Map<ApplicationId, ApplicationRecord>();
  const parked = new Map<ApplicationId, ParkedApplication>();
  let pictures = 0;
  const put = (record: ApplicationRecord): void => {
    parked.delete(record.applicationId);
    inHand.set(record.applicationId, record);
  };
  return {
    put,
    take: async (applicationId, prepare) => {
      const found = parked.get(applicationId);
      if (!found) return err(fail('application-unknown'));
      const taken = prepare(found.record);
      if (taken.ok) put(taken.value);
      return taken;
    },
    find: (applicationId) => inHand.get(applicationId),
    keepPicture: (picture) => {
      pictures += 1;
      return { ...picture, pictureId: `00000000-0000-4000-8000-${String(pictures).padStart(12, '0')}` };
    },
    remove: (applicationId) => {
      inHand.delete(applicationId);
      parked.delete(applicationId);
    },
    park: (record, how) => {
      inHand.delete(record.applicationId);
      parked.set(record.applicationId, { record, parked: how });
    },
    load: async (applicationId) => {
      const found = parked.get(applicationId);
      return found ? ok(found) : err(fail('application-unknown'));
    },
    change: async (applicationId, change) => {
      const found = parked.get(applicationId);
      if (found) parked.set(applicationId, change(found));
      return found !== undefined;
    },
    readToChange: async (applicationId) => {
      const found = parked.get(applicationId);
      return (
        found &&
        ((change) => {
          if (parked.get(applicationId) !== found) return false;
          parked.set(applicationId, change(found));
          return true;
        })
      );
    },
    listStored: async () =>
      ok([...parked].map(([applicationId, { parked: how }]) => ({ applicationId, changedAt: how?.at ?? 0 }))),
  };
}
