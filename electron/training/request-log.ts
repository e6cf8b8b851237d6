import type { ProviderId } from '../../shared/domain/provider.ts';

/** One request as a twin received it, and what became of it. */
export interface ReceivedRequest {
  readonly provider: ProviderId;
  /** As the twin understood it; null for anything that isn't on the provider's pages. */
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
  /** What stood after the question mark, as it came; "" for nothing. */
  readonly query: string;
  /** By lower-case name. Of those that could prove who asks only that they came: "present". */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** The bytes that came, exactly. A sign-in's body holds practice credentials, which are worth nothing elsewhere. */
  readonly body: Buffer;
  /** False where the sender broke off or sent more than the twin reads: `body` is then the beginning. */
  readonly isWhole: boolean;
  /** Unix ms, the twin's clock, when the last byte had come. */
  readonly at: number;
  /** The status of the twin's answer; null where it dropped the connection without one. */
  readonly status: number | null;
}

/** What the twins received, oldest first. In memory only. */
export interface RequestLog {
  readonly record: (request: ReceivedRequest) => void;
  readonly read: () => readonly ReceivedRequest[];
}

/** How much is kept, over all twins together. The oldest go first. */
export interface RequestLimits {
  readonly requests: number;
  /** Of the bodies. */
  readonly sizeBytes: number;
}

/** For twins that nobody asks afterwards, as in the kiosk: no picture of a visit that is over stays in memory. */
export const keepNoRequests: RequestLimits = { requests: 0, sizeBytes: 0 };

const usualLimits: RequestLimits = { requests: 200, sizeBytes: 64 * 1024 * 1024 };

/** Builds an empty log. */
export function createRequestLog(limits: RequestLimits = usualLimits): RequestLog {
  const kept: ReceivedRequest[] = [];
  let sizeBytes = 0;
  return {
    record: (request) => {
      kept.push(request);
      sizeBytes += request.body.length;
      while (kept.length > limits.requests || sizeBytes > limits.sizeBytes) {
        sizeBytes -= kept.shift()?.body.length ?? 0;
      }
    },
    read: () => [...kept],
  };
}

/** Headers that prove nothing about who asks. Any other may hold a credential, a signature or a cookie. */
const harmless = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'expect',
  'host',
  'idempotency-key',
  'keep-alive',
  'origin',
  'referer',
  'time-stamp',
  'transfer-encoding',
  'user-agent',
]);

/** The headers as the log shows them: what isn't known to be harmless is only said to be present. */
export function shownHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): ReceivedRequest['headers'] {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, harmless.has(name) ? value : 'present']],
    ),
  );
}
