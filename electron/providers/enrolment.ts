/**
 * What a visit needs of an operation that sends a customer to a provider without a code: which fields it asks, what of
 * an applicant can't be sent, and how one attempt is made, also after an answer was lost. Types only; each provider's
 * folder makes its own.
 */
import type { Applicant, ApplicantField, DocumentKind } from '../../shared/domain/applicant.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { SubmissionIdentity } from '../../shared/domain/submission.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Requirements } from '../../shared/journeys/requirements.ts';
import type { NotSentFailure, OperationFacts, Outcome, UnattendedOperation } from './provider.ts';
import type { CheckedPicture } from './wallet-customer-provider.ts';

/** Whom to send: what the customer confirmed. */
export interface EnrolmentFacts {
  readonly applicant: Applicant;
  readonly pictures: Readonly<Partial<Record<PictureSide, CheckedPicture>>>;
  /** The member who was found, where the operation changes one. */
  readonly memberUid?: string | undefined;
}

/** How the calls of one attempt are made: each is audited, and the submission is `sending` meanwhile. */
export interface EnrolmentCalls {
  readonly call: <Input, Answer>(
    operation: UnattendedOperation<Input, Answer>,
    input: Input,
  ) => Promise<Outcome<Answer>>;
}

/** How one attempt ended. */
export type EnrolmentEnd =
  | { readonly end: 'accepted'; readonly reference?: string | undefined }
  | {
      readonly end: 'refused';
      readonly failure: Failure<
        'provider-refused' | 'credentials-refused' | 'already-customer' | 'member-not-usable'
      >;
      /** The fields that the provider objects to, where it names any. */
      readonly fields: readonly ApplicantField[];
    }
  /** Certain that nothing was committed, by this attempt or an earlier one. */
  | { readonly end: 'not-sent'; readonly failure: NotSentFailure }
  /** Not clear, or still not: `failure` is what stood in the way this time. */
  | {
      readonly end: 'unclear';
      readonly failure:
        | NotSentFailure
        | Failure<'answer-lost' | 'provider-garbled' | 'provider-refused' | 'credentials-refused'>;
    }
  /**
   * The identity can't be used any more, and nothing was committed under it: the key is too old, or another member has
   * the number. The next attempt is a new submission.
   */
  | { readonly end: 'identity-used-up' };

/** One operation as a visit sends it. */
export interface Enrolment {
  readonly facts: OperationFacts<'none'>;
  /** Worked out from the wire schema and the mapping, so that the form can't ask less than what is sent. */
  readonly requirements: Requirements;
  /** Which sides of a document are sent; none where the provider takes no pictures. */
  readonly neededPictures: (kind: DocumentKind | undefined) => readonly PictureSide[];
  /** What of the applicant can't be sent, by field; empty: all can. The last word before anything is captured. */
  readonly findProblems: (applicant: Applicant) => readonly ApplicantField[];
  /** Made before the first attempt. Rejects where what it needs can't be stored durably. */
  readonly mintIdentity: (applicant: Applicant) => Promise<SubmissionIdentity>;
  /**
   * The identity of a corrected record. The same where the provider's records are replaced under it, a new one where a
   * repeated key would be answered with the old record.
   */
  readonly identityAfterCorrection: (
    old: SubmissionIdentity,
    applicant: Applicant,
  ) => Promise<SubmissionIdentity>;
  /** Whether an accepted record takes corrections: what was accepted is then sent again. */
  readonly takesCorrections: boolean;
  /**
   * Makes one attempt. `wasUnclear`: an earlier attempt of the same identity has no answer, so what its outcome class
   * asks for comes first (look up, compare, or the same again).
   */
  readonly attempt: (
    calls: EnrolmentCalls,
    facts: EnrolmentFacts,
    identity: SubmissionIdentity,
    wasUnclear: boolean,
  ) => Promise<EnrolmentEnd>;
}
