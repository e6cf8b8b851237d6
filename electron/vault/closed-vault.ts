import { fail } from '../../shared/failure.ts';
import { err } from '../../shared/result.ts';
import type { VaultPort } from './vault-port.ts';

/** Stands where no vault could be opened: everything is *storage-unavailable*, so nothing is ever sent or called saved. */
export function createClosedVault(): VaultPort {
  const closed = async () => err(fail('storage-unavailable'));
  return {
    write: closed,
    putApplication: closed,
    readApplication: closed,
    listApplications: closed,
    removeApplication: closed,
    readPicture: closed,
    shredPictures: closed,
    capture: closed,
    moveSubmission: closed,
    findSubmission: closed,
    listSubmissions: closed,
    readCaptured: closed,
    quarantine: closed,
    shredSubmission: closed,
    historyOf: closed,
    checkLaw: closed,
    listCircuits: closed,
    listStaff: closed,
    listHandOvers: closed,
    readAudit: closed,
    lastAudit: closed,
    keyFor: closed,
    nextCount: closed,
    measureRoom: closed,
    close: async () => {},
  };
}
