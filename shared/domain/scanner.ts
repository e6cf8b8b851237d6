import { z } from 'zod';
import { ScannerProblem } from './scanner-problem.ts';

// Apart, as the other problems that every failure's words know.
export { ScannerProblem };

/** A flatbed scanner as the list shows it. */
export const Scanner = z.strictObject({
  /** The driver's name for it; only main knows what it means. */
  scannerId: z.string().min(1).max(200),
  vendor: z.string().max(100),
  model: z.string().max(100),
});
export type Scanner = z.infer<typeof Scanner>;

/** The most that one scan may be, in bytes. */
export const largestScanBytes = 48_000_000;
