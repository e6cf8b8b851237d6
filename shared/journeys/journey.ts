import { z } from 'zod';
import type { FieldGroup } from '../domain/applicant.ts';
import { ProviderId } from '../domain/provider.ts';

/** The steps there are. Each has one screen. */
export const StepId = z.enum([
  'consent',
  'look-up',
  'sign-in',
  'served-form',
  'details',
  'address',
  'document',
  'pictures',
  'check-document',
  'review',
  'send',
  'code',
  'done',
]);
export type StepId = z.infer<typeof StepId>;

/** One operation of a journey, by the name that its provider's folder gives it. */
export const JourneyOperation = z.strictObject({
  provider: ProviderId,
  operation: z.enum([
    'register',
    'put-customer',
    'add-customer',
    'query-by-number',
    'add-member',
    'update-base-info',
    'update-customer',
  ]),
});
export type JourneyOperation = z.infer<typeof JourneyOperation>;

/** A journey: versioned data. Which steps and which operations, in which order; no code. */
export const Journey = z.strictObject({
  journeyId: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.number().int().positive(),
  /** In the order in which they are sent: the one that sends a code comes last. */
  operations: z.array(JourneyOperation).min(1),
  /** `look-up`: begun from a look-up only, so that nobody is added twice and nobody unknown is changed. */
  startsFrom: z.enum(['home', 'look-up']),
  /**
   * What it can do without the line: be captured and sent by itself later, be captured and finished when the customer is
   * back, or nothing.
   */
  offline: z.enum(['capture-then-send', 'capture-then-customer', 'closed']),
  consentNoticeId: z.string(),
  /** An expired document: nobody takes it, or a supervisor may let it pass. Absent, nobody asks. */
  expiredDocument: z.enum(['stop', 'supervisor']).optional(),
  /** A document that nobody of the journey takes, as far as it says itself what it is: the same. Absent, it is not taken. */
  unsupportedDocument: z.enum(['stop', 'supervisor']).optional(),
  steps: z.array(StepId).min(1),
});
export type Journey = z.infer<typeof Journey>;

/** The providers of a journey, each once, in the order in which they are sent to. */
export function providersOf({ operations }: Pick<Journey, 'operations'>): readonly ProviderId[] {
  return [...new Set(operations.map(({ provider }) => provider))];
}

/** The provider that confirms a registration with a one-time code, where the journey has one. */
export function codeProviderOf({ operations }: Pick<Journey, 'operations'>): ProviderId | undefined {
  return operations.find(({ operation }) => operation === 'register')?.provider;
}

/** Whether it changes details of somebody who is a customer already, and registers nobody. */
export function changesOnly({ operations }: Pick<Journey, 'operations'>): boolean {
  return operations.every(
    ({ operation }) => operation === 'update-base-info' || operation === 'update-customer',
  );
}

const ownSteps: Readonly<Partial<Record<StepId, FieldGroup>>> = { address: 'address', document: 'document' };

/** Which groups of fields a step asks. `details` asks all that have no step of their own. */
export function groupsOfStep(step: StepId, { steps }: Pick<Journey, 'steps'>): readonly FieldGroup[] {
  const own = ownSteps[step];
  if (own) return [own];
  if (step !== 'details') return [];
  const elsewhere = steps.map((other) => ownSteps[other]);
  const groups: readonly FieldGroup[] = ['person', 'contact', 'address', 'document', 'membership'];
  return groups.filter((group) => !elsewhere.includes(group));
}
