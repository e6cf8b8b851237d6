/** One customer's session with Democrance: the cookies of one visit, and the calls that go with them. */
import { fail } from '../../../shared/failure.ts';
import type { DemocrancePolicy } from '../../../shared/settings/policy.ts';
import { createCookieSession } from '../../http/cookie-session.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { HttpOutcome } from '../../http/http-outcome.ts';
import { endpointUrl } from '../endpoint-url.ts';
import type { CustomerPresence, Outcome } from '../provider.ts';

/** A request of a visit: a body is sent as JSON, none is a GET. */
export interface VisitRequest {
  /** Below the base address, its slashes kept: Django answers one without its last slash with a redirect. */
  readonly path: string;
  readonly body?: unknown;
}

export type VisitOutcome = HttpOutcome | Extract<Outcome<never>, { kind: 'not-sent' }>;

/** The cookies of a visit, and the only way to send anything with them. */
export interface DemocranceSession {
  /** Not sent once the visit is over, by the customer's presence or by `end`. */
  readonly send: (
    request: VisitRequest,
    presence: CustomerPresence,
    signal: AbortSignal,
  ) => Promise<VisitOutcome>;
  /** Destroys the cookies, and calls off what is under way. */
  readonly end: () => void;
}

/** Starts a session without cookies. */
export function createDemocranceSession(http: HttpClient, policy: DemocrancePolicy): DemocranceSession {
  const cookies = createCookieSession();
  const over = new AbortController();

  /** Django's own protection, where the provider has it on: the cookie's token again as a header, and where it came from. */
  function csrfHeaders(url: URL): Record<string, string> {
    const token = cookies.find(url, policy.csrfCookie);
    return token === undefined ? {} : { [policy.csrfHeader]: token, referer: `${url.origin}/` };
  }

  return {
    send: async ({ path, body }, presence, signal) => {
      if (over.signal.aborted || !presence.visitIsOpen()) {
        return { kind: 'not-sent', failure: fail('wrong-state') };
      }
      const url = endpointUrl(policy.baseUrl, '', path);
      const common = { url, cookies, signal: AbortSignal.any([signal, over.signal]) };
      if (body === undefined) {
        return http.send({ ...common, method: 'GET', headers: { accept: 'application/json' } });
      }
      const headers = { accept: 'application/json', 'content-type': 'application/json', ...csrfHeaders(url) };
      return http.send({
        ...common,
        method: 'POST',
        headers,
        body: Buffer.from(JSON.stringify(body), 'utf8'),
      });
    },
    end: () => {
      over.abort();
      cookies.destroy();
    },
  };
}
