import type { StaffId } from '../../../shared/brand.ts';
import type { Role } from '../../../shared/domain/staff.ts';
import type { Handlers } from '../../ipc/handlers.ts';
import type { Applications } from '../applications.ts';
import type { Pictures } from '../pictures.ts';
import type { DocumentDecisions } from './document-decisions.ts';

type Names =
  | 'pictures.add'
  | 'pictures.remove'
  | 'documents.read-picture'
  | 'documents.decide'
  | 'documents.confirm-names'
  | 'documents.allow-expired';

interface Parts {
  readonly pictures: Pictures;
  readonly decisions: DocumentDecisions;
  readonly applications: Applications;
}

/** What the window may do with the pictures of a document, and with what was read from them. */
export function createDocumentHandlers({ pictures, decisions, applications }: Parts): Pick<Handlers, Names> {
  return {
    'pictures.add': async ({ applicationId, exception, ...picture }, { staff }) => {
      const { staffId, role } = present(staff);
      const allowedBy = exception && { role, approvalId: exception.approvalId };
      const added = await pictures.add(applicationId, { ...picture, allowedBy }, staffId);
      return added.ok ? applications.read(applicationId) : added;
    },
    'pictures.remove': ({ applicationId, side }) => {
      const removed = pictures.remove(applicationId, side);
      return removed.ok ? applications.read(applicationId) : removed;
    },
    'documents.read-picture': ({ applicationId, side }) => pictures.read(applicationId, side),
    'documents.decide': ({ applicationId, field, choice }, { staff }) => {
      const done = decisions.decide(applicationId, field, choice, present(staff).staffId);
      return done.ok ? applications.read(applicationId) : done;
    },
    'documents.confirm-names': ({ applicationId, fields }, { staff }) => {
      const done = decisions.confirmNames(applicationId, fields, present(staff).staffId);
      return done.ok ? applications.read(applicationId) : done;
    },
    'documents.allow-expired': ({ applicationId, approvalId }, { staff }) => {
      const { staffId, role } = present(staff);
      const done = decisions.allowExpired(applicationId, { staffId, role, approvalId });
      return done.ok ? applications.read(applicationId) : done;
    },
  };
}

interface Caller {
  readonly staffId: StaffId;
  readonly role: Role;
}

/** The bridge lets nobody through to these methods who is not signed in; reaching this without staff is a bug. */
function present(staff: Caller | undefined): Caller {
  if (!staff) throw new Error('a staff method was called without staff');
  return staff;
}
