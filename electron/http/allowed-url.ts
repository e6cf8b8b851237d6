const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a URL points at this machine. */
function isLoopback(url: URL): boolean {
  return loopbackHosts.has(url.hostname);
}

/**
 * Whether a call may be made to this URL at all: https to anywhere, plain http only to this machine and only where
 * `allowLoopback` says so. A URL with a user name in it is refused: it would be sent as a header nobody asked for.
 */
export function isAllowedUrl(url: URL, allowLoopback: (url: URL) => boolean): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && isLoopback(url) && allowLoopback(url);
}

/**
 * The product's rule for plain http. Unpackaged: any address of this machine. Packaged: only the twins that this
 * process started itself, in training mode; live mode passes none.
 */
export function createLoopbackRule(options: {
  readonly isPackaged: boolean;
  /** Origins such as `http://127.0.0.1:40123`, read at each call because twins start later than the client. */
  readonly twinOrigins: () => readonly string[];
}): (url: URL) => boolean {
  return (url) => isLoopback(url) && (!options.isPackaged || options.twinOrigins().includes(url.origin));
}
