import type { ProviderId } from '../../shared/domain/provider.ts';
import type { HttpClient } from '../http/http-client.ts';

/** How many, by provider; those without any are left out. */
export type CallCounts = Readonly<Partial<Record<ProviderId, number>>>;

/** A client that counts what went through it since it was made. */
export interface CountingClient extends HttpClient {
  readonly calls: () => CallCounts;
  /** Answers of 429. */
  readonly throttled: () => CallCounts;
}

const tooManyRequests = 429;

/** Counts calls and refusals by whose base URL a request begins with. Of a request it looks at nothing else. */
export function countCalls(
  client: HttpClient,
  baseUrls: () => readonly (readonly [ProviderId, string])[],
): CountingClient {
  const calls = new Map<ProviderId, number>();
  const throttled = new Map<ProviderId, number>();
  const add = (counts: Map<ProviderId, number>, provider: ProviderId) =>
    counts.set(provider, (counts.get(provider) ?? 0) + 1);
  return {
    send: async (request) => {
      const outcome = await client.send(request);
      const provider = whoseIs(request.url, baseUrls());
      if (provider) {
        add(calls, provider);
        if (outcome.kind === 'answered' && outcome.answer.status === tooManyRequests)
          add(throttled, provider);
      }
      return outcome;
    },
    close: client.close,
    calls: () => Object.fromEntries(calls),
    throttled: () => Object.fromEntries(throttled),
  };
}

/** Where two providers share a host, the one whose path goes further. */
function whoseIs(url: URL, baseUrls: readonly (readonly [ProviderId, string])[]): ProviderId | undefined {
  const [longest] = baseUrls
    .filter(([, base]) => {
      const { origin, pathname } = new URL(base);
      const path = pathname.replace(/\/$/, '');
      return url.origin === origin && (url.pathname === path || url.pathname.startsWith(`${path}/`));
    })
    .sort(([, one], [, other]) => other.length - one.length);
  return longest?.[0];
}
