import { z } from 'zod';

/** Why nothing came from a scanner. */
export const ScannerProblem = z.enum([
  /** This system has no driver for scanners, or the program has none for this system. */
  'not-available-here',
  /** The one that was chosen is not there, or went away. */
  'not-found',
  'busy',
  'jammed',
  'no-paper',
  'cover-open',
  'denied',
  'timed-out',
  /** More came than a picture of a document has. */
  'too-large',
  'cancelled',
  /** Something else; its driver says no more. */
  'failed',
]);
export type ScannerProblem = z.infer<typeof ScannerProblem>;
