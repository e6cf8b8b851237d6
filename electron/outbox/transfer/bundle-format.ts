/**
 * What a bundle says, version 1. Inside one age file (binary), a sequence of frames (`frames.ts`):
 *
 *     header | application picture* | application picture* | … | end
 *
 * An application comes with its pictures behind it, in the order of its `pictureIds`, so that neither side ever holds more than one
 * customer at a time. A released version is never changed; a new one takes the next number.
 */
import { z } from 'zod';
import { ApplicationId } from '../../../shared/brand.ts';
import { Mode } from '../../../shared/domain/provider.ts';
import { Submission } from '../../../shared/domain/submission.ts';
import { type FailureCode, failureCodes } from '../../../shared/failure.ts';
import { DrainSchedule } from '../drain/drain-item.ts';

export const bundleVersion = 1;

/** A terminal by the name that its policy gives it; within an organisation no two may have the same. */
export const TerminalName = z.string().min(1).max(40);
export type TerminalName = z.infer<typeof TerminalName>;

/** As much as every version says: what it is, and which. */
export const BundleStamp = z.object({
  bundle: z.literal('vestibule-outbox'),
  version: z.number().int().positive(),
});

export const BundleHeader = z.strictObject({
  bundle: z.literal('vestibule-outbox'),
  version: z.literal(bundleVersion),
  /** The hand-over's id. Written again after a crash, a bundle has the same. */
  bundleId: z.uuid(),
  /** What was captured in training must never reach a real provider, nor a real customer only the practice one. */
  mode: Mode,
  fromTerminal: TerminalName,
  /** The one terminal that may import it: at two, its items would be sent twice. */
  toTerminal: TerminalName,
  /** Unix milliseconds, clock of the terminal that wrote it. */
  createdAt: z.number().int(),
});
export type BundleHeader = z.infer<typeof BundleHeader>;

const FailureName = z.custom<FailureCode>((value) => failureCodes.some((code) => code === value));

/** The plain facts of an unsent submission. Where it stands is not among them: it arrives as newly captured. */
export const UnsentSubmission = Submission.pick({
  submissionId: true,
  applicationId: true,
  provider: true,
  operation: true,
  outcomeClass: true,
  presence: true,
  capturedAt: true,
  attempts: true,
  supersedes: true,
}).extend({
  lastFailure: FailureName.optional(),
  /** Above all whether an earlier attempt may have committed. A lease is its terminal's own. */
  schedule: DrainSchedule.omit({ lease: true }).optional(),
});
export type UnsentSubmission = z.infer<typeof UnsentSubmission>;

/** One customer: the application and those of its submissions that go along. Bodies are parsed by whoever keeps them. */
export const BundledApplication = z.strictObject({
  applicationId: ApplicationId,
  body: z.unknown(),
  pictureIds: z.array(z.uuid()).max(20),
  submissions: z
    .array(z.strictObject({ facts: UnsentSubmission, captured: z.unknown() }))
    .min(1)
    .max(50),
});
export type BundledApplication = z.infer<typeof BundledApplication>;

/** The last frame: a bundle that ends before it, or counts otherwise, is not whole. */
export const BundleEnd = z.strictObject({
  applications: z.number().int().nonnegative(),
  submissions: z.number().int().nonnegative(),
});
export type BundleEnd = z.infer<typeof BundleEnd>;

/** The file of a bundle: it names nobody. */
export const bundleName = (bundleId: string): string => `vestibule-${bundleId}.age`;
