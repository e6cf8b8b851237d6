import { z } from 'zod';

/** An id that can't be confused with another kind of id: a UUID made in main, opaque to the renderer. */
const brandedUuid = <const Name extends string>() => z.uuid().brand<Name>();

/** One customer's onboarding; a visit goes by it, and everything that the visit leaves behind. */
export const ApplicationId = brandedUuid<'ApplicationId'>();
export type ApplicationId = z.infer<typeof ApplicationId>;

/** One provider operation for one application: what the outbox counts. */
export const SubmissionId = brandedUuid<'SubmissionId'>();
export type SubmissionId = z.infer<typeof SubmissionId>;

/** A supervisor's yes to one exception, good for one use. */
export const ApprovalId = brandedUuid<'ApprovalId'>();
export type ApprovalId = z.infer<typeof ApprovalId>;

/** Staff ids are short ("staff-7"; in training "nur-aina"), not UUIDs: they are read aloud and audited. Never given out twice. */
export const StaffId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/)
  .brand<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;
