import type { Client } from '../../shared/contract/contract.ts';
import type { Scanner } from '../../shared/domain/scanner.ts';
import type { Failure } from '../../shared/failure.ts';
import { ok, type Result } from '../../shared/result.ts';

/** The flatbeds of this terminal, which main drives. No call rejects. */
export interface Scanners {
  readonly list: () => Promise<Result<readonly Scanner[], Failure>>;
  /** The whole bed, as a picture. */
  readonly scan: (scannerId: string) => Promise<Result<Blob, Failure>>;
  /** Gives up the scan under way, which then fails with `cancelled`. */
  readonly cancel: () => void;
}

/** The flatbeds over the bridge. */
export function createScanners(client: Client): Scanners {
  return {
    list: () => client['documents.list-scanners']({}),
    scan: async (scannerId) => {
      const scanned = await client['documents.scan']({ scannerId });
      // A copy of the very bytes that crossed: their buffer belongs to nobody else.
      return scanned.ok
        ? ok(new Blob([new Uint8Array(scanned.value.bytes)], { type: 'image/png' }))
        : scanned;
    },
    cancel: () => void client['documents.cancel-scan']({}),
  };
}
