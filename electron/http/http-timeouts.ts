import type { Policy } from '../../shared/settings/policy.ts';

/** How long one exchange may take. */
export interface HttpTimeouts {
  /** Until the connection stands, TLS included. */
  readonly connectMs: number;
  /** From then until the last byte of the answer, for a request without a body. */
  readonly answerMs: number;
  /** The slowest line that still counts as working: a large body gets this much more time. */
  readonly uploadBytesPerSecond: number;
}

/** 512 kbit/s up: two pictures of 1.5 MB each, as base64, then get a minute more. */
const slowestUpload = 64 * 1024;

/** The time limits of the policy file, in the units that the client works in. */
export function timeoutsFromPolicy(timeouts: Policy['timeouts']): HttpTimeouts {
  return {
    connectMs: timeouts.connectSeconds * 1000,
    answerMs: timeouts.answerSeconds * 1000,
    uploadBytesPerSecond: slowestUpload,
  };
}

/** The whole exchange's limit: connecting, sending this many bytes, and the answer. */
export function totalTimeoutMs(timeouts: HttpTimeouts, bodyBytes: number): number {
  const uploadMs = Math.ceil((bodyBytes / timeouts.uploadBytesPerSecond) * 1000);
  return timeouts.connectMs + uploadMs + timeouts.answerMs;
}
