import { z } from 'zod';

/** The five providers, by the name of their folder. */
export const ProviderId = z.enum(['quantum-metal', 'noah', 'kybio', 'yativo', 'democrance']);
export type ProviderId = z.infer<typeof ProviderId>;

/** Live: real providers. Training: the provider twin on loopback; separate keychain names and data folder. */
export const Mode = z.enum(['live', 'training']);
export type Mode = z.infer<typeof Mode>;

/** What may be done when an answer is lost; the property of an operation that the outbox obeys. */
export const OutcomeClass = z.enum([
  'read-only',
  'natural-idempotent',
  'last-write-wins',
  'create-once',
  'probe-with-effect',
]);
export type OutcomeClass = z.infer<typeof OutcomeClass>;
