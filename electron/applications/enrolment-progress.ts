import type { SubmissionId } from '../../shared/brand.ts';
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
    if (!enrolment || !isConcerned(enrolment, changed)) return record;
    if (record.state !== 'accepted' || !enrolment.takesCorrections) return afterChange(record);
    const { reference } = record;
    return {
      ...withoutEnd({ ...record, state: 'not-sent' }),
      corrected: true,
      older: reference === undefined ? {} : { reference },
    };
  });
}

/**
 * How the providers stand after a contact was corrected while a code was out: all are settled and stay so, and who has
 * the old one is marked.
 */
export function afterContactChange(
  records: readonly EnrolmentRecord[],
  enrolments: readonly Enrolment[],
  changed: readonly ApplicantField[],
): readonly EnrolmentRecord[] {
  return records.map((record, index) => {
    const enrolment = enrolments[index];
    return enrolment && isConcerned(enrolment, changed) ? afterChange(record) : record;
  });
}

function isConcerned({ requirements }: Enrolment, changed: readonly ApplicantField[]): boolean {
  return requirements.fields.some(({ field }) => changed.includes(field));
}

/**
 * After a change that its provider isn't sent again: who has it keeps the old. A submission that was captured and not sent,
 * or refused, stands for what was there before, and a new one takes its place.
 */
export function afterChange(record: EnrolmentRecord): EnrolmentRecord {
  if (record.state === 'accepted') return { ...record, changedSince: true };
  const isToBeReplaced = record.state === 'not-sent' || record.state === 'refused';
  return isToBeReplaced && record.submissionId !== undefined ? { ...record, corrected: true } : record;
}

/**
 * How an attempt leaves its submission. That this terminal is not let in says nothing about the customer: it waits, or is as
 * unclear as before.
 */
export function eventOfEnd(end: EnrolmentEnd, wasUnclear: boolean): SubmissionEvent {
  switch (end.end) {
    case 'accepted':
      return 'accepted';
    case 'refused':
      if (end.failure.code !== 'credentials-refused') return 'refused';
      return wasUnclear ? 'answer-lost' : 'not-sent';
    case 'unclear':
      return 'answer-lost';
    case 'not-sent':
    case 'identity-used-up':
      return 'not-sent';
  }
}

/** How an attempt leaves its provider in the visit. */
export function afterAttempt(record: EnrolmentRecord, end: EnrolmentEnd): EnrolmentRecord {
  const plain = withoutEnd(record);
  const { older: _replaced, ...anew } = plain;
  switch (end.end) {
    case 'accepted':
      return {
        ...anew,
        state: 'accepted',
        ...(end.reference === undefined ? {} : { reference: end.reference }),
      };
    case 'refused':
      if (end.failure.code === 'credentials-refused')
        return {
          ...plain,
          state: record.state === 'unclear' ? 'unclear' : 'not-sent',
          failure: end.failure,
        };
      return { ...plain, state: 'refused', failure: end.failure, fields: end.fields };
    case 'not-sent':
      return { ...plain, state: 'not-sent', failure: end.failure };
    case 'unclear':
      return { ...plain, state: 'unclear', failure: end.failure };
    case 'identity-used-up':
      return { ...plain, state: 'not-sent', usedUp: true };
  }
}

/** Staff went on without it: nothing, or what it had taken before a correction. */
export function afterSkip(record: EnrolmentRecord): EnrolmentRecord {
  const { older, ...plain } = withoutEnd(record);
  return older
    ? { ...plain, ...older, state: 'accepted', changedSince: true }
    : { ...plain, state: 'skipped' };
}

/** The same record, for the submission that the next attempt is made for. A new one has been refused by nobody yet. */
export function beforeAttempt(record: EnrolmentRecord, submissionId: SubmissionId): EnrolmentRecord {
  const isRefused = record.state === 'refused' && record.submissionId !== submissionId;
  const { corrected: _corrected, usedUp: _usedUp, ...rest } = record;
  return isRefused ? { ...withoutEnd(record), state: 'not-sent', submissionId } : { ...rest, submissionId };
}

function withoutEnd({ provider, operation, state, submissionId, older }: EnrolmentRecord): EnrolmentRecord {
  return {
    ...{ provider, operation, state },
    ...(submissionId === undefined ? {} : { submissionId }),
    ...(older ? { older } : {}),
  };
}
