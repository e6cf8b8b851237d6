/** What a terminal under torture says to who tortures it: a line of JSON each, written whole before anything else happens. */
import { z } from 'zod';
import { ProviderId } from '../../shared/domain/provider.ts';
import { CancelReason, SubmissionCounts, SubmissionState } from '../../shared/domain/submission.ts';

/** A submission as the terminal has it; no personal data. */
export const Row = z.strictObject({
  submissionId: z.string(),
  applicationId: z.string(),
  provider: ProviderId,
  operation: z.string(),
  state: SubmissionState,
  supersedes: z.string().optional(),
  supersededBy: z.string().optional(),
  cancelReason: CancelReason.optional(),
});
export type Row = z.infer<typeof Row>;

const Law = z.strictObject({
  holds: z.boolean(),
  captured: z.number(),
  counted: z.number().optional(),
  counts: SubmissionCounts,
  strays: z.number(),
  brokenLine: z.number().optional(),
});
export type Law = z.infer<typeof Law>;

/** One line. */
export const Line = z.discriminatedUnion('line', [
  /** The vault is open, and what the run before left is settled. */
  z.strictObject({ line: z.literal('started'), law: Law, blockedBy: z.string().optional() }),
  z.strictObject({
    line: z.literal('visit'),
    applicationId: z.string(),
    journeyId: z.string(),
    person: z.number(),
  }),
  /** In memory: whether it reached the disk, an acknowledgement says. Under this identity it may be sent from here on. */
  z.strictObject({
    line: z.literal('captured'),
    submissionId: z.string(),
    applicationId: z.string(),
    provider: ProviderId,
    operation: z.string(),
    identity: z.strictObject({ id: z.string(), number: z.string().optional() }).optional(),
    supersedes: z.string().optional(),
    person: z.number().optional(),
  }),
  /** The customer is at the counter, and what needs them may be sent until they are not. */
  z.strictObject({ line: z.literal('attending'), person: z.number(), isAtCounter: z.boolean() }),
  /** About to be asked for: whatever it cancels is meant. */
  z.strictObject({
    line: z.literal('intent'),
    applicationId: z.string(),
    what: z.enum(['stop', 'skip', 'cancel']),
    provider: ProviderId.optional(),
    submissionId: z.string().optional(),
  }),
  /** Answered, and on the disk: what staff see as saved. */
  z.strictObject({
    line: z.literal('kept'),
    applicationId: z.string(),
    person: z.number(),
    method: z.string(),
    submissions: z.array(Row),
    /** The visit has ended with everything confirmed: each operation of its journey is captured. */
    isFinished: z.boolean().optional(),
  }),
  z.strictObject({
    line: z.literal('ask'),
    id: z.number(),
    about: z.discriminatedUnion('what', [
      /** The newest code that was sent to somebody. */
      z.strictObject({ what: z.literal('code'), sentTo: z.string() }),
      /** Whether the provider has what a submission stands for, as somebody who telephones would hear. */
      z.strictObject({ what: z.literal('registered'), submissionId: z.string() }),
    ]),
  }),
  z.strictObject({ line: z.literal('bug'), where: z.string(), message: z.string() }),
  /** A handler failed in a way that is not a provider's doing. */
  z.strictObject({ line: z.literal('failed'), method: z.string(), code: z.string() }),
  /** Nothing more will happen by itself. */
  z.strictObject({
    line: z.literal('final'),
    law: Law,
    submissions: z.array(Row),
    unreadable: z.number(),
    /** What is told of those that should not be where they are: no personal data. */
    stuck: z.array(z.string()),
    brokenAuditLine: z.number().optional(),
  }),
]);
export type Line = z.infer<typeof Line>;
export type LineOf<Name extends Line['line']> = Extract<Line, { line: Name }>;
export type Question = LineOf<'ask'>['about'];

/** The answer to a question, by its number. */
export const Reply = z.strictObject({ id: z.number(), answer: z.union([z.string(), z.boolean(), z.null()]) });
export type Reply = z.infer<typeof Reply>;

/** How a drainer or a terminal is broken on purpose, so that the count can be seen to find it. */
export const Breakage = z.enum([
  'identity-at-send',
  'unclear-is-accepted',
  'unclear-is-not-sent',
  'sends-before-kept',
  'acknowledges-before-kept',
]);
export type Breakage = z.infer<typeof Breakage>;

/** What a terminal is started with. Nothing secret: its keychain is a file that it is told of. */
export const TerminalConfig = z.strictObject({
  /** `settle`: no visits; goes on until nothing waits, says how it stands, and ends. */
  mode: z.enum(['work', 'settle']),
  profile: z.string(),
  secretsFile: z.string(),
  workerPath: z.string(),
  seed: z.number(),
  /** The first of the people who come in this run. */
  firstPerson: z.number(),
  speed: z.number(),
  /** Unix ms at which the fast clock and the machine agreed. */
  clockStartedAt: z.number(),
  clockOffsetMs: z.number(),
  origins: z.record(z.string(), z.string()),
  settleWithinMs: z.number(),
  /** Which journeys customers come for; those that come more often, more than once. */
  journeys: z.tuple([z.string()], z.string()),
  breakage: Breakage.optional(),
});
export type TerminalConfig = z.infer<typeof TerminalConfig>;
