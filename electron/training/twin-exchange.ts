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

/** How the dial spoils a code that is being checked: taken as run out, as another one, or as it is. */
export type CodeFault = 'expired' | 'wrong' | 'none';

/** The faults that only a check of a code knows. */
export const codeFaults = ['wrong-code', 'expired-code'] as const satisfies readonly PracticeFault[];

/** A provider as the twin plays it. */
export interface TwinProvider {
  /** The operation a request asks for; undefined for anything else, such as the practice page. */
  readonly operationOf: (request: TwinRequest) => string | undefined;
  /** Faults that the operation knows nothing of: `codeFaults` where no code is checked. */
  readonly ignoredFaults: (operation: string) => readonly PracticeFault[];
  /** The largest body that is read; 64 KiB when absent. */
  readonly maxRequestBytes?: number;
  /** Does what is asked and says so, with the code that is being checked taken as `code` says. */
  readonly answer: (request: TwinRequest, options: { readonly code: CodeFault }) => TwinReply;
}

/** An answer in JSON. */
export function jsonReply(status: number, body: unknown): TwinReply {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}
