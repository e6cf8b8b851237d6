/** One call to a twin, between the socket and the provider it plays. */
import type { PracticeFault } from '../../shared/contract/training-contract.ts';

/** A request as it arrived: the body is the bytes that were received, since signatures are over those. */
export interface TwinRequest {
  readonly method: string;
  readonly path: string;
  /** What stood after the question mark, as it came; "" for nothing. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawBody: Buffer;
}

/** What to send back. */
export interface TwinReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Several values are several headers of that name, as cookies are set. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** A provider as the twin plays it. */
export interface TwinProvider {
  /** The operation a request asks for; undefined for anything else, such as the practice page. */
  readonly operationOf: (request: TwinRequest) => string | undefined;
  /** Faults that the operation knows nothing of: `expired-code` where no code is checked. */
  readonly ignoredFaults: (operation: string) => readonly PracticeFault[];
  /** The largest body that is read; 64 KiB when absent. */
  readonly maxRequestBytes?: number;
  /** Does what is asked and says so. `expireCode` treats the code that is being checked as run out. */
  readonly answer: (request: TwinRequest, options: { readonly expireCode: boolean }) => TwinReply;
}

/** An answer in JSON. */
export function jsonReply(status: number, body: unknown): TwinReply {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}
