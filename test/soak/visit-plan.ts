import { createSeeded, type Seeded, seedFor } from '../torture/seeded.ts';

/** How a visit goes. */
export const visitKinds = [
  /** All of it by the page's own buttons, with a code from the phone. */
  'code',
  /** By the page's own buttons, until the customer does not want it any more. */
  'stopped',
  /** A picture through the page's own reader, by its buttons; then stopped. */
  'read',
  /** Sent to a provider that asks no code. */
  'sent',
  /** The same, with a picture. */
  'picture',
  /** There is no line: saved, and sent by itself later. */
  'saved',
] as const;
export type VisitKind = (typeof visitKinds)[number];

const mix: readonly [VisitKind, ...VisitKind[]] = [
  ...(['code', 'code', 'code', 'code', 'code', 'code'] as const),
  ...(['stopped', 'stopped', 'stopped', 'stopped'] as const),
  ...(['sent', 'sent', 'sent', 'sent'] as const),
  ...(['picture', 'picture', 'picture'] as const),
  ...(['saved', 'saved'] as const),
  'read',
];

/** One of each first, then by chance: twenty visits are about six with a code, four stopped, four sent, three with a picture, two saved, one read. */
export function planVisit(seed: number, visit: number): VisitKind {
  const chance: Seeded = createSeeded(seedFor(seed, visit));
  return visitKinds[visit] ?? chance.pick(mix);
}
