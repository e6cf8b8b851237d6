import type { ApplicationId, StaffId } from '../../shared/brand.ts';
import type { RawRead } from '../../shared/domain/document-state.ts';
import type { PictureProblem, PictureSide } from '../../shared/domain/picture.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import { localDay } from '../local-day.ts';
import type { CheckedPicture, PictureSource } from '../providers/wallet-customer-provider.ts';
import type { TakeApproval } from '../staff/staff-session.ts';
import type { ApplicationRecord, ApplicationStore } from './application-store.ts';
import { changeDraft } from './change-draft.ts';
import { acceptRawReads, findNotTaken } from './document/accept-raw-reads.ts';
import { emptyDocument } from './document/document-record.ts';
import type { EditableVisits, VisitFailure } from './document/editable-visits.ts';
import { type FilledForm, replaceReads } from './document/fill-from-reads.ts';
import type { PictureClaim, PictureVerdicts } from './document/picture-verdicts.ts';
import { type ExceptionBy, takeLeave } from './document/supervisor-exception.ts';
import { afterChange } from './enrolment-progress.ts';
import type { JourneyNeeds } from './journey-needs.ts';

interface Parts {
  readonly store: ApplicationStore;
  readonly visits: EditableVisits;
  readonly verdicts: PictureVerdicts;
  readonly needs: JourneyNeeds;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly takeApproval: TakeApproval;
  /** Reads a picture to its end, by the rules of those who are sent it. */
  readonly checkPicture: (picture: PictureSource) => Promise<Result<CheckedPicture, PictureProblem>>;
}

/** A picture as it arrives, with what the window says of it. Only its bytes are more than a claim. */
export interface NewPicture extends PictureClaim {
  readonly side: PictureSide;
  readonly bytes: Uint8Array;
  readonly reads?: readonly RawRead[] | undefined;
  /** With whose leave it is taken although nobody takes such a document. Nothing is filled in from one that is. */
  readonly allowedBy?: ExceptionBy | undefined;
}

/** The pictures of a visit's document. Kept with the application until it is accepted or the visit ends. */
export interface Pictures {
  /** Takes a picture, and what was read from it, in place of the one there was. A refused one changes nothing. */
  readonly add: (
    applicationId: ApplicationId,
    picture: NewPicture,
    staffId: StaffId,
  ) => Promise<
    Result<
      void,
      VisitFailure | Failure<'picture-refused' | 'picture-poor' | 'document-not-taken' | 'supervisor-needed'>
    >
  >;
  /** Takes it away, and what it put into the form and nobody has changed or confirmed. */
  readonly remove: (applicationId: ApplicationId, side: PictureSide) => Result<void, VisitFailure>;
  readonly read: (
    applicationId: ApplicationId,
    side: PictureSide,
  ) => Promise<
    Result<
      { readonly format: 'jpeg' | 'png'; readonly bytes: Uint8Array<ArrayBuffer> },
      Failure<'application-unknown' | 'wrong-state'>
    >
  >;
}

/** Creates the pictures over the applications. */
export function createPictures(parts: Parts): Pictures {
  const { store, visits, verdicts, needs, audit, clock, checkPicture } = parts;

  /** What the customer confirmed has changed: they look again, and whoever was sent the old ones is marked. */
  function put(
    record: ApplicationRecord,
    journey: Journey,
    form: FilledForm,
    pictures: ApplicationRecord['pictures'],
  ): void {
    const { confirmedAt: _takenBack, ...changed } = changeDraft(record, form.draft, journey, needs);
    const kind = needs.check(journey, form.draft).applicant.documentKind;
    const takers = needs.enrolmentsOf(journey).map((one) => one.neededPictures(kind).length > 0);
    const enrolments = changed.enrolments.map((one, index) => (takers[index] ? afterChange(one) : one));
    store.put({ ...changed, pictures, document: form.document, enrolments });
  }

  const formOf = ({ draft, document = emptyDocument }: ApplicationRecord): FilledForm => ({
    draft,
    document,
  });

  return {
    add: async (applicationId, { side, bytes, quality, keptBecause, reads = [], allowedBy }, staffId) => {
      const before = visits.find(applicationId);
      if (!before.ok) return before;
      // A copy: what was checked must be what is sent, whoever else holds the bytes.
      const kept = Uint8Array.from(bytes);
      const checked = await checkPicture({ open: () => once(kept) });
      if (!checked.ok) return err(fail('picture-refused', { problem: checked.error }));
      // The visit may have gone on, or ended, while the picture was read.
      const now = visits.find(applicationId);
      if (!now.ok) return now;
      const { record, journey } = now.value;
      const requirements = needs.requirementsOf(journey);
      // Where nobody looks at what was read, nothing is taken over.
      const offered = journey.steps.includes('check-document') ? reads : [];
      const believed = acceptRawReads(side, offered, quality, localDay(clock.now()));
      const why = findNotTaken(believed, requirements);
      const mayBeAllowed = journey.unsupportedDocument === 'supervisor';
      if (why && !(mayBeAllowed && allowedBy))
        return err(fail('document-not-taken', { why, ...(mayBeAllowed ? { mayBeAllowed } : {}) }));
      const reason = verdicts.judge(applicationId, side, { quality, keptBecause });
      if (!reason.ok) return reason;
      if (why && allowedBy) {
        // Last of all, since an approval is used up by it.
        const leave = takeLeave(
          allowedBy,
          { kind: 'unsupported-document', subject: applicationId },
          parts.takeApproval,
        );
        if (!leave.ok) return leave;
        audit.write('document.unsupported-exception', { applicationId, staffId, side, why, ...leave.value });
      }
      // What an unusual document says of itself has other meanings: a visa's number is no passport's.
      const accepted = why ? [] : believed;

      if (reason.value)
        audit.write('picture.kept-with-problem', {
          ...{ applicationId, staffId, side, reason: reason.value },
          problems: quality?.refusedFor ?? [],
        });
      for (const { read } of accepted)
        audit.write('read.accepted', { applicationId, side, origin: read.origin });
      const refused = offered.length - accepted.length;
      if (refused > 0) audit.write('read.refused', { applicationId, side, reads: refused });

      const { draft, document } = replaceReads(formOf(record), side, accepted, requirements);
      const facts = {
        ...(quality ? { fingerprint: quality.fingerprint } : {}),
        ...(reason.value ? { keptBecause: reason.value } : {}),
      };
      put(
        record,
        journey,
        { draft, document: { ...document, pictures: { ...document.pictures, [side]: facts } } },
        { ...record.pictures, [side]: store.keepPicture(checked.value, kept) },
      );
      return ok();
    },

    remove: (applicationId, side) => {
      const found = visits.find(applicationId);
      if (!found.ok) return found;
      const { record, journey } = found.value;
      const { [side]: _removed, ...pictures } = record.pictures;
      const left = replaceReads(formOf(record), side, [], needs.requirementsOf(journey));
      put(record, journey, left, pictures);
      return ok();
    },

    read: async (applicationId, side) => {
      const record = store.find(applicationId);
      if (!record) return err(fail('application-unknown'));
      const picture = record.pictures[side];
      if (!picture) return err(fail('wrong-state'));
      const { format } = picture;
      const bytes = new Uint8Array(Buffer.concat(await Array.fromAsync(picture.open())));
      // The visit may have ended while it was read.
      return store.find(applicationId) ? ok({ format, bytes }) : err(fail('application-unknown'));
    },
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
