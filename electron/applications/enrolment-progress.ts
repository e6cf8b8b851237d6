import type { ApplicantField } from '../../shared/domain/applicant.ts';
import type { SubmissionEvent } from '../../shared/domain/submission.ts';
import type { Enrolment, EnrolmentEnd } from '../providers/enrolment.ts';
import type { EnrolmentRecord } from './application-store.ts';

/** How the providers stand after details were corrected: who takes corrections gets them, who doesn't is marked. */
export function afterCorrection(
  records: readonly EnrolmentRecord[],
  enrolments: readonly Enrolment[],
  changed: readonly ApplicantField[],
): readonly EnrolmentRecord[] {
  return records.map((record, index) => {
    const enrolment = enrolments[index];
    const concerns = enrolment?.requirements.fields.some(({ field }) => changed.includes(field)) ?? false;
    if (!enrolment || !concerns) return record;
    if (record.state !== 'accepted') return asCorrected(record);
    return enrolment.takesCorrections
      ? withoutEnd({ ...record, state: 'not-sent' })
      : { ...record, changedSince: true };
  });
}

/** A submission that was captured and not sent holds what was there before the correction: a new one takes its place. */
export function asCorrected(record: EnrolmentRecord): EnrolmentRecord {
  return record.state === 'not-sent' && record.submissionId !== undefined
    ? { ...record, corrected: true }
    : record;
}

/** How an attempt leaves its submission. */
export const eventOfEnd: Readonly<Record<EnrolmentEnd['end'], SubmissionEvent>> = {
  accepted: 'accepted',
  refused: 'refused',
  'not-sent': 'not-sent',
  unclear: 'answer-lost',
  'identity-used-up': 'not-sent',
};

/** How an attempt leaves its provider in the visit. */
export function afterAttempt(record: EnrolmentRecord, end: EnrolmentEnd): EnrolmentRecord {
  const plain = withoutEnd(record);
  switch (end.end) {
    case 'accepted':
      return {
        ...plain,
        state: 'accepted',
        ...(end.reference === undefined ? {} : { reference: end.reference }),
      };
    case 'refused':
      return { ...plain, state: 'refused', failure: end.failure, fields: end.fields };
    case 'not-sent':
      return { ...plain, state: 'not-sent', failure: end.failure };
    case 'unclear':
      return { ...plain, state: 'unclear', failure: end.failure };
    case 'identity-used-up':
      return { ...plain, state: 'not-sent', usedUp: true };
  }
}

function withoutEnd({ provider, operation, state, submissionId }: EnrolmentRecord): EnrolmentRecord {
  return { provider, operation, state, ...(submissionId === undefined ? {} : { submissionId }) };
}
