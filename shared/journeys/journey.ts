import { z } from 'zod';
import { ApplicantField } from '../domain/applicant.ts';
import { ProviderId } from '../domain/provider.ts';

/** The steps there are. Each has one screen. */
export const StepId = z.enum(['consent', 'details', 'review', 'send', 'code', 'done']);
export type StepId = z.infer<typeof StepId>;

/** Fields of a details step: all of `required`, and at least one of each group in `oneOf`. */
export const DetailsRule = z.strictObject({
  fields: z.array(ApplicantField).min(1),
  required: z.array(ApplicantField),
  oneOf: z.array(z.array(ApplicantField).min(2)),
});
export type DetailsRule = z.infer<typeof DetailsRule>;

/** A journey: versioned data. Which steps, in which order, at which provider; no code. */
export const Journey = z.strictObject({
  journeyId: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.number().int().positive(),
  provider: ProviderId,
  /** What it can do without the line: be captured and sent later, or nothing. */
  offline: z.enum(['capture-then-customer', 'closed']),
  consentNoticeId: z.string(),
  steps: z.array(StepId).min(1),
  details: DetailsRule,
});
export type Journey = z.infer<typeof Journey>;
