/**
 * The cookies of one customer's visit, in memory only. A provider's session is tied to them, and the next customer
 * stands at the same machine: whoever makes one ends it.
 */
import { CookieJar } from 'tough-cookie';

/** A jar for one customer. Which cookie goes to which address is decided as in a browser (RFC 6265). */
export interface CookieSession {
  /** The `Cookie` header for an address; undefined when there is nothing to send. */
  readonly headerFor: (url: URL) => string | undefined;
  /** Keeps what an answer from this address set. Malformed cookies and those for another site are dropped. */
  readonly keep: (url: URL, setCookies: readonly string[]) => void;
  /** The value of a cookie that would be sent to this address. */
  readonly find: (url: URL, name: string) => string | undefined;
  /** Forgets everything, for good: an answer that is still under way leaves nothing behind either. */
  readonly destroy: () => void;
}

/** A cookie comes back as a header of ours, and a header can carry nothing else. */
const visibleAscii = /^[\x20-\x7e]*$/;

/** Builds an empty session. */
export function createCookieSession(): CookieSession {
  let jar: CookieJar | undefined = new CookieJar();

  return {
    headerFor: (url) => jar?.getCookieStringSync(url.href) || undefined,
    keep: (url, setCookies) => {
      for (const text of setCookies.filter((text) => visibleAscii.test(text))) {
        jar?.setCookieSync(text, url.href, { ignoreError: true });
      }
    },
    find: (url, name) => jar?.getCookiesSync(url.href).find(({ key }) => key === name)?.value,
    destroy: () => {
      jar?.removeAllCookiesSync();
      jar = undefined;
    },
  };
}
