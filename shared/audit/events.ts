import { z } from 'zod';
import { ApplicationId, ApprovalId, StaffId, SubmissionId } from '../brand.ts';
import { FieldOrigin } from '../documents/document-read.ts';
import { QualityProblem } from '../documents/picture-quality.ts';
import { ApplicantField } from '../domain/applicant.ts';
import { KeepReason, PictureSide } from '../domain/picture.ts';
import { Mode, ProviderId } from '../domain/provider.ts';
import { ScannerProblem } from '../domain/scanner.ts';
import { ApprovalKind, ApprovalSubject, Role } from '../domain/staff.ts';
import { CancelReason, SubmissionState } from '../domain/submission.ts';
import { UpdateRefusal, Version } from '../domain/update.ts';
import { failureCodes } from '../failure.ts';
import { ChainBreak } from './break-kind.ts';

const event = <Fields extends z.ZodRawShape>(sentence: string, fields: Fields) => ({
  sentence,
  fields: z.strictObject(fields),
});
const failureCode = z.enum(failureCodes as [string, ...string[]]);

/**
 * The catalogue of audit events: what may be written, with which fields, and the sentence it stands for.
 * No field can hold personal data, a secret or a code: ids, enums and counts only.
 */
export const auditEvents = {
  'app.started': event('The kiosk started.', {
    mode: Mode,
    version: z.string().max(40),
    host: z.enum(['electron', 'stand-in']),
  }),
  'app.stopped': event('The kiosk stopped in order.', {}),
  'app.out-of-service': event('The page kept failing and was given up for a while.', {
    why: z.enum(['page', 'graphics']),
  }),
  'app.left-by-staff': event('A supervisor ended the kiosk.', { staffId: StaffId }),
  'audit.set-aside': event('Lines of the audit file were not as written. The file was kept beside the log.', {
    lines: z.number().int().positive(),
  }),
  'audit.found-broken': event(
    'A check at the start found a line of this log that is not as it was written.',
    { ...ChainBreak.shape },
  ),
  'audit.exported': event('A supervisor exported this log.', {
    staffId: StaffId,
    lines: z.number().int().nonnegative(),
    /** Present: it was not finished. */
    failure: failureCode.optional(),
  }),
  'bridge.refused': event('A call from the window was refused.', {
    method: z.string().max(80),
    failure: failureCode,
    /** Refusals before this one that have no line of their own. */
    leftOut: z.number().int().positive().optional(),
  }),
  'staff.signed-in': event('A member of staff signed in.', { staffId: StaffId, role: Role }),
  'staff.pin-refused': event('A PIN was wrong.', { staffId: StaffId, triesLeft: z.number().int() }),
  'staff.locked': event('The terminal was locked.', {
    staffId: StaffId,
    /** Main locked it by itself: nobody was there. */
    unattended: z.boolean().optional(),
  }),
  'staff.unlocked': event('The terminal was unlocked.', { staffId: StaffId }),
  'staff.signed-out': event('A member of staff signed out.', { staffId: StaffId }),
  'staff.approved': event('A supervisor approved an exception.', {
    approvalId: ApprovalId,
    supervisorId: StaffId,
    staffId: StaffId,
    kind: ApprovalKind,
    subject: ApprovalSubject.optional(),
    reason: z.enum(['customer-asked', 'provider-told-us', 'device-broken', 'other']),
  }),
  'staff.created': event('A member of staff was added.', {
    staffId: StaffId,
    role: Role,
    /** Absent: the first supervisor, at the first start. */
    by: StaffId.optional(),
  }),
  'staff.enabled': event('A member of staff may sign in again.', { staffId: StaffId, by: StaffId }),
  'staff.disabled': event('A member of staff may not sign in any more.', { staffId: StaffId, by: StaffId }),
  'staff.role-changed': event('A member of staff was given another role.', {
    staffId: StaffId,
    role: Role,
    by: StaffId,
  }),
  'staff.pin-reset': event('A supervisor set a new PIN for a member of staff.', {
    staffId: StaffId,
    by: StaffId,
  }),
  'staff.pin-chosen': event('A member of staff chose a PIN of their own.', { staffId: StaffId }),
  'staff.outbox-acknowledged': event('What is open in the outbox was acknowledged at the sign-out.', {
    /** Whose session it was. A locked one can be ended by anybody. */
    staffId: StaffId,
    wasLocked: z.boolean(),
    unknown: z.number().int().nonnegative(),
    quarantined: z.number().int().nonnegative(),
  }),
  'settings.changed': event('A setting was changed.', { staffId: StaffId, name: z.string().max(40) }),
  'visit.started': event('A visit began.', {
    applicationId: ApplicationId,
    staffId: StaffId,
    journeyId: z.string().max(60),
    journeyVersion: z.number().int(),
  }),
  'visit.consented': event('The customer consented.', {
    applicationId: ApplicationId,
    noticeId: z.string().max(60),
    noticeVersion: z.number().int(),
    noticeHash: z.string().length(64),
  }),
  'visit.confirmed': event('The customer confirmed the review.', { applicationId: ApplicationId }),
  'customer.acted': event(
    'The customer did something themselves, at a screen of their own or one turned to them.',
    {
      applicationId: ApplicationId,
      /** Who was signed in beside them. */
      staffId: StaffId,
      act: z.enum(['language', 'agreed', 'declined', 'confirmed', 'change-asked', 'code-entered']),
      screen: z.enum(['second-display', 'turned']),
    },
  ),
  'visit.ended': event('The visit ended.', { applicationId: ApplicationId, registered: z.boolean() }),
  'visit.reopened': event('A visit that was left, or interrupted, was taken up again.', {
    applicationId: ApplicationId,
    staffId: StaffId,
  }),
  'receipt.printed': event('A receipt was handed to the printer.', {
    applicationId: ApplicationId,
    staffId: StaffId,
  }),
  'picture.kept-with-problem': event('A picture was kept that is not good enough.', {
    applicationId: ApplicationId,
    staffId: StaffId,
    side: PictureSide,
    reason: KeepReason,
    /** None where it could not be judged. */
    problems: z.array(QualityProblem).max(10),
  }),
  'read.accepted': event('What a document says was read, and taken over where the form had nothing.', {
    applicationId: ApplicationId,
    side: PictureSide,
    origin: FieldOrigin.exclude(['typed']),
  }),
  'read.refused': event('What the window read from a document was not believed.', {
    applicationId: ApplicationId,
    side: PictureSide,
    reads: z.number().int().positive(),
  }),
  'read.disagreement-decided': event('The form and the document disagreed, and a person chose.', {
    applicationId: ApplicationId,
    staffId: StaffId,
    field: ApplicantField,
    choice: z.enum(['read', 'typed']),
  }),
  'read.names-confirmed': event('A person compared what no check digit answers for with the document.', {
    applicationId: ApplicationId,
    staffId: StaffId,
    fields: z.array(ApplicantField).max(40),
  }),
  'document.expired-exception': event('A supervisor let an expired document pass.', {
    applicationId: ApplicationId,
    staffId: StaffId,
    /** Absent where the supervisor is the one who is signed in. */
    approvalId: ApprovalId.optional(),
  }),
  'document.unsupported-exception': event('A supervisor let a document pass that nobody takes.', {
    applicationId: ApplicationId,
    staffId: StaffId,
    side: PictureSide,
    why: z.enum(['visa', 'kind']),
    /** Absent where the supervisor is the one who is signed in. */
    approvalId: ApprovalId.optional(),
  }),
  'scanner.failed': event('A scanner could not be listed or gave no picture.', {
    cause: ScannerProblem,
    durationMs: z.number().int().nonnegative(),
  }),
  'submission.decided': event('A person settled what no look-up could.', {
    submissionId: SubmissionId,
    staffId: StaffId,
    decision: z.enum(['registered', 'not-registered']),
    asked: z.enum(['provider', 'customer']),
    approvalId: ApprovalId.optional(),
  }),
  'submission.cancelled': event('A person cancelled a submission.', {
    submissionId: SubmissionId,
    staffId: StaffId,
    reason: CancelReason,
    approvalId: ApprovalId.optional(),
  }),
  'submission.released': event('A person let a submission be tried again that could not be read.', {
    submissionId: SubmissionId,
    staffId: StaffId,
    approvalId: ApprovalId.optional(),
  }),
  'submission.moved': event('A submission changed its state.', {
    submissionId: SubmissionId,
    applicationId: ApplicationId,
    provider: ProviderId,
    from: SubmissionState,
    to: SubmissionState,
    reason: CancelReason.optional(),
  }),
  'provider.called': event('A provider was called.', {
    provider: ProviderId,
    operation: z.string().max(40),
    /** Absent for a question about nobody's submission: a look-up. */
    submissionId: SubmissionId.optional(),
    applicationId: ApplicationId.optional(),
    outcome: z.enum(['answered', 'refused', 'not-sent', 'unclear']),
    failure: failureCode.optional(),
    providerCode: z.string().max(40).optional(),
    /** Which fields the provider objected to, by our names for them. */
    fields: z.array(z.string().max(60)).max(40).optional(),
    durationMs: z.number().int().nonnegative(),
  }),
  'enrolment.skipped': event('Staff went on without a provider.', {
    applicationId: ApplicationId,
    provider: ProviderId,
  }),
  'customer.asked': event('Staff asked the customer whether a code arrived.', {
    submissionId: SubmissionId,
    codeArrived: z.boolean(),
  }),
  'support.file-written': event('A supervisor wrote a support file.', {
    staffId: StaffId,
    sizeBytes: z.number().int().nonnegative(),
    /** Present: it could not be written. */
    failure: failureCode.optional(),
  }),
  'transfer.exported': event('Staff took unsent items out, for another terminal.', {
    staffId: StaffId,
    bundleId: z.uuid(),
    toTerminal: z.string().max(40),
    submissions: z.number().int().nonnegative(),
    /** Handed over, and in no bundle: they could not be read any more. */
    missing: z.number().int().nonnegative(),
  }),
  'transfer.imported': event('Staff took in items from another terminal.', {
    staffId: StaffId,
    bundleId: z.uuid(),
    /** As the bundle says. */
    fromTerminal: z.string().max(40),
    added: z.number().int().nonnegative(),
    known: z.number().int().nonnegative(),
  }),
  'transfer.refused': event('Unsent items could not be taken out or in.', {
    staffId: StaffId,
    direction: z.enum(['export', 'import']),
    failure: failureCode,
  }),
  'credentials.written': event('A supervisor entered credentials.', {
    staffId: StaffId,
    provider: ProviderId,
    names: z.array(z.string().max(40)).max(10),
    /** Present: it was not finished, and only a part may be stored. */
    failure: failureCode.optional(),
  }),
  'credentials.tested': event('A supervisor tested the connection to a provider.', {
    staffId: StaffId,
    provider: ProviderId,
    failure: failureCode.optional(),
    providerCode: z.string().max(40).optional(),
    durationMs: z.number().int().nonnegative(),
  }),
  'vault.recovery-wrapped': event("The vault's key was wrapped for the organisation's recovery key.", {
    /** Of the recipient: the start of its SHA-256. */
    recipient: z.string().regex(/^[0-9a-f]{16}$/),
  }),
  'vault.recovery-removed': event('Policy names no recovery key any more: the wrapped copy was removed.', {}),
  'vault.recovered': event('This vault was brought here from a dead terminal with the recovery key.', {
    /** As the recovery copy says; absent where that could not be read again. */
    fromTerminal: z.string().max(40).optional(),
  }),
  'policy.bundle-applied': event('A signed policy bundle holds from this start on.', {
    version: z.number().int().positive(),
  }),
  'policy.bundle-fetched': event('A signed policy bundle was fetched: it holds from the next start on.', {
    version: z.number().int().positive(),
  }),
  'policy.bundle-refused': event('A policy bundle was refused; the last good policy holds.', {
    source: z.enum(['beside-policy', 'folder', 'fetched', 'kept']),
    failure: failureCode,
  }),
  'keychain.provisioned': event('Credentials were written to the keychain.', {
    provider: ProviderId,
    mode: Mode,
    names: z.array(z.string().max(40)).max(10),
  }),
  'update.offered': event('A new version is there for this terminal.', { version: Version }),
  'update.refused': event('A new version was not taken.', {
    why: UpdateRefusal,
    /** Absent where nothing of it could be believed. */
    version: Version.optional(),
  }),
  'update.staged': event('A new version was fetched and is as it was signed.', { version: Version }),
  'update.switched': event('A new version was put in the place of this one.', {
    from: Version,
    version: Version,
    vaultSchema: z.number().int().positive(),
  }),
  'update.healthy': event('A new version has shown that it works here.', {
    version: Version,
    starts: z.number().int().positive(),
  }),
  'update.rolled-back': event('A new version did not work here, and the one before took its place again.', {
    version: Version,
    to: Version,
  }),
  'update.kept': event('A new version did not work here, and the one before can no longer read the vault.', {
    version: Version,
  }),
} as const;

export type AuditEventId = keyof typeof auditEvents;

/** The fields that an event takes. */
export type AuditFields<Id extends AuditEventId> = z.input<(typeof auditEvents)[Id]['fields']>;
