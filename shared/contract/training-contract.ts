import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { PracticeTaskId } from '../domain/practice-task.ts';
import { ProviderId } from '../domain/provider.ts';
import { SubmissionState } from '../domain/submission.ts';
import { command, query } from './define.ts';

/** A code as it would have reached the customer's phone or mailbox. Training only: nothing leaves the terminal. */
export const PracticeMessage = z.strictObject({
  sentTo: z.string(),
  code: z.string(),
  /** Unix ms, the twin's clock. */
  sentAt: z.number().int(),
  provider: ProviderId,
});
export type PracticeMessage = z.infer<typeof PracticeMessage>;

/** What the twin can be told to do wrong, for the next `times` calls of an operation (all operations when absent). */
export const PracticeFault = z.enum([
  'none',
  'slow',
  'down',
  'too-many-requests',
  'server-error',
  'server-error-html',
  'lost-before-commit',
  'lost-after-commit',
  'malformed-json',
  'big-body',
  'wrong-types',
  'wrong-code',
  'expired-code',
]);
export type PracticeFault = z.infer<typeof PracticeFault>;

/** How the whole line behaves in practice, whatever the providers do: nobody is there, or the network wants a sign-in page. */
export const PracticeLine = z.enum(['works', 'none', 'captive-portal']);
export type PracticeLine = z.infer<typeof PracticeLine>;

/** How the practice tasks stand: which one runs and how far it is, and which were done today. */
export const PracticeTasks = z.strictObject({
  running: z
    .strictObject({
      task: PracticeTaskId,
      /** How many of its steps are done; all of them, once it is over and its last words are still to be read. */
      reached: z.number().int().min(0).max(40),
      /** The last visit of its journey that began after it did, and where that stands in the outbox once it is over. */
      visit: z.strictObject({ applicationId: ApplicationId, left: SubmissionState.nullable() }).nullable(),
      /** Something that was done is to be done again. */
      isAgain: z.boolean(),
    })
    .nullable(),
  doneToday: z.array(PracticeTaskId).max(PracticeTaskId.options.length),
});
export type PracticeTasks = z.infer<typeof PracticeTasks>;

/** What there is in training alone: the practice inbox, its faults, and the tasks. */
export const trainingContract = {
  'training.read-inbox': query({
    access: 'staff',
    trainingOnly: true,
    input: z.strictObject({}),
    output: z.array(PracticeMessage).max(50),
    failures: ['not-available-here'],
  }),
  /** The providers that can be told to misbehave: those that have a twin. */
  'training.read-twins': query({
    access: 'staff',
    trainingOnly: true,
    input: z.strictObject({}),
    output: z.array(ProviderId),
    failures: ['not-available-here'],
  }),
  'training.set-fault': command({
    access: 'staff',
    trainingOnly: true,
    input: z.strictObject({
      provider: ProviderId,
      fault: PracticeFault,
      operation: z.string().max(40).optional(),
      times: z.number().int().min(1).max(1000).default(1),
    }),
    output: z.null(),
    // Also for a provider that has no twin.
    failures: ['not-available-here'],
  }),
  'training.read-line': query({
    access: 'staff',
    trainingOnly: true,
    input: z.strictObject({}),
    output: PracticeLine,
    failures: ['not-available-here'],
  }),
  /** Holds until it is set otherwise. */
  'training.set-line': command({
    access: 'staff',
    trainingOnly: true,
    input: z.strictObject({ line: PracticeLine }),
    output: z.null(),
    failures: ['not-available-here'],
  }),
  'training.read-tasks': query({
    access: 'staff',
    trainingOnly: true,
    input: z.strictObject({}),
    output: PracticeTasks,
    failures: ['not-available-here'],
  }),
  /** Begins it anew, on a line that works and a provider that behaves, unless the task wants it otherwise. */
  'training.begin-task': command({
    access: 'staff',
    trainingOnly: true,
    input: z.strictObject({ task: PracticeTaskId }),
    output: PracticeTasks,
    failures: ['not-available-here'],
  }),
  /** What the window has seen happen. Does nothing where another task runs by now, or none. */
  'training.move-task': command({
    access: 'staff',
    trainingOnly: true,
    input: z.strictObject({ task: PracticeTaskId, reached: z.number().int().min(0).max(40) }),
    output: PracticeTasks,
    failures: ['not-available-here'],
  }),
  /** Ends it where it stands; what it had arranged is taken back. */
  'training.close-task': command({
    access: 'staff',
    trainingOnly: true,
    input: z.strictObject({}),
    output: PracticeTasks,
    failures: ['not-available-here'],
  }),
};
