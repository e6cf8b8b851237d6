import type { Scanner, ScannerProblem } from '../../../shared/domain/scanner.ts';
import type { Result } from '../../../shared/result.ts';

/**
 * The flatbed scanners of this terminal, whatever drives them. Both calls end by themselves, within a time limit, and when the signal
 * says so; the answer is then `timed-out` or `cancelled`.
 */
export interface ScannerPort {
  readonly list: (signal: AbortSignal) => Promise<Result<readonly Scanner[], ScannerProblem>>;
  /** The whole bed, as the bytes of a PNG. They are nowhere but in memory. */
  readonly scan: (
    scannerId: string,
    signal: AbortSignal,
  ) => Promise<Result<Uint8Array<ArrayBuffer>, ScannerProblem>>;
}
