import { largestScanBytes, type ScannerProblem } from '../../../shared/domain/scanner.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { runProgram } from './run-program.ts';
import {
  chooseOptions,
  faultSaid,
  listFormat,
  parseScannerList,
  problemOfExit,
  problemOfWords,
} from './scanimage-output.ts';
import type { ScannerPort } from './scanner-port.ts';

/** The driver looks around the network for a while. */
const listTimeoutMs = 15_000;
const askTimeoutMs = 15_000;
/** A slow bed at 300 dpi takes about half a minute, warming up included. */
const scanTimeoutMs = 90_000;
const mostTextBytes = 256 * 1024;

const pngMagic = Buffer.from('89504e470d0a1a0a', 'hex');

interface Parts {
  /** Where `scanimage` is. */
  readonly program: string;
  /** The environment it gets, whole. */
  readonly env: Readonly<Record<string, string>>;
  readonly limits?: { readonly scanTimeoutMs: number; readonly scanBytes: number };
}

/** Scanners through SANE's `scanimage`, out of process: a driver that hangs or crashes takes nothing with it. */
export function createSaneScanner({ program, env, limits }: Parts): ScannerPort {
  async function run(
    args: readonly string[],
    timeoutMs: number,
    maxBytes: number,
    signal: AbortSignal,
  ): Promise<Result<Buffer, ScannerProblem>> {
    const ended = await runProgram({ program, args, env, timeoutMs, maxBytes, signal, fault: faultSaid });
    switch (ended.end) {
      case 'exited':
        return ended.code === 0 ? ok(ended.output) : err(problemOfExit(ended.code));
      case 'fault-said':
        return err(problemOfWords(ended.cause));
      case 'not-there':
        return err('not-available-here');
      case 'crashed':
        return err('failed');
      default:
        return err(ended.end);
    }
  }

  return {
    list: async (signal) => {
      const listed = await run(['-f', listFormat], listTimeoutMs, mostTextBytes, signal);
      return listed.ok ? ok(parseScannerList(listed.value.toString('utf8'))) : listed;
    },

    scan: async (scannerId, signal) => {
      const device = `--device-name=${scannerId}`;
      const asked = await run([device, '-A'], askTimeoutMs, mostTextBytes, signal);
      // A device that can't be opened has gone: `scanimage` says "invalid argument" or a plain 1 for it.
      if (!asked.ok) return err(asked.error === 'failed' ? 'not-found' : asked.error);
      const options = chooseOptions(asked.value.toString('utf8'));
      const scanned = await run(
        [device, ...options, '--format=png'],
        limits?.scanTimeoutMs ?? scanTimeoutMs,
        limits?.scanBytes ?? largestScanBytes,
        signal,
      );
      if (!scanned.ok) return scanned;
      const isPng = scanned.value.subarray(0, pngMagic.length).equals(pngMagic);
      return isPng ? ok(new Uint8Array(scanned.value)) : err('failed');
    },
  };
}
