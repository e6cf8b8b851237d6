import type { Scanner, ScannerProblem } from '../../shared/domain/scanner.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { CaptureStep } from './capture-step.ts';
import type { ScannerPort } from './scanner/scanner-port.ts';

type Names =
  | 'documents.open-capture'
  | 'documents.close-capture'
  | 'documents.list-scanners'
  | 'documents.scan'
  | 'documents.cancel-scan';

interface Parts {
  readonly step: CaptureStep;
  readonly scanner: ScannerPort;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** The devices of the capture screen, for as long as it is shown. */
export interface CaptureDevices {
  readonly handlers: Pick<Handlers, Names>;
  /** Gives up what is under way. */
  readonly stop: () => void;
}

/** Creates them, with nothing under way. */
export function createCaptureDevices({ step, scanner, audit, clock }: Parts): CaptureDevices {
  let scanning: AbortController | undefined;
  /** Only these are scanned from: a name that the page makes up could send the driver to any host. */
  let known: ReadonlySet<string> = new Set();
  const listings = new Set<AbortController>();

  const stop = () => {
    scanning?.abort();
    for (const listing of listings) listing.abort();
  };
  function failed(cause: ScannerProblem, since: number): Result<never, Failure<'scanner-failed'>> {
    // That somebody stopped it is no trouble of the scanner's.
    if (cause !== 'cancelled')
      audit.write('scanner.failed', { cause, durationMs: Math.round(clock.monotonic() - since) });
    return err(fail('scanner-failed', { cause }));
  }

  async function list(): Promise<Result<Scanner[], Failure<'wrong-state' | 'scanner-failed'>>> {
    if (!step.isActive()) return err(fail('wrong-state'));
    const since = clock.monotonic();
    const listing = new AbortController();
    listings.add(listing);
    try {
      const listed = await scanner.list(listing.signal);
      if (!listed.ok) return failed(listed.error, since);
      known = new Set(listed.value.map(({ scannerId }) => scannerId));
      return ok([...listed.value]);
    } finally {
      listings.delete(listing);
    }
  }

  async function scan(
    scannerId: string,
  ): Promise<Result<{ bytes: Uint8Array<ArrayBuffer> }, Failure<'wrong-state' | 'scanner-failed'>>> {
    if (!step.isActive()) return err(fail('wrong-state'));
    if (!known.has(scannerId)) return err(fail('scanner-failed', { cause: 'not-found' }));
    if (scanning) return err(fail('scanner-failed', { cause: 'busy' }));
    const since = clock.monotonic();
    const own = new AbortController();
    scanning = own;
    try {
      const scanned = await scanner.scan(scannerId, own.signal);
      if (!scanned.ok) return failed(scanned.error, since);
      // What was on the glass belongs to a screen that is not shown any more.
      return step.isActive() ? ok({ bytes: scanned.value }) : failed('cancelled', since);
    } finally {
      scanning = undefined;
    }
  }

  return {
    stop,
    handlers: {
      'documents.open-capture': ({ applicationId }) => {
        const opened = step.open(applicationId);
        return opened.ok ? ok(null) : opened;
      },
      'documents.close-capture': ({ applicationId }) => {
        step.close(applicationId);
        return ok(null);
      },
      'documents.list-scanners': list,
      'documents.scan': ({ scannerId }) => scan(scannerId),
      'documents.cancel-scan': () => {
        scanning?.abort();
        return ok(null);
      },
    },
  };
}
