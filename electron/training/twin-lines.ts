/** What `npm run twin` prints: addresses, credentials, requests and codes, for whoever develops against the twins. */
import type { PracticeMessage } from '../../shared/contract/training-contract.ts';
import type { mintTwinCredentials } from './practice-credentials.ts';
import type { ReceivedRequest } from './request-log.ts';
import type { Twin } from './twin.ts';

/** The twins' addresses, each with what it accepts as JSON, as `npm run provision` reads it. */
export function startLines(
  origins: Twin['origins'],
  credentials: ReturnType<typeof mintTwinCredentials>,
): readonly string[] {
  // The public key is the twin's own half of the pair, the session key its own secret: neither is for a kiosk.
  const { publicKey: _publicKey, ...noah } = credentials.noah;
  const accepted = { ...credentials, noah, democrance: undefined };
  return Object.entries(origins).flatMap(([provider, origin]) => {
    const json = JSON.stringify(accepted[provider as keyof typeof accepted]);
    return [
      `${provider}  ${origin}`,
      `  ${json ?? 'no credentials: a customer signs in with a code, printed below'}`,
    ];
  });
}

/** One request, without what it carried. */
export function requestLine({ at, provider, method, path, status }: ReceivedRequest): string {
  return `${timeOf(at)} ${provider} ${method} ${path} ${status ?? 'dropped'}`;
}

/** A code as a phone or a mailbox would show it. */
export function messageLine({ sentAt, provider, sentTo, code }: PracticeMessage): string {
  return `${timeOf(sentAt)} ${provider} code ${code} to ${sentTo}`;
}

const timeOf = (unixMs: number) => new Date(unixMs).toISOString().slice(11, 19);
