/** Where the kiosk's page lives: our own scheme, one host. No `file:`, no `http:`. */
export const appScheme = 'app';
const appHost = 'kiosk';

/** As the browser serialises it; compared whole, never as a prefix. */
export const appOrigin = `${appScheme}://${appHost}`;

/** The one document. */
export const appEntryUrl = `${appOrigin}/index.html`;

/** Whether a serialised origin is ours. Electron hands some over with a slash behind them. */
export function isAppOrigin(origin: string): boolean {
  return origin === appOrigin || origin === `${appOrigin}/`;
}

/** Whether a URL is the one document, whatever its fragment or query. Anything that can't be parsed is not. */
export function isAppDocument(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { href, protocol, host, pathname, username, password } = new URL(url);
  // The browser hands over URLs in their one canonical spelling; another spelling did not come from it.
  if (href !== url || username !== '' || password !== '') return false;
  return protocol === `${appScheme}:` && host === appHost && pathname === '/index.html';
}
