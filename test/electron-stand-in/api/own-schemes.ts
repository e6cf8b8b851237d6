/**
 * Chromium cannot be taught a scheme from outside, so the product's `app://kiosk/x` is shown to it as
 * `https://kiosk.app.localhost/x`: a secure context with an origin of its own, which no server can answer (to Chromium no name
 * resolves). This file is the one translation between the two spellings.
 */
export interface OwnSchemes {
  register(scheme: string): void;
  has(scheme: string): boolean;
  /** For Chromium's `--isolate-origins`: in Electron each host of an own scheme is a site, and has processes of its own. */
  sites(): string;
  /** `app://kiosk/x` -> `https://kiosk.app.localhost/x`; anything else stays as it is. */
  toWeb(address: string): string;
  /** The way back. */
  fromWeb(address: string): string;
  /** Both spellings of own addresses in a response header (CSP sources, `location`, allowed origins) -> the web's. */
  headerToWeb(name: string, value: string): string;
}

const OWN_ADDRESS = /\b([a-z][a-z0-9+.-]*):\/\/([^/?#\s;,:"']*)(:\d+)?/gi;
const WEB_ADDRESS = /^https:\/\/([^/?#:]+)\.([a-z0-9+-]+)\.localhost(:\d+)?(?=[/?#]|$)/i;
/** The headers that Chromium itself reads addresses from; the page's own headers are not touched. */
const HEADERS_WITH_ADDRESSES = new Set([
  'access-control-allow-origin',
  'content-security-policy',
  'content-security-policy-report-only',
  'location',
]);
const BARE_SCHEME = /(^|[\s;,])([a-z][a-z0-9+.-]*):(?=[\s;,]|$)/gi;

export function createOwnSchemes(): OwnSchemes {
  const schemes = new Set<string>();
  const isOwn = (scheme: string) => schemes.has(scheme.toLowerCase());
  const toWeb = (text: string) =>
    text.replace(OWN_ADDRESS, (whole, scheme: string, host: string, port = '') =>
      isOwn(scheme) ? `https://${host}.${scheme.toLowerCase()}.localhost${port}` : whole,
    );
  return {
    register: (scheme) => {
      schemes.add(scheme.toLowerCase());
    },
    has: isOwn,
    sites: () => [...schemes].map((scheme) => `https://[*.]${scheme}.localhost`).join(','),
    toWeb: (address) =>
      isOwn(address.slice(0, Math.max(0, address.indexOf(':')))) ? toWeb(address) : address,
    fromWeb: (address) =>
      address.replace(WEB_ADDRESS, (whole, host: string, scheme: string, port = '') =>
        isOwn(scheme) ? `${scheme}://${host}${port}` : whole,
      ),
    headerToWeb: (name, value) =>
      !HEADERS_WITH_ADDRESSES.has(name.toLowerCase())
        ? value
        : toWeb(value).replace(BARE_SCHEME, (whole, before: string, scheme: string) =>
            isOwn(scheme) ? `${before}https://*.${scheme.toLowerCase()}.localhost` : whole,
          ),
  };
}

/** The origin as Electron serialises it (`app://kiosk`), which Node's own `URL` answers as the text "null". */
export function originOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(address)?.[0].toLowerCase() ?? 'null';
}
