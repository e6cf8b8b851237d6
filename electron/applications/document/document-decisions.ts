import type { ApplicationId, StaffId } from '../../../shared/brand.ts';
import { isOnlyToCompare } from '../../../shared/documents/suggest-applicant.ts';
import type { ApplicantField } from '../../../shared/domain/applicant.ts';
import type { DocumentState } from '../../../shared/domain/document-state.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import type { Journey } from '../../../shared/journeys/journey.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { localDay } from '../../local-day.ts';
import type { TakeApproval } from '../../staff/staff-session.ts';
import type { ApplicationRecord, ApplicationStore } from '../application-store.ts';
import { changeDraft } from '../change-draft.ts';
import type { JourneyNeeds } from '../journey-needs.ts';
import { describeDocument } from './describe-document.ts';
import { type DocumentRecord, emptyDocument } from './document-record.ts';
import type { EditableVisits, VisitFailure } from './editable-visits.ts';
import { aboutOneDocument, findExpired, notAllowed } from './expired-documents.ts';
import { type ExceptionBy, takeLeave } from './supervisor-exception.ts';

interface Parts {
  readonly store: ApplicationStore;
  readonly visits: EditableVisits;
  readonly needs: JourneyNeeds;
  readonly takeApproval: TakeApproval;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

type Decided<More extends Failure['code'] = never> = Result<void, VisitFailure | Failure<More>>;

/** What people decide about a document. Each decision is audited with who made it, and never with a value. */
export interface DocumentDecisions {
  readonly decide: (
    applicationId: ApplicationId,
    field: ApplicantField,
    choice: 'read' | 'typed',
    staffId: StaffId,
  ) => Decided;
  readonly confirmNames: (
    applicationId: ApplicationId,
    fields: readonly ApplicantField[],
    staffId: StaffId,
  ) => Decided;
  readonly allowExpired: (
    applicationId: ApplicationId,
    by: ExceptionBy & { readonly staffId: StaffId },
  ) => Decided<'supervisor-needed'>;
}

interface Standing {
  readonly record: ApplicationRecord;
  readonly journey: Journey;
  readonly document: DocumentRecord;
  readonly state: DocumentState;
}

/** Creates the decisions over the visits. */
export function createDocumentDecisions(parts: Parts): DocumentDecisions {
  const { store, visits, needs, audit, clock } = parts;

  function find(applicationId: ApplicationId): Result<Standing, VisitFailure> {
    const found = visits.find(applicationId);
    if (!found.ok) return found;
    const { record, journey } = found.value;
    const state = describeDocument(record, journey, needs.requirementsOf(journey), localDay(clock.now()));
    return state
      ? ok({ record, journey, state, document: record.document ?? emptyDocument })
      : err(fail('wrong-state'));
  }

  return {
    decide: (applicationId, field, choice, staffId) => {
      const found = find(applicationId);
      if (!found.ok) return found;
      const { record, journey, document, state } = found.value;
      const open = state.disagreements.find((one) => one.field === field);
      if (!open) return err(fail('wrong-state'));
      audit.write('read.disagreement-decided', { applicationId, staffId, field, choice });
      const { typed, read, side, origin } = open;
      if (choice === 'typed') {
        const keptTyped = [...document.keptTyped, { field, typed, read }];
        store.put({ ...record, document: { ...document, keptTyped } });
        return ok();
      }
      if (isOnlyToCompare(field, read)) {
        // The document says less than the form wants: what was typed goes, and what is typed next is held against it again.
        const { [field]: _contradicted, ...draft } = record.draft;
        store.put({ ...changeDraft(record, draft, journey, needs), document });
        return ok();
      }
      const draft = { ...record.draft, [field]: read };
      const filled = { ...document.filled, [field]: { value: read, origin, side } };
      const confirmed = { ...document.confirmed, [field]: read };
      store.put({
        ...changeDraft(record, draft, journey, needs),
        document: { ...document, filled, confirmed },
      });
      return ok();
    },

    confirmNames: (applicationId, fields, staffId) => {
      const found = find(applicationId);
      if (!found.ok) return found;
      const { record, document, state } = found.value;
      if (!fields.every((field) => state.namesToConfirm.includes(field))) return err(fail('wrong-state'));
      audit.write('read.names-confirmed', { applicationId, staffId, fields: [...fields] });
      const now = Object.fromEntries(fields.map((field) => [field, record.draft[field] ?? '']));
      store.put({ ...record, document: { ...document, confirmed: { ...document.confirmed, ...now } } });
      return ok();
    },

    allowExpired: (applicationId, { staffId, role, approvalId }) => {
      const found = find(applicationId);
      if (!found.ok) return found;
      const { record, document, state } = found.value;
      if (state.expiry.state !== 'needs-supervisor') return err(fail('wrong-state'));
      const leave = takeLeave(
        { role, approvalId },
        { kind: 'expired-document', subject: applicationId },
        parts.takeApproval,
      );
      if (!leave.ok) return leave;
      audit.write('document.expired-exception', { applicationId, staffId, ...leave.value });
      const open = notAllowed(findExpired(record.draft, document, localDay(clock.now())), document);
      const allowedExpired = [...(document.allowedExpired ?? []), ...aboutOneDocument(open)];
      store.put({ ...record, document: { ...document, allowedExpired } });
      return ok();
    },
  };
}
